/** The form of a step, made from its fields: adding a field to a procedure adds its box here, in three languages. */
import type { ComponentChildren, JSX } from 'preact'
import type { Field } from '../../engine/define.ts'
import type { Registry } from '../../engine/law.ts'
import { errorOf, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { Radios, Select, type SelectProps } from '../../web/components/field/choices.tsx'
import { DateInput, MomentInput } from '../../web/components/field/day-and-moment.tsx'
import type { FieldProps } from '../../web/components/field/frame.tsx'
import { Rows } from '../../web/components/field/rows.tsx'
import { TextArea } from '../../web/components/field/text-area.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import type { Say } from '../../web/text/say.ts'
import { rowsShown } from './group.ts'

export interface FormProps {
  readonly say: Say
  readonly procedure: string
  readonly fields: readonly Field[]
  /** What was typed, by name of box. */
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
  readonly registry: Registry
  /** People to choose from, by field. */
  readonly holders?: Readonly<Record<string, SelectProps['items']>>
  /** The group to which one more row was asked for. */
  readonly more?: string | undefined
  /** The only question of a page is its heading. */
  readonly isPageHeading?: boolean
}

/** All boxes of the form, in order. A form with rows begins with the button that Enter presses: it sends, and takes no row away. */
export const StepFields = (props: FormProps): JSX.Element => (
  <>
    {props.fields.some(({ many }) => many) && <button type="submit" hidden />}
    {props.fields.map((field) => fieldBox(props, field))}
  </>
)

/** Text of a field: what is asked, and why. */
export const labelOf = (say: Say, procedure: string, field: string): string => say(`${procedure}.field.${field}`)
/** The label of the field that a problem is about; of a part of a group, with the row it stands in. */
export const labelFor = (say: Say, procedure: string, path: string): string => {
  const [group = '', row, part] = path.split('.')
  const field = part ?? group
  if (!say.has(`${procedure}.field.${field}`)) return field
  const label = labelOf(say, procedure, field)
  return part === undefined ? label : say('form.row', { label, n: Number(row) + 1 })
}
const hintOf = (say: Say, procedure: string, field: string): string | undefined =>
  say.has(`${procedure}.hint.${field}`) ? say(`${procedure}.hint.${field}`) : undefined

/** Why it is asked; and of a question that stands beside the one it depends on, with which answer it is meant. */
function hintsOf(props: FormProps, field: Field): ComponentChildren {
  const { say, procedure } = props
  const hint = hintOf(say, procedure, field.id)
  if (!isBeside(props, field)) return hint
  const { field: other, is } = field.showWhen!
  const answer = typeof is === 'boolean' ? say(is ? 'form.yes' : 'form.no') : say(`${procedure}.option.${other}.${is}`)
  return (
    <>
      <span data-only-when>{say('form.only-when', { question: labelOf(say, procedure, other), answer })} </span>
      {hint}
    </>
  )
}

/** Whether the question that this one depends on stands in the same form. */
const isBeside = ({ fields }: FormProps, { showWhen }: Field): boolean =>
  showWhen !== undefined && fields.some(({ id }) => id === showWhen.field)

/** The boxes of a field; of one that is meant with one answer alone, with that answer, which the script of the page follows. */
function fieldBox(props: FormProps, field: Field, within = ''): ComponentChildren {
  const boxes = boxesOf(props, field, within)
  if (!isBeside(props, field)) return boxes
  const { field: other, is } = field.showWhen!
  return (
    <div data-when={`${within}${other}`} data-is={typeof is === 'boolean' ? (is ? 'yes' : 'no') : is}>
      {boxes}
    </div>
  )
}

/** `within` is the beginning of the names of the boxes in a row of a group. */
function boxesOf(props: FormProps, field: Field, within: string): ComponentChildren {
  const { say, procedure, typed, errors, registry, holders, isPageHeading } = props
  const name = `${within}${field.id}`
  const common = {
    say,
    name,
    label: labelOf(say, procedure, field.id),
    hint: hintsOf(props, field),
    error: errorOf(errors, name),
    optional: !field.required,
    ...(isPageHeading && { isPageHeading, labelSize: 'l' as const }),
  }
  const value = typed[name] ?? ''
  switch (field.type) {
    case 'group':
      return groupRows(props, field, common)
    case 'long-text':
    case 'address':
      return <TextArea {...common} value={value} rows={field.type === 'address' ? 3 : 6} />
    case 'choice':
      return (
        <Radios
          {...common}
          value={value}
          items={(field.options ?? []).map((option) => ({
            value: option,
            text: say(`${procedure}.option.${field.id}.${option}`),
          }))}
        />
      )
    case 'yes-no':
      return (
        <Radios
          {...common}
          value={value}
          inline
          items={[
            { value: 'yes', text: say('form.yes') },
            { value: 'no', text: say('form.no') },
          ]}
        />
      )
    case 'day':
      return <DateInput {...common} value={dayParts(typed, name)} />
    case 'moment':
      return <MomentInput {...common} value={{ ...dayParts(typed, name), time: typed[`${name}-time`] ?? '' }} />
    case 'body':
    case 'court':
      return <Select {...common} value={value} isEmptyFirst items={officeChoices(registry, field, say)} />
    case 'person':
      return field.holds ? (
        <Select {...common} value={value} isEmptyFirst items={holders?.[field.id] ?? []} />
      ) : (
        <TextInput {...common} value={value} />
      )
    case 'phone':
      return <TextInput {...common} value={value} type="tel" autocomplete="tel" width={20} />
    default:
      return <TextInput {...common} value={value} />
  }
}

/** Rows of a group, each with the boxes of its fields, and the buttons for more and for less. */
function groupRows(props: FormProps, field: Field, common: FieldProps): JSX.Element {
  const { say, typed, more } = props
  // The group is the heading of its page; what stands in its rows is under it.
  const inRow: FormProps = { ...props, fields: field.fields ?? [], isPageHeading: false }
  const count = rowsShown(field, typed, more)
  return (
    <Rows
      {...common}
      rows={Array.from({ length: count }, (_, n) => (
        <>{(field.fields ?? []).map((part) => fieldBox(inRow, part, `${field.id}.${n}.`))}</>
      ))}
      rowTitle={(n) => say('form.row.title', { n: n + 1 })}
      removeText={say('form.row.remove')}
      isSingle={field.required === true && field.many?.max === 1}
      {...(count < (field.many?.max ?? 1) && { addText: say('form.row.add') })}
      {...(more === field.id && { newest: count - 1 })}
    />
  )
}

const dayParts = (typed: Readonly<Record<string, string>>, id: string) => ({
  day: typed[`${id}-day`] ?? '',
  month: typed[`${id}-month`] ?? '',
  year: typed[`${id}-year`] ?? '',
})

/** Whether the form offers this office: a body is not a court, and whoever writes to one cannot reach the other by its id. */
export const isOffered = (registry: Registry, field: Field, id: string): boolean => {
  const kind = registry.office(id)?.kind
  return kind !== undefined && kindsOf(field).includes(kind)
}

/** The kinds of office a field lets choose among. */
export const kindsOf = ({ type, kinds }: Field): readonly string[] =>
  kinds ?? (type === 'body' ? ['body'] : ['administrative'])

/** Offices by place in the order of the registry, those of the whole country without one; in each the order of the reader's alphabet. */
export function officeChoices(registry: Registry, field: Field, say: Say): SelectProps['items'] {
  const collator = new Intl.Collator(say.language)
  const places = Map.groupBy(
    kindsOf(field).flatMap((kind) => registry.offices(kind)),
    ({ place }) => place?.[say.language],
  )
  return [...places].flatMap(([group, offices]) =>
    offices
      .map(({ id, names }) => ({ value: id, text: names[say.language], ...(group && { group }) }))
      .sort((a, b) => collator.compare(a.text, b.text)),
  )
}
