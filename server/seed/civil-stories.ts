/** Civil matters of the demonstration: a few at each stage in the district, economic and juvenile courts, between citizens and the invented business. */
import {
  alimony,
  answered,
  appealed,
  type CivilStep,
  exempt,
  fact,
  issued,
  judged,
  missing,
  objected,
  scheduled,
  settled,
  simplified,
  sue,
  taken,
  writ,
} from './civil-paths.ts'
import { civilTopics, civilWords } from './civil-topics.ts'
import { demoOrganisation } from './people.ts'
import type { Story, StoryStep } from './stories.ts'

/** One matter: who brings it against whom, to which court, about what, and how far it went; the filing is day 0. */
interface Matter {
  readonly name: string
  readonly by: string
  readonly against: string
  readonly court: 'district-demo' | 'economic-demo' | 'juvenile-demo'
  readonly about: keyof typeof civilTopics
  readonly rest: number
  readonly steps: readonly CivilStep[]
}

const citizen = (n: number): string => `demo-citizen-${n}`
const loan = sue('money', '900000.00')
const district = 'district-demo'
const matters: readonly Matter[] = [
  {
    name: 'writ just filed',
    by: citizen(1),
    against: citizen(5),
    court: district,
    about: 'alimony',
    rest: 0,
    steps: [writ('alimony', alimony)],
  },
  { name: 'writ issued', by: citizen(2), against: citizen(3), court: district, about: 'loan', rest: 3, steps: issued },
  {
    name: 'writ objected to',
    by: demoOrganisation.id,
    against: citizen(4),
    court: district,
    about: 'loan',
    rest: 1,
    steps: objected,
  },
  {
    name: 'writ cancelled',
    by: citizen(1),
    against: citizen(6),
    court: district,
    about: 'loan',
    rest: 30,
    steps: [...objected, [10, 'judge', 'writ.cancel-writ', ({ words }) => ({ reasons: words.disputed })]],
  },
  {
    name: 'then sued, and answered',
    by: citizen(1),
    against: citizen(6),
    court: district,
    about: 'loan',
    rest: 1,
    steps: answered(loan),
  },
  {
    name: 'short way, response awaited',
    by: citizen(3),
    against: citizen(2),
    court: district,
    about: 'loan',
    rest: 4,
    steps: simplified,
  },
  {
    name: 'wages, with the judge',
    by: citizen(4),
    against: demoOrganisation.id,
    court: district,
    about: 'wages',
    rest: 1,
    steps: [sue('wages', '600000.00', exempt('labour'))],
  },
  {
    name: 'flood, hearing next week',
    by: citizen(2),
    against: citizen(1),
    court: district,
    about: 'flood',
    rest: 2,
    steps: scheduled(sue('property', '900000.00')),
  },
  {
    name: 'fence, settled',
    by: citizen(3),
    against: citizen(4),
    court: district,
    about: 'fence',
    rest: 9,
    steps: settled(sue('property')),
  },
  {
    name: 'loan, judged',
    by: citizen(4),
    against: citizen(8),
    court: district,
    about: 'loan',
    rest: 6,
    steps: judged(loan),
  },
  {
    name: 'loan, on appeal',
    by: citizen(5),
    against: citizen(2),
    court: district,
    about: 'loan',
    rest: 25,
    steps: appealed(loan),
  },
  {
    name: 'meeting of the business, hearing next week',
    by: citizen(1),
    against: demoOrganisation.id,
    court: 'economic-demo',
    about: 'share',
    rest: 1,
    steps: scheduled(sue('corporate')),
  },
  {
    name: 'days with the child',
    by: citizen(3),
    against: citizen(6),
    court: 'juvenile-demo',
    about: 'contact',
    rest: 2,
    steps: taken(sue('children')),
  },
  {
    name: 'kinship, hearing next week',
    by: citizen(2),
    against: citizen(7),
    court: district,
    about: 'kinship',
    rest: 1,
    steps: fact,
  },
  {
    name: 'missing, the call is to be published',
    by: citizen(1),
    against: citizen(7),
    court: district,
    about: 'missing',
    rest: 2,
    steps: missing,
  },
]

const isSpecial = (step: string): boolean => step.startsWith('special-')

/** In the filing stand the court and the other side as well. */
function asStep({ court, against, about }: Matter, [day, who, step, fields]: CivilStep, order: number): StoryStep {
  return {
    day,
    who,
    do: step,
    with: (texts) => {
      const { language } = texts
      const own = fields?.({ ...texts, topic: civilTopics[about][language], words: civilWords[language] }) ?? {}
      if (order > 0) return own
      const others = [texts.party(against, civilWords[language].address)]
      return { ...own, court, ...(isSpecial(step) ? { concerned: others } : { defendants: others }) }
    },
  }
}

export const civilStories: readonly Story[] = matters.map((matter) => ({
  name: matter.name,
  body: matter.court,
  by: matter.by,
  steps: matter.steps.map((step, order) => asStep(matter, step, order)),
  rest: matter.rest,
}))
