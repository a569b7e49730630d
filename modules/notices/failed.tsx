/** People whom no channel reached: work for the registry or the secretary of the office that has the case, with its twins. */
import type { Registry } from '../../engine/law.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Access } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { Store } from '../../platform/store/store.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { Select } from '../../web/components/field/choices.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import { formatMomentShort } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import { refusalInWords } from '../forms/index.ts'
import { failedAt, noteMessages } from './ledger.ts'
import { viewOf } from './view.ts'

export interface FailedPorts {
  readonly db: Query
  readonly registry: Registry
  readonly access: Access
  readonly store: Pick<Store, 'acts'>
  readonly zone: string
  readonly perform: (request: Request) => Promise<Answer>
  names(persons: readonly string[]): Promise<(holder: { readonly person?: string }, say: Say) => string>
}

export const failedRoutes = (ports: FailedPorts): readonly Route[] => [
  { method: 'GET', path: '/notices/failed', who: 'signed-in', answer: (visit) => list(ports, visit) },
  ...twinRoutes('/notices/failed', 'signed-in', (visit) => data(ports, visit)),
  { method: 'POST', path: '/notices/failed', who: 'signed-in', answer: (visit) => told(ports, visit) },
]

/** Offices whose failures the reader sees. */
const officesOf = ({ access }: FailedPorts, { person }: Visit): string[] => [
  ...new Set(
    person!.posts.map(({ office }) => office).filter((office) => access.mayAt('notices.failed', person, office)),
  ),
]

/** Whether there is anything to show: who reads no office's failures has no such page. */
export const readsFailed = (access: Access, person: Visit['person']): boolean =>
  (person?.posts ?? []).some(({ office }) => access.mayAt('notices.failed', person, office))

/** Each row asks in a form of its own: the field has a name, and so an id, of its own. */
const wayOf = (delivery: string): string => `way/${delivery}`
const ways = ['telephone', 'letter', 'in-person', 'other'] as const

async function list(ports: FailedPorts, visit: Visit, refusal?: Refusal): Promise<Reply> {
  const offices = officesOf(ports, visit)
  if (offices.length === 0) return absent
  const { say } = visit
  const rows = await failedAt(ports.db, offices)
  const nameOf = await ports.names(rows.map(({ person }) => person))
  const countOf = (one: string): number => rows.filter(({ person }) => person === one).length
  return page(
    say('failed.title'),
    <>
      <ErrorSummary say={say} errors={refusal ? [{ text: refusalInWords(say, refusal, 'delivery') }] : []} />
      <h1 class="govuk-heading-l">{say('failed.title')}</h1>
      <p class="govuk-body tz-narrow">{say('failed.text')}</p>
      <Table
        id="failed"
        caption={say('failed.title')}
        captionHidden
        empty={<EmptyState title={say('failed.none')} />}
        columns={['what', 'whom', 'channel', 'why', 'do'].map((one) => ({ title: say(`failed.${one}`) }))}
        rows={rows.map((row) => ({
          cells: [
            <a class="govuk-link" href={to(visit, `${caseAddress(row.number)}#notices`)}>
              {say(`notice.${row.kind}.subject`, { number: row.number })}
            </a>,
            nameOf({ person: row.person }, say),
            say(`notify.channel.${row.channel}`),
            <>
              {say(`failed.reason.${row.reason ?? 'unreachable'}`)}
              <div class="govuk-hint">{formatMomentShort((row.settledAt ?? row.queuedAt) as Instant, ports.zone)}</div>
            </>,
            <form method="post" action={to(visit, '/notices/failed')}>
              <input type="hidden" name="key" value={visit.formKey()} />
              <input type="hidden" name="delivery" value={row.delivery} />
              <input type="hidden" name="addressee" value={row.person} />
              <Select
                say={say}
                name={wayOf(row.delivery)}
                label={say('failed.way')}
                isEmptyFirst={false}
                items={ways.map((way) => ({ value: way, text: say(`failed.way.${way}`) }))}
              />
              <Button kind="secondary">{say('failed.told')}</Button>
              {rows.find(({ person }) => person === row.person) === row && countOf(row.person) > 1 && (
                <Button kind="secondary" name="every" value="yes">
                  {say('failed.told-all', { count: countOf(row.person) })}
                </Button>
              )}
            </form>,
          ],
        }))}
      />
    </>,
    {
      wide: true,
      before: <BackLink say={say} href={to(visit, '/desk')} text={say('desk.title')} />,
      ...(refusal && { hasErrors: true, status: 422 }),
      alternates: twinLinks(visit, '/notices/failed'),
    },
  )
}

async function data(ports: FailedPorts, visit: Visit): Promise<Reply> {
  const offices = officesOf(ports, visit)
  if (offices.length === 0) return absent
  const columns = [
    'number',
    'kind',
    'person',
    'channel',
    'reason',
    'answer',
    'queuedAt',
    'settledAt',
    'office',
  ] as const
  const rows = await failedAt(ports.db, offices)
  return asList(
    columns,
    rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]]))),
  )
}

/** The office says how it told the person otherwise: an act with its author for each notice, one or all that wait for the person. */
async function told(ports: FailedPorts, visit: Visit): Promise<Reply> {
  const { delivery = '', addressee = '', every, key } = visit.form
  const way = visit.form[wayOf(delivery)]
  const failed = (await failedAt(ports.db, officesOf(ports, visit))).filter(({ person }) => person === addressee)
  if (!failed.some((row) => row.delivery === delivery)) return absent
  const others = every === 'yes' ? failed.map((row) => row.delivery) : []
  for (const [index, one] of [...new Set([delivery, ...others])].entries()) {
    const answer = await ports.perform({
      key: index === 0 ? key! : `${key}.${index}`,
      proceeding: one,
      step: 'tell-otherwise',
      person: visit.person!.id,
      fields: { addressee, way, toldOn: parseCalendarDate(visit.on)! },
    })
    if (isRefusal(answer)) return list(ports, visit, answer)
    const acts = (await ports.store.acts(one)).map(({ bytes }) => JSON.parse(bytes))
    await noteMessages({ db: ports.db }, one, viewOf(acts))
  }
  return redirect(visit, '/notices/failed')
}
