import type { JSX } from 'preact'

/** A hash or another long code: breaks anywhere, is copied whole. */
export const Hash = ({ value }: { readonly value: string }): JSX.Element => (
  <code class="tz-hash" translate={false}>
    {value}
  </code>
)
