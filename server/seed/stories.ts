/** The paths of the demonstration's matters, step by step in days from the filing; each desk shows life at every stage. */

import { addDays, addMonths, type CalendarDate } from '../../kernel/calendar-date.ts'
import { type Instant, instantOf } from '../../kernel/instant.ts'
import type { WorkingDays } from '../../kernel/working-days.ts'
import { civilStories } from './civil-stories.ts'
import { criminalStories } from './criminal-stories.ts'
import { suitStories } from './suit-stories.ts'
import type { courtTexts, Topic } from './topics.ts'

export interface Texts {
  readonly topic: Topic
  readonly court: (typeof courtTexts)['kk' | 'ru']
  readonly language: 'kk' | 'ru'
  /** Somebody of the demonstration as an answer that names a party. */
  readonly party: (id: string, address: string) => Record<string, unknown>
  readonly on: CalendarDate
  readonly at: Instant
  readonly days: WorkingDays
  readonly zone: string
}
export interface StoryStep {
  readonly day: number
  readonly who: string
  readonly do: `${'application' | 'complaint' | 'suit' | 'appeal' | 'cassation' | 'writ' | 'civil-suit' | 'simplified-suit' | 'special-fact' | 'special-missing' | 'investigation' | 'sanction' | 'criminal-case' | 'criminal-appeal' | 'criminal-cassation' | 'execution-order' | 'complaint-investigator'}.${string}`
  readonly with?: (texts: Texts) => Record<string, unknown>
}
export interface Story {
  readonly name: string
  /** The body or the court that has the matter first. */
  readonly body: string
  /** Who brings it; without it the citizens take turns. */
  readonly by?: string
  readonly steps: readonly StoryStep[]
  /** Days between the last step and today. */
  readonly rest: number
}

const file: StoryStep = { day: 0, who: 'applicant', do: 'application.file' }
const registered: readonly StoryStep[] = [file, { day: 0, who: 'registrar@body', do: 'application.register' }]
const announced: readonly StoryStep[] = [
  ...registered,
  {
    day: 7,
    who: 'official@body',
    do: 'application.announce-decision',
    with: ({ topic }) => ({ preliminary: topic.answer }),
  },
]
const refused: readonly StoryStep[] = [
  ...announced,
  { day: 8, who: 'applicant', do: 'application.object', with: ({ court }) => ({ objection: court.grounds }) },
  {
    day: 14,
    who: 'official@body',
    do: 'application.refuse',
    with: ({ topic, court }) => ({
      questions: topic.request,
      reasons: topic.answer,
      operative: topic.answer,
      remedyStated: court !== undefined,
    }),
  },
]
const complained: readonly StoryStep[] = [
  ...refused,
  { day: 20, who: 'applicant', do: 'application.complain', with: ({ court }) => ({ grounds: court.grounds }) },
]
const underReview: readonly StoryStep[] = [
  ...complained,
  { day: 21, who: 'official@body', do: 'complaint.forward' },
  { day: 21, who: 'registrar@superior', do: 'complaint.register' },
]
const dismissed: readonly StoryStep[] = [
  ...underReview,
  {
    day: 28,
    who: 'official@superior',
    do: 'complaint.announce-decision',
    with: ({ topic }) => ({ preliminary: topic.answer }),
  },
  {
    day: 35,
    who: 'head@superior',
    do: 'complaint.dismiss',
    with: ({ topic }) => ({ reasons: topic.answer, operative: topic.answer }),
  },
]
const sued: readonly StoryStep[] = [
  ...dismissed,
  {
    day: 42,
    who: 'applicant',
    do: 'complaint.sue',
    with: ({ court }) => ({ claimKind: 'contest', claim: court.claim, suitGrounds: court.grounds }),
  },
]
const preparing: readonly StoryStep[] = [
  ...sued,
  {
    day: 44,
    who: 'judge',
    do: 'suit.demand-response',
    with: ({ on, days }) => ({ respondBy: days.addWorkingDays(on, 8) }),
  },
]
const answered: readonly StoryStep[] = [
  ...preparing,
  {
    day: 50,
    who: 'official@defendant',
    do: 'suit.respond',
    with: ({ court }) => ({ response: court.response, admits: false }),
  },
]
const scheduled: readonly StoryStep[] = [
  ...answered,
  {
    day: 52,
    who: 'judge',
    do: 'suit.schedule-hearing',
    with: ({ on, days, zone, court }) => ({
      hearingAt: instantOf(days.addWorkingDays(on, 6), '10:00', zone),
      hearingPlace: court.place,
    }),
  },
]
const heard: readonly StoryStep[] = [
  ...scheduled,
  {
    day: 65,
    who: 'judge',
    do: 'suit.hold-hearing',
    with: ({ court }) => ({ present: 'both', courtRecord: court.record }),
  },
]
const judged: readonly StoryStep[] = [
  ...heard,
  {
    day: 68,
    who: 'judge',
    do: 'suit.give-judgment',
    with: ({ court }) => ({
      introductory: court.introductory,
      descriptive: court.descriptive,
      reasoning: court.reasoning,
      operative: court.operative,
      outcome: 'granted',
      norms: court.norms,
    }),
  },
]
const served: readonly StoryStep[] = [...judged, { day: 70, who: 'secretary@court', do: 'suit.serve-judgment' }]

