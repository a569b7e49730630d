/**
 * Sessions by cookie: the browser keeps a token, the database its hash. Ended by signing out, by the person from another browser,
 * after a time without use, and at the latest after a number of hours.
 */
import { fileURLToPath } from 'node:url'
import { sha256Hex } from '../../kernel/hash.ts'
import { addHours, epochMilliseconds, fromEpochMilliseconds, type Instant } from '../../kernel/instant.ts'
import type { MigrationFolder } from '../db/migrate.ts'
import type { Query } from '../db/port.ts'

export const signInMigrations: MigrationFolder = {
  name: 'sign-in',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

/** How long sessions last, by the machine clock. */
export interface SessionLimits {
  /** Hours after signing in. */
  readonly hoursMax: number
  /** Minutes without use. */
  readonly idleMinutesMax: number
}
const usual: SessionLimits = { hoursMax: 12, idleMinutesMax: 120 }

/** A session as its person sees it. The id says nothing about the token. */
export interface Session {
  readonly id: string
  readonly person: string
  /** Family of the browser: `Firefox`; empty where it did not say. */
  readonly browser: string
  readonly since: Instant
  readonly seen: Instant
  /** When it is over, if it is not used again. */
  readonly until: Instant
  /** The organisation for which the person speaks. */
  readonly voice?: string
}

export interface Sessions {
  /** Seconds a session lasts from now if it is begun now and not used. */
  seconds(): number

  begin(token: string, person: string, at: Instant, browser?: string): Promise<void>
  /** The session of the token; undefined when there is none, or it is over. Its use is noted, once a minute. */
  of(token: string, at: Instant): Promise<Session | undefined>
  /** Whose token it is, also after its session is over; undefined when nobody's. */
  held(token: string): Promise<Session | undefined>
  /** From now on the person of the session speaks for the organisation; for nobody else when it is undefined. */
  speakFor(token: string, voice: string | undefined): Promise<void>
  /** The person's sessions that are not over, the newest first. */
  list(person: string, at: Instant): Promise<Session[]>
  end(token: string): Promise<void>
  /** Ends one of the person's sessions by its id. */
  endOne(person: string, id: string): Promise<void>
  /** Ends all of the person's sessions but the one with this id. */
  endOthers(person: string, id: string): Promise<void>
}

const idDigits = 24
const idOf = (hash: string): string => sha256Hex(`session ${hash}`).slice(0, idDigits)
const minuteMilliseconds = 60_000
const minutesBefore = (at: Instant, minutes: number): Instant =>
  fromEpochMilliseconds(epochMilliseconds(at) - minutes * minuteMilliseconds)

interface Row {
  readonly token_hash: string
  readonly person: string
  readonly browser: string
  readonly since: Instant
  readonly seen: Instant
  readonly voice: string | null
}

const columns = 'token_hash, person, browser, since, seen, voice'

/** The limits are asked for each time: they may be changed while sessions last. */
export const sessions = (db: Query, limits: () => SessionLimits = () => usual): Sessions => {
  const untilOf = ({ since, seen }: Pick<Row, 'since' | 'seen'>): Instant => {
    const { hoursMax, idleMinutesMax } = limits()
    const [longest, idle] = [addHours(since, hoursMax), minutesBefore(seen, -idleMinutesMax)]
    return longest < idle ? longest : idle
  }
  const isOver = (row: Row, at: Instant): boolean => at >= untilOf(row)
  const shown = ({ token_hash, person, browser, since, seen, voice }: Row): Session => ({
    id: idOf(token_hash),
    person,
    browser,
    since,
    seen,
    until: untilOf({ since, seen }),
    ...(voice !== null && { voice }),
  })
  const rowOf = async (token: string): Promise<Row | undefined> => {
    const [row] = await db.query<Row>(`select ${columns} from sign_in.session where token_hash = $1`, [
      sha256Hex(token),
    ])
    return row
  }
  const rowsOf = (person: string): Promise<Row[]> =>
    db.query<Row>(`select ${columns} from sign_in.session where person = $1 order by since desc limit 200`, [person])
  const drop = (hashes: readonly string[]): Promise<unknown> =>
    db.query('delete from sign_in.session where token_hash = any($1::text[])', [hashes])
  return {
    seconds() {
      const { hoursMax, idleMinutesMax } = limits()
      return Math.min(hoursMax * 60, idleMinutesMax) * 60
    },
    async begin(token, person, at, browser = '') {
      await db.query(
        `insert into sign_in.session (token_hash, person, since, seen, browser) values ($1, $2, $3, $3, $4) on conflict (token_hash)
          do update set person = excluded.person, since = excluded.since, seen = excluded.seen, browser = excluded.browser`,
        [sha256Hex(token), person, at, browser.slice(0, 40)],
      )
    },
    async of(token, at) {
      const row = await rowOf(token)
      if (row === undefined || isOver(row, at)) return undefined
      if (row.seen <= minutesBefore(at, 1))
        await db.query('update sign_in.session set seen = $2 where token_hash = $1', [row.token_hash, at])
      return shown({ ...row, seen: at })
    },
    async held(token) {
      const row = await rowOf(token)
      return row && shown(row)
    },
    async speakFor(token, voice) {
      await db.query('update sign_in.session set voice = $2 where token_hash = $1', [sha256Hex(token), voice ?? null])
    },
    list: async (person, at) => (await rowsOf(person)).filter((row) => !isOver(row, at)).map(shown),
    end: async (token) => void (await drop([sha256Hex(token)])),
    async endOne(person, id) {
      await drop((await rowsOf(person)).map((row) => row.token_hash).filter((hash) => idOf(hash) === id))
    },
    async endOthers(person, id) {
      await drop((await rowsOf(person)).map((row) => row.token_hash).filter((hash) => idOf(hash) !== id))
    },
  }
}

/** The limits as the environment says them; a value that is no number of the range stops the start. */
export function sessionLimits(hours: string | undefined, idleMinutes: string | undefined): SessionLimits {
  const read = (name: string, text: string | undefined, otherwise: number, max: number): number => {
    if (text === undefined || text === '') return otherwise
    const value = Number(text)
    if (!Number.isInteger(value) || value < 1 || value > max)
      throw new RangeError(`${name} is "${text}"; it can be a whole number from 1 to ${max}.`)
    return value
  }
  return {
    hoursMax: read('SESSION_HOURS', hours, usual.hoursMax, 24),
    idleMinutesMax: read('SESSION_IDLE_MINUTES', idleMinutes, usual.idleMinutesMax, 720),
  }
}

const families: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/YaBrowser\//, 'Yandex'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** The family of a browser by what it says of itself; empty when it is none of the known. */
export const browserFamily = (agent: string | undefined): string =>
  families.find(([mark]) => mark.test(agent ?? ''))?.[1] ?? ''
