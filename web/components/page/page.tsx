import type { ComponentChildren, JSX } from 'preact'
import { type Language, languages } from '../../../kernel/language.ts'
import type { Look } from '../../look.ts'
import type { Say } from '../../text/say.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { pathIn } from './path-in.ts'
import { SessionEnd, type SessionLeft } from './session-end.tsx'
import { SideMenu } from './side-menu.tsx'

/** A link of the main menu. */
export interface NavLink {
  readonly href: string
  readonly text: string
  readonly current?: boolean
  /** Leads to what is the reader's own: on a phone it stays in sight while the rest is folded. */
  readonly own?: boolean
}

/** Who is signed in, as shown in the header. `href` leads to the account, where one signs out. */
export interface SignedIn {
  readonly name: string
  readonly role: string
  readonly href?: string
}

/** What a page loads. `Assets` of web/assets.ts fits. */
export interface PageAssets {
  readonly css: string
  readonly script: string
  readonly icon: string
}

/** Of `Page`. */
export interface PageProps {
  readonly say: Say
  readonly language: Language
  /** What this page is, without the product's name. Unique on the site. */
  readonly title: string
  /** Address with query, as asked for: the language links keep both. */
  readonly path: string
  /** Addresses of the bundled style, script and icon (web/assets.ts). */
  readonly assets: PageAssets
  /** Shows the band "this is a demonstration". */
  readonly demo: boolean
  /** The law clock, already in words; shown in the demo band, with a link to move it. */
  readonly clock?: string
  readonly clockHref?: string
  readonly user?: SignedIn
  readonly nav?: readonly NavLink[]
  /** Where the search box of the header sends what was typed. */
  readonly find?: { readonly action: string; readonly q: string }
  /** A form came back with errors: the title begins with the word for "Error". */
  readonly hasErrors?: boolean
  /** Desks of staff: full width and denser. */
  readonly wide?: boolean
  readonly look?: Look
  /** Key and way back of the form that changes the look; without it the footer has only its links. */
  readonly lookForm?: { readonly formKey: string; readonly back: string }
  /** The menu of those who work here: at the left, in place of `nav`. */
  readonly side?: readonly NavLink[]
  /** How long the reader stays signed in. */
  readonly session?: SessionLeft
  /** The whole address of the page, for paper. */
  readonly address?: string
  /** Back link or breadcrumbs: stands before the main part. */
  readonly before?: ComponentChildren
  /** Seconds after which the page asks for itself again: long work shows how far it is, without script. */
  readonly refreshSeconds?: number
  /** Id of the form whose answers the buttons of language and look take along. */
  readonly form?: string
  /** Twins of a list: `.json`, `.csv`, `.rss`. */
  readonly alternates?: readonly { readonly type: string; readonly href: string }[]
  readonly children: ComponentChildren
}

function Head({ say, title, path, assets, hasErrors, refreshSeconds, alternates = [] }: PageProps): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{say(hasErrors ? 'web.title-error' : 'web.title', { page: title })}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {refreshSeconds && <meta http-equiv="refresh" content={String(refreshSeconds)} />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#00435a" />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.css} />
      {languages.map((other) => (
        <link rel="alternate" hreflang={other} href={pathIn(other, path)} />
      ))}
      {alternates.map(({ type, href }) => (
        <link rel="alternate" type={type} href={href} />
      ))}
      <script type="module" src={assets.script} />
    </head>
  )
}

/**
 * A whole page: head, skip link, header, demo band, main, footer. One `h1` inside `children` is the caller's duty.
 * Nothing inline in it: it passes a policy of `default-src 'self'`. Render with `renderPage`.
 */
export function Page(props: PageProps): JSX.Element {
  const { say, language, wide, look, before, side, session, address, children } = props
  const isWide = wide || side !== undefined
  const width = isWide ? 'tz-width-wide' : 'govuk-width-container'
  return (
    <html
      lang={language}
      class="govuk-template"
      data-theme={look?.theme}
      data-size={look?.size}
      data-contrast={look?.contrast}
    >
      {Head(props)}
      <body class={`govuk-template__body${isWide ? ' staff' : ''}`}>
        <a href="#main-content" class="govuk-skip-link">
          {say('web.skip')}
        </a>
        <Header {...props} width={width} />
        {session && <SessionEnd say={say} language={language} width={width} {...session} />}
        <div class={`${width}${side ? ' tz-beside' : ''}`}>
          {side && <SideMenu say={say} links={side} />}
          <div class="tz-page">
            {before}
            <main class="govuk-main-wrapper" id="main-content" tabIndex={-1}>
              {children}
            </main>
            {address && <p class="tz-paper-only">{say('web.printed-from', { address })}</p>}
          </div>
        </div>
        <Footer {...props} width={width} />
      </body>
    </html>
  )
}
