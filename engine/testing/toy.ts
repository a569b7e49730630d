/** The toy procedure in a court of memory, with its offices and people. */
import type { StepRow } from '../define.ts'
import type { Law } from '../law.ts'
import { type InMemoryCourt, inMemoryCourt } from './court.ts'
import { testLaw } from './law.ts'
import { toy } from './procedures/toy.ts'
import { testRegistry } from './registry.ts'

export const toyRegistry = testRegistry(
  'Asia/Almaty',
  [
    { id: 'office', kind: 'office' },
    { id: 'other', kind: 'office' },
  ],
  [
    { person: 'clerk', post: 'clerk', office: 'office' },
    { person: 'late-clerk', post: 'clerk', office: 'office', from: '2026-03-01' },
    { person: 'head', post: 'head', office: 'office' },
    { person: 'head', post: 'clerk', office: 'office' },
    { person: 'deputy', post: 'head', office: 'office' },
    { person: 'stranger', post: 'clerk', office: 'other' },
  ],
)

export const toyLaw: Law = testLaw([toy])

/** A court with the toy filed by `party` on Monday 2 February 2026, ten in the morning. */
export function toyCourt(law: Law = toyLaw): InMemoryCourt {
  const court = inMemoryCourt({ law, registry: toyRegistry, seed: 'toy' }).at('2026-02-02T05:00:00Z')
  court.act('party', 'toy.file', { office: 'office' })
  return court
}

/** Filed by one of several parties, who names the others and the office. */
export const filedBySeveral = {
  id: 'file',
  article: 'L 1',
  by: ['anyone'],
  stage: [],
  to: 'open',
  correctable: false,
  fields: [
    { id: 'office', type: 'body', required: true },
    { id: 'others', type: 'person', many: { min: 1, max: 3 } },
  ],
  seats: [
    { seat: 'party', do: 'fill', with: 'actor' },
    { seat: 'party', do: 'fill', with: { field: 'others' } },
    { seat: 'office', do: 'fill', with: { field: 'office' } },
  ],
} as const satisfies StepRow
