import type { JSX } from 'preact'
import { fieldId } from './field-id.ts'
import { described, type FieldProps, OneBox } from './frame.tsx'

/** Of `FileInput`. */
export interface FileInputProps extends FieldProps {
  /** Endings offered first: `.pdf,.docx`. The server checks again. */
  readonly accept?: string
  readonly multiple?: boolean
}

/** A box to choose files. A browser never fills it again, so files already sent are listed by the page. */
export function FileInput(props: FileInputProps): JSX.Element {
  const { name, accept, multiple, error } = props
  return (
    <OneBox field={props}>
      <input
        class={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        id={fieldId(name)}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        {...described(props)}
      />
    </OneBox>
  )
}
