/**
 * A suit filed straight with the court (APPC 131-137): its five kinds, the day its time runs from, whether it came in time, and the
 * motion to restore a missed term. A suit after an application or a complaint comes by hand-over (`arrive`).
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { dutyComputed, dutyFields } from './costs.ts'
import { complainable } from './private-complaint.ts'

const kinds = ['contest', 'compel', 'action', 'recognise'] as const
/** Disputes with terms of their own (APPC 143(1), 146(2)); the words of procurement complaints are law since 2025-01-01. */
const categories = ['ordinary', 'bailiff', 'procurement-audit', 'procurement-complaint', 'investment'] as const
/** From what the time to sue is counted (APPC 136), in the order of the text. */
const beginnings = ['complaint-decision', 'act', 'action', 'relation', 'spent-act', 'non-participant', 'no-answer'] as const

/** Further defendants, and where the suit is brought if not at the seat of the first (APPC 102, 106, 107(1)). */
const otherSides: readonly Field[] = [
  { id: 'otherDefendants', type: 'body', many: { min: 1, max: 2 } }, { id: 'courtBy', type: 'choice', options: ['defendant-seat', 'several-defendants', 'electronic-act', 'territorial-unit', 'abroad', 'investor', 'residence'] }, { id: 'courtChosen', type: 'court' },
]

