import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { calendarDate } from '../../../kernel/calendar-date.ts'
import { money } from '../../../kernel/money.ts'
import { offices } from '../judicial-system/offices.ts'
import { courtsOfKind } from './courts.ts'
import { claimKinds } from './procedures/suit/filing.ts'
import { type Answers, type QuestionId, questions } from './questions.ts'
import { answersSetBy, questionsFor, whereToSue } from './where-to-sue.ts'

interface Example {
  readonly name: string
  readonly on: string
  readonly answers: Answers
  readonly then: Readonly<Record<string, unknown>>
}

const examples = parse(readFileSync(new URL('./where-to-sue.examples.yaml', import.meta.url), 'utf8'), {
  schema: 'core',
}) as Example[]

describe('where to sue', () => {
  it.each(examples)('$name', ({ on, answers, then }) => {
    const { form, court, places, agreement, duty } = whereToSue(answers, calendarDate(on))
    const found: Record<string, unknown> = {
      form: form.is,
      article: form.article,
      court: court.kind,
      places: places.map(({ place }) => place),
      agree: agreement !== undefined,
      duty: duty.sum,
      dutyBy: duty.article,
      capped: duty.isCapped,
      exempt: duty.item === 'exempt',
    }
    expect(Object.fromEntries(Object.keys(then).map((key) => [key, found[key]]))).toEqual(then)
  })
  it('answers whatever people answer, on any day since 2018', () => {
    for (const claimant of questions.claimant)
      for (const defendant of questions.defendant)
        for (const about of questions.about)
          for (const on of ['2018-01-01', '2021-07-01', '2026-11-22']) {
            const { places, court } = whereToSue({ claimant, defendant, about }, calendarDate(on))
            expect(places.length, `${claimant} ${defendant} ${about} ${court.kind}`).toBeGreaterThan(0)
          }
  })
  it('asks nothing that changes nothing, and at most eight things', () => {
    expect(questionsFor({})).toEqual(['claimant', 'defendant'])
    expect(questionsFor({ claimant: 'person', defendant: 'authority' })).toEqual(['claimant', 'defendant'])
    expect(questionsFor({ claimant: 'company', defendant: 'company', about: 'money' })).toHaveLength(8)
    const asked = examples.flatMap(({ answers }) => questionsFor(answers))
    expect((Object.keys(questions) as QuestionId[]).filter((id) => !asked.includes(id))).toEqual([])
  })
  it('begins an ordinary suit with its kind and its price; an investor says so', () => {
    const sum = money('90000000.00')
    expect(answersSetBy({ about: 'honour', sum }, 'ordinary')).toEqual({
      price: sum,
      hasPrice: 'yes',
      claimKind: 'honour',
    })
    expect(answersSetBy({ about: 'property', investor: 'yes' }, 'ordinary')).toEqual({ claimKind: 'investment' })
    // No kind of the suit is a bankruptcy: the plaintiff says what it is about.
    expect(answersSetBy({ about: 'bankruptcy' }, 'ordinary')).toEqual({})
    const kinds = questions.about.filter((one) => !['bankruptcy', 'legal-fact', 'missing'].includes(one))
    expect(kinds.filter((one) => !(claimKinds as readonly string[]).includes(one))).toEqual([])
  })
  it('finds courts of every kind in the list, and none for what is no kind', () => {
    const registry = { offices: (kind?: string) => offices(false).filter((one) => one.kind === kind) }
    const on = calendarDate('2026-11-22')
    for (const kind of ['administrative', 'economic', 'juvenile', 'district'])
      expect(courtsOfKind(registry, kind, 'almaty', on).length, kind).toBeGreaterThan(0)
    expect(courtsOfKind(registry, 'nothing', 'almaty', on)).toEqual([])
  })
})
