/**
 * Codes of papers: 100 bits in four groups, `7K3QM-...`. A code is the beginning of the act's hash and the paper's place among what the
 * act issued, shuffled with a key of the installation: it leads to the act without a list, and nobody who knows acts or other codes can
 * make one. What is not a code of ours comes out as a hash that no act has.
 */
import { createHmac } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { MigrationFolder } from '../db/migrate.ts'

export const paperMigrations: MigrationFolder = {
  name: 'papers',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

/** Hexadecimal digits of the act's hash in a code: 88 bits. The other 12 bits are the place. */
const hashDigits = 22
const half = 50n
const halfMask = (1n << half) - 1n
const rounds = 8
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 20

export interface Coded {
  /** The beginning of the act's hash. */
  readonly hash: string
  /** Place of the paper among the papers and notices of its act, from 0. */
  readonly place: number
}

/** One half mixed into the other (a Feistel network over HMAC-SHA-256): a permutation that only the key can undo. */
const mixed = (key: Uint8Array, round: number, value: bigint): bigint =>
  BigInt(`0x${createHmac('sha256', key).update(`${round}:${value}`).digest('hex').slice(0, 16)}`) & halfMask

export function paperCode(key: Uint8Array, { hash, place }: Coded): string {
  const plain = (BigInt(`0x${hash.slice(0, hashDigits)}`) << 12n) | BigInt(place)
  let [left, right] = [plain >> half, plain & halfMask]
  for (let round = 0; round < rounds; round++) [left, right] = [right, left ^ mixed(key, round, right)]
  const code = (left << half) | right
  const written = Array.from(
    { length: codeLength },
    (_, n) => signs[Number((code >> BigInt(5 * (codeLength - 1 - n))) & 31n)],
  )
  return written.join('').replace(/.{5}(?=.)/g, (group) => `${group}-`)
}

const twins: Readonly<Record<string, string>> = {
  О: '0',
  O: '0',
  I: '1',
  L: '1',
  І: '1',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  З: '3',
}

/** What a typed code leads to; undefined when it is no code. Case, spaces, dashes and letters alike in Cyrillic and Latin are folded. */
export function readPaperCode(key: Uint8Array, typed: string): (Coded & { readonly written: string }) | undefined {
  if (typed.length > 100) return undefined
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  const folded = Array.from(plain, (sign) => twins[sign] ?? sign)
  const values = folded.map((sign) => signs.indexOf(sign))
  if (values.length !== codeLength || values.includes(-1)) return undefined
  const code = values.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n)
  let [left, right] = [code >> half, code & halfMask]
  for (let round = rounds - 1; round >= 0; round--) [left, right] = [right ^ mixed(key, round, left), left]
  const bits = (left << half) | right
  const hash = (bits >> 12n).toString(16).padStart(hashDigits, '0')
  const written = folded.join('').replace(/.{5}(?=.)/g, (group) => `${group}-`)
  return { hash, place: Number(bits & 4095n), written }
}
