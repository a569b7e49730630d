/**
 * Keeps the figures by following the record: acts after the last one counted, in their order, each exactly once, in one transaction with the
 * place that was reached. A chain is counted as a whole, so an act that voids others takes back what they had counted.
 */
import { fileURLToPath } from 'node:url'
import type { Act } from '../../engine/act.ts'
import type { Instant } from '../../kernel/instant.ts'
import { accessRecordId } from '../../platform/access-record/access-record.ts'
import type { MigrationFolder } from '../../platform/db/migrate.ts'
import type { Db, Query } from '../../platform/db/port.ts'
import { ownIds } from '../../platform/own-procedures.ts'
import { type ChainFigures, type Counted, type Counting, figuresOf, placeOf } from './counted.ts'

export const overviewMigrations: MigrationFolder = {
  name: 'overviews',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

/** Names what is counted and how. Changed with `measures.ts`: the figures are then made anew at the next start. */
const mark = 'overviews 3'
/** Acts counted in one transaction. */
const batchMax = 400
/** On a server an act may become readable after one with a later place: behind a gap, only what was there so long ago is counted. */
const settleMilliseconds = 5_000

/** Counts what is there, at most about so many acts; returns how many were read. */
export type Follower = (actsMax?: number) => Promise<number>

export function overviewFollower(db: Db, counting: Counting, machineMilliseconds: () => number): Follower {
  let horizon: { readonly position: string; readonly since: number } = { position: '0', since: 0 }
  let settled = '0'
  const safeUpTo = async (): Promise<string | undefined> => {
    if (db.kind === 'pglite') return undefined
    const now = machineMilliseconds()
    if (now - horizon.since >= settleMilliseconds) {
      settled = horizon.position
      const [row] = await db.query<{ position: string }>('select coalesce(max(position), 0) as position from core.act')
      horizon = { position: row!.position, since: now }
    }
    return settled
  }
  return async (actsMax = Number.MAX_SAFE_INTEGER) => {
    const safe = await safeUpTo()
    if (await isUpToDate(db)) return 0
    for (let read = 0; ; ) {
      const batch = await db.transaction((tx) => countNext(tx, counting, safe))
      read += batch
      if (batch < batchMax || read >= actsMax) return read
    }
  }
}

interface Next {
  readonly position: string
  readonly root: string
  readonly procedure: string
  readonly at: Instant
}

/** Whether every act is counted, asked without holding up whoever writes. */
async function isUpToDate(db: Db): Promise<boolean> {
  const [behind] = await db.query(
    `select position from core.act where position > coalesce((select position from overviews.followed where mark = $1), 0) limit 1`,
    [mark],
  )
  return behind === undefined
}

/** Counts one batch, and moves the place to its end. */
async function countNext(tx: Query, counting: Counting, safe: string | undefined): Promise<number> {
  const from = await placeReached(tx)
  const rows = await tx.query<Next & Record<string, unknown>>(
    `select a.position, p.root, p.procedure, a.at from core.act a join core.proceeding p on p.id = a.proceeding
      where a.position > $1 order by a.position limit ${batchMax}`,
    [from],
  )
  const next = safe === undefined ? rows : withoutGap(rows, from, safe)
  const end = next.at(-1)
  if (end === undefined) return 0
  await takeOpened(tx, from, end.position)
  const roots = [...new Set(next.filter(({ procedure }) => !ownIds.includes(procedure)).map(({ root }) => root))]
  if (roots.length > 0) await countChains(tx, counting, roots, from, end.position)
  await tx.query('update overviews.followed set position = $1, at = $2', [end.position, end.at])
  return next.length
}

/** Rows without a gap before them, or settled long enough that the gap is a place nobody took. */
function withoutGap(rows: readonly Next[], from: string, safe: string): readonly Next[] {
  let before = BigInt(from)
  for (const [index, { position }] of rows.entries()) {
    const place = BigInt(position)
    if (place !== before + 1n && place > BigInt(safe)) return rows.slice(0, index)
    before = place
  }
  return rows
}

/** The place up to which everything is counted; nowhere when something else was counted until now. */
async function placeReached(tx: Query): Promise<string> {
  const [row] = await tx.query<{ position: string; mark: string }>(
    'select position, mark from overviews.followed for update',
  )
  if (row?.mark === mark) return row.position
  if (row === undefined) {
    await tx.query(`insert into overviews.followed values (true, 0, null, $1) on conflict do nothing`, [mark])
    return placeReached(tx)
  }
  await forget(tx)
  return '0'
}

/** Empties every figure; the next look counts anew from the first act. */
export async function forget(tx: Query): Promise<void> {
  await tx.query('delete from overviews.count')
  await tx.query('delete from overviews.waiting')
  await tx.query('delete from overviews.judgment')
  await tx.query('delete from overviews.opened')
  await tx.query('update overviews.followed set position = 0, at = null, mark = $1', [mark])
}

async function countChains(
  tx: Query,
  counting: Counting,
  roots: readonly string[],
  from: string,
  end: string,
): Promise<void> {
  const rows = await tx.query<{ root: string; bytes: string; position: string }>(
    `select p.root, a.bytes, a.position from core.proceeding p join core.act a on a.proceeding = p.id
      where p.root = any($1::text[]) and a.position <= $2 order by a.position`,
    [roots, end],
  )
  const opened = await openedIn(tx, roots)
  const changes = new Map<string, number>()
  const chains: ChainFigures[] = []
  for (const chain of Map.groupBy(rows, ({ root }) => root).values()) {
    const acts = chain.map(({ bytes }) => JSON.parse(bytes) as Act)
    const chainCounting = { ...counting, opened: opened.get(chain[0]!.root) ?? new Map() }
    const now = figuresOf(acts, chainCounting)
    const firstNew = chain.findIndex(({ position }) => BigInt(position) > BigInt(from))
    addNew(changes, now.counted, acts, firstNew, chainCounting)
    chains.push(now)
  }
  await writeCounts(tx, changes)
  await writeLists(tx, roots, chains)
}

/** What people opened of the evidence, off the new acts of the access record; it is recorded before whatever was answered after it. */
async function takeOpened(tx: Query, from: string, end: string): Promise<void> {
  const rows = await tx.query<{ bytes: string }>(
    'select bytes from core.act where proceeding = $1 and position > $2 and position <= $3 order by position',
    [accessRecordId, from, end],
  )
  const readings = rows.flatMap(({ bytes }) => ((JSON.parse(bytes) as Act).fields.readings ?? []) as Reading[])
  const opened = readings.filter((one) => one.opened !== undefined)
  if (opened.length === 0) return
  await tx.query(
    `insert into overviews.opened select reader, act, min(root), min(at) from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[])
       as r(reader, act, root, at) group by reader, act
     on conflict (reader, act) do update set at = least(overviews.opened.at, excluded.at)`,
    [
      opened.map(({ reader }) => reader),
      opened.map((one) => one.opened!),
      opened.map(({ root }) => root),
      opened.map(({ at }) => at),
    ],
  )
}
interface Reading {
  readonly reader: string
  readonly root: string
  readonly at: Instant
  readonly opened?: string
}

/** By root. Index opened_root. */
async function openedIn(tx: Query, roots: readonly string[]): Promise<Map<string, Map<string, Instant>>> {
  const rows = await tx.query<{ reader: string; act: string; root: string; at: Instant }>(
    'select reader, act, root, at from overviews.opened where root = any($1::text[])',
    [roots],
  )
  const found = new Map<string, Map<string, Instant>>()
  for (const { reader, act, root, at } of rows)
    found.set(root, (found.get(root) ?? new Map<string, Instant>()).set(`${reader} ${act}`, at))
  return found
}

/** What the new acts of a chain counted. Where one of them voids others, the whole chain is counted before and after it. */
function addNew(
  changes: Map<string, number>,
  counted: readonly Counted[],
  acts: readonly Act[],
  firstNew: number,
  counting: Counting,
): void {
  const added = acts.slice(firstNew)
  if (added.some(({ results }) => results.some((effect) => effect.do === 'restate'))) {
    add(changes, counted, 1)
    add(changes, figuresOf(acts.slice(0, firstNew), counting).counted, -1)
    return
  }
  const places = new Set(added.map(placeOf))
  add(
    changes,
    counted.filter(({ place }) => places.has(place)),
    1,
  )
}

const separator = '\u0001'

function add(changes: Map<string, number>, counted: readonly Counted[], by: number): void {
  for (const { office, month, measure, detail } of counted) {
    const key = [office, month, measure, detail].join(separator)
    changes.set(key, (changes.get(key) ?? 0) + by)
  }
}

async function writeCounts(tx: Query, changes: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...changes].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  if (changed.length === 0) return
  const keys = changed.map(([key]) => key.split(separator))
  await tx.query(
    `insert into overviews.count (office, month, measure, detail, n)
       select office, month, measure, detail, n::bigint from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
         as c(office, month, measure, detail, n)
     on conflict (office, month, measure, detail) do update set n = overviews.count.n + excluded.n`,
    [...[0, 1, 2, 3].map((column) => keys.map((key) => key[column]!)), changed.map(([, by]) => String(by))],
  )
}

/** What waits and what was judged in these chains, written anew. */
async function writeLists(tx: Query, roots: readonly string[], chains: readonly ChainFigures[]): Promise<void> {
  await tx.query(
    `with gone as (delete from overviews.waiting where root = any($1::text[]))
       delete from overviews.judgment where root = any($1::text[])`,
    [roots],
  )
  const waiting = chains.flatMap((chain) => chain.waiting)
  if (waiting.length > 0)
    await tx.query(
      `insert into overviews.waiting select proceeding, root, procedure, office, stage, "openedOn", judge, extended, heard
         from jsonb_to_recordset($1::jsonb) as w(proceeding text, root text, procedure text, office text, stage text, "openedOn" date,
           judge text, extended boolean, heard boolean)`,
      [JSON.stringify(waiting)],
    )
  const judgments = chains.flatMap((chain) => chain.judgments)
  if (judgments.length > 0)
    await tx.query(
      `insert into overviews.judgment select proceeding, n, body, root, court, "on", outcome, norms, review, "reviewOn"
         from jsonb_to_recordset($1::jsonb) as j(proceeding text, n int, body text, root text, court text, "on" date, outcome text,
           norms text[], review text, "reviewOn" date)`,
      [JSON.stringify(judgments)],
    )
}
