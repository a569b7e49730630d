import type { JSX } from 'preact'
import { LookButtons } from './look-buttons.tsx'
import type { PageProps } from './page.tsx'

/** The same links in the same order on every page; help stands first (WCAG 3.2.6). */
const links = [
  { id: 'help', path: '/help' },
  { id: 'glossary', path: '/glossary' },
  { id: 'accessibility', path: '/about/accessibility' },
  { id: 'privacy', path: '/about/privacy' },
  { id: 'developers', path: '/developers' },
  { id: 'look', path: '/look' },
] as const

/** The end of every page: help and what people may want to know about the site, how it looks, its licence. */
export function Footer(props: PageProps & { readonly width: string }): JSX.Element {
  const { say, language, width, lookForm, look = {}, form } = props
  return (
    <footer class="tz-footer">
      <div class={width}>
        <nav aria-label={say('web.footer')}>
          <ul class="tz-footer__row">
            {links.map(({ id, path }) => (
              <li>
                <a href={`/${language}${path}`} class={`govuk-link${id === 'help' ? ' tz-footer__help' : ''}`}>
                  {say(`web.${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {lookForm && <LookButtons say={say} language={language} look={look} {...lookForm} {...(form && { form })} />}
        <p class="tz-footer__licence">{say('web.licence')}</p>
      </div>
    </footer>
  )
}
