/** What the parties may do with the suit: change or withdraw the claim, come to terms, agree to a written trial (APPC 120, 121, 142, 148). */
import type { StepRow } from '../../../../../engine/define.ts'
import { pending } from './preparation.ts'

const open = [...pending, 'heard'] as const
const defendant = ['head@defendant', 'official@defendant'] as const

export const agreementSteps: readonly StepRow[] = [
  { id: 'change-claim', article: 'APPC 142(1)', by: ['plaintiff'], stage: [...pending], correctable: false, opens: [{ branch: 'claim-change', subject: 'act' }],
    when: [{ if: { branch: 'claim-change', none: ['change-asked'] }, code: 'claim.changing' }],
    fields: [{ id: 'changed', type: 'choice', required: true, options: ['subject', 'grounds', 'amount'], fact: 'claimChanged' }, { id: 'claim', type: 'long-text', required: true, personal: 'plaintiff' }],
    documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', 'defendant'] }] },
  { id: 'decide-claim-change', article: 'APPC 142(1), 142(4)', by: ['judge'], branch: 'claim-change', stage: ['change-asked'], to: { field: 'claimChange', map: { accepted: 'change-accepted', refused: 'change-refused' } }, correctable: false,
    fields: [{ id: 'claimChange', type: 'choice', required: true, options: ['accepted', 'refused'], fact: 'claimChange' }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['ruling'], notices: [{ kind: 'motion-decided', to: ['plaintiff', 'defendant'] }] },
  { id: 'withdraw-suit', article: 'APPC 142(1), 142(2)', by: ['plaintiff'], stage: [...pending], correctable: false, times: { atMost: 1, per: 'proceeding' },
    fields: [{ id: 'withdrawalReason', type: 'long-text', personal: 'plaintiff' }], documents: ['motion'], notices: [{ kind: 'suit-withdrawn', to: ['judge', 'defendant'] }] },
  { id: 'propose-settlement', article: 'APPC 120, 121', by: ['plaintiff', ...defendant], stage: [...open], correctable: false, opens: [{ branch: 'settlement', subject: 'actor' }],
    when: [{ if: { branch: 'settlement', none: ['proposed', 'joined'] }, code: 'settlement.proposed' }],
    fields: [{ id: 'settlementKind', type: 'choice', required: true, options: ['reconciliation', 'mediation', 'participative'], fact: 'settlementKind' }, { id: 'settlement', type: 'long-text', required: true }],
    documents: ['settlement'], notices: [{ kind: 'settlement-proposed', to: ['plaintiff', 'defendant', 'judge'] }] },
  { id: 'join-settlement', article: 'APPC 120', by: ['plaintiff', ...defendant], branch: 'settlement', stage: ['proposed'], to: 'joined', correctable: false,
    when: [{ if: { not: { actor: 'is-subject' } }, code: 'settlement.own' }], fields: [{ id: 'withinDiscretion', type: 'yes-no', required: true, fact: 'withinDiscretion' }],
    notices: [{ kind: 'settlement-joined', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'decide-settlement', article: 'APPC 121', by: ['judge'], branch: 'settlement', stage: ['joined'], to: { field: 'settlementDecision', map: { approved: 'approved', refused: 'not-approved' } }, correctable: false,
    fields: [{ id: 'settlementDecision', type: 'choice', required: true, options: ['approved', 'refused'], fact: 'settlementDecision' }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['ruling'], notices: [{ kind: 'settlement-decided', to: ['plaintiff', 'defendant'] }] },
  { id: 'consent-to-written', article: 'APPC 148(1)', by: ['plaintiff', ...defendant], stage: ['with-judge', 'preparation', 'scheduled'], correctable: false, opens: [{ branch: 'consent', subject: 'actor' }], times: { atMost: 1, per: 'actor' },
    notices: [{ kind: 'written-consent', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'revoke-consent', article: 'APPC 148(1)', by: ['plaintiff', ...defendant], stage: ['written'], to: 'preparation', moves: [{ branch: 'consent', of: 'all-open', to: 'revoked' }], correctable: false,
    stops: [{ term: 'written-papers' }], notices: [{ kind: 'oral-trial', to: ['judge', 'plaintiff', 'defendant'] }] },
]
