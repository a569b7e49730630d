import type { Db } from '../db/port.ts'
import type { Journal } from '../journal/journal.ts'
import { deleteDraftSql, insertDraftSql } from './drafts.ts'
import { deleteFilesSql, insertFileSql } from './file-register.ts'
import type { StoreRecord } from './journal-record.ts'
import { recordTexts } from './record.ts'

/** Told how far a long start has come: acts played again so far. */
export type Progress = (
  step: { readonly what: 'rebuild'; readonly acts: number } | { readonly what: 'note'; readonly note: string },
) => void

const batchMax = 200

async function replayOther(db: Db, record: Exclude<StoreRecord, { kind: 'acts' }>): Promise<void> {
  switch (record.kind) {
    case 'draft': {
      const { id, person, about, box, at, files, position } = record
      await db.query(insertDraftSql, [id, person, about, Buffer.from(box, 'base64'), at, files, position ?? null])
      return
    }
    case 'draft-dropped':
      await db.query(deleteDraftSql, [record.id, record.person])
      return
    case 'file': {
      const { hash, size, at, person, box, position } = record
      await db.query(insertFileSql, [hash, size, at, person, Buffer.from(box, 'base64'), position ?? null])
      return
    }
    case 'files-swept':
      await db.query(deleteFilesSql, [record.hashes])
      return
    case 'jobs-done':
      await db.query('delete from core.job where id = any($1::text[])', [record.ids])
  }
}

/**
 * Plays the journal again into a database that has everything up to position `after`, and returns how many acts that were.
 * Records without a position count as later than `after` once one at or beyond it has been seen.
 */
export async function replay(db: Db, journal: Journal, after: number, progress: Progress): Promise<number> {
  let acts = 0
  let batch: string[] = []
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    await recordTexts(db, batch)
    acts += batch.length
    batch = []
    progress({ what: 'rebuild', acts })
  }
  for await (const frame of journal.read(after)) {
    let reached = frame.after >= after
    for (const record of frame.records as readonly StoreRecord[]) {
      const { position } = record
      if (position !== undefined && position >= after) reached = true
      const isKnown = position === undefined ? !reached : position <= after
      if (isKnown) continue
      if (record.kind === 'acts') {
        batch.push(...record.entries.map((entry, i) => JSON.stringify({ ...entry, position: record.positions[i] })))
        if (batch.length >= batchMax) await flush()
      } else {
        await flush()
        await replayOther(db, record)
      }
    }
  }
  await flush()
  return acts
}
