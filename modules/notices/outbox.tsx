/** The outbox of the demonstration: every message as it would arrive. A demonstration sends nothing to anybody; its people are invented. */
import type { Instant } from '../../kernel/instant.ts'
import type { Query } from '../../platform/db/port.ts'
import type { Carrier } from '../../platform/mail/message.ts'
import { type Channel, channels } from '../../platform/registry/contact-steps.ts'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { InsetText } from '../../web/components/inset-text/inset-text.tsx'
import { Pagination } from '../../web/components/pagination/pagination.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { asList, twinRoutes } from '../../web/list.ts'
import { formatMoment } from '../../web/text/formats.ts'
import { absent, page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'

export interface OutboxPorts {
  readonly db: Query
  readonly zone: string
}

interface Kept {
  readonly channel: Channel
  readonly address: string
  readonly subject: string
  readonly body: string
  readonly at: Instant
}

/** Invented addresses that refuse what is sent to them, so that a failure can be seen in the demonstration. */
const refuses = (address: string): boolean => address.endsWith('.invalid') || address.endsWith('0000000')

/** Takes messages as a mail server or an SMS gateway would, and keeps them to be read. */
export const localCarrier =
  (db: Query, channel: Channel, now: () => Instant): Carrier =>
  async ({ id, to: address, subject, text }) => {
    if (refuses(address)) return { outcome: 'refused', answer: '550' }
    await db.query(
      'insert into notices.outbox (id, channel, address, subject, body, at) values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing',
      [id, channel, address, subject, text, now()],
    )
    return { outcome: 'accepted', answer: '250' }
  }

const pageSize = 20

const keptOn = (db: Query, channel: Channel | undefined, from: number, limit: number): Promise<Kept[]> =>
  db.query<Kept & Record<string, unknown>>(
    `select channel, address, subject, body, at from notices.outbox where $1::text is null or channel = $1
      order by at desc, id limit $2 offset $3`,
    [channel ?? null, limit, from],
  )

async function counted(db: Query, channel: Channel | undefined): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'select count(*)::int as count from notices.outbox where $1::text is null or channel = $1',
    [channel ?? null],
  )
  return row?.count ?? 0
}

export const outboxRoutes = (ports: OutboxPorts): readonly Route[] => [
  { method: 'GET', path: '/outbox', who: 'anybody', answer: (visit) => (visit.demo ? list(ports, visit) : absent) },
  ...twinRoutes('/outbox', 'anybody', async (visit) => {
    if (!visit.demo) return absent
    const { rows, count, number, pages } = await asked(ports, visit)
    return asList(['at', 'channel', 'address', 'subject', 'body'], rows, { beside: { count, page: number, pages } })
  }),
]

async function asked({ db }: OutboxPorts, { query }: Visit) {
  const channel = channels.find((one) => one === query.get('channel'))
  const count = await counted(db, channel)
  const pages = Math.max(1, Math.ceil(count / pageSize))
  const wanted = Number(query.get('page') ?? '1')
  const number = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1
  return { channel, count, pages, number, rows: await keptOn(db, channel, (number - 1) * pageSize, pageSize) }
}

async function list(ports: OutboxPorts, visit: Visit): Promise<Reply> {
  const { say, language } = visit
  const { channel, rows, number, pages } = await asked(ports, visit)
  const address = (ending: string, n?: number): string =>
    to(
      visit,
      `/outbox${ending}?${new URLSearchParams({ ...(channel && { channel }), ...(n && { page: String(n) }) })}`.replace(
        /\?$/,
        '',
      ),
    )
  return page(
    say('outbox.title'),
    <>
      <h1 class="govuk-heading-l">{say('outbox.title')}</h1>
      <InsetText>{say('outbox.text')}</InsetText>
      <ul class="govuk-list tz-inline">
        {[undefined, ...channels].map((one) => (
          <li>
            <a
              class="govuk-link"
              href={to(visit, one ? `/outbox?channel=${one}` : '/outbox')}
              {...(one === channel && { 'aria-current': 'page' as const })}
            >
              {say(one ? `notify.channel.${one}` : 'outbox.all')}
            </a>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <EmptyState title={say('outbox.none')} />}
      {rows.map((row) => (
        <article class="tz-message">
          <p class="govuk-body-s">
            <Tag colour={row.channel === 'email' ? 'blue' : 'green'}>{say(`notify.channel.${row.channel}`)}</Tag>{' '}
            <span class="tz-typed">{row.address}</span> · {formatMoment(row.at, ports.zone, language)}
          </p>
          <h2 class="govuk-heading-s tz-typed">{row.subject}</h2>
          <p class="govuk-body tz-message-text tz-typed">{withLinks(row.body)}</p>
        </article>
      ))}
      <Pagination say={say} page={number} pages={pages} hrefOf={(n) => address('', n)} />
    </>,
    {
      alternates: [
        { type: 'application/json', href: address('.json', number) },
        { type: 'text/csv', href: address('.csv', number) },
      ],
    },
  )
}

/** Addresses in a message are links, as a mail program shows them. */
const withLinks = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part) =>
    /^https?:/.test(part) ? (
      <a class="govuk-link" href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
