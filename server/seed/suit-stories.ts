/** Suits decided over the last months, of different outcomes and articles: what the pages of figures show. Each goes straight to the court. */
import { addDays } from '../../kernel/calendar-date.ts'
import { instantOf } from '../../kernel/instant.ts'
import type { Story, StoryStep } from './stories.ts'

interface Decided {
  readonly body: string
  readonly outcome: 'granted' | 'granted-in-part' | 'dismissed'
  /** Articles of the Code that the judge names. */
  readonly articles: readonly number[]
  /** Days between the service of the judgment and today. */
  readonly rest: number
}

const decided: readonly Decided[] = [
  { body: 'akimat-demo', outcome: 'granted', articles: [80], rest: 158 },
  { body: 'akimat-demo', outcome: 'dismissed', articles: [79], rest: 127 },
  { body: 'akimat-demo', outcome: 'granted-in-part', articles: [73, 80], rest: 96 },
  { body: 'akimat-demo', outcome: 'granted', articles: [76], rest: 64 },
  { body: 'akimat-demo', outcome: 'dismissed', articles: [79], rest: 31 },
  { body: 'agency-demo', outcome: 'dismissed', articles: [79], rest: 149 },
  { body: 'agency-demo', outcome: 'granted', articles: [79], rest: 118 },
  { body: 'agency-demo', outcome: 'dismissed', articles: [80], rest: 103 },
  { body: 'agency-demo', outcome: 'dismissed', articles: [11], rest: 71 },
  { body: 'agency-demo', outcome: 'granted-in-part', articles: [80], rest: 44 },
  { body: 'agency-demo', outcome: 'dismissed', articles: [79], rest: 12 },
  { body: 'region-demo', outcome: 'granted', articles: [100], rest: 133 },
  { body: 'region-demo', outcome: 'dismissed', articles: [100], rest: 58 },
]

/** From the suit to the judgment that was sent, in days from the filing. */
const stepsOf = ({ body, outcome, articles }: Decided): readonly StoryStep[] => [
  {
    day: 0,
    who: 'applicant',
    do: 'suit.file',
    with: ({ court, on }) => ({
      defendant: body,
      claimKind: 'contest',
      disputeCategory: 'ordinary',
      claim: court.claim,
      suitGrounds: court.grounds,
      countedFrom: body === 'agency-demo' ? 'act' : 'complaint-decision',
      countedFromDay: addDays(on, -9),
    }),
  },
  {
    day: 2,
    who: 'judge',
    do: 'suit.demand-response',
    with: ({ on, days }) => ({ respondBy: days.addWorkingDays(on, 8) }),
  },
  {
    day: 8,
    who: 'official@defendant',
    do: 'suit.respond',
    with: ({ court }) => ({ response: court.response, admits: false }),
  },
  {
    day: 10,
    who: 'judge',
    do: 'suit.schedule-hearing',
    with: ({ on, days, zone, court }) => ({
      hearingAt: instantOf(days.addWorkingDays(on, 6), '10:00', zone),
      hearingPlace: court.place,
    }),
  },
  {
    day: 25,
    who: 'judge',
    do: 'suit.hold-hearing',
    with: ({ court }) => ({ present: 'both', courtRecord: court.record }),
  },
  {
    day: 28,
    who: 'judge',
    do: 'suit.give-judgment',
    with: ({ court }) => ({
      introductory: court.introductory,
      descriptive: court.descriptive,
      reasoning: outcome === 'dismissed' ? court.reasoningDismissed : court.reasoning,
      operative:
        outcome === 'granted'
          ? court.operative
          : outcome === 'dismissed'
            ? court.operativeDismissed
            : court.operativeInPart,
      outcome,
      norms: articles.map((article) => `${court.code} ${article}`).join('; '),
    }),
  },
  { day: 30, who: 'secretary@court', do: 'suit.serve-judgment' },
]

export const suitStories: readonly Story[] = decided.map((one, index) => ({
  name: `suit decided ${index + 1}`,
  body: one.body,
  steps: stepsOf(one),
  rest: one.rest,
}))
