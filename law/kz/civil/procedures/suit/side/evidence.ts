/** Evidence that a party cannot get alone: demanded from outsiders, secured before it is lost, gathered by another court, found by an expert (CPC 70-75, 82). */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { open } from './who.ts'

export const evidenceTerms: readonly TermRow[] = [
  { id: 'outside-evidence', n: 0, unit: 'CD', article: 'CPC 73(6), 73(7)', bound: 'court', dayZero: { field: 'provideBy' }, atEnd: 'next-working-day', kind: 'window' },
  { id: 'securing', n: 3, unit: 'WD', article: 'CPC 71(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'commission', n: 1, unit: 'M', article: 'CPC 75(2)', bound: 'court', dayZero: { field: 'commissionArrivedOn' }, atEnd: 'next-working-day' },
]
export const evidenceBranches = {
  'outside-evidence': { start: 'outsider-asked', stages: ['outsider-asked', 'outsider-gave', 'outsider-silent'], final: ['outsider-gave', 'outsider-silent'] },
  securing: { start: 'securing-asked', stages: ['securing-asked', 'evidence-secured', 'securing-refused'], final: ['evidence-secured', 'securing-refused'] },
  commission: { start: 'commission-given', stages: ['commission-given', 'commission-arrived', 'commission-done'], final: ['commission-done'] },
  expertise: { start: 'expertise-appointed', stages: ['expertise-appointed', 'conclusion-in', 'conclusion-impossible', 'expertise-evaded'], final: ['conclusion-in', 'conclusion-impossible', 'expertise-evaded'] },
} as const
export const evidenceUnbounded = {
  'outsider-asked': 'the case goes on; the court records what came, and may hold to account (CPC 73(7))', 'securing-asked': 'the judge has three working days (CPC 71(1))', 'commission-given': 'until the other court has it',
  'commission-arrived': 'the other court has a month (CPC 75(2))', 'expertise-appointed': 'the term stands in the Law on forensic expertise, which was not read; the court may suspend the case (CPC 82(9), 273(1)(6))',
} as const

const own = { of: 'same-subject' } as const
const reasons = { id: 'reasons', type: 'long-text', required: true } as const
const clerks = ['secretary@court', 'judge'] as const

export const evidenceSteps: readonly StepRow[] = [
  { id: 'demand-from-outsider', article: 'CPC 73(4), 73(6)', by: ['judge'], stage: [...open], correctable: false, opens: [{ branch: 'outside-evidence', subject: 'act' }], starts: [{ term: 'outside-evidence', of: 'each' }],
    fields: [{ id: 'evidenceHolder', type: 'text', required: true, max: 300 }, { id: 'papersDemanded', type: 'long-text', required: true }, { id: 'handedTo', type: 'choice', required: true, options: ['sent', 'plaintiff', 'defendant'], fact: 'handedTo' },
      { id: 'provideBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 2, unit: 'M' } } }],
    documents: ['ruling'], notices: [{ kind: 'outsider-asked', to: [...sides, 'court'] }] },
  { id: 'record-outside-evidence', article: 'CPC 73(6), 73(7)', by: [...clerks], branch: 'outside-evidence', stage: ['outsider-asked'], to: { field: 'outsideAnswer', map: { given: 'outsider-gave', 'not-given': 'outsider-silent' } }, correctable: false,
    within: { term: 'outside-evidence', ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'outside-evidence', ...own }],
    fields: [{ id: 'outsideAnswer', type: 'choice', required: true, options: ['given', 'not-given'], fact: 'outsideAnswer' }, { id: 'papersProvided', type: 'long-text', required: true, showWhen: { field: 'outsideAnswer', is: 'given' } }], notices: [{ kind: 'outside-evidence-in', to: ['judge', ...sides] }] },
  { id: 'ask-to-secure', article: 'CPC 70, 71(1)', by: [...sides], stage: [...open], correctable: false, opens: [{ branch: 'securing', subject: 'act' }], starts: [{ term: 'securing', of: 'each' }], when: [{ if: { branch: 'securing', none: ['securing-asked'] }, code: 'securing.asked' }],
    fields: [{ id: 'evidenceAtRisk', type: 'long-text', required: true }, { id: 'riskReasons', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...sides] }] },
  { id: 'secure-evidence', article: 'CPC 71', by: ['judge'], branch: 'securing', stage: ['securing-asked'], to: { field: 'securing', map: { secured: 'evidence-secured', refused: 'securing-refused' } }, correctable: false,
    within: { term: 'securing', ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'securing', ...own }],
    fields: [{ id: 'securing', type: 'choice', required: true, options: ['secured', 'refused'], fact: 'securing' }, { id: 'securedHow', type: 'long-text', required: true, showWhen: { field: 'securing', is: 'secured' } }, reasons], documents: ['ruling'], notices: [{ kind: 'securing-decided', to: [...sides] }] },
  { id: 'commission-court', article: 'CPC 74(1), 74(3)', by: ['judge'], stage: [...open], correctable: false, opens: [{ branch: 'commission', subject: 'act' }], when: [{ if: { computed: 'commission-elsewhere' }, code: 'commission.own-court', article: 'CPC 74(1)' }],
    fields: [{ id: 'commissionedCourt', type: 'court', required: true }, { id: 'toFindOut', type: 'long-text', required: true }, { id: 'toGather', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'commission-given', to: [...sides, 'court'] }] },
  { id: 'record-commission-arrival', article: 'CPC 75(2)', by: [...clerks], branch: 'commission', stage: ['commission-given'], to: 'commission-arrived', correctable: false, fields: [{ id: 'commissionArrivedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -3, unit: 'M' } }, notAfter: { act: true } }], starts: [{ term: 'commission', ...own }], notices: [{ kind: 'commission-arrived', to: ['judge', ...sides] }] },
  { id: 'record-commission-done', article: 'CPC 75(2), 75(3)', by: [...clerks], branch: 'commission', stage: ['commission-arrived'], to: 'commission-done', correctable: false, within: { term: 'commission', ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'commission', ...own }],
    fields: [{ id: 'gathered', type: 'long-text', required: true }], notices: [{ kind: 'commission-done', to: ['judge', ...sides] }] },
  { id: 'offer-expert-questions', article: 'CPC 82(7)', by: [...sides], stage: [...open], correctable: false, fields: [{ id: 'questionsOffered', type: 'long-text', required: true }, { id: 'expertAsked', type: 'text', max: 200 }], documents: ['motion'], notices: [{ kind: 'expert-questions-offered', to: ['judge', ...sides] }] },
  { id: 'appoint-expertise', article: 'CPC 82(1), 82(3), 82(9)', by: ['judge'], stage: [...open], correctable: false, opens: [{ branch: 'expertise', subject: 'act' }],
    fields: [
      { id: 'expertiseKind', type: 'text', required: true, max: 200 }, { id: 'questionsAsked', type: 'long-text', required: true }, { id: 'questionsDeclined', type: 'long-text' }, { id: 'expert', type: 'text', required: true, max: 200 }, { id: 'materials', type: 'long-text', required: true },
      { id: 'expertisePaidBy', type: 'choice', required: true, options: ['plaintiff', 'defendant', 'both', 'budget'], fact: 'expertisePaidBy' }, { id: 'mayBeDestroyed', type: 'yes-no', required: true }, reasons,
    ],
    documents: ['ruling'], notices: [{ kind: 'expertise-appointed', to: [...sides] }] },
  { id: 'record-conclusion', article: 'CPC 82, 274(2)', by: [...clerks], branch: 'expertise', stage: ['expertise-appointed'], to: { field: 'conclusion', map: { given: 'conclusion-in', impossible: 'conclusion-impossible' } }, correctable: false,
    fields: [{ id: 'conclusion', type: 'choice', required: true, options: ['given', 'impossible'], fact: 'conclusion' }, { id: 'conclusionOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'conclusionSays', type: 'long-text', required: true }], notices: [{ kind: 'conclusion-in', to: ['judge', ...sides] }] },
  { id: 'find-evasion', article: 'CPC 82(8)', by: ['judge'], branch: 'expertise', stage: ['expertise-appointed'], to: 'expertise-evaded', correctable: false,
    fields: [{ id: 'evadingSide', type: 'choice', required: true, options: ['plaintiff', 'defendant'], fact: 'evadingSide' }, { id: 'factDeemed', type: 'choice', required: true, options: ['established', 'refuted'], fact: 'factDeemed' }, reasons], documents: ['ruling'], notices: [{ kind: 'evasion-found', to: [...sides] }] },
]
