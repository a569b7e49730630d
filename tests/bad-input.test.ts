/** Every field of the narrow path with what a careless or hostile hand types: a message at the field, what was typed kept, nothing done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textMax } from '../engine/deciding/fields.ts'
import type { Field } from '../engine/define.ts'
import { stepOn } from '../engine/law.ts'
import type { State } from '../engine/state.ts'
import { parseCaseNumber } from '../kernel/case-number.ts'
import { dayAt } from '../kernel/instant.ts'
import { type Language, languages } from '../kernel/language.ts'
import { procedures } from '../law/kz/criminal/index.ts'
import { chainOf, rootOf } from '../platform/lists.ts'
import { fieldId } from '../web/components/field/field-id.ts'
import { actsBefore } from './kit/acts-before.ts'
import { boxValue, type HttpVisitor, httpVisitor, loneSurrogate, messageAt, summaryOf } from './kit/http-visitor.ts'
import { type Screen, screensOf } from './kit/screens.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(() => server?.stop())

/** Values of the boxes of one field, by the ending of their names. */
type Typed = Readonly<Record<string, string>>

const dayOf = (day: string, month: string, year: string): Typed => ({ '-day': day, '-month': month, '-year': year })
const badDays: readonly Typed[] = [
  dayOf('29', '2', '2023'),
  dayOf('31', '4', '2027'),
  dayOf('00', '00', '0000'),
  dayOf('31', '12', '9999'),
  dayOf('1', '1', '10000'),
  dayOf('1e1', '1', '2027'),
  dayOf('-1', '1', '2027'),
  dayOf('٣', '١', '٢٠٢٧'),
  dayOf('1', '', '2027'),
  dayOf('<b>', '\u202e1', "'; drop table core.act; --"),
  dayOf('9007199254740993', '1', '2027'),
]
const badTimes = [
  '25:00',
  '24:00',
  '9',
  'noon',
  '10:60',
  '',
  '１０:００',
  '10:00\u0000',
  '-1:00',
  '1e1:00',
  '10:00:00:00',
]

/** What does not fit a field, by its type; texts apart, because their bound is their own. */
function badFor(field: Field): readonly Typed[] {
  const whole = (...values: readonly string[]): Typed[] => values.map((value) => ({ '': value }))
  const max = field.max ?? textMax[field.type] ?? 300
  switch (field.type) {
    case 'choice':
    case 'yes-no':
    case 'body':
    case 'court':
      return whole(
        'no-such',
        '__proto__',
        'constructor',
        'toString',
        '1',
        'true',
        'adm-court-demo ',
        '\u0000',
        loneSurrogate,
        '<script>alert(1)</script>',
        "' or 1=1 --",
        ...(field.type === 'body' ? ['adm-court-demo', 'AKIMAT-DEMO'] : []),
        ...(field.required ? ['', ' '] : []),
      )
    case 'day':
      return [
        ...badDays,
        ...(field.notBefore ? [dayOf('1', '1', '0001')] : []),
        ...(field.notBefore && field.required ? [dayOf('', '', '')] : []),
      ]
    case 'moment':
      return [
        ...badDays.map((day) => ({ ...day, '-time': '10:00' })),
        ...badTimes.map((time) => ({ ...dayOf('1', '2', '2027'), '-time': time })),
      ]
    case 'phone':
      return whole(
        'abc',
        '123',
        '+7 700',
        '++77000000000',
        '7'.repeat(40),
        '\u0000',
        loneSurrogate,
        '<b>77000000000</b>',
        "' or 1=1 --",
        '٧٧٠٠',
        'javascript:alert(1)',
      )
    default:
      return whole(
        `a\u0000b`,
        `а${loneSurrogate}б`,
        'ә'.repeat(max + 1),
        ...(field.required ? ['', '   ', '\u200b\u200d\ufeff', '\u202e', ' \r\n\t '] : ['\u202e\u0000']),
      )
  }
}

const good = (field: Field): Typed => {
  if (field.type === 'choice') return { '': field.options![0]! }
  if (field.type === 'yes-no') return { '': 'yes' }
  if (field.type === 'body') return { '': 'akimat-demo' }
  if (field.type === 'phone') return { '': '+7 700 000 00 00' }
  return { '': 'Әділет, O\'Brien "ё" & <b>' }
}

/** Every field wrong in its own way in each round; a field with fewer ways starts again. */
function rounds(fields: readonly Field[]): Map<Field, Typed>[] {
  const ways = fields.map((field) => badFor(field))
  return Array.from(
    { length: Math.max(...ways.map(({ length }) => length)) },
    (_, round) => new Map(fields.map((field, index) => [field, ways[index]![round % ways[index]!.length]!])),
  )
}

const posted = (typed: ReadonlyMap<Field, Typed>): Record<string, string> =>
  Object.fromEntries(
    [...typed].flatMap(([{ id }, boxes]) => Object.entries(boxes).map(([ending, value]) => [`${id}${ending}`, value])),
  )

