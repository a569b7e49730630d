/** What a program can do: read what its person may read, act as its person may act, once, and be told why not in one shape. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseNumberInAddress, formatCaseNumber } from '../../kernel/case-number.ts'
import { languages } from '../../kernel/language.ts'
import { actsBefore } from '../kit/acts-before.ts'
import { caseAt, numberOf } from '../kit/find-case.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'
import { type Caller, callerOf, callerWith, type Got } from './caller.ts'

let server: ServerUnderTest
let anybody: Caller
let citizen: Caller
/** The citizen's own matter, and one of somebody else. */
let [own, foreign] = ['', '']
/** The description that the server gives of itself. */
let description: Description

interface Description {
  readonly paths: Readonly<
    Record<
      string,
      Record<string, { operationId: string; responses: Record<string, { content: Record<string, unknown> }> }>
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

beforeAll(async () => {
  server = await startUnderTest()
  anybody = callerWith(server, '')
  citizen = await callerOf(server, 'demo-citizen-1')
  own = await numberOf(server, 'demo-citizen-1')
  foreign = await numberOf(server, 'demo-citizen-2')
  description = (await anybody.get('/api/openapi.json')).body as unknown as Description
})
afterAll(async () => {
  await server?.stop()
})

const application = {
  fields: {
    body: 'akimat-demo',
    essence: 'Көше шамы жанбайды.',
    request: 'Шамды жөндеуді сұраймын.',
    address: 'Көкбұлақ',
  },
}
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const code = ({ body }: Got): unknown => body.code
const rows = ({ body }: Got): Record<string, unknown>[] => body.rows as Record<string, unknown>[]

/** What an answer of an operation must look like, by the description itself. */
function fits(operationId: string, { status, text, headers }: Got): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  const operation = Object.values(description.paths)
    .flatMap((methods) => Object.values(methods))
    .find((one) => one.operationId === operationId)!
  const type = headers.get('content-type')!
  const content = operation.responses[String(status)]?.content[type] as { schema: object } | undefined
  if (content === undefined) return [`${operationId} has no ${status} as ${type}`]
  const validate: ValidateFunction = ajv.compile({
    ...content.schema,
    components: description.components,
  })
  return validate(JSON.parse(text)) ? [] : [`${operationId}: ${ajv.errorsText(validate.errors).slice(0, 400)}`]
}

/** The newest paper of a case, and where it is told of. */
async function paperOf(caller: Caller, number: string): Promise<{ address: string }> {
  const { place, n, kind } = rows(await caller.get(`/cases/${number}/papers`)).at(-1)!
  return { address: `/cases/${number}/${place}/papers/${n}/${kind}` }
}

/** Where a file that the caller just brought into a new case is told of. */
async function fileOf(caller: Caller): Promise<string> {
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(picture)]), 'lamp.png')
  const [{ hash } = { hash: '' }] = rows(await caller.bring('/files', form)) as { hash: string }[]
  const opened = await caller.post('/procedures/application', { ...application, papers: [{ hash, name: 'lamp.png' }] })
  return `${opened.body.address}/1/files/1/${hash}`
}

