/**
 * A dispute between courts about whose case it is (CPC 34(6)): raised by the court to which the case was transferred, settled by the court above both, for good. Courts of
 * two regions have the cassation court above both, to which the regional court brings the dispute; until July 2025 the Supreme Court.
 */
import type { StepRow } from '../../../../../../engine/define.ts'
import { firstCourts } from '../../courts.ts'
import { sides } from '../filing.ts'

export const disputeUnbounded = { 'court-disputed': 'no time for settling is named; the time of the preparation runs (CPC 34(6), 164(1))' } as const

const reasons = { id: 'reasons', type: 'long-text', required: true } as const
const above = ['chair@higher'] as const
const bringing = { id: 'bring-dispute-up', article: 'CPC 34(6)', by: [...above], stage: ['court-disputed'], correctable: false, times: { atMost: 1, per: 'proceeding' }, fields: [reasons], notices: [{ kind: 'dispute-brought-up', to: [...sides, 'higher'] }] } as const
const acrossRegions = { if: { computed: 'courts-of-two-regions' }, code: 'dispute.one-region', article: 'CPC 34(6)' } as const

export const disputeSteps: readonly StepRow[] = [
  { id: 'dispute-jurisdiction', article: 'CPC 34(6)', by: ['judge'], stage: ['preparation'], to: 'court-disputed', correctable: false, fields: [reasons], seats: [{ seat: 'higher', do: 'fill', with: { source: 'court-of-appeal' } }],
    when: [{ if: { fact: 'transferredFrom', known: true }, code: 'dispute.not-transferred' }, { if: { not: { done: 'settle-jurisdiction' } }, code: 'dispute.settled', article: 'CPC 34(6)' }],
    moves: [{ branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' }], stops: [{ term: 'preliminary-day', of: 'all' }], documents: ['ruling'], notices: [{ kind: 'jurisdiction-disputed', to: [...sides, 'higher'] }] },
  { ...bringing, until: '2025-06-30', unverified: 'the wording of article 34(6) before 2025-07-01 was not compared', when: [acrossRegions], seats: [{ seat: 'higher', do: 'succeed', with: { source: 'supreme-court' } }] },
  { ...bringing, from: '2025-07-01', when: [acrossRegions], seats: [{ seat: 'higher', do: 'succeed', with: { source: 'civil-court-of-cassation' } }] },
  { id: 'settle-jurisdiction', article: 'CPC 34(6)', by: [...above], stage: ['court-disputed'], to: { field: 'disputeAnswer', map: { here: 'preparation', elsewhere: 'transferred' } }, correctable: false, unverified: 'who in the court above settles the dispute was not read',
    when: [{ if: { any: [{ not: { computed: 'courts-of-two-regions' } }, { done: 'bring-dispute-up' }] }, code: 'dispute.two-regions', article: 'CPC 34(6)' }, { if: { computed: 'another-civil-court' }, code: 'transfer.not-another-court', article: 'CPC 34' }],
    fields: [{ id: 'disputeAnswer', type: 'choice', required: true, options: ['here', 'elsewhere'], fact: 'disputeAnswer' }, { id: 'transferTo', type: 'court', required: true, kinds: firstCourts, fact: 'transferTo', showWhen: { field: 'disputeAnswer', is: 'elsewhere' } }, reasons],
    seats: [{ seat: 'court', do: 'succeed', with: { field: 'transferTo' }, when: { fact: 'disputeAnswer', is: 'elsewhere' } }, { seat: 'judge', do: 'leave', when: { fact: 'disputeAnswer', is: 'elsewhere' } }, { seat: 'higher', do: 'leave' }],
    documents: ['ruling'], notices: [{ kind: 'jurisdiction-settled', to: [...sides, 'judge', 'court'] }] },
]
