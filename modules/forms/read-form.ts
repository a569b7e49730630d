/** Turns what a browser posted into the typed values of a form's fields: three boxes of a day become one day, and so on. */
import type { Field } from '../../engine/define.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { instantOf } from '../../kernel/instant.ts'
import { rowsOf } from './group.ts'

type Boxes = Readonly<Record<string, string>>

/** Typed values by field id; what cannot be read stays as text, so that the check names it at its field. */
export function readForm(fields: readonly Field[], form: Boxes, zone: string): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const value = readField(field, form, zone)
    if (value !== undefined && value !== '') values[field.id] = value
  }
  return values
}

function readField(field: Field, form: Boxes, zone: string): unknown {
  if (field.type === 'day') return dayFrom(form, field.id)
  if (field.type === 'moment') return momentFrom(form, field.id, zone)
  if (field.type !== 'group') return form[field.id]
  const rows = rowsOf(field, form).map((row) => readForm(field.fields ?? [], row, zone))
  return rows.length === 0 ? undefined : field.many ? rows : rows[0]
}

const part = (form: Boxes, name: string): string => (form[name] ?? '').trim()

function dayFrom(form: Boxes, id: string): string {
  const [day, month, year] = [part(form, `${id}-day`), part(form, `${id}-month`), part(form, `${id}-year`)]
  if (day === '' && month === '' && year === '') return ''
  return /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year)
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : `${year}.${month}.${day}`
}

function momentFrom(form: Boxes, id: string, zone: string): string {
  const day = dayFrom(form, id)
  const time = part(form, `${id}-time`)
  if (day === '' && time === '') return ''
  const parsed = parseCalendarDate(day)
  return parsed && /^([01]?\d|2[0-3]):[0-5]\d$/.test(time)
    ? instantOf(parsed, time.padStart(5, '0'), zone)
    : `${day} ${time}`
}

/** The names of boxes a form may post beside its fields; any other name is refused by the check of unknown fields. */
export const ownNames = new Set(['key', 'seen', 'branch', 'about', 'digest'])

/** Names posted that belong to no field: refused, never carried along. */
export const strangers = (fields: readonly Field[], form: Boxes): string[] =>
  Object.keys(form).filter((name) => !ownNames.has(name) && !fields.some((field) => isBoxOf(field, name)))

/** Whether a field is typed in the box of this name: a day has three, a group those of its rows. */
function isBoxOf({ id, type, fields = [] }: Field, name: string): boolean {
  if (type === 'day' || type === 'moment')
    return ['day', 'month', 'year', 'time'].some((one) => name === `${id}-${one}`)
  if (type !== 'group') return name === id
  const inner = name.startsWith(`${id}.`) ? /^\d{1,4}\.(.+)$/.exec(name.slice(id.length + 1))?.[1] : undefined
  return inner !== undefined && fields.some((field) => isBoxOf(field, inner))
}
