/**
 * Gathers the correspondence of a matter for itself: from any proceeding along every hand-over and every origin that the acts name, up
 * and down, as they were heard one by one. The court's inventory, made from what is kept, must hold the same and nothing else.
 */
import type { Act } from '../../act.ts'
import { gapsIn, inventoryOf, type Kept } from '../../reading/inventory.ts'
import type { Told } from './told.ts'

/** Throws when the inventory of the proceedings that lie before the court is not all that was heard of the matter. */
export function mustBeWhole(told: ReadonlyMap<string, Told>, proceeding: string, before: readonly Kept[]): void {
  const heard = counted(linkedWith(told, proceeding).flatMap((id) => told.get(id)!.acts.flatMap(correspondenceOf)))
  const seen = counted(inventoryOf(before).map(({ proceeding, n, what, name }) => `${proceeding} ${n} ${what} ${name}`))
  for (const [one, times] of heard)
    if (seen.get(one) !== times) throw new Error(`The court’s file lacks ${one} of ${told.get(proceeding)!.procedure}`)
  for (const one of seen.keys())
    if (!heard.has(one)) throw new Error(`The court’s file holds ${one}, which nobody sent`)
  const [gap] = gapsIn(before)
  if (gap) throw new Error(`A whole file is said to have a gap: ${gap.what} ${gap.procedure} ${gap.n}`)
}

/** Every proceeding that acts connect with this one. */
function linkedWith(told: ReadonlyMap<string, Told>, proceeding: string): string[] {
  const found = new Set([proceeding])
  for (const id of found)
    for (const { results } of told.get(id)?.acts ?? [])
      for (const effect of results) {
        if (effect.do === 'hand-over') found.add(effect.child)
        if (effect.do === 'link') found.add(effect.other)
      }
  return [...found]
}

function correspondenceOf(act: Act): string[] {
  const at = `${act.proceeding} ${act.n}`
  const issued = act.results.flatMap((effect) =>
    effect.do === 'paper'
      ? [`${at} paper ${effect.kind}`]
      : effect.do === 'notice'
        ? [`${at} notice ${effect.kind}`]
        : [],
  )
  const files = new Map<string, string>()
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const { hash, name } = value as { readonly hash?: string; readonly name?: string }
    if (hash !== undefined && name !== undefined) files.set(hash, `${at} file ${name}`)
    else Object.values(value).forEach(look)
  }
  look(act.papers)
  look(act.fields)
  return [`${at} act ${act.step}`, ...issued, ...files.values()]
}

const counted = (all: readonly string[]): Map<string, number> => {
  const times = new Map<string, number>()
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1)
  return times
}
