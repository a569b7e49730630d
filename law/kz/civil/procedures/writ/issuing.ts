/** What the judge makes of the application in three working days: the writ, its return, or a refusal (CPC 137-140, 151, 152). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { complaining, rulingFalls, rulingStands, toRulingComplaint } from '../ruling-complaint.ts'

export const writIssuingTerms: readonly TermRow[] = [
  { id: 'issuing', n: 3, unit: 'WD', article: 'CPC 138(2), 139', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
]

const inTime = { within: { term: 'issuing', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'issuing' }] } as const
const turnedDown = { by: ['judge'], stage: ['with-judge'], correctable: false, ...inTime, starts: [{ term: 'return-complaint' }], documents: ['ruling'], notices: [{ kind: 'writ-turned-down', to: ['plaintiff'] }] } as const

export const writIssuingSteps: readonly StepRow[] = [
  // The draft is made of the application: sum, duty and law are proposed, the judge reads, mends and signs (CPC 133-2(1-1)).
  { id: 'issue-writ', article: 'CPC 139, 140', by: ['judge'], stage: ['with-judge'], to: 'issued', correctable: false, ...inTime,
    fields: [
      { id: 'writNorm', type: 'norm', required: true, proposed: 'legalBasis' }, { id: 'sumAwarded', type: 'money', fact: 'sumAwarded', proposed: 'price' }, { id: 'penaltyAwarded', type: 'money', fact: 'penaltyAwarded' },
      { id: 'penaltyPeriod', type: 'text', max: 120 }, { id: 'dutyAwarded', type: 'money', required: true, fact: 'dutyAwarded', proposed: 'stateDuty' }, { id: 'operative', type: 'long-text', required: true },
    ],
    documents: ['writ'], notices: [{ kind: 'writ-issued', to: ['plaintiff'] }, { kind: 'writ-against-you', to: ['defendant'] }] },
  { ...turnedDown, id: 'return-writ', article: 'CPC 138, 152', to: 'returned', when: [{ if: { computed: 'writ-duty-owed' }, code: 'duty.not-owed', article: 'CPC 138(1)(6)' }],
    fields: [{ id: 'returnGround', type: 'choice', required: true, options: ['not-listed', 'abroad', 'no-documents', 'dispute', 'form', 'duty', 'other-court', 'authority', 'same-case', 'asked'], fact: 'returnGround' }, { id: 'reasons', type: 'long-text', required: true }] },
  { ...turnedDown, id: 'refuse-writ', article: 'CPC 138(1), 151', to: 'refused', computes: [{ name: 'writ-duty-back', fact: 'dutyReturned' }],
    fields: [{ id: 'refusalGround', type: 'choice', required: true, options: ['not-civil', 'decided', 'arbitral-award', 'inscription'], fact: 'refusalGround' }, { id: 'reasons', type: 'long-text', required: true }] },
  { id: 'ask-return', article: 'CPC 138(1), 152(1)', by: ['plaintiff'], stage: ['with-judge'], correctable: false, times: { atMost: 1, per: 'actor' }, fields: [{ id: 'askReasons', type: 'long-text', personal: 'plaintiff' }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge'] }] },
  { ...complaining, id: 'complain-of-return', article: 'CPC 138(4), 429(1)', by: ['plaintiff'], stage: ['returned', 'refused'], to: 'return-complained', within: { term: 'return-complaint', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'return-complaint' }], handsOver: [toRulingComplaint('waits')] },
  { id: 'finalise-return', article: 'CPC 138(4), 429(1)', by: ['time'], stage: ['returned', 'refused'], to: 'return-final', atEndOf: { term: 'return-complaint' } },
  { id: 'hear-return-stands', article: 'CPC 138(4), 429(6)', by: ['linked'], stage: ['return-complained'], to: 'return-final', hears: [...rulingStands] },
  { id: 'hear-return-falls', article: 'CPC 429(6)', by: ['linked'], stage: ['return-complained'], to: 'with-judge', hears: [...rulingFalls], starts: [{ term: 'issuing' }], notices: [{ kind: 'ruling-fell', to: ['judge', 'plaintiff'] }] },
]
