import type { JSX } from 'preact'
import { calendarDate } from '../kernel/calendar-date.ts'
import { Breadcrumbs } from './components/breadcrumbs/breadcrumbs.tsx'
import { Page, type PageAssets } from './components/page/page.tsx'
import { renderPage } from './components/page/render-page.ts'
import { Tabs } from './components/tabs/tabs.tsx'
import { CaseParts } from './gallery/case.tsx'
import { Fields } from './gallery/fields.tsx'
import { Lists } from './gallery/lists.tsx'
import { formatDay } from './text/formats.ts'
import type { Say } from './text/say.ts'

/** Of the gallery: its language, and how it looks. */
export interface GalleryProps {
  readonly say: Say
  readonly assets: PageAssets
  readonly theme?: 'light' | 'dark'
  readonly wide?: boolean
}

function Gallery({ say, assets, theme, wide }: GalleryProps): JSX.Element {
  const title = say('gallery.title')
  const { language } = say
  return (
    <Page
      say={say}
      language={language}
      title={title}
      path={`/${language}/gallery?from=start`}
      assets={assets}
      {...(theme && { look: { theme } })}
      wide={wide}
      demo
      clock={say('gallery.clock', { day: formatDay(calendarDate('2026-02-20'), language) })}
      clockHref={`/${language}/clock`}
      user={{ name: say('gallery.user.name'), role: say('gallery.user.role'), href: `/${language}/me` }}
      nav={[
        { href: `/${language}/my`, text: say('gallery.nav.mine'), current: true },
        { href: `/${language}/procedures`, text: say('gallery.nav.law') },
        { href: `/${language}/draws`, text: say('gallery.nav.draws') },
      ]}
      before={<Breadcrumbs say={say} items={[{ text: say('web.home'), href: `/${language}` }, { text: title }]} />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <Tabs
        say={say}
        sections={[
          { id: 'case', label: say('gallery.case'), count: 3, children: <CaseParts say={say} /> },
          { id: 'lists', label: say('gallery.lists'), children: <Lists say={say} /> },
          { id: 'fields', label: say('gallery.fields'), children: <Fields say={say} /> },
        ]}
      />
    </Page>
  )
}

/** Every component with an example, on one page. The tests look at it in a browser; people look at it to choose. */
export const renderGallery = (props: GalleryProps): string => renderPage(<Gallery {...props} />)
