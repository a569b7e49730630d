/**
 * A record that lives in memory only: for examples, random walks and the simulator's dry runs, where nothing has to survive. It keeps
 * the same promises about versions, keys and serials as the record function; a test runs the examples over both.
 */
import type { State } from '../../engine/state.ts'
import type { Entry } from '../store/entry.ts'
import type { RecordStore } from './record-store.ts'
import type { Receipt } from './request.ts'

interface Kept {
  n: number
  head: string
  state: State
  acts: { n: number; hash: string; bytes: string }[]
  nextDueAt: Entry['nextDueAt']
}

export interface MemoryStore extends RecordStore {
  /** Every proceeding, in the order of opening. */
  proceedings(): readonly { readonly id: string; readonly state: State; readonly nextDueAt: Entry['nextDueAt'] }[]
}

const hasSeat = (state: State, people: readonly string[]): boolean =>
  Object.values(state.seats).some(({ holder, active }) => active && people.includes(holder.person ?? ''))

export function memoryStore(): MemoryStore {
  const kept = new Map<string, Kept>()
  const keys = new Map<string, { receipt: Receipt; bodyHash: string }>()
  const counters = new Map<string, number>()
  const trial = (entries: readonly Entry[]): 'recorded' | 'version' | 'key' | 'serial' => {
    const heads = new Map<string, number>()
    const serials = new Map<string, number>()
    for (const entry of entries) {
      const n = heads.get(entry.proceeding) ?? kept.get(entry.proceeding)?.n ?? 0
      if (keys.has(entry.key)) return 'key'
      if (entry.n !== n + 1) return 'version'
      heads.set(entry.proceeding, entry.n)
      for (const { register, year, value } of entry.counters) {
        const name = `${register}/${year}`
        if (value !== (serials.get(name) ?? counters.get(name) ?? 0) + 1) return 'serial'
        serials.set(name, value)
      }
    }
    return 'recorded'
  }
  const write = (entry: Entry): void => {
    const before = kept.get(entry.proceeding)
    const acts = before?.acts ?? []
    acts.push({ n: entry.n, hash: entry.hash, bytes: entry.bytes })
    kept.set(entry.proceeding, {
      n: entry.n,
      head: entry.hash,
      state: JSON.parse(entry.state) as State,
      acts,
      nextDueAt: entry.nextDueAt,
    })
    keys.set(entry.key, {
      receipt: { proceeding: entry.proceeding, n: entry.n, hash: entry.hash, at: entry.at },
      bodyHash: entry.bodyHash,
    })
    for (const { register, year, value } of entry.counters) counters.set(`${register}/${year}`, value)
  }
  return {
    load: async (id) => kept.get(id),
    acts: async (id, from = 1, limit = 1000) => (kept.get(id)?.acts ?? []).filter(({ n }) => n >= from).slice(0, limit),
    byKey: async (key) => keys.get(key),
    lastSerial: async (counter, year) => counters.get(`${counter}/${year}`) ?? 0,
    sharing: async ({ procedure, people, besides, digits }) =>
      [...kept]
        .filter(([id, { state }]) => id !== besides && state.procedure === procedure && hasSeat(state, people))
        .map(([, { state }]) => state)
        .filter(({ names }) => digits === undefined || names.some(({ name }) => name.replace(/\D/g, '') === digits))
        .reverse()
        .slice(0, 50),
    record: async (entries) => {
      const outcome = trial(entries)
      if (outcome === 'recorded') entries.forEach(write)
      return outcome
    },
    proceedings: () => [...kept.entries()].map(([id, { state, nextDueAt }]) => ({ id, state, nextDueAt })),
  }
}
