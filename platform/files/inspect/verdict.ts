/** What a look into a file comes to: what it really is, what whoever brings it should know, or why it is not taken. */
import type { CalendarDate } from '../../../kernel/calendar-date.ts'
import type { Refusal } from '../../../kernel/refusal.ts'

/** Kinds that are taken, by their usual ending. */
export type Kind = 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpg'

export const typeOf: Readonly<Record<Kind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
}

/**
 * Remarks, none of which stops the file: `personal-number` an IIN of a living person stands in it; `hidden-text` it holds text that
 * a reader does not see; `speaks-to-machines` it gives orders to a program that reads it; `has-place` a picture says where it was
 * taken; `changed-after-signing` bytes were added after a signature; `unchecked` the check was not over in time.
 */
export type Remark =
  | 'personal-number'
  | 'hidden-text'
  | 'speaks-to-machines'
  | 'has-place'
  | 'changed-after-signing'
  | 'unchecked'

export interface Look {
  readonly kind: Kind
  readonly type: string
  readonly remarks: readonly Remark[]
  readonly pages?: number
  /** What a reader sees of its text, from the beginning, at most `textMax` characters. */
  readonly text: string
}

/** What was read of a document. */
export interface Reading {
  /** What a reader sees. */
  readonly text: string
  /** It holds text besides, which a reader does not see. */
  readonly isHidden: boolean
  readonly pages?: number
  readonly isChangedAfterSigning?: boolean
}

export type Verdict = Look | Refusal

/** Everything that bounds a file and the look into it. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  filesOfPost: 10,
  filesOfAct: 50,
  pages: 2000,
  /** Square points of a page: two square metres. */
  pageArea: 16_000_000,
  pixels: 100_000_000,
  /** Bytes that a packed file may unpack to, in all; parts of it; how many times one part may grow. */
  unpackedBytes: 150 * 1024 * 1024,
  entries: 5000,
  growth: 200,
  textMax: 200_000,
} as const

/** What the look is given beside the bytes. */
export interface Asked {
  /** As the person called it; decides what it claims to be. */
  readonly name: string
  /** Decides which numbers can be somebody's. */
  readonly on: CalendarDate
}
