/** The narrow path in Russian, on a phone, without script: heard and refused, complaint dismissed after a hearing, suit, no response, judgment. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/calendar-date.ts'
import { dayAt } from '../../kernel/instant.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { hasBrowser } from '../kit/browser.ts'
import { journey } from '../kit/journey.ts'
import { answers, applies, begins, casePath, citizen, expectStage, inPost, sends, takesUp } from '../kit/matter.ts'

const dmitriy = citizen(2)
const on = journey('ru', { script: false })
let number: string

const today = () => dayAt(on.server.house.clocks.law.now(), on.server.house.zone)

describe.skipIf(!hasBrowser)('from a refusal to a judgment in force, in Russian, at 360 px, without script', () => {
  it('a citizen applies by task list and gets the number', async () => {
    await on.at.signInAs(dmitriy)
    number = await applies(on.at, on.server.house.registry.office('akimat-demo')!.names.ru, {
      essence: 'Мне отказали в пособии. Письменно причину не объяснили.',
      request: 'Прошу назначить пособие.',
      address: 'село Кокбулак',
      changed: 'село Кокбулак, улица Достык, дом 12',
      phone: '8 700 000 00 00',
    })
    await expectStage(on.at, 'application', 'received')
  })

  it('the registrar registers it; the official announces what is going to be decided', async () => {
    await takesUp(on.at, inPost('registrar', 'akimat-demo'), number)
    await begins(on.at, 'application', 'register')
    await sends(on.at, 'application', 'register', number)
    await takesUp(on.at, inPost('official', 'akimat-demo'), number)
    await begins(on.at, 'application', 'announce-decision')
    await answers(on.at, 'application').write('preliminary', 'Доход семьи выше установленного предела.')
    await sends(on.at, 'application', 'announce-decision', number)
  })

  it('the applicant objects, and the body may not refuse before the wait is over', async () => {
    await takesUp(on.at, dmitriy, number)
    await begins(on.at, 'application', 'object')
    await answers(on.at, 'application').write('objection', 'Доход посчитан неверно: учтены алименты.')
    await sends(on.at, 'application', 'object', number)
    await takesUp(on.at, inPost('official', 'akimat-demo'), number)
    await begins(on.at, 'application', 'refuse')
    expect(await on.at.page.locator('.govuk-inset-text').count()).toBe(1)
    expect(await on.at.page.locator('main form').count()).toBe(0)
  })

  it('the refusal comes after the wait, with its reasons', async () => {
    await on.at.waitDays(7)
    await takesUp(on.at, inPost('official', 'akimat-demo'), number)
    await begins(on.at, 'application', 'refuse')
    const { write, yes } = answers(on.at, 'application')
    await write('questions', 'О назначении пособия.')
    await write('reasons', 'Доход семьи выше установленного предела.')
    await write('operative', 'В назначении пособия отказать.')
    await yes('remedyStated')
    await sends(on.at, 'application', 'refuse', number)
    await expectStage(on.at, 'application', 'refused')
  })

  it('the complaint is forwarded and registered', async () => {
    await takesUp(on.at, dmitriy, number)
    await begins(on.at, 'application', 'complain')
    await answers(on.at, 'application').write('grounds', 'Отказ противоречит закону.')
    await sends(on.at, 'application', 'complain', number)
    await takesUp(on.at, inPost('official', 'akimat-demo'), number)
    await begins(on.at, 'complaint', 'forward')
    await sends(on.at, 'complaint', 'forward', number)
    await takesUp(on.at, inPost('registrar', 'region-demo'), number)
    await begins(on.at, 'complaint', 'register')
    await sends(on.at, 'complaint', 'register', number)
  })

  it('the superior hears the applicant aloud and dismisses the complaint', async () => {
    await takesUp(on.at, inPost('official', 'region-demo'), number)
    await begins(on.at, 'complaint', 'announce-decision')
    await answers(on.at, 'complaint').write('preliminary', 'Оснований для отмены акта нет.')
    await sends(on.at, 'complaint', 'announce-decision', number)
    await takesUp(on.at, dmitriy, number)
    await begins(on.at, 'complaint', 'ask-oral-hearing')
    await sends(on.at, 'complaint', 'ask-oral-hearing', number)
    await on.at.waitDays(7)
    await takesUp(on.at, inPost('official', 'region-demo'), number)
    await begins(on.at, 'complaint', 'hear')
    const { write, day } = answers(on.at, 'complaint')
    await day('heardOn', today())
    await sends(on.at, 'complaint', 'hear', number)
    await begins(on.at, 'complaint', 'record-hearing')
    await write('hearingRecord', 'Заявитель выслушан, возражал против расчёта дохода.')
    await sends(on.at, 'complaint', 'record-hearing', number)
    await takesUp(on.at, inPost('head', 'region-demo'), number)
    await begins(on.at, 'complaint', 'dismiss')
    await write('reasons', 'Доход подтверждён справками.')
    await write('operative', 'Жалобу оставить без удовлетворения.')
    await sends(on.at, 'complaint', 'dismiss', number)
    await expectStage(on.at, 'complaint', 'unsatisfied')
  })

  it('the applicant sues, the judge is drawn and demands a response', async () => {
    await takesUp(on.at, dmitriy, number)
    await begins(on.at, 'complaint', 'sue')
    const { write, choose } = answers(on.at, 'complaint')
    await choose('claimKind', 'contest')
    await write('claim', 'Прошу отменить административный акт.')
    await write('suitGrounds', 'Нарушено право на пособие: доход посчитан неверно.')
    await sends(on.at, 'complaint', 'sue', number)
    await expectStage(on.at, 'suit', 'with-judge')
    await takesUp(on.at, await judge(), number)
    await begins(on.at, 'suit', 'demand-response')
    await answers(on.at, 'suit').day('respondBy', on.server.house.law.days.addWorkingDays(today(), 5))
    await sends(on.at, 'suit', 'demand-response', number)
  })

  it('the defendant misses the response; the case goes on to its hearing', async () => {
    await on.at.waitDays(7, 7)
    await takesUp(on.at, await judge(), number)
    expect(await on.at.page.locator('.tz-timeline').textContent()).toContain(on.at.say('suit.step.miss-response.done'))
    await begins(on.at, 'suit', 'schedule-hearing')
    const { write, day, choose } = answers(on.at, 'suit')
    const hearingOn = on.server.house.law.days.addWorkingDays(today(), 4)
    await day('hearingAt', hearingOn, '15:30')
    await write('hearingPlace', 'Зал 2')
    await sends(on.at, 'suit', 'schedule-hearing', number)
    await on.at.waitUntil(addDays(hearingOn, 1))
    await takesUp(on.at, inPost('secretary', 'adm-court-demo'), number)
    await begins(on.at, 'suit', 'hold-hearing')
    await choose('present', 'plaintiff-only')
    await write('courtRecord', 'Истец выслушан. Ответчик не явился.')
    await sends(on.at, 'suit', 'hold-hearing', number)
  })

  it('the judgment is given, served and comes into force under the same number', async () => {
    await takesUp(on.at, await judge(), number)
    await begins(on.at, 'suit', 'give-judgment')
    const { write, choose } = answers(on.at, 'suit')
    await write('introductory', 'Именем Республики Казахстан. Суд рассмотрел дело в открытом заседании.')
    await write('descriptive', 'Истец просил отменить акт. Ответчик отзыва не представил.')
    await write('reasoning', 'Ответчик не доказал законность своего акта.')
    await write('operative', 'Иск удовлетворить. Акт отменить.')
    await choose('outcome', 'granted')
    await sends(on.at, 'suit', 'give-judgment', number)
    await takesUp(on.at, inPost('secretary', 'adm-court-demo'), number)
    await begins(on.at, 'suit', 'serve-judgment')
    await sends(on.at, 'suit', 'serve-judgment', number)
    await on.at.waitDays(30, 30, 7, 3)
    await on.at.signInAs(dmitriy)
    await on.at.follow(number)
    await expectStage(on.at, 'suit', 'in-force')
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})

/** The judge of the case, read off the list of parties of its page. */
async function judge() {
  await on.at.go(casePath(number))
  const row = (await on.at.page.locator('#parties tr', { hasText: on.at.say('suit.seat.judge') }).textContent())!
  return seedPeople().find(({ name, posts }) => posts.some(({ post }) => post === 'judge') && row.includes(name.ru))!
}
