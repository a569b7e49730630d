/** A company files ten applications for a writ from one table, in Russian: what is wrong is said line by line, the rest is sent, the results are taken away. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { demoOrganisation, seedPeople } from '../../server/seed/people.ts'
import { hasBrowser } from '../kit/browser.ts'
import { inventedIin } from '../kit/by-certificate.ts'
import { journey } from '../kit/journey.ts'

const leader = seedPeople().find(({ id }) => id === demoOrganisation.leader)!
const head =
  'court;writClaim;defendants.kind;defendants.name;defendants.iin;defendants.address;price;claim;grounds;executionBy'
const line = (n: number, iin: string, price: string): string =>
  `economic-demo;Исполнение соглашения о медиации;Человек;Должник ${n};${iin};Кокбулак;${price};Взыскать долг;Соглашение ${n};court`
/** The third has a wrong number, the seventh a price in words. */
const table = [
  head,
  ...Array.from({ length: 10 }, (_, n) =>
    line(n + 1, n === 2 ? '850412370009' : inventedIin(40 + n), n === 6 ? 'много' : '150000'),
  ),
].join('\r\n')

const on = journey('ru', { width: 1200 })

describe.skipIf(!hasBrowser)('writs by a table, in Russian', { timeout: 120_000 }, () => {
  it('are found by whoever speaks for the company, with a table to fill in', async () => {
    const { page, say } = on.at
    await on.at.signInAs(leader)
    await on.at.go('/voices')
    await page.getByLabel(demoOrganisation.name.ru).check()
    await on.at.press(say('organisations.voices.go'))
    await on.at.go('/many')
    await on.at.follow(say('writ.title'))
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: say('many.template'), exact: true }).click()
    const empty = await readFile((await (await waiting).path())!, 'utf8')
    for (const column of head.split(';')) expect(empty).toContain(column)
  })

  it('are read: two lines say what is wrong with them', async () => {
    const { page, say } = on.at
    await page.setInputFiles('input[type=file]', {
      name: 'writs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(table),
    })
    await on.at.press(say('many.read'))
    const seen = (await page.locator('main').textContent())!
    expect(seen).toContain(say('many.found', { count: 10, whole: 8 }))
    const wrong = await page.locator('tbody tr', { hasNotText: say('many.whole') }).allTextContents()
    expect(wrong.map((text) => /Должник \d+/.exec(text)?.[0])).toEqual(['Должник 3', 'Должник 7'])
  })

  it('are sent by one press, each with a number of its own, and the results can be taken away', async () => {
    const { page, say } = on.at
    await on.at.press(say('many.send', { count: 8 }))
    await page.locator('#many-results').waitFor({ timeout: 60_000 })
    expect(await page.locator('[role=status]').textContent()).toContain(say('many.result', { sent: 8, count: 10 }))
    expect(await page.locator('#many-results a.tz-number').count()).toBe(8)
    const answer = await page.request.get(`${page.url()}/results.csv`)
    const lines = (await answer.text()).trim().split('\r\n').slice(1)
    expect(lines.filter((one) => /ЗТ-\d{4}/.test(one))).toHaveLength(8)
    await page.locator('#many-results a.tz-number').first().click()
    expect(await page.locator('h1').textContent()).toMatch(/ЗТ-\d{4}/)
    expect(on.at.complaints).toEqual([])
    expect(on.server.log).toEqual([])
  })
})
