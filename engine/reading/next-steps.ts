/**
 * What may happen next: the steps people may take now, by whom and until when; what time will do; what stands in the way. Desks,
 * the box on top of a case and "why can't I" are all read off this one list.
 */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Holder } from '../act.ts'
import type { Actor, Command } from '../command.ts'
import { allFailures, firstFailure, openness, situationOf } from '../deciding/checks.ts'
import { prepare } from '../deciding/decide.ts'
import { runKey } from '../deciding/time-checks.ts'
import type { StepRow } from '../define.ts'
import { type Law, nothingGiven, procedureOf, type Registry, stepOn, stepsOn } from '../law.ts'
import { type State, seatOf } from '../state.ts'
import { endOf, runsOutAt } from '../time/terms.ts'

/** A step somebody may take: as which role, in which branch, until when, from when. */
export interface OpenStep {
  readonly step: string
  readonly article: string
  readonly role: string
  readonly seat: string
  readonly holder: Holder
  /** Set when the role is a post of the holder's office. */
  readonly post?: string
  readonly branch: string
  readonly term?: string
  readonly lastDay?: CalendarDate
  readonly lastAt?: Instant
  /** A wait is not over yet: allowed from this moment. */
  readonly notBefore?: Instant
  /** Nobody waits for it: on no desk, and never the first thing to do. */
  readonly atWill?: true
  /** The waiting act this approval is about. */
  readonly about?: number
}

/**
 * All steps that people may take, over every seat: the work lists of the proceeding. First what has to be agreed to, then in the order
 * in which the procedure lists its steps, and last what nobody waits for; every list of steps keeps this order.
 */
export function openSteps(law: Law, state: State, registry: Registry, at: Instant, on: CalendarDate): OpenStep[] {
  const procedure = procedureOf(law, state.procedure)
  const rows = stepsOn(procedure, state, on).flatMap((row) => {
    const branches = branchesIn(state, row)
    return branches.length > 0 ? [{ row, branches }] : []
  })
  const found: OpenStep[] = []
  for (const [seat, { holder, active }] of Object.entries(state.seats)) {
    if (!active) continue
    for (const leaving of rows)
      for (const role of leaving.row.by) {
        const actor = actorFor(role, seat, holder)
        if (actor === undefined) continue
        found.push(...openIn(law, state, registry, leaving, { role, seat, holder, actor }, at, on))
      }
  }
  const place = new Map(procedure.steps.map(({ id }, index) => [id, index]))
  found.sort((a, b) => Number(a.atWill ?? false) - Number(b.atWill ?? false) || place.get(a.step)! - place.get(b.step)!)
  return [...openApprovals(law, state, on), ...found]
}

interface Candidate {
  readonly role: string
  readonly seat: string
  readonly holder: Holder
  readonly actor: Actor
}

/** Somebody who would have the role through this seat: its person, or a holder of the post in its office. */
function actorFor(role: string, seat: string, holder: Holder): Actor | undefined {
  const [post, at] = role.split('@')
  if (at === undefined)
    return role === seatOf(seat) && holder.person !== undefined ? { person: holder.person, posts: [] } : undefined
  return at === seatOf(seat) && holder.office !== undefined
    ? { person: `somebody as ${post}`, posts: [{ post: post!, office: holder.office }] }
    : undefined
}

/** Branches of the row's line that stand where the row may leave them; a row that opens a proceeding has none. */
const branchesIn = (state: State, row: StepRow): string[] =>
  Object.keys(state.branches).filter((key) => {
    const { branch, stage } = state.branches[key]!
    return branch === (row.branch ?? 'main') && (row.stage.includes(stage) || row.stage.includes('*'))
  })

function openIn(
  law: Law,
  state: State,
  registry: Registry,
  { row, branches }: { readonly row: StepRow; readonly branches: readonly string[] },
  candidate: Candidate,
  at: Instant,
  on: CalendarDate,
): OpenStep[] {
  return branches.flatMap((branch) => {
    const command: Command = {
      key: '',
      proceeding: state.id,
      procedure: state.procedure,
      step: row.id,
      branch,
      by: candidate.actor,
      at,
      on,
      fields: {},
    }
    const situation = situationOf(
      law,
      procedureOf(law, state.procedure),
      state,
      command,
      nothingGiven(registry, state.zone),
      row,
    )
    if (situation.role?.seat !== candidate.seat) return []
    const open = openness(situation)
    if (open === undefined) return []
    const early =
      open === 'early' && row.notBefore
        ? runsOutAt(state, runKey(state, row.notBefore.term, branch)!, law.days)
        : undefined
    const { actor, ...who } = candidate
    return [
      {
        step: row.id,
        article: row.article,
        ...who,
        ...(actor.posts[0] && { post: actor.posts[0].post }),
        branch,
        ...deadlineOf(law, state, row, branch, candidate, at),
        ...(early && { notBefore: early }),
        ...(row.atWill && { atWill: true as const }),
      },
    ]
  })
}

