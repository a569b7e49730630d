/** Checks the record: every hash, every chain, no gap, and that each state is the fold of its acts. Finds whoever edited the database. */
import type { Act } from '../../engine/act.ts'
import { restatedBy, standing } from '../../engine/correcting/refold.ts'
import { evolve } from '../../engine/evolve.ts'
import type { State } from '../../engine/state.ts'
import { leafHash } from '../../kernel/hash.ts'
import type { Query } from '../db/port.ts'

export interface Damage {
  readonly proceeding: string
  readonly n: number
  readonly what: 'altered' | 'chain' | 'gap' | 'state'
  readonly details: string
}
export interface Checked {
  readonly proceedings: number
  readonly acts: number
  readonly damage: readonly Damage[]
}

/** Proceedings read at a time. */
const pageSize = 200

export async function fsck(db: Query, progress: (proceedings: number) => void = () => undefined): Promise<Checked> {
  const damage: Damage[] = []
  let proceedings = 0
  let acts = 0
  for (let after = ''; ; ) {
    const page = await db.query<{ id: string; state: string; n: number; head: string }>(
      'select id, state, n, head from core.proceeding where id > $1 order by id limit $2',
      [after, pageSize],
    )
    if (page.length === 0) return { proceedings, acts, damage }
    for (const one of page) {
      const rows = await db.query<{ n: number; hash: string; bytes: string }>(
        'select n, hash, bytes from core.act where proceeding = $1 order by n',
        [one.id],
      )
      acts += rows.length
      damage.push(...damageIn(one, rows))
    }
    proceedings += page.length
    after = page.at(-1)!.id
    progress(proceedings)
  }
}

function damageIn(
  kept: { id: string; state: string; n: number; head: string },
  rows: readonly { n: number; hash: string; bytes: string }[],
): Damage[] {
  const found: Damage[] = []
  let state: State | undefined
  let prev: string | null = null
  const before: Act[] = []
  for (const [index, { n, hash, bytes }] of rows.entries()) {
    const at = (what: Damage['what'], details: string): void =>
      void found.push({ proceeding: kept.id, n, what, details })
    if (n !== index + 1) at('gap', `act ${index + 1} is missing`)
    if (leafHash(bytes) !== hash) at('altered', 'the bytes do not have the hash they are kept under')
    const act = JSON.parse(bytes) as Act
    if (act.prev !== prev) at('chain', 'the act names another act before it')
    prev = hash
    for (const effect of act.results)
      if (effect.do === 'restate' && !isSame(effect.state, leftOf(before, effect.voids)))
        at('state', 'the state it restates is not what the acts that count come to')
    before.push(act)
    state = evolve(state, act, hash)
  }
  const last = { proceeding: kept.id, n: rows.length, what: 'state' } as const
  if (rows.length !== kept.n || prev !== kept.head)
    found.push({ ...last, details: 'the proceeding does not end with its last act' })
  else if (!isSame(state, JSON.parse(kept.state)))
    found.push({ ...last, details: 'the state is not what its acts come to' })
  return found
}

/** What the acts left standing come to; of a record with acts missing nothing may be left. */
const leftOf = (before: readonly Act[], voids: readonly number[]): State | undefined =>
  standing(before).every(({ n }) => voids.includes(n)) ? undefined : restatedBy(before, voids)

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** The same value with its keys in order: states are compared by meaning. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, one]) => one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value