describe('what stands in the description', () => {
  it('is what the operations answer, each in turn', async () => {
    const chair = await callerOf(server, 'demo-adm-court-chair-18')
    const registrar = await callerOf(server, 'demo-akimat-registrar-1')
    const walk: [string, Caller, string][] = [
      ['me', citizen, '/me'],
      ['me', await callerOf(server, 'demo-adm-court-judge-13'), '/me'],
      ['usage', citizen, '/me/usage'],
      ['matters', citizen, '/matters'],
      ['tasks', registrar, '/tasks'],
      ['inbox', citizen, '/inbox'],
      ['case', citizen, `/cases/${own}`],
      ['acts', citizen, `/cases/${own}/acts`],
      ['steps', citizen, `/cases/${own}/1/steps`],
      ['step', citizen, `/cases/${own}/1/steps/withdraw`],
      ['files', citizen, `/cases/${own}/files`],
      ['papers', citizen, `/cases/${own}/papers`],
      ['paper', citizen, (await paperOf(citizen, own)).address],
      ['file', citizen, await fileOf(citizen)],
      ['find', citizen, '/find?q=0000'],
      ['find-papers', citizen, '/find/papers?q=%D1%88%D0%B0%D0%BC'],
      ['desk', registrar, '/desk?list=all'],
      ['diary', await callerOf(server, 'demo-adm-court-judge-13'), '/diary'],
      ['hearings', anybody, '/hearings'],
      ['procedures', anybody, '/procedures'],
      ['procedure', anybody, '/procedures/suit'],
      ['procedure', anybody, '/procedures/suit?on=2022-03-01'],
      ['compare', anybody, '/procedures/suit/compare?a=2021-07-01&b=2025-12-29'],
      ['openings', anybody, '/openings'],
      ['offices', anybody, '/offices?limit=200'],
      ['office', anybody, '/offices/adm-court-demo'],
      ['draws', anybody, '/draws'],
      ['overview', anybody, '/overviews'],
      ['losses', anybody, '/overviews/losses'],
      ['decided-cases', chair, '/overviews/cases'],
      ['office-months', anybody, '/overviews/offices/akimat-demo/months'],
      ['office-waiting', chair, '/overviews/offices/adm-court-demo/waiting'],
      ['office-judges', chair, '/overviews/offices/adm-court-demo/judges'],
    ]
    const faults: string[] = []
    for (const [operation, caller, path] of walk) {
      const got = await caller.get(path)
      faults.push(...(got.status === 200 ? fits(operation, got) : [`${path}: ${got.status} ${got.text.slice(0, 300)}`]))
    }
    expect(faults).toEqual([])
    const isFile = ({ responses }: { responses: Record<string, { content: object }> }) =>
      '*/*' in responses['200']!.content
    const gets = Object.values(description.paths).flatMap(({ get }) => (get && !isFile(get) ? [get.operationId] : []))
    expect(gets.filter((id) => !walk.some(([one]) => one === id))).toEqual([])
  }, 60_000)

  it('has the form of every step that people take, and every error has the one shape', async () => {
    expect(Object.keys(description.components.schemas)).toEqual(
      expect.arrayContaining(['application.file', 'suit.file', 'suit.demand-response', 'correction.void']),
    )
    for (const [operation, got] of [
      ['case', await citizen.get(`/cases/${foreign}`)],
      ['case', await anybody.get(`/cases/${own}`)],
      ['open', await citizen.post('/procedures/application', { fields: {} })],
      ['procedures', await anybody.get('/procedures?on=2026-02-30')],
    ] as const)
      expect(fits(operation, got)).toEqual([])
  })
})

describe('a case of somebody else', () => {
  it('answers like a number that was never given, to the byte, whatever is asked of it', async () => {
    const absent = caseNumberInAddress(formatCaseNumber({ kind: 'person', year: 2026, serial: 99_999_999 }))
    for (const rest of ['', '/acts', '/1/steps', '/1/steps/withdraw', '/9/steps']) {
      const [secret, none] = [
        await citizen.get(`/cases/${foreign}${rest}`),
        await citizen.get(`/cases/${absent}${rest}`),
      ]
      expect([rest, secret.status, secret.text]).toEqual([rest, 404, none.text])
      expect([...secret.headers.keys()].sort()).toEqual([...none.headers.keys()].sort())
    }
    const [secret, none] = [
      await citizen.post(`/cases/${foreign}/1/steps/withdraw`, {}),
      await citizen.post(`/cases/${absent}/1/steps/withdraw`, {}),
    ]
    expect([secret.status, secret.text]).toEqual([404, none.text])
  })
})

