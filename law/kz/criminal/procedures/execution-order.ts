/** An order of the court to whoever executes (CrPC 403, 470, 472): taken up by the body, then done and reported at once. The body reads this order, and nothing of the file it comes from. */
import { procedure } from '../../../../engine/define.ts'

const told = ['judge', 'convicted'] as const
export const executionOrder = procedure({
  id: 'execution-order',
  code: 'CrPC',
  words: ['trial', 'criminal', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }],
  seats: { convicted: { kind: 'person' }, judge: { kind: 'person' }, court: { kind: 'office' }, penal: { kind: 'office' } },
  heldBy: 'court',
  branches: { main: { start: 'sent-out', stages: ['sent-out', 'taken-up', 'carried-out'], final: ['carried-out'] } },
  unbounded: { 'sent-out': 'at once; the Code names no hours (CrPC 470(5), 472(4))', 'taken-up': 'whoever executes tells the court at once; the Code names no hours (CrPC 472(4))' },
  terms: [],
  steps: [
    { id: 'arrive', article: 'CrPC 472(2)', by: ['linked'], stage: [], to: 'sent-out', registers: ['execution-order'], documents: ['court-order'], notices: [{ kind: 'order-arrived', to: ['penal'] }] },
    { id: 'acknowledge', article: 'CrPC 472(4)', by: ['registrar@penal'], stage: ['sent-out'], to: 'taken-up', correctable: false, notices: [{ kind: 'order-acknowledged', to: [...told] }] },
    { id: 'report-execution', article: 'CrPC 472(4)', by: ['registrar@penal'], stage: ['taken-up'], to: 'carried-out', correctable: false, fields: [{ id: 'carriedOutAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: -1, unit: 'M' } }, notAfter: { act: true } }, { id: 'carriedOutWhere', type: 'text', required: true, max: 200 }, { id: 'carriedOutNote', type: 'long-text' }], documents: ['execution-notice'], notices: [{ kind: 'order-carried-out', to: [...told] }] },
  ],
})
