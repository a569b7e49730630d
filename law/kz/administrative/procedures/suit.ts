/**
 * The administrative suit in the court of first instance (APPC 131-161), the narrow path: accepted when filed, the judge drawn,
 * the defendant's response with the administrative case, the hearing, the judgment in its four parts, served, in force.
 */
import { procedure } from '../../../../engine/define.ts'

/** Grounds on which the judge returns a suit (APPC 138(2)), in the order of the text. */
export const returnGrounds = [
  'pre-trial-order', 'content', 'incapable', 'authority', 'same-case', 'withdrawn', 'second-absence', 'not-supported', 'reconciled', 'duty', 'not-administrative',
  'already-decided', 'death', 'liquidation', 'missed-term', 'arbitration', 'wrong-court',
] as const

export const suit = procedure({
  id: 'suit',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { plaintiff: { kind: 'person' }, defendant: { kind: 'office', many: true }, court: { kind: 'office' }, judge: { kind: 'person' } },
  heldBy: 'court',
  branches: {
    main: { start: 'filed', stages: ['filed', 'with-judge', 'preparation', 'scheduled', 'heard', 'judged', 'in-force', 'returned'], final: ['in-force', 'returned'] },
    response: { start: 'asked', stages: ['asked', 'given', 'silent'], final: ['given', 'silent'], per: 'defendant' },
  },
  unbounded: {
    'with-judge': 'the trial term of three months runs; the judge opens the preparation in reasonable time (APPC 138(6))',
    preparation: 'the trial term of three months runs (APPC 146(1))', scheduled: 'the hearing has its day; the trial term runs (APPC 146(1))', heard: 'the judgment has its term (APPC 151(2))',
  },
  terms: [
    { id: 'trial', n: 3, unit: 'M', article: 'APPC 146(1)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'response', n: 0, unit: 'CD', article: 'APPC 138(5)', bound: 'defendant', dayZero: { field: 'respondBy' }, atEnd: 'next-working-day' },
    { id: 'hearing-day', n: 0, unit: 'CD', article: 'APPC 146', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
    { id: 'judgment', n: 10, unit: 'WD', article: 'APPC 151(2)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'sending', n: 3, unit: 'WD', article: 'APPC 18(5)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', until: '2025-06-30', unverified: 'the wording of article 18(5) before 2025-07-01 was not compared' },
    { id: 'sending', n: 3, unit: 'WD', article: 'APPC 18(5)', bound: 'court', dayZero: 'act', atEnd: 'next-working-day', from: '2025-07-01' },
    { id: 'appeal', n: 2, unit: 'M', article: 'APPC 168(2)', bound: 'plaintiff', dayZero: 'act', atEnd: 'next-working-day' },
  ],
  steps: [
    { id: 'arrive', article: 'APPC 137', by: ['linked'], stage: [], to: 'filed', registers: ['court'], starts: [{ term: 'trial' }], notices: [{ kind: 'suit-arrived', to: ['plaintiff', 'defendant', 'court'] }] },
    { id: 'draw-judge', article: 'APPC 138', by: ['time'], stage: ['filed'], to: 'with-judge', unverified: 'the rules of automated distribution were read only in part',
      draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], notices: [{ kind: 'judge-drawn', to: ['plaintiff', 'defendant', 'judge'] }] },
    { id: 'demand-response', article: 'APPC 138(5)', by: ['judge'], stage: ['with-judge'], to: 'preparation', correctable: false,
      fields: [{ id: 'respondBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 10, unit: 'WD' } } }, { id: 'demand', type: 'long-text' }],
      opens: [{ branch: 'response', subject: { holdersOf: 'defendant' } }], starts: [{ term: 'response', of: 'each' }],
      documents: ['ruling'], notices: [{ kind: 'response-demanded', to: ['defendant', 'plaintiff'] }] },
    { id: 'respond', article: 'APPC 138(5)', by: ['official@defendant', 'head@defendant'], branch: 'response', stage: ['asked', 'silent'], to: 'given', until: '2025-12-28', correctable: false,
      within: { term: 'response', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'response', of: 'same-subject' }],
      fields: [{ id: 'response', type: 'long-text', required: true }, { id: 'admits', type: 'yes-no', required: true, fact: 'admits' }], documents: ['response'], notices: [{ kind: 'response-given', to: ['judge', 'plaintiff'] }] },
    { id: 'respond', article: 'APPC 138(5)', by: ['official@defendant', 'head@defendant'], branch: 'response', stage: ['asked', 'silent'], to: 'given', from: '2025-12-29', correctable: false,
      within: { term: 'response', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'response', of: 'same-subject' }],
      fields: [{ id: 'response', type: 'long-text', required: true }, { id: 'superiorPosition', type: 'long-text' }, { id: 'admits', type: 'yes-no', required: true, fact: 'admits' }],
      documents: ['response'], notices: [{ kind: 'response-given', to: ['judge', 'plaintiff'] }] },
    { id: 'miss-response', article: 'APPC 138(5)', by: ['time'], branch: 'response', stage: ['asked'], to: 'silent', atEndOf: { term: 'response' }, notices: [{ kind: 'response-missed', to: ['judge', 'plaintiff', 'defendant'] }] },
    { id: 'schedule-hearing', article: 'APPC 143, 113(1)', by: ['judge'], stage: ['preparation', 'scheduled'], to: 'scheduled', correctable: false,
      when: [{ if: { branch: 'response', none: ['asked'] }, code: 'response.running', article: 'APPC 138(5)' }],
      fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }, { id: 'hearingPlace', type: 'text', required: true }],
      starts: [{ term: 'hearing-day' }], documents: ['summons'], notices: [{ kind: 'hearing-scheduled', to: ['plaintiff', 'defendant'] }] },
    { id: 'hold-hearing', article: 'APPC 146, 151', by: ['judge', 'secretary@court'], stage: ['scheduled'], to: 'heard', correctable: false, notBefore: { term: 'hearing-day' },
      fields: [{ id: 'present', type: 'choice', required: true, options: ['both', 'plaintiff-only', 'defendant-only', 'nobody'], fact: 'present' }, { id: 'courtRecord', type: 'long-text', required: true }],
      stops: [{ term: 'hearing-day' }], starts: [{ term: 'judgment' }], documents: ['court-record'] },
    { id: 'give-judgment', article: 'APPC 151, 152', by: ['judge'], stage: ['heard'], to: 'judged', correctable: false,
      within: { term: 'judgment', late: 'mark', ifNotStarted: 'refuse' },
      fields: [
        { id: 'introductory', type: 'long-text', required: true }, { id: 'descriptive', type: 'long-text', required: true }, { id: 'reasoning', type: 'long-text', required: true },
        { id: 'operative', type: 'long-text', required: true }, { id: 'outcome', type: 'choice', required: true, options: ['granted', 'granted-in-part', 'dismissed'], fact: 'outcome' },
      ],
      stops: [{ term: 'judgment' }, { term: 'trial' }], starts: [{ term: 'sending' }, { term: 'appeal' }], documents: ['judgment'], notices: [{ kind: 'judgment-given', to: ['plaintiff', 'defendant'] }] },
    { id: 'serve-judgment', article: 'APPC 18(5)', by: ['secretary@court'], stage: ['judged'], correctable: false, times: { atMost: 1, per: 'proceeding' }, stops: [{ term: 'sending' }], notices: [{ kind: 'judgment-served', to: ['plaintiff', 'defendant'] }] },
    { id: 'extend-trial', article: 'APPC 146(1)', by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled'], correctable: false, times: { atMost: 1, per: 'proceeding' },
      fields: [{ id: 'extensionReason', type: 'long-text', required: true }], extends: [{ term: 'trial', mode: 'add', n: 3, unit: 'M' }], documents: ['ruling'], notices: [{ kind: 'trial-extended', to: ['plaintiff', 'defendant'] }] },
    { id: 'return-suit', article: 'APPC 138(2)', by: ['judge'], stage: ['with-judge', 'preparation', 'scheduled'], to: 'returned', correctable: false,
      fields: [{ id: 'returnGround', type: 'choice', required: true, options: [...returnGrounds], fact: 'returnGround' }, { id: 'reasons', type: 'long-text', required: true }],
      documents: ['ruling'], notices: [{ kind: 'suit-returned', to: ['plaintiff', 'defendant'] }] },
    { id: 'enter-into-force', article: 'APPC 161, 168(2)', by: ['time'], stage: ['judged'], to: 'in-force', atEndOf: { term: 'appeal' }, notices: [{ kind: 'judgment-in-force', to: ['plaintiff', 'defendant'] }] },
  ],
})
