/** A paper or notice as its act issued it: the state right after the act, whatever has happened since. */
import type { Act } from '../../engine/act.ts'
import { inForceOn } from '../../engine/define.ts'
import type { PaperTemplate } from '../../engine/define-papers.ts'
import { fold } from '../../engine/evolve.ts'
import { type Law, procedureOf, stepOn } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import type { OpenAct } from '../cases/index.ts'

export type Form = 'paper' | 'notice'

export interface Issued {
  readonly form: Form
  readonly kind: string
  /** Place among the papers and notices of the act, from 0: half of the code. */
  readonly place: number
  readonly to: readonly string[]
}

/** What the act issued, in the order of its effects. */
export const issuedBy = (act: Act): Issued[] =>
  act.results
    .flatMap((effect): Omit<Issued, 'place'>[] => {
      if (effect.do === 'paper') return [{ form: 'paper', kind: effect.kind, to: [] }]
      return effect.do === 'notice' ? [{ form: 'notice', kind: effect.kind, to: effect.to }] : []
    })
    .map((one, place) => ({ ...one, place }))

/** The paper that a waiting act will issue once it is agreed to; nothing else is shown before it is issued. */
export function waitingPaper(law: Law, { act, state }: OpenAct, kind: string): Issued | undefined {
  if (state.pending[act.n] === undefined) return undefined
  const documents = stepOn(procedureOf(law, state.procedure), act.step, state, act.on)?.documents ?? []
  const place = documents.indexOf(kind)
  return place < 0 ? undefined : { form: 'paper', kind, place, to: [] }
}

const letter = { kind: '', style: 'notice', parts: [] } as const satisfies PaperTemplate

/** The shape that was law on the day of the act, the procedure's own before that of all; a notice has one shape, whatever its kind. */
export function templateOf(
  templates: readonly PaperTemplate[],
  { form, kind }: Issued,
  act: Act,
  { procedure }: Pick<State, 'procedure'>,
): PaperTemplate {
  if (form === 'notice') return letter
  const rows = templates.filter((row) => row.kind === kind && inForceOn(row, act.on))
  const found = rows.find((row) => row.procedures?.includes(procedure)) ?? rows.find((row) => !row.procedures)
  if (found === undefined) throw new Error(`No template of the paper ${kind} on ${act.on}`)
  return found
}

/** The proceeding as it stood when the act was recorded. */
export const stateAfter = (acts: readonly Act[], act: Act): State => fold(acts.filter(({ n }) => n <= act.n))

/** The act whose text the paper is: where several sign, the last signature issues what the first of them wrote. */
export function authored(one: OpenAct, acts: readonly OpenAct[]): OpenAct {
  const settled = one.act.results.find((effect) => effect.do === 'settle')
  return (settled && acts.find((other) => other.place === one.place && other.act.n === settled.n)) ?? one
}

/** Everybody who signed, the author first; time and connected proceedings sign nothing. */
export function signersOf(one: OpenAct, acts: readonly OpenAct[]): Act['by'][] {
  const author = authored(one, acts)
  const signed = acts.filter(
    (other) =>
      other.place === one.place &&
      other.act.n <= one.act.n &&
      other.act.results.some((effect) => effect.do === 'sign' && effect.n === author.act.n),
  )
  const all = [author, ...signed, one]
    .map(({ act }) => act.by)
    .filter(({ as }) => !['time', 'linked', 'outside'].includes(as))
  return all.filter((by, index) => all.findIndex((other) => other.person === by.person) === index)
}
