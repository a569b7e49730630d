/**
 * An oral act put in writing (APPC 78(3), (4)): a participant to whom an act was only told asks for it, and the body writes it down
 * within one working day. An act on an application is never oral (78(2)). The written act is complained of as any other.
 */
import { procedure } from '../../../../engine/define.ts'

const personal = { personal: 'applicant' } as const

export const oralAct = procedure({
  id: 'oral-act',
  code: 'APPC',
  editions: [{ from: '2021-07-01', law: 'APPC, Code 350-VI of 29.06.2020' }, { from: '2025-12-29', law: 'Law 241-VIII of 17.12.2025' }],
  seats: { applicant: { kind: 'person' }, body: { kind: 'office' } },
  heldBy: 'body',
  branches: { main: { start: 'asked', stages: ['asked', 'unwritten', 'written', 'withdrawn'], final: ['written', 'withdrawn'] } },
  unbounded: { unwritten: 'the act must still be written; the inaction may be complained of (APPC 91(1))' },
  terms: [{ id: 'writing', n: 1, unit: 'WD', article: 'APPC 78(4)', bound: 'body', dayZero: 'act', atEnd: 'next-working-day' }],
  steps: [
    { id: 'file', article: 'APPC 78(4)', by: ['anyone'], stage: [], to: 'asked', correctable: false,
      fields: [
        { id: 'body', type: 'body', required: true },
        { id: 'toldOn', type: 'day', required: true, notAfter: { act: true } },
        { id: 'told', type: 'long-text', required: true, max: 10000, ...personal },
        { id: 'address', type: 'address', required: true, ...personal },
      ],
      seats: [{ seat: 'applicant', do: 'fill', with: 'actor' }, { seat: 'body', do: 'fill', with: { field: 'body' } }],
      registers: ['appeals'], starts: [{ term: 'writing' }], documents: ['slip'], notices: [{ kind: 'writing-slip', to: ['applicant'] }, { kind: 'writing-asked', to: ['body'] }] },
    { id: 'write-act', article: 'APPC 78(4), 80', by: ['official@body'], stage: ['asked', 'unwritten'], to: 'written', correctable: false,
      within: { term: 'writing', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'writing' }],
      fields: [{ id: 'questions', type: 'long-text', required: true, ...personal }, { id: 'reasons', type: 'long-text', required: true, ...personal }, { id: 'operative', type: 'long-text', required: true, ...personal }, { id: 'remedyStated', type: 'yes-no', required: true, fact: 'remedyStated' }],
      documents: ['administrative-act'], notices: [{ kind: 'act-written', to: ['applicant'] }] },
    { id: 'miss-writing', article: 'APPC 78(4)', by: ['time'], stage: ['asked'], to: 'unwritten', atEndOf: { term: 'writing' }, notices: [{ kind: 'act-unwritten', to: ['applicant', 'body'] }] },
    { id: 'withdraw', article: 'APPC 78(4)', by: ['applicant'], stage: ['asked', 'unwritten'], to: 'withdrawn', correctable: false, atWill: true, notices: [{ kind: 'withdrawn', to: ['body'] }] },
  ],
})
