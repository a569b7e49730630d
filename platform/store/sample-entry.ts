import { calendarDate } from '../../kernel/calendar-date.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { leafHash } from '../../kernel/hash.ts'
import { instant } from '../../kernel/instant.ts'
import type { Entry } from './entry.ts'

/** Where a sample act stands: in which proceeding, after which act. */
export interface SamplePlace {
  readonly proceeding: string
  readonly after?: Pick<Entry, 'n' | 'hash'>
  /** Text of the act; anything Unicode. */
  readonly text?: string
}

const at = instant('2026-02-02T05:00:00.000Z')
const on = calendarDate('2026-02-02')

/** An invented act with everything that belongs to it, for tests of the store and for benchmarks. It knows no law. */
export function sampleEntry({ proceeding, after, text = 'Invented.' }: SamplePlace, more: Partial<Entry> = {}): Entry {
  const n = (after?.n ?? 0) + 1
  const prev = after?.hash ?? null
  const key = `${proceeding}:${n}`
  const bytes = canonicalJson({ v: 1, id: `act-${key}`, proceeding, n, prev, at, on, fields: { text } })
  return {
    proceeding,
    procedure: 'probe',
    n,
    prev,
    id: `act-${key}`,
    hash: leafHash(bytes),
    bytes,
    key,
    bodyHash: leafHash(text),
    step: n === 1 ? 'file' : 'continue',
    at,
    on,
    state: JSON.stringify({ proceeding, n }),
    stage: `stage-${n}`,
    openedOn: on,
    nextDueAt: instant('2026-02-23T19:00:00.000Z'),
    root: proceeding,
    names: [],
    counters: [],
    seats: [{ seat: 'applicant', person: 'person-1', office: null, active: true }],
    terms: [{ key: 'answer', term: 'answer', lastDay: calendarDate('2026-02-23'), lastAt: null, status: 'running' }],
    tasks: [
      {
        role: `executor@office-1`,
        person: null,
        office: 'office-1',
        post: 'executor',
        step: 'answer',
        lastDay: calendarDate('2026-02-23'),
        since: on,
      },
    ],
    links: [],
    personal: [],
    outbox: [],
    ...more,
  }
}

/** The entry after `entry` in the same proceeding. */
export const nextSample = (entry: Entry, more: Partial<Entry> = {}): Entry =>
  sampleEntry({ proceeding: entry.proceeding, after: entry }, more)
