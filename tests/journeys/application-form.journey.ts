/** The application's forms under a real hand: empty sends, Back, double clicks, another language half way (ux checks 3, 9, 11, 12, 14, 15). */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { voices } from '../../server/texts.ts'
import { actsBefore } from '../kit/acts-before.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { answers, citizen } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { type Visitor, visitor } from '../kit/visitor.ts'

let server: ServerUnderTest
let browser: Browser
let at: Visitor
const essence = 'Әке-шешемнің үйі: «Ғ» көшесі, O\'Brien, "ё" & <b>'

describe.skipIf(!hasBrowser)('the application', () => {
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  beforeEach(async () => {
    at = await visitor(browser, server.address, 'kk')
    await at.signInAs(citizen(7))
    await at.press(at.say('application.step.file.do'))
  })
  afterEach(() => at.leave())

  /** The same person, with or without script, at a new application. */
  async function again(script: boolean): Promise<Visitor> {
    await at.leave()
    const next = await visitor(browser, server.address, 'kk', { script })
    await next.signInAs(citizen(7))
    await next.press(next.say('application.step.file.do'))
    return next
  }

  /** The page's own search, not the one of the header. */
  const search = async (): Promise<void> => {
    await at.page
      .locator('main')
      .getByRole('button', { name: at.say('registry.find'), exact: true })
      .click()
    await at.page.waitForLoadState('load')
  }

  const active = (): Promise<string> =>
    at.page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '')

  /** Every task answered; ends on the page that checks the answers. */
  async function answerAll(): Promise<void> {
    const { write } = answers(at, 'application')
    await at.follow(at.say('application.field.body'))
    await at.choose(at.say('application.field.body'), server.house.registry.office('akimat-demo')!.names.kk)
    await at.press(at.say('form.save'))
    await at.follow(at.say('apply.page.matter'))
    await write('essence', essence)
    await write('request', 'Көмек сұраймын.')
    await at.press(at.say('form.save'))
    await at.follow(at.say('apply.page.contacts'))
    await write('address', 'Көкбұлақ ауылы')
    await at.press(at.say('form.save'))
    await at.follow(at.say('apply.task.check'))
  }

  it('begins for the keyboard with the way past the menu', async () => {
    await at.page.keyboard.press('Tab')
    expect(await active()).toBe('govuk-skip-link')
    await at.page.keyboard.press('Enter')
    expect(await active()).toBe('main-content')
  })

  it('keeps the check closed until the tasks are done, and says so to those who listen', async () => {
    const closed = at.page.locator('.govuk-task-list__item').last()
    expect(await closed.locator('a').count()).toBe(0)
    expect(await closed.textContent()).toContain(at.say('apply.status.closed'))
    for (const link of await at.page.locator('.govuk-task-list__link').all()) {
      const status = (await link.getAttribute('aria-describedby'))!.split(' ').at(-1)!
      const isOptional = (await link.getAttribute('href'))!.match(/\/(language|papers)$/) !== null
      const expected = at.say(isOptional ? 'apply.status.optional' : 'apply.status.empty')
      expect((await at.page.locator(`#${status}`).textContent())!.trim()).toBe(expected)
    }
  })

  it.each(['application.field.body', 'apply.page.matter', 'apply.page.contacts'])(
    'sent empty (%s) says "Error" first, and its links lead to the boxes',
    async (title) => {
      await at.follow(at.say(title))
      await at.press(at.say('form.save'))
      expect(await at.page.title()).toMatch(new RegExp(`^${at.say('web.title-error', { page: '' }).split(':')[0]}:`))
      expect(await active()).toBe('govuk-error-summary')
      const links = await at.page.locator('.govuk-error-summary__list a').all()
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) {
        const id = (await link.getAttribute('href'))!.slice(1)
        await link.click()
        expect(await active()).toBe(id)
        const first = at.page.locator(`#${id}`)
        // Of several answers the question is what is wrong, not the first of them.
        const isAnswer = (await first.getAttribute('type')) === 'radio'
        const box = isAnswer ? at.page.locator('fieldset', { has: first }) : first
        if (!isAnswer) expect(await box.getAttribute('aria-invalid')).toBe('true')
        expect((await box.getAttribute('aria-describedby'))!.split(' ')).toContain(`${id}-error`)
      }
    },
  )

  it('finds a real body by words without Kazakh letters, keeps the question beside the error, and the answer beside a new question', async () => {
    const name = server.house.registry.office('police-kostanay')!.names.kk
    await at.follow(at.say('application.field.body'))
    await at.fill(at.say('registry.words'), 'костанай полиция департаменти')
    await search()
    await at.press(at.say('form.save'))
    expect(await active()).toBe('govuk-error-summary')
    expect(await at.page.getByLabel(at.say('registry.words'), { exact: true }).inputValue()).toContain('полиция')
    await at.choose(at.say('application.field.body'), name)
    await at.press(at.say('form.save'))
    await at.follow(at.say('application.field.body'))
    expect(await at.page.getByLabel(name, { exact: true }).isChecked()).toBe(true)
    await at.fill(at.say('registry.words'), 'жоқ мұндай орган')
    await search()
    expect(await at.page.locator('main').textContent()).toContain(at.say('registry.none'))
    expect(await at.page.getByLabel(name, { exact: true }).isChecked()).toBe(true)
  })

  it('keeps what was typed beside what was wrong', async () => {
    await at.follow(at.say('apply.page.matter'))
    await answers(at, 'application').write('essence', essence)
    await at.press(at.say('form.save'))
    expect(await at.page.getByLabel(at.say('application.field.essence'), { exact: true }).inputValue()).toBe(essence)
  })

  it('shows the earlier answer on Back, and does not send twice', async () => {
    await answerAll()
    await at.page.goBack()
    await at.page.goBack()
    expect(await at.page.getByLabel(at.say('application.field.address'), { exact: true }).inputValue()).toBe(
      'Көкбұлақ ауылы',
    )
    await at.page.goForward()
    await at.page.goForward()
    const added = await actsBefore(server)
    await at.press(at.say('application.step.file.do'))
    const number = await at.page.locator('.tz-number').first().textContent()
    await at.page.goBack()
    if ((await at.page.getByRole('button', { name: at.say('application.step.file.do') }).count()) > 0)
      await at.press(at.say('application.step.file.do'))
    expect(await at.page.locator('.tz-number').first().textContent()).toBe(number)
    await added(1)
  })

  it('makes one case of a double click', async () => {
    await answerAll()
    const added = await actsBefore(server)
    await at.page.getByRole('button', { name: at.say('application.step.file.do'), exact: true }).dblclick()
    await at.page.locator('.govuk-panel').waitFor()
    await added(1)
  })

  it.each([true, false])(
    'goes on in another language with what was typed and not yet saved (script: %s)',
    async (script) => {
      at = await again(script)
      await at.follow(at.say('apply.page.matter'))
      await answers(at, 'application').write('essence', essence)
      const path = new URL(at.page.url()).pathname
      await at.page.getByRole('button', { name: 'Русский' }).click()
      await at.page.waitForURL(`**${path.replace('/kk/', '/ru/')}`)
      const { ru } = voices()
      expect(await at.page.locator('.govuk-error-summary').count()).toBe(0)
      expect(await at.page.locator('html').getAttribute('lang')).toBe('ru')
      expect(await at.page.locator('h1').textContent()).toBe(ru('apply.page.matter'))
      expect(await at.page.getByLabel(ru('application.field.essence'), { exact: true }).inputValue()).toBe(essence)
    },
  )

  it('shows larger letters in the middle of a page without losing what was typed', async () => {
    await at.follow(at.say('apply.page.matter'))
    await answers(at, 'application').write('essence', essence)
    await at.page.getByRole('button', { name: at.say('web.look.size.largest') }).click()
    await at.page.locator('html[data-size=largest]').waitFor()
    expect(await at.page.getByLabel(at.say('application.field.essence'), { exact: true }).inputValue()).toBe(essence)
  })

  it('is sent by Enter, and by Enter does not change its language', async () => {
    await at.follow(at.say('apply.page.contacts'))
    await at.page.locator('input[name=phone]').press('Enter')
    await at.page.locator('.govuk-error-summary').waitFor()
    expect(await at.page.locator('html').getAttribute('lang')).toBe('kk')
  })
})
