/**
 * What is counted, as a table: at which seat of which procedure an act counts, and under which detail. The definition of each measure
 * in words is its text `overviews.measure.ID.what`, which stands on the page beside the figure.
 */
import type { Act } from '../../engine/act.ts'
import { type State, seatOf } from '../../engine/state.ts'
import { endOf } from '../../engine/time/terms.ts'
import type { WorkingDays } from '../../kernel/working-days.ts'
import { agreementMeasures } from './criminal/agreement-measures.ts'
import { trialMeasures } from './criminal/trial-measures.ts'

/** What the counting of one act knows. */
export interface Seen {
  readonly act: Act
  readonly before: State | undefined
  readonly after: State
  /** Stage of the main line that the act led to, and the one it left; absent when it did not move. */
  readonly reached: string | undefined
  readonly left: string | undefined
  /** The act that this one answers: a decision that waited for agreement. */
  readonly waiting: Act | undefined
  /** Whoever answers had evidence in the case, and opened none of it. */
  readonly unread: boolean
  /** The articles by which whoever the act is about is charged, or `none`. */
  readonly charged: readonly string[]
  readonly days: WorkingDays
  /** The articles of law that a text names, as they are counted. */
  normsIn(text: string): readonly string[]
}

/** One row: what of an act counts at the office in the seat. Several details count once each, none does not count. */
export interface Measure {
  readonly id: string
  readonly procedures: readonly string[]
  readonly seat: string
  readonly details: (seen: Seen) => readonly string[]
}

const toBodies = ['application', 'simplified'] as const
const reviews = ['appeal', 'cassation', 'supreme-review'] as const

/** Stages in which a body has decided; silence is none of them. */
export const decidedStages = [
  'granted',
  'granted-in-part',
  'refused',
  'returned',
  'returned-unmended',
  'attached',
  'redirected',
  'discontinued',
  'answered',
  'noted',
] as const
const silentStages = ['deemed-refused', 'unanswered'] as const
/** Ends of a complaint, and those of them in which the complainant was right. */
export const complaintStages = [
  'self-corrected',
  'satisfied',
  'sent-back',
  'unsatisfied',
  'left',
  'deemed-unsatisfied',
] as const
export const upheldStages: readonly string[] = ['self-corrected', 'satisfied', 'sent-back']
/** Outcomes of a suit for the one who sued. */
export const wonByCitizen: readonly string[] = ['granted', 'granted-in-part']
/** Outcomes of a court above that leave the judgment as it was. */
export const leftAsItWas: readonly string[] = ['upheld', 'first-instance-restored']
/** The ground of a returned suit that means a settlement. */
export const settledGround = 'reconciled'

const once = (isSo: boolean): readonly string[] => (isSo ? [''] : [])
const among = (stage: string | undefined, stages: readonly string[]): readonly string[] =>
  stage !== undefined && stages.includes(stage) ? [stage] : []
const opened = ({ before }: Seen): readonly string[] => once(before === undefined)
/** The number in a court's own register; a transferred suit gets one in each court. The number by which a person knows it is another. */
const entered = ({ act }: Seen): readonly string[] =>
  once(act.results.some((effect) => effect.do === 'number' && effect.register !== 'appeals'))
const sued = (seen: Seen): readonly string[] =>
  seen.before?.names.some(({ register }) => register === 'court') ? [] : entered(seen)

/** Decided within the term the act relied on, or after it; acts that rely on none are neither. */
const decidedLate = ({ act, reached }: Seen, late: boolean): readonly string[] =>
  once(
    among(reached, decidedStages).length > 0 &&
      act.results.some((effect) => effect.do === 'relied' && effect.late === late),
  )

const judged = ({ reached }: Seen): boolean => reached === 'judged'
const outcomeOf = ({ after }: Seen): string => String(after.facts.outcome ?? '')
const resolved = ({ left, reached }: Seen): boolean => left === 'signed' && reached !== undefined

/** A judgment is in time when the day is not past the last day of the trial that was running. */
const trialTerms = ['trial', 'special-trial', 'by-law-trial']
function judgedLate(seen: Seen, late: boolean): readonly string[] {
  const { act, before, days } = seen
  if (!judged(seen) || before === undefined) return []
  const ends = trialTerms
    .filter((term) => before.terms[term]?.status === 'running')
    .flatMap((term) => endOf(before, term, days).lastDay ?? [])
  return once(ends.length > 0 && ends.some((last) => act.on > last) === late)
}

const judgeOf = ({ after }: Seen): string[] => {
  const judge = after.seats.judge?.holder.person
  return judge === undefined ? [] : [judge]
}

/** The articles a judgment or a decision names. */
export const normsOf = ({ act, normsIn }: Seen): readonly string[] =>
  typeof act.fields.norms === 'string' ? normsIn(act.fields.norms) : []

/** Nobody named an article: counted as such, so that the parts come to the whole. */
export const noNorm = 'none'
const named = (seen: Seen): readonly string[] => {
  const norms = normsOf(seen)
  return norms.length > 0 ? norms : [noNorm]
}

