import type { ComponentChildren, JSX } from 'preact'

/** More for those who want it, closed at first. The browser opens it, no script does. */
export const Details = (props: {
  readonly summary: string
  readonly open?: boolean
  readonly children: ComponentChildren
}): JSX.Element => (
  <details class="govuk-details" open={props.open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{props.summary}</span>
    </summary>
    <div class="govuk-details__text">{props.children}</div>
  </details>
)
