/**
 * The case comes to court with its whole file (CrPC 305, 319-327): the judge decides within five days how it goes on, hears it before the trial where he must, and
 * appoints the trial, not earlier than three days from telling the parties.
 */
import type { Condition, Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { everybodyStill, inConsensualOrder } from './plea-arrived.ts'
import { before, days, own, reasons, text, told } from './who.ts'

const judgeHas = { bound: 'judge', ...days } as const
const shortened: Condition = { fact: 'trialOrder', is: 'shortened' }
const particularlyGrave: Condition = { fact: 'gravity', is: 'particularly-grave' }

export const arrivingTerms: readonly TermRow[] = [
  { id: 'deciding-case', n: 5, unit: 'CD', article: 'CrPC 319(4)', ...judgeHas },
  { id: 'preliminary', n: 10, unit: 'CD', article: 'CrPC 321(2)', ...judgeHas },
  { id: 'preliminary-day', n: 0, unit: 'CD', article: 'CrPC 321(2)', bound: 'court', dayZero: { field: 'preliminaryAt' }, atEnd: 'stays', kind: 'wait' },
  { id: 'notice-wait', n: 3, unit: 'CD', article: 'CrPC 322(4)', bound: 'court', dayZero: 'act', atEnd: 'stays', kind: 'wait' },
  { id: 'trial-start', n: 10, unit: 'CD', article: 'CrPC 322(4)', ...judgeHas, when: shortened },
  { id: 'trial-start', n: 15, unit: 'CD', article: 'CrPC 322(4)', ...judgeHas },
  { id: 'hearing-day', n: 0, unit: 'CD', article: 'CrPC 322(2)(8)', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
]

const moment = (id: string, notAfter: Field['notAfter']): Field => ({ id, type: 'moment', required: true, notBefore: { act: true }, ...(notAfter && { notAfter }) })
const place: Field = { id: 'hearingPlace', type: 'text', required: true, max: 300 }
export const sessionDay: readonly Field[] = [moment('hearingAt', { act: true, plus: { n: 3, unit: 'M' } }), place]
const inTime = { within: { term: 'deciding-case', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'deciding-case' }] } as const
/** Nobody goes to trial on a custody that no court has looked at (CrPC 319(5), 322(2)(3)). */
export const restraintDecided = { if: { branch: 'restraint', none: ['held-before', 'confined-before'] }, code: 'restraint.not-decided', article: 'CrPC 319(5), 322(2)(3)' } as const
export const notParticularlyGrave = { if: { any: [{ not: shortened }, { not: particularlyGrave }] }, code: 'trial.not-shortened', article: 'CrPC 382(1)' } as const

/** The state's own way in; a private prosecution has another. */
export const arriveStep: StepRow = {
  id: 'arrive', article: 'CrPC 305, 319(1)', by: ['linked'], stage: [], to: 'filed', registers: ['criminal'], starts: [{ term: 'deciding-case' }],
  opens: [{ branch: 'charge', subject: { holdersOf: 'accused' } }, { branch: 'restraint', subject: { holdersOf: 'accused' } }, { branch: 'plea', subject: { holdersOf: 'accused' } }], notices: [{ kind: 'case-in-court', to: [...told, 'court'] }],
}

export const preliminarySteps: readonly StepRow[] = [
  { id: 'set-preliminary-hearing', article: 'CrPC 319(2)(2), 321(1), 321(2)', by: ['judge'], stage: ['with-judge'], to: 'preliminary-set', correctable: false, ...inTime, fields: [moment('preliminaryAt', { act: true, plus: { n: 10, unit: 'CD' } }), place, reasons],
    starts: [{ term: 'preliminary' }, { term: 'preliminary-day' }], documents: ['ruling'], notices: [{ kind: 'preliminary-set', to: [...told] }] },
  { id: 'hold-preliminary-hearing', article: 'CrPC 321(2)-(5)', by: ['judge'], stage: ['preliminary-set'], to: 'preliminary-held', correctable: false, notBefore: { term: 'preliminary-day' }, within: { term: 'preliminary', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'preliminary' }, { term: 'preliminary-day' }],
    when: [{ if: { any: [{ not: particularlyGrave }, { fact: 'allPresent', is: true }] }, code: 'preliminary.must-come', article: 'CrPC 321(3)' }],
    fields: [{ id: 'allPresent', type: 'yes-no', required: true, fact: 'allPresent' }, text('courtRecord'), { id: 'breachFound', type: 'yes-no', required: true, fact: 'breachFound' }], documents: ['court-record'], notices: [{ kind: 'preliminary-held', to: [...told] }] },
]

