/** Passkeys in a live installation, with Chromium's own virtual authenticator: added, used, refused when something is wrong, removed. */
import { createHash, createPrivateKey, sign } from 'node:crypto'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { failuresOfPersonMax } from '../../platform/sign-in/limits.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { type HttpVisitor, httpVisitor, summaryOf } from '../kit/http-visitor.ts'
import { administrators, type LiveServer, startLive } from './live-server.ts'
import { freePort } from './other-house.ts'

const [person] = administrators
let server: LiveServer
let browser: Browser
let context: BrowserContext
let page: Page
let devices: CDPSession
let authenticatorId: string
let origin: string

describe.skipIf(!hasBrowser)('a passkey', () => {
  beforeAll(async () => {
    const port = await freePort()
    origin = `http://localhost:${port}`
    vi.stubEnv('TARAZY_ADDRESS', origin)
    server = await startLive(undefined, { port })
    browser = await startBrowser()
    context = await browser.newContext()
    page = await context.newPage()
    devices = await context.newCDPSession(page)
    await devices.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const
    authenticatorId = (await devices.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId
    await signInAs(person)
    await page.goto(`${origin}/en/me/passkeys`)
    await page.getByRole('textbox', { name: 'Name' }).fill('Work laptop')
    await page.getByRole('button', { name: 'Add the passkey' }).click()
    await page.getByRole('rowheader', { name: 'Work laptop' }).waitFor()
  }, 120_000)
  beforeEach(async () => {
    server.house.limits.passed({ person, address: '127.0.0.1' })
    await context.clearCookies()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
    vi.unstubAllEnvs()
  })

  it('is added by an act of the person, which names neither the device nor anything secret', async () => {
    const act = (await server.house.store.acts(person)).at(-1)!.bytes
    expect(act).toContain('"step":"add-passkey"')
    expect(act).not.toContain('Work laptop')
  })

  it('lets the person in, back to the page that asked for signing in, also after a new start', async () => {
    for (const _ of ['now', 'again']) {
      await context.clearCookies()
      await page.goto(`${origin}/en/me/passkeys`)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      await page.getByRole('rowheader', { name: 'Work laptop' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/en/me/passkeys')
      server = await server.again()
    }
  }, 120_000)

  it('whose count went back is a copy, and opens nothing', async () => {
    const kept = await credential()
    await enterByButton()
    await page.waitForURL(/admin/)
    await context.clearCookies()
    await devices.send('WebAuthn.removeCredential', { authenticatorId, credentialId: kept.credentialId })
    await devices.send('WebAuthn.addCredential', { authenticatorId, credential: { ...kept, signCount: 0 } })
    await enterByButton()
    await page.getByText('The passkey did not pass the check.').first().waitFor()
    expect((await page.goto(`${origin}/en/account`))?.status()).toBe(401)
    await devices.send('WebAuthn.removeCredential', { authenticatorId, credentialId: kept.credentialId })
    await devices.send('WebAuthn.addCredential', { authenticatorId, credential: { ...kept, signCount: 1000 } })
  })

  it('is refused from another origin, for another challenge, and twice', async () => {
    const visitor = await httpVisitor(server, 'en')
    const other = await said(visitor, { origin: 'https://tarazy.example.evil' })
    expect(other).toEqual([expect.stringContaining('did not pass the check')])
    const old = await asked(visitor)
    expect(await said(visitor, { challenge: old.challenge })).toEqual([
      expect.stringContaining('did not pass the check'),
    ])
    const { form, challenge } = await asked(visitor)
    const response = await assertion({ challenge, origin, counter: 5000 })
    const first = await visitor.post('/sign-in/passkey', { ...form, response })
    expect([first.status, first.location]).toEqual([303, '/en/admin'])
    // The browser has a fresh token after signing in, so the old form is nobody's; in the old browser it was used.
    expect((await visitor.post('/sign-in/passkey', { ...form, response })).status).toBe(403)
  })

  it('answered in another browser than it was asked in opens nothing', async () => {
    const [here, thief] = await Promise.all([httpVisitor(server, 'en'), httpVisitor(server, 'en')])
    const { form, challenge } = await asked(here)
    await asked(thief)
    const response = await assertion({ challenge, origin, counter: 6000 })
    expect((await thief.post('/sign-in/passkey', { ...form, response })).status).toBe(403)
  })

  it('is not looked at after too many failures, and the page says when to try again', async () => {
    const visitor = await httpVisitor(server, 'en')
    for (let n = 0; n < failuresOfPersonMax; n++) await said(visitor, { origin: 'https://evil.example' })
    expect(await said(visitor, { origin, counter: 7000 })).toEqual([expect.stringMatching(/Try again in 15 minutes/)])
  })

  it('that is nonsense is refused in words', async () => {
    const visitor = await httpVisitor(server, 'en')
    for (const response of ['', '{', 'null', '{"id":"x"}', '[]', '"x"']) {
      const { form } = await asked(visitor)
      const answer = await visitor.post('/sign-in/passkey', { ...form, response })
      expect([answer.status, summaryOf(answer.html)]).toEqual([422, [expect.stringContaining('not known here')]])
    }
  })

  it('is removed by its person alone, and then opens nothing', async () => {
    const { credentialId } = await credential()
    const id = Buffer.from(credentialId, 'base64').toString('base64url')
    const stranger = await httpVisitor(server, 'en', administrators[1])
    const hidden = await stranger.form('/me/passkeys')
    expect((await stranger.post('/me/passkeys/remove', { ...hidden, credential: id })).status).toBe(404)
    await signInAs(person)
    await page.goto(`${origin}/en/me/passkeys`)
    await page.getByRole('button', { name: /^Remove/ }).click()
    await page.getByText('You have no passkeys yet.').waitFor()
    await context.clearCookies()
    await enterByButton()
    await page.getByText('This passkey is not known here.').first().waitFor()
  })
})

async function signInAs(who: string): Promise<void> {
  const { cookies } = await httpVisitor(server, 'en', who)
  await context.addCookies([{ name: 'tarazy', value: cookies.get('tarazy')!, url: origin }])
}

async function enterByButton(): Promise<void> {
  await page.goto(`${origin}/en/sign-in/passkey`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
}

const credential = async () => (await devices.send('WebAuthn.getCredentials', { authenticatorId })).credentials[0]!

/** Opens the page of signing in, and reads what it asks a browser to sign. */
async function asked(visitor: HttpVisitor) {
  const { html } = await visitor.get('/sign-in/passkey')
  const options = /data-options="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"')
  const key = /name="key" value="([^"]*)"/.exec(html.slice(html.indexOf('data-passkey')))![1]!
  return { form: { key }, challenge: (JSON.parse(options) as { challenge: string }).challenge }
}

interface Wished {
  readonly origin?: string
  readonly challenge?: string
  readonly counter?: number
}

/** Sends an answer made with the true key, but for what is wished otherwise; gives what the page then says. */
async function said(visitor: HttpVisitor, wished: Wished): Promise<string[]> {
  const { form, challenge } = await asked(visitor)
  const response = await assertion({ challenge, origin, counter: 4000, ...wished })
  const answer = await visitor.post('/sign-in/passkey', { ...form, response })
  expect(answer.status).toBeGreaterThanOrEqual(422)
  return summaryOf(answer.html)
}

/** What a browser would answer, signed with the key of the virtual authenticator. */
async function assertion(say: Required<Wished>): Promise<string> {
  const { credentialId, privateKey } = await credential()
  const clientData = Buffer.from(
    JSON.stringify({ type: 'webauthn.get', challenge: say.challenge, origin: say.origin, crossOrigin: false }),
  )
  const count = Buffer.alloc(4)
  count.writeUInt32BE(say.counter)
  const data = Buffer.concat([createHash('sha256').update('localhost').digest(), Buffer.from([0x05]), count])
  const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  const id = Buffer.from(credentialId, 'base64').toString('base64url')
  return JSON.stringify({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', signed, key).toString('base64url'),
    },
  })
}
