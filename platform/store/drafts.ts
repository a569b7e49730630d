import type { Clock } from '../clock.ts'
import type { Db } from '../db/port.ts'
import type { Entropy } from '../entropy.ts'
import { Failure } from '../failure.ts'
import { openBox, sealBox } from '../keys/box.ts'
import type { Keys } from '../keys/keys.ts'
import { lineOf } from './journal-record.ts'
import type { Ledger } from './ledger.ts'

/** What a person has typed and not yet sent. `files` are the hashes it names, so that they are not swept. */
export interface Draft {
  readonly id: string
  readonly person: string
  /** What it is a draft of: the procedure and step, in the caller's words. */
  readonly kind: string
  readonly body: unknown
  readonly files?: readonly string[]
}

/** A draft in a list: its body is opened only by `loadDraft`. */
export interface DraftSummary {
  readonly id: string
  readonly kind: string
  readonly at: string
}

/** id, person, kind, box, at, files, position (null: the next). No row when the draft is another person's. */
export const insertDraftSql = `with saved as (
    insert into core.draft (id, person, kind, box, at, position)
    values ($1, $2, $3, $4, $5, coalesce($7::bigint, nextval('core.position')))
    on conflict (id) do update set kind = excluded.kind, box = excluded.box, at = excluded.at, position = excluded.position
      where core.draft.person = excluded.person
    returning id, position
  ), unused as (
    delete from core.file_use where used_by in (select 'draft/' || id from saved) and hash <> all ($6::text[])
  ), used as (
    insert into core.file_use select hash, 'draft/' || id from saved, unnest($6::text[]) as hash on conflict do nothing
  ) select position from saved`

/** id, person. The row of the draft that is gone, if there was one. */
export const deleteDraftSql = `with gone as (
    delete from core.draft where id = $1 and person = $2 returning id
  ), unused as (
    delete from core.file_use where used_by in (select 'draft/' || id from gone)
  ) select id from gone`

const listMax = 200
const aboutDraft = (id: string): string => `draft/${id}`

/** What the drafts need of the store. */
export interface DraftParts {
  readonly db: Db
  readonly ledger: Ledger
  readonly keys: Keys
  readonly entropy: Entropy
  readonly machine: Clock
}

/** Drafts: encrypted with the person's key, and durable before "saved" is said. */
export function drafts({ db, ledger, keys, entropy, machine }: DraftParts) {
  const saveDraft = async ({ id, person, kind, body, files = [] }: Draft): Promise<void> => {
    const key = await keys.keyFor(person)
    const box = sealBox(Buffer.from(JSON.stringify(body)), { key, about: aboutDraft(id), entropy })
    const at = machine.now()
    const save = (): Promise<{ position: string }[]> =>
      db.query(insertDraftSql, [id, person, kind, box, at, files, null])
    const [row] = await ledger.write(save, ([saved]) => {
      if (!saved) return undefined
      const position = Number(saved.position)
      return lineOf({
        kind: 'draft',
        position,
        id,
        person,
        about: kind,
        box: Buffer.from(box).toString('base64'),
        at,
        files,
      })
    })
    if (!row) throw new Failure('draft.foreign', 'A draft with this id belongs to another person.')
  }
  /** The body, or `undefined` when there is no such draft of this person (another's draft and none are the same). */
  const loadDraft = async (id: string, person: string): Promise<{ kind: string; body: unknown } | undefined> => {
    const sql = 'select kind, box from core.draft where id = $1 and person = $2'
    const [row] = await db.query<{ kind: string; box: Uint8Array }>(sql, [id, person])
    const key = keys.keyOf(person)
    const plain = row && key && openBox(row.box, key, aboutDraft(id))
    return plain && { kind: row.kind, body: JSON.parse(Buffer.from(plain).toString('utf8')) as unknown }
  }
  const draftsOf = (person: string): Promise<DraftSummary[]> =>
    db.query<{ id: string; kind: string; at: string }>(
      'select id, kind, at from core.draft where person = $1 order by at desc, id limit $2',
      [person, listMax],
    )
  const dropDraft = async (id: string, person: string): Promise<void> => {
    const drop = (): Promise<{ id: string }[]> => db.query(deleteDraftSql, [id, person])
    await ledger.write(drop, (gone) => (gone.length === 0 ? undefined : lineOf({ kind: 'draft-dropped', id, person })))
  }
  return { saveDraft, loadDraft, drafts: draftsOf, dropDraft }
}
