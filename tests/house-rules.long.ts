/** The rules every page keeps, in a real browser: the skip link, wide spacing, long words, forms sent empty, focus, targets, paper, weight. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { voices } from '../server/texts.ts'
import { faultsOfAxe } from './kit/axe.ts'
import { hasBrowser, startBrowser } from './kit/browser.ts'
import { type Screen, screensOf, shapesOf } from './kit/screens.ts'
import { tokenFor } from './kit/screens-made.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'
import { complaintsOf } from './kit/visitor.ts'

const { kk } = voices()
let server: ServerUnderTest
let browser: Browser
let screens: readonly Screen[]

async function signIn(context: BrowserContext, screen: Pick<Screen, 'person' | 'voice'>): Promise<void> {
  await context.clearCookies({ name: 'tarazy' })
  const token = await tokenFor(server.house, screen)
  if (token !== undefined) await context.addCookies([{ name: 'tarazy', value: token, url: server.address }])
}

/** Opens one screen of each shape; says what the look found, by address. */
async function onEach(
  settings: Parameters<Browser['newContext']>[0],
  look: (page: Page, screen: Screen) => Promise<readonly string[]>,
  cookies: readonly { name: string; value: string }[] = [],
): Promise<Record<string, readonly string[]>> {
  const context = await browser.newContext({ baseURL: server.address, ...settings })
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: server.address })))
  const page = await context.newPage()
  const complaints = complaintsOf(page, server.address)
  const found: Record<string, readonly string[]> = {}
  for (const screen of shapesOf(screens)) {
    await signIn(context, screen)
    await page.goto(`/kk${screen.path}`)
    const faults = [...(await look(page, screen)), ...complaints.splice(0)]
    if (faults.length > 0) found[`${screen.path} as ${screen.person ?? 'nobody'}`] = faults
  }
  await context.close()
  return found
}

/** Runs inside the page: texts that their own box cuts off, and how far the page can be scrolled sideways. */
const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const style = getComputedStyle(one)
      const isHidden = style.clipPath !== 'none' || one.closest('.govuk-visually-hidden, .govuk-skip-link, .tz-scroll')
      // A field of one line scrolls what is typed into it.
      const clips = one.tagName !== 'INPUT' && /hidden|clip/.test(style.overflowX) && style.textOverflow !== 'ellipsis'
      return !isHidden && clips && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
    })
    return [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...cut
        .filter((one) => one !== document.documentElement && one !== document.body)
        .map((one) => `cut: ${one.className} ${one.textContent!.slice(0, 40)}`),
    ]
  })

