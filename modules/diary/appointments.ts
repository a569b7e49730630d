/** Which fields of the law set a day and an hour for later, and which appointments of a proceeding still stand. */
import type { Act } from '../../engine/act.ts'
import { voidedIn } from '../../engine/correcting/refold.ts'
import type { Field } from '../../engine/define.ts'
import type { Law } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { type Instant, parseInstant } from '../../kernel/instant.ts'

/** A hearing or reception that an act has set. */
export interface Appointment {
  readonly n: number
  readonly field: string
  readonly at: Instant
  readonly act: Act
}

/** A moment that may not lie before the act that sets it is an appointment. */
const isAppointment = ({ type, notBefore }: Field): boolean =>
  type === 'moment' && notBefore !== undefined && 'act' in notBefore

/** Of a step that sets appointments: the fields that do, and the one that says where. */
export interface Appointing {
  readonly moments: ReadonlySet<string>
  readonly place?: string
}

/** Steps that set appointments, of all procedures. The first short text of such a step says where. */
export function appointingSteps(law: Law): ReadonlyMap<string, Appointing> {
  const rows = Object.values(law.procedures).flatMap(({ steps }) =>
    steps.filter(({ fields }) => fields?.some(isAppointment)),
  )
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([step, list]) => {
      const fields = list.flatMap((row) => row.fields ?? [])
      const place = fields.find(({ type }) => type === 'text')?.id
      return [step, { moments: new Set(fields.filter(isAppointment).map(({ id }) => id)), ...(place && { place }) }]
    }),
  )
}

/** The appointments that stand, in the order in which they were made. `acts`: those that appoint, and those that correct. */
export function standingAppointments(
  steps: ReadonlyMap<string, Appointing>,
  acts: readonly Act[],
  state: State,
  now: Instant,
): Appointment[] {
  const voided = voidedIn(acts)
  const made = acts
    .filter(({ n }) => !voided.has(n))
    .flatMap((act) =>
      [...(steps.get(act.step)?.moments ?? [])].flatMap((field): Appointment[] => {
        const at = parseInstant(String(act.fields[field] ?? ''))
        return at ? [{ n: act.n, field, at, act }] : []
      }),
    )
  return made.filter((one, index) => {
    const next = made[index + 1]
    return !(next !== undefined && next.act.at < one.at) && !(one.at > now && isOver(state, one))
  })
}

/** What was set for a day to come no longer stands when the case is over, or when its term of waiting was stopped. */
function isOver(state: State, { act }: Appointment): boolean {
  if (state.closed) return true
  const waits = act.results.flatMap((effect) =>
    effect.do === 'start' && effect.rule.kind === 'wait' ? [effect.key] : [],
  )
  return waits.length > 0 && waits.every((key) => state.terms[key]?.status !== 'running')
}
