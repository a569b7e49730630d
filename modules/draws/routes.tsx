/** Public draws: the list of a day, and one draw with its pool, commitment and result, computed again before the reader's eyes. */
import type { JSX } from 'preact'
import type { Act, DrawResult } from '../../engine/act.ts'
import { drawFrom, eligible } from '../../engine/deciding/draw.ts'
import type { State } from '../../engine/state.ts'
import { addDays, type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts'
import { registerNumberInAddress } from '../../kernel/case-number.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { Query } from '../../platform/db/port.ts'
import { drawDayId } from '../../platform/draws/draw-day.ts'
import { type PublicDrawDay, publicDrawDay } from '../../platform/draws/keeper.ts'
import { drawsOn, latestDraws } from '../../platform/lists.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { DateInput, typedDay } from '../../web/components/field/day-and-moment.tsx'
import { Hash } from '../../web/components/hash/hash.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { absent, page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'

export interface DrawPorts {
  readonly db: Query
  readonly registry: PostRegistry
  readonly zone: string
  load(id: string): Promise<{ readonly state: unknown } | undefined>
  acts(id: string): Promise<readonly { readonly bytes: string }[]>
  csv(header: readonly string[], rows: readonly (readonly string[])[]): string
  judgeNames(ids: readonly string[]): Promise<(id: string, say: Say) => string>
}

export const drawRoutes = (ports: DrawPorts): readonly Route[] => [
  { method: 'GET', path: '/draws', who: 'anybody', answer: (visit) => list(ports, visit) },
  { method: 'GET', path: '/draws.json', who: 'anybody', answer: (visit) => rows(ports, visit, 'json') },
  { method: 'GET', path: '/draws.csv', who: 'anybody', answer: (visit) => rows(ports, visit, 'csv') },
  {
    method: 'GET',
    path: '/draws/:label/:ordinal',
    who: 'anybody',
    answer: (visit, { label, ordinal }) => one(ports, visit, label!, Number(ordinal)),
  },
]

/** Draws the page shows whatever the day. */
const latestShown = 10

interface Drawn {
  readonly act: Act
  readonly result: DrawResult
  readonly court: string
}

const drawnOn = async (ports: DrawPorts, day: CalendarDate): Promise<Drawn[]> =>
  opened(ports, await drawsOn(ports.db, day))

async function opened(
  ports: DrawPorts,
  rows: readonly { readonly proceeding: string; readonly bytes: string }[],
): Promise<Drawn[]> {
  return Promise.all(
    rows.map(async ({ proceeding, bytes }) => {
      const act = JSON.parse(bytes) as Act
      const state = (await ports.load(proceeding))!.state as State
      return {
        act,
        result: act.results.find((effect) => effect.do === 'draw') as unknown as DrawResult,
        court: state.seats.court?.holder.office ?? '',
      }
    }),
  )
}

/** The first and the last day that can be written: nothing lies before or after. */
const [firstDay, lastDay] = ['0001-01-01', '9999-12-31']

async function list(ports: DrawPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const day = dayOf(visit)
  const drawn = day ? await drawnOn(ports, day) : []
  const latest = await opened(ports, await latestDraws(ports.db, latestShown))
  const nameOf = await ports.judgeNames([...drawn, ...latest].flatMap(({ result }) => result.drawn))
  const commitment = day ? await dayOfDraws(ports, day) : undefined
  return page(
    say('draws.title'),
    <>
      <h1 class="govuk-heading-l">{say('draws.title')}</h1>
      <p class="govuk-body tz-narrow">{say('draws.intro')}</p>
      <form method="get" action={to(visit, '/draws')} class="tz-inline-form">
        <DateInput
          say={say}
          name="day"
          label={say('draws.day')}
          value={day ? typedDay(day) : typedIn(visit)}
          {...(!day && { error: say('draws.not-a-day') })}
        />
        <Button kind="secondary">{say('draws.show')}</Button>
      </form>
      {day && (
        <p class="govuk-body">
          {day > firstDay && (
            <a class="govuk-link" href={to(visit, `/draws?on=${addDays(day, -1)}`)}>
              {say('draws.before')}
            </a>
          )}
          {day > firstDay && day < lastDay && ' · '}
          {day < lastDay && (
            <a class="govuk-link" href={to(visit, `/draws?on=${addDays(day, 1)}`)}>
              {say('draws.after')}
            </a>
          )}
        </p>
      )}
      {day && <h2 class="govuk-heading-m">{formatDay(day, visit.language)}</h2>}
      {commitment && <Commitment ports={ports} visit={visit} day={commitment} />}
      <DrawTable
        visit={visit}
        ports={ports}
        id="draws"
        title={say('draws.title')}
        hidden
        drawn={drawn}
        nameOf={nameOf}
      />
      {latest.length > 0 && (
        <DrawTable visit={visit} ports={ports} id="latest" title={say('draws.latest')} drawn={latest} nameOf={nameOf} />
      )}
    </>,
    day
      ? {
          alternates: [
            { type: 'application/json', href: to(visit, `/draws.json?on=${day}`) },
            { type: 'text/csv', href: to(visit, `/draws.csv?on=${day}`) },
          ],
        }
      : { hasErrors: true, status: 422 },
  )
}

/** The draws of a day as data: what the page shows, with the whole of what a re-computation needs. */
async function rows(ports: DrawPorts, visit: Visit, type: 'json' | 'csv'): Promise<Reply> {
  const day = dayOf(visit)
  if (day === undefined) return absent
  const list = (await drawnOn(ports, day)).map(({ result, court }) => ({
    label: result.label,
    ordinal: result.ordinal,
    court,
    day: result.day,
    commitment: result.commitment,
    pool: result.pool,
    drawn: result.drawn,
  }))
  if (type === 'json') return { kind: 'data', type: 'application/json', body: JSON.stringify({ rows: list }) }
  return {
    kind: 'data',
    type: 'text/csv; charset=utf-8',
    body: ports.csv(
      ['label', 'ordinal', 'court', 'day', 'commitment', 'pool', 'drawn'],
      list.map((one) => [
        one.label,
        String(one.ordinal),
        one.court,
        one.day,
        one.commitment,
        one.pool.map(({ id, weight }) => `${id}:${weight}`).join(' '),
        one.drawn.join(' '),
      ]),
    ),
  }
}

interface DrawTableProps {
  readonly visit: Visit
  readonly ports: DrawPorts
  readonly id: string
  readonly title: string
  readonly hidden?: boolean
  readonly drawn: readonly Drawn[]
  readonly nameOf: (id: string, say: Say) => string
}

const DrawTable = ({
  visit: { say, language },
  ports,
  id,
  title,
  hidden,
  drawn,
  nameOf,
}: DrawTableProps): JSX.Element => (
  <Table
    id={id}
    caption={title}
    {...(hidden && { captionHidden: true })}
    empty={<EmptyState title={say('draws.none')} />}
    columns={[
      { title: say('draws.number') },
      { title: say('draws.latest.day') },
      { title: say('draws.court') },
      { title: say('draws.pool'), numeric: true },
      { title: say('draws.drawn') },
    ]}
    rows={drawn.map(({ result, court }) => ({
      cells: [
        <a class="govuk-link tz-number" href={to({ language }, address(result))}>
          {result.label}
        </a>,
        formatDay(result.day, language),
        ports.registry.office(court)?.names[language] ?? court,
        String(result.pool.length),
        result.drawn.map((one) => nameOf(one, say)).join(', '),
      ],
    }))}
  />
)

function dayOf(visit: Visit): CalendarDate | undefined {
  const whole = visit.query.get('on')
  if (whole) return parseCalendarDate(whole)
  const { day, month, year } = typedIn(visit)
  return day || month || year
    ? parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    : visit.on
}
const typedIn = ({ query }: Visit) => ({
  day: query.get('day-day')?.trim() ?? '',
  month: query.get('day-month')?.trim() ?? '',
  year: query.get('day-year')?.trim() ?? '',
})

const address = ({ label, ordinal, day }: DrawResult): string =>
  `/draws/${registerNumberInAddress(label)}/${ordinal}?on=${day}`

async function dayOfDraws({ acts }: DrawPorts, day: CalendarDate): Promise<PublicDrawDay | undefined> {
  return publicDrawDay((await acts(drawDayId(day))).map(({ bytes }) => JSON.parse(bytes) as Act))
}

const Commitment = ({
  ports,
  visit,
  day,
}: {
  readonly ports: DrawPorts
  readonly visit: Visit
  readonly day: PublicDrawDay
}): JSX.Element => (
  <SummaryList
    say={visit.say}
    rows={[
      { key: visit.say('draws.commitment'), value: <Hash value={day.commitment} /> },
      {
        key: visit.say('draws.committed-at'),
        value: formatMoment(day.committedAt as never, ports.zone, visit.language),
      },
      {
        key: visit.say('draws.secret'),
        value: day.secret ? <Hash value={day.secret} /> : visit.say('draws.secret.later'),
      },
    ]}
  />
)

async function one(ports: DrawPorts, visit: Visit, label: string, ordinal: number): Promise<Reply> {
  const day = parseCalendarDate(visit.query.get('on') ?? '')
  const found =
    day &&
    (await drawnOn(ports, day)).find(
      ({ result }) => registerNumberInAddress(result.label) === label && result.ordinal === ordinal,
    )
  if (!day || !found) return absent
  const { say } = visit
  const published = await dayOfDraws(ports, day)
  const nameOf = await ports.judgeNames(found.result.pool.map(({ id }) => id))
  const title = say('draws.one', { label: found.result.label })
  return page(
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {ports.registry.office(found.court)?.names[visit.language]} ·{' '}
        {formatMoment(found.act.at, ports.zone, visit.language)} · {say('draws.ordinal', { n: ordinal })}
      </p>
      {published && <Commitment ports={ports} visit={visit} day={published} />}
      <Verdict visit={visit} result={found.result} published={published} />
      <Table
        id="pool"
        caption={say('draws.pool')}
        columns={[
          { title: say('draws.judge') },
          { title: say('draws.weight'), numeric: true },
          { title: say('draws.excluded') },
          { title: say('draws.result') },
        ]}
        rows={found.result.pool.map((entry) => ({
          marked: found.result.drawn.includes(entry.id),
          cells: [
            nameOf(entry.id, say),
            String(entry.weight),
            entry.excluded ? say(`draws.excluded.${entry.excluded}`) : '—',
            found.result.drawn.includes(entry.id) ? <Tag colour="green">{say('draws.drawn')}</Tag> : '—',
          ],
        }))}
      />
      <p class="govuk-body">{say('draws.how')}</p>
    </>,
    { before: <BackLink say={say} href={to(visit, `/draws?on=${day}`)} /> },
  )
}

/** Whether commitment, secret, pool and result agree, computed anew for this page. */
function Verdict({
  visit,
  result,
  published,
}: {
  readonly visit: Visit
  readonly result: DrawResult
  readonly published: PublicDrawDay | undefined
}): JSX.Element {
  const { say } = visit
  if (!published?.secret)
    return (
      <p class="govuk-body">
        <Tag colour="grey">{say('draws.verdict.later')}</Tag>
      </p>
    )
  const secret = Uint8Array.fromHex(published.secret)
  const agrees =
    sha256Hex(secret) === result.commitment &&
    published.commitment === result.commitment &&
    eligible(result.pool).length >= result.drawn.length &&
    drawFrom(secret, {
      label: result.label,
      ordinal: result.ordinal,
      pool: result.pool,
      count: result.drawn.length,
    }).join() === result.drawn.join()
  return (
    <p class="govuk-body">
      <Tag colour={agrees ? 'green' : 'red'}>{say(agrees ? 'draws.verdict.agrees' : 'draws.verdict.differs')}</Tag>
    </p>
  )
}
