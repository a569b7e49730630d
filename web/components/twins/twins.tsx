/** Where the same rows lie for programs and tables: one link for each shape. */
import type { JSX } from 'preact'
import type { TwinLink } from '../../list.ts'
import type { Say } from '../../text/say.ts'

export const Twins = ({ say, links }: { readonly say: Say; readonly links: readonly TwinLink[] }): JSX.Element => (
  <>
    {links.map(({ name, href }, index) => (
      <>
        {index > 0 && ' · '}
        <a class="govuk-link" href={href}>
          {say('list.twin', { type: name })}
        </a>
      </>
    ))}
  </>
)
