/** Matters of agreements with a suspect, one for each stage that has forms of its own, for the walk of criminal screens. */
import { appointed, closed, type Doing, inSession, verdict, inCourt as withIndictment } from './criminal-matters.ts'

const guilt = { pleaForm: 'guilt' } as const
const yes = ['everyOffenceFits', 'sane', 'voluntary', 'disputesNothing', 'harmAgreed', 'nothingEnds']
const agreement = {
  ...guilt,
  ...Object.fromEntries(yes.map((one) => [one, true])),
  victimConsents: 'yes',
  circumstances: 'Сөмкені дүкеннен алды.',
  offence: 'CrC 188(3)',
  mitigating: 'Өзі қайтарды.',
  pleaDuties: 'Зиянды өтейді.',
  pleaPunishment: 'restriction',
  pleaLength: 'Екі жыл',
  measureAfter: 'unchanged',
}

/** `announced`: everything until a suspect has heard the qualification and has counsel, with a victim in the case. */
export function pleaMatters(announced: readonly Doing[]): readonly (readonly Doing[])[] {
  const asked: readonly Doing[] = [
    ...announced,
    ['suspect', 'investigation.ask-plea', { ...guilt, disputesNothing: true, pleaWish: 'Мойындаймын.' }],
  ]
  const sent: readonly Doing[] = [...asked, ['investigator', 'investigation.send-plea', guilt]]
  const drawnUp: readonly Doing[] = [...sent, ['prosecutor', 'investigation.conclude-plea', agreement]]
  const waits: readonly Doing[] = [...drawnUp, ['counsel', 'investigation.approval.agree']]
  const signed: readonly Doing[] = [...waits, ['suspect', 'investigation.sign-plea', { talkedWithCounsel: true }]]
  const inCourt: readonly Doing[] = [
    ...signed,
    [
      'prosecutor',
      'investigation.send-plea-to-court',
      { trialCourt: 'district-demo', whyNoMoreActs: 'Бәрі дәлелденді.' },
    ],
    [
      'judge',
      'criminal-case.set-preliminary-hearing',
      (hoursAgo) => ({ preliminaryAt: hoursAgo(0), hearingPlace: '2-зал', reasons: 'Жаза талқыланады.' }),
    ],
    [
      'judge',
      'criminal-case.hold-preliminary-hearing',
      { allPresent: true, courtRecord: 'Бәрі тыңдалды.', breachFound: false },
    ],
  ]
  return [
    asked,
    [...sent, ['victim', 'investigation.oppose-plea', { reasons: 'Зиян өтелмеді.' }]],
    drawnUp,
    waits,
    [...signed, ['prosecutor', 'investigation.gather-for-plea', { instructions: 'Сөмкені табыңыз.' }]],
    signed,
    inCourt,
  ]
}

/** The same of an accused, whose case came with an indictment: each stage of his line, until the verdict that follows his agreement. */
export function courtPleaMatters(): readonly (readonly Doing[])[] {
  const asked: readonly Doing[] = [
    ...withIndictment,
    appointed,
    inSession,
    ['accused', 'criminal-case.ask-plea', { disputesNothing: true, pleaWish: 'Мойындаймын.' }],
  ]
  const sent: readonly Doing[] = [...asked, ['judge', 'criminal-case.send-plea']]
  const terms = { offence: 'CrC 188(3)', pleaPunishment: 'restriction', pleaTerms: 'Бір жыл.', victimConsents: 'yes' }
  const drawnUp: readonly Doing[] = [...sent, ['prosecutor', 'criminal-case.conclude-plea', terms]]
  const waits: readonly Doing[] = [...drawnUp, ['counsel', 'criminal-case.approval.agree']]
  const signed: readonly Doing[] = [...waits, ['accused', 'criminal-case.sign-plea', { talkedWithCounsel: true }]]
  return [
    asked,
    sent,
    drawnUp,
    waits,
    signed,
    [
      ...signed,
      ['judge', 'criminal-case.accept-plea', { voluntary: true, everyAccused: true, reasons: 'Өз еркімен.' }],
      closed,
      verdict,
    ],
  ]
}

/** A motion for cooperation, an agreement that waits for the prosecutor of the region, and one in force; `named` gives a person as a form does. */
export function cooperationMatters(named: (person: string) => unknown): readonly (readonly Doing[])[] {
  const asked: Doing = [
    'prosecutor@district-prosecution-demo',
    'cooperation.open-cooperation',
    (hoursAgo) => ({
      prosecution: 'district-prosecution-demo',
      erdrNumber: '260000000000017',
      cooperatorNamed: named('demo-citizen-5'),
      counsel: named('demo-citizen-7'),
      counselSigned: true,
      motionOn: hoursAgo(24).slice(0, 10),
      cooperationAbout: 'criminal-group',
      cooperationOffer: 'Кім бұйырғанын айтады.',
    }),
  ]
  const concluded: Doing = [
    'prosecutor',
    'cooperation.conclude-cooperation',
    {
      voluntary: true,
      sane: true,
      circumstances: 'Топтың есебін жүргізді.',
      offence: 'CrC 262(2)',
      mitigating: 'Өзі келді.',
      cooperationDuties: 'Білгенін айтады.',
      keptSecret: 'protected',
    },
  ]
  const signed: readonly Doing[] = [
    asked,
    concluded,
    ['cooperator', 'cooperation.approval.agree'],
    ['counsel', 'cooperation.approval.agree'],
  ]
  return [
    [asked, concluded],
    signed,
    [...signed, ['head@region', 'cooperation.approval.agree', { knowsConditions: true, notTortured: true }]],
  ]
}
