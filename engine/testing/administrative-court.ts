/** The administrative procedure of Kazakhstan in a court of memory, with invented bodies and people. Only tests read it. */

import { computations, parameters, procedures, sources } from '../../law/kz/administrative/index.ts'
import { workingCalendar } from '../../law/kz/calendar/index.ts'
import type { Act, Holder } from '../act.ts'
import type { Law } from '../law.ts'
import type { State } from '../state.ts'
import { type InMemoryCourt, inMemoryCourt } from './court.ts'
import { testLaw } from './law.ts'
import { testRegistry } from './registry.ts'

export const citizen = 'aigul'

/** An akimat with a body above it, a ministry without one, the court of their region and the courts above it. */
export const administrativeRegistry = testRegistry(
  'Asia/Almaty',
  [
    { id: 'akimat', kind: 'body', superior: 'regional-akimat', region: 'astana' },
    { id: 'regional-akimat', kind: 'body', region: 'astana' },
    { id: 'ministry', kind: 'body', region: 'astana' },
    { id: 'court', kind: 'administrative', region: 'astana' },
    { id: 'second-court', kind: 'administrative', region: 'almaty' },
    { id: 'other-court', kind: 'administrative', region: 'almaty' },
    { id: 'appeal-court', kind: 'regional', region: 'astana' },
    { id: 'other-appeal-court', kind: 'regional', region: 'almaty' },
    { id: 'cassation-administrative', kind: 'cassation', region: 'astana' },
    { id: 'supreme', kind: 'supreme', region: 'astana' },
    { id: 'prosecution', kind: 'prosecution', region: 'astana' },
    { id: 'other-prosecution', kind: 'prosecution', region: 'almaty' },
    { id: 'prosecutor-general', kind: 'prosecutor-general', region: 'astana' },
  ],
  ['akimat', 'regional-akimat', 'ministry']
    .flatMap((office, index) =>
      ['registrar', 'official', 'head', 'deputy-head', 'chief-of-staff'].map((post) => ({
        person: `${post}-${index + 1}`,
        post,
        office,
      })),
    )
    .concat(
      ['judge-1', 'judge-2', 'judge-3'].map((person) => ({ person, post: 'judge', office: 'court' })),
      ['other-judge-1', 'other-judge-2'].map((person) => ({ person, post: 'judge', office: 'other-court' })),
      [
        { person: 'secretary', post: 'secretary', office: 'court' },
        { person: 'chair', post: 'chair', office: 'court' },
        { person: 'second-judge', post: 'judge', office: 'second-court' },
        { person: 'appeal-court-chair', post: 'chair', office: 'appeal-court' },
      ],
      ['appeal-court', 'other-appeal-court', 'cassation-administrative', 'supreme'].flatMap((office) => [
        ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ person: `${office}-judge-${n}`, post: 'judge', office })),
        { person: `${office}-secretary`, post: 'secretary', office },
      ]),
      [
        { person: 'prosecutor', post: 'prosecutor', office: 'prosecution' },
        { person: 'other-prosecutor', post: 'prosecutor', office: 'other-prosecution' },
        { person: 'general', post: 'prosecutor', office: 'prosecutor-general' },
        { person: 'cassation-chair', post: 'chair', office: 'cassation-administrative' },
        { person: 'supreme-chair', post: 'chair', office: 'supreme' },
      ],
    ),
)

/** The law as the server wires it, but with registers of the test. */
export const administrativeLaw: Law = testLaw(procedures, {
  days: workingCalendar(),
  sources,
  computations,
  registers: {
    appeals: { counter: () => 'appeals', write: (_seats, year, serial) => `JT-${year}-${serial}` },
    court: {
      counter: (seats) => `court ${seats.court?.office}`,
      write: (_seats, year, serial) => `7194-${year % 100}-00-4/${serial}`,
    },
    ...Object.fromEntries(
      ['appeal', 'cassation', 'supreme'].map((kind) => [
        kind,
        {
          counter: (seats: Readonly<Record<string, Holder>>) => `${kind} ${seats.court?.office}`,
          write: (_seats: unknown, year: number, serial: number) => `${kind}-${year % 100}/${serial}`,
        },
      ]),
    ),
  },
  param: (name, on) => {
    const values = Object.entries(parameters[name]!.values).filter(([from]) => from <= on)
    return values.at(-1)![1].value
  },
})

export const administrativeCourt = (
  seed = 'administrative',
  recorded?: (act: Act, state: State) => void,
): InMemoryCourt =>
  inMemoryCourt({ law: administrativeLaw, registry: administrativeRegistry, seed, ...(recorded && { recorded }) })
