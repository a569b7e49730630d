/** The paths of the invented civil matters: each step with its day from the filing, who does it, and what is written. */
import { addDays, addYears } from '../../kernel/calendar-date.ts'
import { instantOf } from '../../kernel/instant.ts'
import type { CivilTopic, civilWords } from './civil-topics.ts'
import type { StoryStep, Texts } from './stories.ts'

type Words = (typeof civilWords)['kk' | 'ru']
type Said = Omit<Texts, 'topic'> & { readonly topic: CivilTopic; readonly words: Words }
type Fields = (said: Said) => Record<string, unknown>

export type CivilStep = readonly [day: number, who: string, step: StoryStep['do'], fields?: Fields]

const duty =
  (sum: string): Fields =>
  ({ on }) => ({ dutyBy: 'elsewhere', dutyPaidOn: addDays(on, -1), dutyReceipt: '118-4', dutySum: sum })
export const exempt =
  (dutyExemption: string): Fields =>
  () => ({ dutyBy: 'exempt', dutyExemption })

/** The session so many working days after the act, at ten. */
const sessionIn =
  (field: string, workingDays: number): Fields =>
  ({ on, days, zone, words }) => ({
    [field]: instantOf(days.addWorkingDays(on, workingDays), '10:00', zone),
    hearingPlace: words.place,
  })

export const writ = (writClaim: string, more: Fields): CivilStep => [
  0,
  'applicant',
  'writ.file',
  (said) => ({ writClaim, claim: said.topic.about, grounds: said.topic.why, executionBy: 'court', ...more(said) }),
]
const debt: Fields = (said) => ({
  price: '300000.00',
  grounds: said.words.agreement,
  legalBasis: said.words.agreementNorm,
  ...duty('1500.00')(said),
})
export const issued: readonly CivilStep[] = [
  writ('mediation-agreement', debt),
  [
    2,
    'judge',
    'writ.issue-writ',
    ({ words }) => ({
      writNorm: words.agreementNorm,
      sumAwarded: '300000.00',
      dutyAwarded: '1500.00',
      operative: words.award,
    }),
  ],
]
export const objected: readonly CivilStep[] = [
  ...issued,
  [5, 'defendant', 'writ.acknowledge-notice'],
  [8, 'defendant', 'writ.object', ({ words }) => ({ objections: words.paid, objectionEvidence: words.receipt })],
]

export const sue = (claimKind: string, price?: string, ofDuty: Fields = duty('9000.00')): CivilStep => [
  0,
  'applicant',
  'civil-suit.file',
  (said) => ({
    claimKind,
    violation: said.topic.why,
    claim: said.topic.about,
    hasPrice: price !== undefined,
    ...(price && { price, priceCalculation: said.topic.proof }),
    facts: [{ fact: said.topic.fact, provenBy: said.topic.proof }],
    preTrialOrder: 'not-required',
    suitLanguage: said.language,
    ...ofDuty(said),
  }),
]
export const taken = (suit: CivilStep): readonly CivilStep[] => [
  suit,
  [
    3,
    'judge',
    'civil-suit.accept-suit',
    ({ language, words }) => ({ caseLanguage: language, actionsToDo: words.tasks }),
  ],
  [5, 'defendant', 'civil-suit.acknowledge-notice'],
]
export const answered = (suit: CivilStep): readonly CivilStep[] => [
  ...taken(suit),
  [
    9,
    'defendant',
    'civil-suit.respond',
    ({ topic, words }) => ({
      admits: 'nothing',
      response: topic.reply,
      responseFacts: [{ fact: topic.reply, provenBy: words.receipt }],
      limitationClaimed: false,
    }),
  ],
]
export const scheduled = (suit: CivilStep): readonly CivilStep[] => [
  ...answered(suit),
  [10, 'judge', 'civil-suit.set-preliminary-session', sessionIn('preliminaryAt', 2)],
  [
    17,
    'secretary@court',
    'civil-suit.hold-preliminary-session',
    ({ words }) => ({ reconciliationDiscussed: true, disputeIs: words.dispute }),
  ],
  [18, 'judge', 'civil-suit.schedule-hearing', sessionIn('hearingAt', 7)],
]
export const judged = (suit: CivilStep): readonly CivilStep[] => [
  ...scheduled(suit),
  [
    33,
    'secretary@court',
    'civil-suit.hold-hearing',
    ({ words }) => ({
      present: 'both',
      absence: 'nobody-away',
      courtRecord: words.record,
      recordedBy: 'audio-video',
      complexCase: false,
    }),
  ],
  [
    33,
    'judge',
    'civil-suit.give-judgment',
    ({ words }) => ({
      introductory: words.introductory,
      descriptive: words.descriptive,
      reasoning: words.reasoning,
      operative: words.operative,
      outcome: 'granted',
      moneyAwarded: '900000.00',
      moneyInWords: words.sum,
      executedAtOnce: 'no',
    }),
  ],
]
export const settled = (suit: CivilStep): readonly CivilStep[] => [
  ...answered(suit),
  [
    12,
    'defendant',
    'civil-suit.propose-settlement',
    ({ on, words }) => ({
      settlementKind: 'settlement',
      settlement: words.settlement,
      settlementPerformedBy: addDays(on, 60),
      underCondition: false,
    }),
  ],
  [14, 'applicant', 'civil-suit.join-settlement'],
  [
    16,
    'judge',
    'civil-suit.approve-settlement',
    ({ words }) => ({ settlementExplained: true, operative: words.settled, reasons: words.lawful }),
  ],
]

