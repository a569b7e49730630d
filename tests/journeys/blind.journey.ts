/** Somebody who sees nothing: keys and what is read aloud, from the first page to a sent application and back to where it stands. In Kazakh. */
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { citizen } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { looksRight, type Visitor, visitor } from '../kit/visitor.ts'

let server: ServerUnderTest
let browser: Browser
let at: Visitor

/** More presses than this on the way to anything is being lost. */
const pressesMax = 80

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((one) => one === document.activeElement, undefined, { timeout: 2_000 })

/** Presses Tab until the thing of this name is reached: it exists once, has its name, and no trap lies before it. */
async function tabTo(target: Locator): Promise<void> {
  expect(await target.count(), String(target)).toBe(1)
  for (let presses = 0; presses < pressesMax; presses++) {
    if (await isFocused(target)) return
    await at.page.keyboard.press('Tab')
  }
  throw new Error(`Not reached by Tab on ${at.page.url()}: ${target}`)
}

const main = (): Locator => at.page.locator('main')
const link = (name: string, within: Locator = main()): Locator => within.getByRole('link', { name }).first()
const button = (name: string): Locator => main().getByRole('button', { name, exact: true })

/** Reaches something and presses Enter on it; a page that opens is looked at. */
async function enter(target: Locator): Promise<void> {
  await tabTo(target)
  const opened = at.page.waitForNavigation()
  await at.page.keyboard.press('Enter')
  await opened
  await looksRight(at.page, 'kk')
}

/** Reaches a box by its label and types. */
async function type(label: string, text: string): Promise<void> {
  await tabTo(main().getByLabel(label))
  await at.page.keyboard.insertText(text)
}

const titleIs = async (title: string): Promise<void> => expect(await at.page.title()).toContain(title)

/** What is read out of a thing beside its name: the texts that describe it. */
const describedBy = (target: Locator): Promise<string> =>
  target.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )

describe.skipIf(!hasBrowser)('somebody blind', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    at = await visitor(browser, server.address, 'kk', { width: 1200 })
  })
  afterAll(async () => {
    await at?.leave()
    await browser?.close()
    await server?.stop()
  })

  it('hears where they are, passes the menu by one key, and enters under their own name', async () => {
    const { say, page } = at
    await at.go('')
    await titleIs(say('home.title'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await isFocused(main())).toBe(true)
    await enter(button(say('home.sign-in')))
    await titleIs(say('sign-in.title'))
    const person = citizen(7)
    await enter(main().getByRole('button', { name: person.name.kk }))
    expect(await page.getByRole('banner').getByRole('link', { name: person.name.kk }).count()).toBe(1)
  })

  it('begins an application and hears of each task whether it is done', async () => {
    const { say } = at
    await at.go('/my')
    await enter(button(say('application.step.file.do')))
    const task = link(say('application.field.body'))
    expect(await describedBy(task)).toContain(say('apply.status.empty'))
    await enter(task)
    await tabTo(main().getByRole('radio').first())
    const chosen = main().getByRole('radio', { name: server.house.registry.office('akimat-demo')!.names.kk })
    for (let presses = 0; !(await isFocused(chosen)) && presses < 20; presses++)
      await at.page.keyboard.press('ArrowDown')
    await at.page.keyboard.press('Space')
    expect(await chosen.isChecked()).toBe(true)
    await enter(button(say('form.save')))
    expect(await describedBy(link(say('application.field.body')))).toContain(say('apply.status.done'))
  })

  it('is told at once what is wrong, and led to its box', async () => {
    const { say, page } = at
    await enter(link(say('apply.page.matter')))
    await enter(button(say('form.save')))
    expect(await page.title()).toMatch(/^Қате:/)
    const summary = main().locator('.govuk-error-summary')
    expect(await isFocused(summary)).toBe(true)
    expect(await summary.getByRole('heading').textContent()).toBe(say('web.errors'))
    const first = summary.getByRole('link').first()
    // The link names the box before it says what is wrong; at the box only that is said.
    const said = (await first.textContent())!.replace(say('application.field.essence'), '').trim()
    await tabTo(first)
    await page.keyboard.press('Enter')
    const box = main().getByLabel(say('application.field.essence'))
    expect(await isFocused(box)).toBe(true)
    expect(await box.getAttribute('aria-invalid')).toBe('true')
    expect(await describedBy(box)).toContain(said)
    await page.keyboard.insertText('Көшемізде жарық жоқ.')
    await type(say('application.field.request'), 'Жарық орнатуды сұраймын.')
    await enter(button(say('form.save')))
    await enter(link(say('apply.page.contacts')))
    await type(say('application.field.address'), 'Көкбұлақ ауылы, Достық көшесі 1')
    await enter(button(say('form.save')))
  })

  it('checks the answers, each with a link of its own name, sends, and hears the number', async () => {
    const { say, page } = at
    await enter(link(say('apply.task.check')))
    const names = await main().locator('.govuk-summary-list__actions a').allTextContents()
    expect(new Set(names.map((name) => name.trim())).size).toBe(names.length)
    await enter(button(say('application.step.file.do')))
    const number = (await main().locator('.tz-number').first().textContent())!
    await titleIs(number)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(say('application.step.file.done'))
    await enter(button(say('apply.sent.follow')))
    await titleIs(number)
  })

  it('comes back to where it stands: whose turn it is, and until when', async () => {
    const { say, page } = at
    const number = /ЖТ-[-\d]+/.exec(await page.title())![0]
    await at.go('/my')
    await enter(link(number))
    const turn = page.getByRole('region', { name: say('web.turn') })
    expect(await turn.getByRole('heading', { level: 2 }).count()).toBe(1)
    expect(await turn.getByRole('term').allTextContents()).toContain(say('web.turn.until'))
  })

  it('leaves, and hears that they have left', async () => {
    const { say, page } = at
    await enter(page.getByRole('banner').getByRole('link', { name: citizen(7).name.kk }))
    await enter(button(say('server.sign-out')))
    expect(
      await page
        .getByRole('banner')
        .getByRole('link', { name: citizen(7).name.kk })
        .count(),
    ).toBe(0)
    expect(at.complaints).toEqual([])
  })
})
