/** After the writ: its copy to the defendant, the objection that cancels it, and what becomes of a writ that nobody objects to (CPC 126, 141-143). */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { complaining, rulingStands, toRulingComplaint } from '../ruling-complaint.ts'
import { everybodyNotified } from '../service.ts'

export const writObjectionTerms: readonly TermRow[] = [
  { id: 'objection', n: 10, unit: 'WD', article: 'CPC 141(2)', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'cancelling', n: 3, unit: 'WD', article: 'CPC 142(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'restoring', n: 10, unit: 'WD', article: 'CPC 126(4)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

/** The objection is proved (CPC 141(3)). */
const objecting: readonly Field[] = [{ id: 'objections', type: 'long-text', required: true, personal: 'defendant' }, { id: 'objectionEvidence', type: 'long-text', required: true, personal: 'defendant' }]
/** Stages in which the writ is out and nobody has objected. */
export const reached = ['issued', 'received'] as const
const answered = { by: ['judge'], stage: ['objected'], correctable: false, within: { term: 'cancelling', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'cancelling' }], fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'] } as const

export const writObjectionSteps: readonly StepRow[] = [
  // The line of service of each defendant says when the copy was received, and by what proof (service.ts).
  { id: 'note-receipt', article: 'CPC 141(2)', by: ['time'], stage: ['issued'], to: 'received', when: [{ if: everybodyNotified, code: 'service.absent-not-notified' }], notices: [{ kind: 'writ-received', to: ['plaintiff', 'defendant'] }] },
  { id: 'object', article: 'CPC 141(2), 141(3)', by: ['defendant'], stage: [...reached], to: 'objected', correctable: false, within: { term: 'objection', late: 'refuse', ifNotStarted: 'free' }, stops: [{ term: 'serving-order' }], starts: [{ term: 'cancelling' }],
    fields: [...objecting], documents: ['objections'], notices: [{ kind: 'writ-objected', to: ['judge', 'plaintiff'] }] },
  { ...answered, id: 'return-objection', article: 'CPC 141(5)', to: 'received', when: [{ if: { term: 'objection', is: 'running' }, code: 'objection.no-term', article: 'CPC 141(2)' }], notices: [{ kind: 'objection-returned', to: ['defendant', 'plaintiff'] }] },
  { ...answered, id: 'cancel-writ', article: 'CPC 142(1), 142(2)', to: 'cancelled', stops: [{ term: 'cancelling' }, { term: 'objection' }], notices: [{ kind: 'writ-cancelled', to: ['plaintiff', 'defendant'] }] },
  { ...answered, id: 'refuse-cancellation', article: 'CPC 142(2)', to: 'kept', stops: [{ term: 'cancelling' }, { term: 'objection' }], starts: [{ term: 'refusal-complaint' }], notices: [{ kind: 'cancellation-refused', to: ['plaintiff', 'defendant'] }] },
  { ...complaining, id: 'complain-of-refusal', article: 'CPC 142(2), 429(1)', by: ['defendant'], stage: ['kept'], to: 'refusal-complained', within: { term: 'refusal-complaint', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'refusal-complaint' }], handsOver: [toRulingComplaint('waits')] },
  { id: 'let-refusal-stand', article: 'CPC 142(2), 143(1)', by: ['time'], stage: ['kept'], to: 'enforceable', atEndOf: { term: 'refusal-complaint' }, notices: [{ kind: 'writ-enforceable', to: ['plaintiff', 'defendant', 'court'] }] },
  { id: 'hear-refusal-stands', article: 'CPC 429(6)', by: ['linked'], stage: ['refusal-complained'], to: 'enforceable', hears: [...rulingStands], notices: [{ kind: 'writ-enforceable', to: ['plaintiff', 'defendant', 'court'] }] },
  { id: 'hear-refusal-remitted', article: 'CPC 429(6)(2)', by: ['linked'], stage: ['refusal-complained'], to: 'objected', hears: [{ procedure: 'ruling-complaint', steps: ['remit'] }], starts: [{ term: 'cancelling' }], notices: [{ kind: 'ruling-fell', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'hear-writ-cancelled', article: 'CPC 429(6)(3)', by: ['linked'], stage: ['refusal-complained'], to: 'cancelled', hears: [{ procedure: 'ruling-complaint', steps: ['decide'] }], notices: [{ kind: 'writ-cancelled', to: ['plaintiff', 'defendant'] }] },
  { id: 'become-enforceable', article: 'CPC 143(1)', by: ['time'], stage: ['received'], to: 'enforceable', atEndOf: { term: 'objection' }, notices: [{ kind: 'writ-enforceable', to: ['plaintiff', 'defendant', 'court'] }] },
  { id: 'hand-over-writ', article: 'CPC 143(1), 143(2)', by: ['secretary@court', 'judge'], stage: ['enforceable'], to: 'handed-over', correctable: false,
    when: [{ if: { branch: 'restoration', none: ['restoration-asked'] }, code: 'restoration.asked', article: 'CPC 126' }],
    fields: [{ id: 'handedTo', type: 'choice', required: true, options: ['plaintiff', 'justice-body', 'bailiffs-chamber'], fact: 'handedTo' }, { id: 'dutyToBudget', type: 'yes-no', required: true }], notices: [{ kind: 'writ-handed-over', to: ['plaintiff', 'defendant'] }] },
  { id: 'execute-at-once', article: 'CPC 143(2), 243', by: ['secretary@court', 'judge'], stage: [...reached, 'enforceable'], correctable: false, times: { atMost: 1, per: 'proceeding' }, when: [{ if: { fact: 'writClaim', is: 'alimony' }, code: 'writ.not-at-once', article: 'CPC 243' }],
    fields: [{ id: 'executedBy', type: 'choice', required: true, options: ['justice-body', 'bailiffs-chamber'], fact: 'executedBy' }], notices: [{ kind: 'writ-at-once', to: ['plaintiff', 'defendant'] }] },
  { id: 'ask-restoration', article: 'CPC 126, 141(6)', by: ['defendant'], stage: ['enforceable'], correctable: false, opens: [{ branch: 'restoration', subject: 'act' }], starts: [{ term: 'restoring', of: 'each' }], when: [{ if: { branch: 'restoration', none: ['restoration-asked'] }, code: 'restoration.asked' }],
    fields: [{ id: 'learntOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -1, unit: 'M' } }, notAfter: { act: true } }, { id: 'lateReason', type: 'long-text', required: true, personal: 'defendant' }, ...objecting], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', 'plaintiff'] }] },
  { id: 'decide-restoration', article: 'CPC 126(4), 141(6)', by: ['judge'], branch: 'restoration', stage: ['restoration-asked'], correctable: false, to: { field: 'restoration', map: { restored: 'restored', refused: 'not-restored' } },
    within: { term: 'restoring', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'restoring', of: 'same-subject' }],
    fields: [{ id: 'restoration', type: 'choice', required: true, options: ['restored', 'refused'], fact: 'restoration' }, { id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: ['plaintiff', 'defendant'] }] },
  { id: 'take-restored-objection', article: 'CPC 141(6), 142(1)', by: ['time'], stage: ['enforceable'], to: 'objected', when: [{ if: { branch: 'restoration', some: ['restored'] }, code: 'restoration.none' }], moves: [{ branch: 'restoration', of: 'all-open', from: ['restored'], to: 'taken' }], starts: [{ term: 'cancelling' }], notices: [{ kind: 'writ-objected', to: ['judge', 'plaintiff'] }] },
]
