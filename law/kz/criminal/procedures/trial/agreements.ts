/**
 * What ends or shortens the trial by agreement: reconciliation with the victim (CrPC 36, CrC 68), and the plea agreement concluded in court (CrPC 612-629): asked for,
 * sent to the prosecutor in three days, answered in seven, looked at by the court, which may send it back or refuse it.
 */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { everybodyStill, goesBack, onlyHisOwn } from './plea-arrived.ts'
import { before, days, open, own, reasons, text, told } from './who.ts'

export const agreementTerms: readonly TermRow[] = [
  { id: 'plea-send', n: 3, unit: 'CD', article: 'CrPC 615(2)', bound: 'judge', ...days },
  { id: 'plea-answer', n: 7, unit: 'CD', article: 'CrPC 615(4)', bound: 'prosecutor', ...days },
]
export const peaceBranch = { start: 'peace-offered', stages: ['peace-offered', 'peace-joined', 'peace-gone'], final: ['peace-gone'] } as const
export const pleaBranch = { start: 'plea-asked', stages: ['plea-asked', 'plea-with-prosecutor', 'plea-concluded', 'plea-returned', 'plea-accepted', 'plea-refused'], final: ['plea-refused'] } as const
export const peaceUnbounded = { 'peace-offered': 'the other need not agree; the trial goes on', 'peace-joined': 'the court decides while the trial goes on, until it retires (CrPC 36, 411(4))' } as const
export const pleaUnbounded = {
  'plea-asked': 'three days to the prosecutor; later is marked (CrPC 615(2))', 'plea-with-prosecutor': 'seven days; later is marked (CrPC 615(4))', 'plea-concluded': 'tried in ten days, twenty at most (CrPC 625(6), 382(2))', 'plea-returned': 'the Code names no days for a new agreement (CrPC 626(3))',
  'plea-accepted': 'the verdict follows in the term of the shortened trial (CrPC 625(6))',
} as const

const trying = [...before, ...open] as const
const notRetired = { if: { branch: 'main', some: [...trying] }, code: 'trial.retired', article: 'CrPC 614(2), 615(1)' } as const

export const peaceSteps: readonly StepRow[] = [
  { id: 'offer-peace', article: 'CrPC 36(1), 85, CrC 68', by: ['victim'], stage: [...trying], correctable: false, opens: [{ branch: 'peace', subject: 'act' }], when: [{ if: { branch: 'peace', none: ['peace-offered', 'peace-joined'] }, code: 'peace.offered' }],
    fields: [{ id: 'harmMadeGood', type: 'yes-no', required: true, fact: 'harmMadeGood' }, { id: 'mediated', type: 'yes-no', required: true }, text('peaceTerms')], documents: ['reconciliation'], notices: [{ kind: 'peace-offered', to: [...told, 'judge'] }] },
  { id: 'join-peace', article: 'CrPC 36(1), CrC 68', by: ['accused'], branch: 'peace', stage: ['peace-offered'], to: 'peace-joined', correctable: false, notices: [{ kind: 'peace-joined', to: [...told, 'judge'] }] },
  { id: 'take-back-peace', article: 'CrPC 36(5)', by: ['victim'], branch: 'peace', stage: ['peace-offered', 'peace-joined'], to: 'peace-gone', correctable: false, when: [notRetired], notices: [{ kind: 'peace-gone', to: [...told, 'judge'] }] },
]

const concluding = {
  by: ['prosecutor'], branch: 'plea', correctable: false, article: 'CrPC 615(3), 615(4), 616',
  when: [
    notRetired, { if: { not: { fact: 'victimConsents', is: 'no' } }, code: 'plea.victim-objects', article: 'CrPC 613(1)(3), 613(2)(2), 615(4)' },
  ],
  fields: [{ id: 'offence', type: 'norm', required: true }, { id: 'pleaPunishment', type: 'choice', required: true, options: ['imprisonment', 'imprisonment-suspended', 'restriction', 'corrective-labour', 'community-work', 'fine'], fact: 'pleaPunishment' }, text('pleaTerms'), { id: 'victimConsents', type: 'choice', required: true, options: ['yes', 'no', 'no-victim'], fact: 'victimConsents' }, { id: 'claimAgreed', type: 'money' }],
  approval: [{ by: 'accused', need: 'one', onRefuse: 'return', onLapse: 'stays', article: 'CrPC 616(2)' }, { by: 'counsel', need: 'one', onRefuse: 'return', onLapse: 'stays', article: 'CrPC 616(2)' }],
  stops: [{ term: 'plea-answer', ...own }], documents: ['plea-agreement'], notices: [{ kind: 'plea-concluded', to: [...told, 'judge'] }],
} as const satisfies Partial<StepRow>
const weighing = { by: ['judge'], branch: 'plea', stage: ['plea-concluded'], correctable: false, documents: ['ruling'] } as const satisfies Partial<StepRow>
const inStages = (...some: readonly string[]) => ({ if: { branch: 'main', some }, code: 'plea.not-in-session', article: 'CrPC 625' }) as const
/** Before the trial only what came with the case is weighed, at the preliminary hearing (CrPC 623(4)). */
const inSession = inStages('in-session', 'heard', 'scheduled')
const orHeardBefore = inStages('in-session', 'heard', 'scheduled', 'preliminary-held')

