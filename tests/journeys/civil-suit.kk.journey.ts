/** A citizen without a lawyer sues on a phone, in Kazakh: from the question where to sue to the answer of somebody who had no account. */
import { describe, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { png } from '../../platform/files/inspect/testing.ts'
import { chainOf, rootOf } from '../../platform/lists.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { hasBrowser } from '../kit/browser.ts'
import { comesByCertificate, inventedIin } from '../kit/by-certificate.ts'
import { journey } from '../kit/journey.ts'
import { answers, question as asks, begins, casePath, citizen, expectStage, sends, takesUp } from '../kit/matter.ts'

const plaintiff = citizen(3)
/** Nobody in the demonstration has it. */
const iin = inventedIin(1)
const court = 'Көкбұлақ аудандық соты (ойдан шығарылған)'

const on = journey('kk')
let number: string

async function stateNow(): Promise<State> {
  const root = await rootOf(on.server.house.store.db, parseCaseNumber(number)!)
  return (await chainOf(on.server.house.store.db, root!))[0]!
}

// Filing is some thirty pages: on a busy machine they take their time.
describe.skipIf(!hasBrowser)('a civil suit on a phone, in Kazakh', { timeout: 120_000 }, () => {
  it('begins with the questions, which name the court, the way and the duty', async () => {
    const { say, page } = on.at
    const { choose, select } = asked()
    await on.at.signInAs(plaintiff)
    await on.at.go('')
    await on.at.follow(say('home.where'))
    await choose('claimant', 'person')
    await choose('defendant', 'person')
    await on.at.press(say('where.go-on'))
    await select('about', 'money')
    await on.at.press(say('where.go-on'))
    await select('undisputed', 'no')
    for (const one of ['proven', 'serviceman'] as const) await choose(one, 'no')
    await page.getByLabel(say('where.q.sum'), { exact: true }).fill('9 500 000')
    await on.at.press(say('where.go-on'))
    await page.getByLabel(say('where.region'), { exact: true }).selectOption('demo')
    await on.at.press(say('where.go-on'))
    const answer = (await page.locator('section[aria-labelledby=result]').textContent())!
    expect(answer).toContain(say('where.form.ordinary'))
    expect(answer).toMatch(/95\s000/)
    await on.at.follow(say('where.begin'))
    expect(await page.locator('.govuk-summary-list').textContent()).toContain(court)
    await on.at.press(say('apply.begin'))
  })

  it('asks who is sued and for what, each fact with what proves it', async () => {
    const { write, choose, no } = answers(on.at, 'civil-suit')
    await question('defendants', async () => {
      await choose('kind', 'person')
      await write('name', 'Серіков Арман Болатұлы')
      await write('iin', iin, true)
      await write('address', 'Көкбұлақ ауылы, Абай көшесі, 1-үй')
    })
    await question('matter', async () => {
      await write('violation', 'Жауапкер қарызды уақытында қайтармады.')
      await write('claim', 'Қарызды өндіріп беруді сұраймын.')
    })
    await question('priceCalculation', () => write('priceCalculation', 'Қарыздың негізгі сомасы.'))
    await question('facts', async () => {
      await write('fact', 'Қарыз берілді.')
      await write('provenBy', 'Қолхат.')
      await on.at.press(on.at.say('form.row.add'))
      await nth('fact', 1).fill('Мерзімі өтті.')
      await nth('provenBy', 1).fill('Хат алмасу.')
    })
    await question('preTrialOrder', () => choose('preTrialOrder', 'not-required'))
    await question('interimAsked', () => no('interimAsked'))
    await question('suitLanguage', () => choose('suitLanguage', 'kk'))
  })

  it('takes a paper along', async () => {
    const { say, page } = on.at
    await on.at.follow(say('apply.task.papers'))
    const photo = { name: 'қолхат.png', mimeType: 'image/png', buffer: Buffer.from(png(300, 200)) }
    await page.setInputFiles('input[type=file]', photo)
    await on.at.press(say('attach.add'))
    await expect.poll(() => page.locator('fieldset.tz-row legend').allTextContents()).toEqual(['қолхат.png'])
    await on.at.press(say('form.save'))
  })

  it('is paid for at the bank before it is sent, and gets its number', async () => {
    const { say, page } = on.at
    await on.at.follow(say('apply.task.check'))
    await page.getByRole('button', { name: /95\s000/ }).click()
    await page.getByRole('button', { name: /95\s000/ }).click()
    await page.waitForLoadState('load')
    const seen = (await page.locator('main').textContent())!
    expect(seen).toContain(say('pay.attached'))
    for (const answer of [court, 'Серіков Арман', iin, 'Хат алмасу.', 'қолхат.png']) expect(seen).toContain(answer)
    await on.at.press(say('civil-suit.step.file.do'))
    expect(await page.locator('h1').textContent()).toBe(say('civil-suit.step.file.done'))
    number = (await page.locator('.tz-number').first().textContent())!.trim()
    expect(number).toMatch(/^ЖТ-\d{4}-\d{8}-\d$/)
    const receipt = page.url()
    await on.at.follow(`${say('paper.sign.do')}: ${say('document.claim')}`)
    await on.at.press(say('case.sign.demo.do'))
    expect(await page.locator('.tz-signatures').textContent()).toContain(
      say('civil-suit.seat.plaintiff').toLocaleLowerCase('kk'),
    )
    await page.goto(receipt)
    await on.at.follow(say('apply.sent.follow'))
    await expectStage(on.at, 'civil-suit', 'with-judge')
  })

  it('is accepted by the judge whom the draw named', async () => {
    const { holder } = (await stateNow()).seats.judge!
    const { choose, write } = answers(on.at, 'civil-suit')
    await takesUp(on.at, seedPeople().find(({ id }) => id === holder.person)!, number)
    await begins(on.at, 'civil-suit', 'accept-suit')
    await choose('caseLanguage', 'kk')
    await write('actionsToDo', 'Жауапкер пікірін берсін.')
    await sends(on.at, 'civil-suit', 'accept-suit', number)
    await expectStage(on.at, 'civil-suit', 'preparation')
  })

  it('is found by the defendant, who never was here, by the number in their certificate; and answered', async () => {
    const { page } = on.at
    const { choose, write, no } = answers(on.at, 'civil-suit')
    await comesByCertificate(on.server, on.at, iin)
    await on.at.go('/my')
    await on.at.follow(number, page.locator('#matters'))
    expect(await page.locator('main').textContent()).toContain('Жауапкер қарызды уақытында қайтармады.')
    await begins(on.at, 'civil-suit', 'respond')
    await choose('admits', 'in-part')
    await write('response', 'Қарыздың жартысы қайтарылған.')
    await write('fact', 'Жартысы қайтарылды.')
    await write('provenBy', 'Банк үзіндісі.')
    await no('limitationClaimed')
    await sends(on.at, 'civil-suit', 'respond', number)
  })

  it('is seen answered by whoever sued; nothing failed on the way', async () => {
    await on.at.signInAs(plaintiff)
    await on.at.go(casePath(number))
    expect(await on.at.page.locator('.tz-timeline').textContent()).toContain(on.at.say('civil-suit.step.respond.done'))
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})

const question = (id: string, answer: () => Promise<void>) => asks(on.at, 'civil-suit', id, answer)

const nth = (field: string, n: number) =>
  on.at.page.getByLabel(on.at.say(`civil-suit.field.${field}`), { exact: true }).nth(n)

/** The questions before a suit: few answers stand side by side, many in a list. */
function asked() {
  const { say, page } = on.at
  return {
    choose: (id: string, option: string) => on.at.choose(say(`where.q.${id}`), say(`where.o.${id}.${option}`)),
    select: async (id: string, option: string): Promise<void> => {
      await page.getByLabel(say(`where.q.${id}`), { exact: true }).selectOption(option)
    },
  }
}
