import type { ComponentChildren, JSX } from 'preact'

/** "It is done": the `h1` of a confirmation page, with the number a person keeps. */
export const Panel = (props: { readonly title: string; readonly children?: ComponentChildren }): JSX.Element => (
  <div class="govuk-panel govuk-panel--confirmation">
    <h1 class="govuk-panel__title">{props.title}</h1>
    {props.children && <div class="govuk-panel__body">{props.children}</div>}
  </div>
)
