import type { Instant } from '../../kernel/instant.ts'
import type { Db } from '../db/port.ts'
import type { Journal, JournalLine } from '../journal/journal.ts'
import { actsLine, lineOf } from './journal-record.ts'

// What the database has and the journal has not: it was committed in the instant before the process died, and nobody was
// told. Lists of an act that was followed by another are those of the later one, which is what they come to anyway.
const actsSql = `select a.position, jsonb_build_object(
    'proceeding', a.proceeding, 'procedure', p.procedure, 'n', a.n, 'prev', b.hash, 'id', a.id, 'hash', a.hash,
    'bytes', a.bytes, 'key', a.key, 'bodyHash', a.body_hash, 'step', a.step, 'at', a.at, 'on', a.on_day,
    'state', p.state, 'stage', p.stage, 'openedOn', p.opened_on, 'nextDueAt', p.next_due_at, 'root', p.root,
    'names', coalesce((select jsonb_agg(jsonb_build_object('register', register, 'name', name))
      from core.name x where x.proceeding = a.proceeding and x.n = a.n), '[]'),
    'counters', coalesce((select jsonb_agg(jsonb_build_object('register', register, 'year', year, 'value', value))
      from core.counter x where x.proceeding = a.proceeding and x.n = a.n), '[]'),
    'seats', coalesce((select jsonb_agg(jsonb_build_object('seat', seat, 'person', person, 'office', office, 'active', active)
      order by ordinal) from core.seat x where x.proceeding = a.proceeding), '[]'),
    'terms', coalesce((select jsonb_agg(jsonb_build_object('key', key, 'term', term, 'lastDay', last_day, 'lastAt', last_at,
      'status', status)) from core.term x where x.proceeding = a.proceeding), '[]'),
    'tasks', coalesce((select jsonb_agg(jsonb_build_object('role', role, 'person', person, 'office', office, 'post', post,
      'step', step, 'lastDay', last_day, 'since', since) order by ordinal)
      from core.task x where x.proceeding = a.proceeding), '[]'),
    'links', coalesce((select jsonb_agg(jsonb_build_object('other', other, 'kind', kind))
      from core.link x where x.proceeding = a.proceeding and x.n = a.n), '[]'),
    'personal', coalesce((select jsonb_agg(jsonb_build_object('field', field, 'person', person,
      'box', replace(encode(box, 'base64'), chr(10), '')))
      from core.personal x where x.proceeding = a.proceeding and x.n = a.n), '[]'),
    'outbox', coalesce((select jsonb_agg(jsonb_build_object('topic', topic, 'body', body, 'dueAt', due_at) order by id)
      from core.job x where starts_with(x.id, a.proceeding || '/' || a.n || '/')), '[]'),
    'files', coalesce((select jsonb_agg(hash) from core.file_use x where x.used_by = a.proceeding), '[]')
  )::text as entry
  from core.act a join core.proceeding p on p.id = a.proceeding
  left join core.act b on b.proceeding = a.proceeding and b.n = a.n - 1
  where a.position > $1 order by a.position`

const draftsSql = `select d.id, d.person, d.kind, d.box, d.at, d.position,
    array(select hash from core.file_use u where u.used_by = 'draft/' || d.id) as files
  from core.draft d where d.position > $1`

const filesSql = `select f.hash, f.size, f.at, f.position, k.person, k.box
  from core.file f join core.file_key k on k.hash = f.hash where f.position > $1`

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

async function missingLines(db: Db, after: number): Promise<JournalLine[]> {
  const acts = await db.query<{ position: string; entry: string }>(actsSql, [after])
  const drafts = await db.query<{
    id: string
    person: string
    kind: string
    box: Uint8Array
    at: Instant
    position: string
    files: string[]
  }>(draftsSql, [after])
  const files = await db.query<{
    hash: string
    size: string
    at: Instant
    position: string
    person: string
    box: Uint8Array
  }>(filesSql, [after])
  const lines = [
    ...acts.map(({ position, entry }) => actsLine([entry], [position])),
    ...drafts.map(({ id, person, kind, box, at, position, files }) =>
      lineOf({ kind: 'draft', position: Number(position), id, person, about: kind, box: base64(box), at, files }),
    ),
    ...files.map(({ hash, size, at, position, person, box }) =>
      lineOf({ kind: 'file', position: Number(position), hash, size: Number(size), at, person, box: base64(box) }),
    ),
  ]
  return lines.sort((a, b) => a.position! - b.position!)
}

/** Appends to the journal what the database has beyond position `after`. Returns how many records that were. */
export async function backfill(db: Db, journal: Journal, after: number): Promise<number> {
  const lines = await missingLines(db, after)
  await Promise.all(lines.map((line) => journal.append(line)))
  return lines.length
}
