/** Giving a matter to somebody else: by whoever leads the desk, with a reason that stays on the record of the desk. */
import type { Field } from '../../engine/define.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { refuse } from '../../kernel/refusal.ts'
import { absent, type Reply, redirect, type Visit } from '../../web/visit.ts'
import { refused, rowOf, unpacked } from './answers.tsx'
import { orderForm } from './order-form.tsx'
import { give } from './orders.ts'
import { type DeskPorts, leadsAt } from './reader.ts'
import { stepTitle } from './rows-table.tsx'

const fields: readonly Field[] = [
  { id: 'person', type: 'person', holds: 'desk', required: true },
  { id: 'reason', type: 'text', required: true, max: 300 },
]

const back = '/desk?list=all'

/** People of an office by name, of one post when it is given. */
export async function staffChoices(
  { registry, names }: DeskPorts,
  { say, language, on }: Visit,
  office: string,
  post?: string,
): Promise<{ value: string; text: string }[]> {
  const staff = registry.staffOf(office, on).filter((held) => post === undefined || held.post === post)
  const ids = [...new Set(staff.map(({ person }) => person))]
  const nameOf = await names(ids)
  const collator = new Intl.Collator(language)
  return ids
    .map((person) => ({ value: person, text: nameOf({ person }, say) }))
    .sort((a, b) => collator.compare(a.text, b.text))
}

async function form(ports: DeskPorts, visit: Visit, packed: string, refusal?: Refusal): Promise<Reply> {
  const matter = unpacked(packed)
  if (matter === undefined || !leadsAt(ports, visit, matter.office)) return absent
  const row = await rowOf(ports, visit, matter.proceeding)
  if (row === undefined) return absent
  return orderForm({
    visit,
    registry: ports.registry,
    title: visit.say('desk.give.title'),
    button: visit.say('desk.give'),
    caption: `${row.number} · ${stepTitle(visit, row.procedure, matter.step)}`,
    fields,
    action: '/desk/give',
    back,
    hidden: { matter: packed },
    holders: { person: await staffChoices(ports, visit, matter.office, matter.post) },
    typed: visit.form,
    ...(refusal && { refusal }),
  })
}

export const giveForm = (ports: DeskPorts, visit: Visit): Promise<Reply> =>
  form(ports, visit, visit.query.get('matter') ?? '')

export async function giveDone(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const packed = visit.form.matter ?? ''
  const matter = unpacked(packed)
  if (matter === undefined || !leadsAt(ports, visit, matter.office)) return absent
  const person = visit.form.person ?? ''
  const reason = (visit.form.reason ?? '').trim()
  const missing = [...(person ? [] : ['person']), ...(reason ? [] : ['reason'])].map((field) =>
    refuse('field.missing', { field }),
  )
  if (missing[0]) return form(ports, visit, packed, { ...missing[0], also: missing.slice(1) })
  const refusal = await give(ports, visit, matter, { person, reason })
  if (refusal?.field) return form(ports, visit, packed, refusal)
  return refusal ? refused(visit, refusal, back) : redirect(visit, back)
}