/**
 * Until when somebody waits for the step: its own term where that must be kept, else the earliest running term that bounds the seat, else
 * one that bounds another who may take the step, as a judge's term bounds what the secretary does. A
 * window says how long a step is free, not when it is due, so it bounds only a step that nobody waits for, and only until it closes.
 */
function deadlineOf(
  law: Law,
  state: State,
  row: StepRow,
  branch: string,
  { seat }: Candidate,
  at: Instant,
): Pick<OpenStep, 'term' | 'lastDay' | 'lastAt'> {
  const within = row.within && runKey(state, row.within.term, branch)
  if (within && isRunning(state, within)) {
    const isDue = state.terms[within]!.rule.kind === 'last-day'
    const closes = isDue ? undefined : runsOutAt(state, within, law.days)
    if (isDue || (row.atWill && closes !== undefined && closes > at)) return endIn(law, state, [within])
  }
  if (row.atWill) return {}
  const dueIn = (seats: readonly string[]): ReturnType<typeof endIn> =>
    endIn(
      law,
      state,
      Object.keys(state.terms).filter((key) => {
        const { rule, branch: of } = state.terms[key]!
        const isHere = of === 'main' || of === branch
        return isHere && rule.kind === 'last-day' && seats.includes(rule.bound) && isRunning(state, key)
      }),
    )
  const own = dueIn([seatOf(seat)])
  return own.term === undefined ? dueIn(row.by.map((role) => seatOf(role.split('@').at(-1)!))) : own
}

const isRunning = (state: State, key: string): boolean => state.terms[key]!.status === 'running'

/** The earliest end of these terms; nothing while all of them stand still. */
function endIn(law: Law, state: State, keys: readonly string[]): Pick<OpenStep, 'term' | 'lastDay' | 'lastAt'> {
  const ends = keys.map((key): Pick<OpenStep, 'term' | 'lastDay' | 'lastAt'> => {
    const { lastDay, lastAt } = endOf(state, key, law.days)
    return { term: key, ...(lastDay && { lastDay }), ...(lastAt && { lastAt }) }
  })
  return earliest(ends) ?? {}
}

/** Of these, the one that ends first; undefined when none has an end. */
export const earliest = <Bounded extends Pick<OpenStep, 'lastDay' | 'lastAt'>>(
  all: readonly Bounded[],
): Bounded | undefined =>
  all
    .filter(({ lastDay, lastAt }) => lastDay ?? lastAt)
    .sort((a, b) => ((a.lastAt ?? a.lastDay)! < (b.lastAt ?? b.lastDay)! ? -1 : 1))[0]

function openApprovals(law: Law, state: State, on: CalendarDate): OpenStep[] {
  return Object.entries(state.pending).flatMap(([n, pending]) => {
    const approval = stepOn(procedureOf(law, state.procedure), pending.step, state, on)?.approval?.[pending.index]
    if (approval === undefined) return []
    return Object.entries(state.seats).flatMap(([seat, { holder, active }]): OpenStep[] => {
      const actor = active ? actorFor(approval.by, seat, holder) : undefined
      if (
        actor === undefined ||
        holder.person === pending.author ||
        pending.signed.some(({ person }) => person === holder.person)
      )
        return []
      return [
        {
          step: 'approval.agree',
          article: approval.article,
          role: approval.by,
          seat,
          holder,
          ...(actor.posts[0] && { post: actor.posts[0].post }),
          branch: pending.branch,
          about: Number(n),
          ...endIn(law, state, pending.termKey ? [pending.termKey] : boundOnLine(state, pending.branch, seat)),
        },
      ]
    })
  })
}

/** Terms that bind the seat on the line of an act that has no term of its own: the prosecutor's hours before a detention ends. */
const boundOnLine = (state: State, line: string, seat: string): string[] =>
  Object.entries(state.terms).flatMap(([key, { branch, rule, status }]) =>
    line !== 'main' &&
    branch === line &&
    rule.bound === seatOf(seat) &&
    status === 'running' &&
    rule.kind === 'last-day'
      ? [key]
      : [],
  )

/** What the law and the form say against the command, whatever could or could not be looked up for it. */
export function firstRefusal(
  law: Law,
  state: State | undefined,
  command: Command,
  registry: Registry,
): Refusal | undefined {
  const situation = prepare(law, state, command, nothingGiven(registry, state?.zone ?? 'UTC'))
  return isRefusal(situation) ? situation : firstFailure(situation)
}

/** Why the actor may not take the step now: every failing check; empty when nothing stands in the way. */
export function whyNot(law: Law, state: State | undefined, command: Command, registry: Registry): Refusal[] {
  const situation = prepare(law, state, command, nothingGiven(registry, state?.zone ?? 'UTC'))
  return isRefusal(situation) ? [situation] : allFailures(situation)
}
