/**
 * The case goes to another court: where the defendant lives after all, where it belonged from the start, where the parties agree (CPC 32, 34). It leaves when
 * the time to complain of the ruling is over, or at once if both parties ask so in writing; the terms of the case go on.
 */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { open, parties } from './who.ts'

export const transferTerms: readonly TermRow[] = [
  { id: 'transfer-complaint', n: 10, unit: 'WD', article: 'CPC 34(5), 429(1)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' },
]
export const transferBranches = {
  transfer: { start: 'transfer-asked', stages: ['transfer-asked', 'transfer-granted', 'transfer-refused'], final: ['transfer-granted', 'transfer-refused'] },
  'transfer-consent': { start: 'transfer-agreed', stages: ['transfer-agreed'], final: ['transfer-agreed'] },
} as const
export const transferUnbounded = { 'transfer-asked': 'no term for the ruling is named; the preparation and the trial have theirs (CPC 164(1), 183(2))' } as const

const grounds = ['defendant-found', 'wrong-court', 'childs-court'] as const
const grounds2022 = [...grounds, 'agreement'] as const
const ruling = (options: readonly string[]) =>
  [{ id: 'transferGround', type: 'choice', required: true, options: [...options], fact: 'transferGround' }, { id: 'transferTo', type: 'court', required: true, fact: 'transferTo' }, { id: 'reasons', type: 'long-text', required: true }] as const
const otherCourt = { if: { computed: 'another-civil-court' }, code: 'transfer.not-another-court', article: 'CPC 34' } as const
/** The parties change the court by agreement in the preparation only (CPC 32). */
const inPreparation = { if: { any: [{ not: { fact: 'transferGround', is: 'agreement' } }, { term: 'trial', is: 'absent' }] }, code: 'transfer.session-set', article: 'CPC 32' } as const
const transferring = {
  id: 'transfer-case', article: 'CPC 34(2), 34(3)', by: ['judge'], stage: [...open], to: 'transferring', correctable: false, when: [otherCourt, inPreparation],
  moves: [{ branch: 'transfer', of: 'all-open', to: 'transfer-granted' }, { branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' }],
  stops: [{ term: 'hearing-day' }, { term: 'preliminary-day', of: 'all' }], starts: [{ term: 'transfer-complaint' }], documents: ['ruling'], notices: [{ kind: 'transfer-ruled', to: [...sides] }],
} as const
const leaving = { to: 'transferred', seats: [{ seat: 'court', do: 'succeed', with: { source: 'court-of-transfer' } }, { seat: 'judge', do: 'leave' }], computes: [{ name: 'court-of-case', fact: 'transferredFrom' }], notices: [{ kind: 'case-transferred', to: [...sides, 'court'] }] } as const

export const transferSteps: readonly StepRow[] = [
  { id: 'ask-transfer', article: 'CPC 32, 34(2)(1), 34(3)', by: [...parties], stage: [...open], correctable: false, opens: [{ branch: 'transfer', subject: 'act' }], when: [{ if: { branch: 'transfer', none: ['transfer-asked'] }, code: 'transfer.asked' }],
    fields: [{ id: 'courtAsked', type: 'court', required: true }, { id: 'transferReasons', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...sides] }] },
  { id: 'refuse-transfer', article: 'CPC 34(3)', by: ['judge'], branch: 'transfer', stage: ['transfer-asked'], to: 'transfer-refused', correctable: false, fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'transfer-refused', to: [...sides] }] },
  { ...transferring, until: '2022-07-31', fields: ruling(grounds) },
  // Choosing a court elsewhere for a case that is tried already came with the rules of August 2022 (CPC 32).
  { ...transferring, from: '2022-08-01', fields: ruling(grounds2022) },
  { id: 'agree-to-transfer', article: 'CPC 34(5)', by: [...parties], stage: ['transferring'], correctable: false, opens: [{ branch: 'transfer-consent', subject: 'actor' }], times: { atMost: 1, per: 'actor' }, documents: ['motion'], notices: [{ kind: 'transfer-agreed', to: ['judge', ...parties] }] },
  { id: 'transfer-at-once', article: 'CPC 34(5)', by: ['judge'], stage: ['transferring'], correctable: false, when: [{ if: { computed: 'parties-agree-to-transfer' }, code: 'transfer.not-agreed', article: 'CPC 34(5)' }], stops: [{ term: 'transfer-complaint' }], ...leaving },
  { id: 'transfer', article: 'CPC 34(5)', by: ['time'], stage: ['transferring'], atEndOf: { term: 'transfer-complaint' }, ...leaving },
  { id: 'enter-transferred', article: 'CPC 34(5), 35(7)', by: ['time'], stage: ['transferred'], to: 'filed', registers: ['civil'], notices: [{ kind: 'suit-arrived', to: [...parties, 'court'] }] },
]
