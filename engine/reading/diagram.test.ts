import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { toy } from '../testing/procedures/toy.ts'
import { stageGraph } from './diagram.ts'

const day = calendarDate('2026-02-02')
const arrows = (branch: string, on = day) =>
  stageGraph(toy, branch, on).arrows.map(({ from, to, step, by }) => `${from} > ${to} ${step} ${by}`)

describe('the diagram of a branch', () => {
  it('has every stage, its start and its ends', () => {
    expect(stageGraph(toy, 'answer', day).stages).toEqual([
      { id: 'asked', final: false, start: true },
      { id: 'given', final: true, start: false },
      { id: 'silent', final: true, start: false },
    ])
  })
  it('has an arrow for every stage a step leaves and every choice it makes', () => {
    expect(arrows('motion')).toEqual([
      'made > granted rule-on-motion people',
      'made > denied rule-on-motion people',
      'made > denied deny-by-silence time',
    ])
  })
  it('spells out the star, without the exceptions', () => {
    expect(arrows('main').filter((one) => one.includes('withdraw'))).toEqual([
      'open > over withdraw people',
      'held > over withdraw people',
    ])
  })
  it('keeps steps that stay in their stage', () => {
    expect(arrows('main')).toContain('open > open extend people')
  })
  it('has the steps of its day only', () => {
    expect(arrows('main').some((one) => one.includes('shout'))).toBe(false)
    expect(arrows('main', calendarDate('2026-06-01')).some((one) => one.includes('shout'))).toBe(true)
  })
  it('has no branch nobody defined', () => {
    expect(() => stageGraph(toy, 'toString', day)).toThrow('has no branch toString')
  })
})
