/** The script of every page. Pages work without it; it only spares people a second look and a second click. */

/** A page back from a form begins where the person must look first. */
document.querySelector<HTMLElement>('[data-focus-on-load]')?.focus()

const pauseMilliseconds = 8000

/**
 * One click sends once. The buttons are marked after the form's values were taken, so that the pressed one is still among
 * them, and come back after a while: an answer may be a file, and then the page stays.
 */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.dataset.sent !== undefined) return event.preventDefault()
  form.dataset.sent = ''
  markButtons(form, true)
  setTimeout(() => release(form), pauseMilliseconds)
})

/** The browser's Back shows the page as it was left; its forms must work again. */
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) release(form)
})

function release(form: HTMLFormElement): void {
  delete form.dataset.sent
  markButtons(form, false)
}

function markButtons(form: HTMLFormElement, isSent: boolean): void {
  for (const box of form.elements) {
    if (box instanceof HTMLButtonElement && isSent) box.setAttribute('aria-disabled', 'true')
    else if (box instanceof HTMLButtonElement) box.removeAttribute('aria-disabled')
  }
}
