/** Plays a matter by its steps alone, for what a test is not about. */
import { isApprovalStep } from '../../engine/deciding/approval.ts'
import type { State } from '../../engine/state.ts'
import { addHours } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { chainOf } from '../../platform/lists.ts'
import type { House } from '../../server/house.ts'
import { type Doing, reporter } from './criminal-matters.ts'
import { inPost } from './matter.ts'

/** Takes the steps one after another, of the matter with that root or of a new one; gives its root. Throws at a refusal. */
export async function play(
  { perform, store, clocks }: House,
  matter: readonly Doing[],
  key: string,
  root?: string,
): Promise<string> {
  let begun = root
  for (const [index, [who, named, fields = {}]] of matter.entries()) {
    const procedure = named.slice(0, named.indexOf('.'))
    const step = named.slice(procedure.length + 1)
    const state = begun && (await chainOf(store.db, begun)).findLast((one) => one.procedure === procedure)
    const pending = state && isApprovalStep(step) ? Object.entries(state.pending).at(-1) : undefined
    const hoursAgo = (hours: number) => addHours(clocks.law.now(), -hours)
    const done = await perform({
      key: `${key} ${index}`,
      procedure,
      step,
      person: personOf(who, state || undefined),
      fields: typeof fields === 'function' ? fields(hoursAgo) : fields,
      ...(state && { proceeding: state.id }),
      ...(pending && { about: { n: Number(pending[0]), hash: pending[1].hash ?? '' } }),
    })
    if (isRefusal(done)) throw new Error(`${key} ${named}: ${JSON.stringify(done)}`)
    begun ??= done.proceeding
  }
  return begun!
}

/** A seat by its name, a post at the office of a seat, or, before there is a matter, a post at an office; else who reports. */
function personOf(who: string, state: State | undefined): string {
  const [post, seat] = who.split('@')
  if (state === undefined) return seat === undefined ? reporter : inPost(post!, seat).id
  return seat === undefined
    ? (state.seats[who] ?? state.seats[`${who}-1`])!.holder.person!
    : inPost(post!, state.seats[seat]!.holder.office!).id
}
