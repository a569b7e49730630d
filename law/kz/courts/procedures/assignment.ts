/**
 * Who tries a case at first instance (CPC 35(7), 37-42; APPC 24(7), 108, 111): by lot, and where the case comes again, its first judge; where nobody can be
 * drawn, it waits in the open until the court above sends it on, or two people name a judge. A judge leaves by challenge or absence. Shared by every
 * procedure with the stages `filed`, `no-judge`, `sent`, `with-judge` and the seats `court`, `higher`, `judge`.
 */
import type { Field, StepRow, TermRow } from '../../../../engine/define.ts'

const rulesNotRead = 'the rules of automated distribution were read only in part'

/** What differs from one procedure to another. */
export interface Assigned {
  /** Stages in which a judge has the case, and may be challenged or replaced. */
  readonly tried: readonly string[]
  /** Stages in which it is too late for a challenge, unless its ground was learnt later (CPC 40(2)). */
  readonly tooLate: readonly string[]
  /** Terms that stop when another judge begins anew. */
  readonly stops: readonly string[]
  /** Seats of the parties: they are told. */
  readonly told: readonly string[]
  /** Whoever may challenge. */
  readonly challengers: readonly string[]
  readonly articles: Readonly<
    Record<'draw' | 'again' | 'nobody' | 'sent' | 'challenge' | 'granted' | 'absent' | 'left' | 'signed', string>
  >
  /** The register of the court. */
  readonly register: string
  /** Kinds of court to which the case may be sent; absent: administrative ones. */
  readonly courts?: readonly string[]
  /** A case that comes again goes to its first judge. */
  readonly firstJudge?: boolean
  /** Articles on challenges where they are not those of the Code of Civil Procedure. */
  readonly rules?: ChallengeRules
}
/** Where the Code says it: grounds of the judge's own, the decision, who must go, what is too late, who left may not come back, which court may take the case. */
type ChallengeRules = Readonly<Record<'own' | 'decided' | 'mustGo' | 'tooLate' | 'left' | 'elsewhere', string>>
const civilRules: ChallengeRules = { own: 'CPC 38, 40', decided: 'CPC 41(2), 41(8)', mustGo: 'CPC 40(4)', tooLate: 'CPC 40(2)', left: 'CPC 37, 42', elsewhere: 'CPC 42(1)' }

export const challengeBranch = { start: 'challenge-raised', stages: ['challenge-raised', 'challenge-granted', 'challenge-refused', 'judge-released'], final: ['challenge-refused', 'judge-released'] } as const

const challengeTerm = { id: 'challenge', n: 1, unit: 'WD', bound: 'court', dayZero: 'act', atEnd: 'next-working-day' } as const
export const assignmentTerms: readonly TermRow[] = [{ ...challengeTerm, article: 'CPC 41(2)' }]
/** Another Code may name no term: the same is kept, and says so. */
export const assignmentTermsOf = (article: string, unverified: string): readonly TermRow[] => [{ ...challengeTerm, article, unverified }]

/** The court above has a seat while it may have to act: a case waits for a judge, or a challenge for an answer. */
const callsCourtAbove = [{ seat: 'higher', do: 'fill', with: { source: 'court-of-appeal' } }] as const
const courtAboveLeaves = [{ seat: 'higher', do: 'leave' }] as const
const afterWaiting = { seats: [{ seat: 'higher', do: 'leave', when: { done: 'wait-for-judge' } }] } as const
const oneAtATime = { if: { branch: 'challenge', none: ['challenge-raised', 'challenge-granted'] }, code: 'challenge.open' } as const
const challengeReasons: Field = { id: 'challengeReasons', type: 'long-text', required: true }
const mustGoBy = (article: string) => ({ if: { any: [{ not: { fact: 'challengeGround', in: ['own-took-part', 'own-relative'] } }, { fact: 'challengeDecision', is: 'granted' }] }, code: 'challenge.must-go', article }) as const

/** Steps of people among them: an example of one procedure speaks for all that share them. */
export const sharedSteps: readonly string[] = [
  'draw-anew', 'assign-by-hand', 'send-to-another-court', 'recuse-self', 'challenge-judge', 'decide-challenge', 'decide-challenge-above', 'replace-judge', 'replace-departed-judge',
]

