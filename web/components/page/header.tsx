import type { JSX } from 'preact'
import { type Language, languages } from '../../../kernel/language.ts'
import type { Say } from '../../text/say.ts'
import type { PageProps } from './page.tsx'
import { pathIn } from './path-in.ts'

/** A language says its own name in every language: nobody who needs the link can read another word for it. */
const ownName: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** The sign of the product: a balance (таразы) of two lines, a beam over a post. */
function Balance(): JSX.Element {
  return (
    <svg class="tz-balance" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M3 16a6 6 0 0 0 10 0M19 13a6 6 0 0 0 10 0M3 16h10M19 13h10" class="tz-balance__pans" />
      <path d="M5 10.5 27 7.5M16 4v24" class="tz-balance__lines" />
    </svg>
  )
}

function LanguageSwitch({ say, language, path }: { say: Say; language: Language; path: string }): JSX.Element {
  return (
    <nav class="tz-languages" aria-label={say('web.language')}>
      <ul>
        {languages.map((other) => (
          <li>
            {other === language ? (
              <span aria-current="true" lang={other}>
                {ownName[other]}
              </span>
            ) : (
              <a href={pathIn(other, path)} lang={other} hreflang={other}>
                {ownName[other]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Menu({ say, nav = [], user }: Pick<PageProps, 'say' | 'nav' | 'user'>): JSX.Element | null {
  if (nav.length === 0 && !user) return null
  const who = user && say('web.user', { name: user.name, role: user.role })
  return (
    <div class="tz-menu">
      {nav.length > 0 && (
        <nav aria-label={say('web.menu')}>
          <ul>
            {nav.map(({ href, text, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {user && who && (
        <p class="tz-menu__user">
          {user.href ? (
            <a href={user.href} aria-label={say('web.account', { who })}>
              {who}
            </a>
          ) : (
            who
          )}
        </p>
      )}
    </div>
  )
}

function DemoBand(props: PageProps & { readonly width: string }): JSX.Element {
  const { say, clock, clockHref, width } = props
  return (
    <section class="tz-demo" aria-label={say('web.demo')}>
      <div class={`${width} tz-demo__row`}>
        <span>{say('web.demo.text')}</span>
        {clock && <span class="tz-demo__clock">{clockHref ? <a href={clockHref}>{clock}</a> : clock}</span>}
      </div>
    </section>
  )
}

/** Product name, languages, menu, who is signed in; under it the sun line and, in a demonstration, its band. */
export function Header(props: PageProps & { readonly width: string }): JSX.Element {
  const { say, language, path, demo, width } = props
  return (
    <>
      <header class="tz-header">
        <div class={width}>
          <div class="tz-header__row">
            <a href={`/${language}`} class="tz-header__home">
              <Balance />
              <span>{say('web.product')}</span>
            </a>
            <LanguageSwitch say={say} language={language} path={path} />
          </div>
          <Menu {...props} />
        </div>
      </header>
      {demo && <DemoBand {...props} />}
    </>
  )
}
