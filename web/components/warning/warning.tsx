import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'

/** A consequence a person must know before acting. */
export const Warning = ({
  say,
  children,
}: {
  readonly say: Say
  readonly children: ComponentChildren
}): JSX.Element => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{say('web.warning')}</span>
      {children}
    </strong>
  </div>
)
