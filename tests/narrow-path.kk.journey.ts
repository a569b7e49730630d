/** The narrow path in Kazakh, on a phone, with script: silence, complaint, silence again, suit, judgment in force. One number. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../kernel/calendar-date.ts'
import { dayAt } from '../kernel/instant.ts'
import { seedPeople } from '../server/seed/people.ts'
import { hasBrowser, startBrowser } from './browser.ts'
import { inOrder } from './in-order.ts'
import { answers, applies, begins, casePath, citizen, expectStage, inPost, sends, takesUp, turnBox } from './matter.ts'
import { type ServerUnderTest, startUnderTest } from './server-under-test.ts'
import { type Visitor, visitor } from './visitor.ts'

const aigul = citizen(1)
let server: ServerUnderTest
let browser: Browser
let at: Visitor
let number: string

const today = () => dayAt(server.house.clocks.law.now(), server.house.zone)
const workingDaysOn = (n: number) => server.house.law.days.addWorkingDays(today(), n)

describe.skipIf(!hasBrowser)('from silence to a judgment in force, in Kazakh, at 360 px', () => {
  inOrder()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    at = await visitor(browser, server.address, 'kk')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('a citizen applies by task list and gets the number', async () => {
    await at.signInAs(aigul)
    number = await applies(at, server.house.registry.office('akimat-demo')!.names.kk, {
      essence: 'Үйіміздің алдындағы жол екі жыл бойы жөнделмей тұр. Жедел жәрдем кіре алмайды.',
      request: 'Жолды жөндеу жоспарына енгізуді сұраймын.',
      address: 'Көкбұлақ ауылы',
      changed: "Көкбұлақ ауылы, Достық көшесі, 12-үй, «Б» кіреберісі, O'Brien",
      phone: '+7 700 000 00 00',
    })
    await expectStage(at, 'application', 'received')
    expect((await turnBox(at.page)).title, 'the registrar is waited for, not the citizen').toBe(at.say('web.turn'))
  })

  it('the registrar finds it on the desk and registers it', async () => {
    await at.signInAs(inPost('registrar', 'akimat-demo'))
    await at.follow(at.say('application.step.register.do'), at.page.locator('tr', { hasText: number }))
    await sends(at, 'application', 'register', number)
    await expectStage(at, 'application', 'in-review')
  })

  it('the body stays silent: the application counts as refused, and it is the applicant’s turn', async () => {
    await takesUp(at, inPost('official', 'akimat-demo'), number)
    await at.waitDays(30)
    await takesUp(at, aigul, number)
    await expectStage(at, 'application', 'deemed-refused')
  })

  it('the complaint goes to the superior by itself when nobody forwards it', async () => {
    await begins(at, 'application', 'complain')
    await answers(at, 'application').write('grounds', 'Орган он бес жұмыс күні ішінде жауап берген жоқ.')
    await sends(at, 'application', 'complain', number)
    await expectStage(at, 'complaint', 'with-body')
    await takesUp(at, inPost('head', 'akimat-demo'), number)
    await at.waitDays(7)
    await takesUp(at, inPost('official', 'region-demo'), number)
    await expectStage(at, 'complaint', 'under-review')
    expect(await at.page.locator('.tz-timeline').textContent()).toContain(
      at.say('complaint.step.forward-by-itself.done'),
    )
  })

  it('the superior stays silent too, and the applicant sues', async () => {
    await at.waitDays(30, 7)
    await takesUp(at, aigul, number)
    await expectStage(at, 'complaint', 'deemed-unsatisfied')
    await begins(at, 'complaint', 'sue-after-silence')
    const { write, choose } = answers(at, 'complaint')
    await choose('claimKind', 'compel')
    await write('claim', 'Органды жолды жөндеу жоспарына енгізуге міндеттеуді сұраймын.')
    await write('suitGrounds', 'Орган да, жоғары тұрған орган да мерзімінде жауап берген жоқ.')
    await sends(at, 'complaint', 'sue-after-silence', number)
    await expectStage(at, 'suit', 'with-judge')
  })

  it('the judge is drawn in public, and the draw is computed again when its day is over', async () => {
    const judge = await drawnJudge()
    expect(await at.page.locator('main').textContent()).toContain(at.say('draws.verdict.later'))
    const drawPath = new URL(at.page.url()).pathname.slice(3) + new URL(at.page.url()).search
    await at.waitDays(1)
    await at.go(drawPath)
    expect(await at.page.locator('main').textContent()).toContain(at.say('draws.verdict.agrees'))
    await takesUp(at, judge, number)
  })

  it('the judge demands a response, the defendant gives it', async () => {
    await begins(at, 'suit', 'demand-response')
    await answers(at, 'suit').day('respondBy', workingDaysOn(6))
    await sends(at, 'suit', 'demand-response', number)
    await takesUp(at, inPost('official', 'akimat-demo'), number)
    await begins(at, 'suit', 'respond')
    const { write, no } = answers(at, 'suit')
    await write('response', 'Талап қоюмен келіспейміз: бюджетте қаржы қаралмаған.')
    await no('admits')
    await sends(at, 'suit', 'respond', number)
  })

  it('the hearing is scheduled and held', async () => {
    const judge = await judgeOfCase()
    await takesUp(at, judge, number)
    await begins(at, 'suit', 'schedule-hearing')
    const { write, day, choose } = answers(at, 'suit')
    const hearingOn = workingDaysOn(5)
    await day('hearingAt', hearingOn, '10:00')
    await write('hearingPlace', '2-ші зал')
    await sends(at, 'suit', 'schedule-hearing', number)
    await at.waitUntil(addDays(hearingOn, 1))
    await takesUp(at, judge, number)
    await begins(at, 'suit', 'hold-hearing')
    await choose('present', 'both')
    await write('courtRecord', 'Тараптар тыңдалды. Дәлелдемелер зерттелді.')
    await sends(at, 'suit', 'hold-hearing', number)
  })

  it('the judgment has its four parts and is served', async () => {
    await begins(at, 'suit', 'give-judgment')
    const { write, choose } = answers(at, 'suit')
    await write('introductory', 'Қазақстан Республикасының атынан. Сот ашық отырыста істі қарады.')
    await write('descriptive', 'Талап қоюшы органды міндеттеуді сұрады.')
    await write('reasoning', 'Орган мерзімінде жауап бермеді, себебін дәлелдеген жоқ.')
    await write('operative', 'Талап қою қанағаттандырылсын.')
    await choose('outcome', 'granted')
    await sends(at, 'suit', 'give-judgment', number)
    await at.follow(at.say('document.judgment'))
    const parts = ['introductory', 'descriptive', 'reasoning', 'operative'].map((part) => at.say(`suit.field.${part}`))
    const headings = await at.page.locator('article h2').allTextContents()
    expect(headings.filter((heading) => parts.includes(heading))).toEqual(parts)
    await takesUp(at, inPost('secretary', 'adm-court-demo'), number)
    await begins(at, 'suit', 'serve-judgment')
    await sends(at, 'suit', 'serve-judgment', number)
  })

  it('two months later it is in force, and the number is the one from the first day', async () => {
    await at.waitDays(30, 30, 7, 3)
    await at.signInAs(aigul)
    await at.follow(number)
    await expectStage(at, 'suit', 'in-force')
    expect(await at.page.locator('.tz-turn__whose').textContent()).toBe(at.say('web.turn.nobody'))
    expect(at.complaints).toEqual([])
    expect(server.log).toEqual([])
  })
})

/** Reads the judge off today's public draw of this case; leaves the page of the draw open. */
async function drawnJudge() {
  const registered = await at.page.getByText(at.say('case.register-number', { number: '' }).trim()).textContent()
  const registerNumber = registered!.match(/\d{4}-\d\d-00-\S+\/\d+/)![0]
  await at.go('/draws')
  await at.follow(registerNumber)
  return named((await at.page.locator('tr', { has: at.page.locator('.govuk-tag') }).textContent())!)
}

async function judgeOfCase() {
  await at.go(casePath(number))
  return named((await at.page.locator('#parties tr', { hasText: at.say('suit.seat.judge') }).textContent())!)
}

const named = (text: string) =>
  seedPeople().find(({ name, posts }) => posts.some(({ post }) => post === 'judge') && text.includes(name.kk))!
