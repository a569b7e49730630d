/** Everything a person, or the office of a post, has been told; new ones first to be seen, each leading to its case and papers. */
import type { JSX } from 'preact'
import type { Act } from '../../engine/act.ts'
import type { Law } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { type Instant, parseInstant } from '../../kernel/instant.ts'
import { chainOf } from '../../platform/lists.ts'
import type { Store } from '../../platform/store/store.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Pagination } from '../../web/components/pagination/pagination.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { asList, twinRoutes } from '../../web/list.ts'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import { absent, page, type Reply, type Route, redirect, selfOf, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import { articleInWords } from '../forms/index.ts'
import { type FailedPorts, failedRoutes, readsFailed } from './failed.tsx'
import {
  countReceived,
  type Listed,
  markOpened,
  oneReceived,
  pageSize,
  type Reader,
  type Received,
  received,
  type Which,
} from './inbox.ts'
import { newsOf } from './news.ts'
import { type NotifyPorts, notifyRoutes } from './notify.tsx'
import { outboxRoutes } from './outbox.tsx'
import { noteDelivery } from './serving.ts'

export interface NoticePorts extends NotifyPorts, FailedPorts {
  readonly law: Law
  readonly store: NotifyPorts['store'] & Pick<Store, 'load'>
}

export const noticeRoutes = (ports: NoticePorts): readonly Route[] => [
  { method: 'GET', path: '/notices', who: 'signed-in', answer: (visit) => list(ports, visit) },
  ...twinRoutes('/notices', 'signed-in', (visit) => data(ports, visit)),
  { method: 'POST', path: '/notices/opened', who: 'signed-in', answer: (visit) => allOpened(ports, visit) },
  ...failedRoutes(ports),
  {
    method: 'GET',
    path: '/notices/:proceeding/:n/:index/:seat',
    who: 'signed-in',
    answer: (visit, { proceeding, n, index, seat }) => one(ports, visit, `${proceeding}/${n}/${index}/${seat}`),
  },
  ...notifyRoutes(ports),
  ...outboxRoutes(ports),
]

export const readerOf = (person: NonNullable<Visit['person']>): Reader => ({
  person: selfOf(person),
  offices: [...new Set(person.posts.map(({ office }) => office))],
  posts: person.posts.map(({ office, post }) => `${office}/${post}`),
})

interface Found {
  readonly which: Which
  readonly rows: readonly Listed[]
  readonly count: number
  readonly number: number
  readonly pages: number
}

async function found({ db }: NoticePorts, { query, person }: Visit): Promise<Found> {
  const reader = readerOf(person!)
  const which = query.get('show') === 'new' ? 'new' : 'all'
  const count = await countReceived(db, reader, which)
  const pages = Math.max(1, Math.ceil(count / pageSize))
  const wanted = Number(query.get('page') ?? '1')
  const number = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1
  return { which, count, pages, number, rows: await received(db, reader, which, number) }
}

async function data(ports: NoticePorts, visit: Visit): Promise<Reply> {
  const { rows, count, number, pages } = await found(ports, visit)
  const columns = ['number', 'kind', 'at', 'openedAt', 'voided'] as const
  return asList(
    columns,
    rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]]))),
    { beside: { count, page: number, pages } },
  )
}

const noticeAddress = ({ id }: Pick<Received, 'id'>): string => `/notices/${id}`

function addressOf(visit: Visit, which: Which, ending: string, number?: number): string {
  const asked = new URLSearchParams({
    ...(which === 'new' && { show: 'new' }),
    ...(number && { page: String(number) }),
  })
  return to(visit, `/notices${ending}${asked.size > 0 ? `?${asked}` : ''}`)
}

async function list(ports: NoticePorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const { rows, which, number, pages } = await found(ports, visit)
  const fresh = await countReceived(ports.db, readerOf(visit.person!), 'new')
  return page(
    say('notices.title'),
    <>
      <h1 class="govuk-heading-l">{say('notices.title')}</h1>
      <Links ports={ports} visit={visit} which={which} fresh={fresh} />
      <Table
        id="notices"
        caption={say('notices.title')}
        captionHidden
        empty={<EmptyState title={say(which === 'new' ? 'notices.none-new' : 'notices.none')} />}
        columns={[{ title: say('notices.what') }, { title: say('notices.when') }]}
        rows={rows.map((row) => ({
          marked: row.isNew,
          cells: [
            <>
              <a class="govuk-link" href={to(visit, noticeAddress(row))}>
                {say(`notice.${row.kind}.subject`, { number: row.number })}
              </a>{' '}
              {row.isNew && <Tag colour="blue">{say('notices.new')}</Tag>}
              {row.voided && <Tag colour="grey">{say('notices.voided')}</Tag>}
            </>,
            formatMoment(row.at, ports.zone, visit.language),
          ],
        }))}
      />
      <Pagination say={say} page={number} pages={pages} hrefOf={(n) => addressOf(visit, which, '', n)} />
      {fresh > 0 && (
        <form method="post" action={to(visit, '/notices/opened')}>
          <input type="hidden" name="key" value={visit.formKey()} />
          <input type="hidden" name="until" value={visit.at} />
          <Button kind="secondary">{say('notices.open-all')}</Button>
        </form>
      )}
    </>,
    {
      alternates: [
        { type: 'application/json', href: addressOf(visit, which, '.json', number) },
        { type: 'text/csv', href: addressOf(visit, which, '.csv', number) },
      ],
    },
  )
}

