import { expect, it } from 'vitest'
import type { InventoryEntry } from '../../../engine/reading/inventory.ts'
import { differenceOf, linesOf, type Nameable } from './listed-papers.ts'

const nameable = (name: string, day: string, names: readonly string[], hash = name.padEnd(64, '0')): Nameable => ({
  entry: { name, hash } as InventoryEntry,
  names,
  days: [day, day.split('-').reverse().join('.'), `${Number(day.slice(8))} февраля ${day.slice(0, 4)} г.`],
})
const act = nameable('act', '2026-02-12', ['Әкімшілік акт', 'Административный акт', 'Administrative act'])
const slip = nameable('slip', '2026-02-03', ['Талон с уникальным номером'])
const estimate = nameable('estimate', '2026-02-05', ['Смета ремонта'], 'ab'.repeat(32))
const papers = [slip, estimate, act]
const differs = (...lines: string[]) => {
  const { unlisted, unknown } = differenceOf(lines, papers, [nameable('file', '2026-02-03', ['Заявление'])])
  return { unlisted: unlisted.map(({ name }) => name), unknown }
}

it('a paper is named by its name and day, in any language, form of the day and keyboard', () => {
  expect(
    differs('Талон, 03.02.2026', 'смета ремонта 2026-02-05', 'АДМИНИСТРАТИВНЫЙ АКТ от 12 февраля 2026 г.'),
  ).toEqual({ unlisted: [], unknown: [] })
  expect(differs('Акимшилик акт', 'Талон с уникальным номером', 'Смета')).toEqual({ unlisted: [], unknown: [] })
})
it('a file may be named by the beginning of its hash', () => {
  expect(differs(`приложение ${'ab'.repeat(16)}`).unlisted).toEqual(['slip', 'act'])
})
it('another day is another paper', () => {
  expect(differs('Административный акт, 13.02.2026')).toEqual({
    unlisted: ['slip', 'estimate', 'act'],
    unknown: ['Административный акт, 13.02.2026'],
  })
})
it('an act that issued no paper may be listed and need not be', () => {
  expect(differs('Заявление от 03.02.2026').unknown).toEqual([])
})
it('a list of nothing leaves everything out, and words too short name nothing', () => {
  expect(differs()).toEqual({ unlisted: ['slip', 'estimate', 'act'], unknown: [] })
  expect(differs('акт').unknown).toEqual(['акт'])
})
it('lines stand in a text, or in rows of boxes', () => {
  expect(linesOf(' Талон \n\n Смета')).toEqual(['Талон', 'Смета'])
  expect(linesOf([{ paper: 'Смета', day: '2026-02-05', pages: 3 }])).toEqual(['Смета 2026-02-05 3'])
  expect(linesOf(undefined)).toEqual([])
})
