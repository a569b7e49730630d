/**
 * What ends or shortens the trial by agreement: reconciliation with the victim (CrPC 36, CrC 68), and the plea agreement concluded in court (CrPC 612-629), on the
 * line of each accused: asked for, sent to the prosecutor in three days, answered in seven, signed by counsel and by him, looked at by the court, which may send it back or refuse it.
 */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { concludingPlea, onPleaLine, pleaDiscussed, pleaNotDisputed, pleaNotTooGrave, pleaPunishment, pleaWish, refusingPlea, sendingPlea, signingPlea, victimConsents, withdrawingPlea } from '../plea-lines.ts'
import { everybodyStill, goesBack } from './plea-arrived.ts'
import { before, days, open, own, reasons, text, told } from './who.ts'

export const agreementTerms: readonly TermRow[] = [
  { id: 'plea-send', n: 3, unit: 'CD', article: 'CrPC 615(2)', bound: 'judge', ...days },
  { id: 'plea-answer', n: 7, unit: 'CD', article: 'CrPC 615(4)', bound: 'prosecutor', ...days },
]
export const peaceBranch = { start: 'peace-offered', stages: ['peace-offered', 'peace-joined', 'peace-gone'], final: ['peace-gone'] } as const
export const pleaBranch = {
  start: 'no-plea', stages: ['no-plea', 'plea-asked', 'plea-with-prosecutor', 'plea-drawn-up', 'plea-concluded', 'plea-returned', 'plea-accepted', 'plea-refused'], final: ['plea-refused'], per: 'accused',
} as const
export const peaceUnbounded = { 'peace-offered': 'the other need not agree; the trial goes on', 'peace-joined': 'the court decides while the trial goes on, until it retires (CrPC 36, 411(4))' } as const
export const pleaUnbounded = {
  'no-plea': 'nobody has to ask; the trial goes on (CrPC 613(1)(1))', 'plea-drawn-up': 'the accused may think it over with counsel; the Code names no days, and the trial goes on (CrPC 616(2))',
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
  ...concludingPlea, article: 'CrPC 615(3), 615(4), 616', when: [notRetired, { if: { not: { fact: 'victimConsents', is: 'no' } }, code: 'plea.victim-objects', article: 'CrPC 613(1)(3), 613(2)(2), 615(4)' }],
  fields: [{ id: 'offence', type: 'norm', required: true }, pleaPunishment, text('pleaTerms'), victimConsents, { id: 'claimAgreed', type: 'money' }], notices: [{ kind: 'plea-to-sign', to: [...told, 'judge'] }],
} as const satisfies Partial<StepRow>
const weighing = { ...onPleaLine, by: ['judge'], stage: ['plea-concluded'], documents: ['ruling'] } as const satisfies Partial<StepRow>
const inStages = (...some: readonly string[]) => ({ if: { branch: 'main', some }, code: 'plea.not-in-session', article: 'CrPC 625' }) as const
/** Before the trial only what came with the case is weighed, at the preliminary hearing (CrPC 623(4)). */
const inSession = inStages('in-session', 'heard', 'scheduled')
const orHeardBefore = inStages('in-session', 'heard', 'scheduled', 'preliminary-held')

export const pleaSteps: readonly StepRow[] = [
  // Refused or given up, one may be asked for again (CrPC 614(4)).
  { ...onPleaLine, id: 'ask-plea', article: 'CrPC 612(1)(1), 614(4), 615(1)', by: ['accused', 'counsel'], stage: ['no-plea', 'plea-refused'], to: 'plea-asked', when: [notRetired, pleaNotTooGrave, pleaNotDisputed], fields: pleaWish, starts: [{ term: 'plea-send', ...own }], documents: ['motion'], notices: [{ kind: 'plea-asked', to: [...told, 'judge'] }] },
  { ...sendingPlea, article: 'CrPC 615(2)', by: ['judge'], notices: [{ kind: 'plea-sent', to: [...told] }] },
  { ...concluding, id: 'conclude-plea', stage: ['plea-with-prosecutor'] },
  { ...concluding, id: 'conclude-new-plea', article: 'CrPC 626(3)', stage: ['plea-returned'] },
  { ...signingPlea, by: ['accused'], when: [notRetired, pleaDiscussed], notices: [{ kind: 'plea-concluded', to: [...told, 'judge'] }] },
  { ...refusingPlea, stage: ['plea-with-prosecutor', 'plea-returned'], notices: [{ kind: 'plea-refused', to: [...told, 'judge'] }] },
  { ...withdrawingPlea, by: ['accused'], stage: ['plea-asked', 'plea-with-prosecutor', 'plea-drawn-up', 'plea-concluded', 'plea-returned', 'plea-accepted'], when: [notRetired], notices: [{ kind: 'plea-withdrawn', to: [...told, 'judge'] }] },
  { ...weighing, id: 'accept-plea', article: 'CrPC 622(2), 625', to: 'plea-accepted', when: [inSession, everybodyStill, { if: { fact: 'voluntary', is: true }, code: 'plea.not-voluntary', article: 'CrPC 625(2)' }], fields: [{ id: 'voluntary', type: 'yes-no', required: true, fact: 'voluntary' }, { id: 'everyAccused', type: 'yes-no', required: true }, reasons], notices: [{ kind: 'plea-accepted', to: [...told] }] },
  { ...weighing, id: 'return-plea', article: 'CrPC 623(1)(3), 626(1)(2), 626(3)', to: 'plea-returned', when: [orHeardBefore], times: { atMost: 1, per: 'branch' }, fields: [{ id: 'disagreesWith', type: 'choice', required: true, options: ['qualification', 'claim', 'punishment'], fact: 'disagreesWith' }, reasons], notices: [{ kind: 'plea-returned', to: [...told] }] },
  { ...weighing, id: 'decline-plea', article: 'CrPC 626(1)(1), 626(1)(3), 626(4)', to: 'plea-refused', when: [inSession, goesBack], fields: [{ id: 'declineBecause', type: 'choice', required: true, options: ['no-grounds', 'doubt-in-guilt', 'new-not-agreed'], fact: 'declineBecause' }, reasons], notices: [{ kind: 'plea-declined', to: [...told] }] },
]
