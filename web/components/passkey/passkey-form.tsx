import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'
import { Button } from '../button/button.tsx'

/** Of `PasskeyForm`. */
export interface PasskeyFormProps {
  readonly say: Say
  readonly action: string
  readonly formKey: string
  /** Whether a key is added, or somebody comes in by one. */
  readonly purpose: 'add' | 'enter'
  /** What the browser is asked for, as JSON. */
  readonly options: string
  /** The address at which passkeys work. */
  readonly origin: string
  readonly button: string
  readonly children?: ComponentChildren
}

/** Asks the browser for a passkey. Needs script: without it the form says so and shows no button. */
export const PasskeyForm = (props: PasskeyFormProps): JSX.Element => {
  const { say, action, formKey, purpose, options, origin, button, children } = props
  return (
    <form
      method="post"
      action={action}
      data-passkey={purpose}
      data-options={options}
      data-origin={origin}
      data-waiting={say('web.passkey.waiting')}
      data-elsewhere={say('web.passkey.elsewhere', { address: origin })}
      data-absent={say('web.passkey.absent')}
      data-known={say('web.passkey.known')}
      data-cancelled={say('web.passkey.cancelled')}
      data-failed={say('web.passkey.failed')}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="response" value="" />
      {children}
      <noscript>
        <p class="govuk-body">{say('web.passkey.no-script')}</p>
      </noscript>
      <div data-needs-script hidden>
        <Button type="button">{button}</Button>
      </div>
      <p class="govuk-body" role="status" data-status />
    </form>
  )
}
