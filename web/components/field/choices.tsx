import type { ComponentChildren, JSX } from 'preact'
import { fieldId } from './field-id.ts'
import { described, type FieldProps, ManyBoxes, OneBox } from './frame.tsx'

/** One answer to choose. */
export interface Choice {
  readonly value: string
  readonly text: string
  readonly hint?: ComponentChildren
  /** Words over the first answer of several that belong together. */
  readonly group?: string
}

/** Of `Radios`. */
export interface RadiosProps extends FieldProps {
  readonly items: readonly Choice[]
  readonly value?: string
  /** Two or three short answers side by side. */
  readonly inline?: boolean
}

/** Of `Checkboxes`. */
export interface CheckboxesProps extends FieldProps {
  readonly items: readonly Choice[]
  readonly values?: readonly string[]
}

/** Of `Select`. */
export interface SelectProps extends FieldProps {
  /** Items of the same `group` stand under it. */
  readonly items: readonly { readonly value: string; readonly text: string; readonly group?: string }[]
  readonly value?: string
  /** false when the first item is a good answer; otherwise an empty "Choose" stands first. */
  readonly isEmptyFirst?: boolean
}

/** The first box has the id of the field, so that an error link reaches it. */
const boxId = (name: string, index: number): string => (index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`)

function Box(props: {
  readonly kind: 'radios' | 'checkboxes'
  readonly name: string
  readonly index: number
  readonly item: Choice
  readonly checked: boolean
}): JSX.Element {
  const { kind, name, index, item, checked } = props
  const id = boxId(name, index)
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={item.value}
        checked={checked}
        aria-describedby={item.hint ? `${id}-item-hint` : undefined}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {item.text}
      </label>
      {item.hint && (
        <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
          {item.hint}
        </div>
      )}
    </div>
  )
}

/** One answer out of a few. */
export function Radios(props: RadiosProps): JSX.Element {
  const { name, items, value, inline } = props
  return (
    <ManyBoxes field={props}>
      <div class={`govuk-radios${inline ? ' govuk-radios--inline' : ''}`}>
        {items.map((item, index) => (
          <>
            {item.group && <p class="govuk-heading-s tz-group">{item.group}</p>}
            <Box kind="radios" name={name} index={index} item={item} checked={item.value === value} />
          </>
        ))}
      </div>
    </ManyBoxes>
  )
}

/** Any number of answers. */
export function Checkboxes(props: CheckboxesProps): JSX.Element {
  const { name, items, values = [] } = props
  return (
    <ManyBoxes field={props}>
      <div class="govuk-checkboxes">
        {items.map((item, index) => (
          <Box kind="checkboxes" name={name} index={index} item={item} checked={values.includes(item.value)} />
        ))}
      </div>
    </ManyBoxes>
  )
}

const options = (items: SelectProps['items'], chosen: string): JSX.Element[] =>
  items.map((item) => (
    <option value={item.value} selected={item.value === chosen}>
      {item.text}
    </option>
  ))

/** One answer out of many, where radios would be too long a list. */
export function Select(props: SelectProps): JSX.Element {
  const { say, name, items, value = '', isEmptyFirst = true, error } = props
  return (
    <OneBox field={props}>
      <select
        class={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={fieldId(name)}
        name={name}
        {...described(props)}
      >
        {isEmptyFirst && (
          <option value="" selected={value === ''}>
            {say('web.choose')}
          </option>
        )}
        {[...Map.groupBy(items, ({ group }) => group)].map(([group, members]) =>
          group === undefined ? options(members, value) : <optgroup label={group}>{options(members, value)}</optgroup>,
        )}
      </select>
    </OneBox>
  )
}
