/**
 * What holds an accused while the case is in court (CrPC 319(5), 342, 403): a line for each. What the investigating judge had allowed until a day ends on that day
 * unless the court decided before; custody in court ends in its term. Nobody is let go by a note: each release is an order, sent first and answered for.
 */
import type { Condition, HandOver, StepRow, TermRow } from '../../../../../engine/define.ts'
import { own, reasons } from './who.ts'

const holding = { bound: 'judge', atEnd: 'stays', pausesWith: false } as const
export const restraintTerms: readonly TermRow[] = [
  { id: 'sanctioned', n: 0, unit: 'CD', article: 'CrPC 151, 319(5)', dayZero: 'act', ...holding, tells: ['judge', 'accused'] },
  { id: 'custody-in-court', n: 6, unit: 'M', article: 'CrPC 342(2)', dayZero: 'opening', firstDay: 'included', ...holding, tells: ['judge', 'accused'] },
  { id: 'release-answer', n: 1, unit: 'h', article: 'CrPC 403, 470(5), 471(3)', bound: 'penal', dayZero: 'act', atEnd: 'stays', pausesWith: false, unverified: 'the Code says at once and names no hour: after one, the judge is told that the order has not been answered' },
]
export const restraintBranch = {
  start: 'at-large', stages: ['at-large', 'measured', 'confined-before', 'confined', 'held-before', 'held', 'release-due', 'release-ordered', 'set-free', 'restraint-lapsed'], final: ['restraint-lapsed'], per: 'accused',
} as const
export const restraintUnbounded = {
  'at-large': 'nobody is held', measured: 'until the verdict is in force, or the court changes it (CrPC 342(1))', confined: 'until the verdict; the Code names a term for custody alone (CrPC 342)', held: 'the custody in court has its term (CrPC 342)', 'held-before': 'until the day to which it was allowed (CrPC 319(5))', 'confined-before': 'until the day to which it was allowed (CrPC 319(5))',
  'release-ordered': 'at once; after an hour the judge and the prosecutor are told (CrPC 403, 470(5))', 'set-free': 'until the verdict is in force, or the court changes it (CrPC 342(1))',
} as const
/** How the line of the investigation goes on in court. */
export const linesToCourt = {
  branch: 'restraint', to: 'restraint', stages: { 'in-custody': 'held-before', 'asked-longer': 'held-before', 'in-house-arrest': 'confined-before', 'asked-longer-at-home': 'confined-before', 'under-measure': 'measured', 'on-bail': 'measured' }, ends: { custody: 'sanctioned', 'short-custody': 'sanctioned' },
} as const
export const behindWalls = ['held-before', 'held', 'confined-before', 'confined'] as const

/** An order to the body that executes: of release, of taking into custody, of a punishment. */
export const orderTo = (procedureFacts: Readonly<Record<string, string>> = {}, when?: Condition): HandOver => ({
  procedure: 'execution-order', mode: 'beside', seats: { convicted: 'of-branch', judge: 'judge', court: 'court', penal: 'penal' }, facts: { orderKind: 'orderKind', ...procedureFacts }, ...(when && { when }),
})
const told = ['of-branch', 'counsel', 'prosecutor'] as const
const deciding = { by: ['judge'], branch: 'restraint', correctable: false, documents: ['measure-resolution'] } as const satisfies Partial<StepRow>
/** From the day on which the case came, not from the decision (CrPC 342(2)). */
const begun = { starts: [{ term: 'custody-in-court', ...own, when: { term: 'custody-in-court', is: 'absent' } }], stops: [{ term: 'sanctioned', ...own }] } as const
const stopsAll = [{ term: 'sanctioned', ...own }, { term: 'custody-in-court', ...own }] as const
const gravityIs = (...kinds: readonly string[]) => ({ if: { fact: 'gravity', in: kinds }, code: 'custody.longest', article: 'CrPC 342(3), 342(3-1)' }) as const
const inTrial = { if: { branch: 'main', none: ['announcing', 'announced', 'on-appeal', 'in-force', 'terminated', 'dropped'] }, code: 'restraint.after-verdict', article: 'CrPC 342(1)' } as const
const prolonging = { ...deciding, stage: ['held'], within: { term: 'custody-in-court', ...own, late: 'refuse', ifNotStarted: 'refuse' }, fields: [reasons], notices: [{ kind: 'custody-prolonged', to: [...told] }] } as const
const free = { by: ['time'], branch: 'restraint', to: 'release-due', notices: [{ kind: 'custody-in-court-over', to: [...told, 'judge', 'prosecution'] }] } as const satisfies Partial<StepRow>

