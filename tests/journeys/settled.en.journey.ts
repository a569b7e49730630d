/** A suit settled, in English: taken by the judge, an agreement proposed by one side and joined by the other, approved; the case is over. */
import { describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/calendar-date.ts'
import { hasBrowser } from '../kit/browser.ts'
import { stateOf } from '../kit/find-case.ts'
import { asking, journey, judgeOf } from '../kit/journey.ts'
import { answers, begins, casePath, citizen, expectStage, paysAndSends, sends, takesUp } from '../kit/matter.ts'

const procedure = 'civil-suit'
const plaintiff = citizen(3)
const defendant = citizen(4)

const on = journey('en', { width: 1200 })
let number: string

const judge = () => judgeOf(on, number)
const asks = asking(on, procedure)

describe.skipIf(!hasBrowser)('a settled suit, in English', { timeout: 120_000 }, () => {
  it('is filed and paid for', async () => {
    const { choose, write, no } = answers(on.at, procedure)
    await on.at.signInAs(plaintiff)
    await on.at.go(
      '/begin?what=civil-suit&step=file&court=district-demo&claimKind=property&hasPrice=yes&price=6000000&preTrialOrder=not-required&suitLanguage=ru',
    )
    await on.at.press(on.at.say('apply.begin'))
    await asks('defendants', async () => {
      await choose('kind', 'person')
      const number = (of: string) =>
        on.at.page.getByLabel(on.at.say('web.optional', { label: on.at.say(`${procedure}.field.${of}`) }))
      expect([await number('iin').isVisible(), await number('bin').isVisible()], 'a person has no BIN').toEqual([
        true,
        false,
      ])
      await write('name', defendant.name.en)
      await write('iin', defendant.iin, true)
      await write('address', 'Kokbulak, Abay street 2')
    })
    await asks('matter', async () => {
      await write('violation', 'The defendant keeps a car that is mine.')
      await write('claim', 'Hand the car over.')
    })
    await asks('priceCalculation', () => write('priceCalculation', 'The price of the car.'))
    await asks('facts', async () => {
      await write('fact', 'The car is mine.')
      await write('provenBy', 'The certificate of registration.')
    })
    await asks('interimAsked', () => no('interimAsked'))
    number = await paysAndSends(on.at, procedure, /60,000/)
  })

  it('is accepted by the judge whom the draw named', async () => {
    const { choose, write } = answers(on.at, procedure)
    await takesUp(on.at, await judge(), number)
    await begins(on.at, procedure, 'accept-suit')
    await choose('caseLanguage', 'ru')
    await write('actionsToDo', 'Respond to the suit.')
    await sends(on.at, procedure, 'accept-suit', number)
  })

  it('is settled: the defendant proposes, the plaintiff joins', async () => {
    const { choose, write, no, day } = answers(on.at, procedure)
    await on.at.signInAs(defendant)
    await on.at.go(casePath(number))
    await begins(on.at, procedure, 'propose-settlement')
    await choose('settlementKind', 'settlement')
    await write('settlement', 'The car is handed over within two weeks.')
    await day('settlementPerformedBy', addDays((await stateOf(on.server, number)).lastOn, 14))
    await no('underCondition')
    await sends(on.at, procedure, 'propose-settlement', number)
    await on.at.signInAs(plaintiff)
    await on.at.go(casePath(number))
    expect(await on.at.page.locator('main').textContent()).toContain('The car is handed over within two weeks.')
    await begins(on.at, procedure, 'join-settlement')
    await sends(on.at, procedure, 'join-settlement', number)
  })

  it('ends with the approval of the court, and both sides read that it is over', async () => {
    const { yes, write } = answers(on.at, procedure)
    await takesUp(on.at, await judge(), number)
    await begins(on.at, procedure, 'approve-settlement')
    await yes('settlementExplained')
    await write('operative', 'The agreement is approved, the case is terminated.')
    await write('reasons', 'It harms nobody.')
    await sends(on.at, procedure, 'approve-settlement', number)
    for (const reader of [plaintiff, defendant]) {
      await on.at.signInAs(reader)
      await on.at.go(casePath(number))
      await expectStage(on.at, procedure, 'terminated')
      expect(await on.at.page.locator('main').textContent()).toContain('The agreement is approved')
    }
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})
