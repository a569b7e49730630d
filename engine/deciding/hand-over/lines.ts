/**
 * Lines and terms that go on in another proceeding. What is handed over stands whole in the act that hands over: the stage of each line, the last days
 * that must not move, and the terms that run on with their day zero and all that made them longer.
 */
import type { CalendarDate } from '../../../kernel/calendar-date.ts'
import type { Effect, HandedLine, HandedRun, Holder } from '../../act.ts'
import type { HandOver, Procedure } from '../../define.ts'
import { branchKey, type State, seatOf, termKey } from '../../state.ts'
import { endOf } from '../../time/terms.ts'
import { conditionContext } from '../checks.ts'
import { startOf } from '../resolve-terms.ts'
import type { Situation } from '../situation.ts'

export type HandOverEffect = Extract<Effect, { do: 'hand-over' }>

/** The lines about those who are handed over, as they begin in the other proceeding. `meant`: the seat that a name of the hand-over stands for. */
export function linesHanded(
  { state, law }: Pick<Situation, 'state' | 'law'>,
  { lines = [], seats }: HandOver,
  filled: readonly string[],
  meant: (from: string) => string,
): HandedLine[] {
  const isAbout = (seat: string, subject: string): boolean =>
    typeof seats[seat] === 'string' && meant(seats[seat]) === subject
  return lines.flatMap(({ branch, to, stages, ends = {}, keeps = [], meeting }) =>
    Object.entries(state?.branches ?? {}).flatMap(([key, line]): HandedLine[] => {
      const subject = filled.find((seat) => isAbout(seat, line.subject))
      const stage = stages[line.stage]
      if (line.branch !== branch || subject === undefined || stage === undefined) return []
      const lastDays: Record<string, CalendarDate> = {}
      for (const [own, other] of Object.entries(ends)) {
        const term = termKey(own, key)
        if (state?.terms[term]?.status !== 'running') continue
        const { lastDay } = endOf(state, term, law.days)
        // Of several that end what is allowed, the first does.
        if (lastDay !== undefined && !(lastDays[other] !== undefined && lastDays[other] <= lastDay))
          lastDays[other] = lastDay
      }
      const runs = runsKept({ state, law }, key, keeps)
      const facts = state?.about?.[line.subject]
      return [
        {
          branch: to,
          subject,
          stage,
          ends: lastDays,
          ...(facts && { facts }),
          ...(runs.length > 0 && { runs }),
          ...(meeting && { meeting }),
        },
      ]
    }),
  )
}

/** The terms of a line that are running and go on elsewhere: each from its own day zero, until the day to which extensions and standstills have brought it. */
export const runsKept = (
  { state, law }: Pick<Situation, 'state' | 'law'>,
  branch: string,
  terms: readonly string[],
): HandedRun[] =>
  terms.flatMap((term): HandedRun[] => {
    const key = termKey(term, branch)
    const run = state?.terms[key]
    if (state === undefined || run?.status !== 'running') return []
    const { rule, zero, at, extensions } = run
    const wasMoved = extensions.length > 0 || (rule.pausesWith && state.pauses.length > 0)
    const until = wasMoved ? endOf(state, key, law.days).lastDay : undefined
    return [{ term, rule, zero, at, ...(run.endOf && { endOf: run.endOf.split('@')[0]! }), ...(until && { until }) }]
  })

/** The lines that go on here, each with its terms: those that must end on the very day, and those that run on. */
export function linesBegun(situation: Situation, { lines = [], seats }: HandOverEffect): Effect[] {
  const { state, procedure } = situation
  const placed = placedIn(seats, state)
  return lines.flatMap(({ branch, subject: handed, stage, ends, facts = {}, runs = [], meeting }) => {
    const subject = placed.find(({ from }) => from === handed)?.seat ?? handed
    const key = branchKey(branch, subject)
    if (meeting && goesOnHere(procedure, state, { branch, key, stage, meeting })) return []
    const ending = Object.entries(ends).map(([term, lastDay]) => ({
      ...startOf(situation, term, key, conditionContext(situation)),
      zero: lastDay,
    }))
    return [
      { do: 'branch', key, branch, subject, stage } as const,
      ...Object.entries(facts).map(([name, value]) => ({ do: 'fact', name, value, subject }) as const),
      ...ending,
      ...runs.flatMap((run) => runBegun(run, key)),
    ]
  })
}

/** Somebody has such a line here already: the one that stands earlier, or later, among the stages of the branch is the one that goes on. */
function goesOnHere(
  procedure: Procedure,
  state: State | undefined,
  { branch, key, stage, meeting }: { branch: string; key: string; stage: string; meeting: 'earlier' | 'later' },
): boolean {
  const own = state?.branches[key]
  const { stages, final } = procedure.branches[branch]!
  if (own === undefined || final.includes(own.stage)) return false
  const [here, there] = [stages.indexOf(own.stage), stages.indexOf(stage)]
  return meeting === 'earlier' ? here <= there : here >= there
}

/** A term as it goes on here. */
export function runBegun({ term, rule, zero, at, endOf: from, until }: HandedRun, branch: string): Effect[] {
  const key = termKey(term, branch)
  return [
    { do: 'start', key, term, branch, rule, zero, ...(from && { endOf: termKey(from, branch) }), at },
    ...(until ? [{ do: 'extend', key, mode: 'until', until } as const] : []),
  ]
}

/** Where each of those handed over sits here: where they sit already, else on the next free seat of the kind. */
export function placedIn(
  handed: Readonly<Record<string, Holder>>,
  taker: State | undefined,
): { readonly from: string; readonly seat: string; readonly holder: Holder; readonly isThere: boolean }[] {
  const placed: ReturnType<typeof placedIn> = []
  for (const [from, holder] of Object.entries(handed)) {
    const kind = seatOf(from)
    const own = Object.entries(taker?.seats ?? {}).find(
      ([key, one]) =>
        one.active && seatOf(key) === kind && one.holder.person !== undefined && one.holder.person === holder.person,
    )
    const taken = [
      ...Object.keys(taker?.seats ?? {}),
      ...placed.filter(({ isThere }) => !isThere).map(({ seat }) => seat),
    ]
    const next = `${kind}-${taken.filter((one) => seatOf(one) === kind).length + 1}`
    placed.push({ from, seat: own ? own[0] : taker ? next : from, holder, isThere: own !== undefined })
  }
  return placed
}
