import type { ComponentChildren, JSX } from 'preact'

/** A passage set apart: a quotation of the law, a reason. */
export const InsetText = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="govuk-inset-text">{children}</div>
)
