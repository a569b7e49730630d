/** Hearings and terms as events of a calendar, and hearings as items of a feed. What anybody may read names nobody. */
import type { CalendarEvent } from '../../platform/calendar-file.ts'
import type { FeedItem } from '../../platform/rss.ts'
import { formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { cardAddress, kindWords } from './hearing-table.tsx'
import type { Hearing } from './list.ts'
import type { HearingPorts } from './ports.ts'

const courtOf = ({ registry }: HearingPorts, say: Say, { court }: Hearing): string =>
  registry.office(court)?.names[say.language] ?? court

/** One hearing; what was moved or dropped is cancelled, and says so to whoever subscribed. */
export function hearingEvent(ports: HearingPorts, say: Say, hearing: Hearing, link?: string): CalendarEvent {
  const isCancelled = hearing.standing === 'moved' || hearing.standing === 'dropped'
  const address = link ?? (hearing.number && cardAddress(hearing.number))
  return {
    uid: `hearing-${hearing.id}@tarazy`,
    summary: [hearing.number, kindWords(say, hearing)].filter(Boolean).join(': '),
    description: isCancelled ? say(`hearings.standing.${hearing.standing}`) : courtOf(ports, say, hearing),
    location: `${courtOf(ports, say, hearing)}, ${hearing.place}`,
    ...(address && { url: `${ports.address}/${say.language}${address}` }),
    stamp: isCancelled ? hearing.state.lastAt : hearing.setAt,
    sequence: isCancelled ? 1 : 0,
    isCancelled,
    when: { at: hearing.at, zone: hearing.state.zone },
  }
}

export const hearingItem = (ports: HearingPorts, say: Say, hearing: Hearing): FeedItem => ({
  title: [hearing.number, formatMoment(hearing.at, hearing.state.zone, say.language)].filter(Boolean).join(': '),
  text: [
    kindWords(say, hearing),
    courtOf(ports, say, hearing),
    hearing.place,
    say(`hearings.standing.${hearing.standing}`),
  ].join('. '),
  link: `${ports.address}/${say.language}${hearing.number ? cardAddress(hearing.number) : '/hearings'}`,
  id: `hearing-${hearing.id}@tarazy`,
  at: hearing.setAt,
})
