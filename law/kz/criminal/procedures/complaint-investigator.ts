/** A complaint of what an investigator, a prosecutor or a body did or left undone (CrPC 100-107): to the prosecutor, who has seven days, three in grave matters; or to the investigating judge, within fifteen days. */
import { procedure, type Field, type StepRow } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'

const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
/** Complaints decided in three days (CrPC 105(2)). */
const grave = ['detention', 'recognition', 'qualification', 'removal-from-office', 'search', 'property'] as const
const kinds = [...grave, 'not-registered', 'interruption', 'termination', 'inaction', 'other'] as const
const days = { unit: 'CD', atEnd: 'next-working-day' } as const
const complaint: readonly Field[] = [
  { id: 'agency', type: 'body', required: true, kinds: ['police'] }, { id: 'complaintAbout', type: 'choice', required: true, options: [...kinds], fact: 'complaintAbout' }, { id: 'investigationNumber', type: 'text', max: 40 },
  { id: 'complained', type: 'long-text', required: true, personal: 'applicant' }, { id: 'asked', type: 'long-text', required: true, personal: 'applicant' },
]
const bodies = [
  { seat: 'applicant', do: 'fill', with: 'actor' }, { seat: 'agency', do: 'fill', with: { field: 'agency' } }, { seat: 'prosecution', do: 'fill', with: { source: 'district-prosecution' } }, { seat: 'court', do: 'fill', with: { source: 'investigating-court' } },
] as const
const filing = { by: ['anyone'], stage: [], correctable: false, seats: [...bodies], registers: ['appeals'], documents: ['complaint'] } as const satisfies Partial<StepRow>
const byJudge = { by: ['judge'], stage: ['with-judge', 'session-set'], correctable: false, within: { term: 'court-deciding', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'court-deciding' }], fields: [reasons], documents: ['resolution'], notices: [{ kind: 'judge-decided-complaint', to: ['applicant', 'agency', 'prosecution'] }] } as const satisfies Partial<StepRow>

