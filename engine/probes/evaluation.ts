/** Probe: a judge evaluated by reviewers who do not see each other's reviews; then a right of reply, then the decision. */
import { procedure } from '../define.ts'

export const evaluation = procedure({
  id: 'probe-evaluation',
  code: 'probe',
  editions: [{ from: '2020-01-01', law: 'probe' }],
  seats: { judge: { kind: 'person' }, commission: { kind: 'office' }, reviewer: { kind: 'person', many: true } },
  heldBy: 'commission',
  branches: {
    main: { start: 'opened', stages: ['opened', 'under-review', 'to-be-answered', 'to-be-decided', 'decided'], final: ['decided'] },
    review: { start: 'asked', stages: ['asked', 'given', 'missing'], final: ['given', 'missing'], per: 'reviewer' },
  },
  unbounded: { 'to-be-decided': 'the commission sits quarterly' },
  terms: [
    { id: 'review', n: 10, unit: 'WD', article: 'probe 2', bound: 'reviewer', dayZero: 'act', atEnd: 'next-working-day' },
    { id: 'reply', n: 5, unit: 'WD', article: 'probe 4', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' },
  ],
  steps: [
    { id: 'open', article: 'probe 1', by: ['anyone'], stage: [], to: 'opened', correctable: false, fields: [{ id: 'commission', type: 'body', required: true }], seats: [{ seat: 'judge', do: 'fill', with: 'actor' }, { seat: 'commission', do: 'fill', with: { field: 'commission' } }] },
    { id: 'draw-reviewers', article: 'probe 1', by: ['time'], stage: ['opened'], to: 'under-review', draws: [{ source: 'reviewers', count: 3, seat: 'reviewer' }], opens: [{ branch: 'review', subject: { holdersOf: 'reviewer' } }], starts: [{ term: 'review', of: 'each' }], notices: [{ kind: 'asked', to: ['reviewer'] }] },
    { id: 'review', article: 'probe 2', by: ['reviewer'], branch: 'review', stage: ['asked'], to: 'given', correctable: false, within: { term: 'review', of: 'same-subject', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'review', of: 'same-subject' }],
      fields: [{ id: 'mark', type: 'number', min: 1, max: 5, required: true, sealed: true }, { id: 'text', type: 'long-text', required: true, sealed: true }], hiddenUntil: { branch: 'review', none: ['asked'] } },
    { id: 'miss-review', article: 'probe 2', by: ['time'], branch: 'review', stage: ['asked'], to: 'missing', atEndOf: { term: 'review' }, notices: [{ kind: 'missed', to: ['commission'] }] },
    { id: 'disclose', article: 'probe 3', by: ['time'], stage: ['under-review'], to: 'to-be-answered', when: [{ if: { branch: 'review', none: ['asked'] }, code: 'reviews.running' }], starts: [{ term: 'reply' }], notices: [{ kind: 'disclosed', to: ['judge', 'reviewer'] }] },
    { id: 'reply', article: 'probe 4', by: ['judge'], stage: ['to-be-answered'], to: 'to-be-decided', correctable: false, within: { term: 'reply', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'reply' }], fields: [{ id: 'answer', type: 'long-text', required: true }] },
    { id: 'keep-silent', article: 'probe 4', by: ['time'], stage: ['to-be-answered'], to: 'to-be-decided', atEndOf: { term: 'reply' } },
    { id: 'decide', article: 'probe 5', by: ['chair@commission'], stage: ['to-be-decided'], to: 'decided', correctable: false, when: [{ if: { branch: 'review', count: { stages: ['given'], atLeast: 2 } }, code: 'reviews.too-few' }], fields: [{ id: 'outcome', type: 'choice', options: ['fit', 'unfit'], required: true, fact: 'outcome' }], notices: [{ kind: 'decided', to: ['judge'] }] },
  ],
})
