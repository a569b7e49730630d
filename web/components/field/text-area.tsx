import type { JSX } from 'preact'
import { fieldId } from './field-id.ts'
import { described, type FieldProps, OneBox } from './frame.tsx'

/** Of `TextArea`. */
export interface TextAreaProps extends FieldProps {
  readonly value?: string
  /** Height in lines; 5 without it. */
  readonly rows?: number
  readonly spellcheck?: boolean
  readonly autocomplete?: string
}

/** A box for a text of several lines. A leading line break typed by the person survives (HTML would swallow the first). */
export function TextArea(props: TextAreaProps): JSX.Element {
  const { name, value = '', rows = 5, spellcheck, autocomplete, error } = props
  return (
    <OneBox field={props}>
      <textarea
        class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={fieldId(name)}
        name={name}
        rows={rows}
        spellcheck={spellcheck}
        autocomplete={autocomplete}
        {...described(props)}
      >
        {value.startsWith('\n') ? `\n${value}` : value}
      </textarea>
    </OneBox>
  )
}
