/** One walk through every screen in three languages, on a phone and on a desk: words, width, titles, accessibility. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Language, languages } from '../kernel/language.ts'
import { peopleOf } from '../server/people.ts'
import { routesOf } from '../server/routes.ts'
import { voices } from '../server/texts.ts'
import { faultsOfAxe } from './axe.ts'
import { hasBrowser, startBrowser } from './browser.ts'
import { see, wordFaults } from './look.ts'
import { type Screen, screensOf } from './screens.ts'
import { type ServerUnderTest, startUnderTest } from './server-under-test.ts'
import { complaintsOf } from './visitor.ts'

const { en } = voices()
let server: ServerUnderTest
let browser: Browser
let screens: readonly Screen[]

/** Signs a browser in without the sign-in page: the walk is not about it. */
async function signedIn(context: BrowserContext, person: string | undefined): Promise<void> {
  await context.clearCookies()
  if (person === undefined) return
  const { house, address } = server
  const token = house.entropy.token()
  await house.sessions.begin(token, person, house.clocks.machine.now())
  await context.addCookies([{ name: 'tarazy', value: token, url: address }])
}

/** Screens of one kind have one shape: axe looks at the first of each here, at all of them in the long suite. */
const kindOf = ({ path }: Screen): string => {
  const parts = path.replace(/\?.*$/, '').split('/')
  return `${parts[1]} ${parts.length} ${parts.includes('papers')}`
}

const isNew = (seen: Set<string>, one: string): boolean => !seen.has(one) && seen.add(one).has(one)

/** Opens a screen wide and narrow; says what is wrong with it. */
async function faultsOf(
  page: Page,
  language: Language,
  { path }: Screen,
  withAxe: boolean,
): Promise<{ title: string; faults: string[] }> {
  await page.setViewportSize({ width: 1200, height: 900 })
  const response = await page.goto(`/${language}${path}`)
  const wide = await see(page)
  await page.setViewportSize({ width: 360, height: 740 })
  const narrow = await see(page)
  const faults = [
    ...(response!.status() >= 500 ? [`answers ${response!.status()}`] : []),
    ...(wide.lang === language ? [] : [`lang is ${wide.lang}`]),
    ...(wide.headings === 1 ? [] : [`${wide.headings} h1`]),
    ...[wide, narrow].filter(({ overflow }) => overflow > 0).map(({ overflow }) => `${overflow} px too wide`),
    ...wordFaults(language, wide.texts, en.has),
    ...(withAxe ? await faultsOfAxe(page) : []),
  ]
  return { title: wide.title, faults }
}

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
      ({ method, path }) => method === 'GET' && !/\.\w+$/.test(path),
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
      const context = await browser.newContext({ baseURL: server.address })
      const page = await context.newPage()
      const complaints = complaintsOf(page, server.address)
      const faults: Record<string, string[]> = {}
      const titles = new Map<string, string[]>()
      const kinds = new Set<string>()
      let person: string | undefined
      for (const screen of screens) {
        if (screen.person !== person) await signedIn(context, screen.person)
        person = screen.person
        const found = await faultsOf(page, language, screen, language === 'kk' && isNew(kinds, kindOf(screen)))
        if (found.faults.length > 0) faults[named(language, screen)] = found.faults
        titles.set(found.title, [...new Set([...(titles.get(found.title) ?? []), screen.path.replace(/\?.*$/, '')])])
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
      await signedIn(context, screen.person)
      await page.goto(`/kk${screen.path}`)
      expect(await faultsOfAxe(page), named('kk', screen)).toEqual([])
    }
    await context.close()
  }, 60_000)

  it('nothing failed on the way', () => expect(server.log).toEqual([]))
})
