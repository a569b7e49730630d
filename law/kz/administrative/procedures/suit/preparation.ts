/** Before the trial: defects mended, papers demanded by the court itself, the preliminary hearing (APPC 116, 130, 138(4), 143). */
import type { StepRow, TermRow } from '../../../../../engine/define.ts'

/** Stages in which the judge prepares or tries the suit. */
export const pending = ['with-judge', 'preparation', 'scheduled', 'written'] as const

export const preparationTerms: readonly TermRow[] = [
  { id: 'mending', n: 0, unit: 'CD', article: 'APPC 138(4)(1)', bound: 'plaintiff', dayZero: { field: 'mendBy' }, atEnd: 'next-working-day' },
  { id: 'evidence', n: 0, unit: 'CD', article: 'APPC 141(1)', bound: 'defendant', dayZero: { field: 'provideBy' }, atEnd: 'next-working-day' },
  { id: 'preliminary', n: 1, unit: 'M', article: 'APPC 143(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', when: { fact: 'disputeCategory', is: 'investment' }, from: '2022-01-01', unverified: 'the day in January 2022 on which Law 83-VII came into force was not read' },
  { id: 'preliminary', n: 20, unit: 'WD', article: 'APPC 143(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  { id: 'preliminary-day', n: 0, unit: 'CD', article: 'APPC 143', bound: 'court', dayZero: { field: 'preliminaryAt' }, atEnd: 'stays', kind: 'wait' },
]

export const preparationSteps: readonly StepRow[] = [
  { id: 'name-defects', article: 'APPC 138(4)(1)', by: ['judge'], stage: ['with-judge', 'preparation'], correctable: false, opens: [{ branch: 'defects', subject: 'act' }], starts: [{ term: 'mending', of: 'each' }],
    when: [{ if: { branch: 'defects', none: ['defects-named'] }, code: 'defects.running' }],
    fields: [{ id: 'defects', type: 'long-text', required: true }, { id: 'mendBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 10, unit: 'WD' } } }],
    documents: ['ruling'], notices: [{ kind: 'defects-named', to: ['plaintiff'] }] },
  { id: 'mend-defects', article: 'APPC 138(4)(1)', by: ['plaintiff'], branch: 'defects', stage: ['defects-named', 'unmended'], to: 'mended', correctable: false,
    within: { term: 'mending', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'mending', of: 'same-subject' }],
    fields: [{ id: 'mended', type: 'long-text', required: true, personal: 'plaintiff' }], notices: [{ kind: 'defects-mended', to: ['judge', 'defendant'] }] },
  { id: 'miss-mending', article: 'APPC 138(4)(1)', by: ['time'], branch: 'defects', stage: ['defects-named'], to: 'unmended', atEndOf: { term: 'mending' }, notices: [{ kind: 'defects-left', to: ['judge', 'plaintiff'] }] },
  { id: 'demand-evidence', article: 'APPC 116, 130', by: ['judge'], stage: [...pending], correctable: false, opens: [{ branch: 'evidence', subject: 'act' }], starts: [{ term: 'evidence', of: 'each' }],
    fields: [
      { id: 'demandGround', type: 'choice', required: true, options: ['missing-paper', 'own-initiative', 'motion'], fact: 'demandGround' }, { id: 'papersDemanded', type: 'long-text', required: true },
      { id: 'provideBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } },
    ],
    documents: ['ruling'], notices: [{ kind: 'evidence-demanded', to: ['defendant', 'plaintiff'] }] },
  { id: 'provide-evidence', article: 'APPC 141', by: ['official@defendant', 'head@defendant'], branch: 'evidence', stage: ['demanded', 'not-provided'], to: 'provided', correctable: false,
    within: { term: 'evidence', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'evidence', of: 'same-subject' }],
    fields: [{ id: 'papersProvided', type: 'long-text', required: true }], notices: [{ kind: 'evidence-provided', to: ['judge', 'plaintiff'] }] },
  { id: 'miss-evidence', article: 'APPC 127(4)', by: ['time'], branch: 'evidence', stage: ['demanded'], to: 'not-provided', atEndOf: { term: 'evidence' }, notices: [{ kind: 'evidence-missed', to: ['judge', 'plaintiff', 'defendant'] }] },
  { id: 'set-preliminary-hearing', article: 'APPC 138(6), 143(3), 113(1)', by: ['judge'], stage: ['with-judge', 'preparation'], correctable: false,
    when: [{ if: { branch: 'preliminary', none: ['preliminary-set'] }, code: 'preliminary.set' }],
    fields: [{ id: 'preliminaryAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }, { id: 'hearingPlace', type: 'text', required: true }],
    opens: [{ branch: 'preliminary', subject: 'act' }], starts: [{ term: 'preliminary-day', of: 'each' }, { term: 'notice' }], documents: ['summons'], notices: [{ kind: 'preliminary-hearing-set', to: ['plaintiff', 'defendant'] }] },
  { id: 'hold-preliminary-hearing', article: 'APPC 143', by: ['judge', 'secretary@court'], branch: 'preliminary', stage: ['preliminary-set'], to: 'preliminary-held', correctable: false,
    notBefore: { term: 'preliminary-day', of: 'same-subject' }, within: { term: 'preliminary', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'preliminary' }, { term: 'preliminary-day', of: 'same-subject' }],
    fields: [{ id: 'reconciliationDiscussed', type: 'yes-no', required: true }, { id: 'writtenTrialExplained', type: 'yes-no', required: true }, { id: 'preliminaryView', type: 'long-text' }, { id: 'courtRecord', type: 'long-text', required: true }],
    documents: ['court-record'], notices: [{ kind: 'preliminary-hearing-held', to: ['plaintiff', 'defendant'] }] },
]
