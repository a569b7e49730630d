import type { ComponentChildren, JSX } from 'preact'

/** A list with nothing in it: says so, and what to do next. */
export const EmptyState = (props: { readonly title: string; readonly children?: ComponentChildren }): JSX.Element => (
  <div class="tz-empty">
    <p class="govuk-body-l tz-empty__title">{props.title}</p>
    {props.children}
  </div>
)
