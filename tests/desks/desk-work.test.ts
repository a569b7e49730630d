/** A day at the desk over plain HTTP, without script: lists and their twins, taking and giving, many at once, views, people. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayAt } from '../../kernel/instant.ts'
import { colleague, fileApplications, head, official, registrar } from '../kit/akimat.ts'
import { hiddenOf, httpVisitor, unescaped } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest

beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

const as = (person: string) => httpVisitor(server, 'ru', person)
const countIn = (html: string, list: string): number =>
  Number(new RegExp(`/desk\\?list=${list}"[^>]*>[^<]*?\\((\\d+)\\)`).exec(html)?.[1])
const rowsIn = (html: string): number => [...html.matchAll(/<tr class="govuk-table__row[^"]*" id="row-/g)].length
const packedOf = (html: string, proceeding: string, step: string): string =>
  unescaped(new RegExp(`value="([^"]*\\|${proceeding}\\|${step})"`).exec(html)![1]!)

it('what the tabs count is what their lists show, and the twins have the same rows', async () => {
  const visitor = await as(official)
  for (const list of ['mine', 'available', 'all']) {
    const { html } = await visitor.get(`/desk?list=${list}`)
    const twin = JSON.parse((await visitor.get(`/desk.json?list=${list}`)).html) as { total: number; rows: unknown[] }
    const csv = (await visitor.get(`/desk.csv?list=${list}`)).html.trim().split('\r\n')
    expect([list, countIn(html, list)]).toEqual([list, twin.total])
    expect(rowsIn(html)).toBe(Math.min(50, twin.total))
    expect(twin.rows.length).toBe(twin.total)
    expect(csv.length - 1).toBe(twin.total)
  }
})

it('every filter leaves the same rows on the page and in the twin; together they leave the whole', async () => {
  const visitor = await as(official)
  const whole = JSON.parse((await visitor.get('/desk.json?list=all')).html) as { total: number }
  let sum = 0
  for (const due of ['late', 'soon', 'later', 'none']) {
    const { html } = await visitor.get(`/desk?list=all&due=${due}`)
    const twin = JSON.parse((await visitor.get(`/desk.json?list=all&due=${due}`)).html) as { total: number }
    expect(rowsIn(html)).toBe(Math.min(50, twin.total))
    sum += twin.total
  }
  expect(sum).toBe(whole.total)
  for (const query of ['q=%27%25_\\', 'page=99999', 'stage=nobody.knows', 'person=nobody', 'list=strange&sort=strange'])
    expect((await visitor.get(`/desk?list=all&${query}`)).status).toBe(200)
})

it('whoever is second hears who was first, and the matter is on the desk of the first alone', async () => {
  const proceeding = (await fileApplications(server, 1))[0]!.proceeding
  const { perform } = server.house
  await perform({ key: 'reg-1', proceeding: proceeding!, step: 'register', person: registrar, fields: {} })
  const [one, two] = [await as(official), await as(colleague)]
  const [page, other] = [await one.get('/desk?list=available'), await two.get('/desk?list=available')]
  const step = new RegExp(`\\|${proceeding}\\|([\\w-]+)"`).exec(page.html)![1]!
  const send = (visitor: typeof one, html: string) =>
    visitor.post('/desk/take', { ...hiddenOf(html, '/desk/bulk'), take: packedOf(html, proceeding!, step) })
  const answers = await Promise.all([send(one, page.html), send(two, other.html)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const late = answers.find(({ status }) => status === 409)!
  const winner = answers[0]!.status === 303 ? official : colleague
  const names = JSON.stringify((await server.house.store.personal(winner)).find(({ field }) => field === 'name'))
  const said = /role="alert">([^<]*)/.exec(late.html)![1]!
  expect(names).toContain(/: ([^.]+)\./.exec(said)![1])
  const lists = async (visitor: typeof one) =>
    (await visitor.get('/desk.json')).html.includes(numberOf(await caseOf(proceeding!)))
  expect([await lists(one), await lists(two)]).toEqual([winner === official, winner === colleague])
})

const caseOf = async (proceeding: string) =>
  (await server.house.store.head(proceeding))!.state as { names: { name: string }[] }
const numberOf = (state: { names: { name: string }[] }): string => state.names[0]!.name

it('many at once: each is its own act, done once however often the page is loaded, and whoever was faster is named', async () => {
  const made = (await fileApplications(server, 12)).map(({ proceeding }) => proceeding)
  const visitor = await as(registrar)
  const { html } = await visitor.get('/desk?list=available&step=application.register')
  // One of them is done by somebody else between choosing and doing.
  const picked = Object.fromEntries(made.map((proceeding) => [`pick.${proceeding}`, 'yes']))
  const chosen = await visitor.post('/desk/bulk', { ...hiddenOf(html, '/desk/bulk'), ...picked })
  expect(chosen.status).toBe(303)
  await server.house.perform({ key: 'faster', proceeding: made[3]!, step: 'register', person: registrar, fields: {} })
  const asked = await visitor.get(`${chosen.location.slice(3)}?step=application.register`)
  const ordered = await visitor.post(chosen.location, hiddenOf(asked.html))
  expect(ordered.status).toBe(303)
  // The same form again, and looks at the page while it runs.
  await visitor.post(chosen.location, hiddenOf(asked.html))
  let page = await visitor.get(chosen.location)
  for (let looks = 0; looks < 200 && page.html.includes('http-equiv="refresh"'); looks++)
    page = await visitor.get(chosen.location)
  expect([...page.html.matchAll(/tz-tag-green/g)].length).toBe(11)
  expect([...page.html.matchAll(/tz-tag-red/g)].length).toBe(1)
  for (const proceeding of made) {
    const acts = await server.house.store.acts(proceeding, 1, 20)
    expect(acts.filter(({ bytes }) => JSON.parse(bytes).step === 'register').length).toBe(1)
  }
  expect((await (await as(official)).get(chosen.location)).status).toBe(404)
})

it('a view is kept under its name for whoever made it, and can be removed', async () => {
  const visitor = await as(official)
  const query = 'list=all&due=late'
  const form = hiddenOf((await visitor.get(`/desk?${query}`)).html, '/desk/views')
  await visitor.post('/desk/views', { ...form, name: 'Горит' })
  const kept = (await visitor.get('/desk')).html
  expect(kept).toContain('Горит')
  expect((await (await as(colleague)).get('/desk')).html).not.toContain('Горит')
  await visitor.post('/desk/views/drop', hiddenOf(kept, '/desk/views/drop'))
  expect((await visitor.get('/desk')).html).not.toContain('Горит')
})

it('the head gives a matter to another with a reason; whoever is away leaves work free; who stands in holds the post', async () => {
  const boss = await as(head)
  const { html } = await boss.get('/desk?list=all')
  const address = unescaped(/href="\/ru(\/desk\/give\?matter=akimat-demo%7Cofficial%7C[^"]+)"/.exec(html)![1]!)
  const give = await boss.get(address)
  const hidden = hiddenOf(give.html)
  expect((await boss.post('/desk/give', { ...hidden, person: colleague, reason: '' })).status).toBe(422)
  expect((await boss.post('/desk/give', { ...hidden, person: 'demo-citizen-1', reason: 'x' })).status).toBe(422)
  const given = await boss.post('/desk/give', { ...(await boss.form(address)), person: colleague, reason: 'Нагрузка' })
  expect(given.status).toBe(303)
  expect((await (await as(official)).get(address)).status).toBe(404)
  const proceeding = hidden.matter!.split('|')[2]!
  const number = numberOf((await server.house.store.head((await rootOf(proceeding))!))!.state as never)
  expect((await (await as(colleague)).get('/desk.json')).html).toContain(number)

  const on = dayAt(server.house.clocks.law.now(), server.house.zone)
  const [year, month, day] = on.split('-') as [string, string, string]
  const days = Object.fromEntries(
    ['since', 'until'].flatMap((name) => [
      [`${name}-day`, day],
      [`${name}-month`, month],
      [`${name}-year`, year],
    ]),
  )
  const mark = await boss.form('/desk/people/mark?office=akimat-demo')
  expect((await boss.post('/desk/people/mark', { ...mark, ...days, person: colleague })).status).toBe(303)
  expect((await (await as(official)).get('/desk.json?list=available')).html).toContain(number)
  const order = await boss.form('/desk/people/stand-in?office=akimat-demo')
  const named = { ...order, ...days, person: official, post: 'registrar', order: '№ 7' }
  expect((await boss.post('/desk/people/stand-in', { ...named, post: 'judge' })).status).toBe(422)
  expect((await boss.post('/desk/people/stand-in', named)).status).toBe(303)
  expect(server.house.registry.postsOf(official, on).map(({ post }) => post)).toContain('registrar')
  expect((await (await as(official)).get('/desk/people/mark?office=akimat-demo')).status).toBe(404)
})

const rootOf = async (proceeding: string): Promise<string | undefined> =>
  (
    await server.house.store.db.query<{ root: string }>('select root from core.proceeding where id = $1', [proceeding])
  )[0]?.root
