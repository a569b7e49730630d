/**
 * Counts every term again by walking the calendar, from what the acts told: day zero, units, pauses, extensions, restorations, the
 * ceiling of another term, the roll to a working day. It throws where the engine comes to another day.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Act, Effect } from '../../act.ts'
import { type DayZero, inForceOn, type Procedure, type TermRow } from '../../define.ts'
import type { Law } from '../../law.ts'
import type { State } from '../../state.ts'
import { endOf } from '../../time/terms.ts'
import { type DayRow, walkFrom } from './days.ts'
import type { Told, ToldPause, ToldTerm } from './told.ts'

/** A last day, a last moment, or a count that stands still. */
export interface Counted {
  readonly lastDay?: string
  readonly lastAt?: string
}

/** The end of a term as the calendar gives it. */
export function countOut(told: Told, key: string, row: DayRow): Counted {
  const run = told.terms.get(key)
  if (run === undefined) throw new Error(`No act began the term ${key}`)
  if (run.rule.unit === 'h') return { lastAt: lastMoment(run) }
  const zero = zeroOf(told, run, row)
  if (zero === undefined) return {}
  const early = run.rule.firstDay === 'included' ? 1 : 0
  let end: number | undefined = walkFrom(row, zero, run.rule.n, run.rule.unit) - early
  for (const change of changesOf(told, run, row)) {
    if ('to' in change) end = pausedUntil(run, row, { zero, end, ...change })
    else if (change.effect.do === 'restore') end = row.at(change.effect.lastDay)
    else if (change.effect.mode === 'until') end = row.at(change.effect.until!)
    else {
      const { mode, n = 0, unit = 'CD' } = change.effect
      end = mode === 'add' ? walkFrom(row, end, n, unit as 'CD') : walkFrom(row, zero, n, unit as 'CD') - early
    }
    if (end === undefined) return {}
  }
  end = rolled(run, end, row)
  const above = [`${run.rule.notLaterThan}@${run.branch}`, run.rule.notLaterThan ?? ''].find((one) =>
    told.terms.has(one),
  )
  const ceiling = run.rule.notLaterThan && above ? countOut(told, above, row).lastDay : undefined
  return { lastDay: ceiling !== undefined && ceiling < row.day(end) ? ceiling : row.day(end) }
}

const lastMoment = ({ at, rule, changes }: ToldTerm): string => {
  let hours = rule.n
  for (const { effect } of changes)
    if (effect.do === 'extend') hours = (effect.mode === 'total' ? 0 : hours) + (effect.n ?? 0)
  return Temporal.Instant.from(at).add({ hours }).toString({ fractionalSecondDigits: 3 })
}

const rolled = ({ rule }: ToldTerm, end: number, row: DayRow): number => {
  let place = end
  while (rule.atEnd === 'next-working-day' && rule.kind !== 'wait' && !row.isWorking(place)) place++
  return place
}

function zeroOf(told: Told, run: ToldTerm, row: DayRow): number | undefined {
  if (run.endOf === undefined) return row.at(run.zero!)
  const other = told.terms.get(run.endOf)!
  if (other.status === 'stopped') return row.at(other.stoppedOn!)
  const { lastDay, lastAt } = countOut(told, run.endOf, row)
  const day = lastDay ?? (lastAt && localDay(lastAt, told.zone))
  return day === undefined ? undefined : row.at(day)
}

