/** A typed value as it reads: an option and an office by their names, a day written out, the rows of a group one under another. */
import type { ComponentChildren, JSX } from 'preact'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'

/** What the words of a value need beside it. */
export interface ValueWords {
  readonly say: Say
  readonly procedure: string
  /** Zone in which moments are read. */
  readonly zone: string
  /** Name of the office with this id; undefined when the value names none. */
  officeName(id: string): string | undefined
}

export function valueInWords(words: ValueWords, name: string, value: unknown): ComponentChildren {
  const { say, procedure, zone, officeName } = words
  if (typeof value === 'boolean') return say(value ? 'form.yes' : 'form.no')
  if (Array.isArray(value)) return <RowsInWords words={words} name={name} rows={value} />
  if (typeof value === 'object' && value !== null) return partsInWords(words, value)
  if (typeof value !== 'string') return String(value)
  if (say.has(`${procedure}.option.${name}.${value}`)) return say(`${procedure}.option.${name}.${value}`)
  const day = parseCalendarDate(value)
  if (day) return formatDay(day, say.language)
  const moment = /^\d{4}-\d\d-\d\dT/.test(value) ? parseInstant(value) : undefined
  return moment ? formatMoment(moment, zone, say.language) : (officeName(value) ?? value)
}

const RowsInWords = (props: {
  readonly words: ValueWords
  readonly name: string
  readonly rows: readonly unknown[]
}): JSX.Element => (
  <ol class="govuk-list govuk-list--number tz-rows">
    {props.rows.map((row) => (
      <li>{valueInWords(props.words, props.name, row)}</li>
    ))}
  </ol>
)

/** The parts of one row, each after its question where there are several. */
function partsInWords(words: ValueWords, row: object): ComponentChildren {
  const { say, procedure } = words
  const parts = Object.entries(row).filter(([name]) => say.has(`${procedure}.field.${name}`))
  if (parts.length === 1) return valueInWords(words, parts[0]![0], parts[0]![1])
  return parts.map(([name, value]) => (
    <div>
      <span class="tz-muted">{say(`${procedure}.field.${name}`)}:</span> {valueInWords(words, name, value)}
    </div>
  ))
}
