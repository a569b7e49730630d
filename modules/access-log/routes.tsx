/** Who looked at my matters: per day, by post and office, with the case and the hour. */
import type { OwnSeats } from '../../engine/reading/own-seats.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt, localTime } from '../../kernel/instant.ts'
import { type Access, lateSeats } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import { listMax } from '../../platform/lists.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import { formatDay } from '../../web/text/formats.ts'
import { page, type Reply, type Route, selfOf, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import { type ReadingRow, readingsOf } from './readings.ts'

export interface AccessLogPorts {
  readonly db: Query
  readonly access: Access
  readonly ownSeats: OwnSeats
  readonly registry: PostRegistry
  readonly zone: string
  /** Records what was read a moment ago. */
  flush(): Promise<void>
}

const columns = ['at', 'number', 'post', 'office'] as const

export const accessLogRoutes = (ports: AccessLogPorts): readonly Route[] => [
  { method: 'GET', path: '/me/access-log', who: 'signed-in', answer: (visit) => log(ports, visit) },
  ...twinRoutes('/me/access-log', 'signed-in', async (visit) => asList(columns, await rowsOf(ports, visit))),
]

async function rowsOf({ db, access, ownSeats, flush }: AccessLogPorts, visit: Visit): Promise<ReadingRow[]> {
  await flush()
  return readingsOf(db, selfOf(visit.person!), ownSeats, lateSeats(access.seatsFor('case.read', visit.person!)))
}

async function log(ports: AccessLogPorts, visit: Visit): Promise<Reply> {
  const { say, language } = visit
  const rows = await rowsOf(ports, visit)
  const days = [...Map.groupBy(rows, ({ at }) => dayAt(at, ports.zone))]
  const title = say('access-log.title')
  return page(
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body tz-narrow">{say('access-log.text')}</p>
      {rows.length === 0 && <p class="govuk-body">{say('access-log.nobody')}</p>}
      {rows.length === listMax && <p class="govuk-body">{say('access-log.newest', { max: listMax })}</p>}
      {days.map(([day, ofDay]) => (
        <DayTable ports={ports} visit={visit} day={day} title={formatDay(day, language)} rows={ofDay} />
      ))}
    </>,
    {
      before: <BackLink say={say} href={to(visit, '/account')} />,
      alternates: twinLinks(visit, '/me/access-log'),
    },
  )
}

interface DayProps {
  readonly ports: AccessLogPorts
  readonly visit: Visit
  readonly day: CalendarDate
  readonly title: string
  readonly rows: readonly ReadingRow[]
}

const DayTable = ({ ports, visit, day, title, rows }: DayProps) => (
  <Table
    id={`day-${day}`}
    caption={title}
    columns={['time', 'who', 'case'].map((one) => ({ title: visit.say(`access-log.${one}`) }))}
    rows={rows.map(({ at, post, office, number }) => ({
      cells: [
        localTime(at, ports.zone).slice(0, 5),
        whoLooked(ports, visit, post, office),
        <a class="govuk-link" href={to(visit, caseAddress(number))}>
          {number}
        </a>,
      ],
    }))}
  />
)

/** The post and the office, never the name: that an office looked is what the person may ask about. */
function whoLooked({ registry }: AccessLogPorts, { say, language }: Visit, post: string, office: string): string {
  const where = registry.office(office)?.names[language]
  return where === undefined
    ? say('access-log.party')
    : say('who.post-at', { post: say(`post.${post}`), office: where })
}
