/** A party to a civil case is named by what the plaintiff knows: whoever has the number finds the case, known here before or not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { checkDigitOf } from '../../kernel/digits.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { demoOrganisation, seedPeople } from '../../server/seed/people.ts'
import { httpVisitor, summaryOf } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(() => server?.stop())

/** Nobody in the demonstration has them; their check digits are right. */
const [unknownIin, otherIin] = ['85041230001', '99041230001'].map((digits) => `${digits}${checkDigitOf(digits)}`) as [
  string,
  string,
]
const iinOf = (person: string): string => seedPeople().find(({ id }) => id === person)!.iin
const plaintiff = 'demo-citizen-1'
let count = 0

async function sued(defendants: readonly object[], key = `writ-${++count}`) {
  const answer = await server.house.perform({
    key,
    procedure: 'writ',
    step: 'file',
    person: plaintiff,
    fields: {
      court: 'district-demo',
      writClaim: 'mediation-agreement',
      defendants,
      price: '300000.00',
      claim: 'Взыскать долг по соглашению',
      grounds: 'Соглашение о медиации от 1 февраля',
      executionBy: 'myself',
    },
  })
  return answer
}
async function seatsOf(proceeding: string): Promise<Record<string, string | undefined>> {
  const state = (await server.house.store.head(proceeding))!.state as State
  return Object.fromEntries(Object.entries(state.seats).map(([seat, { holder }]) => [seat, holder.person]))
}
const party = { kind: 'person', name: 'Сериков Арман Болатұлы', address: 'Кокбулак, улица Абая, 1' }
const issue = (proceeding: string, person: string) =>
  server.house.perform({
    key: `issue-${proceeding}`,
    proceeding,
    step: 'issue-writ',
    person,
    fields: { writNorm: 'Закон о медиации', dutyAwarded: '1500.00', operative: 'Взыскать 300 000 тенге' },
  })

describe('somebody nobody knows here', () => {
  it('gets a record that waits, is found by the number, and may object when they come', async () => {
    const filed = await sued([{ ...party, iin: unknownIin }])
    if (isRefusal(filed)) throw new Error(JSON.stringify(filed))
    const seats = await seatsOf(filed.proceeding)
    const newcomer = seats['defendant-1']!
    expect(server.house.personIndex.personByIin(unknownIin)).toBe(newcomer)
    await issue(filed.proceeding, seats.judge!)
    const came = await httpVisitor(server, 'ru', newcomer)
    const { html } = await came.get('/my')
    expect(html).toContain(filed.number)
    const page = await came.get(`/cases/${filed.number!.replace('ЖТ', 'JT')}`)
    expect(page.html).toContain('Подать возражения на приказ')
    expect(page.html).toContain(party.name)
  })
  it('named in two suits, is one person', async () => {
    const again = await sued([{ ...party, name: 'Сериков А. Б.', iin: unknownIin }])
    if (isRefusal(again)) throw new Error(JSON.stringify(again))
    expect((await seatsOf(again.proceeding))['defendant-1']).toBe(server.house.personIndex.personByIin(unknownIin))
  })
  it('without a number is a record of this case alone; a retry makes no second one', async () => {
    const key = 'writ-retry'
    const first = await sued([party], key)
    const second = await sued([party], key)
    expect(second).toEqual(first)
    if (isRefusal(first)) throw new Error(JSON.stringify(first))
    const { rows } = {
      rows: await server.house.store.db.query<{ n: number }>(
        `select count(*)::int as n from core.proceeding where procedure = 'person-record' and id = '${(await seatsOf(first.proceeding))['defendant-1']}'`,
      ),
    }
    expect(rows[0]!.n).toBe(1)
  })
})

describe('somebody known', () => {
  it('is seated with the account they have, a person or an organisation', async () => {
    const filed = await sued([
      { ...party, iin: iinOf('demo-citizen-2') },
      { kind: 'organisation', name: 'ТОО', bin: demoOrganisation.bin, address: 'Кокбулак' },
    ])
    if (isRefusal(filed)) throw new Error(JSON.stringify(filed))
    expect(await seatsOf(filed.proceeding)).toMatchObject({
      'plaintiff-1': plaintiff,
      'defendant-1': 'demo-citizen-2',
      'defendant-2': demoOrganisation.id,
    })
  })
  it('is no more known before the act than a stranger: the draft says the same of both', async () => {
    const visitor = await httpVisitor(server, 'ru', plaintiff)
    const pages = []
    for (const iin of [iinOf('demo-citizen-2'), unknownIin, otherIin]) {
      const { location } = await visitor.post('/apply', {
        ...(await visitor.form('/my', '/apply')),
        what: 'writ',
        step: 'file',
      })
      const path = `${location}/defendants`
      const typed = { kind: 'person', name: party.name, iin, bin: '', address: party.address, phone: '', email: '' }
      const boxes = Object.fromEntries(Object.entries(typed).map(([name, value]) => [`defendants.0.${name}`, value]))
      const saved = await visitor.post(path, { ...(await visitor.form(path)), ...boxes })
      const { html } = await visitor.get(location)
      pages.push([
        saved.status,
        /<main.*<\/main>/s
          .exec(html)![0]
          .replaceAll(location.split('/').at(-1)!, 'ID')
          .replace(/name="key" value="[^"]*"/g, ''),
      ])
    }
    expect(pages[1]!.join() === pages[0]!.join()).toBe(true)
    expect(pages[2]!.join() === pages[0]!.join()).toBe(true)
    expect(pages[0]![0]).toBe(303)
  })
})

describe('a number that cannot be', () => {
  it.each([
    [{ ...party, iin: `${unknownIin.slice(0, 11)}${(Number(unknownIin[11]) + 1) % 10}` }, 'iin.check'],
    [{ ...party, iin: '123' }, 'iin.length'],
    [{ kind: 'organisation', name: 'ТОО', bin: '111111111111', address: 'x' }, 'bin.'],
    [{ ...party, name: ' ' }, 'field.missing'],
    ['demo-citizen-2', 'field.missing'],
  ])('%j is refused, and leaves no record', async (defendant, code) => {
    const before = await server.house.store.db.query(
      `select count(*) from core.proceeding where procedure in ('writ', 'person-record', 'organisation-record')`,
    )
    const answer = await sued([defendant as object])
    if (!isRefusal(answer)) throw new Error('taken')
    expect(answer.refused).toMatch(new RegExp(`^${code}`))
    expect(
      await server.house.store.db.query(
        `select count(*) from core.proceeding where procedure in ('writ', 'person-record', 'organisation-record')`,
      ),
    ).toEqual(before)
  })
})

it('from the questions the filing begins in the court that was found', async () => {
  const visitor = await httpVisitor(server, 'ru', plaintiff)
  const asked = new URLSearchParams({
    claimant: 'person',
    defendant: 'person',
    about: 'alimony',
    undisputed: 'child-alimony',
    proven: 'no',
    serviceman: 'no',
    sum: '',
    region: 'demo',
  })
  const { html } = await visitor.get(`/where-to-sue?${asked}`)
  const begin = /href="([^"]*\/begin\?what=writ[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  expect(begin).toContain('court=')
  const page = await visitor.get(begin!)
  const { location } = await visitor.post('/apply', await visitor.form(begin!, '/apply'))
  expect(page.status).toBe(200)
  const draft = await visitor.get(`${location}/court`)
  expect(draft.html).toMatch(/value="[\w-]+-demo"[^>]*checked|checked[^>]*value="[\w-]+-demo"/)
  expect(summaryOf(draft.html)).toEqual([])
})

it('the server logged no error', () => expect(server.log).toEqual([]))
