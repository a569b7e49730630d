/** Everything a person, or the office of a post, has been told. */
import type { Query } from '../../platform/db/port.ts'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatMoment } from '../../web/text/formats.ts'
import { page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import { received } from './inbox.ts'

export interface NoticePorts {
  readonly db: Query
  readonly zone: string
  csv(header: readonly string[], rows: readonly (readonly string[])[]): string
}

export const noticeRoutes = (ports: NoticePorts): readonly Route[] => [
  { method: 'GET', path: '/notices', who: 'signed-in', answer: (visit) => list(ports, visit) },
  {
    method: 'GET',
    path: '/notices.json',
    who: 'signed-in',
    answer: async (visit) => ({
      kind: 'data',
      type: 'application/json',
      body: JSON.stringify({
        rows: (await mine(ports, visit)).map(({ number, kind, at, voided }) => ({ number, kind, at, voided })),
      }),
    }),
  },
  {
    method: 'GET',
    path: '/notices.csv',
    who: 'signed-in',
    answer: async (visit) => ({
      kind: 'data',
      type: 'text/csv; charset=utf-8',
      body: ports.csv(
        ['number', 'kind', 'at', 'voided'],
        (await mine(ports, visit)).map(({ number, kind, at, voided }) => [number, kind, at, String(voided)]),
      ),
    }),
  },
]

const mine = ({ db }: NoticePorts, { person }: Visit) =>
  received(db, person!.id, [...new Set(person!.posts.map(({ office }) => office))])

async function list(ports: NoticePorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const rows = await mine(ports, visit)
  return page(
    say('notices.title'),
    <>
      <h1 class="govuk-heading-l">{say('notices.title')}</h1>
      <Table
        id="notices"
        caption={say('notices.title')}
        captionHidden
        empty={<EmptyState title={say('notices.none')} />}
        columns={[{ title: say('notices.what') }, { title: say('notices.when') }]}
        rows={rows.map(({ number, kind, at, voided }) => ({
          cells: [
            <>
              <a class="govuk-link" href={to(visit, `${caseAddress(number)}#notices`)}>
                {say(`notice.${kind}.subject`, { number })}
              </a>
              {voided && (
                <>
                  {' '}
                  <Tag colour="grey">{say('notices.voided')}</Tag>
                </>
              )}
            </>,
            formatMoment(at, ports.zone, visit.language),
          ],
        }))}
      />
    </>,
    {
      alternates: [
        { type: 'application/json', href: to(visit, '/notices.json') },
        { type: 'text/csv', href: to(visit, '/notices.csv') },
      ],
    },
  )
}
