import { expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import type { PaperTemplate } from '../../engine/define-papers.ts'
import { type Issued, templateOf } from './issued.ts'

const shape = (article: string, more: Partial<PaperTemplate> = {}): PaperTemplate => ({
  kind: 'judgment',
  style: 'act',
  article,
  parts: [],
  ...more,
})
const templates = [
  shape('A 152'),
  shape('C 200', { procedures: ['civil'], until: '2025-12-31' }),
  shape('C 226', { procedures: ['civil'], from: '2026-01-01' }),
]
const judgment: Issued = { form: 'paper', kind: 'judgment', place: 0, to: [] }
const articleOn = (on: string, procedure: string) =>
  templateOf(templates, judgment, { on } as Act, { procedure }).article

it('a paper has the shape of its own procedure, as it was law on the day of the act', () => {
  expect(articleOn('2026-05-01', 'civil')).toBe('C 226')
  expect(articleOn('2025-05-01', 'civil')).toBe('C 200')
})

it('a procedure without a shape of its own has the one that all have', () => {
  expect(articleOn('2026-05-01', 'suit')).toBe('A 152')
})