describe.skipIf(!hasBrowser)('every page', () => {
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    screens = await screensOf(server.house)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('has one main part, its language, and a skip link that the first Tab reaches and Enter follows', async () => {
    const found = await onEach({ viewport: { width: 1200, height: 900 } }, async (page) => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.evaluate(() => scrollTo(0, 0))
      // A page back from a form begins elsewhere; every other begins at its top.
      const hasOwnStart = (await page.locator('[data-focus-on-load]').count()) > 0
      const mains = await page.locator('main').count()
      if (hasOwnStart) return mains === 1 ? [] : [`${mains} main`]
      await page.keyboard.press('Tab')
      const first = await page.evaluate(() => document.activeElement?.className)
      await page.keyboard.press('Enter')
      const then = await page.evaluate(() => document.activeElement?.id)
      return [
        ...(mains === 1 ? [] : [`${mains} main`]),
        ...(first === 'govuk-skip-link' ? [] : [`Tab reaches ${first}`]),
        ...(then === 'main-content' ? [] : [`Enter leads to ${then}`]),
      ]
    })
    expect(found).toEqual({})
  }, 300_000)

  it('at 320 px, and there with wider spacing of the text, nothing is cut', async () => {
    const spacing =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
    const found = await onEach({ viewport: { width: 320, height: 640 }, bypassCSP: true }, async (page) => {
      const plain = await cutTexts(page)
      await page.addStyleTag({ content: spacing })
      return [...plain, ...(await cutTexts(page)).map((fault) => `spaced: ${fault}`)]
    })
    expect(found).toEqual({})
  }, 300_000)

  it('with the largest letters nothing is cut on a phone', async () => {
    const found = await onEach({ viewport: { width: 360, height: 740 } }, cutTexts, [
      { name: 'tarazy-look', value: 'largest' },
    ])
    expect(found).toEqual({})
  }, 300_000)

  it('with words forty per cent longer nothing overlaps, and no tag takes more than two lines', async () => {
    const found = await onEach({ viewport: { width: 360, height: 740 } }, async (page) => {
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent ?? ''
          if (text.trim() !== '' && !node.parentElement!.closest('.tz-number, .tz-hash, textarea, script'))
            node.textContent = text + text.slice(0, Math.ceil(text.length * 0.4))
        }
      })
      const tags = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.govuk-tag')]
          .filter(
            (tag) =>
              tag.getClientRects().length > 2 ||
              tag.offsetHeight > 2.6 * Number.parseFloat(getComputedStyle(tag).lineHeight),
          )
          .map((tag) => `tag: ${tag.textContent}`),
      )
      return [...(await cutTexts(page)), ...tags]
    })
    expect(found).toEqual({})
  }, 300_000)

  it('shows where the focus is, never under what stays at the top, and no target is under 24 px', async () => {
    const found = await onEach({ viewport: { width: 1200, height: 700 } }, async (page) => {
      const faults: string[] = []
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      for (let n = 0; n < 60; n++) {
        await page.keyboard.press('Tab')
        const fault = await page.evaluate(() => {
          const one = document.activeElement as HTMLElement | null
          if (one === null || one === document.body) return 'end'
          const style = getComputedStyle(one)
          const seen =
            (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'
          const bar = document.querySelector('.tz-casebar, .tz-session:not([hidden])')
          const box = one.getBoundingClientRect()
          const covers = bar && !bar.contains(one) && box.bottom <= bar.getBoundingClientRect().bottom && box.top >= 0
          const isSticky = bar && getComputedStyle(bar).position === 'sticky' && bar.getBoundingClientRect().top <= 0
          return `${seen ? '' : 'no ring '}${covers && isSticky ? 'under the bar ' : ''}`.trim() === ''
            ? ''
            : `${seen ? '' : 'no ring '}${covers && isSticky ? 'under the bar ' : ''}${one.outerHTML.slice(0, 90)}`
        })
        if (fault === 'end') break
        if (fault !== '') faults.push(fault)
      }
      const small = (await faultsOfAxe(page)).filter((fault) => fault.startsWith('target-size'))
      return [...faults, ...small]
    })
    expect(found).toEqual({})
  }, 600_000)

  it('has its links of help in one place and order', async () => {
    const orders = new Set<string>()
    await onEach({}, async (page) => {
      const links = await page.locator('footer nav a').allTextContents()
      orders.add(links.join(' | '))
      return []
    })
    expect([...orders]).toHaveLength(1)
  }, 120_000)

  it('keeps to its look: dark, high contrast and colours of the reader are as readable', async () => {
    for (const look of ['dark', 'high', 'dark.largest.high']) {
      const found = await onEach(
        { viewport: { width: 1200, height: 900 } },
        async (page) => (await faultsOfAxe(page)).filter((fault) => !fault.startsWith('target-size')),
        [{ name: 'tarazy-look', value: look }],
      )
      expect(found, look).toEqual({})
    }
    const forced = await onEach({ forcedColors: 'active', viewport: { width: 1200, height: 900 } }, async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
      return ring === 'none' ? ['no ring in forced colours'] : []
    })
    expect(forced).toEqual({})
  }, 900_000)

  it('on paper has no menu, its pages are numbered, its links and the page itself show their whole address', async () => {
    const context = await browser.newContext({ baseURL: server.address })
    const page = await context.newPage()
    const printed = screens.filter(({ path }) => /\/hearing\/|\/judgment$|^\/diary$|^\/procedures\/suit$/.test(path))
    for (const { path, person } of printed) {
      await signIn(context, person === undefined ? {} : { person })
      await page.goto(`/kk${path}`)
      const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
      const { text } = await extractText(paper, { mergePages: true })
      expect(text, path).not.toContain(kk('web.menu'))
      expect(text, path).not.toContain(kk('web.look.weak'))
      expect(text, path).toMatch(/1 \/ \d+/)
      expect(text.replace(/\s/g, ''), path).toContain(`${server.address}/kk${path}`.replace(/\s/g, ''))
      expect(text, path).toMatch(/[әғқңөұүһі]/)
    }
    expect(printed.length).toBeGreaterThan(2)
    await context.close()
  }, 120_000)

  it('weighs under 200 KB with letters and style, its script under 40 KB', async () => {
    const open = screens.filter(({ person }) => person === undefined).slice(0, 12)
    const figures: Record<string, { all: number; script: number; shift: number }> = {}
    for (const { path } of open) {
      const context = await browser.newContext({ baseURL: server.address, viewport: { width: 360, height: 740 } })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      const types = new Map<string, string>()
      let [all, script] = [0, 0]
      session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        all += encodedDataLength
        if (types.get(requestId) === 'Script') script += encodedDataLength
      })
      await page.goto(`/kk${path}`)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
          }),
      )
      figures[path] = { all: Math.round(all / 1024), script: Math.round(script / 1024), shift }
      await context.close()
    }
    const heavy = Object.entries(figures).filter(([, one]) => one.all > 200 || one.script > 40 || one.shift >= 0.1)
    expect(heavy, JSON.stringify(figures)).toEqual([])
  }, 120_000)

  it('nothing failed on the way', () => expect(server.log).toEqual([]))
})
