import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'
import { fieldId } from '../field/field-id.ts'

/** One thing to mend. `name` is the field's name: the message becomes a link to it. */
export interface FormError {
  readonly name?: string
  /** The field's label: said before the message in the list, where the field itself is not in sight. */
  readonly label?: string
  readonly text: string
}

/** All errors of a form, on top of the page before the `h1`. The page's script moves the focus to it. Nothing when there are none. */
export function ErrorSummary(props: {
  readonly say: Say
  readonly errors: readonly FormError[]
  readonly children?: ComponentChildren
}): JSX.Element | null {
  const { say, errors, children } = props
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary" data-focus-on-load tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{say('web.errors')}</h2>
        <div class="govuk-error-summary__body">
          {children && <p>{children}</p>}
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ name, label, text }) => (
              <li>
                {name ? (
                  <a href={`#${fieldId(name)}`}>
                    {label ? `${label}${/[?.!]$/.test(label) ? '' : ':'} ${text}` : text}
                  </a>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** The message of one field out of the errors of a form, for its `error`. */
export const errorOf = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find((error) => error.name === name)?.text
