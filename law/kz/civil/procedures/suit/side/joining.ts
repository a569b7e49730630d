/**
 * Claims separated into a case of their own, and cases of one court joined into the one that was brought first (CPC 167). Neither ruling is complained of by
 * itself; the trial of what was separated is counted from the end of its own preparation, of what was joined from that of the earlier case.
 */
import type { Condition, Field, HandOver, StepRow } from '../../../../../../engine/define.ts'
import { claimKinds, sides } from '../filing.ts'
import { open } from './who.ts'

const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
const numbered = (seat: string): Record<string, string> => Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${seat}-${n}`, `${seat}-${n}`]))

/** Whose claims are separated: of all, of one of several plaintiffs, against one of several defendants (CPC 167(1), 167(2)). */
const whose = ['all', 'one-plaintiff', 'one-defendant'] as const
const separatedIs = (one: (typeof whose)[number]): Condition => ({ fact: 'separatedOf', is: one })
const leaves = (seat: 'plaintiff' | 'defendant', of: string) => ({ seat, do: 'leave', of, when: { all: [separatedIs(`one-${seat}`), { fact: 'partyStays', is: false }] } }) as const
const toSeparated = (one: (typeof whose)[number], seats: HandOver['seats']): HandOver => ({
  procedure: 'civil-suit', step: 'open-separated', mode: 'beside', when: separatedIs(one), seats: { ...seats, ...numbered('third'), court: 'court', judge: 'judge' },
  facts: { claimKind: 'separatedKind', price: 'separatedPrice', suitLanguage: 'suitLanguage', caseLanguage: 'caseLanguage', preTrialOrder: 'preTrialOrder', stateDuty: 'stateDuty', dutyCovered: 'dutyCovered' },
})
const plaintiffs = numbered('plaintiff')
const defendants = numbered('defendant')

/** What the two cases must have in common (CPC 167(3), 167(4)). */
const fitting = [
  { if: { computed: 'taker-is-here' }, code: 'joining.other-court', article: 'CPC 167(3)' },
  { if: { computed: 'taker-is-prepared' }, code: 'joining.not-open', article: 'CPC 167(3)' },
  { if: { computed: 'taker-is-earlier' }, code: 'joining.later', article: 'CPC 167(4)' },
  { if: { computed: 'taker-shares-side' }, code: 'joining.other-parties', article: 'CPC 167(3)' },
] as const

export const joiningSteps: readonly StepRow[] = [
  { id: 'separate-claims', article: 'CPC 167(1), 167(2), 167(5)', by: ['judge'], stage: [...open], correctable: false, unverified: 'article 167 names neither the judge of the new case nor its preparation: the same judge has it, and it is prepared anew',
    when: [{ if: { computed: 'side-keeps-somebody' }, code: 'separation.last-party', article: 'CPC 167(2)' }],
    fields: [
      { id: 'separatedClaims', type: 'long-text', required: true, personal: 'plaintiff' }, { id: 'separatedKind', type: 'choice', required: true, options: [...claimKinds], fact: 'separatedKind' }, { id: 'separatedPrice', type: 'money', fact: 'separatedPrice' },
      { id: 'remainingPrice', type: 'money', fact: 'price' }, { id: 'separatedOf', type: 'choice', required: true, options: [...whose], fact: 'separatedOf' },
      { id: 'separatedPlaintiff', type: 'person', holds: 'plaintiff', required: true, showWhen: { field: 'separatedOf', is: 'one-plaintiff' } }, { id: 'separatedDefendant', type: 'person', holds: 'defendant', required: true, showWhen: { field: 'separatedOf', is: 'one-defendant' } },
      { id: 'partyStays', type: 'yes-no', required: true, fact: 'partyStays' }, reasons,
    ],
    moves: [{ branch: 'response', of: 'leavers', to: 'released' }], stops: [{ term: 'response', of: 'leavers' }],
    seats: [leaves('plaintiff', 'separatedPlaintiff'), leaves('defendant', 'separatedDefendant')],
    handsOver: [toSeparated('all', { ...plaintiffs, ...defendants }), toSeparated('one-plaintiff', { 'plaintiff-1': { source: 'separated-plaintiff' }, ...defendants }), toSeparated('one-defendant', { ...plaintiffs, 'defendant-1': { source: 'separated-defendant' } })],
    documents: ['ruling'], notices: [{ kind: 'claims-separated', to: [...sides] }] },
  { id: 'open-separated', article: 'CPC 167(1), 167(4)', by: ['linked'], stage: [], to: 'preparation', registers: ['civil'], unverified: 'article 167 names no time for preparing what was separated: counted from the ruling', opens: [{ branch: 'response', subject: { holdersOf: 'defendant' } }],
    starts: [{ term: 'preparing' }], notices: [{ kind: 'separated-opened', to: [...sides, 'judge', 'court'] }] },
  { id: 'join-case', article: 'CPC 167(3), 167(5)', by: ['judge'], stage: [...open], to: 'joined-elsewhere', correctable: false, when: [...fitting],
    fields: [{ id: 'leadingCase', type: 'text', required: true, max: 60 }, reasons], computes: [{ name: 'number-of-taker', fact: 'joinedTo' }, { name: 'own-number', fact: 'joinedCase' }],
    moves: [{ branch: 'preliminary', of: 'all-open', to: 'preliminary-dropped' }],
    handsOver: [{ procedure: 'civil-suit', step: 'take-in-case', into: 'leadingCase', mode: 'goes-on', seats: { ...plaintiffs, ...defendants, ...numbered('third') }, facts: { joinedCase: 'joinedCase' } }],
    documents: ['ruling'], notices: [{ kind: 'case-joined', to: [...sides] }] },
  // The earlier case goes on with the parties of both; its own times are not counted anew (CPC 167(4)).
  { id: 'take-in-case', article: 'CPC 167(3), 167(4)', by: ['linked'], stage: [...open], opens: [{ branch: 'response', subject: { holdersOf: 'defendant' } }], notices: [{ kind: 'case-taken-in', to: [...sides, 'judge', 'court'] }] },
]
