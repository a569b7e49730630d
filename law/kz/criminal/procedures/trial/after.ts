/**
 * After the verdict (CrPC 404, 414-421, 470-472): its copy, the case that goes up and comes back, force, and the order to whoever executes, which is answered for.
 * Somebody in custody has the fifteen days from the copy, and the verdict waits for him.
 */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { endedAbove, freesAbove, toCriminalAppeal } from '../above/appeal.ts'
import { behindWalls, orderTo } from './restraint.ts'
import { reviewable, reviewedAnew } from './review.ts'
import { days, own, text, told } from './who.ts'

export const afterTerms: readonly TermRow[] = [
  { id: 'held-appeal', n: 15, unit: 'CD', article: 'CrPC 418(1)', bound: 'accused', ...days },
  { id: 'execution-order', n: 3, unit: 'CD', article: 'CrPC 470(3)', bound: 'court', ...days },
]
const held = { branch: 'restraint', some: ['held'] } as const
const lodged = { fact: 'appealLodged', is: true } as const
const noAppeal = { if: { not: lodged }, code: 'appeal.lodged', article: 'CrPC 421(1)' } as const
const someAppeal = { if: lodged, code: 'appeal.not-lodged', article: 'CrPC 421(2)' } as const
const sentenced = ['sentenced-to-prison', 'sentenced'] as const
const decidedCharge = [...sentenced, 'acquitted'] as const
const becomes = (to: string, from: readonly string[]) => ({ branch: 'charge', of: 'all-open', from, to }) as const
/** Everybody was told by the court above. */
const heard = { by: ['linked'], stage: ['on-appeal'] } as const satisfies Partial<StepRow>