describe('a key', () => {
  it('is needed for what is not open to everybody, and a wrong one is told like any other', async () => {
    expect([(await anybody.get('/me')).status, code(await anybody.get('/me'))]).toEqual([401, 'request.no-key'])
    for (const token of ['tz_nobody', 'x', `${citizen.token}x`])
      expect(code(await callerWith(server, token).get('/me'))).toBe('request.wrong-key')
    expect((await anybody.get('/me')).headers.get('www-authenticate')).toBe('Bearer')
  })
  it('that only reads does nothing', async () => {
    const unchanged = await actsBefore(server)
    const reader = await callerOf(server, 'demo-citizen-1', { mayAct: false })
    expect((await reader.get(`/cases/${own}`)).status).toBe(200)
    const got = await reader.post('/procedures/application', application)
    expect([got.status, code(got)]).toEqual([403, 'request.out-of-scope'])
    await unchanged()
  })
  it('of one procedure sees no case, task or notice of another', async () => {
    const narrow = await callerOf(server, 'demo-citizen-1', { procedures: ['suit'] })
    const all = rows(await citizen.get('/matters?limit=200'))
    const few = rows(await narrow.get('/matters?limit=200'))
    expect(few).toEqual(all.filter(({ procedure }) => procedure === 'suit'))
    expect(few.length).toBeLessThan(all.length)
    const { status, body } = await narrow.get(`/cases/${own}`)
    if (status === 200)
      expect((body.proceedings as { procedure: string }[]).map(({ procedure }) => procedure)).toEqual(['suit'])
    else expect(status).toBe(404)
    expect((await narrow.get(`/cases/${own}/1/steps`)).status).toBe(404)
    expect(code(await narrow.post('/procedures/application', application))).toBe('request.out-of-scope')
  })
  it('of one office has its posts there and nowhere else', async () => {
    const elsewhere = await callerOf(server, 'demo-akimat-registrar-1', { offices: ['region-demo'] })
    expect((await elsewhere.get('/me')).body.posts).toEqual([])
    expect(rows(await elsewhere.get('/tasks'))).toEqual([])
    expect(rows(await (await callerOf(server, 'demo-akimat-registrar-1')).get('/tasks')).length).toBeGreaterThan(0)
  })
  it('opens nothing once it is revoked', async () => {
    const gone = await callerOf(server, 'demo-citizen-3')
    expect((await gone.get('/me')).status).toBe(200)
    const [{ id } = { id: '' }] = server.house.apiKeys.of('demo-citizen-3')
    await server.house.perform({
      key: `revoke:${id}`,
      proceeding: 'demo-citizen-3',
      step: 'revoke-key',
      person: 'demo-citizen-3',
      fields: { keyId: id },
    })
    expect(code(await gone.get('/me'))).toBe('request.wrong-key')
  })
})

describe('an act', () => {
  it('is done once, however often it is sent, and the receipt is the same', async () => {
    const added = await actsBefore(server)
    const once = { 'idempotency-key': 'street-lamp-1' }
    const first = await citizen.post('/procedures/application', application, once)
    expect([first.status, fits('open', first)]).toEqual([201, []])
    const again = await citizen.post('/procedures/application', application, once)
    expect(again.body).toEqual(first.body)
    const other = await citizen.post(
      '/procedures/application',
      { fields: { ...application.fields, essence: 'Басқа' } },
      once,
    )
    expect([other.status, code(other)]).toEqual([409, 'key.used'])
    await added(1)
    // The same key of somebody else is another key.
    expect(
      (await (await callerOf(server, 'demo-citizen-4')).post('/procedures/application', application, once)).status,
    ).toBe(201)
    const withdraw = `${first.body.address}/1/steps/withdraw`
    const seen = (await citizen.get(`${first.body.address}/1/steps`)).headers.get('etag')!
    const late = await citizen.post(withdraw, {}, { 'if-match': '"99"' })
    expect([late.status, code(late)]).toEqual([412, 'request.moved-on'])
    const twice = { 'if-match': seen, 'idempotency-key': 'withdraw-1' }
    const done = await citizen.post(withdraw, {}, twice)
    expect([done.status, done.text]).toEqual([201, (await citizen.post(withdraw, {}, twice)).text])
    expect((await citizen.get(`${first.body.address}`)).body.proceedings).toMatchObject([{ isClosed: true }])
  })

  it('that the law forbids is told with its code and article in the language of the reader', async () => {
    const { path } = await caseAt(server, 'application', 'refused')
    const { applicant } = await caseAt(server, 'application', 'refused')
    const caller = await callerOf(server, applicant)
    const [, , number, place] = path.split('/')
    const titles = await Promise.all(
      languages.map(async (language) => {
        const got = await caller.post(`/cases/${number}/${place}/steps/withdraw`, {}, { 'accept-language': language })
        expect([got.status, code(got)]).toEqual([422, 'stage.other'])
        expect(got.body.article).toMatch(/\d/)
        return got.body.title
      }),
    )
    expect(new Set(titles).size).toBe(3)
  })

  it('with several faults names each at its field', async () => {
    const got = await citizen.post('/procedures/application', {
      fields: { body: 'adm-court-demo', essence: 1, address: '   ', role: 'judge' },
    })
    expect(got.status).toBe(422)
    expect([code(got), got.body.field]).toEqual(['field.unknown', 'role'])
    const other = await citizen.post('/procedures/application', { fields: { body: 'adm-court-demo', essence: 1 } })
    const all = [other.body, ...(other.body.also as object[])].map((one) => [
      (one as Got['body']).field,
      (one as Got['body']).code,
    ])
    expect(all).toEqual(
      expect.arrayContaining([
        ['essence', 'field.not-a-text'],
        ['request', 'field.missing'],
        ['body', 'field.not-an-office'],
      ]),
    )
  })
})

