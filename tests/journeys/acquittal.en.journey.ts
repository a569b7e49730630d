/**
 * An acquittal, in English: a suspicion that the prosecutor refused and then agreed to, a person held through the whole case, a verdict that finds the guilt
 * not proven, the order of release that goes out first and is answered for, and the acquittal in force.
 */
import { describe, expect, it } from 'vitest'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { addHours, dayAt, localTime } from '../../kernel/instant.ts'
import { chainOf, rootOf } from '../../platform/lists.ts'
import { type SeedPerson, seedPeople } from '../../server/seed/people.ts'
import { hasBrowser } from '../kit/browser.ts'
import { appointed, closed, custodyAllowed, inSession, running, toCourt } from '../kit/criminal-matters.ts'
import { asking, journey } from '../kit/journey.ts'
import { answers, begins, casePath, citizen, inPost, sends, takesUp } from '../kit/matter.ts'
import { play } from '../kit/play-matter.ts'

const [victim, suspect] = [citizen(1), citizen(6)]
const investigator = inPost('investigator', 'police-demo')
const prosecutor = inPost('prosecutor', 'district-prosecution-demo')
const penal = inPost('registrar', 'penal-demo')

const on = journey('en', { width: 1200 })
let number: string

const root = async () => (await rootOf(on.server.house.store.db, parseCaseNumber(number)!))!
const chain = async () => chainOf(on.server.house.store.db, await root())
const newest = async (procedure: string) => (await chain()).findLast((state) => state.procedure === procedure)!
const plays = async (...steps: Parameters<typeof play>[1]) =>
  play(on.server.house, steps, `acquittal ${(await chain()).length} ${steps[0]![1]}`, await root())
const main = () => on.at.page.locator('main').textContent()
const judge = async (): Promise<SeedPerson> => {
  const { person } = (await newest('criminal-case')).seats.judge!.holder
  return seedPeople().find(({ id }) => id === person)!
}
const opens = async (who: SeedPerson): Promise<void> => {
  await on.at.signInAs(who)
  await on.at.go(casePath(number))
}

/** Somebody else takes it: what this journey is about is the suspicion, the release and the acquittal. */
const registered = running().slice(1)

/** The investigator proposes the suspicion on its form. */
async function suspects(): Promise<void> {
  const { write, choose } = answers(on.at, 'investigation')
  await opens(investigator)
  await begins(on.at, 'investigation', 'recognise-suspect')
  await choose('kind', 'person')
  await write('name', suspect.name.en)
  await write('iin', suspect.iin, true)
  await write('address', 'Kokbulak, Abay street 2')
  await write('offence', 'CrC 188(3)')
  await write('reasons', 'A neighbour named him.')
  await sends(on.at, 'investigation', 'recognise-suspect', number)
}

