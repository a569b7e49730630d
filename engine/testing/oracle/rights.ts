/**
 * Asks of every act who took it, in the words of the procedure alone: its rows say by whom, the acts before it say who sits where, the
 * registry says who holds which post. engine/rights.ts is not asked.
 */
import type { Act } from '../../act.ts'
import { inForceOn, type Procedure, type StepRow } from '../../define.ts'
import type { TestRegistry } from '../registry.ts'
import type { Told } from './told.ts'

/** Throws when the act was not its author's to take. `told` is what the acts before it told; for an opening, its own beginning. */
export function mustHaveRight(procedure: Procedure, registry: TestRegistry, told: Told, act: Act): void {
  const { as, person } = act.by
  const claim: Claim = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`${person} as ${as} took ${act.step} of ${procedure.id} on ${act.on}: ${what}`)
  }
  claim(act.n === told.acts.length + 1, 'it is not the next act')
  if (act.step.startsWith('approval.')) mayAnswer(procedure, registry, told, act, claim)
  else if (act.step === 'correction.void') mayVoid(procedure, registry, told, act, claim)
  else if (act.step === 'paper.sign') claim(mayHaveSigned(told, act), 'the paper is not theirs')
  else mayTake(procedure, registry, told, act, claim)
}

/** The author of the act that issued the paper, or somebody who agreed to it. */
function mayHaveSigned({ acts }: Told, { by, fields }: Act): boolean {
  const { n } = fields.about as { readonly n: number }
  const issuing = acts.find((act) => act.n === n)
  const first = (issuing?.fields.about as { readonly n: number } | undefined)?.n ?? n
  return acts.some(
    (act) =>
      act.by.person === by.person &&
      (act.n === n || act.n === first || (act.fields.about as { n?: number })?.n === first),
  )
}

type Claim = (holds: boolean, what: string) => void

function mayTake(procedure: Procedure, registry: TestRegistry, told: Told, act: Act, claim: Claim): void {
  const { as, person } = act.by
  const row = rowsThen(procedure, act.step, told, act)[0]
  claim(row !== undefined, 'it is no step of that day')
  claim(row!.by.includes(as), `the law gives it to ${row!.by.join(', ')}`)
  if (as === 'time' || as === 'linked') claim(person === as, 'a person passes for it')
  else if (as === 'outside') claim(person === row!.outside, `the gateway is ${row!.outside}`)
  else if (as === 'anyone') claim(told.acts.length === 0 && row!.stage.length === 0, 'the proceeding is open already')
  else claim(holdsRole(registry, told, act), 'the seat is not theirs')
}

/** The rows of a step that are law on the day that governs each. */
export const rowsThen = (procedure: Procedure, step: string, told: Told, { on }: Act): StepRow[] =>
  procedure.steps.filter((row) => {
    const day =
      row.governedBy === 'opening' ? told.openedOn : row.governedBy === 'root-opening' ? told.rootOpenedOn : on
    return row.id === step && inForceOn(row, (day || on) as Act['on']) && on >= procedure.editions[0]!.from
  })

/** Whether the person sits in the seat the act was taken for, or holds the post in the office that sits there. */
function holdsRole(registry: TestRegistry, told: Told, { by, on, results }: Act): boolean {
  const [post, seat] = by.as.includes('@') ? (by.as.split('@') as [string, string]) : [undefined, by.as]
  const held = told.acts.length === 0 ? seatedBy(results, by.for) : told.seats.get(by.for ?? '')
  if (held === undefined || !held.active || by.for!.replace(/-\d+$/, '') !== seat) return false
  if (post === undefined) return held.holder.person === (registry.actor(by.person, on).voice ?? by.person)
  return held.holder.office !== undefined && registry.holding(post, held.holder.office, on).includes(by.person)
}

/** An office that opens a proceeding sits in the seat that its own act fills. */
function seatedBy(results: Act['results'], seat: string | undefined) {
  const filled = results.find((effect) => effect.do === 'seat' && effect.seat === seat)
  return filled?.do === 'seat' && filled.holder ? { holder: filled.holder, active: true } : undefined
}

/** An agreement: whoever the row asks next, never the author, nobody twice; a lapse is time's, a withdrawal the author's. */
function mayAnswer(procedure: Procedure, registry: TestRegistry, told: Told, act: Act, claim: Claim): void {
  const waiting = told.waiting.get((act.fields.about as { readonly n: number }).n)
  claim(waiting !== undefined, 'nothing waits there')
  const { act: asked, index, signed } = waiting!
  if (act.step === 'approval.lapse') claim(act.by.as === 'time' && act.by.person === 'time', 'only time lapses')
  if (act.step === 'approval.withdraw') claim(act.by.person === asked.by.person, 'they are not its author')
  if (act.step === 'approval.lapse' || act.step === 'approval.withdraw') return
  const row = rowsThen(procedure, asked.step, told, asked)[0]
  claim(row?.approval?.[index]?.by === act.by.as, 'somebody else is asked')
  claim(act.by.person !== asked.by.person, 'nobody agrees to an act of their own')
  claim(!signed.includes(act.by.person), 'they signed already')
  claim(holdsRole(registry, told, act), 'the seat is not theirs')
}

/** A slip is voided by the role and seat that made it, once, and only where the row allows it. */
function mayVoid(procedure: Procedure, registry: TestRegistry, told: Told, act: Act, claim: Claim): void {
  const slip = told.acts[(act.fields.about as { readonly n: number }).n - 1]
  claim(slip !== undefined && !told.voided.has(slip.n), 'there is no such act, or it is voided')
  claim(rowsThen(procedure, slip!.step, told, slip!)[0]?.correctable === true, 'the act may not be voided')
  claim(act.by.as === slip!.by.as && act.by.for === slip!.by.for, 'another made the slip')
  claim(holdsRole(registry, told, act), 'the seat is not theirs')
}