/** The steps by which a case gets its judge and loses one. */
export const assignmentSteps = (assigned: Assigned): readonly StepRow[] => [...drawing(assigned), ...withoutJudge(assigned), ...leaving(assigned)]

const firstJudgeStep = (told: Assigned['told'], articles: Assigned['articles']): StepRow => (
  { id: 'give-to-first-judge', article: articles.again, by: ['time'], stage: ['filed'], to: 'with-judge', unverified: `${rulesNotRead}; that a suit which comes again goes to its first judge was not read in the Code`,
    draws: [{ source: 'first-judge', count: 1, seat: 'judge' }], ...afterWaiting, notices: [{ kind: 'judge-of-first-suit', to: [...told, 'judge'] }] }
)

/** In this order time tries them on a case without a judge: the first that finds somebody is taken, and the last always can be. */
const drawing = ({ told, articles, firstJudge = false }: Assigned): readonly StepRow[] => [
  ...(firstJudge ? [firstJudgeStep(told, articles)] : []),
  { id: 'draw-judge', article: articles.draw, by: ['time'], stage: ['filed'], to: 'with-judge', unverified: rulesNotRead, draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], ...afterWaiting,
    notices: [{ kind: 'judge-drawn', to: [...told, 'judge'] }] },
  { id: 'wait-for-judge', article: articles.nobody, by: ['time'], stage: ['filed'], to: 'no-judge', computes: [{ name: 'judges-in-pool', fact: 'judgesInPool' }, { name: 'judges-in-court', fact: 'judgesInCourt' }, { name: 'court-of-case', fact: 'waitsIn' }], seats: callsCourtAbove,
    notices: [{ kind: 'no-judge', to: [...told, 'court', 'higher'] }] },
]

const withoutJudge = ({ told, articles, register, courts, rules = civilRules }: Assigned): readonly StepRow[] => [
  { id: 'draw-anew', article: articles.draw, by: ['chair@court', 'secretary@court', 'chair@higher'], stage: ['no-judge'], to: 'filed', correctable: false, unverified: rulesNotRead,
    when: [{ if: { computed: 'court-can-draw' }, code: 'judge.nobody-to-draw' }] },
  { id: 'assign-by-hand', article: articles.draw, by: ['chair@court'], stage: ['no-judge'], to: 'with-judge', correctable: false, unverified: `${rulesNotRead}; the Code names no judge chosen by hand, neither who may propose nor on which ground`,
    when: [{ if: { computed: 'judge-may-sit' }, code: 'judge.left-case', article: rules.left }],
    fields: [{ id: 'namedJudge', type: 'person', required: true, holds: 'judge@court' }, { id: 'handGround', type: 'choice', required: true, options: ['single-judge', 'draw-not-possible', 'urgent'], fact: 'handGround' }, { id: 'handReasons', type: 'long-text', required: true }],
    approval: [{ by: 'chair@higher', need: 'one', onRefuse: 'void', onLapse: 'stays', article: articles.draw }], seats: [{ seat: 'judge', do: 'fill', with: { field: 'namedJudge' } }, ...courtAboveLeaves],
    notices: [{ kind: 'judge-by-hand', to: [...told, 'judge'] }] },
  { id: 'send-to-another-court', article: articles.sent, by: ['chair@higher'], stage: ['no-judge'], to: 'sent', correctable: false, unverified: 'the ruling that sends a case on may be appealed; who gives it where the court has no judge was not read',
    when: [{ if: { computed: 'other-court-can-draw' }, code: 'court.cannot-take', article: rules.elsewhere }],
    fields: [{ id: 'anotherCourt', type: 'court', required: true, ...(courts && { kinds: courts }) }, { id: 'reasons', type: 'long-text', required: true }], seats: [{ seat: 'court', do: 'succeed', with: { field: 'anotherCourt' } }],
    documents: ['ruling'], notices: [{ kind: 'sent-to-another-court', to: [...told, 'court'] }] },
  { id: 'enter-at-court', article: articles.sent, by: ['time'], stage: ['sent'], to: 'filed', registers: [register] },
]

