/** Invented criminal matters after the verdict: one goes on to cassation, in one the time to appeal is asked back. */
import { addDays } from '../../kernel/calendar-date.ts'
import { instantOf } from '../../kernel/instant.ts'
import { toAppeal, toForce } from './criminal-court-stories.ts'
import type { CriminalStep } from './criminal-steps.ts'

const words = {
  kk: {
    hall: '4-зал',
    complete: 'Іс толық түсті.',
    weighed: 'Алқа дәлелдемелерді қайта бағалады, бұзушылық таппады.',
    upheld: 'Үкім өзгеріссіз қалсын, шағым қанағаттандырылмасын.',
    breached: 'Сот бейнежазбаны сараптамаға жібермеді.',
    lateCopy: 'Үкімнің көшірмесі маған мерзім өткеннен кейін берілді.',
    mattered: 'Адам қате танылды, сондықтан жаза негізсіз.',
  },
  ru: {
    hall: 'Зал 4',
    complete: 'Дело поступило полностью.',
    weighed: 'Коллегия заново оценила доказательства и нарушений не нашла.',
    upheld: 'Приговор оставить без изменения, жалобу без удовлетворения.',
    breached: 'Суд не направил видеозапись на экспертизу.',
    lateCopy: 'Копию приговора мне вручили, когда срок уже прошел.',
    mattered: 'Человек опознан ошибочно, поэтому наказание необоснованно.',
  },
} as const

/** Upheld on appeal, complained of by counsel: the cassation court has the file, and sets its session within ten days. */
export const toCassation: readonly CriminalStep[] = [
  ...toAppeal,
  [
    58,
    'reporter',
    'criminal-appeal.set-session',
    ({ on, zone, language }) => ({
      hearingAt: instantOf(addDays(on, 5), '10:00', zone),
      hearingPlace: words[language].hall,
      takesPart: 'in-person',
      letOutBefore: false,
      reasons: words[language].complete,
    }),
  ],
  [
    65,
    'reporter',
    'criminal-appeal.resolve-alone',
    ({ language }) => ({
      appealOutcome: 'upheld',
      worsens: false,
      freedHere: false,
      reasoning: words[language].weighed,
      operative: words[language].upheld,
    }),
  ],
  [65, 'reporter', 'criminal-appeal.announce-resolution'],
  [
    72,
    'counsel',
    'criminal-case.complain-in-cassation',
    ({ language }) => ({
      cassationGround: 'innocent-convicted',
      lawBreached: words[language].breached,
      breachesMattered: words[language].mattered,
      wantsToTakePart: true,
    }),
  ],
  [74, 'reporter', 'criminal-cassation.request-file'],
  [78, 'secretary@lower', 'criminal-cassation.send-file', () => ({ volumes: 2 })],
]

/** The accused had his copy late: he asks for the time to appeal, and the judge decides. */
export const toRestoration: readonly CriminalStep[] = [
  ...toForce,
  [
    63,
    'accused',
    'criminal-case.ask-restoration',
    ({ language }) => ({
      restoreReason: 'late-copy',
      restoreWhy: words[language].lateCopy,
      appealGrounds: words[language].mattered,
      appealAsks: 'cancel',
    }),
  ],
]
