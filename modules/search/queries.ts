/** The statement behind the search: only proceedings the reader may read are ever looked through, so nothing else can be counted or guessed. */
import { lateSeats, type SeatRight } from '../../platform/access.ts'
import type { Parameter, Query } from '../../platform/db/port.ts'
import { isSeen } from '../../platform/lists.ts'
import { ownIds } from '../../platform/own-procedures.ts'

export interface Found {
  readonly root: string
  readonly number: string
  readonly registerNumber: string | null
  readonly procedure: string
  readonly stage: string
}

/** What is looked for: any of these is enough. */
export interface Wanted {
  /** Digits of a number, or a whole one. */
  readonly digits: string
  readonly exact: string | undefined
  readonly procedures: readonly string[]
  readonly people: readonly string[]
}

/** Rows shown, and people whose names are compared. */
export const foundMax = 50
const peopleMax = 5_000

const seat = `regexp_replace(s.seat, '-\\d+$', '')`

/** Proceedings readable through a seat of one's own or of one's office. Indexes seat_person, seat_office. */
const readable = `readable as (
  select p.id, p.root, p.procedure, p.stage, p.opened_on from core.seat s join core.proceeding p on p.id = s.proceeding
   where s.active and s.person = $1 and p.procedure || '/' || ${seat} = any($2::text[]) and p.procedure <> all($5::text[]) and ${isSeen('$6::text[]')}
  union
  select p.id, p.root, p.procedure, p.stage, p.opened_on from core.seat s join core.proceeding p on p.id = s.proceeding
   where s.active and s.office = any($3::text[]) and p.procedure || '/' || ${seat} || '/' || s.office = any($4::text[]) and p.procedure <> all($5::text[]))`

function readerOf(person: string, seats: readonly SeatRight[]): Parameter[] {
  const held = seats.flatMap((one) => (one.office === null ? [] : [{ ...one, office: one.office }]))
  return [
    person,
    seats.filter(({ office }) => office === null).map((one) => `${one.procedure}/${one.seat}`),
    [...new Set(held.map(({ office }) => office))],
    held.map((one) => `${one.procedure}/${one.seat}/${one.office}`),
    ownIds,
    lateSeats(seats),
  ]
}

/** People with a seat in what the reader may read: the only ones whose names are compared. */
export async function peopleIn(db: Query, person: string, seats: readonly SeatRight[]): Promise<string[]> {
  const rows = await db.query<{ person: string }>(
    `with ${readable} select distinct s.person from readable r join core.seat s on s.proceeding = r.id where s.person is not null limit ${peopleMax}`,
    readerOf(person, seats),
  )
  return rows.map((row) => row.person)
}

/** The newest readable proceeding of each matter found, and how many matters there are in all. */
export async function findCases(
  db: Query,
  person: string,
  seats: readonly SeatRight[],
  { digits, exact, procedures, people }: Wanted,
): Promise<{ readonly total: number; readonly rows: readonly Found[] }> {
  const rows = await db.query<Found & { total: number }>(
    `with ${readable},
      named as (select r.*, (select name from core.name where proceeding = r.root order by n limit 1) as number,
        (select name from core.name where proceeding = r.id and r.id <> r.root order by n limit 1) as "registerNumber" from readable r),
      hit as (select * from named
        where number = $7 or ($8 <> '' and (replace(number, '-', '') like '%' || $8 || '%' or regexp_replace("registerNumber", '\\D', '', 'g') like '%' || $8 || '%'))
           or procedure = any($9::text[])
           or ($10::text[] <> '{}' and exists (select from core.seat s where s.proceeding = named.id and s.person = any($10::text[])))),
      newest as (select distinct on (root) * from hit order by root, opened_on desc, id desc)
     select count(*) over ()::int as total, root, number, "registerNumber", procedure, stage from newest
      order by (number = $7) desc nulls last, opened_on desc, id desc limit ${foundMax}`,
    [...readerOf(person, seats), exact ?? null, digits, procedures, people],
  )
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...row }) => row) }
}

/** Matters that are looked into at most. */
const mattersMax = 60

/** Numbers of the newest readable matters in which an act, or a file that an act names, has all these words. Indexes act_words, file_words. */
export async function mattersWith(
  db: Query,
  person: string,
  seats: readonly SeatRight[],
  words: readonly number[],
): Promise<string[]> {
  const rows = await db.query<{ number: string }>(
    `with ${readable},
      hit as (select a.proceeding from search.act a where a.words @> $7::int[]
        union select u.used_by from search.file f join core.file_use u on u.hash = f.hash where f.words @> $7::int[]),
      root as (select distinct p.root from hit h join core.proceeding p on p.id = h.proceeding)
     select (select name from core.name where proceeding = r.root order by n limit 1) as number
       from root r join core.proceeding p on p.id = r.root
      where r.root in (select root from readable) order by p.opened_on desc, p.id desc limit ${mattersMax}`,
    [...readerOf(person, seats), words.map(String)],
  )
  return rows.flatMap(({ number }) => number ?? [])
}

/** Texts of these files, still closed, that have all these words. */
export const closedTexts = (
  db: Query,
  hashes: readonly string[],
  words: readonly number[],
): Promise<{ hash: string; person: string; box: Uint8Array }[]> =>
  db.query(
    `select hash, person, box from search.file where hash = any($1::text[]) and words @> $2::int[] and box is not null`,
    [hashes, words.map(String)],
  )
