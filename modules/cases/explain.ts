/** Answers, for any case: whose turn, until when, by which article and how counted, what may I do, what if nobody acts. */
import type { Actor } from '../../engine/command.ts'
import { type Law, procedureOf, type Registry } from '../../engine/law.ts'
import { earliest, type OpenStep, openSteps } from '../../engine/reading/next-steps.ts'
import { rolesOf } from '../../engine/rights.ts'
import { type State, seatOf } from '../../engine/state.ts'
import { upcoming } from '../../engine/time/due.ts'
import { type CountLine, endOf, type TermEnd } from '../../engine/time/terms.ts'
import { type CalendarDate, daysBetween, parseCalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt, epochMilliseconds, type Instant, parseInstant } from '../../kernel/instant.ts'
import { timeLeft, timeLeftTo } from '../../web/components/term-card/days-left.ts'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { articleInWords } from '../forms/index.ts'

export interface ExplainPorts {
  readonly law: Law
  readonly registry: Registry
  /** Why a day is off or worked, in the reader's language. */
  dayReason(day: CalendarDate, say: Say): string
}

export interface TermInWords {
  readonly key: string
  readonly name: string
  readonly article: string
  readonly bound: string
  readonly last: string
  readonly left?: string
  readonly isLate: boolean
  readonly status: 'running' | 'stopped' | 'ended' | 'stands-still'
  readonly count: readonly string[]
  readonly provisional?: string
  readonly end: TermEnd
}

/** A term as people read it, with every sentence of its count. */
export function termInWords(
  { law, dayReason }: ExplainPorts,
  say: Say,
  state: State,
  key: string,
  at: Instant,
): TermInWords {
  const run = state.terms[key]!
  const end = endOf(state, key, law.days)
  const on = dayAt(at, state.zone)
  const last = end.lastDay
    ? formatDay(end.lastDay, say.language)
    : end.lastAt
      ? formatMoment(end.lastAt, state.zone, say.language)
      : say('case.term.stands-still')
  const isRunning = run.status === 'running' && !end.standsStill
  return {
    key,
    name: say(`${state.procedure}.term.${run.term}`),
    article: run.rule.article,
    bound: say(`${state.procedure}.seat.${run.rule.bound}`),
    last,
    ...(isRunning && { left: leftOf(law, say, end, on, at) }),
    isLate: isRunning && isPast(end, on, at),
    status: end.standsStill && run.status === 'running' ? 'stands-still' : run.status,
    count: end.lines
      .filter(({ code }) => code !== 'provisional')
      .map((line) => lineInWords(say, line, state.zone, dayReason)),
    ...(end.provisional && {
      provisional: say(run.rule.unverified ? 'case.term.provisional-rule' : 'case.term.provisional'),
    }),
    end,
  }
}

const isPast = (end: TermEnd, on: CalendarDate, at: Instant): boolean =>
  end.lastAt ? at > end.lastAt : end.lastDay !== undefined && on > end.lastDay

function leftOf(law: Law, say: Say, end: TermEnd, on: CalendarDate, at: Instant): string {
  if (end.lastAt) {
    const left = epochMilliseconds(end.lastAt) - epochMilliseconds(at)
    return left < 0 ? timeLeftTo(say, left) : timeLeft(say, Math.ceil(left / 3_600_000), 'hours')
  }
  const days = daysBetween(on, end.lastDay!)
  if (days < 0 || days > 45 || !law.days.covers(end.lastDay!)) return timeLeft(say, days)
  return days === 0 ? timeLeft(say, 0) : timeLeft(say, law.days.countBetween(on, end.lastDay!), 'working-days')
}

function lineInWords(
  say: Say,
  { code, values }: CountLine,
  zone: string,
  dayReason: ExplainPorts['dayReason'],
): string {
  const words = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (name === 'reason') return [name, dayReason(String(values.day) as CalendarDate, say)]
      const day = typeof value === 'string' ? parseCalendarDate(value) : undefined
      if (day) return [name, formatDay(day, say.language)]
      const moment = typeof value === 'string' ? parseInstant(value) : undefined
      return [name, moment ? formatMoment(moment, zone, say.language) : value]
    }),
  )
  return say(`count.${code}`, words)
}

