import type { Instant } from '../../kernel/instant.ts'
import type { JournalLine, JournalRecord } from '../journal/journal.ts'
import type { Entry } from './entry.ts'

/** Acts that were recorded together, with the position of each. */
export interface ActsRecord extends JournalRecord {
  readonly kind: 'acts'
  readonly positions: readonly number[]
  readonly entries: readonly Entry[]
}

/** A draft as it was saved; the body is closed with its person's key. */
export interface DraftRecord extends JournalRecord {
  readonly kind: 'draft'
  readonly id: string
  readonly person: string
  readonly about: string
  readonly box: string
  readonly at: Instant
  readonly files: readonly string[]
}

/** A draft that was dropped or has become an act. */
export interface DraftDroppedRecord extends JournalRecord {
  readonly kind: 'draft-dropped'
  readonly id: string
  readonly person: string
}

/** A file that was put, with its key closed for the person who brought it. */
export interface FileRecord extends JournalRecord {
  readonly kind: 'file'
  readonly hash: string
  readonly size: number
  readonly at: Instant
  readonly person: string
  readonly box: string
}

/** Files nobody named, which were swept away. */
export interface FilesSweptRecord extends JournalRecord {
  readonly kind: 'files-swept'
  readonly hashes: readonly string[]
}

/** Jobs that were done, so that a rebuilt database does not do them again. */
export interface JobsDoneRecord extends JournalRecord {
  readonly kind: 'jobs-done'
  readonly ids: readonly string[]
}

/** Everything the store writes to its journal. */
export type StoreRecord = ActsRecord | DraftRecord | DraftDroppedRecord | FileRecord | FilesSweptRecord | JobsDoneRecord

/** A record as a line of the journal. */
export const lineOf = (record: StoreRecord): JournalLine => ({
  text: JSON.stringify(record),
  position: record.position,
})

/** The line of recorded acts, from texts that were made already: an act of many pages is not written out twice. */
export function actsLine(texts: readonly string[], positions: readonly string[]): JournalLine {
  const last = positions.at(-1)!
  const text = `{"kind":"acts","position":${last},"positions":[${positions.join(',')}],"entries":[${texts.join(',')}]}`
  return { text, position: Number(last) }
}
