/** By which articles each person is suspected or accused, read off the acts of a chain: what waits for agreement charges nobody. */
import type { Act } from '../../../engine/act.ts'
import type { State } from '../../../engine/state.ts'

/** Norms by person. */
export type Charges = Map<string, readonly string[]>

/** Stands for somebody of whom no article is named. */
const unnamed: readonly string[] = ['none']

/** Notes what the act says of a person's offence; `waiting` is the act to which it agreed. */
export function noteCharges(
  charges: Charges,
  act: Act,
  after: State,
  waiting: Act | undefined,
  normsIn: (text: string) => readonly string[],
): void {
  if (act.results.some((effect) => effect.do === 'pend')) return
  const said = act.results.some((effect) => effect.do === 'settle' && effect.outcome === 'agreed') ? waiting : act
  const offence = said?.fields.offence
  if (said === undefined || typeof offence !== 'string') return
  for (const person of peopleOf(said, act, after)) charges.set(person, normsIn(offence))
}

const charged = ['suspect', 'accused']
/** Whoever takes a seat by the act, or the one whose line it stands on. */
function peopleOf(said: Act, { results }: Act, after: State): string[] {
  const seated = results.flatMap((effect) =>
    effect.do === 'seat' && charged.some((seat) => effect.seat.startsWith(seat)) ? (effect.holder?.person ?? []) : [],
  )
  return seated.length > 0 ? seated : personOnLine(said, after)
}

/** An act names its line by what it waits on there, or moves there. */
function personOnLine({ results }: Act, { seats }: State): string[] {
  const lines = results.flatMap((effect) =>
    effect.do === 'pend' ? [effect.branch] : effect.do === 'move' ? [effect.key] : [],
  )
  return lines.flatMap((line) => seats[line.slice(line.indexOf(':') + 1)]?.holder.person ?? []).slice(0, 1)
}

/** By which articles whoever the act is about is charged: the person of its line, or the only one of a matter about one. */
export function chargedIn(charges: Charges, act: Act, after: State): readonly string[] {
  const [person = after.seats.suspect?.holder.person ?? after.seats['suspect-1']?.holder.person] = personOnLine(
    act,
    after,
  )
  return (person !== undefined && charges.get(person)) || unnamed
}
