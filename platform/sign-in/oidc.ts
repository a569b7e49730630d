/**
 * Signing in at another house (OpenID Connect): code flow with PKCE, state bound to the browser, nonce, and a signed token whose
 * signature is checked. What comes back is who that house says it is: an account, and the identification number where it names one.
 */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  ResponseBodyError,
} from 'openid-client'
import { sha256Hex } from '../../kernel/hash.ts'
import { epochMilliseconds, type Instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Entropy } from '../entropy.ts'

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The address of this installation, to which people come back: `https://tarazy.example`. */
  readonly address: string
  /** The claim that holds the identification number. */
  readonly iinClaim: string
}

/** What somebody set out for: to sign in, or to link the account to the person signed in already. */
export interface SetOut {
  /** In which people read, and come back. */
  readonly language: string
  /** The person who links; absent when signing in. */
  readonly links?: string
  /** Where the person was before, below the language. */
  readonly next?: string
}

export interface SaidThere extends SetOut {
  /** The account as it is kept: a hash of issuer and subject. */
  readonly account: string
  /** Twelve digits. */
  readonly iin?: string
}

export interface Oidc {
  /** Where to send the browser. `state` is good in that browser alone, and once. */
  begin(state: string, out: SetOut, at: Instant): Promise<string | Refusal>
  /** Reads what came back with `?state=`, `?code=` or `?error=`. */
  finish(query: URLSearchParams, at: Instant): Promise<SaidThere | Refusal>
}

/** Below the address of the installation; the three of them are registered at the other house. */
export const returnPath = (language: string): string => `/${language}/sign-in/oidc/return`

const minutesToReturn = 10
const waitingMax = 5_000

/** Settings as the environment has them; undefined where no house is set. Half a set, or an address in the clear, stops the start. */
export function oidcSettings({
  issuer,
  clientId,
  clientSecret,
  address,
  iinClaim,
}: { readonly [name in keyof OidcSettings]: string | undefined }): OidcSettings | undefined {
  if (!issuer) return undefined
  if (!clientId || !clientSecret || !address)
    throw new Error('OIDC_ISSUER is set: set OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and TARAZY_ADDRESS too.')
  for (const one of [issuer, address])
    if (!one.startsWith('https://') && !isLoopback(one))
      throw new Error(`"${one}" is not an address that begins with https://; only this machine itself may be without.`)
  return { issuer, clientId, clientSecret, address: address.replace(/\/$/, ''), iinClaim: iinClaim || 'iin' }
}

const isLoopback = (address: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(address)

interface Waiting extends SetOut {
  readonly verifier: string
  readonly nonce: string
  readonly at: Instant
}

export function openOidc(settings: OidcSettings, entropy: Entropy): Oidc {
  const { issuer, clientId, clientSecret, address, iinClaim } = settings
  const waiting = new Map<string, Waiting>()
  let known: Promise<Configuration> | undefined
  /** Asked once; a house that does not answer is asked again the next time. */
  const configuration = (): Promise<Configuration> => {
    known ??= discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [enableNonRepudiationChecks, ...(isLoopback(issuer) ? [allowInsecureRequests] : [])],
    }).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  const isLate = ({ at }: Waiting, now: Instant): boolean =>
    epochMilliseconds(now) - epochMilliseconds(at) > minutesToReturn * 60_000
  return {
    async begin(state, out, at) {
      for (const [key, one] of waiting) if (isLate(one, at) || waiting.size >= waitingMax) waiting.delete(key)
      const house = await configuration().catch(() => undefined)
      if (house === undefined) return refuse('sign-in.unavailable')
      const one: Waiting = { ...out, at, verifier: entropy.token(), nonce: entropy.token() }
      waiting.set(state, one)
      return buildAuthorizationUrl(house, {
        redirect_uri: address + returnPath(out.language),
        scope: 'openid',
        state,
        nonce: one.nonce,
        code_challenge: await calculatePKCECodeChallenge(one.verifier),
        code_challenge_method: 'S256',
      }).href
    },
    async finish(query, at) {
      const state = query.get('state') ?? ''
      const one = waiting.get(state)
      // Whatever comes of it, a state is good once.
      waiting.delete(state)
      if (one === undefined || isLate(one, at)) return refuse('sign-in.used')
      const claims = await claimsOf(configuration, new URL(`${address}${returnPath(one.language)}?${query}`), {
        ...one,
        state,
      })
      if (isRefusal(claims)) return claims
      const iin = claims[iinClaim]
      const { language, links } = one
      return {
        language,
        account: sha256Hex(`${claims.iss} ${claims.sub}`),
        ...(links && { links }),
        ...(typeof iin === 'string' && /^\d{12}$/.test(iin) && { iin }),
      }
    },
  }
}

type Claims = Readonly<Record<string, unknown>>

/** The claims of the token for the code; refused when the other house said no, does not answer, or its token proves nothing. */
async function claimsOf(
  configuration: () => Promise<Configuration>,
  url: URL,
  { verifier, nonce, state }: { readonly verifier: string; readonly nonce: string; readonly state: string },
): Promise<Claims | Refusal> {
  if (url.searchParams.has('error')) return refuse('sign-in.refused-there')
  const house = await configuration().catch(() => undefined)
  if (house === undefined) return refuse('sign-in.unavailable')
  try {
    const tokens = await authorizationCodeGrant(house, url, {
      pkceCodeVerifier: verifier,
      expectedNonce: nonce,
      expectedState: state,
      idTokenExpected: true,
    })
    return (tokens.claims() as Claims | undefined) ?? refuse('sign-in.not-proven')
  } catch (error) {
    if (error instanceof TypeError && error.cause !== undefined) return refuse('sign-in.unavailable')
    return refuse(error instanceof ResponseBodyError ? 'sign-in.refused-there' : 'sign-in.not-proven')
  }
}
