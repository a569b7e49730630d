/** A body that hides a letter: the judge reads in the inventory what the body left out, what it made up, and what is gone. In Kazakh, Russian and English. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Field } from '../../engine/define.ts'
import { stepOn } from '../../engine/law.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt } from '../../kernel/instant.ts'
import { languages } from '../../kernel/language.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Receipt, Request } from '../../platform/perform/request.ts'
import { voices } from '../../server/texts.ts'
import { formatDay } from '../../web/text/formats.ts'
import { hasBrowser, startBrowser } from '../kit/browser.ts'
import { inOrder } from '../kit/in-order.ts'
import { casePath, citizen, inPost } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { looksRight, type Visitor, visitor } from '../kit/visitor.ts'

const says = voices()
const plaintiff = citizen(3)
const official = inPost('official', 'agency-demo')
const letterName = 'Смета ремонта дороги.pdf'
let server: ServerUnderTest
let browser: Browser
let at: Visitor
let number: string
let application: string
let letter: string

const today = (): CalendarDate => dayAt(server.house.clocks.law.now(), server.house.zone)

async function done(request: Omit<Request, 'key'>): Promise<Receipt> {
  const answer = await server.house.perform({ key: `hidden-letter:${request.step}`, ...request })
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

/** The list as the form of the day asks for it: lines of a text, or rows of boxes. */
function listed(papers: readonly { readonly name: string; readonly day: CalendarDate }[]): unknown {
  const { law } = server.house
  const field: Field = stepOn(law.procedures.suit!, 'respond', undefined, today())!.fields!.find(
    ({ id }) => id === 'filePapers',
  )!
  if (field.type !== 'group') return papers.map(({ name, day }) => `${name}, ${formatDay(day, 'ru')}`).join('\n')
  const box = ({ type, max }: Field, { name, day }: (typeof papers)[number]): unknown =>
    type === 'day' ? day : type === 'number' ? 1 : name.slice(0, max)
  return papers.map((paper) =>
    Object.fromEntries(
      (field.fields ?? [])
        .filter(({ required, type }) => required || type === 'day')
        .map((one) => [one.id, box(one, paper)]),
    ),
  )
}

/** A refused application, the suit, and a response of the body whose list leaves out its act and its letter. */
async function hides(): Promise<string> {
  const { house } = server
  const stored = await house.store.putFile(Buffer.from('Смета: 12 миллионов тенге'), {
    person: inPost('registrar', 'agency-demo').id,
    name: letterName,
    type: 'application/pdf',
  })
  letter = stored.hash
  const fields = {
    body: 'agency-demo',
    essence: 'Дорога разбита',
    request: 'Отремонтировать дорогу',
    address: 'Кокбулак',
  }
  const filed = await done({ procedure: 'application', step: 'file', person: plaintiff.id, fields })
  application = filed.proceeding
  const own = { proceeding: application }
  await done({
    ...own,
    step: 'register',
    person: inPost('registrar', 'agency-demo').id,
    papers: [{ field: 'letter', name: letterName, type: 'application/pdf', ...stored }],
  })
  const grounds = stepOn(house.law.procedures.application!, 'refuse-unheard', undefined, today())!.fields![0]!.options!
  await done({
    ...own,
    step: 'refuse-unheard',
    person: official.id,
    fields: {
      unheardGround: grounds[0],
      questions: 'О дороге',
      reasons: 'Нет средств',
      operative: 'Отказать',
      remedyStated: true,
    },
  })
  await done({
    ...own,
    step: 'sue',
    person: plaintiff.id,
    fields: { claimKind: 'contest', claim: 'Отменить отказ', suitGrounds: 'Средства есть' },
  })
  const [suit] = await house.store.db.query<{ id: string; person: string }>(
    `select p.id, s.person from core.proceeding p join core.seat s on s.proceeding = p.id and s.seat = 'judge' where p.root = $1`,
    [application],
  )
  const inSuit = { proceeding: suit!.id }
  await done({
    ...inSuit,
    step: 'demand-response',
    person: suit!.person,
    fields: { respondBy: house.law.days.addWorkingDays(today(), 5) },
  })
  const filePapers = listed([
    { name: 'Талон с уникальным номером', day: today() },
    { name: 'Письмо подрядчика о цене', day: '2020-02-03' as CalendarDate },
  ])
  await done({
    ...inSuit,
    step: 'respond',
    person: official.id,
    fields: { response: 'Не согласны', filePapers, admits: false },
  })
  number = filed.number!
  return suit!.person
}

const inventory = (): string => `${casePath(number)}/inventory`
const list = (part: string): Promise<string[]> => at.page.locator(`[id^="${part}"] li`).allTextContents()

describe.skipIf(!hasBrowser)('a body hides a letter', () => {
  inOrder()
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startUnderTest(), startBrowser()])
    const judge = await hides()
    at = await visitor(browser, server.address, 'kk')
    await at.page.goto(`${server.address}/kk/sign-in`)
    await at.page.locator(`button[name=person][value="${judge}"]`).click()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('the judge opens the inventory from the papers of the case, and everything is here', async () => {
    await at.go(casePath(number))
    await at.page.locator('a[href*="tab=papers"]').first().click()
    await at.follow(at.say('case.inventory.open'), at.page.locator('main'))
    expect(await at.page.locator('h1').textContent()).toBe(at.say('case.inventory'))
    expect(await at.page.locator('main').textContent()).toContain(at.say('case.inventory.whole'))
    expect(await at.page.locator('main').textContent()).toContain(letter)
  })

  it.each(languages)('it shows plainly what the body did not list and what nobody sent (%s)', async (language) => {
    const say = says[language]
    await at.page.goto(`/${language}${inventory()}`)
    await looksRight(at.page, language)
    const day = formatDay(today(), language)
    expect((await list('unlisted')).toSorted()).toEqual(
      [
        `${say('case.inventory.file', { name: letterName })}, ${day}`,
        `${say('document.administrative-act')}, ${day}`,
      ].toSorted(),
    )
    const unknown = await list('unknown')
    expect(unknown).toHaveLength(1)
    expect(unknown[0]).toContain('Письмо подрядчика')
    const warnings = await at.page.locator('.govuk-warning-text').allTextContents()
    expect(warnings.some((text) => text.includes(say('case.inventory.unlisted', { count: 2 })))).toBe(true)
    expect(warnings.some((text) => text.includes(say('case.inventory.unknown', { count: 1 })))).toBe(true)
  })

  it('the plaintiff reads the same', async () => {
    await at.signInAs(plaintiff)
    await at.go(inventory())
    expect(await list('unlisted')).toHaveLength(2)
  })

  it('the stored letter removed from the disk is missed', async () => {
    rmSync(join(server.path, 'files', letter.slice(0, 2), letter))
    await at.go(inventory())
    expect(await list('missing')).toEqual([at.say('case.inventory.gap.file-missing', { name: letterName })])
    expect(await at.page.locator('.tz-row-marked').textContent()).toContain(at.say('case.inventory.state.missing'))
  })

  it('an act cut out of the database is missed by its number', async () => {
    await server.house.store.db.query('delete from core.act where proceeding = $1 and n = 2', [application])
    await at.go(inventory())
    const where = at.say('application.short')
    expect(await list('missing')).toContain(at.say('case.inventory.gap.act-missing', { where, n: 2 }))
    expect(at.complaints).toEqual([])
    expect(server.log).toEqual([])
  })
})
