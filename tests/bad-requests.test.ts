/** Requests no browser would send, and people who act at the same moment: never a 5xx, never half a thing done, nobody's secret told. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseNumberInAddress } from '../kernel/case-number.ts'
import { peopleOf } from '../server/people.ts'
import { routesOf } from '../server/routes.ts'
import { voices } from '../server/texts.ts'
import { actsBefore } from './acts-before.ts'
import { type Answered, boxValue, type HttpVisitor, httpVisitor, messageAt, summaryOf } from './http-visitor.ts'
import { inPost } from './matter.ts'
import { type ServerUnderTest, startUnderTest } from './server-under-test.ts'

const says = voices()
let server: ServerUnderTest
let citizen: HttpVisitor
/** The citizen's own matter, and one of somebody else. */
let [own, foreign] = ['', '']

beforeAll(async () => {
  server = await startUnderTest()
  citizen = await httpVisitor(server, 'kk', 'demo-citizen-1')
  own = await numberOf('demo-citizen-1')
  foreign = await numberOf('demo-citizen-2')
})
afterAll(async () => {
  await server?.stop()
})

async function numberOf(person: string): Promise<string> {
  const [row] = await server.house.store.db.query<{ name: string }>(
    `select n.name from core.seat s join core.name n on n.proceeding = s.proceeding where s.person = $1 and n.register = 'appeals' order by n.name limit 1`,
    [person],
  )
  return caseNumberInAddress(row!.name)
}

/** The address of a proceeding at a stage, by its place in its chain. */
async function at(procedure: string, stage: string, which: 'newest' | 'oldest' = 'newest'): Promise<string> {
  const [row] = await server.house.store.db.query<{ number: string; place: string }>(
    `select (select name from core.name where proceeding = p.root order by n limit 1) as number, (select count(*) from core.proceeding q where q.root = p.root and (q.opened_on, q.id) <= (p.opened_on, p.id))::text as place
       from core.proceeding p where p.procedure = $1 and p.stage = $2 order by p.opened_on ${which === 'newest' ? 'desc' : 'asc'}, p.id limit 1`,
    [procedure, stage],
  )
  return `/cases/${caseNumberInAddress(row!.number)}/${row!.place}`
}

const applicantOf = async (path: string): Promise<string> => {
  const [row] = await server.house.store.db.query<{ person: string }>(
    `select s.person from core.seat s join core.name n on n.proceeding = s.proceeding where n.name = $1 and s.person is not null limit 1`,
    [path.split('/')[2]!.replace('JT', 'ЖТ')],
  )
  return row!.person
}

/** A page without the one thing that differs between two moments: the law clock in the band. */
const still = ({ html }: Answered): string => html.replace(/<span class="tz-demo__clock">.*?<\/span>/, '')

describe('a case of somebody else', () => {
  it('answers like a number that was never given, to the byte', async () => {
    const absent = 'JT-2026-99999999-7'
    const paths = (number: string): string[] =>
      ['', '.json', '/1/withdraw', '/papers/1/1/slip'].map((rest) => `/cases/${number}${rest}`)
    for (const [index, path] of paths(foreign).entries()) {
      const [secret, none] = [await citizen.get(path), await citizen.get(paths(absent)[index]!)]
      expect([secret.status, none.status]).toEqual([404, 404])
      expect(still(secret)).toBe(still(none))
      const names = (answered: Answered): string[] => [...answered.headers.keys()].sort()
      expect(names(secret)).toEqual(names(none))
    }
    const key = await citizen.form('/my', '/apply')
    const [secret, none] = [
      await citizen.post(`/cases/${foreign}/1/withdraw`, key),
      await citizen.post(`/cases/${absent}/1/withdraw`, key),
    ]
    expect([secret.status, none.status, still(secret) === still(none)]).toEqual([404, 404, true])
    expect((await citizen.get(`/sent/${foreign}`)).status).toBe(404)
  })

  it('is not opened by a draft either', async () => {
    const other = await httpVisitor(server, 'ru', 'demo-citizen-2')
    const { location } = await other.post('/apply', await other.form('/my', '/apply'))
    expect((await citizen.get(location.replace('/ru/', '/kk/'))).status).toBe(404)
    expect(
      (
        await citizen.post(`${location.replace('/ru/', '/kk/')}/body`, {
          ...(await citizen.form('/my', '/apply')),
          body: 'akimat-demo',
        })
      ).status,
    ).toBe(404)
  })
})

