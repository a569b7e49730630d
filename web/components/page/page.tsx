import type { ComponentChildren, JSX } from 'preact'
import { type Language, languages } from '../../../kernel/language.ts'
import type { Say } from '../../text/say.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { pathIn } from './path-in.ts'

/** A link of the main menu. */
export interface NavLink {
  readonly href: string
  readonly text: string
  readonly current?: boolean
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
  /** A form came back with errors: the title begins with the word for "Error". */
  readonly hasErrors?: boolean
  /** Desks of staff: full width and denser. */
  readonly wide?: boolean
  readonly theme?: 'light' | 'dark'
  /** Back link or breadcrumbs: stands before the main part. */
  readonly before?: ComponentChildren
  /** Seconds after which the page asks for itself again: long work shows how far it is, without script. */
  readonly refreshSeconds?: number
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
  const { say, language, wide, theme, before, children } = props
  const width = wide ? 'tz-width-wide' : 'govuk-width-container'
  return (
    <html lang={language} class="govuk-template" data-theme={theme}>
      {Head(props)}
      <body class={`govuk-template__body${wide ? ' staff' : ''}`}>
        <a href="#main-content" class="govuk-skip-link">
          {say('web.skip')}
        </a>
        <Header {...props} width={width} />
        <div class={width}>
          {before}
          <main class="govuk-main-wrapper" id="main-content" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer say={say} language={language} width={width} />
      </body>
    </html>
  )
}
