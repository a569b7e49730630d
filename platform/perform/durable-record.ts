/** The durable store as `perform` needs it: conflicts as answers, states typed. */
import type { State } from '../../engine/state.ts'
import { RecordConflict } from '../store/entry.ts'
import type { Store } from '../store/store.ts'
import type { RecordStore } from './record-store.ts'

export const durableRecord = (store: Store): RecordStore => ({
  async load(id) {
    const loaded = await store.load(id)
    return loaded && { n: loaded.n, head: loaded.head, state: loaded.state as State }
  },
  acts: (id, from, limit) => store.acts(id, from, limit),
  byKey: (key) => store.byKey(key),
  lastSerial: (counter, year) => store.lastSerial(counter, year),
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
