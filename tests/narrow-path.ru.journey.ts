/** The narrow path in Russian, on a phone, without script: heard and refused, complaint dismissed after a hearing, suit, no response, judgment. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../kernel/calendar-date.ts'
import { dayAt } from '../kernel/instant.ts'
import { seedPeople } from '../server/seed/people.ts'
import { hasBrowser, startBrowser } from './browser.ts'
import { inOrder } from './in-order.ts'
import { answers, applies, begins, casePath, citizen, expectStage, inPost, sends, takesUp } from './matter.ts'
import { type ServerUnderTest, startUnderTest } from './server-under-test.ts'
import { type Visitor, visitor } from './visitor.ts'

const dmitriy = citizen(2)
let server: ServerUnderTest
let browser: Browser
let at: Visitor
let number: string

const today = () => dayAt(server.house.clocks.law.now(), server.house.zone)

describe.skipIf(!hasBrowser)('from a refusal to a judgment in force, in Russian, at 360 px, without script', () => {
  inOrder()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    at = await visitor(browser, server.address, 'ru', { script: false })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('a citizen applies by task list and gets the number', async () => {
    await at.signInAs(dmitriy)
    number = await applies(at, server.house.registry.office('akimat-demo')!.names.ru, {
      essence: 'Мне отказали в пособии. Письменно причину не объяснили.',
      request: 'Прошу назначить пособие.',
      address: 'село Кокбулак',
      changed: 'село Кокбулак, улица Достык, дом 12',
      phone: '8 700 000 00 00',
    })
    await expectStage(at, 'application', 'received')
  })

  it('the registrar registers it; the official announces what is going to be decided', async () => {
    await at.signInAs(inPost('registrar', 'akimat-demo'))
    await at.follow(at.say('application.step.register.do'), at.page.locator('tr', { hasText: number }))
    await sends(at, 'application', 'register', number)
    await takesUp(at, inPost('official', 'akimat-demo'), number)
    await begins(at, 'application', 'announce-decision')
    await answers(at, 'application').write('preliminary', 'Доход семьи выше установленного предела.')
    await sends(at, 'application', 'announce-decision', number)
  })

  it('the applicant objects, and the body may not refuse before the wait is over', async () => {
    await takesUp(at, dmitriy, number)
    await begins(at, 'application', 'object')
    await answers(at, 'application').write('objection', 'Доход посчитан неверно: учтены алименты.')
    await sends(at, 'application', 'object', number)
    await takesUp(at, inPost('official', 'akimat-demo'), number)
    await begins(at, 'application', 'refuse')
    expect(await at.page.locator('.govuk-inset-text').count()).toBe(1)
    expect(await at.page.locator('main form').count()).toBe(0)
  })

  it('the refusal comes after the wait, with its reasons', async () => {
    await at.waitDays(7)
    await takesUp(at, inPost('official', 'akimat-demo'), number)
    await begins(at, 'application', 'refuse')
    const { write, yes } = answers(at, 'application')
    await write('questions', 'О назначении пособия.')
    await write('reasons', 'Доход семьи выше установленного предела.')
    await write('operative', 'В назначении пособия отказать.')
    await yes('remedyStated')
    await sends(at, 'application', 'refuse', number)
    await expectStage(at, 'application', 'refused')
  })

  it('the complaint is forwarded and registered', async () => {
    await takesUp(at, dmitriy, number)
    await begins(at, 'application', 'complain')
    await answers(at, 'application').write('grounds', 'Отказ противоречит закону.')
    await sends(at, 'application', 'complain', number)
    await takesUp(at, inPost('official', 'akimat-demo'), number)
    await begins(at, 'complaint', 'forward')
    await sends(at, 'complaint', 'forward', number)
    await takesUp(at, inPost('registrar', 'region-demo'), number)
    await begins(at, 'complaint', 'register')
    await sends(at, 'complaint', 'register', number)
  })

  it('the superior hears the applicant aloud and dismisses the complaint', async () => {
    await takesUp(at, inPost('official', 'region-demo'), number)
    await begins(at, 'complaint', 'announce-decision')
    await answers(at, 'complaint').write('preliminary', 'Оснований для отмены акта нет.')
    await sends(at, 'complaint', 'announce-decision', number)
    await takesUp(at, dmitriy, number)
    await begins(at, 'complaint', 'ask-oral-hearing')
    await sends(at, 'complaint', 'ask-oral-hearing', number)
    await at.waitDays(7)
    await takesUp(at, inPost('official', 'region-demo'), number)
    await begins(at, 'complaint', 'hear')
    const { write, day } = answers(at, 'complaint')
    await day('heardOn', today())
    await sends(at, 'complaint', 'hear', number)
    await begins(at, 'complaint', 'record-hearing')
    await write('hearingRecord', 'Заявитель выслушан, возражал против расчёта дохода.')
    await sends(at, 'complaint', 'record-hearing', number)
    await takesUp(at, inPost('head', 'region-demo'), number)
    await begins(at, 'complaint', 'dismiss')
    await write('reasons', 'Доход подтверждён справками.')
    await write('operative', 'Жалобу оставить без удовлетворения.')
    await sends(at, 'complaint', 'dismiss', number)
    await expectStage(at, 'complaint', 'unsatisfied')
  })

  it('the applicant sues, the judge is drawn and demands a response', async () => {
    await takesUp(at, dmitriy, number)
    await begins(at, 'complaint', 'sue')
    const { write, choose } = answers(at, 'complaint')
    await choose('claimKind', 'contest')
    await write('claim', 'Прошу отменить административный акт.')
    await write('suitGrounds', 'Нарушено право на пособие: доход посчитан неверно.')
    await sends(at, 'complaint', 'sue', number)
    await expectStage(at, 'suit', 'with-judge')
    await takesUp(at, await judge(), number)
    await begins(at, 'suit', 'demand-response')
    await answers(at, 'suit').day('respondBy', server.house.law.days.addWorkingDays(today(), 5))
    await sends(at, 'suit', 'demand-response', number)
  })

  it('the defendant misses the response; the case goes on to its hearing', async () => {
    await at.waitDays(7, 7)
    await takesUp(at, await judge(), number)
    expect(await at.page.locator('.tz-timeline').textContent()).toContain(at.say('suit.step.miss-response.done'))
    await begins(at, 'suit', 'schedule-hearing')
    const { write, day, choose } = answers(at, 'suit')
    const hearingOn = server.house.law.days.addWorkingDays(today(), 4)
    await day('hearingAt', hearingOn, '15:30')
    await write('hearingPlace', 'Зал 2')
    await sends(at, 'suit', 'schedule-hearing', number)
    await at.waitUntil(addDays(hearingOn, 1))
    await takesUp(at, inPost('secretary', 'adm-court-demo'), number)
    await begins(at, 'suit', 'hold-hearing')
    await choose('present', 'plaintiff-only')
    await write('courtRecord', 'Истец выслушан. Ответчик не явился.')
    await sends(at, 'suit', 'hold-hearing', number)
  })

  it('the judgment is given, served and comes into force under the same number', async () => {
    await takesUp(at, await judge(), number)
    await begins(at, 'suit', 'give-judgment')
    const { write, choose } = answers(at, 'suit')
    await write('introductory', 'Именем Республики Казахстан. Суд рассмотрел дело в открытом заседании.')
    await write('descriptive', 'Истец просил отменить акт. Ответчик отзыва не представил.')
    await write('reasoning', 'Ответчик не доказал законность своего акта.')
    await write('operative', 'Иск удовлетворить. Акт отменить.')
    await choose('outcome', 'granted')
    await sends(at, 'suit', 'give-judgment', number)
    await takesUp(at, inPost('secretary', 'adm-court-demo'), number)
    await begins(at, 'suit', 'serve-judgment')
    await sends(at, 'suit', 'serve-judgment', number)
    await at.waitDays(30, 30, 7, 3)
    await at.signInAs(dmitriy)
    await at.follow(number)
    await expectStage(at, 'suit', 'in-force')
    expect(at.complaints).toEqual([])
    expect(server.log).toEqual([])
  })
})

/** The judge of the case, read off the list of parties of its page. */
async function judge() {
  await at.go(casePath(number))
  const row = (await at.page.locator('#parties tr', { hasText: at.say('suit.seat.judge') }).textContent())!
  return seedPeople().find(({ name, posts }) => posts.some(({ post }) => post === 'judge') && row.includes(name.ru))!
}
