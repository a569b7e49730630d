/**
 * One walk through the screens on a phone, the languages by turns: words, width, titles. The long suite opens each in all three, and shows its markup to axe;
 * the many screens of criminal matters are left to it.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Language, languages } from '../../kernel/language.ts'
import { routesOf } from '../../server/routes.ts'
import { peopleOf } from '../../server/wiring/people.ts'
import { faultsOfAxe } from '../kit/axe.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { type Screen, screensOf, shapesOf } from '../kit/screens.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { named, phone, signedIn, walk, widest } from '../kit/walk.ts'

let server: ServerUnderTest
let browser: Browser
let screens: readonly Screen[]

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

/** One screen of each shape in the language of the longest words, the others by turns. */
function languagesOf(screens: readonly Screen[]): (screen: Screen, index: number) => Language[] {
  const shapes = new Set(shapesOf(screens))
  return (screen, index) => (shapes.has(screen) ? [widest] : [languages[index % languages.length]!])
}

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

  it('has its words, its title and room for them', async () => {
    const some = screens.filter(({ isOfMatter }) => !isOfMatter)
    const { faults, complaints, sameTitles } = await walk(server, browser, some, languagesOf(some))
    expect(faults).toEqual({})
    expect(complaints).toEqual([])
    expect(sameTitles).toEqual([])
  }, 480_000)

  it('is accessible in the dark: front page, form, case, desk, judgment', async () => {
    const context = await browser.newContext({
      baseURL: server.address,
      colorScheme: 'dark',
      viewport: phone,
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
      await signedIn(server, context, screen)
      await page.goto(`/kk${screen.path}`)
      expect(await faultsOfAxe(page), named('kk', screen)).toEqual([])
    }
    await context.close()
  }, 60_000)

  it('nothing failed on the way', () => expect(server.log).toEqual([]))
})