/** The defendant appeals; two months after the judgment the file is with the regional court. */
const appealed: readonly StoryStep[] = [
  ...served,
  {
    day: 90,
    who: 'official@defendant',
    do: 'suit.appeal',
    with: ({ court }) => ({ appealGrounds: court.response, appealRequest: 'cancel' }),
  },
]
/** The session of three judges, the resolution signed by all and announced, in days from the filing. */
const resolvedIn = (
  court: 'appeal' | 'cassation',
  day: number,
  outcome: 'upheld' | 'changed',
): readonly StoryStep[] => [
  {
    day,
    who: 'reporter',
    do: `${court}.schedule-hearing`,
    with: ({ on, days, zone, court: texts }) => ({
      hearingAt: instantOf(days.addWorkingDays(on, 5), '10:00', zone),
      hearingPlace: texts.place,
    }),
  },
  {
    day: day + 14,
    who: 'reporter',
    do: `${court}.make-resolution`,
    with: ({ court: texts }) => ({ outcome, reasoning: texts.reasoning, operative: texts[outcome] }),
  },
  { day: day + 14, who: 'panel-1', do: `${court}.approval.agree` },
  { day: day + 14, who: 'panel-2', do: `${court}.approval.agree` },
  { day: day + 15, who: 'reporter', do: `${court}.announce` },
]
const decidedOnAppeal: readonly StoryStep[] = [...appealed, ...resolvedIn('appeal', 136, 'upheld')]
const changedOnAppeal: readonly StoryStep[] = [...appealed, ...resolvedIn('appeal', 136, 'changed')]
const inCassation: readonly StoryStep[] = [
  ...decidedOnAppeal,
  {
    day: 156,
    who: 'official@defendant',
    do: 'appeal.lodge-cassation',
    with: ({ court }) => ({ cassationGrounds: court.response }),
  },
]

