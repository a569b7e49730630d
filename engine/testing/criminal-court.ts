/** The criminal procedures of Kazakhstan in a court of memory, with invented bodies, prosecutors, courts and people. Only tests read it. */
import { addDays } from '../../kernel/calendar-date.ts'
import { procedures } from '../../law/kz/criminal/index.ts'
import { kazakhLaw } from '../../law/kz/index.ts'
import type { Law } from '../law.ts'
import { visitsTo } from './civil-court.ts'
import { type Held, testRegistry } from './registry.ts'
import type { Answers } from './walk.ts'

const heldIn = (office: string, posts: Readonly<Record<string, number>>): Held[] =>
  Object.entries(posts).flatMap(([post, count]) =>
    Array.from({ length: count }, (_, n) => ({ person: `${office}-${post}-${n + 1}`, post, office })),
  )

/** Somebody who holds posts on both sides of an agreement, and a chief away in whose stead that somebody stands: whoever asks must never be whoever agrees. */
const twoHats: readonly Held[] = [
  { person: 'two-hats', post: 'investigator', office: 'police' },
  { person: 'two-hats', post: 'prosecutor', office: 'district-prosecution' },
  { person: 'two-hats', post: 'head', office: 'district-prosecution', acting: '№ 9', instead: 'away' },
]

/** The police and the prosecutors of two regions up to the country's; their courts. Far away a judge only visits. */
export const criminalRegistry = testRegistry(
  'Asia/Almaty',
  [
    { id: 'police', kind: 'police', region: 'astana' },
    { id: 'district-prosecution', kind: 'district-prosecution', region: 'astana' },
    { id: 'prosecution', kind: 'prosecution', region: 'astana' },
    { id: 'general', kind: 'prosecutor-general', region: 'astana' },
    { id: 'investigating', kind: 'investigating', region: 'astana' },
    { id: 'district', kind: 'district', region: 'astana' },
    { id: 'criminal', kind: 'criminal', region: 'astana' },
    { id: 'juvenile', kind: 'juvenile', region: 'astana' },
    { id: 'regional', kind: 'regional', region: 'astana' },
    { id: 'cassation-criminal', kind: 'cassation', region: 'astana', from: '2025-07-01' },
    { id: 'supreme', kind: 'supreme', region: 'astana' },
    { id: 'penal', kind: 'penal', region: 'astana' },
    { id: 'far-police', kind: 'police', region: 'almaty' },
    { id: 'far-district-prosecution', kind: 'district-prosecution', region: 'almaty' },
    { id: 'far-prosecution', kind: 'prosecution', region: 'almaty' },
    { id: 'far-general', kind: 'prosecutor-general', region: 'almaty' },
    { id: 'far-investigating', kind: 'investigating', region: 'almaty' },
    { id: 'far-regional', kind: 'regional', region: 'almaty' },
  ],
  [
    ...['police', 'far-police'].flatMap((office) =>
      heldIn(office, { registrar: 1, investigator: 2, inquirer: 1, 'head-of-investigation': 1, head: 1 }),
    ),
    ...['district-prosecution', 'far-district-prosecution'].flatMap((office) =>
      heldIn(office, { prosecutor: 2, head: 1 }),
    ),
    ...['prosecution', 'far-prosecution', 'far-general'].flatMap((office) => heldIn(office, { head: 1 })),
    ...heldIn('general', { prosecutor: 1, head: 1 }),
    ...heldIn('far-investigating', { secretary: 1, chair: 1 }),
    ...visitsTo('far-investigating'),
    ...['investigating', 'district', 'criminal', 'juvenile', 'far-regional'].flatMap((office) =>
      heldIn(office, { judge: 2, secretary: 1, chair: 1 }),
    ),
    // An appeal is heard by three.
    ...heldIn('regional', { judge: 4, secretary: 1, chair: 1 }),
    // So is cassation, until July 2025 in the Supreme Court.
    ...['cassation-criminal', 'supreme'].flatMap((office) => heldIn(office, { judge: 4, secretary: 1, chair: 1 })),
    ...heldIn('penal', { registrar: 1 }),
    ...twoHats,
  ],
  { citizens: ['aigul', 'bolat', 'saule', 'dana', 'erlan'] },
)

