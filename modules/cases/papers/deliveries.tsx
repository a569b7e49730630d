/** How the people of a case were told: by which channel, when, and what the server answered. The proof is the act of the delivery. */
import type { ComponentChildren } from 'preact'
import type { Instant } from '../../../kernel/instant.ts'
import { Table } from '../../../web/components/table/table.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { formatMomentShort } from '../../../web/text/formats.ts'
import type { Visit } from '../../../web/visit.ts'
import type { NameOf } from '../act-words.tsx'
import type { OpenAct } from '../chain.ts'

/** A message as the ledger has it. */
export interface Told {
  readonly proceeding: string
  readonly n: number
  readonly person: string
  readonly kind: string
  readonly channel: string
  readonly status: 'queued' | 'accepted' | 'failed'
  readonly reason: string | null
  readonly answer: string | null
  readonly queuedAt: Instant
  readonly settledAt: Instant | null
  readonly otherwise: string | null
}
export interface Opened {
  readonly proceeding: string
  readonly n: number
  readonly kind: string
  readonly reader: string
  readonly at: Instant
}
/** Everything that left the product about a case, and what was opened on the page. */
export interface Deliveries {
  readonly messages: readonly Told[]
  readonly opened: readonly Opened[]
}

const colours = { queued: 'amber', accepted: 'green', failed: 'red' } as const

/** Only of acts that the reader may read; what was opened stands beside what was sent. */
export function deliveriesTable(
  { visit, number, zone, nameOf }: { visit: Visit; number: string; zone: string; nameOf: NameOf },
  { messages, opened }: Deliveries,
  acts: readonly OpenAct[],
): ComponentChildren {
  const { say } = visit
  const isRead = (one: { proceeding: string; n: number }): boolean =>
    acts.some(({ act }) => act.proceeding === one.proceeding && act.n === one.n)
  const rows = [
    ...messages.filter(isRead).map((one) => ({
      ...one,
      at: one.settledAt ?? one.queuedAt,
      channel: say(`notify.channel.${one.channel}`),
      became: (
        <>
          <Tag colour={colours[one.status]}>{say(`delivery.status.${one.status}`)}</Tag>
          {one.reason && <div class="govuk-hint">{say(`failed.reason.${one.reason}`)}</div>}
          {one.answer && <div class="govuk-hint">{say('delivery.answer', { code: one.answer })}</div>}
          {one.status === 'failed' && one.otherwise && (
            <div class="govuk-hint">{say('delivery.otherwise', { way: say(`failed.way.${one.otherwise}`) })}</div>
          )}
        </>
      ),
    })),
    ...opened.filter(isRead).map((one) => ({
      ...one,
      person: one.reader,
      channel: say('notify.channel.inbox'),
      became: <Tag colour="green">{say('delivery.status.opened')}</Tag>,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1))
  if (rows.length === 0) return null
  return (
    <Table
      id="deliveries"
      caption={say('delivery.title')}
      columns={['what', 'whom', 'channel', 'became', 'when'].map((one) => ({ title: say(`delivery.${one}`) }))}
      rows={rows.map((row) => ({
        cells: [
          say(`notice.${row.kind}.subject`, { number }),
          nameOf({ person: row.person }, say),
          row.channel,
          row.became,
          formatMomentShort(row.at, zone),
        ],
      }))}
    />
  )
}
