/** What an act means to somebody it tells: which kind of news it is, what to do by when, by which article. Nothing else leaves the product. */
import type { Act } from '../../engine/act.ts'
import { type Law, procedureOf } from '../../engine/law.ts'
import { type State, seatOf } from '../../engine/state.ts'
import { endOf } from '../../engine/time/terms.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Instant } from '../../kernel/instant.ts'
import { hearingIn } from '../../platform/hearing.ts'
import type { EventKind } from '../../platform/registry/contact-steps.ts'

export interface News {
  readonly event: EventKind
  /** Article of the step that was done; absent where the step is built in. */
  readonly article?: string
  /** The moment of the hearing that the act set. */
  readonly hearingAt?: Instant
  /** The reader's own last day that began with the act. */
  readonly due?: { readonly day: CalendarDate; readonly article: string }
}

export function newsOf(law: Law, act: Act, state: State, seat: string): News {
  const article = procedureOf(law, state.procedure).steps.find(
    (row) => row.id === act.step && (row.from ?? '') <= act.edition,
  )?.article
  const hearingAt = hearingIn(act)
  const due = dueOf(law, act, state, seat)
  const isPaper = act.results.some((effect) => effect.do === 'paper')
  return {
    event: hearingAt ? 'hearing' : due ? 'deadline' : isPaper ? 'paper' : 'progress',
    ...(article && { article }),
    ...(hearingAt && { hearingAt }),
    ...(due && { due }),
  }
}

/** The last day of a term that the act began or moved and that binds this seat: its duty first, then what it may use. */
function dueOf(law: Law, act: Act, state: State, seat: string): News['due'] {
  const own = act.results
    .flatMap((effect) => (effect.do === 'start' || effect.do === 'extend' ? [effect.key] : []))
    .flatMap((key) => {
      const run = state.terms[key]
      return run?.status === 'running' && run.rule.bound === seatOf(seat) && run.rule.kind !== 'wait'
        ? [{ key, run }]
        : []
    })
  const found = own.find(({ run }) => run.rule.kind === 'last-day') ?? own[0]
  const day = found && endOf(state, found.key, law.days).lastDay
  return day ? { day: day as CalendarDate, article: found.run.rule.article } : undefined
}
