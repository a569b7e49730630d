/** Steps from which the invented criminal matters are put together: a report, a suspect, a detention, an indictment. */
import { addHours } from '../../kernel/instant.ts'
import type { CriminalWords } from './criminal-words.ts'
import { seedPeople } from './people.ts'
import type { StoryStep, Texts } from './stories.ts'

export type Said = Texts & { readonly words: CriminalWords }
export type CriminalStep = readonly [
  day: number,
  who: string,
  step: StoryStep['do'],
  fields?: (said: Said) => Record<string, unknown>,
]

export const police = 'police-demo'
const prosecution = 'district-prosecution-demo'
export const citizen = (n: number): string => `demo-citizen-${n}`
const holding = (post: string, office: string): string =>
  seedPeople().find(({ posts }) => posts.some((held) => held.post === post && held.office === office))!.id

type Crime = 'phone' | 'flat' | 'bicycle'
export const report = (crime: Crime): CriminalStep => [
  0,
  'applicant',
  'investigation.report',
  ({ words }) => ({
    agency: police,
    happenedWhat: words[crime],
    happenedWhen: words.when,
    happenedWhere: words.place,
    harm: words[`${crime}Harm`],
  }),
]
export const register = (form: string, part: number, gravity: string): CriminalStep => [
  0,
  'registrar@agency',
  'investigation.register',
  ({ words }) => ({
    form,
    offence: `${words.theft}(${part})`,
    gravity,
    corruption: false,
    service: 'internal-affairs',
  }),
]
export const entrust = (day: number, conductedBy: 'investigator' | 'inquirer'): readonly CriminalStep[] => [
  [
    day,
    'head-of-investigation@agency',
    'investigation.assign-investigator',
    () => ({
      conductedBy,
      [conductedBy === 'investigator' ? 'assignedInvestigator' : 'assignedInquirer']: holding(conductedBy, police),
    }),
  ],
  [
    day,
    'head@prosecution',
    'investigation.assign-prosecutor',
    () => ({ assignedProsecutor: holding('prosecutor', prosecution) }),
  ],
]
export const victim = (day: number, id: string): CriminalStep => [
  day,
  'investigator',
  'investigation.recognise-victim',
  ({ party, words }) => ({ victim: [party(id, words.address)], reasons: words.victim }),
]
export const agreed = (day: number, who = 'prosecutor', fields?: CriminalStep[3]): CriminalStep =>
  fields ? [day, who, 'investigation.approval.agree', fields] : [day, who, 'investigation.approval.agree']
export const suspected = (day: number, id: string, part: number): readonly CriminalStep[] => [
  [
    day,
    'investigator',
    'investigation.recognise-suspect',
    ({ party, words }) => ({
      suspectNamed: [party(id, words.address)],
      offence: `${words.theft}(${part})`,
      reasons: words.suspicion,
    }),
  ],
  agreed(day),
]
export const qualify = (day: number, part: number): CriminalStep => [
  day,
  'investigator',
  'investigation.qualify',
  ({ words }) => ({ offence: `${words.theft}(${part})`, deed: words.deed, evidenceFor: words.evidence }),
]

/** Caught today: the hours of the detention run, and custody is asked of the investigating judge. */
export const detained: readonly CriminalStep[] = [
  report('flat'),
  register('preliminary', 3, 'grave'),
  ...entrust(1, 'investigator'),
  [
    1,
    'investigator',
    'investigation.detain',
    ({ at, party, words }) => ({
      suspectNamed: [party(citizen(6), words.address)],
      detainedAt: addHours(at, -2),
      deliveredAt: addHours(at, -1),
      minor: false,
      longDetention: 'none',
      detentionGround: words.caught,
    }),
  ],
  [
    1,
    'investigator',
    'investigation.draw-up-detention-protocol',
    ({ words }) => ({ rightsExplained: true, foundOnPerson: words.found, health: words.health }),
  ],
  [1, 'investigator', 'investigation.notify-prosecutor-of-detention', () => ({ relativesTold: true })],
  qualify(1, 3),
  agreed(1),
  [
    1,
    'investigator',
    'investigation.ask-custody',
    ({ words }) => ({
      petitionFor: 'custody',
      early: false,
      overFiveYears: true,
      whyNoMilder: words.milder,
      reasons: words.flight,
    }),
  ],
  agreed(1),
]

/** The questions that the head of the prosecution answers with an indictment (CrPC 301). */
const asked = 'Elements Ending Requalify Proven AllActs AllPersons Measure Claim Property Breach Costs Plea'.split(' ')
export const checked = (): Record<string, unknown> => Object.fromEntries(asked.map((one) => [`asked${one}`, 'no']))
