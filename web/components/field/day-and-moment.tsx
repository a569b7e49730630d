import type { JSX } from 'preact'
import { fieldId } from './field-id.ts'
import { type FieldProps, ManyBoxes } from './frame.tsx'

/** The parts of a day as typed. */
export interface TypedDay {
  readonly day?: string
  readonly month?: string
  readonly year?: string
}

/** A day and a time of day as typed; `time` is HH:MM. */
export interface TypedMoment extends TypedDay {
  readonly time?: string
}

/** A box of a day or moment. */
export type DatePart = 'day' | 'month' | 'year' | 'time'

/** Of `DateInput`. */
export interface DateInputProps extends FieldProps {
  readonly value?: TypedDay
  /** Parts that are wrong; all when there is an error and no list. */
  readonly wrong?: readonly DatePart[]
  /** For a date of birth, so that the browser can fill it in. */
  readonly isBirthday?: boolean
}

/** Of `MomentInput`. */
export interface MomentInputProps extends FieldProps {
  readonly value?: TypedMoment
  readonly wrong?: readonly DatePart[]
}

/** A day kept as YYYY-MM-DD, in the parts of the boxes, without leading noughts. */
export const typedDay = (day: string): TypedDay => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year: year.replace(/^0+/, '') }
}

interface Part {
  readonly part: DatePart
  readonly width: 2 | 4 | 5
}

const dayParts: readonly Part[] = [
  { part: 'day', width: 2 },
  { part: 'month', width: 2 },
  { part: 'year', width: 4 },
]

/** The first box has the id of the field, so that an error link reaches it. */
const partId = (name: string, part: DatePart): string => (part === 'day' ? fieldId(name) : `${fieldId(name)}-${part}`)

function PartBox({ field, part }: { field: MomentInputProps & DateInputProps; part: Part }): JSX.Element {
  const { say, name, value, error, wrong } = field
  const isWrong = Boolean(error) && (wrong === undefined || wrong.includes(part.part))
  const id = partId(name, part.part)
  return (
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for={id}>
          {say(`web.${part.part}`)}
        </label>
        <input
          class={`govuk-input govuk-date-input__input govuk-input--width-${part.width}${isWrong ? ' govuk-input--error' : ''}`}
          id={id}
          name={`${name}-${part.part}`}
          type="text"
          inputMode={part.part === 'time' ? 'text' : 'numeric'}
          value={(value as TypedMoment | undefined)?.[part.part]}
          autocomplete={field.isBirthday ? `bday-${part.part}` : undefined}
          aria-invalid={isWrong ? 'true' : undefined}
          aria-describedby={isWrong ? `${fieldId(name)}-error` : undefined}
        />
      </div>
    </div>
  )
}

const boxes = (field: MomentInputProps & DateInputProps, parts: readonly Part[]): JSX.Element => (
  <ManyBoxes field={field}>
    <div class="govuk-date-input">
      {parts.map((part) => (
        <PartBox field={field} part={part} />
      ))}
    </div>
  </ManyBoxes>
)

/** A day in three boxes: `name-day`, `name-month`, `name-year`. Nobody has to guess an order or a sign between. */
export const DateInput = (props: DateInputProps): JSX.Element => boxes(props, dayParts)

/** A day and a time in four boxes: those of a day and `name-time`. */
export const MomentInput = (props: MomentInputProps): JSX.Element =>
  boxes(props, [...dayParts, { part: 'time', width: 5 }])
