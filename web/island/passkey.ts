/** Asks the browser for a passkey: a new one to add, or one to come in by. The page never sees the key, only what it signed. */
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  const { dataset } = form
  const box = form.querySelector<HTMLElement>('[data-needs-script]')
  const button = box?.querySelector('button')
  if (!box || !button) continue
  // Passkeys belong to one address; under another the browser has none.
  if (location.origin !== dataset.origin) tell(form, dataset.elsewhere)
  else if (window.PublicKeyCredential === undefined) tell(form, dataset.absent)
  else box.hidden = false
  const ask = (): void => {
    if (!form.reportValidity() || button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    void asked(form).finally(() => button.removeAttribute('aria-disabled'))
  }
  button.addEventListener('click', ask)
  // Enter in the box of the name means the button, never a form without a key.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    ask()
  })
}

async function asked(form: HTMLFormElement): Promise<void> {
  const { dataset } = form
  tell(form, dataset.waiting)
  try {
    const optionsJSON = JSON.parse(dataset.options ?? '{}')
    const answer =
      dataset.passkey === 'add' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
    const response = form.elements.namedItem('response')
    if (response instanceof HTMLInputElement) response.value = JSON.stringify(answer)
    tell(form)
    form.requestSubmit()
  } catch (error) {
    const name = (error as Error).name
    tell(
      form,
      name === 'InvalidStateError' ? dataset.known : name === 'NotAllowedError' ? dataset.cancelled : dataset.failed,
    )
  }
}

function tell(form: HTMLFormElement, text = ''): void {
  const status = form.querySelector('[data-status]')
  if (status) status.textContent = text
}