export const pleaSteps: readonly StepRow[] = [
  { id: 'ask-plea', article: 'CrPC 612(1)(1), 615(1)', by: ['accused', 'counsel'], stage: [...trying], correctable: false, opens: [{ branch: 'plea', subject: 'act' }], starts: [{ term: 'plea-send', of: 'each', on: 'plea' }],
    when: [{ if: { not: { fact: 'gravity', is: 'particularly-grave' } }, code: 'plea.too-grave', article: 'CrPC 612(1)(1)' }, { if: { branch: 'plea', none: ['plea-asked', 'plea-with-prosecutor', 'plea-concluded', 'plea-returned', 'plea-accepted'] }, code: 'plea.asked' }, { if: { fact: 'disputesNothing', is: true }, code: 'plea.disputed', article: 'CrPC 613(1)(2)' }],
    fields: [{ id: 'disputesNothing', type: 'yes-no', required: true, fact: 'disputesNothing' }, text('pleaWish')], documents: ['motion'], notices: [{ kind: 'plea-asked', to: [...told, 'judge'] }] },
  { id: 'send-plea', article: 'CrPC 615(2)', by: ['judge'], branch: 'plea', stage: ['plea-asked'], to: 'plea-with-prosecutor', correctable: false, within: { term: 'plea-send', ...own, late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'plea-send', ...own }], starts: [{ term: 'plea-answer', ...own }], notices: [{ kind: 'plea-sent', to: [...told] }] },
  { ...concluding, id: 'conclude-plea', stage: ['plea-with-prosecutor'], to: 'plea-concluded', within: { term: 'plea-answer', ...own, late: 'mark', ifNotStarted: 'free' } },
  { ...concluding, id: 'conclude-new-plea', article: 'CrPC 626(3)', stage: ['plea-returned'], to: 'plea-concluded' },
  { id: 'refuse-plea', article: 'CrPC 615(2), 615(4)', by: ['prosecutor'], branch: 'plea', stage: ['plea-with-prosecutor', 'plea-returned'], to: 'plea-refused', correctable: false, within: { term: 'plea-answer', ...own, late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'plea-answer', ...own }], fields: [reasons], documents: ['resolution'], notices: [{ kind: 'plea-refused', to: [...told, 'judge'] }] },
  { id: 'withdraw-plea', article: 'CrPC 614(2)', by: ['accused'], branch: 'plea', stage: ['plea-asked', 'plea-with-prosecutor', 'plea-concluded', 'plea-returned', 'plea-accepted'], to: 'plea-refused', correctable: false, when: [notRetired, onlyHisOwn], stops: [{ term: 'plea-send', ...own }, { term: 'plea-answer', ...own }], notices: [{ kind: 'plea-withdrawn', to: [...told, 'judge'] }] },
  { ...weighing, id: 'accept-plea', article: 'CrPC 622(2), 625', to: 'plea-accepted', when: [inSession, everybodyStill, { if: { fact: 'voluntary', is: true }, code: 'plea.not-voluntary', article: 'CrPC 625(2)' }], fields: [{ id: 'voluntary', type: 'yes-no', required: true, fact: 'voluntary' }, { id: 'everyAccused', type: 'yes-no', required: true }, reasons], notices: [{ kind: 'plea-accepted', to: [...told] }] },
  { ...weighing, id: 'return-plea', article: 'CrPC 623(1)(3), 626(1)(2), 626(3)', to: 'plea-returned', when: [orHeardBefore], times: { atMost: 1, per: 'branch' }, fields: [{ id: 'disagreesWith', type: 'choice', required: true, options: ['qualification', 'claim', 'punishment'], fact: 'disagreesWith' }, reasons], notices: [{ kind: 'plea-returned', to: [...told] }] },
  { ...weighing, id: 'decline-plea', article: 'CrPC 626(1)(1), 626(1)(3), 626(4)', to: 'plea-refused', when: [inSession, goesBack], fields: [{ id: 'declineBecause', type: 'choice', required: true, options: ['no-grounds', 'doubt-in-guilt', 'new-not-agreed'], fact: 'declineBecause' }, reasons], notices: [{ kind: 'plea-declined', to: [...told] }] },
]
