/**
 * The case ended without a judgment (CPC 168, 277-280): terminated, and the same suit is barred for ever; or left without consideration, and it may come again.
 * An approved agreement of the parties ends the case by its own ruling and is no ground here.
 */
import type { StepRow } from '../../../../../engine/define.ts'
import { sides } from './filing.ts'
import { complainable } from './rulings.ts'

/** Grounds in the order of article 277, without those of an approved agreement (277(5), (6)). */
const terminationGrounds = ['not-civil', 'decided', 'arbitral-award', 'waived', 'death', 'liquidation', 'immunity'] as const
/** Grounds in the order of article 279, without those of special proceedings. */
const leavingGrounds = ['pre-trial-order', 'incapable', 'authority', 'same-case', 'arbitration', 'second-absence', 'not-supported', 'withdrawn', 'communal-early', 'duty'] as const

const unless = (fact: string, ground: string) => ({ not: { fact, is: ground } }) as const
/** In the preparation some of the grounds do not hold (CPC 168(1)). */
const notInPreparation = (fact: string, grounds: readonly string[]) =>
  ({ if: { any: [{ branch: 'main', none: ['preparation'] }, { not: { fact, in: grounds } }] }, code: 'ending.not-in-preparation', article: 'CPC 168(1)' }) as const

const ended = { by: ['judge'], stage: ['preparation', 'scheduled', 'heard'], correctable: false, moves: [{ branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' }], documents: ['ruling'], ...complainable } as const satisfies Partial<StepRow>

export const endingSteps: readonly StepRow[] = [
  { ...ended, id: 'terminate', article: 'CPC 277, 278', to: 'terminated',
    when: [notInPreparation('terminationGround', ['death', 'liquidation', 'immunity']), { if: { any: [unless('terminationGround', 'waived'), { done: 'waive-suit' }] }, code: 'suit.not-waived', article: 'CPC 170, 277(4)' }],
    fields: [{ id: 'terminationGround', type: 'choice', required: true, options: [...terminationGrounds], fact: 'terminationGround' }, { id: 'reasons', type: 'long-text', required: true }],
    computes: [{ name: 'civil-duty-back-on-termination', fact: 'dutyReturned' }], notices: [{ kind: 'case-terminated', to: [...sides] }] },
  { ...ended, id: 'leave-without-consideration', article: 'CPC 279, 280', to: 'left',
    when: [
      notInPreparation('leavingGround', ['second-absence', 'not-supported', 'communal-early', 'duty']),
      { if: { any: [unless('leavingGround', 'withdrawn'), { done: 'ask-return' }] }, code: 'suit.not-withdrawn', article: 'CPC 279(8)' },
      { if: { any: [unless('leavingGround', 'second-absence'), { done: 'adjourn-hearing' }] }, code: 'absence.not-second', article: 'CPC 279(6)' },
    ],
    fields: [{ id: 'leavingGround', type: 'choice', required: true, options: [...leavingGrounds], fact: 'leavingGround' }, { id: 'reasons', type: 'long-text', required: true }, { id: 'howToMend', type: 'long-text' }],
    computes: [{ name: 'civil-duty-back-on-leaving', fact: 'dutyReturned' }], notices: [{ kind: 'suit-left', to: [...sides] }] },
]
