/** Another house where people sign in: a real provider of OpenID Connect on this machine, with invented accounts and a way to spoil its tokens. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import Provider from 'oidc-provider'

/** Makes another token out of the claims of a good one. */
export type Spoil = (claims: JWTPayload, sign: (claims: JWTPayload, kid?: string) => Promise<string>) => Promise<string>

export interface OtherHouse {
  readonly issuer: string
  /** What becomes of each token handed out; good tokens without it. */
  spoil: Spoil | undefined
  stop(): Promise<void>
}

export const client = { clientId: 'tarazy', clientSecret: 'a secret of the tests alone' } as const

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** `returnTo`: addresses where people come back; `iinOf`: the number of an account. */
export async function startOtherHouse(
  returnTo: readonly string[],
  iinOf: Readonly<Record<string, string>>,
): Promise<OtherHouse> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const [own, foreign] = await Promise.all([0, 1].map(() => generateKeyPair('RS256', { extractable: true })))
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [...returnTo] }],
    claims: { openid: ['sub', 'iin'] },
    conformIdTokenClaims: false,
    jwks: { keys: [{ ...(await exportJWK(own!.privateKey)), kid: 'own', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['of the tests'] },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: async () => ({ sub, ...(iinOf[sub] && { iin: iinOf[sub] }) }),
    }),
  } as never)
  const house: { spoil: Spoil | undefined } = { spoil: undefined }
  provider.use(async (context, next) => {
    await next()
    const body = context.body as { id_token?: string } | undefined
    if (context.path !== '/token' || !body?.id_token || !house.spoil) return
    const claims = JSON.parse(Buffer.from(body.id_token.split('.')[1]!, 'base64url').toString()) as JWTPayload
    const sign = (said: JWTPayload, kid = 'own'): Promise<string> =>
      new SignJWT(said)
        .setProtectedHeader({ alg: 'RS256', kid })
        .sign(kid === 'own' ? own!.privateKey : foreign!.privateKey)
    context.body = { ...body, id_token: await house.spoil(claims, sign) }
  })
  const server: Server = createServer(provider.callback())
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return Object.assign(house, {
    issuer,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  })
}

/** Signs in there as the account, like a browser would, and gives the address to which the browser is sent back. */
export async function signInThere(address: string, account: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = address
  for (let steps = 0; steps < 12; steps++) {
    const isForm = new URL(at).pathname.startsWith('/interaction/')
    const prompt = steps > 0 && isForm ? await promptOf(at, cookies) : undefined
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(prompt && {
        method: 'POST',
        body: new URLSearchParams(prompt === 'login' ? { prompt, login: account, password: 'x' } : { prompt }),
      }),
    })
    keep(cookies, response)
    const location = response.headers.get('location')
    if (location === null) throw new Error(`No way on from ${at}: ${response.status} ${await response.text()}`)
    at = new URL(location, at).href
    if (new URL(at).searchParams.has('code') || new URL(at).searchParams.has('error')) return at
  }
  throw new Error('The other house sends people in circles')
}

async function promptOf(at: string, cookies: Map<string, string>): Promise<string> {
  const response = await fetch(at, {
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })
  keep(cookies, response)
  return /name="prompt" value="(\w+)"/.exec(await response.text())?.[1] ?? 'consent'
}

function keep(cookies: Map<string, string>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
    cookies.set(name!, value!)
  }
}
