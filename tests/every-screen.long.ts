/** Every screen of the product in three languages; its markup under axe, at the width of a phone, in both colours. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../kernel/language.ts'
import { faultsOfAxe } from './kit/axe.ts'
import { hasBrowser, startBrowser } from './kit/browser.ts'
import { markupOf } from './kit/markup.ts'
import { type Screen, screensOf } from './kit/screens.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'
import { walk } from './kit/walk.ts'

let server: ServerUnderTest
let browser: Browser
let screens: Screen[]

/** Markup that axe has seen: a page made of nothing else is as accessible as the pages it was seen on. */
const seen = new Set<string>()
let underAxe = 0

async function axeOnNew(page: Page, shapes: readonly string[]): Promise<string[]> {
  if (shapes.every((shape) => seen.has(shape))) return []
  for (const shape of shapes) seen.add(shape)
  underAxe++
  const light = await faultsOfAxe(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await faultsOfAxe(page, 'colours')
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.map((fault) => `light, ${fault}`), ...dark.map((fault) => `dark, ${fault}`)]
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

  it('has its words, its title and room for them in three languages, and no serious or critical finding of axe, light and dark', async () => {
    // The language that meets new markup first changes from screen to screen.
    const byTurns = (_: Screen, index: number) => languages.map((_, n) => languages[(index + n) % languages.length]!)
    const { faults, complaints, sameTitles } = await walk(server, browser, screens, byTurns, axeOnNew)
    console.info(`${screens.length} screens in ${languages.length} languages, ${underAxe} of these pages under axe`)
    expect(faults).toEqual({})
    expect(complaints).toEqual([])
    expect(sameTitles).toEqual([])
    expect(underAxe).toBeGreaterThan(shapesAtLeast)
  }, 1_500_000)

  it.each([
    [
      'a box that lost its label',
      '<label for="a">A</label><input id="a" name="a">',
      '<label>A</label><input id="a" name="a">',
    ],
    ['a button without words', '<button>A</button>', '<button></button>'],
    ['a picture without its text', '<img alt="A">', '<img>'],
    ['weak words on another ground', '<div class="x"><p>A</p></div>', '<div class="y"><p>A</p></div>'],
  ])('%s is new markup, however often the sound one was seen', async (_, sound, faulty) => {
    const page = await browser.newPage()
    const shapesOf = async (html: string) => {
      await page.setContent(`<main>${html}</main>`)
      return (await markupOf(page)).shapes
    }
    const [before, after] = [await shapesOf(sound), await shapesOf(faulty)]
    expect(after.filter((shape) => !before.includes(shape))).not.toEqual([])
    await page.close()
  })

  it('nothing failed on the way', () => expect(server.log).toEqual([]))
})

/** Fewer pages of their own markup than this, and the comparison of markup has gone blind. */
const shapesAtLeast = 60
