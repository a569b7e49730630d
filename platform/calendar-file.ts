/** Events as iCalendar (RFC 5545): CRLF, lines of at most 75 octets cut between letters, moments on the wall clock of their zone. */
import { addDays, type CalendarDate } from '../kernel/calendar-date.ts'
import { dayAt, epochMilliseconds, fromEpochMilliseconds, type Instant, localTime } from '../kernel/instant.ts'

export interface CalendarEvent {
  /** The same for ever, whatever happens to the event. */
  readonly uid: string
  readonly summary: string
  readonly description?: string
  readonly location?: string
  readonly url?: string
  /** When the event was last said. */
  readonly stamp: Instant
  /** How often it was changed. */
  readonly sequence?: number
  readonly isCancelled?: boolean
  /** A moment in a zone, or a whole day. */
  readonly when: { readonly at: Instant; readonly zone: string } | { readonly day: CalendarDate }
}

const lineOctetsMax = 75

/** Longer lines go on in the next, after a blank; never inside a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > lineOctetsMax) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n')
}

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, '')

const dayOf = (day: string): string => day.replaceAll('-', '')
const local = (at: Instant, zone: string): string =>
  `${dayOf(dayAt(at, zone))}T${localTime(at, zone).replace(':', '')}${at.slice(17, 19)}`
const utc = (at: Instant): string => `${dayOf(at.slice(0, 10))}T${at.slice(11, 19).replaceAll(':', '')}Z`

function eventLines(event: CalendarEvent): string[] {
  const { when } = event
  const start =
    'at' in when
      ? [`DTSTART;TZID=${when.zone}:${local(when.at, when.zone)}`]
      : [
          `DTSTART;VALUE=DATE:${dayOf(when.day)}`,
          `DTEND;VALUE=DATE:${dayOf(addDays(when.day, 1))}`,
          'TRANSP:TRANSPARENT',
        ]
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...start,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escaped(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    'END:VEVENT',
  ]
}

/** A zone as calendars need it: its offset at the first event, and each change until the last. */
function zoneLines(zone: string, moments: readonly Instant[]): string[] {
  const sorted = [...moments].sort()
  const [first, last] = [epochMilliseconds(sorted[0]!), epochMilliseconds(sorted.at(-1)!)]
  const spans = [{ from: 0, at: first }]
  for (let at = first; ; ) {
    const next = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    if (next === null || next.epochMilliseconds > last) break
    at = next.epochMilliseconds
    spans.push({ from: at, at })
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...spans.flatMap(({ from, at }, index) => {
      const to = offsetAt(zone, at)
      const before = index === 0 ? to : offsetAt(zone, spans[index - 1]!.at)
      const start = fromEpochMilliseconds(from + before * 60_000)
      return [
        'BEGIN:STANDARD',
        `DTSTART:${utc(start).slice(0, -1)}`,
        `TZOFFSETFROM:${signed(before)}`,
        `TZOFFSETTO:${signed(to)}`,
        'END:STANDARD',
      ]
    }),
    'END:VTIMEZONE',
  ]
}

/** Minutes east of UTC. */
const offsetAt = (zone: string, milliseconds: number): number =>
  Math.round(
    Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000,
  )

const signed = (minutes: number): string => {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`
}

export function calendarFile(name: string, events: readonly CalendarEvent[]): string {
  const timed = events.flatMap(({ when }) => ('at' in when ? [when] : []))
  const zones = [...Map.groupBy(timed, ({ zone }) => zone)]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tarazy//Tarazy//KK',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...zones.flatMap(([zone, list]) =>
      zoneLines(
        zone,
        list.map(({ at }) => at),
      ),
    ),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