/** What the list shows, and the pages beside it. */
const Links = (props: {
  readonly ports: NoticePorts
  readonly visit: Visit
  readonly which: Which
  readonly fresh: number
}): JSX.Element => {
  const { ports, visit, which, fresh } = props
  const { say } = visit
  return (
    <ul class="govuk-list tz-inline">
      {(['all', 'new'] as const).map((one) => (
        <li>
          <a
            class="govuk-link"
            href={addressOf(visit, one, '')}
            {...(one === which && { 'aria-current': 'page' as const })}
          >
            {say(`notices.show.${one}`, { count: fresh })}
          </a>
        </li>
      ))}
      <li>
        <a class="govuk-link" href={to(visit, '/me/notify')}>
          {say('notify.title')}
        </a>
      </li>
      {readsFailed(ports.access, visit.person) && (
        <li>
          <a class="govuk-link" href={to(visit, '/notices/failed')}>
            {say('failed.title')}
          </a>
        </li>
      )}
    </ul>
  )
}

/** All that stood on the page when its form was drawn; what came since stays new. */
async function allOpened({ db }: NoticePorts, visit: Visit): Promise<Reply> {
  const asked = parseInstant(visit.form.until ?? '')
  const until: Instant = asked !== undefined && asked < visit.at ? asked : visit.at
  await markOpened(db, readerOf(visit.person!), until)
  return redirect(visit, '/notices')
}

/** One notice: what happened, what to do by when, and where to read it. Showing it to its reader is opening it. */
async function one(ports: NoticePorts, visit: Visit, id: string): Promise<Reply> {
  const { say, language } = visit
  const reader = readerOf(visit.person!)
  const row = await oneReceived(ports.db, reader, id)
  if (row === undefined) return absent
  const [[stored], chain] = await Promise.all([
    ports.store.acts(row.proceeding, row.n, 1),
    chainOf(ports.db, row.root) as Promise<State[]>,
  ])
  const place = chain.findIndex((state) => state.id === row.proceeding)
  if (stored === undefined || place < 0) return absent
  const seat = id.split('/').at(-1)!
  // Who opens a notice of their own has received it; the record says so before the page does.
  if (row.openedAt === null && row.person !== null)
    await noteDelivery(ports, { ...row, seat, key: `read:${id}:${reader.person}` }, ['read'])
  await markOpened(ports.db, reader, visit.at, id)
  const act = JSON.parse(stored.bytes) as Act
  const state = chain[place]!
  const news = newsOf(ports.law, act, state, seat)
  const papers = act.results.flatMap((effect) => (effect.do === 'paper' ? [effect.kind] : []))
  const subject = say(`notice.${row.kind}.subject`, { number: row.number })
  return page(
    subject,
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{subject}</h1>
      {row.voided && <Tag colour="grey">{say('notices.voided')}</Tag>}
      <p class="govuk-hint">{formatMoment(row.at, state.zone, language)}</p>
      {news.hearingAt && (
        <p class="govuk-body">
          {say('message.hearing', { moment: formatMoment(news.hearingAt, state.zone, language) })}
        </p>
      )}
      {news.due ? (
        <p class="govuk-body">
          {say('message.by', {
            day: formatDay(news.due.day, language),
            article: articleInWords(say, news.due.article),
          })}
        </p>
      ) : (
        news.article && (
          <p class="govuk-body">{say('message.article', { article: articleInWords(say, news.article) })}</p>
        )
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={to(visit, `${caseAddress(row.number)}#notices`)}>
            {say('notices.case', { number: row.number })}
          </a>
        </li>
        {papers.map((kind) => (
          <li>
            <a class="govuk-link" href={to(visit, `${caseAddress(row.number)}/papers/${place + 1}/${row.n}/${kind}`)}>
              {say(`document.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>,
    { before: <BackLink say={say} href={to(visit, '/notices')} /> },
  )
}
