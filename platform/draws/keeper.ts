/**
 * Keeps the day secrets. A day's secret is derived from a key file that never leaves the folder's keys, so a restart or a rebuilt
 * database gives the same secret; its hash is on the record before the first draw of the day.
 */
import type { Act } from '../../engine/act.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { hmacSha256, sha256Hex } from '../../kernel/hash.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { DrawDays } from '../perform/lookups.ts'
import type { Perform } from '../perform/perform.ts'
import { drawDayId } from './draw-day.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export interface DrawKeeper extends DrawDays {
  /** Puts the commitment of a day on the record, unless it stands there already. */
  commit(on: CalendarDate): Promise<void>
  /** Publishes the secret of a day that is over. */
  reveal(on: CalendarDate): Promise<void>
}

/**
 * `perform` is the one whose clock stands at the moment of the act: the evening before, the night after. `committed`: the commitments that
 * are known to stand on the record, by their days; keepers of one record share it.
 */
export function drawKeeper(key: Uint8Array, perform: () => Perform, committed = new Map<string, string>()): DrawKeeper {
  const secretOf = (on: CalendarDate): Uint8Array => hmacSha256(key, `draw-day ${on}`)
  const keeper: DrawKeeper = {
    async commit(on) {
      if (committed.has(on)) return
      const commitment = sha256Hex(secretOf(on))
      const answer = await perform()({
        key: `draw-day:${on}:commit`,
        proceeding: drawDayId(on),
        procedure: 'draw-day',
        step: 'commit',
        person: 'draw-keeper',
        outside: true,
        fields: { day: on, commitment },
      })
      if (isRefusal(answer)) throw new Error(`The commitment of ${on} was refused: ${answer.refused}`)
      committed.set(on, commitment)
    },
    async reveal(on) {
      await perform()({
        key: `draw-day:${on}:reveal`,
        proceeding: drawDayId(on),
        step: 'reveal',
        person: 'draw-keeper',
        outside: true,
        fields: { secret: hex(secretOf(on)) },
      })
    },
    async day(on) {
      await keeper.commit(on)
      return { secret: secretOf(on), commitment: committed.get(on)! }
    },
  }
  return keeper
}

/** What the acts of a draw day say: its commitment, when it was made, and the secret once published. */
export interface PublicDrawDay {
  readonly commitment: string
  readonly committedAt: string
  readonly secret?: string
}
export function publicDrawDay(acts: readonly Act[]): PublicDrawDay | undefined {
  const commit = acts.find(({ step }) => step === 'commit')
  const secret = acts.find(({ step }) => step === 'reveal')?.fields.secret
  return (
    commit && {
      commitment: String(commit.fields.commitment),
      committedAt: commit.at,
      ...(typeof secret === 'string' && { secret }),
    }
  )
}
