/** A recount for tests: straight over the steps of every proceeding, by other means than the follower's, to hold the two together. */
import type { Act } from '../../engine/act.ts'
import { standing } from '../../engine/correcting/refold.ts'
import { fold } from '../../engine/evolve.ts'
import { type State, seatOf } from '../../engine/state.ts'
import { ofCriminalAppeal, ofInvestigation, ofInvestigationComplaint, ofSanction, ofTrial } from './criminal/recount.ts'

export interface Recounted {
  readonly state: State
  readonly acts: readonly Act[]
}

const decisions: Readonly<Record<string, string>> = {
  grant: 'granted',
  refuse: 'refused',
  'grant-in-part': 'granted-in-part',
  'grant-in-part-unheard': 'granted-in-part',
  'refuse-unheard': 'refused',
  'refuse-without-reasons': 'refused',
  'return-unmended': 'returned-unmended',
  'return-application': 'returned',
  'attach-repeat': 'attached',
  redirect: 'redirected',
  'redirect-crime': 'redirected',
  discontinue: 'discontinued',
  'discontinue-repeat': 'discontinued',
  answer: 'answered',
  note: 'noted',
}
const complaintEnds: Readonly<Record<string, string>> = {
  'self-correct': 'self-corrected',
  satisfy: 'satisfied',
  'send-back': 'sent-back',
  refer: 'sent-back',
  'refer-by-itself': 'sent-back',
  'leave-unconsidered': 'left',
  dismiss: 'unsatisfied',
  'dismiss-unheard': 'unsatisfied',
  'stay-silent': 'deemed-unsatisfied',
}
const judgments = ['give-judgment', 'give-short-judgment']
const reviews = ['appeal', 'cassation', 'supreme-review']
const announcements = ['announce', 'announce-remittal']

/** `office|month|measure|detail` -> how often. Measures of terms are left to their own tests. */
export function recount(all: readonly Recounted[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of all) {
    const acts = standing(one.acts)
    for (const [index, act] of acts.entries()) {
      const then = fold(acts.slice(0, index + 1))
      const offices = (seat: string): string[] => [...new Set(seatsOf(then, seat))]
      const count = (seat: string, measure: string, detail = ''): void => {
        for (const office of offices(seat)) bump(counts, office, act, measure, detail)
      }
      const { procedure } = one.state
      if (procedure === 'application' || procedure === 'simplified') ofBody(act, count)
      else if (procedure === 'complaint') ofComplaint(act, count)
      else if (procedure === 'suit') ofSuit(act, one, count)
      else if (reviews.includes(procedure)) ofReview(act, one, all, counts, count)
      else if (procedure === 'investigation') ofInvestigation(act, acts, count)
      else if (procedure === 'sanction') ofSanction(act, acts, count)
      else if (procedure === 'complaint-investigator') ofInvestigationComplaint(act, count)
      else if (procedure === 'criminal-case' || procedure === 'private-prosecution') ofTrial(act, count)
      else if (procedure === 'criminal-appeal') ofCriminalAppeal(act, count)
    }
  }
  return counts
}

/** No code is known to the tests, so whatever was typed is one group. */
const normOf = ({ fields }: Act): string => (fields.norms === undefined ? 'none' : 'other')

type Count = (seat: string, measure: string, detail?: string) => void

const seatsOf = (state: State, seat: string): string[] =>
  Object.entries(state.seats).flatMap(([key, { holder, active }]) =>
    active && seatOf(key) === seat && holder.office ? [holder.office] : [],
  )

function bump(counts: Map<string, number>, office: string, { on }: Act, measure: string, detail: string): void {
  const key = `${office}|${on.slice(0, 7)}|${measure}|${detail}`
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function ofBody(act: Act, count: Count): void {
  if (act.n === 1) count('body', 'received')
  const decision = decisions[act.step]
  if (decision) {
    count('body', 'decided', decision)
    for (const effect of act.results)
      if (effect.do === 'relied') count('body', effect.late ? 'decided-late' : 'decided-in-time')
  }
  if (act.step === 'stay-silent') count('body', 'silent')
  if (act.step === 'extend') count('body', 'extended')
  if (act.step === 'announce-decision') count('body', 'heard')
}

function ofComplaint(act: Act, count: Count): void {
  if (act.n === 1) count('body', 'complained')
  const end = complaintEnds[act.step]
  if (end === undefined) return
  count('body', 'complaint-ended', end)
  if (end !== 'self-corrected') count('superior', 'reviewed', end)
  if (end !== 'left' && !end.endsWith('unsatisfied')) count('body', 'upheld-on', normOf(act))
}

function ofSuit(act: Act, { acts }: Recounted, count: Count): void {
  if (act.step === 'arrive' || act.step === 'enter-suit') count('defendant', 'sued')
  if (['arrive', 'enter-suit', 'enter-at-court', 'enter-transferred'].includes(act.step)) count('court', 'filed')
  if (act.step === 'return-suit') count('court', 'returned', String(act.fields.returnGround))
  if (['hand-over-appeals', 'restore-appeal-term', 'hear-term-restored'].includes(act.step)) count('court', 'appealed')
  if (!judgments.includes(act.step)) return
  const outcome = String(act.fields.outcome)
  count('defendant', 'court-outcome', outcome)
  count('court', 'judged', outcome)
  count('court', 'judged-as', act.step)
  const judge = acts.flatMap(({ results }) => results.flatMap((one) => (one.do === 'draw' ? one.drawn : [])))[0]
  if (judge) count('court', 'judge-judged', judge)
  if (outcome !== 'dismissed') count('defendant', 'lost-on', normOf(act))
}

function ofReview(
  act: Act,
  one: Recounted,
  all: readonly Recounted[],
  counts: Map<string, number>,
  count: Count,
): void {
  if (act.n === 1) count('court', 'filed')
  if (!announcements.includes(act.step)) return
  const made = one.acts.findLast(({ step, n }) => step === 'make-resolution' && n < act.n)!
  const outcome = String(made.fields.outcome)
  count('court', 'resolved', outcome)
  const suit = all.find(({ state }) => state.root === one.state.root && state.procedure === 'suit')
  if (suit === undefined) return
  for (const office of [...new Set(seatsOf(suit.state, 'court')), ...new Set(seatsOf(suit.state, 'defendant'))])
    bump(counts, office, act, 'after-review', outcome)
}
