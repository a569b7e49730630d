/** The probes in a court of memory, with the lists they draw from. */
import type { Act } from '../act.ts'
import type { Law, Source } from '../law.ts'
import { agreement } from '../probes/agreement.ts'
import { evaluation } from '../probes/evaluation.ts'
import { intake } from '../probes/intake.ts'
import { jurors } from '../probes/jurors.ts'
import { panel } from '../probes/panel.ts'
import { supervision } from '../probes/supervision.ts'
import type { State } from '../state.ts'
import { type InMemoryCourt, inMemoryCourt } from './court.ts'
import { testLaw } from './law.ts'
import { type Held, testRegistry } from './registry.ts'

export const probes = [agreement, panel, jurors, supervision, evaluation, intake]

const people = (name: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${name}-${n + 1}`)
const office =
  (id: string): Source =>
  () => ({ holder: { office: id } })
/** Who has a seat already, or has left it, is not drawn again. */
const list =
  (names: readonly string[]): Source =>
  ({ state }) => {
    const known = new Set(Object.values(state?.seats ?? {}).map(({ holder }) => holder.person))
    return { pool: names.map((id) => ({ id, weight: 1, ...(known.has(id) && { excluded: 'drawn before' }) })) }
  }

const posts: readonly Held[] = [
  { person: 'investigator', post: 'investigator', office: 'unit' },
  { person: 'two-hats', post: 'investigator', office: 'unit' },
  { person: 'two-hats', post: 'prosecutor', office: 'prosecution' },
  { person: 'prosecutor', post: 'prosecutor', office: 'prosecution' },
  { person: 'regional-prosecutor', post: 'prosecutor', office: 'regional-prosecution' },
  { person: 'presiding', post: 'judge', office: 'court' },
  { person: 'officer', post: 'officer', office: 'service' },
  { person: 'second-officer', post: 'officer', office: 'service' },
  { person: 'chief', post: 'chief', office: 'service' },
  { person: 'chair', post: 'chair', office: 'commission' },
]
export const probeRegistry = testRegistry(
  'Asia/Almaty',
  ['unit', 'prosecution', 'regional-prosecution', 'court', 'service', 'commission'].map((id) => ({ id, kind: id })),
  posts,
)

export const probeLaw: Law = testLaw(probes, {
  sources: {
    'prosecution-of-unit': office('prosecution'),
    'regional-prosecution': office('regional-prosecution'),
    judges: list(people('judge', 9)),
    'jury-list': list(people('citizen', 40)),
    reviewers: list(people('reviewer', 6)),
  },
})

export const probeCourt = (recorded?: (act: Act, state: State) => void, seed = 'probe'): InMemoryCourt =>
  inMemoryCourt({ law: probeLaw, registry: probeRegistry, seed, ...(recorded && { recorded }) }).at(
    '2026-02-02T05:00:00Z',
  )
