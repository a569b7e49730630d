/** What the judge and the secretary do beside the great steps: a ruling announced and then written, an opinion, a notice by other means, evidence of outsiders (APPC 113, 116, 118, 130, 143). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'
import { pending } from './preparation.ts'

const told = ['plaintiff', 'defendant', 'interested'] as const
/** Means of notice, in the order of the text (APPC 113(1)). */
const ways = ['telephone', 'cabinet', 'text-message', 'email', 'telegram', 'letter', 'other'] as const

export const sessionTerms: readonly TermRow[] = [
  { id: 'notice', n: 1, unit: 'WD', article: 'APPC 113(1)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', until: '2025-12-28', unverified: 'the wording of article 113(1) before 2025-12-29 was not compared' },
  { id: 'notice', n: 1, unit: 'WD', article: 'APPC 113(1)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', kind: 'window', from: '2025-12-29' },
  { id: 'ruling-text', n: 5, unit: 'WD', article: 'APPC 118(5)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'outside-evidence', n: 0, unit: 'CD', article: 'APPC 143(1)(5)', bound: 'court', dayZero: { field: 'provideBy' }, atEnd: 'next-working-day', kind: 'window' },
]

export const sessionSteps: readonly StepRow[] = [
  { id: 'announce-ruling', article: 'APPC 118(5)', by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled', 'heard'], correctable: false, opens: [{ branch: 'ruling-text', subject: 'act' }], starts: [{ term: 'ruling-text', of: 'each' }],
    fields: [{ id: 'rulingQuestion', type: 'text', required: true, max: 300 }, { id: 'operative', type: 'long-text', required: true }], notices: [{ kind: 'ruling-announced', to: [...told] }] },
  { id: 'write-ruling', article: 'APPC 118(3), 118(5)', by: ['judge'], branch: 'ruling-text', stage: ['ruling-announced'], to: 'ruling-written', correctable: false,
    within: { term: 'ruling-text', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'ruling-text', of: 'same-subject' }],
    fields: [{ id: 'reasons', type: 'long-text', required: true }, { id: 'operative', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'ruling-written', to: [...told] }] },
  { id: 'state-opinion', article: 'APPC 116(1), 142(1)', by: ['judge'], stage: [...pending], correctable: false, fields: [{ id: 'preliminaryView', type: 'long-text', required: true }], notices: [{ kind: 'opinion-stated', to: [...told] }] },
  { id: 'record-notice', article: 'APPC 113(1), 113(2)', by: ['secretary@court', 'judge'], stage: [...pending], correctable: true, within: { term: 'notice', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'notice' }],
    fields: [{ id: 'noticeWay', type: 'choice', required: true, options: [...ways], fact: 'noticeWay' }, { id: 'noticedOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'noticeOf', type: 'text', required: true, max: 200 }] },
  { id: 'demand-from-outsider', article: 'APPC 130(2), 143(1)(5)', by: ['judge'], stage: [...pending], correctable: false, opens: [{ branch: 'outside-evidence', subject: 'act' }], starts: [{ term: 'outside-evidence', of: 'each' }],
    fields: [{ id: 'evidenceHolder', type: 'text', required: true, max: 300 }, { id: 'papersDemanded', type: 'long-text', required: true }, { id: 'provideBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }],
    documents: ['ruling'], notices: [{ kind: 'outsider-asked', to: [...told, 'court'] }] },
  { id: 'record-outside-evidence', article: 'APPC 130(2), 143(1)(5), 144', by: ['secretary@court', 'judge'], branch: 'outside-evidence', stage: ['outsider-asked'], to: { field: 'outsideAnswer', map: { given: 'outsider-gave', 'not-given': 'outsider-silent' } }, correctable: false,
    within: { term: 'outside-evidence', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'outside-evidence', of: 'same-subject' }],
    fields: [{ id: 'outsideAnswer', type: 'choice', required: true, options: ['given', 'not-given'], fact: 'outsideAnswer' }, { id: 'papersProvided', type: 'long-text', required: true, showWhen: { field: 'outsideAnswer', is: 'given' } }],
    notices: [{ kind: 'outside-evidence-in', to: ['judge', ...told] }] },
]