describe('a file', () => {
  const bring = (caller: Caller, name: string, bytes: Uint8Array): Promise<Got> => {
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(bytes)]), name)
    return caller.bring('/files', form)
  }

  it('is brought, goes with the application that names it, and stands in its act', async () => {
    const brought = await bring(citizen, 'lamp.png', picture)
    expect([brought.status, fits('bring-files', brought)]).toEqual([201, []])
    const [{ hash } = { hash: '' }] = rows(brought) as { hash: string }[]
    const papers = [{ hash, name: 'Шам.png' }]
    const opened = await citizen.post('/procedures/application', { ...application, papers })
    expect([opened.status, code(opened)]).toEqual([201, undefined])
    const [first] = rows(await citizen.get(`${opened.body.address}/acts`))
    expect(first!.files).toMatchObject([{ hash, name: 'Шам.png' }])
    const other = await callerOf(server, 'demo-citizen-2')
    const stolen = await other.post('/procedures/application', { ...application, papers })
    expect([stolen.status, code(stolen)]).toEqual([422, 'file.not-yours'])
  })
  it('that is no paper is refused, and so is what is no form', async () => {
    const program = await bring(citizen, 'run.exe', Buffer.from('MZ nothing'))
    expect([program.status, String(code(program)).startsWith('file.')]).toEqual([422, true])
    const json = await citizen.post('/files', {})
    expect([json.status, code(json)]).toEqual([415, 'body.not-files'])
    const reader = await callerOf(server, 'demo-citizen-1', { mayAct: false })
    expect(code(await bring(reader, 'lamp.png', picture))).toBe('request.out-of-scope')
  })
})

describe('a list', () => {
  it('goes on by its token, and what comes meanwhile moves nobody', async () => {
    const whole = rows(await citizen.get('/matters?limit=200')).map(({ number, procedure }) => `${number} ${procedure}`)
    expect(whole.length).toBeGreaterThan(2)
    const first = await citizen.get('/matters?limit=2')
    expect(first.headers.get('link')).toContain('rel="next"')
    await citizen.post('/procedures/application', application)
    const seen = [...rows(first)]
    for (let next = first.body.next; typeof next === 'string'; ) {
      const page = await citizen.get(`/matters?limit=2&next=${next}`)
      seen.push(...rows(page))
      next = page.body.next
    }
    expect(seen.map(({ number, procedure }) => `${number} ${procedure}`)).toEqual(whole)
  })
  it.each(['/matters', '/tasks', '/inbox'])('%s takes no token that was not given', async (path) => {
    for (const next of [
      'x',
      'W10',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('["2026-01-01","\\u0000"]').toString('base64url'),
    ]) {
      const got = await citizen.get(`${path}?next=${next}`)
      expect([path, next, got.status, code(got)]).toEqual([path, next, 400, 'request.odd-question'])
    }
  })
  it('open to everybody may be read from any page, what is somebody’s may not', async () => {
    expect(
      (await anybody.get('/draws', { origin: 'https://example.org' })).headers.get('access-control-allow-origin'),
    ).toBe('*')
    expect((await citizen.get('/matters', { origin: 'null' })).headers.get('access-control-allow-origin')).toBeNull()
  })
})

it('nothing of all this was a fault of the server', () => expect(server.log).toEqual([]))
