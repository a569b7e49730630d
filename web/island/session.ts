/** Shows the warning in time, and stays signed in without leaving the page, so that nothing typed on it is lost. */

export function watchSession(box: HTMLElement): void {
  const warned = Number(box.dataset.warnedSeconds)
  let timers: ReturnType<typeof setTimeout>[] = []
  const begin = (seconds: number): void => {
    for (const timer of timers) clearTimeout(timer)
    timers = [
      setTimeout(() => show(box), Math.max(0, seconds - warned) * 1000),
      setTimeout(() => end(box), Math.max(0, seconds) * 1000),
    ]
  }
  begin(Number(box.dataset.sessionSeconds))
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    const form = event.currentTarget as HTMLFormElement
    void fetch(`${form.action}.json`, { method: 'POST', body: new URLSearchParams(new FormData(form) as never) })
      .then((answer) => answer.json())
      .then(({ seconds }: { seconds: number }) => {
        box.hidden = true
        begin(seconds)
      })
      // Without an answer the form opens the page that says why.
      .catch(() => form.submit())
  })
}

/** What was hidden and is shown anew is read out, because the box is an alert. */
function show(box: HTMLElement): void {
  box.hidden = true
  requestAnimationFrame(() => {
    box.hidden = false
  })
}

function end(box: HTMLElement): void {
  const words = box.querySelector('[data-session-words]')
  if (words) words.textContent = box.dataset.sessionOver ?? ''
  box.querySelector('form')?.remove()
}
