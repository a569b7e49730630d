/**
 * Passkeys (WebAuthn, level 3): what the browser is asked for, and the check of what it answers. The challenge is made of the key of
 * the form, so it is good in that browser alone; the origin is the address of the installation and no other.
 */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sha256Hex } from '../../kernel/hash.ts'
import type { Instant } from '../../kernel/instant.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Passkey } from '../registry/passkey-steps.ts'
import { openChallenges } from './challenges.ts'

/** What the record keeps of a passkey. */
export type NewPasskey = Pick<Passkey, 'credential' | 'publicKey' | 'counter'>

/** The count of signatures of each key, kept so that it outlives a crash. */
export interface Counters {
  /** Undefined when nothing was kept since the key was added. */
  of(key: Passkey): Promise<number | undefined>
  keep(key: Passkey, count: number): Promise<void>
}

export interface PasskeyDesk {
  /** Where passkeys work: `https://tarazy.example`. */
  readonly origin: string
  /** Options for `navigator.credentials.create`, as JSON. */
  asksToAdd(formKey: string, person: { readonly id: string; readonly name: string }): Promise<string>
  add(formKey: string, response: string, now: Instant): Promise<NewPasskey | Refusal>
  /** Options for `navigator.credentials.get`, as JSON: the browser offers whatever keys it has for this place. */
  asksToEnter(formKey: string): Promise<string>
  /** The passkey that an answer names, before anything is proved. */
  claimed(response: string): Passkey | undefined
  /** Whose passkey signed. */
  enter(formKey: string, response: string, now: Instant): Promise<Passkey | Refusal>
}

export interface PasskeyPorts {
  /** The address under which people reach the installation. */
  readonly address: string
  readonly counters: Counters
  byCredential(credential: string): Passkey | undefined
  of(person: string): readonly Passkey[]
}

/** ES256, EdDSA, RS256: what every browser and every machine that may check it knows. */
const algorithms = [-7, -8, -257]

type Purpose = 'add' | 'enter'
const challengeOf = (purpose: Purpose, formKey: string): string =>
  Buffer.from(sha256Hex(`passkey ${purpose} ${formKey}`), 'hex').toString('base64url')
const handleOf = (person: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(sha256Hex(`passkey of ${person}`), 'hex'))

export function openPasskeyDesk({ address, counters, byCredential, of }: PasskeyPorts): PasskeyDesk {
  const { origin, hostname } = new URL(address)
  const challenges = openChallenges()
  const expected = (purpose: Purpose, formKey: string) => ({
    expectedChallenge: challengeOf(purpose, formKey),
    expectedOrigin: origin,
    expectedRPID: hostname,
    // A key that anybody can use who finds it would open the door of a court.
    requireUserVerification: true,
  })
  return {
    origin,
    async asksToAdd(formKey, { id, name }) {
      const options = await generateRegistrationOptions({
        rpName: 'Tarazy',
        rpID: hostname,
        userName: name,
        userID: handleOf(id),
        challenge: new Uint8Array(Buffer.from(challengeOf('add', formKey), 'base64url')),
        supportedAlgorithmIDs: algorithms,
        excludeCredentials: of(id).map(({ credential }) => ({ id: credential })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      return JSON.stringify(options)
    },
    async add(formKey, response, now) {
      if (!challenges.use(formKey, now)) return refuse('passkey.used')
      const said = parsed(response)
      if (said === undefined) return refuse('passkey.not-proven')
      const { registrationInfo } = await verifyRegistrationResponse({
        response: said as never,
        supportedAlgorithmIDs: algorithms,
        ...expected('add', formKey),
      }).catch(() => ({ registrationInfo: undefined }))
      if (registrationInfo === undefined) return refuse('passkey.not-proven')
      const { id, publicKey, counter } = registrationInfo.credential
      if (byCredential(id)) return refuse('passkey.known')
      return { credential: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
    },
    async asksToEnter(formKey) {
      const options = await generateAuthenticationOptions({
        rpID: hostname,
        userVerification: 'required',
        challenge: new Uint8Array(Buffer.from(challengeOf('enter', formKey), 'base64url')),
      })
      return JSON.stringify(options)
    },
    claimed(response) {
      const said = parsed(response)
      return said && byCredential(said.id)
    },
    async enter(formKey, response, now) {
      if (!challenges.use(formKey, now)) return refuse('passkey.used')
      const said = parsed(response)
      const key = this.claimed(response)
      if (said === undefined || key === undefined) return refuse('passkey.unknown')
      const counter = (await counters.of(key)) ?? key.counter
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: said as never,
        ...expected('enter', formKey),
        // A count that went back, or stood still, means that somebody copied the key: the check refuses it.
        credential: { id: key.credential, publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')), counter },
      }).catch(() => ({ verified: false, authenticationInfo: undefined }))
      if (!verified || authenticationInfo === undefined) return refuse('passkey.not-proven')
      if (authenticationInfo.newCounter !== counter) await counters.keep(key, authenticationInfo.newCounter)
      return key
    },
  }
}

/** What the browser answered; undefined when it is no such thing. The library looks into it more closely. */
function parsed(response: string): { readonly id: string } | undefined {
  try {
    const said = JSON.parse(response) as { readonly id?: unknown } | null
    return typeof said?.id === 'string' ? (said as { readonly id: string }) : undefined
  } catch {
    return undefined
  }
}