describe('odd addresses', () => {
  const odd = [
    '-1',
    '0',
    '1e3',
    '0x10',
    '1 OR 1=1',
    '9007199254740993',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    '%252e%252e',
    '..;',
    '%ff',
    '%E0%A4%A',
    '{x}',
    '__proto__',
    'constructor',
    'toString',
    "'%20or%20''='",
    '%F0%9F%98%80',
    'a'.repeat(3000),
    '%u202e',
    'JT-2026-00000001-1%00',
  ]

  it('are answered 404 or as a page, never as a fault', async () => {
    const { house } = server
    const faults: string[] = []
    for (const { method, path } of routesOf(house, peopleOf(house.store, house.registry)).filter((route) =>
      route.path.includes(':'),
    )) {
      for (const part of odd) {
        const names = [...path.matchAll(/:\w+/g)].map(([name]) => name)
        for (const hole of names) {
          const address = names.reduce(
            (done, name) => done.replace(name, name === hole ? part : name === ':number' ? own : '1'),
            path,
          )
          const { status } =
            method === 'GET' ? await citizen.get(address) : await citizen.post(address, await keyOnly())
          if (status >= 500 || (status < 400 && hole !== ':id')) faults.push(`${method} ${address}: ${status}`)
        }
      }
    }
    expect(faults).toEqual([])
  }, 60_000)

  it('ask odd questions and get pages', async () => {
    const questions = [
      '/draws?on=0001-01-01',
      '/draws?on=9999-12-31',
      '/draws?on=10000-01-01',
      '/draws?on=2026-02-30',
      '/draws?on=%00',
      '/draws?on=1&on=2',
      '/draws?day-day=1e1&day-month=%00&day-year=__proto__',
      '/procedures/suit?on=9999-12-31',
      '/procedures/suit?on=0001-01-01',
      '/procedures/suit/compare?a=&b=',
      '/procedures/suit/compare?a=9999-12-31&b=0001-01-01',
      `/cases/${own}?done=%00`,
      `/cases/${own}?done=__proto__.x`,
      `/cases/${own}/1/withdraw?about=1e9&branch=__proto__`,
      '/clock?done=%00',
      '/clock?done=1e400',
    ]
    for (const path of questions) expect([path, (await citizen.get(path)).status < 500]).toEqual([path, true])
    expect((await citizen.get('/clock?done=abc')).html).not.toContain('NaN')
  })

  it('lead home with or without the last slash, and a number typed any way opens its case', async () => {
    expect(await citizen.get('/kk/')).toMatchObject({ status: 301, location: expect.stringMatching(/\/kk$/) })
    for (const typed of [
      own.replace('JT', '%D0%96%D0%A2'),
      own.toLowerCase(),
      own.replaceAll('-', '%20'),
      own.replaceAll('-', ''),
    ])
      expect([typed, (await citizen.get(`/cases/${typed}`)).status]).toEqual([typed, 200])
  })
})

const keyOnly = async (): Promise<{ key: string }> => ({ key: (await citizen.form('/my', '/apply')).key! })

