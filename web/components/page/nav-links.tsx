import type { JSX } from 'preact'
import type { NavLink } from './page.tsx'

/** Links of a menu, the page one is on marked. */
export const NavLinks = (props: { readonly links: readonly NavLink[]; readonly className?: string }): JSX.Element => (
  <ul class={props.className}>
    {props.links.map(({ href, text, current }) => (
      <li>
        <a href={href} aria-current={current ? 'page' : undefined}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)
