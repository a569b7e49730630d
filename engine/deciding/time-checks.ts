/** The checks that look at terms: in time, not too early, a term that has run out, a term that must run. */
import { refuse } from '../../kernel/refusal.ts'
import { type State, termKey } from '../state.ts'
import { endOf, runsOutAt } from '../time/terms.ts'
import type { Check, Situation } from './situation.ts'

/** The run a step means by a term: of its own branch, else of the main line. */
export function runKey(state: State | undefined, term: string, branch: string): string | undefined {
  const own = termKey(term, branch)
  return state?.terms[own] ? own : state?.terms[term] ? term : undefined
}

/** Whether a bounded step is late, and what it relied on. */
export function lateness({
  row,
  state,
  branch,
  law,
  command,
}: Situation): { key: string; lastDay: string; late: boolean; provisional: boolean } | undefined {
  if (row.within === undefined || state === undefined) return undefined
  const key = runKey(state, row.within.term, branch)
  if (key === undefined) return undefined
  const end = endOf(state, key, law.days)
  const ended = state.terms[key]!.status === 'ended'
  if (end.lastAt)
    return { key, lastDay: end.lastAt, late: ended || command.at >= end.lastAt, provisional: end.provisional }
  if (end.lastDay === undefined) return { key, lastDay: 'stands-still', late: false, provisional: false }
  return { key, lastDay: end.lastDay, late: ended || command.on > end.lastDay, provisional: end.provisional }
}

export const inTime: Check = {
  name: 'in time',
  failure: (situation) => {
    const { row, state } = situation
    if (row.within === undefined || state === undefined) return undefined
    const found = lateness(situation)
    if (found === undefined)
      return row.within.ifNotStarted === 'free'
        ? undefined
        : refuse('term.not-started', { article: row.article, details: { term: row.within.term } })
    if (state.terms[found.key]!.status === 'stopped' && row.within.ifNotStarted === 'refuse')
      return refuse('term.not-running', { article: row.article, details: { term: row.within.term } })
    if (!found.late || row.within.late === 'mark' || (found.provisional && state.terms[found.key]!.status !== 'ended'))
      return undefined
    return refuse('term.late', {
      article: state.terms[found.key]!.rule.article,
      details: { term: row.within.term, lastDay: found.lastDay },
    })
  },
}

export const notTooEarly: Check = {
  name: 'not too early',
  failure: ({ row, state, branch, law, command }) => {
    if (row.notBefore === undefined || state === undefined) return undefined
    const key = runKey(state, row.notBefore.term, branch)
    if (key === undefined || state.terms[key]!.status !== 'running') return undefined
    const from = runsOutAt(state, key, law.days)
    if (from === undefined) return refuse('term.stands-still', { article: row.article })
    return command.at >= from
      ? undefined
      : refuse('term.too-early', {
          article: state.terms[key]!.rule.article,
          details: { from: endOf(state, key, law.days).lastDay ?? from },
        })
  },
}

export const atEnd: Check = {
  name: 'term has run out',
  failure: ({ row, state, branch, law, command }) => {
    if (row.atEndOf === undefined || state === undefined) return undefined
    const key = command.term ?? runKey(state, row.atEndOf.term, branch)
    if (key === undefined || state.terms[key]?.status !== 'running')
      return refuse('term.not-running', { article: row.article, details: { term: row.atEndOf.term } })
    const over = runsOutAt(state, key, law.days)
    return over !== undefined && command.at >= over
      ? undefined
      : refuse('term.not-over', { article: row.article, details: { term: row.atEndOf.term } })
  },
}

/** A verb on a term has a silent condition: the term must be running; to be restored it must have been started. */
export const termsRun: Check = {
  name: 'terms run',
  failure: ({ row, state, branch }) => {
    for (const { term } of [...(row.extends ?? []), ...(row.restores ? [row.restores] : [])]) {
      const key = runKey(state, term, branch)
      const status = key && state!.terms[key]!.status
      if (status !== 'running' && !(status === 'ended' && term === row.restores?.term))
        return refuse('term.not-running', { article: row.article, details: { term } })
    }
    return undefined
  },
}
