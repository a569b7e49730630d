import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { instant } from '../kernel/instant.ts'
import { calendarFile } from './calendar-file.ts'

const stamp = instant('2026-02-01T05:00:00Z')
const hearing = (at: string, more = {}) => ({
  uid: 'hearing-a-3@tarazy',
  summary: 'Әкімшілік талап қою: сот отырысы, 7194-25-00-4/123; мамандандырылған ауданаралық әкімшілік сот 🏛 '.repeat(
    3,
  ),
  location: '2-ші зал, Көкбұлақ\nауданы',
  stamp,
  when: { at: instant(at), zone: 'Asia/Almaty' },
  ...more,
})

const eventsIn = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

it('lines end with CRLF, have at most 75 octets, and are never cut inside a letter', () => {
  const file = calendarFile('Күнтізбе', [hearing('2026-02-03T05:00:00Z')])
  const lines = file.split('\r\n')
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(file).not.toContain('\ufffd')
  expect(eventsIn(file)[0]!.summary).toBe(hearing('2026-02-03T05:00:00Z').summary)
  expect(eventsIn(file)[0]!.location).toBe('2-ші зал, Көкбұлақ\nауданы')
})
it('a hearing begins on the wall clock of its seat, also before the zone of the country was one', () => {
  const file = calendarFile('x', [
    hearing('2024-02-28T04:00:00Z'),
    hearing('2026-02-03T05:00:00Z', { uid: 'hearing-b-3@tarazy' }),
  ])
  const root = new ICAL.Component(ICAL.parse(file))
  const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone')!)
  const starts = eventsIn(file).map(({ startDate }) => {
    startDate.zone = zone
    return [startDate.toString(), startDate.toJSDate().toISOString()]
  })
  expect(starts).toEqual([
    ['2024-02-28T10:00:00', '2024-02-28T04:00:00.000Z'],
    ['2026-02-03T10:00:00', '2026-02-03T05:00:00.000Z'],
  ])
})
it('a hearing that will not be held keeps its name and is cancelled', () => {
  const [event] = eventsIn(calendarFile('x', [hearing('2026-02-03T05:00:00Z', { isCancelled: true, sequence: 1 })]))
  expect([event!.uid, event!.sequence, event!.component.getFirstPropertyValue('status')]).toEqual([
    'hearing-a-3@tarazy',
    1,
    'CANCELLED',
  ])
})
it('a last day is a whole day', () => {
  const [event] = eventsIn(
    calendarFile('x', [{ uid: 't', summary: 's', stamp, when: { day: '2026-02-28' as CalendarDate } }]),
  )
  expect([event!.startDate.isDate, event!.startDate.toString(), event!.endDate.toString()]).toEqual([
    true,
    '2026-02-28',
    '2026-03-01',
  ])
})
it('an empty calendar is still a calendar', () => {
  expect(eventsIn(calendarFile('x', []))).toEqual([])
})
