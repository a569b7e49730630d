/** Matters that the walk of criminal screens plays beside those of the demonstration: one for each stage that has forms of its own. */
import { seedPeople } from '../../server/seed/people.ts'
import { inPost } from './matter.ts'

export const reporter = 'demo-citizen-1'
export const named = (person: string) => [
  { kind: 'person', name: 'Ерлан', address: 'Көкбұлақ, 2', iin: seedPeople().find(({ id }) => id === person)!.iin },
]

export type Fields = Readonly<Record<string, unknown>>
/** Who, which step, what was written; `hours` before now where a form asks for a moment. */
export type Doing = readonly [
  who: string,
  step: string,
  fields?: Fields | ((hoursAgo: (hours: number) => string) => Fields),
]

const agreed = (who = 'prosecutor', fields: Fields = {}): Doing => [who, 'investigation.approval.agree', fields]
const reported: Doing = [
  'reporter',
  'investigation.report',
  { agency: 'police-demo', happenedWhat: 'Сөмкем ұрланды.', happenedWhen: 'Кеше', happenedWhere: 'Көкбұлақ' },
]
export const running = (gravity = 'grave'): readonly Doing[] => [
  reported,
  [
    'registrar@agency',
    'investigation.register',
    { form: 'preliminary', offence: 'CrC 188(3)', gravity, corruption: false, service: 'internal-affairs' },
  ],
  [
    'head-of-investigation@agency',
    'investigation.assign-investigator',
    { conductedBy: 'investigator', assignedInvestigator: inPost('investigator', 'police-demo').id },
  ],
  [
    'head@prosecution',
    'investigation.assign-prosecutor',
    { assignedProsecutor: inPost('prosecutor', 'district-prosecution-demo').id },
  ],
]
const qualified: readonly Doing[] = [
  ['investigator', 'investigation.qualify', { offence: 'CrC 188(3)', deed: 'Ұрлық.', evidenceFor: 'Бейнежазба.' }],
  agreed(),
]
const announced: readonly Doing[] = [
  [
    'investigator',
    'investigation.recognise-suspect',
    { suspectNamed: named('demo-citizen-5'), offence: 'CrC 188(3)', reasons: 'Бейнежазба.' },
  ],
  agreed(),
  ...qualified,
  ['investigator', 'investigation.announce-qualification', { counselPresent: true }],
  ['suspect', 'investigation.admit-counsel', { counsel: named('demo-citizen-7'), warrant: '118-9' }],
]
const completed: Doing = ['investigator', 'investigation.announce-completion', { volumes: 2, juryExplained: true }]
const read: Doing = [
  'investigator',
  'investigation.record-familiarisation',
  { whoRead: 'Бәрі танысты.', juryWanted: false },
]
const summed = { circumstances: 'Ұрлық.', evidenceList: 'Бейнежазба.', toBeCalled: 'Сатушы.' }
const asked = 'Elements Ending Requalify Proven AllActs AllPersons Measure Claim Property Breach Costs Plea'.split(' ')
const checked = Object.fromEntries(asked.map((one) => [`asked${one}`, 'no']))
const held: readonly Doing[] = [
  [
    'investigator',
    'investigation.detain',
    (hoursAgo) => ({
      suspectNamed: named('demo-citizen-6'),
      detainedAt: hoursAgo(3),
      deliveredAt: hoursAgo(2),
      minor: false,
      longDetention: 'none',
      detentionGround: 'Үстінен ұсталды.',
    }),
  ],
]
/** Asked for whoever is detained, and heard by the judge. */
const custodyHeard: readonly Doing[] = [
  ...qualified,
  [
    'investigator',
    'investigation.ask-custody',
    { petitionFor: 'custody', early: false, overFiveYears: true, whyNoMilder: 'Қашады.', reasons: 'Қашады.' },
  ],
  agreed(),
  [
    'judge',
    'sanction.hold-hearing',
    (hoursAgo) => ({
      heardAt: hoursAgo(1),
      prosecutorPresent: true,
      suspectPresent: 'present',
      counselPresent: true,
      record: 'Тыңдалды.',
    }),
  ],
]
export const custodyAllowed: readonly Doing[] = [
  ...custodyHeard,
  ['judge', 'sanction.sanction-custody', { whyNoMilder: 'Қашады.', reasons: 'Қашады.' }],
]
const custody: readonly Doing[] = [...held, ...custodyHeard]
const sanctioned: readonly Doing[] = [...held, ...custodyAllowed]
const petitioned = { petitionFor: 'search', concerning: 'Пәтер', reasons: 'Заттар сонда.' }
const complained = { agency: 'police-demo', complaintAbout: 'inaction', complained: 'Әрекет жоқ.', asked: 'Тексеру.' }

