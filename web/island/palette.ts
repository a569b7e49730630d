/** The palette: the search of the header over any page, with the reader's own pages beside what is found. Tab and Enter do as always. */

interface Hit {
  readonly words: string
  readonly href: string
  readonly number?: string
}

const pauseMilliseconds = 150
const shownMax = 12

let dialog: HTMLDialogElement | undefined

/** Opens it; nothing happens on pages without a search box. */
export function openPalette(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-find]')
  if (form === null) return
  dialog ??= build(form)
  if (!dialog.open) dialog.showModal()
  dialog.querySelector('input')?.select()
}

function build(form: HTMLFormElement): HTMLDialogElement {
  const made = document.createElement('dialog')
  made.className = 'tz-palette'
  const copy = form.cloneNode(true) as HTMLFormElement
  const label = copy.querySelector('label')
  const box = copy.querySelector('input')
  const button = copy.querySelector('button')
  if (label === null || box === null) return made
  box.id = 'palette-q'
  // In a search box Escape would first empty the box, and only then close the palette.
  box.type = 'text'
  box.autocomplete = 'off'
  label.htmlFor = box.id
  label.className = 'govuk-label'
  if (button) button.hidden = true
  copy.removeAttribute('data-find')
  made.setAttribute('aria-label', label.textContent ?? '')
  const list = document.createElement('ul')
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  made.append(copy, status, list)
  document.body.append(made)
  box.addEventListener('input', () => later(() => void look(form, box.value, list, status)))
  made.addEventListener('keydown', (event) => walk(event, made))
  show(list, pagesLike(''))
  return made
}

let waiting: ReturnType<typeof setTimeout> | undefined
function later(work: () => void): void {
  clearTimeout(waiting)
  waiting = setTimeout(work, pauseMilliseconds)
}

/** Links of the menus: the pages the reader has anyway. */
function pagesLike(typed: string): Hit[] {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    'nav:not(.tz-tabs, .govuk-pagination) a[href]:not([hreflang])',
  )
  const hits = [...links].map(({ textContent, href }) => ({ words: (textContent ?? '').trim(), href }))
  const wanted = typed.trim().toLocaleLowerCase()
  const fitting = hits.filter(({ words }) => words.toLocaleLowerCase().includes(wanted))
  return [...new Map(fitting.map((hit) => [hit.href, hit])).values()]
}

async function look(form: HTMLFormElement, typed: string, list: HTMLElement, status: HTMLElement): Promise<void> {
  const pages = pagesLike(typed)
  const answer = typed.trim().length < 2 ? undefined : await ask(form, typed)
  const found = answer ? [...answer.pages, ...answer.rows, ...answer.procedures] : []
  const all = [
    ...new Map([...found, ...pages].map((hit) => [new URL(hit.href, location.href).href, hit])).values(),
  ].slice(0, shownMax)
  status.textContent = all.length === 0 ? (form.dataset.none ?? '') : ''
  show(list, all)
}

interface Answer {
  readonly rows: readonly Hit[]
  readonly procedures: readonly Hit[]
  readonly pages: readonly Hit[]
}

/** Undefined when the server does not answer: the pages are shown all the same. */
async function ask(form: HTMLFormElement, typed: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(`${form.action}.json?${new URLSearchParams({ q: typed })}`)
    return response.ok ? ((await response.json()) as Answer) : undefined
  } catch {
    return undefined
  }
}

function show(list: HTMLElement, hits: readonly Hit[]): void {
  list.replaceChildren(
    ...hits.map(({ number, words, href }) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.className = 'govuk-link'
      link.href = href
      link.textContent = number ?? words
      if (number !== undefined) {
        const more = document.createElement('small')
        more.textContent = ` ${words}`
        link.append(more)
      }
      item.append(link)
      return item
    }),
  )
}

/** Arrows go through the box and what was found. */
function walk(event: KeyboardEvent, made: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const stops = [...made.querySelectorAll<HTMLElement>('input, a')]
  const now = stops.indexOf(document.activeElement as HTMLElement)
  const step = event.key === 'ArrowDown' ? 1 : -1
  stops[(now + step + stops.length) % stops.length]?.focus()
}
