/** Groups that repeat: rows of boxes `filePapers.0.paper`, one more or one less by a button that sends the form back. */
import type { Field } from '../../engine/define.ts'
import { againBox } from '../../web/visit.ts'

type Boxes = Readonly<Record<string, string>>

/** Rows typed of a group, without the empty ones, each by the names of its own boxes. */
export function rowsOf({ id }: Field, form: Boxes): Boxes[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(form)) {
    const place = name.startsWith(`${id}.`) ? /^(\d{1,4})\.(.+)$/.exec(name.slice(id.length + 1)) : null
    if (place) rows.set(Number(place[1]), { ...rows.get(Number(place[1])), [place[2]!]: value })
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row)
    .filter((row) => Object.values(row).some((value) => value.trim() !== ''))
}

/** What was typed with the rows of each group counted from nought: a row left empty is no answer. */
export function withRowsInOrder(fields: readonly Field[], form: Boxes): Record<string, string> {
  const groups = fields.filter(({ type }) => type === 'group')
  const others = Object.entries(form).filter(([name]) => !groups.some(({ id }) => name.startsWith(`${id}.`)))
  const ordered = groups.flatMap((group) => rowsOf(group, form).flatMap((row, n) => boxesAt(group, n, row)))
  return Object.fromEntries([...others, ...ordered])
}

const boxesAt = ({ id }: Field, n: number, row: Boxes): (readonly [string, string])[] =>
  Object.entries(row).map(([name, value]) => [`${id}.${n}.${name}`, value] as const)

/** How many rows the form shows: those typed, one more when asked for, never fewer than one or than the law wants. */
export const rowsShown = (field: Field, typed: Boxes, more: string | undefined): number =>
  Math.min(
    field.many?.max ?? 1,
    Math.max(field.many?.min ?? 1, 1, rowsOf(field, typed).length + (more === field.id ? 1 : 0)),
  )

/** The form after a press of "add another", "remove", or of another language or look: what was typed, and the group that grows. Otherwise it is to be sent. */
export function rowsAsked(
  fields: readonly Field[],
  { more, less, [againBox]: again, ...boxes }: Boxes,
): { readonly typed: Record<string, string>; readonly more?: string } | undefined {
  if (again !== undefined) return { typed: withRowsInOrder(fields, boxes) }
  const isGroup = (name: string | undefined): boolean => fields.some(({ id, many }) => id === name && many)
  if (more !== undefined && isGroup(more)) return { typed: withRowsInOrder(fields, boxes), more }
  const [group, n] = (less ?? '').split('/')
  if (!isGroup(group)) return undefined
  const left = Object.entries(boxes).filter(([name]) => !name.startsWith(`${group}.${n}.`))
  return { typed: withRowsInOrder(fields, Object.fromEntries(left)) }
}
