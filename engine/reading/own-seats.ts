/**
 * Seats of people whose own matter it is: every seat of a person by the law, but for those of whoever decides. A judge comes by a draw, an
 * official sits down through a post; who takes such a seat from another is no party either.
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
  const drawn = new Set(
    procedures.flatMap(({ steps }) => steps.flatMap(({ draws = [] }) => draws.map(({ seat }) => seat))),
  )
  return procedures.flatMap((procedure) => {
    const officials = officialSeats(procedure)
    return Object.entries(procedure.seats).flatMap(([seat, definition]) =>
      definition.kind === 'person' && !drawn.has(seat) && !officials.has(seat)
        ? [{ key: ownSeatKey(procedure.id, seat), definition }]
        : [],
    )
  })
}

/** Seats in which somebody sits down by a post (`registrar@body`), and those that take over from them. */
function officialSeats({ steps }: Procedure): ReadonlySet<string> {
  const changes = (step: StepRow) => step.seats ?? []
  const first = steps
    .filter(({ by }) => by.some((role) => role.includes('@')))
    .flatMap((step) => changes(step).flatMap(({ seat, with: source }) => (source === 'actor' ? [seatOf(seat)] : [])))
  const later = steps
    .flatMap(changes)
    .flatMap(({ seat, with: source }) =>
      typeof source === 'object' && 'seat' in source && first.includes(seatOf(source.seat)) ? [seatOf(seat)] : [],
    )
  return new Set([...first, ...later])
}
