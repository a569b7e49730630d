import type { ComponentChildren, JSX } from 'preact'

/** Colour of a status. It never stands alone: the word says the same. */
export type TagColour = 'green' | 'amber' | 'red' | 'blue' | 'grey'

/** A short status: one or two words. */
export const Tag = (props: { readonly colour?: TagColour; readonly children: ComponentChildren }): JSX.Element => (
  <strong class={`govuk-tag tz-tag-${props.colour ?? 'blue'}`}>{props.children}</strong>
)
