/** Values of an act as plain lines, the twin of what the page shows: options and offices by name, days and sums written out. */
import type { Holder } from '../../engine/act.ts'
import type { Field } from '../../engine/define.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { formatDay, formatMoment, formatMoney } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { erased, type NameOf } from '../cases/index.ts'

export interface TextWords {
  readonly say: Say
  readonly procedure: string
  readonly zone: string
  readonly nameOf: NameOf
  readonly seats: Readonly<Record<string, { readonly holder: Holder }>>
}

/** A value in words; the rows of a group one a line, numbered. */
export function valueText(
  words: TextWords,
  field: Pick<Field, 'id' | 'type' | 'holds' | 'fields'>,
  value: unknown,
): string {
  const { say } = words
  if (value === erased) return say('case.erased')
  if (typeof value === 'boolean') return say(value ? 'form.yes' : 'form.no')
  if (Array.isArray(value)) return value.map((row, index) => `${index + 1}. ${valueText(words, field, row)}`).join('\n')
  if (typeof value === 'object' && value !== null) return partsText(words, field, value)
  return plainText(words, field, String(value))
}

function plainText(
  { say, procedure, zone, nameOf, seats }: TextWords,
  field: Pick<Field, 'id' | 'type' | 'holds'>,
  value: string,
): string {
  const option = `${procedure}.option.${field.id}.${value}`
  if (say.has(option)) return say(option)
  if (field.type === 'money' && /^\d+(\.\d+)?$/.test(value)) return formatMoney(value, say.language)
  const day = parseCalendarDate(value)
  if (day) return formatDay(day, say.language)
  const moment = /^\d{4}-\d\d-\d\dT/.test(value) ? parseInstant(value) : undefined
  if (moment) return formatMoment(moment, zone, say.language)
  if (field.holds || Object.values(seats).some(({ holder }) => holder.person === value))
    return nameOf({ person: value }, say)
  return field.type === 'body' || field.type === 'court' ? nameOf({ office: value }, say) : value
}

/** The parts of one row, each after its question where there are several. */
function partsText(words: TextWords, field: Pick<Field, 'fields'>, row: object): string {
  const parts = Object.entries(row).filter(([name]) => words.say.has(`${words.procedure}.field.${name}`))
  const said = parts.map(([name, value]) => {
    const own = field.fields?.find(({ id }) => id === name) ?? { id: name, type: 'text' as const }
    const text = valueText(words, own, value)
    return parts.length === 1 ? text : `${words.say(`${words.procedure}.field.${name}`)}: ${text}`
  })
  return said.join('; ')
}
