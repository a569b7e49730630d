/**
 * Lets time pass over the whole record: every term and timed step up to a moment, each at its own moment and in their order; the
 * evening before each day its draws are committed, the night after the secret is published.
 */
import { addDays, type CalendarDate, daysBetween } from '../kernel/calendar-date.ts'
import { dayAt, type Instant, instantOf, startOfDay } from '../kernel/instant.ts'
import type { House } from './house.ts'

export interface Passed {
  readonly steps: number
}

/** Called between steps, so that long moves can show how far they are. */
export type OnTheWay = (at: Instant) => void

/** The hour of the evening at which tomorrow's commitment is published. */
const eveningHour = '18:00'

export async function passTime(
  house: House,
  from: Instant,
  until: Instant,
  onTheWay: OnTheWay = () => undefined,
): Promise<Passed> {
  let steps = 0
  for (const stop of stops(house.zone, from, until)) {
    steps += await dueUntil(house, stop.at)
    await stop.act(house)
    onTheWay(stop.at)
  }
  steps += await dueUntil(house, until)
  return { steps }
}

interface Stop {
  readonly at: Instant
  readonly act: (house: House) => Promise<void>
}

/** Each midnight yesterday's secret is published; each evening tomorrow's commitment. */
function stops(zone: string, from: Instant, until: Instant): Stop[] {
  const first = dayAt(from, zone)
  const found: Stop[] = []
  for (let n = 0; n <= daysBetween(first, dayAt(until, zone)); n++) {
    const day = addDays(first, n)
    found.push({ at: startOfDay(day, zone), act: (house) => reveal(house, addDays(day, -1), startOfDay(day, zone)) })
    found.push({
      at: instantOf(day, eveningHour, zone),
      act: (house) => house.keeper(instantOf(day, eveningHour, zone)).commit(addDays(day, 1)),
    })
  }
  return found.filter(({ at }) => at > from && at <= until)
}

async function reveal(house: House, day: CalendarDate, at: Instant): Promise<void> {
  if (await house.store.load(`draw-day:${day}`)) await house.keeper(at).reveal(day)
}

async function dueUntil(house: House, until: Instant): Promise<number> {
  let steps = 0
  const stuck = new Set<string>()
  for (;;) {
    const next = (await house.store.due(until, 50)).find(({ id }) => !stuck.has(id))
    if (next === undefined) return steps
    const done = await house.performAt(next.nextDueAt).timePasses(next.id, next.nextDueAt)
    if (done === 0) stuck.add(next.id)
    steps += done
  }
}
