import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Instant } from '../../kernel/instant.ts'

/**
 * Everything one act changes. The record function writes it whole or not at all; the journal keeps it as it is, so no plain
 * personal value stands anywhere in it.
 */
export interface Entry {
  proceeding: string
  procedure: string
  /** Ordinal of the act in its proceeding, from 1. */
  n: number
  /** Hash of the act before it; null for the first. */
  prev: string | null
  id: string
  hash: string
  /** The act itself: canonical JSON, kept byte for byte. */
  bytes: string
  /** The idempotency key, unique in the whole record. */
  key: string
  bodyHash: string
  step: string
  at: Instant
  on: CalendarDate
  /** The new state, as JSON text. */
  state: string
  stage: string
  openedOn: CalendarDate
  nextDueAt: Instant | null
  /** The proceeding that the person's first number names. */
  root: string
  /** Numbers given by this act; each leads to the proceeding for ever. */
  names: { register: string; name: string }[]
  /** Serials taken by this act: each must be the next one of its register and year. */
  counters: { register: string; year: number; value: number }[]
  /** The whole list after the act; it replaces the one before. */
  seats: { seat: string; person: string | null; office: string | null; active: boolean }[]
  /** The whole list after the act; it replaces the one before. */
  terms: {
    key: string
    term: string
    lastDay: CalendarDate | null
    lastAt: Instant | null
    status: string
  }[]
  /** The whole list after the act; it replaces the one before. */
  tasks: {
    role: string
    person: string | null
    office: string | null
    post: string | null
    step: string
    lastDay: CalendarDate | null
    since: CalendarDate
  }[]
  /** Links to other proceedings, added to those there are. */
  links: { other: string; kind: string }[]
  /** Personal values, each closed with its person's key (base64). */
  personal: { field: string; person: string; box: string }[]
  /** Jobs to be done after the act; `dueAt` is by the law clock. */
  outbox: { topic: string; body: string; dueAt: Instant | null }[]
  /** Hashes of the files the act names; they must have been put before. */
  files?: string[]
}

/** The proof that an act was recorded. `position` is its place in the order of the whole record. */
export interface Receipt {
  proceeding: string
  n: number
  hash: string
  at: Instant
  position: string
}

/** Why a record was refused: the proceeding moved, the key was used, or a number was taken meanwhile. */
export type ConflictKind = 'version' | 'key' | 'serial'

/** Somebody else was first. Nothing was written; load, decide and record again, or answer with the receipt of the key. */
export class RecordConflict extends Error {
  readonly kind: ConflictKind

  constructor(kind: ConflictKind, options?: ErrorOptions) {
    super(`Nothing was recorded: ${conflictTexts[kind]}.`, options)
    this.name = 'RecordConflict'
    this.kind = kind
  }
}

const conflictTexts: Record<ConflictKind, string> = {
  version: 'the proceeding has moved since it was loaded',
  key: 'an act with this key is already on the record',
  serial: 'another act took the number meanwhile',
}