function leaving({ tried, tooLate, stops, told, challengers, articles, rules = civilRules }: Assigned): readonly StepRow[] {
  const mustGo = mustGoBy(rules.mustGo)
  // Who tried until now goes; what was filed stays, and the trial begins anew (CPC 35(11), APPC 111(2)).
  const drawnAnew = { to: 'filed', stops: stops.map((term) => ({ term })) } as const
  const raised = {
    stage: [...tried], correctable: false, seats: callsCourtAbove, opens: [{ branch: 'challenge', subject: 'act' }], starts: [{ term: 'challenge', of: 'each' }],
    documents: ['motion'], notices: [{ kind: 'challenge-raised', to: [...told, 'judge', 'court', 'higher'] }],
  } as const
  const decided = {
    branch: 'challenge', stage: ['challenge-raised'], to: { field: 'challengeDecision', map: { granted: 'challenge-granted', refused: 'challenge-refused' } }, correctable: false,
    within: { term: 'challenge', of: 'same-subject', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'challenge', of: 'same-subject' }], seats: courtAboveLeaves,
    fields: [{ id: 'challengeDecision', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'challengeDecision' }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['ruling'], notices: [{ kind: 'judge-challenge-decided', to: [...told, 'judge'] }],
  } as const
  return [
    { ...raised, id: 'recuse-self', article: rules.own, by: ['judge'], when: [oneAtATime],
      fields: [{ id: 'ownGround', type: 'choice', required: true, options: ['own-took-part', 'own-relative', 'own-interest'], fact: 'challengeGround' }, challengeReasons] },
    { ...raised, id: 'challenge-judge', article: articles.challenge, by: [...challengers],
      when: [oneAtATime, { if: { any: [{ branch: 'main', none: [...tooLate] }, { fact: 'learntLater', is: true }] }, code: 'challenge.too-late', article: rules.tooLate }],
      fields: [{ id: 'challengeGround', type: 'choice', required: true, options: ['took-part', 'relative', 'interest'], fact: 'challengeGround' }, challengeReasons, { id: 'learntLater', type: 'yes-no', required: true, fact: 'learntLater' }] },
    { ...decided, id: 'decide-challenge', article: rules.decided, by: ['chair@court'], when: [{ if: { computed: 'another-than-judge' }, code: 'judge-challenge.own' }, mustGo] },
    { ...decided, id: 'decide-challenge-above', article: rules.decided, by: ['chair@higher'], when: [{ if: { computed: 'court-has-no-other-chair' }, code: 'challenge.not-above' }, mustGo] },
    { ...drawnAnew, id: 'release-judge', article: articles.granted, by: ['time'], stage: [...tried], when: [{ if: { branch: 'challenge', some: ['challenge-granted'] }, code: 'challenge.not-granted' }],
      moves: [{ branch: 'challenge', of: 'all-open', from: ['challenge-granted'], to: 'judge-released' }], seats: [{ seat: 'judge', do: 'leave' }] },
    { ...drawnAnew, id: 'replace-judge', article: articles.absent, by: ['chair@court'], stage: [...tried], correctable: false, unverified: 'the Code does not say who decides that a judge is long absent; two people must agree here',
      when: [{ if: { computed: 'names-judge-of-case' }, code: 'judge.not-of-case' }],
      fields: [{ id: 'replacedJudge', type: 'person', required: true, holds: 'judge@court' }, { id: 'absence', type: 'choice', required: true, options: ['illness', 'leave', 'study', 'business-trip', 'powers-suspended'], fact: 'absence' }, { id: 'absenceReasons', type: 'long-text', required: true }],
      approval: [{ by: 'secretary@court', need: 'one', onRefuse: 'void', onLapse: 'stays', article: articles.signed }], seats: [{ seat: 'judge', do: 'leave' }] },
    { ...drawnAnew, id: 'replace-departed-judge', article: articles.left, by: ['chair@court', 'secretary@court'], stage: [...tried], correctable: false, when: [{ if: { computed: 'judge-left-court' }, code: 'judge.still-sits' }],
      seats: [{ seat: 'judge', do: 'leave' }] },
  ]
}

/** Names under which the public list of draws does not know them, for cases that are closed to the public. */
const quiet = { 'draw-judge': 'draw-behind-doors', 'wait-for-judge': 'wait-behind-doors', 'assign-by-hand': 'assign-behind-doors', 'judge-by-hand': 'judge-named' } as const
/** The same steps behind closed doors. */
export const behindDoors = (rows: readonly StepRow[]): readonly StepRow[] =>
  rows.map((row) => JSON.parse(Object.entries(quiet).reduce((text, [open, closed]) => text.replaceAll(`"${open}"`, `"${closed}"`), JSON.stringify(row))) as StepRow)
