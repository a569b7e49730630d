/**
 * Probe: acts of an investigator that a prosecutor must agree to over their exact bytes. Shapes after the table of agreements
 * (agreement within 24 hours; approval by the district, then by the region); the articles are invented.
 */
import { procedure } from '../define.ts'

export const agreement = procedure({
  id: 'probe-agreement',
  code: 'probe',
  editions: [{ from: '2020-12-31', law: 'probe' }],
  seats: { unit: { kind: 'office' }, prosecution: { kind: 'office' }, region: { kind: 'office' }, investigator: { kind: 'person' }, suspect: { kind: 'person' } },
  heldBy: 'unit',
  branches: { main: { start: 'registered', stages: ['registered', 'suspected', 'charged', 'ended'], final: ['ended'] }, restraint: { start: 'free', stages: ['free', 'detained', 'kept', 'released'], final: ['released'] } },
  unbounded: { registered: 'the investigation has its term; only people end it', suspected: 'the investigation has its term; only people end it', charged: 'the investigation has its term; only people end it', free: 'nobody is held', kept: 'the custody has its term' },
  terms: [
    { id: 'investigation', n: 2, unit: 'M', article: 'probe 1', bound: 'unit', dayZero: 'act', atEnd: 'stays' },
    { id: 'agree-24h', n: 24, unit: 'h', article: 'probe 2', bound: 'prosecution', dayZero: 'act', atEnd: 'stays', pausesWith: false },
    { id: 'detention', n: 48, unit: 'h', article: 'probe 7', bound: 'unit', dayZero: { field: 'detainedAt' }, atEnd: 'stays', pausesWith: false },
    { id: 'custody', n: 2, unit: 'M', article: 'probe 7', bound: 'unit', dayZero: { field: 'detainedAt' }, atEnd: 'stays', pausesWith: false, firstDay: 'included' },
    { id: 'announce', n: 24, unit: 'h', article: 'probe 3', bound: 'unit', dayZero: 'issue', atEnd: 'stays', pausesWith: false },
  ],
  steps: [
    { id: 'register', article: 'probe 1', by: ['anyone'], stage: [], to: 'registered', correctable: false, fields: [{ id: 'unit', type: 'body', required: true }],
      seats: [{ seat: 'unit', do: 'fill', with: { field: 'unit' } }, { seat: 'prosecution', do: 'fill', with: { source: 'prosecution-of-unit' } }, { seat: 'region', do: 'fill', with: { source: 'regional-prosecution' } }], starts: [{ term: 'investigation' }] },
    { id: 'recognise-suspect', article: 'probe 2', by: ['investigator@unit'], stage: ['registered'], to: 'suspected', correctable: false, fields: [{ id: 'who', type: 'person', required: true }, { id: 'grounds', type: 'long-text', required: true, sealed: true }],
      approval: [{ by: 'prosecutor@prosecution', need: 'one', within: 'agree-24h', onRefuse: 'void', onLapse: 'void', article: 'probe 2(1)' }], seats: [{ seat: 'suspect', do: 'fill', with: { field: 'who' } }], notices: [{ kind: 'suspected', to: ['suspect'] }] },
    { id: 'charge', article: 'probe 3', by: ['investigator@unit'], stage: ['suspected'], to: 'charged', correctable: false, fields: [{ id: 'qualification', type: 'norm', required: true }],
      approval: [{ by: 'prosecutor@prosecution', need: 'one', within: 'agree-24h', onRefuse: 'void', onLapse: 'void', article: 'probe 3(1)' }], starts: [{ term: 'announce' }] },
    { id: 'announce-charge', article: 'probe 3(2)', by: ['investigator@unit'], stage: ['charged'], correctable: false, times: { atMost: 1, per: 'proceeding' }, within: { term: 'announce', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'announce' }] },
    { id: 'extend-investigation', article: 'probe 4', by: ['investigator@unit'], stage: ['*'], correctable: false, within: { term: 'investigation', late: 'refuse', ifNotStarted: 'refuse' },
      approval: [{ by: 'prosecutor@prosecution', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'probe 4(1)' }, { by: 'prosecutor@region', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'probe 4(2)' }], extends: [{ term: 'investigation', mode: 'total', n: 12, unit: 'M' }] },
    { id: 'entrust', article: 'probe 6', by: ['prosecutor@prosecution'], stage: ['*'], correctable: false, fields: [{ id: 'entrusted', type: 'person', required: true, holds: 'investigator@unit' }], seats: [{ seat: 'investigator', do: 'fill', with: { field: 'entrusted' } }] },
    { id: 'detain', article: 'probe 7', by: ['investigator@unit'], stage: ['suspected', 'charged'], correctable: false, opens: [{ branch: 'restraint', at: 'detained', subject: { holdersOf: 'suspect' } }], fields: [{ id: 'detainedAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: -3, unit: 'CD' } }, notAfter: { act: true } }], starts: [{ term: 'detention', of: 'each' }, { term: 'custody', of: 'each' }] },
    { id: 'keep', article: 'probe 7', by: ['investigator@unit'], branch: 'restraint', stage: ['detained'], to: 'kept', correctable: false, approval: [{ by: 'prosecutor@prosecution', need: 'one', onRefuse: 'void', refusedTo: 'free', onLapse: 'stays', article: 'probe 7(1)' }] },
    { id: 'let-go', article: 'probe 7', by: ['time'], branch: 'restraint', stage: ['detained'], to: 'released', atEndOf: { term: 'detention' } },
    { id: 'terminate', article: 'probe 5', by: ['investigator@unit'], stage: ['*'], to: 'ended', correctable: false, approval: [{ by: 'prosecutor@prosecution', need: 'one', onRefuse: 'return', onLapse: 'stays', article: 'probe 5(1)' }] },
  ],
})
