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

/** Sections that have addresses of their own: one is shown, or all of them. */
export interface TabAddresses {
  /** The id of the section shown; every section without it. */
  readonly current?: string
  /** The address of a section, and of the page with all of them. */
  hrefOf(id: string | undefined): string
  /** The words for all sections together. */
  readonly allLabel: string
}

const TabLink = (props: { readonly href: string; readonly current: boolean; readonly children: ComponentChildren }) => (
  <li>
    <a href={props.href} aria-current={props.current ? 'page' : undefined}>
      {props.children}
    </a>
  </li>
)

/**
 * Sections of a long page under a list of links to them. All of it is on the page: it prints, searches and works without script.
 * With addresses each section is a page by itself, and the first link shows all.
 */
export function Tabs(props: {
  readonly say: Say
  readonly sections: readonly TabSection[]
  readonly addresses?: TabAddresses
}): JSX.Element {
  const { say, sections, addresses } = props
  const one = addresses && sections.find(({ id }) => id === addresses.current)
  return (
    <>
      <nav class="tz-tabs" aria-label={say('web.contents')}>
        <ul>
          {addresses && (
            <TabLink href={addresses.hrefOf(undefined)} current={one === undefined}>
              {addresses.allLabel}
            </TabLink>
          )}
          {sections.map(({ id, label, count }) => (
            <TabLink href={addresses ? addresses.hrefOf(id) : `#${id}`} current={one?.id === id}>
              {label}
              {count === undefined ? '' : ` (${count})`}
            </TabLink>
          ))}
        </ul>
      </nav>
      {(one ? [one] : sections).map(({ id, label, children }) => (
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
