/** Criminal matters of the demonstration: one with a decision before the prosecutor, one with somebody detained, one sent to court, two tried, one complaint before the investigating judge. */
import { addDays } from '../../kernel/calendar-date.ts'
import { addHours } from '../../kernel/instant.ts'
import { toCassation, toRestoration } from './criminal-cassation-stories.ts'
import { toAcquittal, toAppeal, toForce } from './criminal-court-stories.ts'
import {
  agreed,
  type CriminalStep,
  citizen,
  detained,
  entrust,
  police,
  qualify,
  register,
  report,
  suspected,
  victim,
} from './criminal-steps.ts'
import { criminalWords } from './criminal-words.ts'
import type { Story } from './stories.ts'

/** What the suspect did waits for the prosecutor; his advocate has asked for something meanwhile. */
const beforeProsecutor: readonly CriminalStep[] = [
  report('phone'),
  register('preliminary', 2, 'medium'),
  ...entrust(1, 'investigator'),
  victim(2, citizen(1)),
  [
    3,
    'investigator',
    'investigation.take-evidence',
    ({ at, words }) => ({
      itemName: words.recording,
      itemMarks: words.recordingMarks,
      takenFrom: words.shop,
      takenWhere: words.place,
      takenAt: addHours(at, -2),
      sealNumber: '0417',
      keptAt: words.safe,
    }),
  ],
  [
    3,
    'investigator',
    'investigation.interrogate',
    ({ at, words }) => ({
      questionedName: words.seller,
      questionedAs: 'witness',
      questionedIs: 'adult',
      startedAt: addHours(at, -3),
      endedAt: addHours(at, -2),
      hoursBefore: 0,
      testimony: words.testimony,
      recorded: true,
    }),
  ],
  [
    4,
    'investigator',
    'investigation.move-evidence',
    ({ words }) => ({
      handedFrom: words.safe,
      handedTo: words.expert,
      keptAt: words.expert,
      sealNumber: '0417',
      sealWhole: true,
      reasons: words.toExpert,
    }),
  ],
  ...suspected(4, citizen(5), 2),
  [
    5,
    'suspect',
    'investigation.admit-counsel',
    ({ party, words }) => ({ counsel: [party(citizen(7), words.address)], warrant: '118-5' }),
  ],
  [6, 'counsel', 'investigation.make-motion', ({ words }) => ({ asked: words.motion, reasons: words.motionWhy })],
  qualify(7, 2),
]

/** An inquiry from the report to the court's door. */
const sent: readonly CriminalStep[] = [
  report('bicycle'),
  register('inquiry', 1, 'minor'),
  ...entrust(1, 'inquirer'),
  victim(2, citizen(4)),
  ...suspected(3, citizen(3), 1),
  qualify(4, 1),
  agreed(4),
  [4, 'investigator', 'investigation.announce-qualification', () => ({ counselPresent: true })],
  [
    5,
    'investigator',
    'investigation.choose-measure',
    ({ words }) => ({
      measure: 'undertaking',
      early: false,
      duties: [{ duty: 'appear' }, { duty: 'not-leave' }],
      reasons: words.undertaking,
    }),
  ],
  [14, 'investigator', 'investigation.announce-completion', () => ({ volumes: 1, juryExplained: true })],
  [
    16,
    'investigator',
    'investigation.record-familiarisation',
    ({ words }) => ({ whoRead: words.read, juryWanted: false }),
  ],
  [
    17,
    'investigator',
    'investigation.draw-up-accusation-protocol',
    ({ words }) => ({ circumstances: words.circumstances, evidenceList: words.evidence, toBeCalled: words.called }),
  ],
  agreed(18, 'head@agency'),
  agreed(19, 'head@prosecution'),
  [20, 'prosecutor', 'investigation.serve-copy', () => ({ servedHow: 'in-hand', rightsExplained: true })],
  [21, 'prosecutor', 'investigation.send-to-court', () => ({ trialCourt: 'district-demo' })],
]

const complained: readonly CriminalStep[] = [
  [
    0,
    'applicant',
    'complaint-investigator.complain-to-judge',
    ({ on, words }) => ({
      agency: police,
      complaintAbout: 'inaction',
      complained: words.idle,
      asked: words.askedOfJudge,
      learntOn: addDays(on, -3),
    }),
  ],
  [0, 'judge', 'complaint-investigator.demand-materials', ({ words }) => ({ materialsAsked: words.needed })],
]

const story = (name: string, by: string, rest: number, steps: readonly CriminalStep[]): Story => ({
  name,
  body: police,
  by,
  rest,
  steps: steps.map(([day, who, step, fields]) => ({
    day,
    who,
    do: step,
    with: (texts) => fields?.({ ...texts, words: criminalWords[texts.language] }) ?? {},
  })),
})

export const criminalStories: readonly Story[] = [
  story('theft, before the prosecutor', citizen(1), 0, beforeProsecutor),
  story('burglary, detained', citizen(2), 0, detained),
  story('bicycle, sent to court', citizen(4), 6, sent),
  story('phone, to a verdict in force', citizen(1), 6, toForce),
  story('theft, appealed', citizen(1), 1, toAppeal),
  story('burglary, acquitted', citizen(4), 1, toAcquittal),
  story('phone, in cassation', citizen(2), 2, toCassation),
  story('phone, appealed late', citizen(4), 1, toRestoration),
  story('nothing is done', citizen(3), 0, complained),
]
