/** Signs on the person's own machine: NCALayer listens there, shows the certificates and asks for the password; the page never sees the key. */
import { NCALayerClient } from 'ncalayer-js-client'

interface HandedOut {
  readonly content: string
  readonly over: string
  readonly at: string
  readonly proof: string
  /** Why nothing was handed out, in the reader's words. */
  readonly message?: string
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ncalayer]')) {
  const box = form.querySelector<HTMLElement>('[data-needs-script]')
  const button = box?.querySelector('button')
  if (!box || !button) continue
  box.hidden = false
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    void sign(form).finally(() => button.removeAttribute('aria-disabled'))
  })
}

async function sign(form: HTMLFormElement): Promise<void> {
  const { dataset } = form
  tell(form, dataset.connecting)
  const client = new NCALayerClient()
  client.allowKmdHttpApi = false
  try {
    await client.connect()
  } catch {
    return tell(form, dataset.absent)
  }
  try {
    const out = await handedOut(form)
    if (out.message !== undefined) return tell(form, out.message)
    const signer =
      dataset.ncalayer === 'enter' ? NCALayerClient.basicsSignerAuthAny : NCALayerClient.basicsSignerSignAny
    const cms = await client.basicsSignCMS(
      NCALayerClient.basicsStorageAll,
      out.content,
      NCALayerClient.basicsCMSParamsDetachedNoTSP,
      signer,
      document.documentElement.lang === 'kk' ? 'kk' : 'ru',
    )
    fill(form, { cms, over: out.over, at: out.at, proof: out.proof })
    form.requestSubmit()
  } catch (error) {
    const isCancelled = (error as { canceledByUser?: boolean }).canceledByUser === true
    tell(form, isCancelled ? dataset.cancelled : dataset.failed)
  } finally {
    client.wsConnection?.close()
  }
}

async function handedOut({ dataset }: HTMLFormElement): Promise<HandedOut> {
  if (dataset.handOut === undefined) return { content: dataset.content ?? '', over: '', at: '', proof: '' }
  const key = document.querySelector<HTMLInputElement>('form[data-ncalayer] input[name=key]')?.value ?? ''
  const answer = await fetch(dataset.handOut, { method: 'POST', body: new URLSearchParams({ key }) })
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`)
  return (await answer.json()) as HandedOut
}

function fill(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const box = form.elements.namedItem(name)
    if (box instanceof HTMLInputElement) box.value = value
  }
}

function tell(form: HTMLFormElement, text = ''): void {
  const status = form.querySelector('[data-status]')
  if (status) status.textContent = text
}