export const appointing: StepRow = {
  id: 'appoint-trial', article: 'CrPC 319(2)(1), 320, 322', by: ['judge'], stage: ['with-judge', 'preliminary-held'], to: 'scheduled', correctable: false, ...inTime,
  when: [{ if: { any: [{ not: particularlyGrave }, { branch: 'main', some: ['preliminary-held'] }] }, code: 'preliminary.obligatory', article: 'CrPC 321(1)' }, restraintDecided, notParticularlyGrave, inConsensualOrder, everybodyStill, { if: { computed: 'hearing-in-trial-start' }, code: 'trial.starts-too-late', article: 'CrPC 322(4)' }],
  fields: [{ id: 'trialOrder', type: 'choice', required: true, options: ['general', 'shortened'], fact: 'trialOrder' }, ...sessionDay, { id: 'closedHearing', type: 'yes-no', required: true, fact: 'closedHearing' }, { id: 'trialLanguage', type: 'choice', required: true, options: ['kk', 'ru'], fact: 'trialLanguage' }, text('calledPeople'), reasons],
  starts: [{ term: 'notice-wait' }, { term: 'trial-start' }, { term: 'hearing-day' }], documents: ['trial-appointment'], notices: [{ kind: 'trial-appointed', to: [...told] }],
}

export const arrivingSteps: readonly StepRow[] = [
  ...preliminarySteps,
  appointing,
  { id: 'put-off-start', article: 'CrPC 322(4)', by: ['judge'], stage: ['scheduled'], correctable: false, times: { atMost: 1, per: 'proceeding' }, fields: [reasons], extends: [{ term: 'trial-start', mode: 'total', n: 30, unit: 'CD' }], within: { term: 'trial-start', late: 'refuse', ifNotStarted: 'refuse' }, documents: ['ruling'], notices: [{ kind: 'start-put-off', to: [...told] }] },
  { id: 'send-by-jurisdiction', article: 'CrPC 326', by: ['judge'], stage: ['preliminary-held'], to: 'sent', correctable: false, when: [{ if: { computed: 'other-court-may-try' }, code: 'court.cannot-take', article: 'CrPC 306-310, 326' }], fields: [{ id: 'anotherCourt', type: 'court', required: true, kinds: ['district', 'criminal', 'juvenile'] }, reasons],
    seats: [{ seat: 'judge', do: 'leave' }, { seat: 'court', do: 'succeed', with: { field: 'anotherCourt' } }], documents: ['ruling'], notices: [{ kind: 'sent-to-another-court', to: [...told, 'court'] }] },
  { id: 'return-to-prosecutor', article: 'CrPC 323', by: ['judge'], stage: ['preliminary-held', 'scheduled', 'in-session', 'heard'], to: 'returned', correctable: false, fields: [text('breaches'), reasons], stops: [{ term: 'hearing-day' }, { term: 'trial-start' }, { term: 'notice-wait' }, { term: 'shortened' }],
    documents: ['ruling'], notices: [{ kind: 'case-returned-by-court', to: [...told, 'prosecution'] }] },
  { id: 'bring-back', article: 'CrPC 323, 302, 305', by: ['prosecutor'], stage: ['returned'], to: 'with-judge', correctable: false, fields: [text('breachesRemoved'), { id: 'newCopyServed', type: 'yes-no', required: true, fact: 'newCopyServed' }], when: [{ if: { fact: 'newCopyServed', is: true }, code: 'copy.not-served', article: 'CrPC 304' }], starts: [{ term: 'deciding-case' }],
    notices: [{ kind: 'case-brought-back', to: [...told, 'judge', 'court'] }] },
  { id: 'suspend', article: 'CrPC 45(1), 341(3)', by: ['judge'], stage: ['preliminary-held', 'scheduled', 'in-session'], to: 'suspended', correctable: false, pauses: ['*'], stops: [{ term: 'hearing-day' }],
    fields: [{ id: 'suspensionGround', type: 'choice', required: true, options: ['absconded', 'illness', 'abroad', 'force-majeure', 'legal-aid', 'torture-claim', 'constitutional-court'], fact: 'suspensionGround' }, { id: 'searchOrdered', type: 'yes-no', required: true, showWhen: { field: 'suspensionGround', is: 'absconded' } }, reasons], documents: ['ruling'], notices: [{ kind: 'case-suspended', to: [...told] }] },
  { id: 'resume-case', article: 'CrPC 45(4)', by: ['judge'], stage: ['suspended'], to: 'scheduled', correctable: false, resumes: ['*'], fields: [...sessionDay, reasons], starts: [{ term: 'hearing-day' }], documents: ['ruling'], notices: [{ kind: 'trial-appointed', to: [...told] }] },
]

export const arrivingUnbounded = {
  'with-judge': 'five days from the arrival; later is marked (CrPC 319(4))', 'preliminary-set': 'ten days from the order; later is marked (CrPC 321(2))', 'preliminary-held': 'the Code names no days between the preliminary hearing and the order that follows it (CrPC 321(5))',
  returned: 'the Code names no term in which the prosecutor removes the breaches; the custody in court runs on, and ends in its term (CrPC 323, 342)', suspended: 'until the ground falls away (CrPC 45(4))',
} as const
export { before, own }
