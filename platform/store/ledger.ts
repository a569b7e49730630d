import type { Journal, JournalLine } from '../journal/journal.ts'

/**
 * Where the durable writes go. On a PostgreSQL server the commit is durable and this only runs the statement. Embedded, what
 * the statement did is appended to the journal, in the order in which the database did it, and synced before the answer.
 */
export interface Ledger {
  /** Runs `work`, one statement, and keeps `lineOf` its result; durable when it resolves. */
  write<T>(work: () => Promise<T>, lineOf: (result: T) => JournalLine | undefined): Promise<T>
  /** Resolves when what stands at `position` in the database is durable. */
  until(position: number): Promise<void>
  /** Resolves when everything that was asked so far is durable. */
  settled(): Promise<void>
}

/** The ledger of a PostgreSQL server: its own log is the journal. */
export const serverLedger: Ledger = {
  write: (work) => work(),
  until: async () => undefined,
  settled: async () => undefined,
}

/** The ledger of the embedded store. Once the journal cannot be written, nothing more is put into the database either. */
export function journalLedger(journal: Journal): Ledger {
  let order: Promise<unknown> = Promise.resolve()
  let lastSync: Promise<unknown> = Promise.resolve()
  let broken: unknown

  const append = async (line: JournalLine | undefined): Promise<void> => {
    if (line === undefined) return
    try {
      await journal.append(line)
    } catch (error) {
      broken ??= error
      throw error
    }
  }
  const write = async <T>(work: () => Promise<T>, lineOf: (result: T) => JournalLine | undefined): Promise<T> => {
    if (broken !== undefined) throw broken
    // The database answers in the order in which it was asked; each line is appended after the one asked for before it.
    const before = order
    const done = work()
    const turn = Promise.withResolvers<void>()
    order = turn.promise
    let synced: Promise<void>
    let result: T
    try {
      result = await done
      await before
      synced = append(lineOf(result))
      lastSync = synced.catch(() => undefined)
    } catch (error) {
      await before
      throw error
    } finally {
      turn.resolve()
    }
    await synced
    return result
  }
  const settled = async (): Promise<void> => {
    await order
    await lastSync
    if (broken !== undefined) throw broken
  }
  return { write, until: (position) => journal.until(position), settled }
}
