import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'
import { Button } from '../button/button.tsx'

/** Of `TokenForm`. */
export interface TokenFormProps {
  readonly say: Say
  readonly action: string
  readonly formKey: string
  /** What is signed, in base64; else it is fetched from `handOut` when the button is pressed. */
  readonly content?: string
  /** Address that hands out what is to be signed. */
  readonly handOut?: string
  readonly button: string
  /** Kind of signing key: for papers, or for signing in. */
  readonly purpose: 'sign' | 'enter'
  readonly children?: ComponentChildren
}

/**
 * Signs on the reader's own machine, with NCALayer. Needs script: without it the form says so and shows no button. The page that holds it
 * is answered with `usesToken`, so that the browser may speak to NCALayer.
 */
export const TokenForm = (props: TokenFormProps): JSX.Element => {
  const { say, action, formKey, content, handOut, button, purpose, children } = props
  return (
    <form
      method="post"
      action={action}
      data-ncalayer={purpose}
      data-content={content}
      data-hand-out={handOut}
      data-connecting={say('web.token.connecting')}
      data-absent={say('web.token.absent')}
      data-cancelled={say('web.token.cancelled')}
      data-failed={say('web.token.failed')}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="by" value="token" />
      {['cms', 'over', 'at', 'proof'].map((name) => (
        <input type="hidden" name={name} value="" />
      ))}
      {children}
      <noscript>
        <p class="govuk-body">{say('web.token.no-script')}</p>
      </noscript>
      <div data-needs-script hidden>
        <Button type="button" kind="secondary">
          {button}
        </Button>
      </div>
      <p class="govuk-body" role="status" data-status />
    </form>
  )
}
