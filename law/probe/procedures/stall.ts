/**
 * A toy: the permit for a market stall in an invented country. Seven steps, one term of working days, one suspension. It shows
 * that a second country is a folder: no line of the engine knows it.
 */
import { procedure } from '../../../engine/define.ts'

export const stall = procedure({
  id: 'stall',
  code: 'MARKETS',
  editions: [{ from: '2024-01-01', law: 'Markets Act' }, { from: '2026-03-01', law: 'Markets (Amendment) Act' }],
  seats: { trader: { kind: 'person' }, market: { kind: 'office' } },
  heldBy: 'market',
  branches: { main: { start: 'applied', stages: ['applied', 'waiting-for-papers', 'granted', 'refused', 'withdrawn'], final: ['granted', 'refused', 'withdrawn'] } },
  unbounded: { 'waiting-for-papers': 'the trader brings the papers when the trader has them' },
  terms: [
    { id: 'answer', n: 10, unit: 'WD', article: 'MARKETS 4', bound: 'market', dayZero: 'act', atEnd: 'next-working-day', until: '2026-02-28' },
    { id: 'answer', n: 5, unit: 'WD', article: 'MARKETS 4', bound: 'market', dayZero: 'act', atEnd: 'next-working-day', from: '2026-03-01' },
  ],
  steps: [
    { id: 'apply', article: 'MARKETS 2', by: ['anyone'], stage: [], to: 'applied', correctable: false, fields: [{ id: 'market', type: 'body', required: true }, { id: 'goods', type: 'choice', required: true, options: ['food', 'cloth', 'tools'], fact: 'goods' }], seats: [{ seat: 'trader', do: 'fill', with: 'actor' }, { seat: 'market', do: 'fill', with: { field: 'market' } }], registers: ['stalls'], starts: [{ term: 'answer' }] },
    { id: 'ask-papers', article: 'MARKETS 3', by: ['clerk@market'], stage: ['applied'], to: 'waiting-for-papers', correctable: true, times: { atMost: 1, per: 'proceeding' }, fields: [{ id: 'papersWanted', type: 'text', required: true }], pauses: ['*'] },
    { id: 'bring-papers', article: 'MARKETS 3', by: ['trader'], stage: ['waiting-for-papers'], to: 'applied', correctable: false, resumes: ['*'] },
    { id: 'grant', article: 'MARKETS 5', by: ['master@market'], stage: ['applied'], to: 'granted', correctable: false, within: { term: 'answer', late: 'refuse', ifNotStarted: 'refuse' }, notices: [{ kind: 'granted', to: ['trader'] }] },
    { id: 'refuse', article: 'MARKETS 6', by: ['master@market'], stage: ['applied'], to: 'refused', correctable: false, within: { term: 'answer', late: 'refuse', ifNotStarted: 'refuse' }, when: [{ if: { not: { fact: 'goods', is: 'food' } }, code: 'stall.food-never-refused', article: 'MARKETS 6(2)' }], fields: [{ id: 'reasons', type: 'long-text', required: true }] },
    { id: 'grant-by-silence', article: 'MARKETS 4(2)', by: ['time'], stage: ['applied'], to: 'granted', atEndOf: { term: 'answer' }, notices: [{ kind: 'granted', to: ['trader'] }] },
    { id: 'withdraw', article: 'MARKETS 7', by: ['trader'], stage: ['*'], to: 'withdrawn', correctable: false },
  ],
})
