import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { epochMilliseconds, fromEpochMilliseconds, type Instant } from '../kernel/instant.ts'
import { writeSynced } from './durable-file.ts'
import { Failure } from './failure.ts'

/** Anything that tells a moment. */
export interface Clock {
  now(): Instant
}

/** The clock that acts and terms see. Only demo, tests and simulation may move it, and only forward. */
export interface LawClock extends Clock {
  /** Moves the clock to `moment`; durable when it returns. Throws Failure 'clock.fixed' in live mode, 'clock.backward' for an earlier moment. */
  moveTo(moment: Instant): Promise<void>
}

/** The two clocks of design 5: `law` for acts and terms, `machine` for sessions, leases, back-off, limits and logs. */
export interface Clocks {
  readonly machine: Clock
  readonly law: LawClock
}

/** The clock of this machine. */
export const machineClock: Clock = { now: () => fromEpochMilliseconds(Date.now()) }

const later = (moment: Instant, milliseconds: number): Instant =>
  fromEpochMilliseconds(epochMilliseconds(moment) + milliseconds)

const backward = (moment: Instant, now: Instant): Failure =>
  new Failure('clock.backward', `The law clock stands at ${now} and moves only forward; ${moment} is earlier.`)

/** The law clock of a live folder: exactly the machine's. */
export function liveLawClock(machine: Clock): LawClock {
  const moveTo = async (): Promise<void> => {
    throw new Failure('clock.fixed', 'This folder is live: its law clock is the real one and cannot be moved.')
  }
  return { now: () => machine.now(), moveTo }
}

async function readAhead(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"aheadMilliseconds":0}'
    throw error
  })
  return Number(JSON.parse(text).aheadMilliseconds)
}

/** The law clock of a demonstration folder: starts at the real moment, runs with it, and keeps how far it was moved ahead. */
export async function openDemoLawClock(folder: string, machine: Clock): Promise<LawClock> {
  const file = join(folder, 'law-clock.json')
  let ahead = await readAhead(file)
  const now = (): Instant => later(machine.now(), ahead)
  const moveTo = async (moment: Instant): Promise<void> => {
    const from = now()
    if (moment < from) throw backward(moment, from)
    const next = ahead + epochMilliseconds(moment) - epochMilliseconds(from)
    await writeSynced(file, `${JSON.stringify({ aheadMilliseconds: next })}\n`)
    ahead = next
  }
  return { now, moveTo }
}

/** A clock that stands still until it is moved: for tests, examples and simulation. */
export function fixedClock(start: Instant): LawClock {
  let moment = start
  const moveTo = async (next: Instant): Promise<void> => {
    if (next < moment) throw backward(next, moment)
    moment = next
  }
  return { now: () => moment, moveTo }
}

/** The moment as libraries of certificates want it. */
export const dateOf = (moment: Instant): Date => new Date(epochMilliseconds(moment))