const filed = (claimKinds: readonly string[], begin: readonly string[]): readonly Field[] => [
  { id: 'defendant', type: 'body', required: true }, ...otherSides,
  { id: 'claimKind', type: 'choice', required: true, options: claimKinds, fact: 'claimKind' },
  { id: 'disputeCategory', type: 'choice', required: true, options: [...categories], fact: 'disputeCategory' },
  { id: 'claim', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'suitGrounds', type: 'long-text', required: true, personal: 'plaintiff' },
  { id: 'interest', type: 'long-text', required: true, personal: 'plaintiff', showWhen: { field: 'claimKind', is: 'recognise' } },
  ...(claimKinds.includes('by-law') ? ([{ id: 'byLaw', type: 'norm', required: true, showWhen: { field: 'claimKind', is: 'by-law' } }] as const) : []),
  { id: 'countedFrom', type: 'choice', required: true, options: begin, fact: 'countedFrom' },
  { id: 'countedFromDay', type: 'day', required: true, notBefore: { act: true, plus: { n: -10, unit: 'Y' } }, notAfter: { act: true } },
  ...(claimKinds.includes('by-law') ? [] : ([{ id: 'adoptedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -10, unit: 'Y' } }, notAfter: { act: true }, showWhen: { field: 'countedFrom', is: 'non-participant' } }] as const)),
  { id: 'lateReason', type: 'long-text', personal: 'plaintiff' },
  { id: 'earlierSuit', type: 'text', max: 40, fact: 'earlierSuit' },
  { id: 'interimAsked', type: 'yes-no', fact: 'interimAsked' },
  { id: 'interimMeasures', type: 'long-text', required: true, personal: 'plaintiff', showWhen: { field: 'interimAsked', is: true } },
  ...dutyFields,
]

const filing = {
  id: 'file', article: 'APPC 131, 137', by: ['anyone'], stage: [], to: 'submitted', correctable: false,
  when: [{ if: { computed: 'counting-fits-claim' }, code: 'suit.counted-otherwise', article: 'APPC 136' }, { if: { computed: 'defendants-differ' }, code: 'defendant.twice', article: 'APPC 107(1)' }, { if: { computed: 'court-fits-ground' }, code: 'suit.other-court', article: 'APPC 102, 106, 107(1)' }],
  seats: [{ seat: 'plaintiff', do: 'fill', with: 'actor' }, { seat: 'defendant', do: 'fill', with: { field: 'defendant' } }, { seat: 'defendant', do: 'fill', with: { field: 'otherDefendants' } }, { seat: 'court', do: 'fill', with: { source: 'court-of-suit' } }],
  computes: [{ name: 'court-ground', fact: 'courtGround' }, ...dutyComputed], registers: ['appeals'], starts: [{ term: 'suing' }], documents: ['suit'],
} as const
/** Interim measures asked with the suit are a matter of their own from its first day (APPC 139(2)). */
export const interimWithSuit = { opens: [{ branch: 'interim', subject: 'act', when: { fact: 'interimAsked', is: true } }] } as const
const entered = {
  id: 'enter-suit', article: 'APPC 137', by: ['time'], stage: ['submitted'], to: 'filed', registers: ['court'], stops: [{ term: 'suing' }, { term: 'suing-outer' }], ...interimWithSuit,
  notices: [{ kind: 'suit-arrived', to: ['plaintiff', 'defendant', 'court'] }],
} as const
const atOnce = [{ term: 'trial' }, { term: 'interim', of: 'each' }] as const
export const special2021 = { fact: 'disputeCategory', in: ['bailiff', 'procurement-audit', 'investment'] } as const
export const special2025 = { fact: 'disputeCategory', in: ['bailiff', 'procurement-audit', 'procurement-complaint', 'investment'] } as const
export const onByLaw = { fact: 'claimKind', is: 'by-law' } as const

const from = (value: string) => ({ fact: 'countedFrom', is: value }) as const
const counted = { bound: 'plaintiff', dayZero: { field: 'countedFromDay' }, atEnd: 'next-working-day' } as const

export const filingTerms: readonly TermRow[] = [
  { id: 'suing', n: 1, unit: 'M', article: 'APPC 136(2)', ...counted, when: from('action') },
  { id: 'suing', n: 5, unit: 'Y', article: 'APPC 136(3)', ...counted, when: from('relation') },
  { id: 'suing', n: 3, unit: 'M', article: 'APPC 136(3)', ...counted, when: from('spent-act') },
  { id: 'suing', n: 3, unit: 'M', article: 'APPC 136(3-1)', ...counted, when: from('by-law'), from: '2025-12-29' },
  { id: 'suing', n: 10, unit: 'WD', article: 'APPC 136(4)', ...counted, when: from('bailiff-action'), until: '2026-08-24' },
  { id: 'suing', n: 10, unit: 'WD', article: 'APPC 136(4)', ...counted, when: from('bailiff-decision'), from: '2026-08-25' },
  { id: 'suing', n: 1, unit: 'M', article: 'APPC 136(5)', ...counted, when: from('non-participant'), notLaterThan: 'suing-outer', until: '2025-12-28' },
  { id: 'suing', n: 1, unit: 'M', article: 'APPC 136(5)', ...counted, when: from('non-participant'), from: '2025-12-29' },
  { id: 'suing', n: 1, unit: 'M', article: 'APPC 136(6)', ...counted, when: from('no-answer') },
  { id: 'suing', n: 1, unit: 'M', article: 'APPC 136(1)', ...counted },
  { id: 'suing-outer', n: 1, unit: 'Y', article: 'APPC 136(5)', bound: 'plaintiff', dayZero: { field: 'adoptedOn' }, atEnd: 'next-working-day', until: '2025-12-28' },
]

export const filingSteps: readonly StepRow[] = [
  { ...filing, until: '2025-12-28', fields: filed(kinds, [...beginnings, 'bailiff-action']), starts: [{ term: 'suing-outer', when: from('non-participant') }, { term: 'suing' }] },
  { ...filing, from: '2025-12-29', until: '2026-08-24', fields: filed([...kinds, 'by-law'], [...beginnings, 'by-law', 'bailiff-action']) },
  { ...filing, from: '2026-08-25', fields: filed([...kinds, 'by-law'], [...beginnings, 'by-law', 'bailiff-decision']) },
  { id: 'mark-late', article: 'APPC 136(8)', by: ['time'], stage: ['submitted'], atEndOf: { term: 'suing' }, notices: [{ kind: 'suit-late', to: ['plaintiff', 'court'] }] },
  { ...entered, until: '2024-12-31', starts: [...atOnce, { term: 'preliminary', when: special2021 }] },
  { ...entered, from: '2025-01-01', until: '2025-12-28', starts: [...atOnce, { term: 'preliminary', when: special2025 }] },
  { ...entered, from: '2025-12-29', until: '2026-07-05', starts: [...atOnce, { term: 'preliminary', when: special2025 }, { term: 'by-law-trial', when: onByLaw }] },
  { ...entered, from: '2026-07-06', starts: [...atOnce, { term: 'preliminary', when: { any: [special2025, onByLaw] } }] },
  { id: 'ask-restoration', article: 'APPC 136(7)', by: ['plaintiff'], stage: ['with-judge', 'preparation'], correctable: false, opens: [{ branch: 'restoration', subject: 'act' }],
    when: [{ if: { branch: 'restoration', none: ['restoration-asked'] }, code: 'restoration.asked' }],
    fields: [{ id: 'lateReason', type: 'long-text', required: true, personal: 'plaintiff' }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', 'defendant'] }] },
  { id: 'decide-restoration', article: 'APPC 136(7), 143(1)(2)', by: ['judge'], branch: 'restoration', stage: ['restoration-asked'], correctable: false,
    to: { field: 'restoration', map: { restored: 'restored', refused: 'not-restored' } }, seats: complainable.seats, starts: complainable.starts, opens: [{ branch: 'ruling', subject: 'act', when: { fact: 'restoration', is: 'refused' } }],
    fields: [{ id: 'restoration', type: 'choice', required: true, options: ['restored', 'refused'], fact: 'restoration' }, { id: 'reasons', type: 'long-text', required: true }],
    documents: ['ruling'], notices: [{ kind: 'motion-decided', to: ['plaintiff', 'defendant'] }] },
]
