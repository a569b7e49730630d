import { canonicalJson } from '../../kernel/canonical-json.ts'
import { hmacSha256 } from '../../kernel/hash.ts'
import type { Db } from '../db/port.ts'
import type { Entropy } from '../entropy.ts'
import { openBox, sealBox } from '../keys/box.ts'
import type { Keys } from '../keys/keys.ts'

const saltBytes = 16

/** A personal value as it goes into an act and beside it: the commitment is public, the box opens with the person's key. */
export interface Sealed {
  /** HMAC-SHA-256 of the canonical JSON of the value under the salt, hexadecimal. */
  readonly commitment: string
  /** Hexadecimal. */
  readonly salt: string
  /** Base64. */
  readonly box: string
}

/** A personal value of an act, opened; or the mark that its person's key was destroyed. */
export type PersonalValue =
  | {
      readonly n: number
      readonly field: string
      readonly person: string
      readonly value: unknown
      readonly salt: string
    }
  | { readonly n: number; readonly field: string; readonly person: string; readonly erased: true }

const aboutPersonal = 'personal'

/** Seals a personal value. The person's key is durable before the box is handed out. */
export async function seal(keys: Keys, entropy: Entropy, person: string, value: unknown): Promise<Sealed> {
  const key = await keys.keyFor(person)
  const salt = entropy.bytes(saltBytes)
  const saltText = Buffer.from(salt).toString('hex')
  const commitment = Buffer.from(hmacSha256(salt, canonicalJson(value))).toString('hex')
  const plain = Buffer.from(canonicalJson({ salt: saltText, value }))
  const box = sealBox(plain, { key, about: `${aboutPersonal}/${person}`, entropy })
  return { commitment, salt: saltText, box: Buffer.from(box).toString('base64') }
}

/** What was sealed for the person, wherever its box is kept; undefined when the key was destroyed. */
export function unseal(keys: Keys, person: string, box: Uint8Array): unknown {
  const key = keys.keyOf(person)
  const plain = key && openBox(box, key, `${aboutPersonal}/${person}`)
  return plain && (JSON.parse(Buffer.from(plain).toString('utf8')) as { value: unknown }).value
}

interface Row {
  n: number
  field: string
  person: string
  box: Uint8Array
}

function opened(keys: Keys, { n, field, person, box }: Row): PersonalValue {
  const key = keys.keyOf(person)
  const plain = key && openBox(box, key, `${aboutPersonal}/${person}`)
  if (!plain) return { n, field, person, erased: true }
  const { value, salt } = JSON.parse(Buffer.from(plain).toString('utf8')) as { value: unknown; salt: string }
  return { n, field, person, value, salt }
}

/** All personal values of a proceeding's acts. */
export async function personalOf(db: Db, keys: Keys, proceeding: string): Promise<PersonalValue[]> {
  const sql = 'select n, field, person, box from core.personal where proceeding = $1 order by n, field'
  return (await db.query<Row>(sql, [proceeding])).map((row) => opened(keys, row))
}
