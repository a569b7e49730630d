/** All keys, in memory, fed from the acts of person records: whose a token is, and how far it reaches. */
import type { Act } from '../../engine/act.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Query } from '../db/port.ts'

/** A key as its act says it. It never reaches further than its person. */
export interface ApiKey {
  readonly id: string
  readonly person: string
  readonly label: string
  /** Without it the key only reads. */
  readonly mayAct: boolean
  /** The only procedures it reaches; empty: all. */
  readonly procedures: readonly string[]
  /** The only offices whose cases and posts it reaches; empty: all. */
  readonly offices: readonly string[]
  readonly madeAt: Instant
  /** Of the machine clock. */
  readonly goodUntil: Instant
  revokedAt?: Instant
}

export interface KeyRing {
  /** The key of a token that is neither revoked nor over at the machine's moment. */
  find(token: string, at: Instant): ApiKey | undefined
  /** Keys a person ever made, the newest first. */
  of(person: string): readonly ApiKey[]
  take(act: Pick<Act, 'proceeding' | 'step' | 'fields' | 'at'>): void
}

/** What a token begins with, so that a leaked one is recognised. */
export const tokenBeginning = 'tz_'

export const hashOfToken = (token: string): string => sha256Hex(token)

export function createKeyRing(): KeyRing {
  const byHash = new Map<string, ApiKey>()
  const byPerson = new Map<string, ApiKey[]>()
  return {
    find(token, at) {
      const key = token.startsWith(tokenBeginning) ? byHash.get(hashOfToken(token)) : undefined
      return key && key.revokedAt === undefined && at <= key.goodUntil ? key : undefined
    },
    of: (person) => [...(byPerson.get(person) ?? [])].reverse(),
    take({ proceeding: person, step, fields, at }) {
      if (step === 'make-key') {
        const key = keyOf(person, fields, at)
        byHash.set(String(fields.hash), key)
        byPerson.set(person, [...(byPerson.get(person) ?? []), key])
      }
      if (step === 'revoke-key')
        for (const key of byPerson.get(person) ?? []) if (key.id === fields.keyId) key.revokedAt ??= at
    },
  }
}

const keyOf = (person: string, fields: Act['fields'], madeAt: Instant): ApiKey => ({
  id: String(fields.keyId),
  person,
  label: String(fields.label),
  mayAct: fields.mayAct === true,
  procedures: (fields.procedures as readonly string[] | undefined) ?? [],
  offices: (fields.offices as readonly string[] | undefined) ?? [],
  madeAt,
  goodUntil: fields.goodUntil as Instant,
})

/** The ring with every key of the record, in order. */
export async function openKeyRing(db: Query): Promise<KeyRing> {
  const ring = createKeyRing()
  const rows = await db.query<{ bytes: string }>(
    `select a.bytes from core.act a join core.proceeding p on p.id = a.proceeding where p.procedure = 'person-record' and a.step in ('make-key', 'revoke-key') order by a.position`,
  )
  for (const { bytes } of rows) ring.take(JSON.parse(bytes) as Act)
  return ring
}
