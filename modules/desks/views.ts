/** Views a person keeps: a list narrowed in one's own way, under a name. They are drafts: durable, and nobody else's. */
import { type Reply, redirect, type Visit } from '../../web/visit.ts'
import { askedOf, queryOf } from './asked.ts'
import type { DeskPorts } from './reader.ts'

export interface View {
  readonly id: string
  readonly name: string
  readonly query: string
}

const kind = 'view'
const nameMax = 60
/** Views one person keeps at most: the oldest make room. */
const viewsMax = 20

/** The views of a person, by name. */
export async function viewsOf(ports: Pick<DeskPorts, 'drafts'>, visit: Visit): Promise<View[]> {
  const kept = await ports.drafts(visit.person!.id, kind)
  const collator = new Intl.Collator(visit.language)
  return kept
    .map(({ id, body }) => ({ ...(body as Omit<View, 'id'>), id }))
    .sort((a, b) => collator.compare(a.name, b.name))
}

/** Keeps what the address of the desk asks for; a view without a name is called by its first words. */
export async function keepView(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const query = queryOf({ ...askedOf({ query: new URLSearchParams(visit.form.query ?? '') }), page: 1 })
  const typed = (visit.form.name ?? '').replaceAll('\0', '').trim().slice(0, nameMax)
  const before = await ports.drafts(visit.person!.id, kind)
  const same = before.find(({ body }) => (body as View).query === query)
  const name = typed || visit.say('desk.view.unnamed', { n: before.length + 1 })
  await ports.saveDraft({ id: same?.id ?? ports.newId(visit), person: visit.person!.id, kind, body: { name, query } })
  for (const { id } of before.slice(viewsMax - 1)) if (id !== same?.id) await ports.dropDraft(id, visit.person!.id)
  return redirect(visit, `/desk?${query}`)
}

/** Drops a view. Another person's and none are the same: nothing. */
export async function dropView(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const id = visit.form.id ?? ''
  const kept = (await ports.drafts(visit.person!.id, kind)).find((view) => view.id === id)
  if (kept) await ports.dropDraft(id, visit.person!.id)
  return redirect(visit, '/desk')
}
