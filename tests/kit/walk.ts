/** A walk through screens as a phone shows them, one page look in each: words, width, titles, references. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../kernel/language.ts'
import { voices } from '../../server/texts.ts'
import { see, wordFaults } from './look.ts'
import { markupOf } from './markup.ts'
import { type Screen, shapesOf } from './screens.ts'
import { tokenFor } from './screens-made.ts'
import type { ServerUnderTest } from './server-under-test.ts'
import { complaintsOf } from './visitor.ts'

const { en } = voices()
export const phone = { width: 360, height: 740 }

/** Its words are the longest: what has room in it on a desk has room in the others, and one page of each shape tells. On a phone each has its own look. */
export const widest: Language = 'ru'

export const named = (language: Language, { path, person }: Screen): string =>
  `/${language}${path} as ${person ?? 'nobody'}`

/** Signs a browser in without the sign-in page: a walk is not about it. */
export async function signedIn(server: ServerUnderTest, context: BrowserContext, screen: Screen): Promise<void> {
  await context.clearCookies()
  const token = await tokenFor(server.house, screen)
  if (token !== undefined) await context.addCookies([{ name: 'tarazy', value: token, url: server.address }])
}

async function faultsWide(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1200, height: 900 })
  const { overflow } = await see(page)
  await page.setViewportSize(phone)
  return overflow > 0 ? [`${overflow} px too wide on a desk`] : []
}

/** The same question of two drafts, and the same page of two tables, are called the same. */
const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/g

interface Looked {
  readonly title: string
  readonly address: string
  readonly faults: readonly string[]
  readonly shapes: readonly string[]
}

/** Opens a screen as a phone shows it, and on a desk too where that is asked; says what is wrong with it. */
async function lookAt(page: Page, language: Language, { path }: Screen, isWide: boolean): Promise<Looked> {
  const response = await page.goto(`/${language}${path}`)
  const narrow = await see(page)
  const { shapes, broken } = await markupOf(page)
  const faults = [
    ...(response!.status() >= 500 ? [`answers ${response!.status()}`] : []),
    ...(narrow.lang === language ? [] : [`lang is ${narrow.lang}`]),
    ...(narrow.headings === 1 ? [] : [`${narrow.headings} h1`]),
    ...(narrow.overflow > 0 ? [`${narrow.overflow} px too wide`] : []),
    ...broken,
    ...(isWide ? await faultsWide(page) : []),
    // The reference for programs names headers, fields and codes as programs write them.
    ...wordFaults(language, narrow.texts, en.has).filter(
      (fault) => !path.startsWith('/developers') || !fault.startsWith('Latin'),
    ),
  ]
  // Where a page only leads on, the page that it leads to is what was seen.
  return { title: narrow.title, address: new URL(page.url()).pathname.replace(uuid, 'ID'), faults, shapes }
}

export interface Walked {
  /** By screen; empty when nothing is wrong. */
  readonly faults: Readonly<Record<string, readonly string[]>>
  readonly complaints: readonly string[]
  /** Titles that two pages of one language share, with their addresses. */
  readonly sameTitles: readonly (readonly [string, readonly string[]])[]
}

/** Opens every screen in the languages named for it. `more` looks at a page that is open, and gets the shapes of its markup. */
export async function walk(
  server: ServerUnderTest,
  browser: Browser,
  screens: readonly Screen[],
  languagesOf: (screen: Screen, index: number) => readonly Language[],
  more: (page: Page, shapes: readonly string[]) => Promise<readonly string[]> = async () => [],
): Promise<Walked> {
  const context = await browser.newContext({ baseURL: server.address, viewport: phone })
  const page = await context.newPage()
  const complaints = complaintsOf(page, server.address)
  const faults: Record<string, readonly string[]> = {}
  const titles = new Map<string, Set<string>>()
  const wide = new Set(shapesOf(screens))
  let person: string | undefined
  for (const [index, screen] of screens.entries()) {
    if (screen.person !== person || screen.voice) await signedIn(server, context, screen)
    person = screen.voice ?? screen.person
    for (const language of languagesOf(screen, index)) {
      const looked = await lookAt(page, language, screen, language === widest && wide.has(screen))
      const all = [...looked.faults, ...(await more(page, looked.shapes))]
      if (all.length > 0) faults[named(language, screen)] = all
      const title = `${language} ${looked.title}`
      titles.set(title, (titles.get(title) ?? new Set()).add(looked.address))
    }
  }
  await context.close()
  const sameTitles = [...titles].flatMap(([title, paths]) => (paths.size > 1 ? [[title, [...paths]] as const] : []))
  return { faults, complaints, sameTitles }
}