describe('odd bodies', () => {
  const complain = async (): Promise<{ visitor: HttpVisitor; path: string }> => {
    const path = `${await at('application', 'refused')}/complain`
    return { path, visitor: await httpVisitor(server, 'ru', await applicantOf(path)) }
  }

  it('are refused with a page that says why, and nothing is done', async () => {
    const { visitor, path } = await complain()
    const { key, seen } = await visitor.form(path)
    const unchanged = await actsBefore(server)
    const form = 'application/x-www-form-urlencoded'
    const tries: [string, number, string | Uint8Array, string][] = [
      ['empty', 403, '', form],
      ['without a key', 403, 'grounds=a', form],
      ['another key', 403, 'key=1.2&grounds=a', form],
      ['JSON', 415, JSON.stringify({ key, grounds: 'a' }), 'application/json'],
      ['null as JSON', 415, 'null', 'application/json'],
      ['no type', 415, `key=${key}&grounds=a`, 'text/plain'],
      [
        'multipart',
        415,
        `--x\r\ncontent-disposition: form-data; name="key"\r\n\r\n${key}\r\n--x--`,
        'multipart/form-data; boundary=x',
      ],
      ['XML', 415, '<a/>', 'application/xml'],
      ['a megabyte in a box', 413, `key=${key}&grounds=${'a'.repeat(1_048_576)}`, form],
      ['two megabytes', 413, `key=${key}&grounds=${'a'.repeat(2_097_152)}`, form],
      ['UTF-16', 403, Buffer.from(`key=${key}&grounds=a`, 'utf16le'), form],
      [
        'a hundred thousand names',
        422,
        `key=${key}&seen=${seen}&${Array.from({ length: 100_000 }, (_, n) => `a${n}=`).join('&')}`,
        form,
      ],
      ['broken percent signs', 422, `key=${key}&seen=${seen}&grounds=%E0%A4%A%zz%`, form],
      ['deep names', 422, `key=${key}&seen=${seen}&grounds=a&a${'[a]'.repeat(10_000)}=1`, form],
      ['an odd place of seeing', 422, `key=${key}&seen=-1e309&grounds=`, form],
      ['an odd branch', 422, `key=${key}&seen=${seen}&branch=__proto__&grounds=`, form],
      ['an odd act', 422, `key=${key}&seen=${seen}&about=99999999999999999999&digest=x&grounds=`, form],
    ]
    for (const [name, status, body, type] of tries) {
      const answered = await visitor.post(path, body, { 'content-type': type })
      expect([name, answered.status]).toEqual([name, status])
      expect([name, /<html lang="ru"/.test(answered.html), /<h1/.test(answered.html)]).toEqual([name, true, true])
    }
    await unchanged()
  })

  it('with a name sent twice count once: the last', async () => {
    const visitor = await httpVisitor(server, 'kk', 'demo-citizen-5')
    const { location } = await visitor.post('/apply', await visitor.form('/my', '/apply'))
    const saved = await visitor.post(`${location}/body`, {
      ...(await visitor.form(`${location}/body`)),
      body: ['no-such', 'akimat-demo'],
    })
    expect(saved.status).toBe(303)
    expect(boxValue((await visitor.get(`${location}/body`)).html, 'body')).toBe('akimat-demo')
  })

  it('from a form of another browser, or sent from another site, do nothing', async () => {
    const { visitor, path } = await complain()
    const unchanged = await actsBefore(server)
    const foreignKey = await citizen.form('/my', '/apply')
    expect((await visitor.post(path, { ...foreignKey, grounds: 'a' }, { origin: 'null' })).status).toBe(403)
    expect((await visitor.post('/sign-out', { key: '' })).status).toBe(403)
    await unchanged()
  })

  it('named for another host stay on this one', async () => {
    const answered = await new Promise<{ status: number; location: string; body: string }>((done, fail) => {
      const call = request(
        `${server.address}/`,
        { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-http-method-override': 'DELETE' } },
        (response) => {
          let body = ''
          response.on('data', (part: Buffer) => {
            body += String(part)
          })
          response.on('end', () =>
            done({ status: response.statusCode!, location: response.headers.location ?? '', body }),
          )
        },
      )
      call.on('error', fail).end()
    })
    expect(answered.status).toBe(302)
    expect(answered.location + answered.body).not.toContain('evil')
  })

  it('with odd cookies get a page', async () => {
    for (const cookie of [
      'tarazy=%00; tarazy-language=__proto__',
      'tarazy=%ff%fe',
      'tarazy-language=<script>',
      ';;;=;',
      `tarazy=${'a'.repeat(8000)}`,
    ])
      expect([cookie.slice(0, 40), (await fetch(`${server.address}/ru`, { headers: { cookie } })).status]).toEqual([
        cookie.slice(0, 40),
        200,
      ])
    expect(
      (
        await fetch(`${server.address}/`, {
          headers: { cookie: 'tarazy-language=__proto__', 'accept-language': '\t;;q=9,*;q=x' },
          redirect: 'manual',
        })
      ).headers.get('location'),
    ).toBe('/kk')
  })
})

describe('a key of a form', () => {
  it('sent again with the same body gives the same answer; with another body it is refused and the text stays', async () => {
    const path = `${await at('application', 'deemed-refused', 'oldest')}/complain`
    const visitor = await httpVisitor(server, 'ru', await applicantOf(path))
    const hidden = await visitor.form(path)
    const unchanged = await actsBefore(server)
    const first = await visitor.post(path, { ...hidden, grounds: 'Ответа не было.' })
    expect(first.status).toBe(303)
    expect(await visitor.post(path, { ...hidden, grounds: 'Ответа не было.' })).toMatchObject({
      status: 303,
      location: first.location,
    })
    const other = await visitor.post(path, { ...hidden, grounds: 'Другой текст.' })
    expect(other.status).toBe(409)
    expect(other.html).toContain('Другой текст.')
    expect(summaryOf(other.html)[0]).toContain(says.ru('refusal.key.used.title'))
    await unchanged(2)
  })

  it('pressed twice at once, or in two windows, makes one case', async () => {
    const visitor = await httpVisitor(server, 'kk', 'demo-citizen-6')
    const { location } = await visitor.post('/apply', await visitor.form('/my', '/apply'))
    for (const [task, fields] of Object.entries({
      body: { body: 'akimat-demo' },
      matter: { essence: 'Су жоқ.', request: 'Су керек.' },
      contacts: { address: 'Көкбұлақ' },
    }))
      await visitor.post(`${location}/${task}`, { ...(await visitor.form(`${location}/${task}`)), ...fields })
    const [one, two] = [await visitor.form(`${location}/check`), await visitor.form(`${location}/check`)]
    const unchanged = await actsBefore(server)
    const answers = await Promise.all([one, one, two].map((hidden) => visitor.post(`${location}/send`, hidden)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ location: to }) => to)).size).toBe(1)
    await unchanged(1)
    expect((await visitor.post(`${location}/matter`, { ...one, essence: 'Басқа', request: 'Басқа' })).location).toBe(
      answers[0]!.location,
    )
    expect((await visitor.get(`${location}/check`)).location).toBe(answers[0]!.location)
    await unchanged(1)
  })
})

