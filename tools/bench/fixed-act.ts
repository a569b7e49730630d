/** The fixed act of the benchmark `journal`: two kilobytes, four fields, one term of 15 working days, one notice. */
import { procedure } from '../../engine/define.ts'
import type { Law } from '../../engine/law.ts'
import { type Instant, instant } from '../../kernel/instant.ts'
import { kazakhLaw } from '../../law/kz/index.ts'
import type { Entropy } from '../../platform/entropy.ts'
import { createPerform, type Perform } from '../../platform/perform/perform.ts'
import type { RecordStore } from '../../platform/perform/record-store.ts'
import type { Request } from '../../platform/perform/request.ts'
import { createRegistry } from '../../platform/registry/registry.ts'

const matter = procedure({
  id: 'bench-matter',
  code: 'bench',
  editions: [{ from: '2020-01-01', law: 'bench' }],
  seats: { applicant: { kind: 'person' }, body: { kind: 'office' } },
  heldBy: 'body',
  branches: { main: { start: 'open', stages: ['open', 'answered', 'silent'], final: ['answered', 'silent'] } },
  terms: [
    { id: 'answer', n: 15, unit: 'WD', article: 'bench 2', bound: 'body', dayZero: 'act', atEnd: 'next-working-day' },
  ],
  steps: [
    {
      id: 'open',
      article: 'bench 1',
      by: ['anyone'],
      stage: [],
      to: 'open',
      fields: [{ id: 'body', type: 'body', required: true }],
      seats: [
        { seat: 'applicant', do: 'fill', with: 'actor' },
        { seat: 'body', do: 'fill', with: { field: 'body' } },
      ],
    },
    {
      id: 'submit',
      article: 'bench 2',
      by: ['applicant'],
      stage: ['open'],
      correctable: false,
      fields: [
        { id: 'subject', type: 'text', required: true },
        { id: 'essence', type: 'long-text', required: true },
        { id: 'request', type: 'long-text', required: true },
        { id: 'address', type: 'address', required: true },
      ],
      starts: [{ term: 'answer' }],
      notices: [{ kind: 'submitted', to: ['body'] }],
    },
    {
      id: 'answer',
      article: 'bench 3',
      by: ['official@body'],
      stage: ['open'],
      to: 'answered',
      correctable: false,
      within: { term: 'answer', late: 'refuse', ifNotStarted: 'refuse' },
      stops: [{ term: 'answer' }],
    },
    { id: 'stay-silent', article: 'bench 4', by: ['time'], stage: ['open'], to: 'silent', atEndOf: { term: 'answer' } },
  ],
})

/** Two bytes a letter: these letters make the act two kilobytes long with everything around them. */
const letters = 'Өтініштің мәні осы жерде жазылады, сөйлемдер қысқа, ойдан шығарылған. '
const text = (length: number): string =>
  letters
    .repeat(Math.ceil(length / letters.length))
    .slice(0, length)
    .trim()
const fields = { subject: text(80), essence: text(400), request: text(200), address: text(60) }

export const at: Instant = instant('2026-02-02T05:00:00Z')
export const law: Law = { ...kazakhLaw, procedures: { 'bench-matter': matter } }
export const body = {
  id: 'bench-body',
  kind: 'body',
  zone: law.days.zone,
  names: { kk: 'Орган', ru: 'Орган', en: 'Body' },
}

/** `perform` over a record, at a moment that stands still; nothing in the act is personal. */
export function benchPerform(store: RecordStore, entropy: Entropy): Perform {
  const noDraws = { day: () => Promise.reject(new Error('Nothing is drawn here')) }
  const seal = () => Promise.reject(new Error('Nothing is sealed here'))
  return createPerform({
    law,
    store,
    registry: createRegistry([body], law.days.zone),
    draws: noDraws,
    now: () => at,
    newId: (moment) => entropy.uuid7(moment),
    seal,
  })
}

/** Opens the proceeding of that id. */
export const opening = (proceeding: string): Request => ({
  key: `open:${proceeding}`,
  proceeding,
  procedure: 'bench-matter',
  step: 'open',
  person: `citizen ${proceeding}`,
  fields: { body: body.id },
})

/** The fixed act in that proceeding, for the round. */
export const fixedAct = (proceeding: string, round: number): Request => ({
  key: `submit:${proceeding}:${round}`,
  proceeding,
  procedure: 'bench-matter',
  step: 'submit',
  person: `citizen ${proceeding}`,
  fields,
})
