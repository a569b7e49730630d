/** Execution at once, the writ for money or for an agreement not carried out, the judgment on a by-law published (APPC 120(7), 159-1(2), 172, 173). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'

const defendant = ['head@defendant', 'official@defendant'] as const
const told = ['plaintiff', 'defendant', 'interested'] as const

export const enforcementTerms: readonly TermRow[] = [
  { id: 'publication', n: 10, unit: 'CD', article: 'APPC 159-1(2)', bound: 'defendant', dayZero: 'act', atEnd: 'next-working-day', from: '2025-12-29' },
]

export const enforcementSteps: readonly StepRow[] = [
  { id: 'ask-about-execution', article: 'APPC 173(1), 173(2)', by: ['plaintiff', ...defendant], stage: ['judged'], correctable: false,
    fields: [{ id: 'executionAsked', type: 'choice', required: true, options: ['at-once', 'stay'], fact: 'executionAsked' }, { id: 'executionReasons', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'execute-at-once', article: 'APPC 173(1)', by: ['judge'], branch: 'execution', stage: ['not-in-force'], to: 'at-once', correctable: false, when: [{ if: { branch: 'main', some: ['judged'] }, code: 'execution.not-judged', article: 'APPC 173(1)' }],
    fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'execution-at-once', to: [...told] }] },
  { id: 'stay-execution', article: 'APPC 173(2)', by: ['judge'], branch: 'execution', stage: ['at-once'], to: 'not-in-force', correctable: false,
    when: [{ if: { fact: 'executionAsked', is: 'stay' }, code: 'execution.stay-not-asked', article: 'APPC 173(2)' }], fields: [{ id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'execution-at-once-stayed', to: [...told] }] },
  { id: 'ask-writ', article: 'APPC 120(7), 172(1)', by: ['plaintiff', ...defendant], stage: ['in-force', 'return-final'], correctable: false, opens: [{ branch: 'writ', subject: 'act' }],
    when: [
      { if: { any: [{ all: [{ branch: 'main', some: ['in-force'] }, { fact: 'moneyAwarded', known: true }] }, { all: [{ branch: 'main', some: ['return-final'] }, { branch: 'settlement', some: ['approved'] }] }] }, code: 'writ.nothing-to-collect', article: 'APPC 120(7), 172(1)' },
      { if: { any: [{ branch: 'main', some: ['return-final'] }, { branch: 'execution', some: ['overdue', 'penalised'] }] }, code: 'writ.term-running', article: 'APPC 172(1)' },
      { if: { branch: 'writ', none: ['writ-asked'] }, code: 'writ.asked', article: 'APPC 172(1)' },
    ],
    fields: [{ id: 'unexecuted', type: 'long-text', required: true }], documents: ['motion'], notices: [{ kind: 'writ-asked', to: ['judge', 'court', 'defendant'] }] },
  { id: 'issue-writ', article: 'APPC 172', by: ['judge'], branch: 'writ', stage: ['writ-asked'], to: { field: 'writ', map: { issued: 'writ-issued', refused: 'writ-refused' } }, correctable: false,
    fields: [{ id: 'writ', type: 'choice', required: true, options: ['issued', 'refused'], fact: 'writ' }, { id: 'operative', type: 'long-text', required: true }], documents: ['writ-of-execution'], notices: [{ kind: 'writ-decided', to: [...told] }] },
  { id: 'begin-publication', article: 'APPC 159-1(2)', by: ['time'], branch: 'publication', stage: ['to-publish'], to: 'publishing', from: '2025-12-29', when: [{ if: { branch: 'main', some: ['in-force'] }, code: 'judgment.not-in-force' }],
    starts: [{ term: 'publication', of: 'same-subject' }], notices: [{ kind: 'publication-due', to: ['defendant', 'plaintiff'] }] },
  { id: 'report-publication', article: 'APPC 159-1(2)', by: [...defendant], branch: 'publication', stage: ['publishing', 'unpublished'], to: 'published', from: '2025-12-29', correctable: false,
    within: { term: 'publication', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'publication', of: 'same-subject' }],
    fields: [{ id: 'publishedOn', type: 'day', required: true, notAfter: { act: true } }, { id: 'publishedIn', type: 'text', required: true, max: 300 }], notices: [{ kind: 'judgment-published', to: ['judge', 'plaintiff'] }] },
  { id: 'miss-publication', article: 'APPC 159-1(2)', by: ['time'], branch: 'publication', stage: ['publishing'], to: 'unpublished', from: '2025-12-29', atEndOf: { term: 'publication' }, notices: [{ kind: 'publication-missed', to: ['judge', 'plaintiff', 'defendant'] }] },
]