/** A field that another one calls up is asked only when that one has the value for it. */
const isAsked = ({ showWhen }: Field, round: ReadonlyMap<Field, Typed>): boolean => {
  const sibling = showWhen && [...round].find(([{ id }]) => id === showWhen.field)?.[1]['']
  return showWhen === undefined || sibling === (showWhen.is === true ? 'yes' : String(showWhen.is))
}

/** The group of a row of which nothing is typed: that is no row, and the group lacks it, not its parts. */
const blankRow = ({ row }: Asked, round: ReadonlyMap<Field, Typed>): Field | undefined =>
  row &&
  [...round].every(
    ([{ id }, boxes]) => !id.startsWith(`${row.id}.0.`) || Object.values(boxes).every((text) => text.trim() === ''),
  )
    ? row
    : undefined

/** Values that HTML can carry back as they were. */
const isPlain = (text: string): boolean => !/[\u0000\ud800\r]/.test(text)

/** Sends each round and says what was not as promised. */
async function tryAll(
  visitor: HttpVisitor,
  language: Language,
  path: string,
  fields: readonly Field[],
): Promise<string[]> {
  const faults: string[] = []
  const hidden = await visitor.form(path)
  for (const round of rounds(fields)) {
    const { status, html } = await visitor.post(path, { ...hidden, ...posted(round) })
    const where = `${path} ${JSON.stringify(posted(round)).slice(0, 200)}`
    if (status !== 422) faults.push(`${where}: answers ${status}`)
    if (!html.includes(`<html lang="${language}"`)) faults.push(`${where}: another language`)
    for (const [field, boxes] of round as ReadonlyMap<Asked, Typed>) {
      const bare = blankRow(field, round)
      const missing = bare?.required && !messageAt(html, fieldId(bare.id))
      if (missing) faults.push(`${where}: no message at ${bare.id}`)
      if (!bare && isAsked(field, round))
        faults.push(...faultsAt(html, field, boxes).map((fault) => `${where}: ${fault}`))
    }
  }
  return faults
}

function faultsAt(html: string, { id, type, holds }: Field, boxes: Typed): string[] {
  const message = messageAt(html, fieldId(id))
  if (!message) return [`no message at ${id}`]
  const kept = Object.entries(boxes).filter(
    ([ending, value]) =>
      !['choice', 'yes-no', 'body', 'court'].includes(type) &&
      holds === undefined &&
      isPlain(value) &&
      boxValue(html, `${id}${ending}`) !== value,
  )
  return [
    ...(summaryOf(html).some((line) => line.includes(message)) ? [] : [`${id} is not in the summary`]),
    ...(/refusal\.|undefined|\{\w+\}/.test(message) ? [`odd words at ${id}: ${message}`] : []),
    ...kept.map(
      ([ending, value]) =>
        `${id}${ending} was not kept: ${JSON.stringify(boxValue(html, `${id}${ending}`))?.slice(0, 80)} for ${JSON.stringify(value).slice(0, 80)}`,
    ),
  ]
}

describe('the first application', () => {
  const tasks = { body: ['body'], matter: ['essence', 'request'], contacts: ['address', 'phone'] }

  it.each(languages)('names every wrong answer at its field, in %s', async (language) => {
    const file = server.house.law.procedures.application!.steps.find(({ id }) => id === 'file')!
    const visitor = await httpVisitor(server, language, 'demo-citizen-3')
    const { location } = await visitor.post('/apply', await visitor.form('/my', '/apply'))
    const unchanged = await actsBefore(server)
    for (const [task, ids] of Object.entries(tasks)) {
      const fields = ids.map((id) => file.fields!.find((field) => field.id === id)!)
      expect(await tryAll(visitor, language, `${location}/${task}`, fields)).toEqual([])
      const first = fields[0]!
      expect(boxValue((await visitor.get(`${location}/${task}`)).html, first.id), 'a refused answer is not saved').toBe(
        '',
      )
    }
    await unchanged()
  })
})

/** A field as a form asks it; `row`: the group in whose first row it is. */
type Asked = Field & { readonly row?: Field }

/** A group by the fields of its first row. */
const inFirstRow = (field: Field): Asked[] =>
  field.type !== 'group'
    ? [field]
    : field.fields!.map((part) => ({
        ...part,
        id: `${field.id}.0.${part.id}`,
        row: field,
      }))

interface StepForm extends Screen {
  readonly fields: readonly Asked[]
  readonly procedure: string
}