export const fact: readonly CivilStep[] = [
  [
    0,
    'applicant',
    'special-fact.file',
    (said) => ({
      factKind: 'kinship',
      factText: said.topic.about,
      purpose: said.topic.why,
      obtainableOtherwise: false,
      whyNoPapers: said.topic.fact,
      evidence: said.topic.proof,
      ...duty('2163.00')(said),
    }),
  ],
  [2, 'judge', 'special-fact.accept', ({ language }) => ({ language })],
  [6, 'defendant', 'special-fact.state-position', ({ topic }) => ({ position: topic.reply })],
  [9, 'judge', 'special-fact.schedule-hearing', sessionIn('hearingAt', 6)],
]
export const missing: readonly CivilStep[] = [
  [
    0,
    'applicant',
    'special-missing.file',
    (said) => ({
      recognition: 'missing',
      missingName: said.words.missingName,
      missingBirth: said.words.birth,
      lastHome: said.words.address,
      newsKnown: 'day',
      lastNewsOn: addYears(said.on, -2, 'last-day-of-month'),
      purpose: said.topic.why,
      circumstances: said.topic.fact,
      ...duty('2163.00')(said),
    }),
  ],
  [2, 'judge', 'special-missing.accept', ({ language }) => ({ language })],
  [
    5,
    'judge',
    'special-missing.order-publication',
    ({ on, words }) => ({
      publishBy: addDays(on, 14),
      media: 'regional',
      inquiries: words.inquiries,
      guardianProposed: true,
    }),
  ],
]
export const simplified: readonly CivilStep[] = [
  [
    0,
    'applicant',
    'simplified-suit.file',
    (said) => ({
      claimKind: 'money',
      claimGround: 'small-sum',
      price: '800000.00',
      calculation: said.topic.proof,
      claim: said.topic.about,
      grounds: said.topic.why,
      ...duty('8000.00')(said),
    }),
  ],
  [3, 'judge', 'simplified-suit.accept', ({ language }) => ({ language })],
  [4, 'secretary@court', 'simplified-suit.notify-parties'],
]
export const alimony: Fields = (said) => ({
  alimonyShare: '1/4',
  children: [{ childName: said.words.child, childBorn: addYears(said.on, -6, 'last-day-of-month') }],
  legalBasis: said.words.legalBasis,
  ...exempt('alimony')(said),
})
export const appealed = (suit: CivilStep): readonly CivilStep[] => [
  ...judged(suit),
  [50, 'defendant', 'civil-suit.appeal', ({ words }) => ({ appealGrounds: words.appeal, appealRequest: 'cancel' })],
  [53, 'secretary@court', 'civil-suit.send-appeal', ({ on }) => ({ objectBy: addDays(on, 14) })],
]
