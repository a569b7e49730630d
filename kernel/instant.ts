import { type CalendarDate, calendarDate, dayNumber, fromDayNumber } from './calendar-date.ts'

/** A moment, always written in UTC with milliseconds: '2026-02-02T05:00:00.000Z'. Two moments compare as their texts do. */
export type Instant = string & { readonly __moment: true }

const canonical = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/
const dayMilliseconds = 86_400_000
const firstMoment = Temporal.Instant.from('0001-01-01T00:00:00Z').epochMilliseconds
const lastMoment = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochMilliseconds(moment: Instant): number {
  const hours = Number(moment.slice(11, 13))
  const minutes = hours * 60 + Number(moment.slice(14, 16))
  const seconds = minutes * 60 + Number(moment.slice(17, 19))
  return (
    dayNumber(moment.slice(0, 10) as CalendarDate) * dayMilliseconds + seconds * 1000 + Number(moment.slice(20, 23))
  )
}

/** The moment `ms` milliseconds after 1970-01-01T00:00Z. Throws RangeError outside the years 0001 to 9999. */
export function fromEpochMilliseconds(ms: number): Instant {
  if (!Number.isInteger(ms) || ms < firstMoment || ms > lastMoment) {
    throw new RangeError(`The moment ${ms} ms is outside the years 0001 to 9999`)
  }
  const day = Math.floor(ms / dayMilliseconds)
  const rest = ms - day * dayMilliseconds
  const time = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60]
  return `${fromDayNumber(day)}T${time.map((n) => pad(n, 2)).join(':')}.${pad(rest % 1000, 3)}Z` as Instant
}

/** The moment written in `text` with Z or an offset, or `undefined`. What is finer than a millisecond is cut off. */
export function parseInstant(text: string): Instant | undefined {
  try {
    if (canonical.test(text)) {
      calendarDate(text.slice(0, 10))
      return text as Instant
    }
    return fromEpochMilliseconds(Temporal.Instant.from(text).epochMilliseconds)
  } catch {
    return undefined
  }
}

/** The moment written in `text`; throws RangeError when it is none, or says no offset. */
export function instant(text: string): Instant {
  const moment = parseInstant(text)
  if (moment === undefined) throw new RangeError(`"${text}" is not a moment: it needs a day, a time and Z or an offset`)
  return moment
}

/** The moment `n` minutes later; 60 minutes are always 60 minutes, whatever the clocks on the wall do. */
export const addMinutes = (moment: Instant, n: number): Instant =>
  fromEpochMilliseconds(epochMilliseconds(moment) + n * 60_000)

/** The moment `n` hours later. */
export const addHours = (moment: Instant, n: number): Instant => addMinutes(moment, n * 60)

/** Negative when `a` is earlier, positive when later, 0 when one moment. For sorting. */
export const compareInstants = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0)

interface OffsetSpan {
  readonly from: number
  readonly until: number
  readonly offset: number
}

/** Spans of one offset, per zone, filled as they are asked for: a zone has few, and asking the time zone data is slow. */
const spansOfZone = new Map<string, OffsetSpan[]>()

function offsetAt(ms: number, zone: string): number {
  const spans = spansOfZone.get(zone) ?? []
  const known = spans.find((span) => ms >= span.from && ms < span.until)
  if (known) return known.offset
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  // "The transition before" must include one that happens at this very moment, so it is looked up a millisecond later.
  const before = local.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const after = local.getTimeZoneTransition('next')
  const span = {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: Math.round(local.offsetNanoseconds / 1_000_000),
  }
  spansOfZone.set(zone, [...spans, span])
  return span.offset
}

const localMilliseconds = (moment: Instant, zone: string): number => {
  const ms = epochMilliseconds(moment)
  return ms + offsetAt(ms, zone)
}

/** The day it is at that moment in `zone` (an IANA name). Throws RangeError on an unknown zone. */
export const dayAt = (moment: Instant, zone: string): CalendarDate =>
  fromDayNumber(Math.floor(localMilliseconds(moment, zone) / dayMilliseconds))

/** The time on the wall at that moment in `zone`, 'HH:mm', cut to the minute. */
export function localTime(moment: Instant, zone: string): string {
  const local = localMilliseconds(moment, zone)
  const minutes = Math.floor((local - Math.floor(local / dayMilliseconds) * dayMilliseconds) / 60_000)
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
}

/** The first moment of a day in `zone`. A term that ends with a day ends just before the start of the next. */
export function startOfDay(day: CalendarDate, zone: string): Instant {
  const midnight = dayNumber(day) * dayMilliseconds
  const offset = offsetAt(midnight, zone)
  // Where the clocks are moved about midnight the time zone data must say which moment comes first.
  const isSteady =
    offsetAt(midnight - offset - dayMilliseconds, zone) === offset && offsetAt(midnight - offset, zone) === offset
  return fromEpochMilliseconds(
    isSteady ? midnight - offset : Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds,
  )
}

/**
 * The moment when clocks in `zone` show `time` ('HH:mm') on `day`. A time shown twice (29 February 2024, 23:30 in Almaty)
 * means its first showing; a time skipped when clocks go forward means as much later as was skipped.
 */
export function instantOf(day: CalendarDate, time: string, zone: string): Instant {
  if (!clockTime.test(time)) throw new RangeError(`"${time}" is not a time of day: it is written HH:mm, 00:00 to 23:59`)
  return fromEpochMilliseconds(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds)
}