export const complaintInvestigator = procedure({
  id: 'complaint-investigator',
  code: 'CrPC',
  words: ['criminal', 'civil', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }],
  seats: { applicant: { kind: 'person' }, agency: { kind: 'office' }, prosecution: { kind: 'office' }, court: { kind: 'office' }, judge: { kind: 'person' } },
  heldBy: 'agency',
  branches: {
    main: {
      start: 'with-prosecution', stages: ['with-prosecution', 'turned-down', 'unanswered', 'satisfied', 'filed', 'no-judge', 'with-judge', 'session-set', 'found-unlawful', 'dismissed', 'not-pursued'], final: ['satisfied', 'found-unlawful', 'dismissed', 'not-pursued'],
    },
  },
  unbounded: {
    'no-judge': 'the Code names no term for finding a judge', 'with-judge': 'three days without a hearing; later is marked (CrPC 106(6))', 'session-set': 'ten days with a hearing; later is marked (CrPC 106(6))',
  },
  terms: [
    { id: 'answering', n: 3, article: 'CrPC 105(2)', bound: 'prosecution', dayZero: 'act', ...days, when: { fact: 'complaintAbout', in: [...grave] } },
    { id: 'answering', n: 7, article: 'CrPC 105(2)', bound: 'prosecution', dayZero: 'act', ...days },
    { id: 'silence', n: 15, article: 'CrPC 106(5)', bound: 'prosecution', dayZero: 'act', ...days },
    { id: 'to-court', n: 15, article: 'CrPC 106(5)', bound: 'applicant', dayZero: 'act', ...days },
    { id: 'court-deciding', n: 3, article: 'CrPC 106(6)', bound: 'judge', dayZero: 'act', ...days },
    { id: 'materials', n: 3, article: 'CrPC 106(6)', bound: 'agency', dayZero: 'act', ...days },
  ],
  steps: offered([
    { ...filing, id: 'complain-to-prosecutor', article: 'CrPC 100, 105(1)', to: 'with-prosecution', fields: complaint, starts: [{ term: 'answering' }, { term: 'silence' }], notices: [{ kind: 'complaint-received', to: ['applicant', 'prosecution'] }] },
    { ...filing, id: 'complain-to-judge', article: 'CrPC 106(1), 106(5)', to: 'filed', fields: [...complaint, { id: 'learntOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -15, unit: 'CD' } }, notAfter: { act: true } }], starts: [{ term: 'court-deciding' }], notices: [{ kind: 'complaint-received', to: ['applicant', 'court', 'prosecution'] }] },
    { id: 'answer', article: 'CrPC 105(2), 105(3)', by: ['prosecutor@prosecution', 'head@prosecution'], stage: ['with-prosecution'], to: { field: 'complaintAnswer', map: { granted: 'satisfied', 'in-part': 'turned-down', refused: 'turned-down' } }, correctable: false, within: { term: 'answering', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'answering' }, { term: 'silence' }], starts: [{ term: 'to-court', when: { not: { fact: 'complaintAnswer', is: 'granted' } } }],
      fields: [{ id: 'complaintAnswer', type: 'choice', required: true, options: ['granted', 'in-part', 'refused'], fact: 'complaintAnswer' }, reasons], documents: ['resolution'], notices: [{ kind: 'complaint-answered', to: ['applicant', 'agency'] }] },
    { id: 'take-longer', article: 'CrPC 105(2)', by: ['prosecutor@prosecution', 'head@prosecution'], stage: ['with-prosecution'], correctable: false, times: { atMost: 1, per: 'proceeding' }, within: { term: 'answering', late: 'refuse', ifNotStarted: 'refuse' }, fields: [reasons], extends: [{ term: 'answering', mode: 'total', n: 15, unit: 'CD' }], notices: [{ kind: 'complaint-takes-longer', to: ['applicant'] }] },
    { id: 'stay-silent', article: 'CrPC 106(5)', by: ['time'], stage: ['with-prosecution'], to: 'unanswered', atEndOf: { term: 'silence' }, stops: [{ term: 'answering' }], starts: [{ term: 'to-court' }], notices: [{ kind: 'prosecutor-silent', to: ['applicant', 'prosecution'] }] },
    { id: 'go-to-judge', article: 'CrPC 106(5)', by: ['applicant'], stage: ['turned-down', 'unanswered'], to: 'filed', correctable: false, within: { term: 'to-court', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'to-court' }], starts: [{ term: 'court-deciding' }], fields: [{ id: 'complaintGrounds', type: 'long-text', required: true, personal: 'applicant' }], documents: ['complaint'], notices: [{ kind: 'complaint-received', to: ['applicant', 'court', 'prosecution'] }] },
    { id: 'let-go', article: 'CrPC 106(5)', by: ['time'], stage: ['turned-down', 'unanswered'], to: 'not-pursued', atEndOf: { term: 'to-court' } },
    { id: 'draw-behind-doors', article: 'CrPC 54(3), 106(6)', by: ['time'], stage: ['filed'], to: 'with-judge', unverified: 'the rules of automated distribution were read only in part', registers: ['sanction'], draws: [{ source: 'judges-of-court', count: 1, seat: 'judge' }], notices: [{ kind: 'judge-drawn', to: ['applicant', 'judge'] }] },
    { id: 'wait-behind-doors', article: 'CrPC 54(3)', by: ['time'], stage: ['filed'], to: 'no-judge', notices: [{ kind: 'no-judge', to: ['applicant', 'court'] }] },
    { id: 'draw-anew', article: 'CrPC 54(3)', by: ['chair@court', 'secretary@court'], stage: ['no-judge'], to: 'filed', correctable: false, unverified: 'the rules of automated distribution were read only in part', when: [{ if: { computed: 'court-can-draw' }, code: 'judge.nobody-to-draw' }] },
    { id: 'set-session', article: 'CrPC 106(6)', by: ['judge'], stage: ['with-judge'], to: 'session-set', correctable: false, fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 10, unit: 'CD' } } }, { id: 'hearingPlace', type: 'text', required: true, max: 200 }, reasons], extends: [{ term: 'court-deciding', mode: 'total', n: 10, unit: 'CD' }], documents: ['summons'],
      notices: [{ kind: 'hearing-scheduled', to: ['applicant', 'agency', 'prosecution'] }] },
    { id: 'demand-materials', article: 'CrPC 106(6)', by: ['judge'], stage: ['with-judge', 'session-set'], correctable: false, fields: [{ id: 'materialsAsked', type: 'long-text', required: true }], starts: [{ term: 'materials' }], notices: [{ kind: 'materials-demanded', to: ['agency'] }] },
    { id: 'give-materials', article: 'CrPC 106(6)', by: ['investigator@agency', 'head@agency'], stage: ['with-judge', 'session-set'], correctable: false, within: { term: 'materials', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'materials' }], fields: [{ id: 'materials', type: 'long-text', required: true }], notices: [{ kind: 'materials-given', to: ['judge'] }] },
    { ...byJudge, id: 'find-unlawful', article: 'CrPC 106(8)', to: 'found-unlawful' },
    { ...byJudge, id: 'dismiss-complaint', article: 'CrPC 106(8)', to: 'dismissed' },
  ], { atWill: ['take-longer', 'demand-materials', 'draw-anew'], last: ['dismiss-complaint'] }),
})
