import type { JSX } from 'preact'
import type { Say } from '../../text/say.ts'
import { NavLinks } from './nav-links.tsx'
import type { NavLink } from './page.tsx'

/**
 * The menu of those who work here, at the left of every page; on a phone it is folded under its word. The browser folds it, no
 * script does; where there is room the style shows it open.
 */
export const SideMenu = ({ say, links }: { readonly say: Say; readonly links: readonly NavLink[] }): JSX.Element => (
  <nav class="tz-side" aria-label={say('web.menu')}>
    <details class="tz-side__box">
      <summary class="tz-side__summary">{say('web.menu')}</summary>
      <NavLinks links={links} className="tz-side__links" />
    </details>
  </nav>
)