/** The law as the server wires it, of which only the criminal procedures are walked. */
export const criminalLaw: Law = {
  ...kazakhLaw,
  procedures: Object.fromEntries(procedures.map((one) => [one.id, one])),
}

/** The same law with a shorter way to court, for histories of the trial: a case may be sent as soon as there is a suspect. */
export const trialLaw: Law = {
  ...criminalLaw,
  procedures: {
    ...criminalLaw.procedures,
    investigation: {
      ...criminalLaw.procedures.investigation!,
      steps: criminalLaw.procedures.investigation!.steps.map((row) =>
        row.id === 'send-to-court'
          ? {
              ...row,
              stage: ['registered', ...row.stage],
              when: [
                {
                  if: { branch: 'status', some: ['recognised', 'taken', 'qualified', 'announced'] },
                  code: 'suspect.none',
                },
                ...(row.when ?? []),
              ],
            }
          : row,
      ),
    },
  },
}

/** One answer in so many forms; else as chance has it. */
const often =
  (value: unknown, oneIn = 2): Answers[string] =>
  (chance) =>
    chance.below(oneIn) === 0 ? value : undefined

/** A moment of the last hours: what is recorded has happened. */
const lately: Answers[string] = (chance, on) => `${addDays(on, -1)}T${String(10 + chance.below(9))}:17:00.000Z`

/** Moments that have passed, and answers that only together lead anywhere: a petition heard with the prosecutor, an interrogation short enough. */
export const criminalAnswers: Answers = {
  agency: (chance) => (chance.below(8) === 0 ? 'far-police' : 'police'),
  general: (chance) => (chance.below(4) === 0 ? 'far-general' : 'general'),
  actedAt: lately,
  noticedAt: lately,
  learntOn: (chance, on) => addDays(on, -chance.below(14)),
  detainedAt: (_, on) => `${addDays(on, -1)}T05:17:00.000Z`,
  deliveredAt: (_, on) => `${addDays(on, -1)}T06:00:00.000Z`,
  questionedAt: lately,
  takenAt: lately,
  heardAt: lately,
  startedAt: (_, on) => `${addDays(on, -1)}T10:00:00.000Z`,
  endedAt: (chance, on) => `${addDays(on, -1)}T1${1 + chance.below(3)}:00:00.000Z`,
  hoursBefore: () => 0,
  prosecutorPresent: () => true,
  clientConsents: often(true),
  gravity: often('particularly-grave'),
  corruption: often(false),
  early: often(false),
  minor: often(false, 1),
  longDetention: often('particularly-grave'),
  trialCourt: (chance) => ['criminal', 'district'][chance.below(2)],
  hearingAt: (chance, on) => `${addDays(on, 1 + chance.below(9))}T05:00:00.000Z`,
  preliminaryAt: (chance, on) => `${addDays(on, 1 + chance.below(9))}T05:00:00.000Z`,
  copyServedOn: (_, on) => addDays(on, -5),
  carriedOutAt: lately,
  appealOutcome: (chance) => ['upheld', 'changed', 'terminated', 'acquitted', 'new-verdict'][chance.below(5)],
  worsens: often(false),
  freedHere: often(true),
  letOutBefore: often(false),
  court: () => 'district',
  offence: (chance) => ['CrC 131', 'CrC 191(2)'][chance.below(2)],
  accusedCame: often('all'),
  counselCame: often('present'),
  victimConsents: often('yes'),
  trialOrder: often('general'),
  punishment: (chance) => ['none', 'released', 'fine', 'imprisonment'][chance.below(4)],
  fineAmount: () => '400000.00',
  punishmentLength: () => 3,
  punishmentUnit: () => 'years',
  facility: () => 'medium',
  ...Object.fromEntries(
    [
      'prosecutorCame',
      'lastWordGiven',
      'newCopyServed',
      'harmNotice',
      'allPresent',
      'disputesNothing',
      'voluntary',
      'overFiveYears',
    ].map((one) => [one, often(true, 1)]),
  ),
  ...Object.fromEntries(['objects', 'victimInsists', 'breachOrDispute'].map((one) => [one, often(false)])),
}