/** What follows the verdict; `withHeld`: somebody may be in custody. */
export function afterSteps(withHeld: boolean): readonly StepRow[] {
  const nobodyHeld = { if: { not: held }, code: 'copy.not-served', article: 'CrPC 418(1)' } as const
  // What is under way for somebody's release goes on; every other measure is over with the verdict in force.
  const lapse = withHeld ? [{ branch: 'restraint', of: 'all-open', from: ['at-large', 'measured', 'confined', 'confined-before', 'held', 'held-before', 'set-free'], to: 'restraint-lapsed' } as const, reviewedAnew] : []
  const force = withHeld ? reviewable : {}
  const inForce = { ...force, article: 'CrPC 470(1)', by: ['time'], stage: ['announced'], to: 'in-force', notices: [{ kind: 'verdict-in-force', to: [...told, 'court'] }], moves: lapse } as const satisfies Partial<StepRow>
  const sentUp = { article: 'CrPC 421(2)', by: ['time'], stage: ['announced'], to: 'on-appeal', computes: [{ name: 'sitting-above', fact: 'sitting' }], handsOver: [toCriminalAppeal(withHeld)], notices: [{ kind: 'file-sent-up', to: [...told, 'court'] }] } as const satisfies Partial<StepRow>
  const appealing = {
    stage: ['announced'], correctable: false, computes: [{ name: 'criminal-yes', fact: 'appealLodged' }, { name: 'appeal-to-detriment', fact: 'toDetriment' }], fields: [text('appealGrounds'), { id: 'appealAsks', type: 'choice', required: true, options: ['cancel', 'soften', 'harden', 'change'], fact: 'appealAsks' }], notices: [{ kind: 'appeal-lodged', to: [...told, 'judge', 'court'] }],
  } as const satisfies Partial<StepRow>
  return [
    { id: 'serve-verdict', article: 'CrPC 404', by: ['secretary@court'], stage: ['announced'], correctable: false, times: { atMost: 1, per: 'proceeding' }, within: { term: 'copy', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'copy' }], fields: [{ id: 'copiesTo', type: 'text', required: true, max: 300 }], ...(withHeld && { starts: [{ term: 'held-appeal', when: held }] }), notices: [{ kind: 'verdict-served', to: [...told] }] },
    { ...appealing, id: 'appeal', article: 'CrPC 414(1), 418(1), 422', by: ['accused', 'counsel', 'victim'], within: { term: 'appeal', late: 'refuse', ifNotStarted: 'refuse' }, documents: ['appeal'] },
    ...(withHeld
      ? [
          { ...appealing, id: 'appeal-from-custody', article: 'CrPC 414(1), 418(1), 422', by: ['accused', 'counsel'], within: { term: 'held-appeal', late: 'refuse', ifNotStarted: 'refuse' }, documents: ['appeal'] } as const,
          { ...appealing, id: 'ask-review', article: 'CrPC 414(2), 418(1)', by: ['prosecutor', 'head@prosecution'], within: { term: 'appeal', late: 'refuse', ifNotStarted: 'refuse' }, documents: ['prosecutor-motion'] } as const,
        ]
      : []),
    { ...inForce, id: 'enter-into-force', atEndOf: { term: 'appeal' }, when: [noAppeal, ...(withHeld ? [nobodyHeld] : [])] },
    { ...sentUp, id: 'send-up', atEndOf: { term: 'appeal' }, when: [someAppeal, ...(withHeld ? [nobodyHeld] : [])] },
    ...(withHeld
      ? [
          { id: 'wait-for-held', article: 'CrPC 418(1)', by: ['time'], stage: ['announced'], atEndOf: { term: 'appeal' }, when: [{ if: held, code: 'copy.served' }], notices: [{ kind: 'verdict-waits-for-held', to: ['court', 'judge'] }] } as const,
          { ...inForce, id: 'enter-into-force-after-copy', atEndOf: { term: 'held-appeal' }, when: [noAppeal] },
          { ...sentUp, id: 'send-up-after-copy', atEndOf: { term: 'held-appeal' }, when: [someAppeal] },
        ]
      : []),
    ...(withHeld ? [{ ...heard, id: 'hear-freed-above', article: 'CrPC 428(1), 445(2)', hears: freesAbove, moves: [{ branch: 'restraint', of: 'all-open', from: [...behindWalls], to: 'release-due' }] } as const satisfies StepRow] : []),
    { ...heard, ...force, id: 'hear-appeal', article: 'CrPC 444(3), 445(1), 470(2)', to: 'in-force', hears: endedAbove('upheld', 'changed'), moves: lapse },
    { ...heard, ...force, id: 'hear-new-verdict', article: 'CrPC 441(1)(2)-(3), 470(2)', to: 'in-force', hears: endedAbove('given-anew'), moves: [becomes('sentenced', ['acquitted']), ...lapse] },
    { ...heard, ...force, id: 'hear-acquittal', article: 'CrPC 441(1)(1), 445(2)', to: 'in-force', hears: endedAbove('acquitted'), moves: [becomes('acquitted', sentenced), ...lapse] },
    { ...heard, ...force, id: 'hear-termination', article: 'CrPC 439', to: 'in-force', hears: endedAbove('terminated'), moves: [becomes('charge-ended', decidedCharge), ...lapse] },
    { ...heard, id: 'hear-sent-back', article: 'CrPC 431(1)', to: 'filed', hears: endedAbove('sent-back'), computes: [{ name: 'criminal-no', fact: 'appealLodged' }, { name: 'criminal-no', fact: 'toDetriment' }], seats: [{ seat: 'judge', do: 'leave' }], starts: [{ term: 'deciding-case' }], moves: [becomes('charged', decidedCharge)] },
    { id: 'turn-to-execution', article: 'CrPC 470(3)', by: ['time'], branch: 'charge', stage: ['sentenced-to-prison', 'sentenced'], to: 'order-due', when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }], starts: [{ term: 'execution-order', ...own }], notices: [{ kind: 'execution-due', to: ['judge', 'court'] }] },
    { id: 'clear-acquitted', article: 'CrPC 39(1), 394(3), 470(1)', by: ['time'], branch: 'charge', stage: ['acquitted'], to: 'cleared', when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }], notices: [{ kind: 'acquittal-in-force', to: ['of-branch', 'counsel'] }] },
    { id: 'issue-execution-order', article: 'CrPC 470(3), 472(2)', by: ['judge'], branch: 'charge', stage: ['order-due'], to: 'order-sent', correctable: false, ...(withHeld && { when: [{ if: { not: { branch: 'review', own: ['execution-stayed'] } }, code: 'execution.stayed', article: 'CrPC 493' }] }), within: { term: 'execution-order', ...own, late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'execution-order', ...own }], fields: [{ ...text('orderSays'), max: 500, fact: 'orderSays' }, { id: 'orderFor', type: 'choice', required: true, options: ['prison', 'probation', 'fine'], fact: 'orderFor' }],
      computes: [{ name: 'order-of-execution', fact: 'orderKind' }], handsOver: [orderTo({ orderFor: 'orderFor', orderSays: 'orderSays' })], documents: ['execution-order'], notices: [{ kind: 'execution-ordered', to: ['of-branch', 'counsel', 'prosecutor'] }] },
    { id: 'hear-order-taken', article: 'CrPC 472(4)', by: ['linked'], branch: 'charge', stage: ['order-sent'], to: 'order-taken', hears: [{ procedure: 'execution-order', steps: ['acknowledge'] }], notices: [{ kind: 'order-acknowledged', to: ['judge'] }] },
    { id: 'hear-executed', article: 'CrPC 472(4)', by: ['linked'], branch: 'charge', stage: ['order-taken'], to: 'executed', hears: [{ procedure: 'execution-order', steps: ['report-execution'], later: true }], notices: [{ kind: 'verdict-executed', to: ['judge', 'of-branch', 'counsel'] }] },
  ]
}
export const afterUnbounded = { 'on-appeal': 'the regional court has a month from receipt, or two; the case waits here (CrPC 425, 428)' } as const
