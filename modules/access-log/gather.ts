/**
 * Notes who reads a case that is not the reader's own. Nothing is awaited before the answer: readings wait in memory some seconds and
 * become one act. What was not recorded yet is lost when the process is killed; a stop in order records it.
 */

import type { Actor } from '../../engine/command.ts'
import { type OwnSeats, ownSeatKey } from '../../engine/reading/own-seats.ts'
import type { State } from '../../engine/state.ts'
import { addMinutes, type Instant } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Access } from '../../platform/access.ts'
import { accessRecordId, readingsMax } from '../../platform/access-record/access-record.ts'
import { system } from '../../platform/administration/house-seat.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'

/** Milliseconds that readings wait for others. */
const waitMilliseconds = 3_000
/** Looking at the same case again within so many minutes is the same reading. */
const sameMinutes = 10
/** Readings that wait at most when the record cannot be written; the oldest are dropped first. */
const waitingMax = 20_000

export interface Reading {
  readonly id: string
  readonly root: string
  readonly reader: string
  readonly post: string
  readonly office: string
  readonly at: Instant
  /** The act whose paper, file or exhibit was opened, as `proceeding/n`. */
  readonly opened?: string
}

export interface GatherPorts {
  /** Seats whose holders read their own matter. */
  readonly ownSeats: OwnSeats
  readonly perform: (request: Request) => Promise<Answer>
  /** The law clock: the log stands in the days of the cases. */
  now(): Instant
  newId(at: Instant): string
  readonly log: (event: Record<string, unknown>) => void
}

export interface Gathering {
  /** Somebody reads the proceedings of one number; `opened` is the act (`proceeding/n`) of which a paper, file or exhibit was opened. */
  looked(access: Access, reader: Actor, states: readonly State[], opened?: string): void
  /** Records what waits. */
  flush(): Promise<void>
}

export function gatherReadings(ports: GatherPorts): Gathering {
  let waiting: Reading[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  const last = new Map<string, Instant>()
  const isSame = (key: string, at: Instant): boolean => {
    const before = last.get(key)
    if (before !== undefined && before <= at && at < addMinutes(before, sameMinutes)) return true
    last.delete(key)
    last.set(key, at)
    if (last.size > waitingMax) last.delete(last.keys().next().value!)
    return false
  }
  const write = async (): Promise<void> => {
    while (waiting.length > 0) {
      const some = waiting.slice(0, readingsMax)
      const answer = await ports.perform({
        key: `readings:${some[0]!.id}`,
        proceeding: accessRecordId,
        step: 'note-readings',
        person: system,
        outside: true,
        fields: { readings: some },
      })
      if (isRefusal(answer)) throw new Error(`readings were refused: ${JSON.stringify(answer)}`)
      waiting = waiting.slice(some.length)
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write).catch((error: unknown) => {
      // What could not be written waits for the next reading.
      waiting = waiting.slice(-waitingMax)
      ports.log({ level: 'error', message: `The log of readings: ${String(error)}` })
    })
    return writing
  }
  return {
    flush,
    looked(access, reader, states, opened) {
      const root = states[0]?.root
      if (root === undefined || isOwn(ports.ownSeats, reader, states) || !isLogged(access, reader, states)) return
      const at = ports.now()
      const { post, office } = postsIn(reader, states)[0] ?? { post: '', office: '' }
      if (isSame(`${reader.person} ${post} ${office} ${root} ${opened ?? ''}`, at)) return
      const held = { post: post || '-', office: office || '-' }
      waiting.push({ id: ports.newId(at), root, reader: reader.person, ...held, at, ...(opened && { opened }) })
      timer ??= setTimeout(() => void flush(), waitMilliseconds)
      timer.unref()
    },
  }
}

/** The parties read their own case: that is nobody's news. */
const isOwn = (own: OwnSeats, { person, voice }: Actor, states: readonly State[]): boolean =>
  states.some(({ procedure, seats }) =>
    Object.entries(seats).some(
      ([key, { holder }]) =>
        holder.person !== undefined &&
        (holder.person === person || holder.person === voice) &&
        own.has(ownSeatKey(procedure, key)),
    ),
  )

const isLogged = (access: Access, reader: Actor, states: readonly State[]): boolean =>
  states.some(
    (state) =>
      access.rows.some((row) => row.what === 'case.read' && row.logged && row.procedure === state.procedure) &&
      access.may('case.read', reader, state),
  )

/** Posts of the reader, those at offices of this case first: the one through which the case is read. */
function postsIn({ posts }: Actor, states: readonly State[]): Actor['posts'] {
  const offices = new Set(states.flatMap(({ seats }) => Object.values(seats).map(({ holder }) => holder.office)))
  return [...posts].sort((a, b) => Number(offices.has(b.office)) - Number(offices.has(a.office)))
}
