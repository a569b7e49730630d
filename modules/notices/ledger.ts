/** The ledger of messages: acts of deliveries in, rows out; who was told how and when, and what failed. All its SQL is here. */
import type { Act } from '../../engine/act.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Query } from '../../platform/db/port.ts'
import type { Store } from '../../platform/store/store.ts'
import { type DeliveryView, viewOf } from './view.ts'

export interface LedgerRow {
  readonly delivery: string
  readonly person: string
  readonly seat: string
  readonly proceeding: string
  readonly n: number
  readonly kind: string
  readonly number: string
  readonly channel: string
  readonly status: 'queued' | 'accepted' | 'failed'
  readonly reason: string | null
  readonly answer: string | null
  readonly queuedAt: Instant
  readonly settledAt: Instant | null
  readonly otherwise: string | null
}

const columns = `delivery, person, seat, proceeding, n, kind, number, channel, status, reason, answer, queued_at as "queuedAt",
  settled_at as "settledAt", otherwise`

/** Puts the messages of a delivery into the ledger as they stand; safe to do again. */
export async function noteMessages(
  { db }: { readonly db: Query },
  delivery: string,
  { office, about, n, messages }: DeliveryView,
): Promise<void> {
  await db.query(
    `insert into notices.message (delivery, id, person, seat, office, root, proceeding, n, kind, number, channel, status, reason, answer,
       queued_at, settled_at, otherwise)
     select $1, m.id, m.addressee, m.seat, $2, p.root, p.id, $4, m.kind,
            coalesce((select name from core.name where proceeding = p.root order by n limit 1), ''), m.channel, m.status, m.reason, m.answer,
            m."queuedAt", m."settledAt", m.otherwise
       from core.proceeding p, jsonb_to_recordset($5::jsonb) as m(id text, addressee text, seat text, kind text, channel text, status text,
            reason text, answer text, "queuedAt" timestamptz, "settledAt" timestamptz, otherwise text)
      where p.id = $3
     on conflict (delivery, id) do update set status = excluded.status, reason = excluded.reason, answer = excluded.answer,
       settled_at = excluded.settled_at, otherwise = excluded.otherwise`,
    [delivery, office, about, n, JSON.stringify(messages)],
  )
}

/** Everything sent out about a case, the newest first. Index message_root. */
const messagesOf = (db: Query, root: string): Promise<LedgerRow[]> =>
  db.query<LedgerRow & Record<string, unknown>>(
    `select ${columns} from notices.message where root = $1 order by queued_at desc, delivery, id limit 500`,
    [root],
  )

/** Who opened which notices of a case on the page, and when. Index inbox_root. */
const openedOf = (
  db: Query,
  root: string,
): Promise<{ proceeding: string; n: number; kind: string; reader: string; at: Instant }[]> =>
  db.query(
    `select i.proceeding, i.n, i.kind, o.reader, o.at from notices.inbox i join notices.opened o on o.id = i.id
      where i.root = $1 order by o.at limit 500`,
    [root],
  )

/** What was sent out about a case, and opened on the page. */
export const deliveriesOf = async (db: Query, root: string) => ({
  messages: await messagesOf(db, root),
  opened: await openedOf(db, root),
})

/** Persons whom no channel reached, in the offices; the newest first. Index message_failed. */
export const failedAt = (db: Query, offices: readonly string[]): Promise<(LedgerRow & { office: string })[]> =>
  db.query(
    `select ${columns}, office from notices.message m where office = any($1::text[]) and status = 'failed' and otherwise is null
        and not exists (select 1 from notices.message o where o.delivery = m.delivery and o.person = m.person and o.kind = m.kind
          and o.status in ('accepted', 'queued'))
      order by queued_at desc, delivery, id limit 200`,
    [offices],
  )

/** Fills an empty ledger from the record: after a database was rebuilt from its journal. */
export async function rebuildLedger(store: Pick<Store, 'db' | 'acts'>): Promise<void> {
  const [any] = await store.db.query('select id from notices.message limit 1')
  if (any !== undefined) return
  for (let after = ''; ; ) {
    const rows = await store.db.query<{ id: string }>(
      `select id from core.proceeding where procedure = 'delivery' and id > $1 order by id limit 200`,
      [after],
    )
    if (rows.length === 0) return
    for (const { id } of rows)
      await noteMessages(store, id, viewOf((await store.acts(id)).map(({ bytes }) => JSON.parse(bytes) as Act)))
    after = rows.at(-1)!.id
  }
}
