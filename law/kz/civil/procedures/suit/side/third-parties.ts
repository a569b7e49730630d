/**
 * Who else comes into the case: third parties with a claim of their own or without, another defendant in place of the wrong one (CPC 50-52).
 * For a new defendant preparation and trial begin anew.
 */
import type { StepRow } from '../../../../../../engine/define.ts'
import { partyField } from '../../../../courts/procedures/party.ts'
import { sides } from '../filing.ts'
import { open } from './who.ts'

export const thirdPartyBranches = {
  replacement: { start: 'replacement-sought', stages: ['replacement-sought', 'replaced', 'not-replaced'], final: ['replaced', 'not-replaced'], per: 'defendant' },
} as const
export const thirdPartyUnbounded = { 'replacement-sought': 'the judge decides while the preparation or the trial runs (CPC 50(1))' } as const

const reasons = { id: 'reasons', type: 'long-text', required: true } as const
const seated = (field: string) => [{ seat: 'third', do: 'fill', with: { field } }] as const
/** With a claim of their own until the end of the preparation; without one until the judgment (CPC 51(1), 52(1)). */
const inPreparation = { if: { term: 'trial', is: 'absent' }, code: 'third.too-late', article: 'CPC 51(1)' } as const
/** The trial on the merits begins with the session for which the case is set (CPC 50(1)). */
const notTried = { if: { not: { done: 'hold-hearing' } }, code: 'defendant.too-late', article: 'CPC 50(1)' } as const

export const thirdPartySteps: readonly StepRow[] = [
  { id: 'admit-claim-of-third', article: 'CPC 51(1), 148, 150', by: ['judge'], stage: [...open], correctable: false, when: [inPreparation],
    fields: [partyField('claimingThird', { max: 1, required: true, personal: 'plaintiff' }), { id: 'thirdClaim', type: 'long-text', required: true, personal: 'plaintiff' },
      { id: 'thirdAgainst', type: 'choice', required: true, options: ['plaintiff', 'defendant', 'both'], fact: 'thirdAgainst' }, { id: 'thirdDutyReceipt', type: 'text', max: 60 }, reasons],
    seats: seated('claimingThird'), documents: ['ruling'], notices: [{ kind: 'third-claim-admitted', to: [...sides] }] },
  { id: 'bring-in-third', article: 'CPC 52', by: ['judge'], stage: [...open], correctable: false,
    fields: [partyField('newThird', { max: 3, required: true, personal: 'plaintiff' }), { id: 'thirdSide', type: 'choice', required: true, options: ['plaintiff', 'defendant'], fact: 'thirdSide' }, reasons],
    seats: seated('newThird'), documents: ['ruling'], notices: [{ kind: 'third-brought-in', to: [...sides] }] },
  { id: 'ask-defendant-replacement', article: 'CPC 50(1)', by: ['plaintiff'], stage: [...open], correctable: false, times: { atMost: 1, per: 'proceeding' }, when: [notTried], opens: [{ branch: 'replacement', subject: { holdersOf: 'defendant' } }],
    fields: [{ id: 'whoShouldAnswer', type: 'long-text', required: true, personal: 'plaintiff' }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...sides] }] },
  // The new one gets the copies and answers; the preparation and then the term of the trial run anew (CPC 50(1)).
  { id: 'replace-defendant', article: 'CPC 50(1)', by: ['judge'], branch: 'replacement', stage: ['replacement-sought'], to: 'replaced', correctable: false, when: [notTried],
    fields: [partyField('newDefendant', { max: 1, required: true, personal: 'plaintiff' }), reasons], seats: [{ seat: 'defendant', do: 'leave' }, { seat: 'defendant', do: 'fill', with: { field: 'newDefendant' } }],
    moves: [{ branch: 'main', of: 'main', from: [...open], to: 'preparation' }, { branch: 'replacement', of: 'all-open', to: 'not-replaced' }, { branch: 'response', of: 'leavers', to: 'released' }, { branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' }],
    opens: [{ branch: 'response', subject: { holdersOf: 'defendant' } }], stops: [{ term: 'hearing-day' }, { term: 'preliminary-day', of: 'all' }, { term: 'trial' }, { term: 'preparing' }, { term: 'response', of: 'leavers' }],
    starts: [{ term: 'preparing' }], documents: ['ruling'], notices: [{ kind: 'defendant-replaced', to: [...sides] }] },
  { id: 'keep-defendant', article: 'CPC 50(2)', by: ['judge'], branch: 'replacement', stage: ['replacement-sought'], to: 'not-replaced', correctable: false, fields: [reasons], documents: ['ruling'], notices: [{ kind: 'motion-decided', to: [...sides] }] },
]
