/**
 * The suit goes to another court: chosen by the plaintiff, agreed by the parties, or found by the court itself (APPC 107, 108). It leaves when the time
 * to complain of the ruling is over, or at once if both parties agree in writing; the terms of the trial go on.
 */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'

const parties = ['plaintiff', 'head@defendant', 'official@defendant'] as const
const told = ['plaintiff', 'defendant', 'interested'] as const
const grounds2021 = ['wrong-court', 'no-judge', 'agreement'] as const
/** Grounds that end when the case is set for a session (APPC 107(1), 107(2)). */
const beforeSession = {
  if: { any: [{ not: { fact: 'transferGround', in: ['agreement', 'extraterritorial'] } }, { branch: 'main', some: ['with-judge', 'preparation'] }] }, code: 'transfer.session-set', article: 'APPC 107(1), 107(2)',
} as const
const transferring = {
  id: 'transfer-case', article: 'APPC 108(2), 108(3)', by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled', 'written'], to: 'transferring', correctable: false,
  moves: [{ branch: 'transfer', of: 'all-open', to: 'transfer-granted' }, { branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' }],
  stops: [{ term: 'hearing-day' }, { term: 'preliminary-day', of: 'all' }], starts: [{ term: 'transfer-complaint' }], documents: ['ruling'], notices: [{ kind: 'transfer-ruled', to: [...told] }],
} as const
const rulingFields = (grounds: readonly string[]) =>
  [{ id: 'transferGround', type: 'choice', required: true, options: [...grounds], fact: 'transferGround' }, { id: 'transferTo', type: 'court', required: true, fact: 'transferTo' }, { id: 'reasons', type: 'long-text', required: true }] as const
const otherCourt = { if: { computed: 'another-administrative-court' }, code: 'transfer.not-another-court', article: 'APPC 102, 108' } as const
const leaving = { to: 'transferred', seats: [{ seat: 'court', do: 'succeed', with: { source: 'court-of-transfer' } }, { seat: 'judge', do: 'leave' }], notices: [{ kind: 'case-transferred', to: [...told, 'court'] }] } as const
const choosing = {
  id: 'choose-court', article: 'APPC 107(1)', by: ['plaintiff'], stage: ['with-judge', 'preparation'], correctable: false, opens: [{ branch: 'transfer', subject: 'act' }],
  when: [{ if: { not: { any: [{ fact: 'disputeCategory', is: 'investment' }, { fact: 'courtGround', in: ['electronic-act', 'abroad'] }] } }, code: 'transfer.not-by-choice', article: 'APPC 107(1)' }],
  fields: [{ id: 'courtAsked', type: 'court', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', 'defendant'] }],
} as const

export const transferTerms: readonly TermRow[] = [
  { id: 'transfer-complaint', n: 10, unit: 'WD', article: 'APPC 108(3), 168(3)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' },
]

export const transferSteps: readonly StepRow[] = [
  { ...choosing, from: '2025-03-01', until: '2026-08-24', unverified: 'that the choice came with Law 136-VIII on 2025-03-01 is read from the footnote of the article; the wording before was not compared' },
  { ...choosing, from: '2026-08-25', times: { atMost: 1, per: 'proceeding' } },
  { id: 'ask-transfer', article: 'APPC 107(2), 108(2)', by: [...parties], stage: ['with-judge', 'preparation'], correctable: false, opens: [{ branch: 'transfer', subject: 'act' }],
    fields: [{ id: 'courtAsked', type: 'court', required: true }, { id: 'transferReasons', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'refuse-transfer', article: 'APPC 108(3)', by: ['judge'], branch: 'transfer', stage: ['transfer-asked'], to: 'transfer-refused', correctable: false,
    fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'transfer-refused', to: [...told] }] },
  { ...transferring, until: '2025-02-28', when: [otherCourt, beforeSession], fields: rulingFields(grounds2021) },
  { ...transferring, from: '2025-03-01', when: [otherCourt, beforeSession], fields: rulingFields([...grounds2021, 'extraterritorial']) },
  { id: 'agree-to-transfer', article: 'APPC 108(3)', by: [...parties], stage: ['transferring'], correctable: false, opens: [{ branch: 'transfer-consent', subject: 'actor' }], times: { atMost: 1, per: 'actor' },
    documents: ['motion'], notices: [{ kind: 'transfer-agreed', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'transfer-at-once', article: 'APPC 108(3)', by: ['judge'], stage: ['transferring'], correctable: false, when: [{ if: { computed: 'parties-agree-to-transfer' }, code: 'transfer.not-agreed', article: 'APPC 108(3)' }],
    stops: [{ term: 'transfer-complaint' }], ...leaving },
  { id: 'transfer', article: 'APPC 108(3)', by: ['time'], stage: ['transferring'], atEndOf: { term: 'transfer-complaint' }, ...leaving },
  { id: 'enter-transferred', article: 'APPC 108, 137', by: ['time'], stage: ['transferred'], to: 'filed', registers: ['court'], notices: [{ kind: 'suit-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
]
