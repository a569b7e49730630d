/** A writ that the debtor objects to, in Russian: issued on the proposed draft, objected to, cancelled; whoever asked for it sues with what was written already. */
import { beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { hasBrowser } from '../kit/browser.ts'
import { comesByCertificate, inventedIin } from '../kit/by-certificate.ts'
import { journey, judgeOf } from '../kit/journey.ts'
import { answers, begins, casePath, citizen, expectStage, sends, takesUp } from '../kit/matter.ts'

const creditor = citizen(6)
/** Nobody in the demonstration has it. */
const iin = inventedIin(31)

const on = journey('ru')
let number: string

const judge = () => judgeOf(on, number)

describe.skipIf(!hasBrowser)('a writ objected to, in Russian', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const filed = await on.server.house.perform({
      key: 'objected-writ',
      procedure: 'writ',
      step: 'file',
      person: creditor.id,
      fields: {
        court: 'district-demo',
        writClaim: 'mediation-agreement',
        price: '300000.00',
        claim: 'Взыскать долг по соглашению.',
        grounds: 'Соглашение о медиации от 1 февраля.',
        defendants: [{ kind: 'person', name: 'Сериков Арман Болатович', address: 'Кокбулак, улица Абая, 1', iin }],
        executionBy: 'myself',
      },
    })
    if (isRefusal(filed)) throw new Error(filed.refused)
    number = filed.number!
  })

  it('is issued on the draft that the application makes; before, the debtor sees nothing of it', async () => {
    await comesByCertificate(on.server, on.at, iin)
    await on.at.go('/my')
    expect(await on.at.page.locator('main').textContent()).not.toContain(number)
    const { write } = answers(on.at, 'writ')
    await takesUp(on.at, await judge(), number)
    await begins(on.at, 'writ', 'issue-writ')
    const proposed = (field: string) => on.at.page.getByLabel(on.at.say(field)).first().inputValue()
    expect(await proposed('writ.field.sumAwarded')).toBe('300000.00')
    await write('writNorm', 'Закон «О медиации», статья 27.')
    await write('operative', 'Взыскать 300 000 тенге.')
    await write('dutyAwarded', '1500')
    await sends(on.at, 'writ', 'issue-writ', number)
  })

  it('is objected to by the debtor, who finds it by the number in their certificate', async () => {
    const { write } = answers(on.at, 'writ')
    await comesByCertificate(on.server, on.at, iin)
    await on.at.go('/my')
    await on.at.follow(number, on.at.page.locator('#matters'))
    expect(await on.at.page.locator('main').textContent()).toContain('Взыскать 300 000 тенге.')
    await begins(on.at, 'writ', 'object')
    expect(await on.at.page.locator('main').textContent()).toContain(on.at.say('writ.step.object.help'))
    await write('objections', 'Долг уплачен.')
    await write('objectionEvidence', 'Квитанция от 5 февраля.')
    await sends(on.at, 'writ', 'object', number)
  })

  it('is cancelled by the judge', async () => {
    const { write } = answers(on.at, 'writ')
    await takesUp(on.at, await judge(), number)
    expect(await on.at.page.locator('main').textContent()).toContain('Квитанция от 5 февраля.')
    await begins(on.at, 'writ', 'cancel-writ')
    await write('reasons', 'О долге есть спор.')
    await sends(on.at, 'writ', 'cancel-writ', number)
    await expectStage(on.at, 'writ', 'cancelled')
    expect(await on.at.page.locator('main').textContent()).not.toContain(on.at.say('case.bring-again'))
  })

  it('leads the creditor to the suit, and what was written goes along', async () => {
    const { say } = on.at
    await on.at.signInAs(creditor)
    await on.at.go(casePath(number))
    await on.at.follow(say('case.bring-again'), on.at.page.locator('.tz-turn'))
    for (const one of ['proven', 'serviceman'] as const)
      await on.at.choose(say(`where.q.${one}`), say(`where.o.${one}.no`))
    await on.at.press(say('where.go-on'))
    await on.at.page.getByLabel(say('where.region'), { exact: true }).selectOption('demo')
    await on.at.press(say('where.go-on'))
    expect(await on.at.page.locator('section[aria-labelledby=result]').textContent()).toContain(
      say('where.form.simplified'),
    )
    await on.at.follow(say('where.begin'))
    expect(await on.at.page.locator('main').textContent()).toContain(say('apply.begin.carried', { number }))
    await on.at.press(say('apply.begin'))
    await on.at.follow(say('simplified-suit.field.defendants'))
    const given = (field: string) => on.at.page.getByLabel(say(`simplified-suit.field.${field}`), { exact: true })
    expect(await given('name').inputValue()).toBe('Сериков Арман Болатович')
    await on.at.press(say('form.save'))
    await on.at.follow(say('apply.page.matter'))
    expect(await given('claim').inputValue()).toBe('Взыскать долг по соглашению.')
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})
