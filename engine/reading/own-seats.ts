/**
 * Seats of people whose own matter it is: every seat of a person by the law, but for those of whoever decides. A judge comes by a draw, an
 * official sits down through a post, or is named as the holder of one; who takes such a seat from another, here or in a proceeding that the
 * file is handed over to, is no party either.
 */
import type { Procedure, StepRow } from '../define.ts'
import type { Law } from '../law.ts'
import { seatOf } from '../state.ts'

/** Names of a procedure and a seat in it, as one word: `civil-suit defendant`. */
export type OwnSeats = ReadonlySet<string>

export const ownSeatKey = (procedure: string, seat: string): string => `${procedure} ${seatOf(seat)}`

export const ownSeatsOf = (law: Pick<Law, 'procedures'>): OwnSeats => new Set(personSeats(law).map(({ key }) => key))

/** Seats of the parties themselves: those of whoever only acts for another are left out. */
export const partySeatsOf = (law: Pick<Law, 'procedures'>): OwnSeats =>
  new Set(personSeats(law).flatMap(({ key, definition }) => (definition.actsFor ? [] : [key])))

function personSeats(law: Pick<Law, 'procedures'>) {
  const procedures = Object.values(law.procedures)
  const officials = new Set(procedures.flatMap((procedure) => [...drawnSeats(procedure), ...officialSeats(procedure)]))
  for (let before = -1; before < officials.size; ) {
    before = officials.size
    for (const procedure of procedures) handedTo(procedure, officials)
  }
  return procedures.flatMap((procedure) =>
    Object.entries(procedure.seats).flatMap(([seat, definition]) =>
      definition.kind === 'person' && !officials.has(ownSeatKey(procedure.id, seat))
        ? [{ key: ownSeatKey(procedure.id, seat), definition }]
        : [],
    ),
  )
}

const drawnSeats = ({ id, steps }: Procedure): string[] =>
  steps.flatMap(({ draws = [] }) => draws.map(({ seat }) => ownSeatKey(id, seat)))

/** Seats in which somebody sits down by a post (`registrar@body`), or as the holder of one whom a form names, and those that take over from them. */
function officialSeats({ id, steps }: Procedure): string[] {
  const changes = (step: StepRow) => step.seats ?? []
  const first = steps.flatMap((step) =>
    changes(step).flatMap(({ seat, with: source }) =>
      (source === 'actor' && step.by.some((role) => role.includes('@'))) || namesHolder(step, source)
        ? [seatOf(seat)]
        : [],
    ),
  )
  const later = steps
    .flatMap(changes)
    .flatMap(({ seat, with: source }) =>
      typeof source === 'object' && 'seat' in source && first.includes(seatOf(source.seat)) ? [seatOf(seat)] : [],
    )
  return [...first, ...later].map((seat) => ownSeatKey(id, seat))
}

/** Whether the seat is filled with somebody chosen among the holders of a post (`holds: 'prosecutor@prosecution'`). */
const namesHolder = ({ fields = [] }: StepRow, source: unknown): boolean =>
  typeof source === 'object' &&
  source !== null &&
  'field' in source &&
  fields.some(({ id, holds }) => id === source.field && holds?.includes('@'))

/** An official who goes along with the file is one there too. */
function handedTo({ id, steps }: Procedure, officials: Set<string>): void {
  for (const { procedure, seats } of steps.flatMap(({ handsOver = [] }) => handsOver))
    for (const [there, here] of Object.entries(seats))
      if (typeof here === 'string' && officials.has(ownSeatKey(id, here))) officials.add(ownSeatKey(procedure, there))
}
