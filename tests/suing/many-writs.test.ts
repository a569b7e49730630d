/** A company files two hundred applications for a writ from one table: a result for every line, nothing lost and nothing twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDigitOf } from '../../kernel/digits.ts'
import { demoOrganisation } from '../../server/seed/people.ts'
import { type HttpVisitor, httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
let visitor: HttpVisitor
const what = 'what=writ&step=file'

beforeAll(async () => {
  server = await startUnderTest()
  visitor = await httpVisitor(server, 'ru', demoOrganisation.leader)
  await visitor.post('/voices', { ...(await visitor.form('/voices')), voice: demoOrganisation.id })
})
afterAll(() => server?.stop())

const head =
  'court;writClaim;defendants.kind;defendants.name;defendants.iin;defendants.address;price;claim;grounds;executionBy;dutyPaidOn;dutyReceipt;Примечание'
const iin = (n: number): string => {
  for (let serial = 1000 + n * 3; ; serial++) {
    const digits = `8504123${serial}`
    const check = checkDigitOf(digits)
    if (check !== undefined) return `${digits}${check}`
  }
}
const line = (n: number, more: Partial<Record<'court' | 'iin' | 'price', string>> = {}): string =>
  [
    more.court ?? 'Специализированный межрайонный экономический суд Сарыдалинской области (вымышленный)',
    'Исполнение соглашения о медиации',
    'Человек',
    `Должник ${n}`,
    more.iin ?? iin(n),
    'Кокбулак',
    more.price ?? '150000,00',
    'Взыскать долг',
    `Соглашение ${n}`,
    'court',
    '20.11.2026',
    `118-${n}`,
    'x',
  ].join(';')

async function bring(table: string | Uint8Array): Promise<Awaited<ReturnType<HttpVisitor['post']>>> {
  const page = `/many/new?${what}`
  const form = new FormData()
  form.append('key', (await visitor.form(page)).key!)
  form.append('table', new Blob([table as unknown as string], { type: 'text/csv' }), 'writs.csv')
  const encoded = new Response(form)
  return visitor.post(page, new Uint8Array(await encoded.arrayBuffer()), {
    'content-type': encoded.headers.get('content-type')!,
  })
}
async function finished(path: string): Promise<string> {
  for (;;) {
    const { html } = await visitor.get(path)
    if (!html.includes('http-equiv="refresh"')) return html
  }
}

it('the empty table names every column of the form', async () => {
  const { html } = await visitor.get(`/many/template?${what}`)
  expect(html).toContain('court,writClaim,defendants.kind,defendants.name,defendants.iin')
})

async function writsFiled(): Promise<number> {
  const [row] = await server.house.store.db.query<{ n: number }>(
    `select count(*)::int as n from core.proceeding where procedure = 'writ'`,
  )
  return row!.n
}

describe('two hundred lines', () => {
  let path: string
  it('are read with headings as codes and choices in words, and a line with a fault says what it is', async () => {
    const lines = Array.from({ length: 200 }, (_, n) => line(n))
    lines[6] = line(6, { iin: '123' })
    lines[7] = line(7, { price: 'много' })
    lines[8] = line(8, { court: 'Верховный Суд' })
    const answer = await bring([head, ...lines].join('\r\n'))
    expect(answer.status).toBe(303)
    path = answer.location
    const { html } = await visitor.get(path)
    expect(html).toContain('Прочитано строк: 200, готово к отправке: 197')
    expect(html).toContain('Примечание')
  })
  it('are sent by one order; pressed twice, it is one', async () => {
    const before = await writsFiled()
    const form = await visitor.form(path)
    expect((await visitor.post(path, form)).location).toBe(path)
    expect((await visitor.post(path, form)).location).toBe(path)
    const html = await finished(path)
    expect(html).toContain('Подано заявлений: 197 из 200 строк')
    const { rows } = JSON.parse((await visitor.get(`${path}/results.json`)).html) as {
      rows: { line: number; number: string | null; problem: string | null }[]
    }
    expect(rows.filter(({ number }) => number === null).map((row) => row.line)).toEqual([7, 8, 9])
    expect(rows.filter(({ number }) => number === null).every(({ problem }) => problem !== null)).toBe(true)
    const numbers = rows.flatMap(({ number }) => number ?? [])
    expect(new Set(numbers).size).toBe(197)
    expect(numbers.every((number) => number.startsWith('ЗТ-'))).toBe(true)
    expect((await writsFiled()) - before).toBe(197)
  }, 240_000)
  it('stay as they came out; another person sees none of it', async () => {
    expect((await visitor.get(`${path}/results.csv`)).html.split('\r\n')).toHaveLength(202)
    const stranger = await httpVisitor(server, 'ru', 'demo-citizen-1')
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.get(`${path}/results.csv`)).status).toBe(404)
  })
})

describe('a table that is none', () => {
  it.each([
    ['', 'Файл не выбран'],
    ['a;b\n1;2', 'нет столбцов формы'],
    [head, 'нет строк'],
    [[head, ...Array.from({ length: 501 }, (_, n) => line(n))].join('\n'), 'можно не больше 500'],
    [`${head}\n"1`, 'не читается'],
    ['\u0000\u0001\u0002', 'нет столбцов формы'],
  ])('%# is refused with its reason', async (table, reason) => {
    const { status, html } = await bring(table)
    expect(status).toBe(422)
    expect(html).toContain(reason)
  })
  it('in Windows letters is read all the same', async () => {
    const letters = [...`${head}\n${line(1)}`].map((letter) => {
      const code = letter.codePointAt(0)!
      return code < 128 ? code : letter === 'ё' ? 0xb8 : code - 0x0410 + 0xc0
    })
    const { location } = await bring(new Uint8Array(letters))
    expect((await visitor.get(location)).html).toContain('готово к отправке: 1')
  })
})

it('the server logged no error', () => expect(server.log).toEqual([]))
