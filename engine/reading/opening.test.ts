import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import type { Command } from '../command.ts'
import { type Procedure, procedure } from '../define.ts'
import { testLaw } from '../testing/law.ts'
import { toyLaw, toyRegistry } from '../testing/toy.ts'
import { endOf } from '../time/terms.ts'
import { followsFrom, formProblems, openerSeat, openingsOn, openOptions } from './opening.ts'

/** A claim counted from a day that is named, to an office that the law finds; a small one runs from the loss alone. */
const claim: Procedure = procedure({
  id: 'claim',
  code: 'C',
  editions: [{ from: '2020-01-01', law: 'first' }],
  seats: { claimant: { kind: 'person' }, court: { kind: 'office' } },
  heldBy: 'court',
  branches: { main: { start: 'filed', stages: ['filed', 'over'], final: ['over'] } },
  terms: [
    {
      id: 'claiming',
      n: 1,
      unit: 'M',
      article: 'C 2',
      bound: 'claimant',
      dayZero: { field: 'on' },
      atEnd: 'next-working-day',
    },
    { id: 'trial', n: 3, unit: 'M', article: 'C 3', bound: 'court', dayZero: 'act', atEnd: 'stays' },
  ],
  steps: [
    {
      id: 'file',
      article: 'C 1',
      by: ['anyone'],
      stage: [],
      to: 'filed',
      correctable: false,
      when: [
        {
          if: { any: [{ not: { fact: 'size', is: 'small' } }, { not: { fact: 'since', is: 'act' } }] },
          code: 'claim.small',
        },
        { if: { not: { fact: 'hopeless', is: true } }, code: 'claim.hopeless' },
      ],
      fields: [
        { id: 'hopeless', type: 'yes-no', fact: 'hopeless' },
        { id: 'size', type: 'choice', required: true, options: ['small', 'great'], fact: 'size' },
        { id: 'since', type: 'choice', required: true, options: ['act', 'loss'], fact: 'since' },
        { id: 'on', type: 'day', required: true },
      ],
      seats: [
        { seat: 'claimant', do: 'fill', with: 'actor' },
        { seat: 'court', do: 'fill', with: { source: 'court-of-all' } },
      ],
      starts: [{ term: 'claiming' }, { term: 'trial' }],
    },
    { id: 'end', article: 'C 4', by: ['claimant'], stage: ['filed'], to: 'over', correctable: false },
  ],
})
const law = testLaw([claim], { sources: { 'court-of-all': () => ({ holder: { office: 'other' } }) } })
const [opening] = openingsOn(law, calendarDate('2026-02-02')) as [ReturnType<typeof openingsOn>[0]]
const command = (fields: Command['fields']): Command => ({
  key: '',
  proceeding: '',
  procedure: 'claim',
  step: 'file',
  by: { person: 'anna', posts: [] },
  at: '2026-02-02T05:00:00.000Z' as Command['at'],
  on: calendarDate('2026-02-02'),
  fields,
})
const follows = (fields: Command['fields']) => followsFrom(law, opening, command(fields), toyRegistry, 'Asia/Almaty')
const options = (id: string, fields: Command['fields']) =>
  openOptions(law, claim.steps[0]!.fields!.find((field) => field.id === id)!, command(fields), toyRegistry)

describe('what may be opened', () => {
  it('is every opening step by anyone that is law on the day, with the seat of whoever opens', () => {
    expect(
      openingsOn(toyLaw, calendarDate('2026-02-02')).map(({ procedure: { id }, row }) => `${id}.${row.id}`),
    ).toEqual(['toy.file'])
    expect(openingsOn(toyLaw, calendarDate('2019-12-31'))).toEqual([])
    expect(openerSeat(opening)).toBe('claimant')
  })
})

describe('what would follow', () => {
  it('is the office that the law finds, and the terms of whoever opens, not of the others', () => {
    const { offices, terms } = follows({ since: 'loss', on: '2026-01-20' })
    expect(offices).toEqual([{ seat: 'court', office: 'other' }])
    expect(Object.keys(terms.terms)).toEqual(['claiming'])
    expect(endOf(terms, 'claiming', law.days).lastDay).toBe('2026-02-20')
  })
  it('is no term as long as the day it is counted from is not given, or is no day', () => {
    expect(follows({}).terms.terms).toEqual({})
    expect(follows({ on: '2026-02-31' }).terms.terms).toEqual({})
  })
  it('names what is missing and what is wrong at its field', () => {
    const problems = formProblems(law, command({ size: 'tiny', on: 'x' }), toyRegistry, 'Asia/Almaty')
    expect(problems.map(({ field, refused }) => `${field} ${refused}`)).toEqual([
      'size field.not-an-option',
      'since field.missing',
      'on field.not-a-day',
    ])
  })
})

describe('the options of a choice', () => {
  it('are those the law does not refuse beside the other answers', () => {
    expect(options('since', {})).toEqual(['act', 'loss'])
    expect(options('since', { size: 'great' })).toEqual(['act', 'loss'])
    expect(options('since', { size: 'small' })).toEqual(['loss'])
  })
  it('are not closed by what fails whatever is chosen', () => {
    expect(options('size', { hopeless: true })).toEqual(['small', 'great'])
  })
})
