/** The script of every page. Pages work without it; it only spares people a second look and a second click. */
import { watchSession } from './session.ts'
import { followAnswers } from './shown.ts'

/** A page back from a form begins where the person must look first. */
document.querySelector<HTMLElement>('[data-focus-on-load]')?.focus()

const session = document.querySelector<HTMLElement>('[data-session-seconds]')
if (session) watchSession(session)

followAnswers([...document.querySelectorAll<HTMLElement>('[data-when]')])

/** On paper a link shows where it leads, with the name of the host. */
addEventListener('beforeprint', () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) link.dataset.address = link.href
})

/** Signing on the person's own machine: loaded only where somebody may sign. */
if (document.querySelector('form[data-ncalayer]')) void import('./ncalayer.ts')

/** Passkeys: loaded only where somebody adds one or comes in by one. */
if (document.querySelector('form[data-passkey]')) void import('./passkey.ts')

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

/** Ctrl + K opens the search over any page; single keys work at the desk alone. Both are fetched when first asked for. */
document.addEventListener('keydown', (event) => {
  if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    void import('./palette.ts').then(({ openPalette }) => openPalette())
    return
  }
  if (document.querySelector('[data-desk-keys]') === null) return
  const isTyping = (event.target as HTMLElement).closest('input:not([type=checkbox]), select, textarea, dialog')
  if (event.key === '/' && !isTyping) {
    event.preventDefault()
    void import('./palette.ts').then(({ openPalette }) => openPalette())
    return
  }
  void import('./desk-keys.ts').then(({ deskKey }) => deskKey(event))
})
