/** A small claim in Russian, decided on the papers alone: seen by whoever sues, whoever is sued, the judge and the secretary, with no session. */
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../kit/browser.ts'
import { comesByCertificate, inventedIin } from '../kit/by-certificate.ts'
import { asking, journey, judgeOf } from '../kit/journey.ts'
import { answers, begins, casePath, citizen, expectStage, inPost, paysAndSends, sends, takesUp } from '../kit/matter.ts'

const procedure = 'simplified-suit'
const plaintiff = citizen(5)
const secretary = inPost('secretary', 'district-demo')
/** Nobody in the demonstration has it. */
const iin = inventedIin(21)

const on = journey('ru')
let number: string

const judge = () => judgeOf(on, number)
const asks = asking(on, procedure)
const tried = async (): Promise<string> => (await on.at.page.locator('.tz-timeline').textContent())!

describe.skipIf(!hasBrowser)('a small claim without a session, in Russian', { timeout: 120_000 }, () => {
  it('is led to the simplified way by its sum, filed, paid for and sent', async () => {
    const { say } = on.at
    const { choose, write } = answers(on.at, procedure)
    await on.at.signInAs(plaintiff)
    await on.at.go(
      '/where-to-sue?claimant=person&defendant=person&about=money&undisputed=no&proven=no&serviceman=no&sum=400000&region=demo',
    )
    expect(await on.at.page.locator('section[aria-labelledby=result]').textContent()).toContain(
      say('where.form.simplified'),
    )
    await on.at.follow(say('where.begin'))
    await on.at.press(say('apply.begin'))
    await asks('defendants', async () => {
      await choose('kind', 'person')
      await write('name', 'Сериков Арман Болатович')
      await write('iin', iin, true)
      await write('address', 'Кокбулак, улица Абая, 1')
    })
    await asks('claimGround', () => choose('claimGround', 'small-sum'))
    await asks('matter', async () => {
      await write('calculation', 'Основной долг 400 000 тенге.')
      await write('claim', 'Взыскать долг по расписке.')
      await write('grounds', 'Расписка от 1 февраля.')
    })
    number = await paysAndSends(on.at, procedure, /4\s000/)
  })

  it('is not seen by the defendant before the judge has accepted it', async () => {
    await comesByCertificate(on.server, on.at, iin)
    await on.at.go('/my')
    expect(await on.at.page.locator('main').textContent()).not.toContain(number)
    expect((await on.at.page.request.get(`${on.server.address}/ru${casePath(number)}`)).status()).toBe(404)
  })

  it('is accepted by the judge; the secretary tells the parties', async () => {
    const { choose } = answers(on.at, procedure)
    await takesUp(on.at, await judge(), number)
    await begins(on.at, procedure, 'accept')
    await choose('language', 'ru')
    await sends(on.at, procedure, 'accept', number)
    await takesUp(on.at, secretary, number)
    await begins(on.at, procedure, 'notify-parties')
    await sends(on.at, procedure, 'notify-parties', number)
  })

  it('is found and answered by the defendant', async () => {
    const { choose, write } = answers(on.at, procedure)
    await comesByCertificate(on.server, on.at, iin)
    await on.at.go('/my')
    await on.at.follow(number, on.at.page.locator('#matters'))
    expect(await on.at.page.locator('main').textContent()).toContain('Расписка от 1 февраля.')
    await begins(on.at, procedure, 'respond')
    await write('response', 'Половину долга я вернул.')
    await choose('admits', 'in-part')
    await sends(on.at, procedure, 'respond', number)
  })

  it('is decided on the papers in two parts, and the copies go out', async () => {
    const { choose, write } = answers(on.at, procedure)
    await takesUp(on.at, await judge(), number)
    expect(await on.at.page.locator('main').textContent()).toContain('Половину долга я вернул.')
    await begins(on.at, procedure, 'decide')
    await write('introductory', 'Кокбулакский районный суд рассмотрел дело без вызова сторон.')
    await write('operative', 'Взыскать 400 000 тенге.')
    await choose('outcome', 'granted')
    await sends(on.at, procedure, 'decide', number)
    await takesUp(on.at, secretary, number)
    await begins(on.at, procedure, 'send-decision')
    await sends(on.at, procedure, 'send-decision', number)
    await expectStage(on.at, procedure, 'copied')
  })

  it('is read by both sides, each told what they may still do', async () => {
    const { say } = on.at
    await on.at.signInAs(plaintiff)
    await on.at.go(casePath(number))
    expect(await tried()).toContain(say(`${procedure}.step.send-decision.done`))
    await comesByCertificate(on.server, on.at, iin)
    await on.at.go(casePath(number))
    expect(await on.at.page.locator('.tz-turn').textContent()).toContain(say(`${procedure}.step.ask-cancellation.do`))
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})
