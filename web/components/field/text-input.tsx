import type { ComponentChildren, JSX } from 'preact'
import { fieldId } from './field-id.ts'
import { described, type FieldProps, OneBox } from './frame.tsx'

/** Of `TextInput`. */
export interface TextInputProps extends FieldProps {
  readonly value?: string
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search'
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'text'
  /** The kind of personal data, so that the browser can fill it in (WCAG 1.3.5). */
  readonly autocomplete?: string
  /** false for names, numbers and codes. */
  readonly spellcheck?: boolean
  /** Width in characters, to show how long an answer is expected. Full width without it. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  readonly prefix?: string
  readonly suffix?: string
}

const affix = (kind: 'prefix' | 'suffix', text: ComponentChildren): JSX.Element => (
  <div class={`govuk-input__${kind}`} aria-hidden="true">
    {text}
  </div>
)

/** A box for one line. */
export function TextInput(props: TextInputProps): JSX.Element {
  const { name, value, type = 'text', inputmode, autocomplete, spellcheck, width, prefix, suffix, error } = props
  const box = (
    <input
      class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${error ? ' govuk-input--error' : ''}`}
      id={fieldId(name)}
      name={name}
      type={type as 'text'}
      value={value}
      inputMode={inputmode}
      autocomplete={autocomplete}
      spellcheck={spellcheck}
      {...described(props)}
    />
  )
  return (
    <OneBox field={props}>
      {prefix || suffix ? (
        <div class="govuk-input__wrapper">
          {prefix && affix('prefix', prefix)}
          {box}
          {suffix && affix('suffix', suffix)}
        </div>
      ) : (
        box
      )}
    </OneBox>
  )
}
