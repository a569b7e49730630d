/**
 * Probe: a person under supervision. Duties repeat: each has a term that begins anew with each report, a missed one opens a breach
 * and begins anew too. A device raises alarms from outside; a person's finding closes each, time escalates what nobody looked at.
 */
import { procedure } from '../define.ts'

export const supervision = procedure({
  id: 'probe-supervision',
  code: 'probe',
  editions: [{ from: '2020-01-01', law: 'probe' }],
  seats: { supervised: { kind: 'person' }, service: { kind: 'office' } },
  heldBy: 'service',
  branches: {
    main: { start: 'running', stages: ['running', 'ended'], final: ['ended'] },
    breach: { start: 'open', stages: ['open', 'excused', 'reported'], final: ['excused', 'reported'], per: 'act' },
    alarm: { start: 'raised', stages: ['raised', 'escalated', 'founded', 'unfounded'], final: ['founded', 'unfounded'], per: 'act' },
  },
  unbounded: { open: 'the officer weighs the breach with the others', escalated: 'the head of the service answers for it' },
  terms: [
    { id: 'whole', n: 6, unit: 'M', article: 'probe 1', bound: 'service', dayZero: 'act', atEnd: 'stays' },
    { id: 'report', n: 7, unit: 'CD', article: 'probe 2', bound: 'supervised', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'visit', n: 1, unit: 'M', article: 'probe 3', bound: 'supervised', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'look', n: 2, unit: 'h', article: 'probe 4', bound: 'service', dayZero: 'act', atEnd: 'stays' },
  ],
  steps: [
    { id: 'begin', article: 'probe 1', by: ['anyone'], stage: [], to: 'running', correctable: false, fields: [{ id: 'service', type: 'body', required: true }], seats: [{ seat: 'supervised', do: 'fill', with: 'actor' }, { seat: 'service', do: 'fill', with: { field: 'service' } }], starts: [{ term: 'whole' }, { term: 'report' }, { term: 'visit' }] },
    { id: 'report', article: 'probe 2', by: ['supervised'], stage: ['running'], correctable: false, within: { term: 'report', late: 'refuse', ifNotStarted: 'refuse' }, starts: [{ term: 'report' }] },
    { id: 'miss-report', article: 'probe 2(2)', by: ['time'], stage: ['running'], atEndOf: { term: 'report' }, opens: [{ branch: 'breach', subject: 'act' }], starts: [{ term: 'report' }], notices: [{ kind: 'missed', to: ['supervised', 'service'] }] },
    { id: 'visit', article: 'probe 3', by: ['officer@service'], stage: ['running'], correctable: true, starts: [{ term: 'visit' }] },
    { id: 'miss-visit', article: 'probe 3(2)', by: ['time'], stage: ['running'], atEndOf: { term: 'visit' }, opens: [{ branch: 'breach', subject: 'act' }], starts: [{ term: 'visit' }], notices: [{ kind: 'missed', to: ['service'] }] },
    { id: 'alarm', article: 'probe 4', by: ['outside'], outside: 'bracelet', stage: ['running'], fields: [{ id: 'kind', type: 'choice', options: ['zone', 'strap', 'battery'], required: true }], opens: [{ branch: 'alarm', subject: 'act' }], starts: [{ term: 'look', of: 'each' }] },
    { id: 'find', article: 'probe 5', by: ['officer@service'], branch: 'alarm', stage: ['raised', 'escalated'], to: { field: 'finding', map: { founded: 'founded', unfounded: 'unfounded' } }, correctable: false, fields: [{ id: 'finding', type: 'choice', options: ['founded', 'unfounded'], required: true, fact: 'finding' }],
      stops: [{ term: 'look', of: 'same-subject' }], opens: [{ branch: 'breach', subject: 'act', when: { fact: 'finding', is: 'founded' } }] },
    { id: 'escalate', article: 'probe 5(2)', by: ['time'], branch: 'alarm', stage: ['raised'], to: 'escalated', atEndOf: { term: 'look' }, notices: [{ kind: 'escalated', to: ['service'] }] },
    { id: 'judge-breach', article: 'probe 6', by: ['officer@service'], branch: 'breach', stage: ['open'], to: { field: 'answer', map: { excuse: 'excused', report: 'reported' } }, correctable: false, fields: [{ id: 'answer', type: 'choice', options: ['excuse', 'report'], required: true }] },
    { id: 'end', article: 'probe 7', by: ['time'], stage: ['running'], to: 'ended', atEndOf: { term: 'whole' }, notices: [{ kind: 'ended', to: ['supervised'] }] },
  ],
})