const localDay = (at: string, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

interface Standstill {
  readonly n: number
  readonly from: number
  /** Absent while it lasts. */
  readonly to: number | undefined
}

/** What happened to the term, in the order of the acts; standstills that touch each other are one. */
function changesOf(told: Told, run: ToldTerm, row: DayRow): (Standstill | ToldTerm['changes'][number])[] {
  const still = run.rule.pausesWith
    ? told.pauses.filter(({ terms }) => terms.includes('*') || terms.includes(run.term))
    : []
  return [...joined(still, row), ...run.changes].sort((a, b) => a.n - b.n)
}

function joined(pauses: readonly ToldPause[], row: DayRow): Standstill[] {
  const standstills: Standstill[] = []
  for (const { n, from, to } of [...pauses].sort((a, b) =>
    a.from === b.from ? a.n - b.n : a.from < b.from ? -1 : 1,
  )) {
    const one = { n, from: row.at(from), to: to === undefined ? undefined : row.at(to) }
    const before = standstills.at(-1)
    if (before === undefined || (before.to !== undefined && one.from > before.to)) standstills.push(one)
    else if (before.to !== undefined && (one.to === undefined || one.to > before.to))
      standstills[standstills.length - 1] = { ...before, to: one.to }
  }
  return standstills
}

/** What was left on the day of the standstill is walked on from the day of resumption; undefined while nothing goes on. */
function pausedUntil(
  run: ToldTerm,
  row: DayRow,
  { zero, end, from, to }: Standstill & { readonly zero: number; readonly end: number },
): number | undefined {
  if (from > rolled(run, end, row)) return end
  if (to === undefined) return undefined
  if (to <= zero) return end
  let left = 0
  for (let place = Math.max(from, zero) + 1; place <= end; place++)
    if (run.rule.unit !== 'WD' || row.isWorking(place)) left++
  return left === 0 ? to : walkFrom(row, to, left, run.rule.unit === 'WD' ? 'WD' : 'CD')
}

/** Every term of the proceeding, running or over, ends where the calendar says; none is kept that no act began, none is lost. */
export function mustCountAlike(law: Law, told: Told, state: State, row: DayRow): void {
  const keys = Object.keys(state.terms)
  for (const key of told.terms.keys())
    if (state.terms[key] === undefined) throw new Error(`${key} of ${told.procedure} was begun and is lost`)
  for (const key of keys) {
    const engine = endOf(state, key, law.days)
    const own = countOut(told, key, row)
    if (engine.lastDay !== own.lastDay || engine.lastAt !== own.lastAt)
      throw new Error(`${key} of ${told.procedure} ends ${inWords(engine)}, counted day by day ${inWords(own)}`)
  }
}

const inWords = ({ lastDay, lastAt }: Counted): string => lastDay ?? lastAt ?? 'nowhere: it stands still'

/** The last days on which an act relied are those of the calendar, and time took no step before its term was over. */
export function mustRelyOnTheCount(told: Told, act: Act, row: DayRow): void {
  for (const effect of act.results) {
    if (effect.do !== 'relied' && effect.do !== 'end') continue
    const { lastDay, lastAt } = countOut(told, effect.key, row)
    const own = lastAt ?? lastDay ?? 'stands-still'
    // A lapsed agreement names the day of the lapse.
    if (effect.lastDay !== own && act.step !== 'approval.lapse')
      throw new Error(`${act.step} relied on ${effect.lastDay} for ${effect.key}, counted day by day ${own}`)
    const isWait = told.terms.get(effect.key)!.rule.kind === 'wait'
    const isOver = lastAt ? act.at >= lastAt : lastDay !== undefined && (isWait ? act.on >= lastDay : act.on > lastDay)
    if (effect.do === 'end' && !isOver) throw new Error(`${act.step} came on ${act.on}, before ${effect.key} was over`)
    if (effect.do === 'relied' && told.terms.get(effect.key)!.status !== 'ended' && effect.late !== isOver)
      throw new Error(`${act.step} on ${act.on} is ${effect.late ? '' : 'not '}marked late against ${own}`)
  }
}

/** Each term that an act begins is a row of the law of its day, and its day zero is the one that the row or the step names. */
export function mustBeginByTheLaw(
  procedure: Procedure,
  told: Told,
  act: Act,
  elsewhere: (proceeding: string) => Told | undefined,
): void {
  const agreed = act.results.find((effect) => effect.do === 'settle')
  const done = agreed ? told.acts[agreed.n - 1]! : act
  // What a hand-over brought stands in the act as facts, for it has no form.
  const brought = act.by.as === 'linked' ? act.results.flatMap((one) => (one.do === 'fact' ? [one] : [])) : []
  const fields = {
    ...Object.fromEntries(brought.map(({ name, value }) => [name, value])),
    ...done.fields,
    ...act.fields,
  }
  for (const effect of act.results) {
    if (effect.do !== 'start' || ranElsewhere(effect, act, elsewhere)) continue
    const rows = procedure.terms.filter((row) => isRowOf(row, effect) && isLawThen(row, told, act))
    if (rows.length === 0) throw new Error(`${act.step} on ${act.on} began ${effect.key}, which is no term of that day`)
    const ofStep = procedure.steps
      .filter(({ id }) => id === done.step)
      .flatMap(({ starts = [] }) => starts.flatMap((use) => (use.term === effect.term ? (use.dayZero ?? []) : [])))
    const zeros = [...rows.map(({ dayZero }) => dayZero), ...ofStep].map((zero) =>
      dayOf(zero, told, zero === 'issue' ? done : act, fields),
    )
    if (!zeros.includes(effect.zero) || (effect.zero === null) === (effect.endOf === undefined))
      throw new Error(`${act.step} on ${act.on} counts ${effect.key} from ${effect.zero}, the law from ${zeros}`)
  }
}

type Start = Extract<Effect, { do: 'start' }>
/** The proceeding that handed over had begun the very term, under the same rule and from the same day. */
const ranElsewhere = ({ term, zero, rule }: Start, act: Act, elsewhere: (proceeding: string) => Told | undefined) =>
  act.results.some(
    (link) =>
      link.do === 'link' &&
      link.kind === 'origin' &&
      [...(elsewhere(link.other)?.terms.values() ?? [])].some(
        (run) => run.term === term && run.zero === zero && isDeepStrictEqual(run.rule, rule),
      ),
  )
const isRowOf = (row: TermRow, { term, rule }: Start): boolean =>
  row.id === term &&
  row.n === rule.n &&
  row.unit === rule.unit &&
  row.article === rule.article &&
  row.bound === rule.bound &&
  row.atEnd === rule.atEnd &&
  (row.kind ?? 'last-day') === rule.kind &&
  row.notLaterThan === rule.notLaterThan

const isLawThen = (row: TermRow, told: Told, { on }: Act): boolean =>
  inForceOn(
    row,
    (row.governedBy === 'opening'
      ? told.openedOn
      : row.governedBy === 'root-opening'
        ? told.rootOpenedOn
        : on) as Act['on'],
  )

function dayOf(zero: DayZero, told: Told, { on }: Act, fields: Readonly<Record<string, unknown>>): string | null {
  if (zero === 'act' || zero === 'issue') return on
  if (zero === 'opening') return told.openedOn
  if ('endOf' in zero) return null
  const named = String(fields[zero.field] ?? on)
  return named.includes('T') ? localDay(named, told.zone) : named
}
