/** A detention that ends by the clock, in Kazakh on a phone: entered by the investigator, seen by who is held, and over in its hour because nobody asked a judge. */
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/calendar-date.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { hasBrowser } from '../kit/browser.ts'
import { stateOf } from '../kit/find-case.ts'
import { journey } from '../kit/journey.ts'
import { answers, begins, casePath, citizen, inPost, sends, takesUp } from '../kit/matter.ts'

const [reporter, held] = [citizen(4), citizen(3)]
const investigator = inPost('investigator', 'police-demo')
const prosecutor = inPost('prosecutor', 'district-prosecution-demo')

const on = journey('kk')
let number: string

/** Somebody takes the steps before: what this journey is about begins with the detention. */
async function reported(): Promise<string> {
  const { perform } = on.server.house
  const done = async (step: string, person: string, fields: Record<string, unknown>, proceeding?: string) => {
    const answer = await perform({
      key: `detention: ${step}`,
      step,
      person,
      fields,
      ...(proceeding ? { proceeding } : { procedure: 'investigation' }),
    })
    if (isRefusal(answer)) throw new Error(`${step}: ${answer.refused}`)
    return answer
  }
  const report = { happenedWhat: 'Пәтерге біреу кірді.', happenedWhen: 'Кеше', happenedWhere: 'Көкбұлақ' }
  const { proceeding } = await done('report', reporter.id, { agency: 'police-demo', ...report })
  const crime = { offence: 'CrC 188(3)', gravity: 'grave', corruption: false, service: 'internal-affairs' }
  const registrar = inPost('registrar', 'police-demo').id
  const { number: given } = await done('register', registrar, { form: 'preliminary', ...crime }, proceeding)
  const entrusted = { conductedBy: 'investigator', assignedInvestigator: investigator.id }
  await done('assign-investigator', inPost('head-of-investigation', 'police-demo').id, entrusted, proceeding)
  const head = inPost('head', 'district-prosecution-demo').id
  await done('assign-prosecutor', head, { assignedProsecutor: prosecutor.id }, proceeding)
  return given!
}

const lineOf = async () => {
  const { branches, seats } = await stateOf(on.server, number)
  const seat = Object.keys(seats).find((one) => seats[one]!.holder.person === held.id)
  return branches[`restraint:${seat}`]!.stage
}
const main = () => on.at.page.locator('main').textContent()

describe.skipIf(!hasBrowser)('a detention that ends by the clock', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    number = await reported()
  })

  it('is entered by the investigator with the minute at which it began', async () => {
    const { clocks, zone } = on.server.house
    const { write, choose, day, no } = answers(on.at, 'investigation')
    // The law clock is moved to nine in the morning: the next one is the forty-fourth hour.
    const yesterday = addDays(dayAt(clocks.law.now(), zone), -1)
    await takesUp(on.at, investigator, number)
    await begins(on.at, 'investigation', 'detain')
    await choose('kind', 'person')
    await write('name', held.name.kk)
    await write('iin', held.iin, true)
    await write('address', 'Көкбұлақ, 2-үй')
    await day('detainedAt', yesterday, '13:00')
    await day('deliveredAt', yesterday, '14:00')
    await no('minor')
    await choose('longDetention', 'none')
    await write('detentionGround', 'Үстінен ұсталды.')
    await sends(on.at, 'investigation', 'detain', number)
    expect(await lineOf()).toBe('detained')
  })

  it('is seen by who is held: since when, until when, by which article', async () => {
    await on.at.signInAs(held)
    await on.at.go('/my')
    await on.at.follow(number, on.at.page.locator('#matters'))
    const seen = await main()
    expect(seen).toContain(on.at.say('investigation.step.detain.done'))
    expect(seen).toContain(on.at.say('investigation.term.detention'))
    expect(seen).toMatch(/131/)
  })

  it('goes on in its forty-fourth hour, when no judge can be asked any more', async () => {
    await on.at.waitDays(1)
    await on.at.signInAs(investigator)
    await on.at.go(casePath(number))
    expect(await main()).toContain(on.at.say('investigation.step.close-petition.done'))
    expect(await lineOf()).toBe('detained')
  })

  it('is over in its hour, by an act that nobody had to take', async () => {
    await on.at.waitDays(1)
    expect(await lineOf()).toBe('free')
    await on.at.signInAs(held)
    await on.at.go(casePath(number))
    expect(await main()).toContain(on.at.say('investigation.step.release-at-the-minute.done'))
    await on.at.go('/notices')
    expect(await main()).toContain(number)
    await on.at.signInAs(prosecutor)
    await on.at.go(casePath(number))
    expect(await main()).toContain(on.at.say('investigation.step.release-at-the-minute.done'))
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})
