/** Criminal matters of the demonstration that went to court: a verdict in force and carried out, and an acquittal with the release first. */
import { addDays } from '../../kernel/calendar-date.ts'
import { instantOf } from '../../kernel/instant.ts'
import {
  agreed,
  type CriminalStep,
  checked,
  citizen,
  detained,
  entrust,
  qualify,
  register,
  report,
  type Said,
  suspected,
  victim,
} from './criminal-steps.ts'

const judge = (day: number, step: string, fields: (said: Said) => Record<string, unknown>): CriminalStep => [
  day,
  'judge',
  `criminal-case.${step}`,
  fields,
]
const announced = (day: number): readonly CriminalStep[] => [
  [day, 'investigator', 'investigation.announce-qualification', () => ({ counselPresent: true })],
  [
    day,
    'suspect',
    'investigation.admit-counsel',
    ({ party, words }) => ({ counsel: [party(citizen(7), words.address)], warrant: '118-8' }),
  ],
]
/** From the notice of completion to the court's door. */
const toCourt = (day: number): readonly CriminalStep[] => [
  [day, 'investigator', 'investigation.announce-completion', () => ({ volumes: 2, juryExplained: true })],
  [
    day + 2,
    'investigator',
    'investigation.record-familiarisation',
    ({ words }) => ({ whoRead: words.read, juryWanted: false }),
  ],
  [
    day + 3,
    'investigator',
    'investigation.draw-up-indictment',
    ({ words }) => ({ circumstances: words.deed, evidenceList: words.evidence, toBeCalled: words.called }),
  ],
  agreed(day + 5, 'head@prosecution', checked),
  [day + 8, 'prosecutor', 'investigation.serve-copy', () => ({ servedHow: 'in-hand', rightsExplained: true })],
  [day + 10, 'prosecutor', 'investigation.send-to-court', () => ({ trialCourt: 'district-demo' })],
]
/** Appointed, tried in one session, and the verdict announced on the next day. */
const triedFrom = (day: number, copyDaysAgo: number): readonly CriminalStep[] => [
  judge(day, 'appoint-trial', ({ on, zone, words }) => ({
    trialOrder: 'general',
    hearingAt: instantOf(addDays(on, 8), '09:00', zone),
    hearingPlace: words.courtRoom,
    closedHearing: false,
    trialLanguage: 'kk',
    calledPeople: words.called,
    reasons: words.nothingHinders,
  })),
  judge(day + 8, 'open-session', ({ on }) => ({
    prosecutorCame: true,
    accusedCame: 'all',
    counselCame: 'present',
    victimCame: true,
    copyServedOn: addDays(on, -copyDaysAgo),
    askedEarlier: false,
    rightsExplained: true,
    plea: 'denies',
    agreementAsked: 'none',
  })),
  judge(day + 8, 'close-session', ({ words }) => ({
    courtRecord: words.examined,
    recordedBy: 'audio-video',
    complexCase: false,
    lastWordGiven: true,
  })),
]
const announce = (day: number, is: 'convicted' | 'acquitted'): CriminalStep =>
  judge(day, 'announce-verdict', ({ words }) => ({
    introductory: words.introductory,
    descriptive: is === 'convicted' ? words.proven : words.notProven,
    operative: words[is],
    largeVerdict: false,
    appealExplained: true,
  }))
const takenUp = (day: number): CriminalStep => [day, 'registrar@penal', 'execution-order.acknowledge']
const carriedOut = (day: number, where: 'atProbation' | 'fromRemand'): CriminalStep => [
  day,
  'registrar@penal',
  'execution-order.report-execution',
  ({ at, words }) => ({ carriedOutAt: at, carriedOutWhere: words[where] }),
]

/** The first recognition is refused, the second agreed to; tried, and a year of restriction of liberty. */
const convicted: readonly CriminalStep[] = [
  report('phone'),
  register('preliminary', 2, 'medium'),
  ...entrust(1, 'investigator'),
  victim(2, citizen(1)),
  suspected(3, citizen(5), 2)[0]!,
  [3, 'prosecutor', 'investigation.approval.refuse', ({ words }) => ({ refusalReasons: words.notEnough })],
  ...suspected(5, citizen(3), 2),
  qualify(6, 2),
  agreed(6),
  ...announced(6),
  ...toCourt(14),
  ...triedFrom(26, 12),
  announce(35, 'convicted'),
  judge(35, 'convict', ({ words }) => ({
    offence: `${words.theft}(2)`,
    punishment: 'restriction',
    punishmentLength: 1,
    punishmentUnit: 'years',
    punishmentReasons: words.firstTime,
    civilClaim: 'granted',
    claimAmount: '180000.00',
    exhibits: words.returned,
    costsBorneBy: 'convicted',
    measureUntilForce: 'unchanged',
  })),
  [38, 'secretary@court', 'criminal-case.serve-verdict', ({ words }) => ({ copiesTo: words.everybody })],
]

/** In force, and with the probation service. */
export const toForce: readonly CriminalStep[] = [
  ...convicted,
  judge(60, 'issue-execution-order', ({ words }) => ({ orderSays: words.order, orderFor: 'probation' })),
  takenUp(60),
  carriedOut(61, 'atProbation'),
]

/** The defence appeals; the regional court has the case, and the victim has objected. */
export const toAppeal: readonly CriminalStep[] = [
  ...convicted,
  [40, 'counsel', 'criminal-case.appeal', ({ words }) => ({ appealGrounds: words.notProven, appealAsks: 'cancel' })],
  [57, 'victim', 'criminal-appeal.object-to-appeal', ({ words }) => ({ objections: words.proven })],
]

/** Held since the first day, acquitted: the order of release went out before anything else, and was answered. */
export const toAcquittal: readonly CriminalStep[] = [
  ...detained,
  [
    1,
    'judge',
    'sanction.hold-hearing',
    ({ at, words }) => ({
      heardAt: at,
      prosecutorPresent: true,
      suspectPresent: 'present',
      counselPresent: true,
      record: words.heardBoth,
    }),
  ],
  [1, 'judge', 'sanction.sanction-custody', ({ words }) => ({ whyNoMilder: words.milder, reasons: words.flight })],
  victim(2, citizen(4)),
  ...announced(2),
  ...toCourt(18),
  judge(29, 'keep-custody', ({ words }) => ({ reasons: words.custodyStands })),
  ...triedFrom(30, 12),
  announce(39, 'acquitted'),
  judge(39, 'acquit', ({ words }) => ({
    acquittalGround: 'not-proven',
    civilClaim: 'left',
    harmNotice: true,
    reasons: words.notProven,
  })),
  takenUp(39),
  carriedOut(39, 'fromRemand'),
]