/** Running last-day terms of a proceeding, the earliest first. */
export function runningTerms(ports: ExplainPorts, say: Say, state: State, at: Instant): TermInWords[] {
  return Object.keys(state.terms)
    .filter((key) => state.terms[key]!.status === 'running' && state.terms[key]!.rule.kind === 'last-day')
    .map((key) => termInWords(ports, say, state, key, at))
    .sort((a, b) => ((a.end.lastAt ?? a.end.lastDay ?? '9') < (b.end.lastAt ?? b.end.lastDay ?? '9') ? -1 : 1))
}

/** Steps open to this very actor, in the order in which they are offered. */
export function myOpenSteps({ law, registry }: ExplainPorts, state: State, actor: Actor, at: Instant): OpenStep[] {
  const mine = new Set(rolesOf(state, actor).map(({ role, seat }) => `${role}|${seat}`))
  return openSteps(law, state, registry, at, dayAt(at, state.zone)).filter(({ role, seat }) =>
    mine.has(`${role}|${seat}`),
  )
}

/**
 * The term of the turn: for whoever is waited for until some day, that day; for all others the earliest that runs and has not passed, else the
 * earliest passed one, but of a case that is over. The lists of desks show
 * the same day, for they are read off the same steps.
 */
export function termOfTurn(
  ports: ExplainPorts,
  say: Say,
  state: State,
  actor: Actor,
  at: Instant,
): TermInWords | undefined {
  const waiting = myOpenSteps(ports, state, actor, at).filter(({ atWill }) => !atWill)
  const agreement = askedToAgree(waiting)
  // Where the law names no time to agree, the time of somebody else is not the reader's.
  if (agreement && agreement.term === undefined) return undefined
  const term = agreement?.term ?? (isTurnOf(state, actor) ? earliest(waiting)?.term : undefined)
  if (term !== undefined) return termInWords(ports, say, state, term, at)
  const running = runningTerms(ports, say, state, at)
  return running.find(({ isLate }) => !isLate) ?? (state.closed ? undefined : running[0])
}

/** The first act that waits for the agreement of whoever has these open steps. */
export const askedToAgree = (open: readonly OpenStep[]): OpenStep | undefined =>
  open.find(({ about }) => about !== undefined)

/** Whether the turn is this actor's: a running term, but for a window, binds a seat the actor acts for, or none runs and whoever may act is asked. */
export function isTurnOf(state: State, actor: Actor): boolean {
  if (state.closed) return false
  const bound = Object.values(state.terms).filter(({ status, rule }) => status === 'running' && rule.kind !== 'window')
  const seats = new Set(rolesOf(state, actor).map(({ seat }) => seatOf(seat)))
  return bound.length === 0 || bound.some(({ rule }) => seats.has(rule.bound))
}

/** Whether somebody waits for this very actor: for an agreement, or for a step of the turn. */
export function isWaitedFor(ports: ExplainPorts, state: State, actor: Actor, at: Instant): boolean {
  const waiting = myOpenSteps(ports, state, actor, at).filter(({ atWill }) => !atWill)
  return waiting.length > 0 && (askedToAgree(waiting) !== undefined || isTurnOf(state, actor))
}

/** What happens if nobody acts: the next thing time will do, or why nothing will. */
export function otherwise({ law }: ExplainPorts, say: Say, state: State): string | undefined {
  if (state.closed) return undefined
  const next = upcoming(law, state)[0]
  if (next) {
    const key = next.step === 'approval.lapse' ? 'approval.lapse.will' : `${state.procedure}.step.${next.step}.will`
    const lastDay = next.term && endOf(state, next.term, law.days).lastDay
    const words = lastDay ? formatDay(lastDay, say.language) : formatMoment(next.at, state.zone, say.language)
    return say('case.otherwise', {
      day: words,
      what: say(key),
      article: articleInWords(say, articleOf(law, state, next.step)),
    })
  }
  const key = `${state.procedure}.silence.${state.branches.main!.stage}`
  return say.has(key) ? say(key) : say('case.otherwise.nothing')
}

const articleOf = (law: Law, state: State, step: string): string =>
  procedureOf(law, state.procedure).steps.find(({ id }) => id === step)?.article ?? ''
