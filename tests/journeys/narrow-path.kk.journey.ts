/** The narrow path in Kazakh, on a phone, with script: silence, complaint, silence again, suit, judgment in force. One number. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/calendar-date.ts'
import { dayAt } from '../../kernel/instant.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { hasBrowser } from '../kit/browser.ts'
import { journey } from '../kit/journey.ts'
import {
  answers,
  applies,
  begins,
  casePath,
  citizen,
  expectStage,
  inPost,
  sends,
  takesUp,
  turnBox,
} from '../kit/matter.ts'

const aigul = citizen(1)
const on = journey('kk')
let number: string

const today = () => dayAt(on.server.house.clocks.law.now(), on.server.house.zone)
const workingDaysOn = (n: number) => on.server.house.law.days.addWorkingDays(today(), n)

describe.skipIf(!hasBrowser)('from silence to a judgment in force, in Kazakh, at 360 px', () => {
  it('a citizen applies by task list and gets the number', async () => {
    await on.at.signInAs(aigul)
    number = await applies(on.at, on.server.house.registry.office('akimat-demo')!.names.kk, {
      essence: 'Үйіміздің алдындағы жол екі жыл бойы жөнделмей тұр. Жедел жәрдем кіре алмайды.',
      request: 'Жолды жөндеу жоспарына енгізуді сұраймын.',
      address: 'Көкбұлақ ауылы',
      changed: "Көкбұлақ ауылы, Достық көшесі, 12-үй, «Б» кіреберісі, O'Brien",
      phone: '+7 700 000 00 00',
    })
    await expectStage(on.at, 'application', 'received')
    expect((await turnBox(on.at.page)).title, 'the registrar is waited for, not the citizen').toBe(
      on.at.say('web.turn'),
    )
  })

  it('the registrar finds it on the desk and registers it', async () => {
    await on.at.signInAs(inPost('registrar', 'akimat-demo'))
    await on.at.go('/desk?list=available')
    const row = on.at.page.locator('tr', { hasText: number })
    await row.getByRole('button', { name: on.at.say('application.step.register.do'), exact: true }).click()
    await on.at.press(on.at.say('application.step.register.do'))
    await on.at.go(casePath(number))
    await expectStage(on.at, 'application', 'in-review')
    expect((await turnBox(on.at.page)).title, 'the official is waited for now').toBe(on.at.say('web.turn'))
  })

  it('the body stays silent: the application counts as refused, and it is the applicant’s turn', async () => {
    await takesUp(on.at, inPost('official', 'akimat-demo'), number)
    await on.at.waitDays(30)
    await takesUp(on.at, aigul, number)
    await expectStage(on.at, 'application', 'deemed-refused')
  })

  it('the complaint goes to the superior by itself when nobody forwards it', async () => {
    await begins(on.at, 'application', 'complain')
    await answers(on.at, 'application').write('grounds', 'Орган он бес жұмыс күні ішінде жауап берген жоқ.')
    await sends(on.at, 'application', 'complain', number)
    await expectStage(on.at, 'complaint', 'with-body')
    await takesUp(on.at, inPost('head', 'akimat-demo'), number)
    await on.at.waitDays(7)
    await takesUp(on.at, inPost('official', 'region-demo'), number)
    await expectStage(on.at, 'complaint', 'under-review')
    expect(await on.at.page.locator('.tz-timeline').textContent()).toContain(
      on.at.say('complaint.step.forward-by-itself.done'),
    )
  })

  it('the superior stays silent too, and the applicant sues', async () => {
    await on.at.waitDays(30, 7)
    await takesUp(on.at, aigul, number)
    await expectStage(on.at, 'complaint', 'deemed-unsatisfied')
    await begins(on.at, 'complaint', 'sue-after-silence')
    const { write, choose } = answers(on.at, 'complaint')
    await choose('claimKind', 'compel')
    await write('claim', 'Органды жолды жөндеу жоспарына енгізуге міндеттеуді сұраймын.')
    await write('suitGrounds', 'Орган да, жоғары тұрған орган да мерзімінде жауап берген жоқ.')
    await sends(on.at, 'complaint', 'sue-after-silence', number)
    await expectStage(on.at, 'suit', 'with-judge')
  })

  it('the judge is drawn in public, and the draw is computed again when its day is over', async () => {
    const judge = await drawnJudge()
    expect(await on.at.page.locator('main').textContent()).toContain(on.at.say('draws.verdict.later'))
    const drawPath = new URL(on.at.page.url()).pathname.slice(3) + new URL(on.at.page.url()).search
    await on.at.waitDays(1)
    await on.at.go(drawPath)
    expect(await on.at.page.locator('main').textContent()).toContain(on.at.say('draws.verdict.agrees'))
    await takesUp(on.at, judge, number)
  })

  it('the judge demands a response, the defendant gives it', async () => {
    await begins(on.at, 'suit', 'demand-response')
    await answers(on.at, 'suit').day('respondBy', workingDaysOn(6))
    await sends(on.at, 'suit', 'demand-response', number)
    await takesUp(on.at, inPost('official', 'akimat-demo'), number)
    await begins(on.at, 'suit', 'respond')
    const { write, no } = answers(on.at, 'suit')
    await write('response', 'Талап қоюмен келіспейміз: бюджетте қаржы қаралмаған.')
    await no('admits')
    await sends(on.at, 'suit', 'respond', number)
  })

  it('the hearing is scheduled and held', async () => {
    const judge = await judgeOfCase()
    await takesUp(on.at, judge, number)
    await begins(on.at, 'suit', 'schedule-hearing')
    const { write, day, choose } = answers(on.at, 'suit')
    const hearingOn = workingDaysOn(5)
    await day('hearingAt', hearingOn, '10:00')
    await write('hearingPlace', '2-ші зал')
    await sends(on.at, 'suit', 'schedule-hearing', number)
    await on.at.waitUntil(addDays(hearingOn, 1))
    await takesUp(on.at, judge, number)
    await begins(on.at, 'suit', 'hold-hearing')
    await choose('present', 'both')
    await write('courtRecord', 'Тараптар тыңдалды. Дәлелдемелер зерттелді.')
    await sends(on.at, 'suit', 'hold-hearing', number)
  })

  it('the judgment has its four parts and is served', async () => {
    await begins(on.at, 'suit', 'give-judgment')
    const { write, choose } = answers(on.at, 'suit')
    await write('introductory', 'Қазақстан Республикасының атынан. Сот ашық отырыста істі қарады.')
    await write('descriptive', 'Талап қоюшы органды міндеттеуді сұрады.')
    await write('reasoning', 'Орган мерзімінде жауап бермеді, себебін дәлелдеген жоқ.')
    await write('operative', 'Талап қою қанағаттандырылсын.')
    await choose('outcome', 'granted')
    await sends(on.at, 'suit', 'give-judgment', number)
    await on.at.follow(on.at.say('document.judgment'))
    const parts = ['introductory', 'descriptive', 'reasoning', 'operative'].map((part) =>
      on.at.say(`suit.field.${part}`),
    )
    const headings = await on.at.page.locator('article h2').allTextContents()
    expect(headings.filter((heading) => parts.includes(heading))).toEqual(parts)
    await takesUp(on.at, inPost('secretary', 'adm-court-demo'), number)
    await begins(on.at, 'suit', 'serve-judgment')
    await sends(on.at, 'suit', 'serve-judgment', number)
  })

  it('two months later it is in force, and the number is the one from the first day', async () => {
    await on.at.waitDays(30, 30, 7, 3)
    await on.at.signInAs(aigul)
    await on.at.follow(number)
    await expectStage(on.at, 'suit', 'in-force')
    expect(await on.at.page.locator('.tz-turn__whose').textContent()).toBe(on.at.say('web.turn.nobody'))
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})

/** Reads the judge off today's public draw of this case; leaves the page of the draw open. */
async function drawnJudge() {
  const registered = await on.at.page.getByText(on.at.say('case.register-number', { number: '' }).trim()).textContent()
  const registerNumber = registered!.match(/\d{4}-\d\d-00-\S+\/\d+/)![0]
  await on.at.go('/draws')
  await on.at.follow(registerNumber)
  return named((await on.at.page.locator('tr', { has: on.at.page.locator('.govuk-tag') }).textContent())!)
}

async function judgeOfCase() {
  await on.at.go(casePath(number))
  return named((await on.at.page.locator('#parties tr', { hasText: on.at.say('suit.seat.judge') }).textContent())!)
}

const named = (text: string) =>
  seedPeople().find(({ name, posts }) => posts.some(({ post }) => post === 'judge') && text.includes(name.kk))!