/** From the announced qualification to the court's door, by way of whoever is suspected there. */
export const toCourt: readonly Doing[] = [
  completed,
  read,
  ['investigator', 'investigation.draw-up-indictment', summed],
  agreed('head@prosecution', checked),
  ['prosecutor', 'investigation.serve-copy', { servedHow: 'in-hand', rightsExplained: true }],
  ['prosecutor', 'investigation.send-to-court', { trialCourt: 'district-demo' }],
]
const victim: Doing = [
  'investigator',
  'investigation.recognise-victim',
  { victim: named('demo-citizen-4'), reasons: 'Зиян шекті.' },
]
export const inCourt: readonly Doing[] = [...running('medium'), victim, ...announced, ...toCourt]
const heldInCourt: readonly Doing[] = [
  ...running(),
  ...sanctioned,
  ['investigator', 'investigation.announce-qualification', { counselPresent: true }],
  ['suspect', 'investigation.admit-counsel', { counsel: named('demo-citizen-7'), warrant: '118-9' }],
  ...toCourt,
]
export const appointed: Doing = [
  'judge',
  'criminal-case.appoint-trial',
  (hoursAgo) => ({
    trialOrder: 'general',
    hearingAt: hoursAgo(0),
    hearingPlace: '2-зал',
    closedHearing: false,
    trialLanguage: 'kk',
    calledPeople: 'Куәлар',
    reasons: 'Кедергі жоқ.',
  }),
]
export const inSession: Doing = [
  'judge',
  'criminal-case.open-session',
  (hoursAgo) => ({
    prosecutorCame: true,
    accusedCame: 'all',
    counselCame: 'present',
    victimCame: true,
    copyServedOn: hoursAgo(0).slice(0, 10),
    askedEarlier: true,
    rightsExplained: true,
    plea: 'admits',
    agreementAsked: 'plea',
  }),
]
export const closed: Doing = [
  'judge',
  'criminal-case.close-session',
  { courtRecord: 'Бәрі зерттелді.', recordedBy: 'audio-video', complexCase: false, lastWordGiven: true },
]
export const verdict: Doing = [
  'judge',
  'criminal-case.announce-verdict',
  { introductory: 'Сот', descriptive: 'Дәлелденді.', operative: 'Үкім', largeVerdict: false, appealExplained: true },
]
const acquitted: Doing = [
  'judge',
  'criminal-case.acquit',
  { acquittalGround: 'not-proven', civilClaim: 'left', harmNotice: true, reasons: 'Дәлел жоқ.' },
]
const accused: Doing = [
  'applicant',
  'private-prosecution.complain',
  {
    court: 'district-demo',
    accusedNamed: named('demo-citizen-5'),
    offence: 'CrC 131(1)',
    happenedWhat: 'Балағаттады.',
    happenedWhen: 'Кеше',
    happenedWhere: 'Көкбұлақ',
    evidenceList: 'Куәлар',
  },
]

/** A suspect who has heard the qualification and has counsel, and a victim. */
export const suspectAndVictim: readonly Doing[] = [...running(), victim, ...announced]

export const matters: readonly (readonly Doing[])[] = [
  [reported],
  [
    ...running(),
    ...held,
    ['investigator', 'investigation.order-expertise', { expertiseKind: 'ДНҚ', expertBody: 'Орталық', questions: '?' }],
    ['investigator', 'investigation.ask-authorisation', petitioned],
  ],
  [
    ...running(),
    ['investigator', 'investigation.ask-authorisation', petitioned],
    ['judge', 'sanction.authorise', { authorisedWhat: 'Пәтер', reasons: 'Негіз бар.' }],
  ],
  [...running(), ...custody],
  [...running('particularly-grave'), ...sanctioned],
  [...running(), ...sanctioned, ['suspect', 'sanction.lodge-review', { complaintGrounds: 'Қашпаймын.' }]],
  [
    ...running(),
    [
      'investigator',
      'investigation.question-urgently',
      (hoursAgo) => ({
        suspectNamed: named('demo-citizen-5'),
        offence: 'CrC 188(3)',
        reasons: 'Кетіп барады.',
        questionedAt: hoursAgo(1),
        counselPresent: true,
        testimony: 'Үйде болдым.',
      }),
    ],
  ],
  [
    ...running(),
    [
      'investigator',
      'investigation.interrupt',
      { interruptionGround: 'illness', fileStudied: false, reasons: 'Ауру.' },
    ],
    agreed(),
  ],
  [...running(), ...announced, completed],
  [...running(), ...announced, completed, read],
  [
    ...running('particularly-grave'),
    ...announced,
    completed,
    read,
    ['investigator', 'investigation.send-report', summed],
  ],
  [
    ...running(),
    ...announced,
    completed,
    read,
    ['investigator', 'investigation.draw-up-indictment', summed],
    agreed('head@prosecution', checked),
  ],
  [
    ...running(),
    ...announced,
    completed,
    read,
    ['investigator', 'investigation.draw-up-indictment', summed],
    agreed('head@prosecution', checked),
    ['prosecutor', 'investigation.serve-copy', { servedHow: 'in-hand', rightsExplained: true }],
  ],
  [['applicant', 'complaint-investigator.complain-to-prosecutor', complained]],
  [
    ['applicant', 'complaint-investigator.complain-to-prosecutor', complained],
    ['prosecutor@prosecution', 'complaint-investigator.answer', { complaintAnswer: 'refused', reasons: 'Жоқ.' }],
  ],
  // In court: one matter for each stage that has forms of its own.
  heldInCourt,
  [
    ...inCourt,
    appointed,
    ['victim', 'criminal-case.offer-peace', { harmMadeGood: true, mediated: false, peaceTerms: 'Телефон қайтты.' }],
  ],
  [
    ...heldInCourt,
    ['judge', 'criminal-case.keep-custody', { reasons: 'Негіз бар.' }],
    appointed,
    inSession,
    closed,
    verdict,
    acquitted,
  ],
  [accused],
  [
    accused,
    ['judge', 'private-prosecution.take-complaint', { rightsExplained: true }],
    ['judge', 'private-prosecution.hand-copy', { peaceExplained: true, accusedCame: 'all' }],
    [
      'accused',
      'private-prosecution.complain-back',
      { offence: 'CrC 131(1)', happenedWhat: 'Ол бірінші бастады.', evidenceList: 'Жазба' },
    ],
  ],
]

