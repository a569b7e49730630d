import { expect, test } from 'vitest'
import { paperTemplates, paperWords } from '../../law/kz/index.ts'
import { houseLaw } from '../../server/house.ts'
import { voices } from '../../server/texts.ts'
import type { PaperTemplate } from '../define-papers.ts'
import { paperFindings } from './papers.ts'

const procedures = Object.values(houseLaw.procedures)
const say = voices().kk
const findings = (templates: readonly PaperTemplate[]) => paperFindings(procedures, templates, say.has)
const changed = (kind: string, more: Partial<PaperTemplate>) =>
  paperTemplates.map((one) => (one.kind === kind ? { ...one, ...more } : one))

test('every paper of the law has its shape on every day it can be issued, and every shape names what there is', () => {
  expect(findings(paperTemplates)).toEqual([])
})

test('a paper without a shape is found', () => {
  expect(findings(paperTemplates.filter(({ kind }) => kind !== 'judgment')).join()).toContain(
    'the paper judgment has no template on 2021-07-01',
  )
})

test('a shape that ends before its paper does, or begins after, is found', () => {
  expect(findings(changed('judgment', { until: '2025-12-28' })).join()).toContain(
    'the paper judgment has no template on 2025-12-29',
  )
  expect(findings(changed('judgment', { from: '2022-01-01' })).join()).toContain(
    'the paper judgment has no template on 2021-07-01',
  )
})

test('a shape of two editions without a day between them is whole', () => {
  const judgment = paperTemplates.find(({ kind }) => kind === 'judgment')!
  const others = paperTemplates.filter((one) => one !== judgment)
  expect(findings([...others, { ...judgment, from: '2025-12-29' }, { ...judgment, until: '2025-12-28' }])).toEqual([])
})

test('a field, a word and a kind that are nowhere are found', () => {
  const found = findings([
    ...changed('ruling', { parts: [{ field: 'nowhere' }, { word: 'unheard' }] }),
    { kind: 'stray', style: 'act', parts: [] },
  ]).join()
  for (const said of [
    'names the field nowhere',
    'no text paper.word.unheard',
    'the template stray is of a paper that no step issues',
  ])
    expect(found).toContain(said)
})

test('a shape that would name nobody with a number in a procedure that issues it is found', () => {
  expect(findings(changed('suit', { identified: ['plaintiff'] })).join()).toContain(
    'the template suit identifies nobody in complaint',
  )
})

test('a shape that no article prescribes, and every word on a paper, is marked as not verified', () => {
  expect(paperTemplates.filter(({ article, unverified }) => !article && !unverified).map(({ kind }) => kind)).toEqual(
    [],
  )
  const used = paperTemplates.flatMap(({ parts, above }) => [
    ...(above ? [`paper.sentence.${above}`] : []),
    ...parts.flatMap((part) => {
      if ('word' in part) return [`paper.word.${part.word}`]
      if ('sentence' in part) return [`paper.sentence.${part.sentence}`]
      return 'superior' in part ? [`paper.sentence.${part.superior}`] : []
    }),
  ])
  expect(paperWords.map(({ key }) => key).sort()).toEqual([...new Set(used)].sort())
})

test('a shape of one procedure alone does not speak for the others', () => {
  const judgment = paperTemplates.find(({ kind, procedures }) => kind === 'judgment' && !procedures)!
  const ofOne = paperTemplates.map((one) => (one === judgment ? { ...one, procedures: ['suit'] } : one))
  expect(findings(ofOne).join()).not.toContain('civil-suit')
  const ofNone = paperTemplates.filter((one) => one !== judgment)
  expect(findings(ofNone).join()).toContain('the paper judgment has no template')
  expect(findings(ofNone).join()).not.toContain('civil-suit step')
})
