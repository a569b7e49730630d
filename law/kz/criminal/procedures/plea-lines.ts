/**
 * What an agreement of plea has in common before the court and in it (CrPC 612-616): it stands on the line of the one person it is about; in three days the motion is with the
 * prosecutor, counsel signs over the exact bytes, the person last, and he alone gives it up.
 */
import type { Field, Requirement, StepRow } from '../../../../engine/define.ts'

const own = { of: 'same-subject' } as const
const yes = (id: string): Field => ({ id, type: 'yes-no', required: true, fact: id })

export const onPleaLine = { branch: 'plea', correctable: false } as const satisfies Partial<StepRow>
export const pleaNotTooGrave: Requirement = { if: { not: { fact: 'gravity', is: 'particularly-grave' } }, code: 'plea.too-grave', article: 'CrPC 612(1)(1)' }
export const pleaNotDisputed: Requirement = { if: { fact: 'disputesNothing', is: true }, code: 'plea.disputed', article: 'CrPC 613(1)(2)' }
export const pleaWish: readonly Field[] = [yes('disputesNothing'), { id: 'pleaWish', type: 'long-text', required: true }]
/** Whoever has the case sends the motion on. */
export const sendingPlea = {
  ...onPleaLine, id: 'send-plea', stage: ['plea-asked'], to: 'plea-with-prosecutor', within: { term: 'plea-send', ...own, late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'plea-send', ...own }], starts: [{ term: 'plea-answer', ...own }],
} as const satisfies Partial<StepRow>
/** An answer of the prosecutor, late or not. */
export const pleaAnswered = { stops: [{ term: 'plea-answer', ...own }], within: { term: 'plea-answer', ...own, late: 'mark', ifNotStarted: 'free' } } as const satisfies Partial<StepRow>
/** The prosecutor has signed: nothing happens before counsel has, and no agreement is made before the person has too. */
export const concludingPlea = {
  ...onPleaLine, ...pleaAnswered, by: ['prosecutor'], to: 'plea-drawn-up', approval: [{ by: 'counsel', need: 'one', onRefuse: 'return', onLapse: 'stays', article: 'CrPC 616(2)' }], documents: ['plea-agreement'],
} as const satisfies Partial<StepRow>
export const pleaPunishment: Field = { id: 'pleaPunishment', type: 'choice', required: true, options: ['imprisonment', 'imprisonment-suspended', 'restriction', 'corrective-labour', 'community-work', 'fine'], fact: 'pleaPunishment' }
export const victimConsents: Field = { id: 'victimConsents', type: 'choice', required: true, options: ['yes', 'no', 'no-victim'], fact: 'victimConsents' }
export const signingPlea = {
  ...onPleaLine, id: 'sign-plea', article: 'CrPC 616(2)', stage: ['plea-drawn-up'], to: 'plea-concluded', fields: [yes('talkedWithCounsel')],
} as const satisfies Partial<StepRow>
export const pleaDiscussed: Requirement = { if: { fact: 'talkedWithCounsel', is: true }, code: 'plea.not-discussed', article: 'CrPC 616(2)' }
export const refusingPlea = { ...onPleaLine, ...pleaAnswered, id: 'refuse-plea', article: 'CrPC 615(2), 615(4)', by: ['prosecutor'], to: 'plea-refused', fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['resolution'] } as const satisfies Partial<StepRow>
export const withdrawingPlea = { ...onPleaLine, id: 'withdraw-plea', article: 'CrPC 614(2)', to: 'plea-refused', stops: [{ term: 'plea-send', ...own }, { term: 'plea-answer', ...own }] } as const satisfies Partial<StepRow>