/** Sealed matters are opened by whoever works on them. */
const inPolice = 'investigator@police-demo'
const ofHead = 'head@prosecutor-general-demo'
const covertFields = {
  agency: 'police-demo',
  erdrNumber: '260000000000017',
  covertKind: 'interception',
  covertGround: 'over-one-year',
  concernedNamed: named('demo-citizen-5'),
  covertAbout: 'Сатып алушылармен сөйлесу.',
  covertBy: 'Арнайы бөлімше',
  reasons: 'Басқа жол жоқ.',
}
const covert: readonly Doing[] = [
  [inPolice, 'covert-action.resolve-covert', covertFields],
  [
    'investigator',
    'covert-action.present-to-judge',
    { assignedProsecutor: inPost('prosecutor', 'district-prosecution-demo').id, materials: 'Хаттама' },
  ],
]
const covertRunning: readonly Doing[] = [
  ...covert,
  ['judge', 'covert-action.sanction-covert', { reasons: 'Негіз бар.' }],
]
const covertOver: readonly Doing[] = [
  ...covertRunning,
  ['judge', 'covert-action.order-check', { reasons: 'Күмән бар.' }],
  ['investigator', 'covert-action.stop-covert', { reasons: 'Табылды.' }],
]
const toBeTold: readonly Doing[] = [
  ...covertOver,
  ['investigator', 'covert-action.report-results', { found: 'Үш қоңырау.', resultsGo: 'to-the-case' }],
  [
    'investigator',
    'covert-action.note-final-decision',
    (hoursAgo) => ({ finalOn: hoursAgo(24).slice(0, 10), decisionNumber: '1-17' }),
  ],
]
const againstJudge: readonly Doing[] = [
  [
    ofHead,
    'measure-against-judge.open-against-judge',
    (hoursAgo) => ({
      general: 'prosecutor-general-demo',
      agency: 'police-demo',
      concernedNamed: named('demo-citizen-5'),
      immunityOf: 'judge',
      erdrNumber: '260000000000018',
      offence: 'CrC 366(2)',
      caughtOrGrave: false,
      actedAt: hoursAgo(5),
      noticedAt: hoursAgo(4),
      reasons: 'Пара.',
    }),
  ],
]
const againstJudgeGoesOn: readonly Doing[] = [
  ...againstJudge,
  ['head@general', 'measure-against-judge.agree-to-continue', { reasons: 'Негіз бар.' }],
  [
    'head@general',
    'measure-against-judge.name-sealed-investigator',
    { assignedInvestigator: inPost('investigator', 'police-demo').id },
  ],
]
export const sealedMatters: readonly (readonly Doing[])[] = [
  [
    [
      inPolice,
      'covert-action.begin-urgently',
      (hoursAgo) => ({ ...covertFields, whyUrgent: 'Кеш болады.', startedAt: hoursAgo(1) }),
    ],
  ],
  covert,
  covertRunning,
  covertOver,
  toBeTold,
  [...toBeTold, ['investigator', 'covert-action.ask-not-to-tell', { silenceFor: 'later', reasons: 'Басқа іс бар.' }]],
  [
    ...toBeTold,
    ['investigator', 'covert-action.tell-person', { whatWasDone: 'Қоңырауларыңыз тыңдалды.' }],
    ['concerned', 'covert-action.ask-to-read', { reasons: 'Білгім келеді.' }],
  ],
  againstJudge,
  againstJudgeGoesOn,
]
