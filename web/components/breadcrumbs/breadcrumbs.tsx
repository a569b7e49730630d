import type { JSX } from 'preact'
import type { Say } from '../../text/say.ts'

/** Where this page stands; the last one, without an address, is the page itself. Give it to the page's `before`. */
export const Breadcrumbs = (props: {
  readonly say: Say
  readonly items: readonly { readonly text: string; readonly href?: string }[]
}): JSX.Element => (
  <nav class="govuk-breadcrumbs" aria-label={props.say('web.you-are-here')}>
    <ol class="govuk-breadcrumbs__list">
      {props.items.map(({ text, href }) => (
        <li class="govuk-breadcrumbs__list-item" aria-current={href ? undefined : 'page'}>
          {href ? (
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          ) : (
            text
          )}
        </li>
      ))}
    </ol>
  </nav>
)
