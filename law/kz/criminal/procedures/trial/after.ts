/**
 * After the verdict (CrPC 404, 414-421, 470-472): its copy, an appeal recorded and answered from above, force, and the order to whoever executes, which is answered for.
 * Somebody in custody has the fifteen days from the copy, and the verdict waits for him.
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { orderTo } from './restraint.ts'
import { days, own, text, told } from './who.ts'

export const afterTerms: readonly TermRow[] = [
  { id: 'held-appeal', n: 15, unit: 'CD', article: 'CrPC 418(1)', bound: 'accused', ...days },
  { id: 'execution-order', n: 3, unit: 'CD', article: 'CrPC 470(3)', bound: 'court', ...days },
]
const held = { branch: 'restraint', some: ['held'] } as const
const lodged = { fact: 'appealLodged', is: true } as const
const noAppeal = { if: { not: lodged }, code: 'appeal.lodged', article: 'CrPC 421(1)' } as const
const someAppeal = { if: lodged, code: 'appeal.not-lodged', article: 'CrPC 421(2)' } as const
const answers = { upheld: 'in-force', changed: 'in-force', terminated: 'in-force', 'new-trial': 'filed' } as const
const answerFields: readonly Field[] = [
  { id: 'appealAnswer', type: 'choice', required: true, options: Object.keys(answers), fact: 'appealAnswer' }, { id: 'answeredOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'answerNumber', type: 'text', required: true, max: 60 }, text('answerSays'), { id: 'answerFrees', type: 'yes-no', required: true, fact: 'answerFrees' },
]

/** What follows the verdict; `withHeld`: somebody may be in custody. */
export function afterSteps(withHeld: boolean): readonly StepRow[] {
  const nobodyHeld = { if: { not: held }, code: 'copy.not-served', article: 'CrPC 418(1)' } as const
  // What is under way for somebody's release goes on; every other measure is over with the verdict in force.
  const lapse = withHeld ? [{ branch: 'restraint', of: 'all-open', from: ['at-large', 'measured', 'confined', 'confined-before', 'held', 'held-before', 'set-free'], to: 'restraint-lapsed' } as const] : []
  const inForce = { article: 'CrPC 470(1)', by: ['time'], stage: ['announced'], to: 'in-force', notices: [{ kind: 'verdict-in-force', to: [...told, 'court'] }], moves: lapse } as const satisfies Partial<StepRow>
  const sentUp = { article: 'CrPC 421(2)', by: ['time'], stage: ['announced'], to: 'on-appeal', notices: [{ kind: 'file-sent-up', to: [...told, 'court'] }] } as const satisfies Partial<StepRow>
  const appealing = {
    stage: ['announced'], correctable: false, computes: [{ name: 'criminal-yes', fact: 'appealLodged' }], fields: [text('appealGrounds'), { id: 'appealAsks', type: 'choice', required: true, options: ['cancel', 'soften', 'harden', 'change'], fact: 'appealAsks' }], notices: [{ kind: 'appeal-lodged', to: [...told, 'judge', 'court'] }],
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
    { id: 'record-appeal-answer', article: 'CrPC 442, 470(2)', by: ['secretary@court', 'judge'], stage: ['on-appeal'], to: { field: 'appealAnswer', map: answers }, correctable: false, fields: answerFields, computes: [{ name: 'criminal-no', fact: 'appealLodged' }],
      seats: [{ seat: 'judge', do: 'leave', when: { fact: 'appealAnswer', is: 'new-trial' } }], starts: [{ term: 'deciding-case', when: { fact: 'appealAnswer', is: 'new-trial' } }],
      moves: [
        { branch: 'charge', of: 'all-open', from: ['sentenced-to-prison', 'sentenced', 'acquitted'], to: 'charged', when: { fact: 'appealAnswer', is: 'new-trial' } }, { branch: 'charge', of: 'all-open', from: ['sentenced-to-prison', 'sentenced', 'acquitted'], to: 'charge-ended', when: { fact: 'appealAnswer', is: 'terminated' } },
        ...(withHeld ? [{ branch: 'restraint', of: 'all-open', from: ['held', 'confined'], to: 'release-due', when: { fact: 'answerFrees', is: true } } as const, { branch: 'restraint', of: 'all-open', from: ['at-large', 'measured', 'set-free'], to: 'restraint-lapsed', when: { not: { fact: 'appealAnswer', is: 'new-trial' } } } as const] : []),
      ], notices: [{ kind: 'appeal-answered', to: [...told] }] },
    { id: 'turn-to-execution', article: 'CrPC 470(3)', by: ['time'], branch: 'charge', stage: ['sentenced-to-prison', 'sentenced'], to: 'order-due', when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }], starts: [{ term: 'execution-order', ...own }], notices: [{ kind: 'execution-due', to: ['judge', 'court'] }] },
    { id: 'clear-acquitted', article: 'CrPC 39(1), 394(3), 470(1)', by: ['time'], branch: 'charge', stage: ['acquitted'], to: 'cleared', when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }], notices: [{ kind: 'acquittal-in-force', to: ['of-branch', 'counsel'] }] },
    { id: 'issue-execution-order', article: 'CrPC 470(3), 472(2)', by: ['judge'], branch: 'charge', stage: ['order-due'], to: 'order-sent', correctable: false, within: { term: 'execution-order', ...own, late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'execution-order', ...own }], fields: [{ ...text('orderSays'), max: 500, fact: 'orderSays' }, { id: 'orderFor', type: 'choice', required: true, options: ['prison', 'probation', 'fine'], fact: 'orderFor' }],
      computes: [{ name: 'order-of-execution', fact: 'orderKind' }], handsOver: [orderTo({ orderFor: 'orderFor', orderSays: 'orderSays' })], documents: ['execution-order'], notices: [{ kind: 'execution-ordered', to: ['of-branch', 'counsel', 'prosecutor'] }] },
    { id: 'hear-order-taken', article: 'CrPC 472(4)', by: ['linked'], branch: 'charge', stage: ['order-sent'], to: 'order-taken', hears: [{ procedure: 'execution-order', steps: ['acknowledge'] }], notices: [{ kind: 'order-acknowledged', to: ['judge'] }] },
    { id: 'hear-executed', article: 'CrPC 472(4)', by: ['linked'], branch: 'charge', stage: ['order-taken'], to: 'executed', hears: [{ procedure: 'execution-order', steps: ['report-execution'], later: true }], notices: [{ kind: 'verdict-executed', to: ['judge', 'of-branch', 'counsel'] }] },
  ]
}
export const afterUnbounded = { 'on-appeal': 'the regional court has a month from receipt, or two; its answer is recorded here (CrPC 428)' } as const
