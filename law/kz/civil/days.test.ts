/** What holds of every term and every dated row of the package, whichever it is. */
import { describe, expect, it } from 'vitest'
import { type Dated, inForceOn, type TermRow } from '../../../engine/define.ts'
import { walkFrom } from '../../../engine/testing/oracle/days.ts'
import { runOf, stateOf } from '../../../engine/testing/state.ts'
import { civil } from '../../../engine/testing/walk-all.ts'
import { endOf } from '../../../engine/time/terms.ts'
import { addDays, type CalendarDate, calendarDate } from '../../../kernel/calendar-date.ts'
import { procedures } from './index.ts'

const days = (from: string, to: string): CalendarDate[] => {
  const all: CalendarDate[] = []
  for (let day = calendarDate(from); day <= to; day = addDays(day, 1)) all.push(day)
  return all
}

/** One term for each way of counting, with the names of those that count so. */
const ways = Map.groupBy(
  procedures.flatMap((of) => of.terms.map((term) => ({ ...term, id: `${of.id}.${term.id}` }))),
  ({ n, unit, atEnd, kind = 'last-day' }: TermRow) => `${n} ${unit}, ${kind}, ${atEnd}`,
)

describe('a term begun on any day of the years 2020 to 2026', () => {
  it.each([...ways].filter(([, [term]]) => term!.n > 0))('%s ends where the calendar says', (_way, [term]) => {
    const { n, unit, atEnd, kind = 'last-day' } = term!
    const moves = atEnd === 'next-working-day' && kind !== 'wait'
    for (const zero of days('2020-01-01', '2026-06-30')) {
      const state = stateOf({ terms: { term: runOf(`${n} ${unit}`, zero, { rule: { atEnd, kind } }) } })
      const { lastDay } = endOf(state, 'term', civil.law.days)
      let place = walkFrom(civil.days, civil.days.at(zero), n, unit as 'CD')
      while (moves && !civil.days.isWorking(place)) place++
      expect(lastDay, `${n} ${unit} from ${zero}`).toBe(civil.days.day(place))
      if (moves) expect(civil.law.days.isWorking(lastDay!), `${lastDay}, ${n} ${unit} from ${zero}`).toBe(true)
      expect(lastDay! > zero).toBe(true)
    }
  })
  it('moves from a day that is not working, of a court or of a party; only the authority of a representative and a wait end as they are', () => {
    const staying = [...ways].flatMap(([way, terms]) => (way.includes('stays') ? terms.map(({ id }) => id) : []))
    const waits = procedures.flatMap((of) =>
      of.terms.flatMap(({ id, kind }) => (kind === 'wait' ? [`${of.id}.${id}`] : [])),
    )
    expect(staying.filter((id) => !waits.includes(id) && !/\.(authority|power-[a-z-]+)$/.test(id))).toEqual([])
  })
})

/** Steps and terms that came by a later law than the first the package knows. Nothing has gone: what was begun under an older law is ended by it. */
const later: Readonly<Record<string, string>> = {
  'simplified-suit notification': '2020-06-22',
  'simplified-suit objection': '2020-06-22',
  'simplified-suit ask-full-text': '2020-06-22',
  'simplified-suit make-full-text': '2020-06-22',
  'civil-suit offer-conciliation': '2020-06-22',
  'civil-suit draw-up-protocol': '2022-01-01',
  'simplified-suit hold-separate-act': '2022-01-01',
  'civil-suit put-off-announcement': '2024-12-01',
}
const open = '9999-12-31'

describe('the days on which the rows are law', () => {
  const named: [string, readonly Dated[]][] = procedures.flatMap((of) =>
    [of.steps, of.terms].flatMap((rows) =>
      [...Map.groupBy(rows as readonly (Dated & { id: string })[], ({ id }) => id)].map(
        ([id, own]): [string, readonly Dated[]] => [
          `${of.id} ${id}`,
          own.map((row) => ({ ...row, from: row.from ?? of.editions[0]!.from })),
        ],
      ),
    ),
  )
  const boundaries = (rows: readonly Dated[]): CalendarDate[] =>
    rows.flatMap(({ from, until }) => [
      ...(from ? [calendarDate(from), addDays(calendarDate(from), -1)] : []),
      ...(until && until !== open ? [calendarDate(until), addDays(calendarDate(until), 1)] : []),
    ])

  it('leave no gap: a row that ends has a successor from the next day', () => {
    const gaps = named.flatMap(([name, rows]) => {
      const first = rows.map(({ from }) => from!).sort()[0]!
      return [...boundaries(rows), calendarDate('2040-01-01')]
        .filter((day) => day >= first && !rows.some((row) => inForceOn(row, day)))
        .map((day) => `${name}: nothing on ${day}`)
    })
    expect(gaps).toEqual([])
  })
  it('begin with the procedure, or with the law that brought them', () => {
    const begins = new Map(procedures.map(({ id, editions }) => [id, editions[0]!.from]))
    const came = named.flatMap(([name, rows]) => {
      const first = rows.map(({ from }) => from!).sort()[0]!
      return first === begins.get(name.split(' ')[0]!) ? [] : [[name, first]]
    })
    expect(Object.fromEntries(came)).toEqual(later)
  })
  it('give a step one row a day, and a term one row that asks for nothing', () => {
    const doubled = procedures.flatMap((of) =>
      [of.steps.map((row) => ({ ...row, when: undefined })), of.terms].flatMap((rows) =>
        rows.flatMap((row, index) =>
          [...new Set(boundaries(rows))]
            .filter((day) => !row.when && inForceOn(row, day))
            .filter((day) =>
              rows.some((other, n) => n < index && other.id === row.id && !other.when && inForceOn(other, day)),
            )
            .map((day) => `${of.id} ${row.id} on ${day}`),
        ),
      ),
    )
    expect(doubled).toEqual([])
  })
})
