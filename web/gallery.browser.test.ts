/** The gallery in a real browser: light and dark, phone and desk. Skipped, in one line, where no Chromium is found. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../kernel/language.ts'
import { hasBrowser, startBrowser } from '../tests/kit/browser.ts'
import { type Assets, buildAssets } from './assets.ts'
import { sayOf } from './components/testing.ts'
import { renderGallery } from './gallery.tsx'

const cache = mkdtempSync(join(tmpdir(), 'gallery-'))
let assets: Assets
let server: Server
let browser: Browser
let address: string

const themeOf = (text: string | null): 'light' | 'dark' | undefined =>
  text === 'light' || text === 'dark' ? text : undefined

const serve = (): Server =>
  createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gallery')
    const file = assets.files.get(url.pathname)
    if (file) return response.setHeader('content-type', file.type).end(file.body)
    const say = sayOf(url.pathname.slice(1, 3) as Language)
    const page = renderGallery({
      say,
      assets,
      theme: themeOf(url.searchParams.get('theme')),
      wide: url.searchParams.has('wide'),
    })
    return response
      .setHeader('content-type', 'text/html')
      .setHeader('content-security-policy', "default-src 'self'")
      .end(page)
  })

async function open(context: BrowserContext, query = 'kk'): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(request.url()))
  await page.goto(`${address}/${query}`)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return { page, complaints }
}

describe.skipIf(!hasBrowser)('the gallery in a browser', () => {
  beforeAll(async () => {
    assets = await buildAssets(cache)
    server = serve().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(cache, { recursive: true })
  })

  const screens = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [360, 1200].map((width) => ({ colorScheme, width })),
  )
  it.each(screens)(
    'has nothing serious for axe and no sideways scroll: $colorScheme, $width px',
    async ({ colorScheme, width }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const { page, complaints } = await open(context, colorScheme === 'dark' ? 'ru' : 'kk')
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(complaints).toEqual([])
      if (process.env.PICTURES)
        await page.screenshot({
          path: join(process.env.PICTURES, `gallery-${colorScheme}-${width}.png`),
          fullPage: true,
        })
      await context.close()
    },
  )

  it('a theme chosen by the reader wins over the system, also for staff', async () => {
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1600, height: 900 } })
    const { page } = await open(context, 'en?theme=dark&wide')
    expect(
      await page.evaluate(
        "getComputedStyle(document.body).backgroundColor + ' ' + getComputedStyle(document.querySelector('input')).backgroundColor",
      ),
    ).toBe('rgb(16, 24, 31) rgb(26, 37, 46)')
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast', 'target-size']).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
    await context.close()
  })

  it('at 320 px, and with wider spacing of the text, nothing is cut', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true })
    const { page } = await open(context)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.addStyleTag({
      content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await context.close()
  })

  it('draws Kazakh letters, the tenge and № with its own font', async () => {
    const context = await browser.newContext()
    const { page } = await open(context)
    const loaded = (await page.evaluate(
      "[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family + ' ' + face.unicodeRange)",
    )) as string[]
    expect(loaded.some((face) => face.includes('Golos Text') && face.toLowerCase().includes('u+460-52f'))).toBe(true)
    expect(loaded.some((face) => face.includes('Literata'))).toBe(true)
    expect(await page.evaluate("document.fonts.check('16px \"Golos Text\"', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі₸№')")).toBe(true)
    await context.close()
  })

  it('the first Tab shows the skip link, which leads to the main part; errors lead to their fields', async () => {
    const context = await browser.newContext({ javaScriptEnabled: true })
    const { page } = await open(context)
    expect(await page.evaluate("document.activeElement.matches('[data-focus-on-load]')")).toBe(true)
    await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)')
    await page.locator('.govuk-skip-link').focus()
    expect((await page.locator('.govuk-skip-link').boundingBox())?.height).toBeGreaterThan(20)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main-content')
    await page.locator('.govuk-error-summary__list a').first().click()
    expect(await page.evaluate('document.activeElement.name')).toBe('applicant/iin')
    await context.close()
  })

  it('a second click does not send again, and the pressed button is among what is sent', async () => {
    const context = await browser.newContext()
    const { page } = await open(context)
    const sent: string[] = []
    await page.route('**/kk', (route) => {
      sent.push(route.request().postData() ?? '')
      return route.fulfill({ status: 204 })
    })
    await page.evaluate(
      "const b = document.querySelector('button[name=later]'); b.click(); setTimeout(() => b.click(), 50); setTimeout(() => b.click(), 100)",
    )
    await expect.poll(() => sent.length).toBe(1)
    await page.waitForFunction("document.querySelector('button[name=later]').getAttribute('aria-disabled') === 'true'")
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('later=yes')
    await context.close()
  })

  it('on paper there is no menu, and links show where they lead', async () => {
    const context = await browser.newContext()
    const { page } = await open(context)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.tz-menu').isVisible()).toBe(false)
    expect(await page.locator('.govuk-button').first().isVisible()).toBe(false)
    await context.close()
  })
})
