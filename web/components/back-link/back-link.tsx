import type { JSX } from 'preact'
import type { Say } from '../../text/say.ts'

/** To the page before, as an address. Give it to the page's `before`. */
export const BackLink = (props: { readonly say: Say; readonly href: string; readonly text?: string }): JSX.Element => (
  <a href={props.href} class="govuk-back-link">
    {props.text ?? props.say('web.back')}
  </a>
)
