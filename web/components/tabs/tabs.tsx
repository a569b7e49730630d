import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'

/** A section and its link. */
export interface TabSection {
  /** Stands in the address after #. */
  readonly id: string
  readonly label: string
  /** How many things are in it. */
  readonly count?: number
  readonly children: ComponentChildren
}

/** Sections of a long page under a list of links to them. All of it is on the page: it prints, searches and works without script. */
export function Tabs({ say, sections }: { readonly say: Say; readonly sections: readonly TabSection[] }): JSX.Element {
  return (
    <>
      <nav class="tz-tabs" aria-label={say('web.contents')}>
        <ul>
          {sections.map(({ id, label, count }) => (
            <li>
              <a href={`#${id}`}>
                {label}
                {count === undefined ? '' : ` (${count})`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, label, children }) => (
        <section class="tz-section" id={id} aria-labelledby={`${id}-title`}>
          <h2 class="govuk-heading-m" id={`${id}-title`}>
            {label}
          </h2>
          {children}
        </section>
      ))}
    </>
  )
}