export const restraintSteps: readonly StepRow[] = [
  { ...deciding, ...begun, id: 'keep-custody', article: 'CrPC 319(5), 322(2)(3), 342(1), 342(2)', stage: ['held-before'], to: 'held', when: [inTrial], fields: [reasons], notices: [{ kind: 'custody-kept', to: [...told] }] },
  { ...deciding, id: 'keep-house-arrest', article: 'CrPC 319(5), 322(2)(3), 342(1)', stage: ['confined-before'], to: 'confined', when: [inTrial], fields: [reasons], stops: [{ term: 'sanctioned', ...own }], notices: [{ kind: 'custody-kept', to: [...told] }] },
  { ...deciding, ...begun, id: 'choose-custody', article: 'CrPC 147, 342(1), 342(2)', stage: ['at-large', 'measured', 'confined', 'confined-before', 'set-free'], to: 'held', when: [inTrial, { if: { fact: 'overFiveYears', is: true }, code: 'custody.not-grave', article: 'CrPC 147(1)' }], fields: [{ id: 'overFiveYears', type: 'yes-no', required: true, fact: 'overFiveYears' }, { id: 'whyNoMilder', type: 'long-text', required: true }, reasons], notices: [{ kind: 'taken-into-custody', to: [...told] }] },
  { ...deciding, id: 'choose-milder', article: 'CrPC 137, 342(1)', stage: ['at-large', 'measured', 'set-free'], to: { field: 'measure', map: { 'house-arrest': 'confined', undertaking: 'measured', surety: 'measured', bail: 'measured', none: 'at-large' } }, when: [inTrial], fields: [{ id: 'measure', type: 'choice', required: true, options: ['house-arrest', 'undertaking', 'surety', 'bail', 'none'], fact: 'measure' }, reasons], notices: [{ kind: 'measure-chosen', to: [...told] }] },
  { ...deciding, id: 'let-out', article: 'CrPC 153, 319(5), 342(1), 342(4)', stage: [...behindWalls], to: 'release-due', when: [inTrial], fields: [{ id: 'measure', type: 'choice', required: true, options: ['undertaking', 'surety', 'bail', 'none'], fact: 'measure' }, reasons], stops: [...stopsAll], notices: [{ kind: 'let-out', to: [...told] }] },
  { ...prolonging, id: 'prolong-to-twelve', article: 'CrPC 342(3)', when: [gravityIs('grave')], times: { atMost: 1, per: 'branch' }, extends: [{ term: 'custody-in-court', mode: 'total', n: 12, unit: 'M' }] },
  { ...prolonging, id: 'prolong-to-eighteen', article: 'CrPC 342(3-1)', when: [gravityIs('particularly-grave')], times: { atMost: 1, per: 'branch' }, extends: [{ term: 'custody-in-court', mode: 'total', n: 18, unit: 'M' }] },
  { ...prolonging, id: 'prolong-by-month', article: 'CrPC 342(3-1)', when: [gravityIs('particularly-grave'), { if: { done: 'prolong-to-eighteen' }, code: 'custody.not-yet-eighteen', article: 'CrPC 342(3-1)' }], extends: [{ term: 'custody-in-court', mode: 'add', n: 1, unit: 'M' }] },
  // Nobody is held a day longer: what was allowed ends by itself, and the order goes out in the same breath.
  { ...free, id: 'free-when-sanction-ends', article: 'CrPC 152(4), 319(5)', stage: ['held-before', 'confined-before'], atEndOf: { term: 'sanctioned' } },
  { ...free, id: 'free-at-end-of-custody', article: 'CrPC 342(2)-(4)', stage: ['held'], atEndOf: { term: 'custody-in-court' } },
  { id: 'order-release', article: 'CrPC 403, 470(5), 471(3)', by: ['time'], branch: 'restraint', stage: ['release-due'], to: 'release-ordered', computes: [{ name: 'order-of-release', fact: 'orderKind' }], handsOver: [orderTo()], starts: [{ term: 'release-answer', ...own }], stops: [...stopsAll], notices: [{ kind: 'release-ordered', to: [...told, 'judge'] }] },
  { id: 'alarm-release', article: 'CrPC 403, 470(5)', by: ['time'], branch: 'restraint', stage: ['release-ordered'], atEndOf: { term: 'release-answer' }, notices: [{ kind: 'release-unanswered', to: ['judge', 'court', 'prosecutor', 'prosecution', 'penal'] }] },
  { id: 'hear-release-taken', article: 'CrPC 470(5), 472(4)', by: ['linked'], branch: 'restraint', stage: ['release-ordered'], hears: [{ procedure: 'execution-order', steps: ['acknowledge'] }], stops: [{ term: 'release-answer', ...own }], notices: [{ kind: 'release-acknowledged', to: ['judge', 'counsel'] }] },
  { id: 'hear-released', article: 'CrPC 470(5), 472(4)', by: ['linked'], branch: 'restraint', stage: ['release-ordered'], to: 'set-free', hears: [{ procedure: 'execution-order', steps: ['report-execution'] }], stops: [{ term: 'release-answer', ...own }], notices: [{ kind: 'released', to: [...told, 'judge'] }] },
]
/** At will: what a measure is changed to; the rest the judge must decide. */
export const restraintAtWill = ['choose-custody', 'choose-milder', 'let-out', 'prolong-to-twelve', 'prolong-to-eighteen', 'prolong-by-month'] as const