export const measures: readonly Measure[] = [
  { id: 'received', procedures: toBodies, seat: 'body', details: opened },
  { id: 'decided', procedures: toBodies, seat: 'body', details: ({ reached }) => among(reached, decidedStages) },
  { id: 'decided-in-time', procedures: toBodies, seat: 'body', details: (seen) => decidedLate(seen, false) },
  { id: 'decided-late', procedures: toBodies, seat: 'body', details: (seen) => decidedLate(seen, true) },
  {
    id: 'silent',
    procedures: toBodies,
    seat: 'body',
    details: ({ reached }) => once(among(reached, silentStages).length > 0),
  },
  {
    id: 'extended',
    procedures: toBodies,
    seat: 'body',
    details: ({ act }) => once(act.results.some((effect) => effect.do === 'extend' && effect.key === 'review')),
  },
  { id: 'heard', procedures: toBodies, seat: 'body', details: ({ reached }) => once(reached === 'to-be-heard') },
  { id: 'complained', procedures: ['complaint'], seat: 'body', details: opened },
  {
    id: 'complaint-ended',
    procedures: ['complaint'],
    seat: 'body',
    details: ({ reached }) => among(reached, complaintStages),
  },
  {
    id: 'upheld-on',
    procedures: ['complaint'],
    seat: 'body',
    details: (seen) => (among(seen.reached, upheldStages).length > 0 ? named(seen) : []),
  },
  {
    id: 'reviewed',
    procedures: ['complaint'],
    seat: 'superior',
    details: ({ reached }) => among(reached, complaintStages.slice(1)),
  },
  { id: 'sued', procedures: ['suit'], seat: 'defendant', details: sued },
  {
    id: 'court-outcome',
    procedures: ['suit'],
    seat: 'defendant',
    details: (seen) => (judged(seen) ? [outcomeOf(seen)] : []),
  },
  {
    id: 'lost-on',
    procedures: ['suit'],
    seat: 'defendant',
    details: (seen) => (judged(seen) && wonByCitizen.includes(outcomeOf(seen)) ? named(seen) : []),
  },
  { id: 'filed', procedures: ['suit', ...reviews], seat: 'court', details: entered },
  { id: 'judged', procedures: ['suit'], seat: 'court', details: (seen) => (judged(seen) ? [outcomeOf(seen)] : []) },
  { id: 'judged-as', procedures: ['suit'], seat: 'court', details: (seen) => (judged(seen) ? [seen.act.step] : []) },
  { id: 'judged-in-time', procedures: ['suit'], seat: 'court', details: (seen) => judgedLate(seen, false) },
  { id: 'judged-late', procedures: ['suit'], seat: 'court', details: (seen) => judgedLate(seen, true) },
  {
    id: 'returned',
    procedures: ['suit'],
    seat: 'court',
    details: (seen) => (seen.reached === 'returned' ? [String(seen.after.facts.returnGround ?? '')] : []),
  },
  {
    id: 'appealed',
    procedures: ['suit'],
    seat: 'court',
    details: ({ act }) =>
      once(act.results.some((effect) => effect.do === 'hand-over' && effect.procedure === 'appeal')),
  },
  { id: 'resolved', procedures: reviews, seat: 'court', details: (seen) => (resolved(seen) ? [outcomeOf(seen)] : []) },
  { id: 'judge-judged', procedures: ['suit'], seat: 'court', details: (seen) => (judged(seen) ? judgeOf(seen) : []) },
  {
    id: 'judge-late',
    procedures: ['suit'],
    seat: 'court',
    details: (seen) => (judgedLate(seen, true).length > 0 ? judgeOf(seen) : []),
  },
  ...agreementMeasures,
  ...trialMeasures,
]

/** Counted of a resolution of a court above, at the court of first instance and at the bodies that answered there. */
export const afterReview = 'after-review'
export const isResolution = (seen: Seen): boolean =>
  reviews.some((one) => one === seen.after.procedure) && resolved(seen)
export const isJudgment = (seen: Seen): boolean => seen.after.procedure === 'suit' && judged(seen)
export const resolutionOutcome = outcomeOf

/** Offices in the seats of a name: the body, or every defendant. */
export const officesIn = (state: State, seat: string): string[] => [
  ...new Set(
    Object.entries(state.seats).flatMap(([key, { holder, active }]) =>
      active && seatOf(key) === seat && holder.office ? [holder.office] : [],
    ),
  ),
]

/** Where a proceeding waits, by its stage: whose work it is. */
export const waits: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  application: { body: ['received', 'in-review', 'to-mend', 'unmended', 'put-off', 'to-be-heard'] },
  simplified: { body: ['received', 'in-review', 'put-off'] },
  complaint: { body: ['with-body'], superior: ['forwarded', 'under-review', 'to-be-heard', 'to-refer'] },
  suit: {
    court: [
      'filed',
      'no-judge',
      'with-judge',
      'preparation',
      'scheduled',
      'written',
      'suspended',
      'transferring',
      'heard',
    ],
  },
  appeal: { court: ['arrived', 'reporter-drawn', 'with-panel', 'scheduled', 'signed'] },
  cassation: { court: ['arrived', 'reporter-drawn', 'with-panel', 'scheduled', 'signed'] },
}

/** The terms by which a waiting matter is late. */
export const waitingTerms = ['forwarding', 'registration', 'review', 'consideration', ...trialTerms] as const
