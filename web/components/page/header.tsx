import type { JSX } from 'preact'
import { type Language, languages } from '../../../kernel/language.ts'
import type { Say } from '../../text/say.ts'
import { againBox } from '../../visit.ts'
import { NavLinks } from './nav-links.tsx'
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

/** On a page with a form the other languages are its buttons, so that what was typed comes along; Enter still sends the form. */
function LanguageSwitch({
  say,
  language,
  path,
  form,
}: Pick<PageProps, 'say' | 'language' | 'path' | 'form'>): JSX.Element {
  return (
    <nav class="tz-languages" aria-label={say('web.language')}>
      {form && <button type="submit" form={form} hidden />}
      <ul>
        {languages.map((other) => (
          <li>
            {other === language ? (
              <span aria-current="true" lang={other}>
                {ownName[other]}
              </span>
            ) : form ? (
              <button
                type="submit"
                form={form}
                formaction={pathIn(other, path)}
                name={againBox}
                value={`language:${other}`}
                lang={other}
              >
                {ownName[other]}
              </button>
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

function WhoIsSignedIn({
  say,
  user,
  className,
}: Pick<PageProps, 'say' | 'user'> & { className: string }): JSX.Element | null {
  if (!user) return null
  const who = say('web.user', { name: user.name, role: user.role })
  return (
    <p class={className}>
      {user.href ? (
        <a href={user.href} aria-label={say('web.account', { who })}>
          {who}
        </a>
      ) : (
        who
      )}
    </p>
  )
}

/** Whoever has pages of one's own sees them first; on a phone the others are folded under one word, by the browser alone. */
function Menu({ say, nav = [], user }: Pick<PageProps, 'say' | 'nav' | 'user'>): JSX.Element | null {
  if (nav.length === 0 && !user) return null
  const own = nav.filter((link) => link.own)
  const others = nav.filter((link) => !link.own)
  return (
    <div class="tz-menu">
      {nav.length > 0 && (
        <nav aria-label={say('web.menu')}>
          {own.length > 0 && <NavLinks links={own} />}
          {own.length > 0 && others.length > 0 ? (
            <details class="tz-menu__more">
              <summary>{say('web.menu.more')}</summary>
              <NavLinks links={others} />
            </details>
          ) : (
            <NavLinks links={others} />
          )}
        </nav>
      )}
      <WhoIsSignedIn say={say} user={user} className="tz-menu__user" />
    </div>
  )
}

/** One search for the whole product. The script of the page opens it over any page by Ctrl + K. */
const Find = (props: { readonly say: Say; readonly action: string; readonly q: string }): JSX.Element => (
  <search class="tz-find">
    <form method="get" action={props.action} data-find data-none={props.say('web.find.none')}>
      <label class="govuk-visually-hidden" for="find-q">
        {props.say('web.find.label')}
      </label>
      <input
        class="govuk-input"
        id="find-q"
        name="q"
        type="search"
        value={props.q}
        placeholder={props.say('web.find.label')}
      />
      <button type="submit" class="tz-find__button">
        {props.say('web.find')}
      </button>
    </form>
  </search>
)

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
  const { say, language, path, demo, width, user, side } = props
  return (
    <>
      <header class="tz-header">
        <div class={width}>
          <div class="tz-header__row">
            <a href={`/${language}`} class="tz-header__home">
              <Balance />
              <span>{say('web.product')}</span>
            </a>
            {props.find && <Find say={say} {...props.find} />}
            {side && <WhoIsSignedIn say={say} user={user} className="tz-header__user" />}
            <LanguageSwitch say={say} language={language} path={path} form={props.form} />
          </div>
          {!side && <Menu {...props} />}
        </div>
      </header>
      {demo && <DemoBand {...props} />}
    </>
  )
}
