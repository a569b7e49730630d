/** Turns what a browser posted into the typed values of a form's fields: three boxes of a day become one day, and so on. */
import type { Field } from '../../engine/define.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { instantOf } from '../../kernel/instant.ts'

/** Typed values by field id; what cannot be read stays as text, so that the check names it at its field. */
export function readForm(
  fields: readonly Field[],
  form: Readonly<Record<string, string>>,
  zone: string,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const field of fields) {
    const value =
      field.type === 'day'
        ? dayFrom(form, field.id)
        : field.type === 'moment'
          ? momentFrom(form, field.id, zone)
          : form[field.id]
    if (value !== undefined && value !== '') values[field.id] = value
  }
  return values
}

const part = (form: Readonly<Record<string, string>>, name: string): string => (form[name] ?? '').trim()

function dayFrom(form: Readonly<Record<string, string>>, id: string): string {
  const [day, month, year] = [part(form, `${id}-day`), part(form, `${id}-month`), part(form, `${id}-year`)]
  if (day === '' && month === '' && year === '') return ''
  return /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year)
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : `${year}.${month}.${day}`
}

function momentFrom(form: Readonly<Record<string, string>>, id: string, zone: string): string {
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
export const strangers = (fields: readonly Field[], form: Readonly<Record<string, string>>): string[] =>
  Object.keys(form).filter((name) => !ownNames.has(name) && !fields.some((field) => boxesOf(field).includes(name)))

/** Names of the boxes in which a field is typed. */
const boxesOf = ({ id, type }: Field): string[] =>
  type === 'day' || type === 'moment' ? ['day', 'month', 'year', 'time'].map((part) => `${id}-${part}`) : [id]
