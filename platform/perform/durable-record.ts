/** The durable store as `perform` needs it: conflicts as answers, states typed. */
import type { State } from '../../engine/state.ts'
import { RecordConflict } from '../store/entry.ts'
import type { Store } from '../store/store.ts'
import type { RecordStore } from './record-store.ts'

export const durableRecord = (store: Store): RecordStore => ({
  async load(id) {
    const found = await store.head(id)
    return found && { ...found, state: found.state as State }
  },
  acts: (id, from, limit) => store.acts(id, from, limit),
  byKey: (key) => store.byKey(key),
  lastSerial: (counter, year) => store.lastSerial(counter, year),
  sharing: async (of) => (await store.sharing(of)) as State[],
  async record(entries) {
    try {
      await store.record(entries)
      return 'recorded'
    } catch (error) {
      if (error instanceof RecordConflict) return error.kind
      throw error
    }
  },
})