describe('steps out of order', () => {
  it('by address are refused with what would be accepted', async () => {
    const unchanged = await actsBefore(server)
    const path = await at('suit', 'with-judge')
    const [row] = await server.house.store.db.query<{ person: string }>(
      `select s.person from core.seat s join core.proceeding p on p.id = s.proceeding where s.seat = 'judge' and p.stage = 'with-judge' order by p.opened_on desc limit 1`,
    )
    const judge = await httpVisitor(server, 'ru', row!.person)
    const hidden = await judge.form(`${path}/demand-response`)
    const judgment = { introductory: 'а', descriptive: 'б', reasoning: 'в', operative: 'г', outcome: 'granted' }
    const early = await judge.post(`${path}/give-judgment`, { ...hidden, ...judgment })
    expect(early.status).toBe(422)
    expect(summaryOf(early.html).join()).toContain(says.ru('suit.stage.with-judge'))
    for (const step of ['draw-judge', 'arrive', 'enter-into-force', 'no-such-step', 'approval.lapse', '__proto__'])
      expect([step, (await judge.post(`${path}/${step}`, hidden)).status]).toEqual([step, 404])
    const plaintiff = await httpVisitor(server, 'ru', await applicantOf(path))
    const notYours = await plaintiff.post(`${path}/return-suit`, {
      ...(await plaintiff.form('/my', '/apply')),
      returnGround: 'content',
      reasons: 'Так хочу',
    })
    expect([403, 422]).toContain(notYours.status)
    expect(notYours.html).toContain('Так хочу')
    for (const about of ['99999999999999999999', '-1', '0', '1e3', '1']) {
      const answered = await judge.post(`${path}/approval.agree`, { ...hidden, about, digest: 'x', seen: '-1e309' })
      expect([about, answered.status >= 400 && answered.status < 500]).toEqual([about, true])
    }
    await unchanged()
  })

  it('a draft is not sent before its tasks are done', async () => {
    const unchanged = await actsBefore(server)
    const { location } = await citizen.post('/apply', await citizen.form('/my', '/apply'))
    expect((await citizen.get(`${location}/check`)).location).toBe(location)
    const sent = await citizen.post(`${location}/send`, await keyOnly())
    expect(sent.status).toBe(422)
    expect(summaryOf(sent.html).length).toBeGreaterThan(0)
    await unchanged()
  })
})

