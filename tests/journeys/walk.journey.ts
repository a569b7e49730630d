/** One walk through every screen in three languages, on a phone and on a desk: words, width, titles. Axe sees all of them in the long suite, a few here. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Language, languages } from '../../kernel/language.ts'
import { routesOf } from '../../server/routes.ts'
import { voices } from '../../server/texts.ts'
import { peopleOf } from '../../server/wiring/people.ts'
import { faultsOfAxe } from '../kit/axe.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { see, wordFaults } from '../kit/look.ts'
import { type Screen, screensOf, shapesOf } from '../kit/screens.ts'
import { tokenFor } from '../kit/screens-made.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { complaintsOf } from '../kit/visitor.ts'

const { en } = voices()
const phone = { width: 360, height: 740 }
let server: ServerUnderTest
let browser: Browser
let screens: readonly Screen[]

/** Signs a browser in without the sign-in page: the walk is not about it. */
async function signedIn(context: BrowserContext, screen: Screen): Promise<void> {
  await context.clearCookies()
  const token = await tokenFor(server.house, screen)
  if (token !== undefined) await context.addCookies([{ name: 'tarazy', value: token, url: server.address }])
}

/** Its words are the longest: what has room in it on a desk has room in the others, and one page of each shape tells. On a phone each has its own look. */
const widest: Language = 'ru'

async function faultsWide(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1200, height: 900 })
  const { overflow } = await see(page)
  await page.setViewportSize(phone)
  return overflow > 0 ? [`${overflow} px too wide on a desk`] : []
}

/** Opens a screen as a phone shows it, in one of the languages on a desk too; says what is wrong with it. */
async function faultsOf(
  page: Page,
  language: Language,
  { path }: Screen,
  isWide: boolean,
): Promise<{ title: string; address: string; faults: string[] }> {
  const response = await page.goto(`/${language}${path}`)
  const narrow = await see(page)
  const faults = [
    ...(response!.status() >= 500 ? [`answers ${response!.status()}`] : []),
    ...(narrow.lang === language ? [] : [`lang is ${narrow.lang}`]),
    ...(narrow.headings === 1 ? [] : [`${narrow.headings} h1`]),
    ...(narrow.overflow > 0 ? [`${narrow.overflow} px too wide`] : []),
    ...(isWide ? await faultsWide(page) : []),
    // The reference for programs names headers, fields and codes as programs write them.
    ...wordFaults(language, narrow.texts, en.has).filter(
      (fault) => !path.startsWith('/developers') || !fault.startsWith('Latin'),
    ),
  ]
  // Where a page only leads on, the page that it leads to is what was seen.
  return { title: narrow.title, address: new URL(page.url()).pathname.replace(uuid, 'ID'), faults }
}

/** The same question of two drafts, and the same page of two tables, are called the same. */
const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** Files, and pages of something that is made on the way: their own tests open them. */
const elsewhere = [
  '/many/template',
  '/cases/:number/files/:place/:n/:hash/:how',
  '/hearings/:proceeding/:file',
  '/calendar/:file',
  '/desk/bulk/:id',
  '/admin/calendar/unmark',
  '/admin/settings/:setting/restore',
]

const named = (language: Language, { path, person }: Screen): string => `/${language}${path} as ${person ?? 'nobody'}`

describe.skipIf(!hasBrowser)('every screen', () => {
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    screens = await screensOf(server.house)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('is on this walk: no address of a page is left out', () => {
    const { house } = server
    const pages = routesOf(house, peopleOf(house.store, house.registry)).filter(
      ({ method, path }) => method === 'GET' && !/\.\w+\}?$/.test(path) && !elsewhere.includes(path),
    )
    const visited = screens.map(({ path }) => path.replace(/\?.*$/, '') || '/')
    const missed = pages.filter(
      ({ path }) => !visited.some((one) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(one)),
    )
    expect(missed.map(({ path }) => path)).toEqual([])
  })

  it.each(languages)(
    'has its words, its title and room for them in %s',
    async (language) => {
      const context = await browser.newContext({ baseURL: server.address, viewport: phone })
      const page = await context.newPage()
      const complaints = complaintsOf(page, server.address)
      const faults: Record<string, string[]> = {}
      const titles = new Map<string, string[]>()
      const shapes = new Set(shapesOf(screens))
      let person: string | undefined
      for (const screen of screens) {
        if (screen.person !== person || screen.voice) await signedIn(context, screen)
        person = screen.voice ?? screen.person
        const found = await faultsOf(page, language, screen, language === widest && shapes.has(screen))
        if (found.faults.length > 0) faults[named(language, screen)] = found.faults
        titles.set(found.title, [...new Set([...(titles.get(found.title) ?? []), found.address])])
      }
      expect(faults).toEqual({})
      expect(complaints).toEqual([])
      expect([...titles].filter(([, paths]) => paths.length > 1)).toEqual([])
      await context.close()
    },
    240_000,
  )

  it('is accessible in the dark: front page, form, case, desk, judgment', async () => {
    const context = await browser.newContext({
      baseURL: server.address,
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
    })
    const page = await context.newPage()
    const someOf = (part: RegExp): Screen => screens.find(({ path }) => part.test(path))!
    for (const screen of [
      someOf(/^$/),
      someOf(/\/matter$/),
      someOf(/^\/cases\/[^/]+$/),
      someOf(/^\/desk/),
      someOf(/\/judgment$/),
    ]) {
      await signedIn(context, screen)
      await page.goto(`/kk${screen.path}`)
      expect(await faultsOfAxe(page), named('kk', screen)).toEqual([])
    }
    await context.close()
  }, 60_000)

  it('nothing failed on the way', () => expect(server.log).toEqual([]))
})
