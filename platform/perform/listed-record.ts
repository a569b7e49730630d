/** A durable record that also lists what it was given, so that an example can be played over it as over memory. */
import type { MemoryStore } from './memory-store.ts'
import type { RecordStore } from './record-store.ts'

type Listed = ReturnType<MemoryStore['proceedings']>[number]

/** The same record; its proceedings are those written through it, as the database gives them back, in the order of opening. */
export function listedRecord(store: RecordStore): MemoryStore {
  const listed = new Map<string, Listed>()
  return {
    ...store,
    // Examples that share one record do not know of each other.
    sharing: async (of) => (await store.sharing(of)).filter(({ id }) => listed.has(id)),
    async record(entries) {
      const outcome = await store.record(entries)
      if (outcome !== 'recorded') return outcome
      for (const { proceeding: id, nextDueAt } of entries)
        listed.set(id, { id, state: (await store.load(id))!.state, nextDueAt })
      return outcome
    },
    proceedings: () => [...listed.values()],
  }
}