/** Every stage of the narrow path at least once, the busy ones several times. */
export const stories: readonly Story[] = [
  { name: 'just arrived', body: 'akimat-demo', steps: [file], rest: 0 },
  { name: 'just arrived at the agency', body: 'agency-demo', steps: [file], rest: 0 },
  { name: 'being considered', body: 'akimat-demo', steps: registered, rest: 4 },
  { name: 'being considered, near the end', body: 'akimat-demo', steps: registered, rest: 17 },
  {
    name: 'extended',
    body: 'akimat-demo',
    rest: 6,
    steps: [
      ...registered,
      {
        day: 12,
        who: 'head@body',
        do: 'application.extend',
        with: ({ on, topic }) => ({
          newLastDay: addMonths(addDays(on, -1), 2, 'last-day-of-month'),
          extensionReason: topic.essence,
        }),
      },
    ],
  },
  { name: 'to be heard', body: 'akimat-demo', steps: announced, rest: 1 },
  {
    name: 'granted and executed',
    body: 'agency-demo',
    rest: 6,
    steps: [
      ...registered,
      { day: 9, who: 'official@body', do: 'application.grant', with: ({ topic }) => ({ operative: topic.request }) },
      {
        day: 12,
        who: 'official@body',
        do: 'application.report-execution',
        with: ({ on, topic }) => ({ executedOn: on, executionReport: topic.request }),
      },
    ],
  },
  {
    name: 'withdrawn',
    body: 'akimat-demo',
    rest: 12,
    steps: [...registered, { day: 3, who: 'applicant', do: 'application.withdraw' }],
  },
  { name: 'refused, complaint open', body: 'akimat-demo', steps: refused, rest: 5 },
  { name: 'silence', body: 'akimat-demo', steps: registered, rest: 40 },
  { name: 'silence of the agency, court open', body: 'agency-demo', steps: registered, rest: 34 },
  { name: 'complaint with the body', body: 'akimat-demo', steps: complained, rest: 0 },
  { name: 'complaint under review', body: 'akimat-demo', steps: underReview, rest: 6 },
  {
    name: 'complaint satisfied',
    body: 'akimat-demo',
    rest: 15,
    steps: [
      ...underReview,
      {
        day: 30,
        who: 'head@superior',
        do: 'complaint.satisfy',
        with: ({ topic, court }) => ({
          remedy: 'cancel-and-adopt',
          reasons: topic.essence,
          operative: topic.request,
          norms: court.norms,
        }),
      },
    ],
  },
  {
    name: 'the body mended its act',
    body: 'akimat-demo',
    rest: 20,
    steps: [
      ...complained,
      { day: 21, who: 'head@body', do: 'complaint.self-correct', with: ({ topic }) => ({ operative: topic.request }) },
    ],
  },
  { name: 'complaint dismissed, suit open', body: 'akimat-demo', steps: dismissed, rest: 7 },
  { name: 'suit with the judge', body: 'akimat-demo', steps: sued, rest: 1 },
  { name: 'response asked', body: 'akimat-demo', steps: preparing, rest: 3 },
  { name: 'response missed', body: 'akimat-demo', steps: preparing, rest: 25 },
  { name: 'response given', body: 'akimat-demo', steps: answered, rest: 2 },
  { name: 'hearing scheduled', body: 'akimat-demo', steps: scheduled, rest: 2 },
  { name: 'hearing held', body: 'akimat-demo', steps: heard, rest: 2 },
  { name: 'judgment given', body: 'akimat-demo', steps: judged, rest: 1 },
  { name: 'judgment served', body: 'akimat-demo', steps: served, rest: 20 },
  { name: 'judgment in force', body: 'akimat-demo', steps: served, rest: 75 },
  { name: 'appeal lodged', body: 'akimat-demo', steps: appealed, rest: 2 },
  { name: 'on appeal', body: 'akimat-demo', steps: appealed, rest: 46 },
  { name: 'decided on appeal', body: 'akimat-demo', steps: changedOnAppeal, rest: 8 },
  { name: 'in cassation', body: 'akimat-demo', steps: inCassation, rest: 3 },
  {
    name: 'suit returned',
    body: 'akimat-demo',
    rest: 11,
    steps: [
      ...sued,
      {
        day: 46,
        who: 'judge',
        do: 'suit.return-suit',
        with: ({ court }) => ({ returnGround: 'content', reasons: court.grounds }),
      },
    ],
  },
  ...suitStories,
  ...civilStories,
  ...criminalStories,
]
