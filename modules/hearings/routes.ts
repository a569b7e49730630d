/** Addresses of hearings, the public card of a case, courts, and calendars. */
import { calendarFile } from '../../platform/calendar-file.ts'
import { twinRoutes } from '../../web/list.ts'
import { absent, type Reply, type Route, type Visit } from '../../web/visit.ts'
import { cardReply } from './card-page.tsx'
import { courtReply } from './court-page.tsx'
import { hearingEvent } from './events.ts'
import { listCalendar, listData, listFeed, listReply } from './list-page.tsx'
import { calendarPage, calendarReply, caseCalendar, renewCalendar } from './my-calendar.tsx'
import type { HearingPorts } from './ports.ts'
import { publicHearings } from './public.ts'

export const hearingRoutes = (ports: HearingPorts): readonly Route[] => [
  { method: 'GET', path: '/hearings', who: 'anybody', answer: (visit) => listReply(ports, visit) },
  ...twinRoutes('/hearings', 'anybody', (visit) => listData(ports, visit)),
  { method: 'GET', path: '/hearings.ics', who: 'anybody', answer: (visit) => listCalendar(ports, visit) },
  { method: 'GET', path: '/hearings.rss', who: 'anybody', answer: (visit) => listFeed(ports, visit) },
  {
    method: 'GET',
    path: '/hearings/:proceeding/:file',
    who: 'anybody',
    answer: (visit, { proceeding, file }) => oneCalendar(ports, visit, proceeding!, file!),
  },
  {
    method: 'GET',
    path: '/public/cases/:number',
    who: 'anybody',
    answer: (visit, { number }) => cardReply(ports, visit, number!),
  },
  { method: 'GET', path: '/courts/:id', who: 'anybody', answer: (visit, { id }) => courtReply(ports, visit, id!) },
  { method: 'GET', path: '/me/calendar', who: 'signed-in', answer: (visit) => calendarPage(ports, visit) },
  { method: 'POST', path: '/me/calendar', who: 'signed-in', answer: (visit) => renewCalendar(ports, visit) },
  {
    method: 'GET',
    path: '/calendar/:file',
    who: 'anybody',
    answer: (visit, { file }) => calendarReply(ports, visit, file!),
  },
  {
    method: 'GET',
    path: '/cases/:number/calendar.ics',
    who: 'signed-in',
    answer: (visit, { number }) => caseCalendar(ports, visit, number!),
  },
]

/** One hearing that anybody may read of. */
async function oneCalendar(ports: HearingPorts, visit: Visit, proceeding: string, file: string): Promise<Reply> {
  const n = Number(/^(\d{1,9})\.ics$/.exec(file)?.[1])
  const rows = await publicHearings(ports, { proceedings: [proceeding] })
  const found = rows.find((row) => row.n === n)
  if (found === undefined) return absent
  const body = calendarFile(visit.say('hearings.title'), [hearingEvent(ports, visit.say, found)])
  return { kind: 'data', type: 'text/calendar; charset=utf-8', body }
}
