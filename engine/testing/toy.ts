/** A small invented procedure that uses most words once, for tests of the engine. */
import { procedure } from '../define.ts'
import type { Law } from '../law.ts'
import { type InMemoryCourt, inMemoryCourt } from './court.ts'
import { testLaw } from './law.ts'
import { testRegistry } from './registry.ts'

export const toyRegistry = testRegistry(
  'Asia/Almaty',
  [{ id: 'office', kind: 'office' }, { id: 'other', kind: 'office' }],
  [
    { person: 'clerk', post: 'clerk', office: 'office' },
    { person: 'late-clerk', post: 'clerk', office: 'office', from: '2026-03-01' },
    { person: 'head', post: 'head', office: 'office' },
    { person: 'head', post: 'clerk', office: 'office' },
    { person: 'deputy', post: 'head', office: 'office' },
    { person: 'stranger', post: 'clerk', office: 'other' },
  ],
)

export const toy = procedure({
  id: 'toy',
  code: 'TOY',
  editions: [{ from: '2020-01-01', law: 'first' }, { from: '2026-06-01', law: 'second' }],
  seats: { party: { kind: 'person' }, office: { kind: 'office' }, defendant: { kind: 'person', many: true } },
  heldBy: 'office',
  branches: {
    main: { start: 'open', stages: ['open', 'held', 'decided', 'over'], final: ['over'] },
    answer: { start: 'asked', stages: ['asked', 'given', 'silent'], final: ['given', 'silent'], per: 'defendant' },
    motion: { start: 'made', stages: ['made', 'granted', 'denied'], final: ['granted', 'denied'], per: 'act' },
  },
  terms: [
    { id: 'review', n: 10, unit: 'WD', article: 'T 2', bound: 'office', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'wait', n: 3, unit: 'WD', article: 'T 3', bound: 'office', dayZero: 'act', atEnd: 'stays', kind: 'wait' },
    { id: 'answer', n: 5, unit: 'WD', article: 'T 4', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'motion', n: 2, unit: 'WD', article: 'T 5', bound: 'office', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'appeal', n: 1, unit: 'M', article: 'T 6', bound: 'party', dayZero: 'act', atEnd: 'next-working-day', when: { fact: 'heavy', is: true } },
    { id: 'appeal', n: 15, unit: 'CD', article: 'T 6', bound: 'party', dayZero: 'act', atEnd: 'next-working-day' },
  ],
  steps: [
    { id: 'file', article: 'T 1', by: ['anyone'], stage: [], to: 'open', correctable: false,
      fields: [{ id: 'office', type: 'body', required: true }, { id: 'sum', type: 'number', fact: 'sum' }, { id: 'hopeless', type: 'yes-no', fact: 'hopeless' }],
      when: [{ if: { not: { fact: 'hopeless', is: true } }, code: 'toy.hopeless', article: 'T 1(2)' }],
      seats: [{ seat: 'party', do: 'fill', with: 'actor' }, { seat: 'office', do: 'fill', with: { field: 'office' } }],
      starts: [{ term: 'review' }, { term: 'wait' }] },
    { id: 'ask', article: 'T 4', by: ['clerk@office'], stage: ['open'], correctable: false,
      fields: [{ id: 'people', type: 'person', many: { min: 1, max: 5 }, required: true }],
      seats: [{ seat: 'defendant', do: 'fill', with: { field: 'people' } }],
      opens: [{ branch: 'answer', subject: { holdersOf: 'defendant' } }], starts: [{ term: 'answer', of: 'each' }] },
    { id: 'answer', article: 'T 4', by: ['defendant'], branch: 'answer', stage: ['asked'], to: 'given', correctable: false,
      within: { term: 'answer', of: 'same-subject', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'answer', of: 'same-subject' }], fields: [{ id: 'text', type: 'text', required: true }] },
    { id: 'miss-answer', article: 'T 4', by: ['time'], branch: 'answer', stage: ['asked'], to: 'silent', atEndOf: { term: 'answer' } },
    { id: 'move', article: 'T 5', by: ['party', 'defendant'], stage: ['open', 'held'], correctable: false, times: { atMost: 2, per: 'actor' },
      opens: [{ branch: 'motion', subject: 'act' }], starts: [{ term: 'motion', of: 'each' }] },
    { id: 'rule-on-motion', article: 'T 5', by: ['clerk@office'], branch: 'motion', stage: ['made'], to: { field: 'ruling', map: { grant: 'granted', deny: 'denied' } }, correctable: false,
      fields: [{ id: 'ruling', type: 'choice', options: ['grant', 'deny'], required: true }] },
    { id: 'deny-by-silence', article: 'T 5', by: ['time'], branch: 'motion', stage: ['made'], to: 'denied', atEndOf: { term: 'motion' } },
    { id: 'suspend', article: 'T 7', by: ['clerk@office'], stage: ['open'], to: 'held', correctable: false, pauses: ['*'] },
    { id: 'resume', article: 'T 7', by: ['clerk@office'], stage: ['held'], to: 'open', correctable: false, resumes: ['*'] },
    { id: 'extend', article: 'T 2(2)', by: ['head@office'], stage: ['open'], correctable: false,
      within: { term: 'review', late: 'refuse', ifNotStarted: 'refuse' }, extends: [{ term: 'review', mode: 'add', n: 5, unit: 'WD' }], times: { atMost: 1, per: 'proceeding' } },
    { id: 'decide', article: 'T 3', by: ['clerk@office'], stage: ['open'], to: 'decided', correctable: false, notBefore: { term: 'wait' },
      within: { term: 'review', late: 'mark', ifNotStarted: 'refuse' },
      when: [{ if: { branch: 'answer', none: ['asked'] }, code: 'toy.answers-run', article: 'T 4' }],
      fields: [{ id: 'heavy', type: 'yes-no', fact: 'heavy', required: true }],
      approval: [{ by: 'head@office', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'T 3(2)' }],
      stops: [{ term: 'review' }, { term: 'wait' }], starts: [{ term: 'appeal' }], notices: [{ kind: 'decided', to: ['party'] }] },
    { id: 'restore', article: 'T 6(2)', by: ['clerk@office'], stage: ['over'], to: 'decided', correctable: false, fields: [{ id: 'newDay', type: 'day', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 1, unit: 'M' } } }], restores: { term: 'appeal', field: 'newDay' } },
    { id: 'withdraw', article: 'T 8', by: ['party'], stage: ['*'], except: ['decided'], to: 'over', correctable: false },
    { id: 'shout', article: 'T 9', by: ['party'], stage: ['open'], correctable: false, from: '2026-06-01' },
    { id: 'enter-into-force', article: 'T 6', by: ['time'], stage: ['decided'], to: 'over', atEndOf: { term: 'appeal' } },
  ],
})

export const toyLaw: Law = testLaw([toy])

/** A court with the toy filed by `party` on Monday 2 February 2026, ten in the morning. */
export function toyCourt(law: Law = toyLaw): InMemoryCourt {
  const court = inMemoryCourt({ law, registry: toyRegistry, seed: 'toy' }).at('2026-02-02T05:00:00Z')
  court.act('party', 'toy.file', { office: 'office' })
  return court
}