/** The forms of steps that wait for somebody on the demonstration and ask something. */
async function stepForms(): Promise<StepForm[]> {
  const { house } = server
  const forms = await Promise.all(
    (await screensOf(house)).map(async ({ path, person }): Promise<StepForm[]> => {
      const [, number, place, step] = /^\/cases\/([^/]+)\/(\d+)\/([^/]+)$/.exec(path) ?? []
      if (step === undefined) return []
      const root = await rootOf(house.store.db, parseCaseNumber(number!)!)
      const state = (await chainOf(house.store.db, root!))[Number(place) - 1] as State
      const fields =
        stepOn(house.law.procedures[state.procedure]!, step, state, dayAt(house.clocks.law.now(), house.zone))
          ?.fields ?? []
      return fields.length > 0
        ? [{ path, procedure: state.procedure, fields: fields.flatMap(inFirstRow), ...(person && { person }) }]
        : []
    }),
  )
  const criminal = new Set(procedures.map(({ id }) => id))
  const kinds = ({ path, procedure, fields }: StepForm): string =>
    criminal.has(procedure) ? fields.map(({ type, required, many }) => `${type} ${required} ${!!many}`).join() : path
  // Criminal forms ask much alike: one of each combination of kinds of fields is enough.
  return [...new Map(forms.flat().map((form) => [kinds(form), form])).values()]
}

describe('the steps of the path', () => {
  it('name every wrong answer at its field; nothing is done', async () => {
    const forms = await stepForms()
    const unchanged = await actsBefore(server)
    const tried: string[] = []
    const faults: string[] = []
    for (const [index, { path, person, fields }] of forms.entries()) {
      const language = languages[index % languages.length]!
      const visitor = await httpVisitor(server, language, person)
      // What stands in the way of a step is told instead of its form.
      if (!(await visitor.get(path)).html.includes(` method="post" action="/${language}${path}`)) continue
      faults.push(...(await tryAll(visitor, language, path, fields)))
      tried.push(path.replace(/.*\//, ''))
    }
    expect(faults).toEqual([])
    await unchanged()
    expect(new Set(tried).size).toBeGreaterThanOrEqual(15)
  }, 400_000)

  it('take no box they did not ask for', async () => {
    const form = (await stepForms()).find(({ path }) => path.endsWith('/complain'))!
    const unchanged = await actsBefore(server)
    const visitor = await httpVisitor(server, 'ru', form.person)
    const fields = posted(new Map(form.fields.map((field) => [field, good(field)])))
    for (const name of [
      'role',
      'status',
      'sealed',
      '__proto__',
      'constructor',
      'constructor.prototype',
      '__proto__[role]',
      'toString',
      'grounds[]',
      'as',
      'person',
    ]) {
      const { status, html } = await visitor.post(form.path, {
        ...(await visitor.form(form.path)),
        ...fields,
        [name]: 'judge',
      })
      expect([name, status]).toEqual([name, 422])
      expect(boxValue(html, 'grounds')).toBe(fields.grounds)
    }
    await unchanged()
  })
})

describe('texts that look like code', () => {
  it('are kept to the letter, and do nothing', async () => {
    const essence = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      `{{7*7}} $\{7*7} %s%n`,
      "'; drop table core.act; --\\",
      '=HYPERLINK("http://x")',
      'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі',
      '👩‍👩‍👧‍👦',
      'javascript:alert(1)',
      '((a+)+)$',
      '%_',
      '</textarea><h1>',
    ].join('\n')
    const visitor = await httpVisitor(server, 'kk', 'demo-citizen-4')
    const { location } = await visitor.post('/apply', await visitor.form('/my', '/apply'))
    const save = async (task: string, fields: Record<string, string>) => {
      const { status, html } = await visitor.post(`${location}/${task}`, {
        ...(await visitor.form(`${location}/${task}`)),
        ...fields,
      })
      expect([status, summaryOf(html)]).toEqual([303, []])
    }
    await save('body', { body: 'akimat-demo' })
    await save('matter', { essence, request: 'e\u0301 и\u0306\u202e тест\r\nекінші жол' })
    await save('contacts', { address: 'Достық көшесі\r\nSet-Cookie: a=b', phone: '   ' })
    expect(boxValue((await visitor.get(`${location}/matter`)).html, 'essence')).toBe(essence)
    const sent = await visitor.post(`${location}/send`, await visitor.form(`${location}/check`))
    expect(sent.status).toBe(303)
    const number = sent.location.split('/').at(-1)!
    const { html, status } = await visitor.get(`/cases/${number}`)
    expect(status).toBe(200)
    expect(html).not.toMatch(/<script>alert|<img src=x|<\/textarea><h1>/)
    expect(html).toContain(
      '&lt;script>alert(1)&lt;/script>'.replaceAll('>', html.includes('&lt;script&gt;') ? '&gt;' : '>'),
    )
    const { acts } = JSON.parse((await visitor.get(`/cases/${number}.json`)).html) as {
      acts: { act: { fields: Record<string, unknown> } }[]
    }
    expect(Object.keys(acts[0]!.act.fields).sort()).toEqual(['address', 'body', 'essence', 'request'])
    expect((await visitor.get('/my.csv')).status).toBe(200)
  })
})