describe.skipIf(!hasBrowser)('an acquittal, in English', { timeout: 180_000 }, () => {
  it('begins with a report that has a number at once', async () => {
    const asks = asking(on, 'investigation')
    const { write } = answers(on.at, 'investigation')
    await on.at.signInAs(victim)
    await on.at.go('/begin?what=investigation&step=report')
    await on.at.press(on.at.say('apply.begin'))
    await asks('agency', () =>
      on.at.choose(on.at.say('investigation.field.agency'), on.server.house.registry.office('police-demo')!.names.en),
    )
    await asks('matter', async () => {
      await write('happenedWhat', 'My bag was stolen.')
      await write('happenedWhen', 'Yesterday evening')
      await write('happenedWhere', 'At the bazaar of Kokbulak')
    })
    await on.at.follow(on.at.say('apply.task.check'))
    await on.at.press(on.at.say('investigation.step.report.do'))
    number = (await on.at.page.locator('.tz-number').first().textContent())!.trim()
    expect(await main()).toContain(number)
  })

  it('has no suspect while the prosecutor refuses, and the investigator reads why', async () => {
    await plays(...registered)
    await suspects()
    const { write } = answers(on.at, 'investigation')
    await takesUp(on.at, prosecutor, number)
    await on.at.follow(on.at.say('approval.agree.do'), on.at.page.locator('.tz-turn'))
    expect(await main()).toContain('A neighbour named him.')
    await on.at.page.locator('summary', { hasText: on.at.say('approval.refuse.do') }).click()
    await write('refusalReasons', 'One neighbour is not enough.')
    await on.at.press(on.at.say('approval.refuse.do'))
    await opens(investigator)
    expect(await main()).toContain('One neighbour is not enough.')
    expect((await newest('investigation')).seats['suspect-1']).toBeUndefined()
    await on.at.signInAs(suspect)
    await on.at.go(casePath(number))
    expect(await main()).not.toContain('A neighbour named him.')
  })

  it('has one when he agrees', async () => {
    await suspects()
    await takesUp(on.at, prosecutor, number)
    await on.at.follow(on.at.say('approval.agree.do'), on.at.page.locator('.tz-turn'))
    await on.at.press(on.at.say('approval.agree.do'))
    expect((await newest('investigation')).seats['suspect-1']?.holder.person).toBe(suspect.id)
  })

  it('goes to court with him in custody', async () => {
    await plays(
      [
        'investigator',
        'investigation.detain-suspect',
        (hoursAgo) => ({
          detainedAt: hoursAgo(3),
          deliveredAt: hoursAgo(2),
          minor: false,
          longDetention: 'none',
          detentionGround: 'He hid himself.',
        }),
      ],
      ...custodyAllowed,
      ['investigator', 'investigation.announce-qualification', { counselPresent: true }],
      ...toCourt,
    )
    await plays(
      ['judge', 'criminal-case.keep-custody', { reasons: 'The grounds stand.' }],
      appointed,
      inSession,
      closed,
    )
    await opens(suspect)
    expect(await main()).toContain(on.at.say('criminal-case.term.custody-in-court'))
  })

  it('is announced by the judge: the guilt is not proven', async () => {
    const { write, choose, yes, no } = answers(on.at, 'criminal-case')
    await takesUp(on.at, await judge(), number)
    await begins(on.at, 'criminal-case', 'announce-verdict')
    await write('introductory', 'In the name of the Republic of Kazakhstan')
    await write('descriptive', 'The one witness did not recognise him.')
    await write('operative', 'Acquit.')
    await no('largeVerdict')
    await yes('appealExplained')
    await sends(on.at, 'criminal-case', 'announce-verdict', number)
    await begins(on.at, 'criminal-case', 'acquit')
    await choose('acquittalGround', 'not-proven')
    await choose('civilClaim', 'none')
    await yes('harmNotice')
    await write('reasons', 'Nobody saw him take it.')
    await sends(on.at, 'criminal-case', 'acquit', number)
  })

  it('sends the order of release out in the same minute, and the penal body answers for it', async () => {
    await on.at.signInAs(penal)
    await on.at.go('/desk?list=available')
    await on.at.follow(number, on.at.page.locator('main'))
    await begins(on.at, 'execution-order', 'acknowledge')
    await sends(on.at, 'execution-order', 'acknowledge', number)
    await begins(on.at, 'execution-order', 'report-execution')
    const { clocks, zone } = on.server.house
    const { write, day } = answers(on.at, 'execution-order')
    const now = clocks.law.now()
    await day('carriedOutAt', dayAt(now, zone), localTime(addHours(now, 0), zone))
    await write('carriedOutWhere', 'The courtroom')
    await sends(on.at, 'execution-order', 'report-execution', number)
    expect((await newest('criminal-case')).branches['restraint:accused-1']?.stage).toBe('set-free')
  })

  it('is in force after fifteen days, and he reads that he may claim compensation', async () => {
    await on.at.waitDays(7, 7, 3)
    expect((await newest('criminal-case')).branches['charge:accused-1']?.stage).toBe('cleared')
    await opens(suspect)
    expect(await main()).toContain('Nobody saw him take it.')
    expect(await main()).toContain(on.at.say('criminal-case.step.clear-acquitted.done'))
    await on.at.go('/notices')
    expect(await main()).toContain(on.at.say('notice.acquittal-in-force.subject', { number }))
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})
