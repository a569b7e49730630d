/** Somebody at a browser: finds things by the product's own words, and looks at every page that opens. */
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Language } from '../../kernel/language.ts'
import type { SeedPerson } from '../../server/seed/people.ts'
import { voices } from '../../server/texts.ts'
import { typedDay } from '../../web/components/field/day-and-moment.tsx'
import type { Say } from '../../web/text/say.ts'

const words = voices()

/** What this somebody can do. Every step that opens a page ends with a look at it (`looksRight`). */
export interface Visitor {
  readonly page: Page
  readonly say: Say
  /** What the browser complained of: errors of the console, failed requests, requests to other hosts. */
  readonly complaints: readonly string[]
  go(path: string): Promise<void>
  signInAs(person: SeedPerson): Promise<void>
  /** Follows a link by its words, within a part of the page when one is given. */
  follow(text: string, within?: Locator): Promise<void>
  /** Presses a button by its words. */
  press(text: string): Promise<void>
  fill(label: string, text: string): Promise<void>
  choose(question: string, answer: string): Promise<void>
  /** Types a day, and a time where one is asked, into the boxes under a question. */
  fillDay(question: string, day: CalendarDate, time?: string): Promise<void>
  /** Moves the law clock forward by the buttons of its page: 1, 3, 7 or 30 days at a press. */
  waitDays(...days: readonly (1 | 3 | 7 | 30)[]): Promise<void>
  /** Moves the law clock to the morning of a day. */
  waitUntil(day: CalendarDate): Promise<void>
  leave(): Promise<void>
}

export interface VisitorSettings {
  readonly script?: boolean
  readonly width?: number
  readonly dark?: boolean
}

export async function visitor(
  browser: Browser,
  address: string,
  language: Language,
  settings: VisitorSettings = {},
): Promise<Visitor> {
  const { script = true, width = 360, dark = false } = settings
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 740 },
    baseURL: address,
    colorScheme: dark ? 'dark' : 'light',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints = complaintsOf(page, address)
  const say = words[language]
  const opens = async (act: Promise<unknown>): Promise<void> => {
    await act
    await page.waitForLoadState('load')
    await looksRight(page, language)
  }
  const go = (path: string): Promise<void> => opens(page.goto(`/${language}${path}`))
  const press = (text: string): Promise<void> => opens(page.getByRole('button', { name: text, exact: true }).click())
  const fillDay: Visitor['fillDay'] = async (question, day, time) => {
    const boxes = page.getByRole('group', { name: question })
    const parts = { ...typedDay(day), ...(time !== undefined && { time }) }
    for (const [part, typed] of Object.entries(parts))
      await boxes.getByLabel(say(`web.${part}`), { exact: true }).fill(typed ?? '')
  }
  // A long way takes time, and the page says how far it is.
  const arrives = async (): Promise<void> => {
    for (let looks = 0; looks < 200 && (await page.locator('main [role=status]').count()) > 0; looks++)
      await go('/clock')
  }
  return {
    page,
    say,
    complaints,
    go,
    press,
    async signInAs(person) {
      await go('/sign-in')
      await opens(page.locator(`button[name=person][value="${person.id}"]`, { hasText: person.name[language] }).click())
    },
    follow: (text, within) =>
      opens(
        (within ?? page.locator('main'))
          .locator('a', { hasText: startsWith(text) })
          .first()
          .click(),
      ),
    fill: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
    choose: (question, answer) =>
      page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check(),
    fillDay,
    async waitDays(...days) {
      for (const count of days) {
        await go('/clock')
        await press(say('demo.clock.forward', { count }))
        await arrives()
      }
    },
    async waitUntil(day) {
      await go('/clock')
      await fillDay(say('demo.clock.day'), day)
      await press(say('demo.clock.move'))
      await arrives()
    },
    leave: () => context.close(),
  }
}

/** Words at the beginning of a name; what follows is only heard ("Change: postal address"). */
const startsWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** Keeps what goes wrong behind the page. A refused form answers 4xx, and the console says so: that is no fault; nor is a request broken off by leaving the page. */
export function complaintsOf(page: Page, address: string): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      complaints.push(`another host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`)
  })
  return complaints
}

/** What holds on every page: its language, one heading, a title, nothing to scroll to sideways. */
export async function looksRight(page: Page, language: Language): Promise<void> {
  const seen = await page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    overflow: document.documentElement.scrollWidth - innerWidth,
  }))
  expect(seen, page.url()).toMatchObject({ language, headings: 1, title: expect.stringMatching(/\S/) })
  expect(seen.overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
}
