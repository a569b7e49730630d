import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { languages } from '../../kernel/language.ts'
import { returnPath } from '../../platform/sign-in/oidc.ts'
import { type HttpVisitor, httpVisitor } from '../kit/http-visitor.ts'
import { administrators, inventedIins, type LiveServer, startLive } from './live-server.ts'
import { client, freePort, type OtherHouse, type Spoil, signInThere, startOtherHouse } from './other-house.ts'

let server: LiveServer
let house: OtherHouse
let visitor: HttpVisitor

beforeAll(async () => {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  house = await startOtherHouse(
    languages.map((language) => address + returnPath(language)),
    { aigul: inventedIins[0], stranger: inventedIins[2] },
  )
  server = await startLive(undefined, { port, oidc: { ...client, issuer: house.issuer, address, iinClaim: 'iin' } })
  await server.enter('aigul-here', inventedIins[0])
}, 60_000)
afterAll(async () => {
  await server.stop()
  await house.stop()
})
beforeEach(async () => {
  house.spoil = undefined
  visitor = await httpVisitor(server, 'en')
})

const pathOf = (address: string): string => address.slice(server.address.length)
/** Sets out from a page of ours, signs in there, and gives the path to come back by. */
async function there(account: string, from = '/sign-in/oidc', by = visitor): Promise<string> {
  const { location } = await by.get(from)
  return pathOf(await signInThere(location, account))
}
async function said(path: string): Promise<string> {
  const { location } = await visitor.get(path)
  return (await visitor.get(location)).html
}

it('who the other house names by the identification number is signed in here, after the page offered it', async () => {
  expect((await visitor.get('/sign-in')).html).toContain('/en/sign-in/oidc')
  const back = await visitor.get(await there('aigul'))
  expect(back.location).toBe('/en/account')
  expect((await visitor.get('/account')).html).toContain('aigul-here')
})

it('whom nobody entered here is told so, and is not signed in', async () => {
  expect(await said(await there('stranger'))).toContain('No record of you was found here.')
  expect((await visitor.get('/account')).status).toBe(401)
})

it('an account without a number is linked once by an act, and signs in from then on, also after a new start', async () => {
  const [id] = administrators
  const admin = await httpVisitor(server, 'en', id)
  expect((await admin.get(await there('plain', '/me/account/link', admin))).location).toBe('/en/me/account?done=1')
  const acts = await server.house.store.acts(id)
  expect(acts.at(-1)!.bytes).toContain('"step":"link-account"')
  expect(acts.at(-1)!.bytes).not.toContain('plain')
  expect((await visitor.get(await there('plain'))).location).toBe('/en/account')
  server = await server.again()
  visitor = await httpVisitor(server, 'en')
  expect((await visitor.get(await there('plain'))).location).toBe('/en/account')
  const other = await httpVisitor(server, 'en', administrators[1])
  expect((await other.get(await there('plain', '/me/account/link', other))).location).toContain(
    'problem=linked-already',
  )
})

it('a way back is good once, and in the browser where it began', async () => {
  const back = await there('aigul')
  const thief = await httpVisitor(server, 'en')
  expect((await thief.get(back)).location).toContain('problem=used')
  expect((await visitor.get(back)).location).toBe('/en/account')
  expect(await said(back)).toContain('This sign-in was already used')
})

it('a refusal there is said in words', async () => {
  const { location } = await visitor.get('/sign-in/oidc')
  const state = new URL(location).searchParams.get('state')!
  const path = `${returnPath('en')}?error=access_denied&state=${encodeURIComponent(state)}`
  expect(await said(path)).toContain('The sign-in service did not confirm you.')
})

describe('a token that proves nothing signs nobody in', () => {
  const unsigned = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const spoiled: Readonly<Record<string, Spoil>> = {
    'for another audience': (claims, sign) => sign({ ...claims, aud: 'somebody-else' }),
    'that has expired': (claims, sign) =>
      sign({ ...claims, exp: (claims.iat ?? 0) - 3600, iat: (claims.iat ?? 0) - 7200 }),
    'without a signature': async (claims) => `${unsigned({ alg: 'none' })}.${unsigned(claims)}.`,
    'signed with a key that is not the house’s': (claims, sign) => sign(claims, 'foreign'),
    'of another sign-in': (claims, sign) => sign({ ...claims, nonce: 'another' }),
    'of another issuer': (claims, sign) => sign({ ...claims, iss: 'http://127.0.0.1:1' }),
  }
  it.each(Object.keys(spoiled))('%s', async (name) => {
    const back = await there('aigul')
    house.spoil = spoiled[name]
    expect(await said(back)).toContain('The answer of the sign-in service could not be verified.')
    expect((await visitor.get('/account')).status).toBe(401)
  })
  it('while an unspoiled one of the same house does', async () => {
    const back = await there('aigul')
    house.spoil = (claims, sign) => sign(claims)
    expect((await visitor.get(back)).location).toBe('/en/account')
  })
})

it('half a set of settings, or an address in the clear, stops the start', async () => {
  const { oidcSettings } = await import('../../platform/sign-in/oidc.ts')
  const whole = { issuer: 'https://id.example', ...client, address: 'https://here.example', iinClaim: undefined }
  expect(oidcSettings(whole)).toMatchObject({ iinClaim: 'iin' })
  expect(oidcSettings({ ...whole, issuer: undefined })).toBeUndefined()
  expect(() => oidcSettings({ ...whole, clientSecret: undefined })).toThrow('OIDC_CLIENT_SECRET')
  expect(() => oidcSettings({ ...whole, issuer: 'http://id.example' })).toThrow('https://')
})
