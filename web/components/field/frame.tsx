import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'
import { fieldId } from './field-id.ts'

/** What every field has. `value` is what was typed, shown again as typed, however wrong it was. */
export interface FieldProps {
  readonly say: Say
  readonly name: string
  readonly label: string
  readonly hint?: ComponentChildren
  readonly error?: string
  /** Adds "(optional)" to the label. Fields are required unless this is set. */
  readonly optional?: boolean
  /** Size of the label: the label of a one-question page is large and its `h1`. */
  readonly labelSize?: 's' | 'm' | 'l'
  readonly isPageHeading?: boolean
  /** Heard, not seen: where the heading of the page asks already. */
  readonly labelHidden?: boolean
}

/** Ids of hint and error, joined for `aria-describedby`; `undefined` when there is neither. */
export const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean).join(' ') || undefined

/** Attributes that tie a box to its hint and error. */
export const described = (
  field: FieldProps,
): { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': 'true' | undefined } => ({
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? 'true' : undefined,
})

/** The label's words, with "(optional)" where it applies. */
export const labelText = ({ say, label, optional }: FieldProps): string =>
  optional ? say('web.optional', { label }) : label

/** Hint and error of a field. The error's word "Error:" is heard, not seen. */
export function HintAndError({ say, name, hint, error }: FieldProps): JSX.Element {
  return (
    <>
      {hint && (
        <div id={`${fieldId(name)}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${fieldId(name)}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{say('web.error')}</span> {error}
        </p>
      )}
    </>
  )
}

/** Class of a field with or without an error. */
export const groupClass = (error: string | undefined): string =>
  error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'

/** A field of one box: label, hint, error, then the box. */
export function OneBox({ field, children }: { field: FieldProps; children: ComponentChildren }): JSX.Element {
  const size = field.labelSize ? ` govuk-label--${field.labelSize}` : ''
  const label = (
    <label class={`govuk-label${size}`} for={fieldId(field.name)}>
      {labelText(field)}
    </label>
  )
  return (
    <div class={groupClass(field.error)}>
      {field.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label}
      <HintAndError {...field} />
      {children}
    </div>
  )
}

/** A field of several boxes: a fieldset whose legend is the question. */
export function ManyBoxes({ field, children }: { field: FieldProps; children: ComponentChildren }): JSX.Element {
  const size = field.labelSize ? ` govuk-fieldset__legend--${field.labelSize}` : ''
  // The words inside are hidden, not the legend: a legend is as wide as its words, and the page with it.
  const text = field.labelHidden ? <span class="govuk-visually-hidden">{labelText(field)}</span> : labelText(field)
  return (
    <div class={groupClass(field.error)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class={`govuk-fieldset__legend${size}`}>
          {field.isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
        </legend>
        <HintAndError {...field} />
        {children}
      </fieldset>
    </div>
  )
}