describe('two people at one case', () => {
  it('one succeeds, the other is told what happened in between', async () => {
    const path = await at('complaint', 'with-body')
    const [official, head] = [
      await httpVisitor(server, 'ru', inPost('official', 'akimat-demo').id),
      await httpVisitor(server, 'kk', inPost('head', 'akimat-demo').id),
    ]
    const [forward, correct] = [await official.form(`${path}/forward`), await head.form(`${path}/self-correct`)]
    const unchanged = await actsBefore(server)
    const [one, two] = await Promise.all([
      official.post(`${path}/forward`, { ...forward, position: 'Не согласны.' }),
      head.post(`${path}/self-correct`, { ...correct, operative: 'Қанағаттандырылсын.' }),
    ])
    expect([one.status, two.status].sort()).toEqual([303, 409])
    const [late, language, done, text] =
      one.status === 409
        ? ([one, 'ru', 'self-correct', 'Не согласны.'] as const)
        : ([two, 'kk', 'forward', 'Қанағаттандырылсын.'] as const)
    expect(summaryOf(late.html).join(' ')).toContain(says[language](`complaint.step.${done}.done`))
    expect(late.html).toContain(text)
    await unchanged(one.status === 409 ? 2 : 1)
  })

  it('a form older than the case says what changed', async () => {
    const path = await at('application', 'to-be-heard')
    const applicant = await httpVisitor(server, 'kk', await applicantOf(path))
    const official = await httpVisitor(server, 'ru', inPost('official', 'akimat-demo').id)
    const old = await applicant.form(`${path}/withdraw`)
    expect(
      (await official.post(`${path}/grant`, { ...(await official.form(`${path}/grant`)), operative: 'Удовлетворить.' }))
        .status,
    ).toBe(303)
    const late = await applicant.post(`${path}/withdraw`, old)
    expect(late.status).toBe(409)
    expect(summaryOf(late.html).join(' ')).toContain(says.kk('application.step.grant.done'))
  })

  it('the clock does not go backwards or too far, and not for two at once', async () => {
    const key = (): Promise<Record<string, string>> => citizen.form('/clock', '/clock')
    for (const wish of [
      { days: '0' },
      { days: '999' },
      { days: '-1' },
      { 'day-day': '31', 'day-month': '4', 'day-year': '2027' },
      { 'day-day': '1', 'day-month': '1', 'day-year': '0001' },
      { 'day-day': '1', 'day-month': '1', 'day-year': '10000' },
      { 'day-day': '31', 'day-month': '12', 'day-year': '9999' },
      {},
    ]) {
      const { status, html } = await citizen.post('/clock', { ...(await key()), ...wish })
      expect([wish, status, messageAt(html, 'day') !== undefined]).toEqual([wish, 422, true])
    }
    const answers = await Promise.all([
      citizen.post('/clock', { ...(await key()), days: '1' }),
      citizen.post('/clock', { ...(await key()), days: '1' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
  })
})

it('nothing of all this was a fault of the server', () => expect(server.log).toEqual([]))
