/** The form of a step, made from its fields: adding a field to a procedure adds its box here, in three languages. */
import type { ComponentChildren, JSX } from 'preact'
import type { Field } from '../../engine/define.ts'
import type { Registry } from '../../engine/law.ts'
import { errorOf, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { Radios, Select, type SelectProps } from '../../web/components/field/choices.tsx'
import { DateInput, MomentInput } from '../../web/components/field/day-and-moment.tsx'
import { TextArea } from '../../web/components/field/text-area.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import type { Say } from '../../web/text/say.ts'

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
}

/** All boxes of the form, in order. */
export const StepFields = (props: FormProps): JSX.Element => <>{props.fields.map((field) => fieldBox(props, field))}</>

/** Text of a field: what is asked, and why. */
export const labelOf = (say: Say, procedure: string, field: string): string => say(`${procedure}.field.${field}`)
/** The label of the field that a problem is about; the path of a part of a group names the group. */
export const labelFor = (say: Say, procedure: string, path: string): string => {
  const [field = ''] = path.split('.')
  return say.has(`${procedure}.field.${field}`) ? labelOf(say, procedure, field) : field
}
const hintOf = (say: Say, procedure: string, field: string): string | undefined =>
  say.has(`${procedure}.hint.${field}`) ? say(`${procedure}.hint.${field}`) : undefined

function fieldBox({ say, procedure, typed, errors, registry, holders }: FormProps, field: Field): ComponentChildren {
  const common = {
    say,
    name: field.id,
    label: labelOf(say, procedure, field.id),
    hint: hintOf(say, procedure, field.id),
    error: errorOf(errors, field.id),
    optional: !field.required,
  }
  const value = typed[field.id] ?? ''
  switch (field.type) {
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
      return <DateInput {...common} value={dayParts(typed, field.id)} />
    case 'moment':
      return <MomentInput {...common} value={{ ...dayParts(typed, field.id), time: typed[`${field.id}-time`] ?? '' }} />
    case 'body':
    case 'court':
      return <Select {...common} value={value} isEmptyFirst items={officeChoices(registry, field.type, say)} />
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

const dayParts = (typed: Readonly<Record<string, string>>, id: string) => ({
  day: typed[`${id}-day`] ?? '',
  month: typed[`${id}-month`] ?? '',
  year: typed[`${id}-year`] ?? '',
})

/** Whether the form offers this office: a body is not a court, and whoever writes to one cannot reach the other by its id. */
export const isOffered = (registry: Registry, kind: 'body' | 'court', id: string): boolean =>
  officesOf(registry, kind).some((office) => office.id === id)

const officesOf = (registry: Registry, kind: 'body' | 'court') =>
  registry.offices(kind === 'body' ? 'body' : 'administrative')

/** Offices by place in the order of the registry, those of the whole country without one; in each the order of the reader's alphabet. */
export function officeChoices(registry: Registry, kind: 'body' | 'court', say: Say): SelectProps['items'] {
  const collator = new Intl.Collator(say.language)
  const places = Map.groupBy(officesOf(registry, kind), ({ place }) => place?.[say.language])
  return [...places].flatMap(([group, offices]) =>
    offices
      .map(({ id, names }) => ({ value: id, text: names[say.language], ...(group && { group }) }))
      .sort((a, b) => collator.compare(a.text, b.text)),
  )
}
