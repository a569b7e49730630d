/** Turns values into what would have been typed: the boxes of a form that asks the same as one that was answered before. */
import type { Field } from '../../engine/define.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { typedDay } from '../../web/components/field/day-and-moment.tsx'

/** Boxes of the fields that have a value; a moment and whatever cannot be typed are left to be asked. */
export function boxesOf(fields: readonly Field[], values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(fields.flatMap((field) => boxesFrom(field, values[field.id])))
}

function boxesFrom(field: Field, value: unknown): (readonly [string, string])[] {
  const { id, type } = field
  if (type === 'group') {
    const rows = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Record<string, unknown>[]
    return rows.flatMap((row, n) =>
      Object.entries(boxesOf(field.fields ?? [], row)).map(([name, text]) => [`${id}.${n}.${name}`, text] as const),
    )
  }
  if (type === 'day') {
    const day = parseCalendarDate(String(value ?? ''))
    return day ? Object.entries(typedDay(day)).map(([part, text]) => [`${id}-${part}`, text ?? ''] as const) : []
  }
  if (type === 'yes-no') return typeof value === 'boolean' ? [[id, value ? 'yes' : 'no']] : []
  return type !== 'moment' && (typeof value === 'string' || typeof value === 'number') ? [[id, String(value)]] : []
}
