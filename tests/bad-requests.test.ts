/** Requests no browser would send: never a 5xx, never half a thing done, nobody's secret told. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseNumberInAddress, formatCaseNumber } from '../kernel/case-number.ts'
import { routesOf } from '../server/routes.ts'
import { peopleOf } from '../server/wiring/people.ts'
import { actsBefore } from './kit/acts-before.ts'
import { caseAt, numberOf } from './kit/find-case.ts'
import { type Answered, boxValue, type HttpVisitor, httpVisitor } from './kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

let server: ServerUnderTest
let citizen: HttpVisitor
/** The citizen's own matter, and one of somebody else. */
let [own, foreign] = ['', '']

beforeAll(async () => {
  server = await startUnderTest()
  citizen = await httpVisitor(server, 'kk', 'demo-citizen-1')
  own = await numberOf(server, 'demo-citizen-1')
  foreign = await numberOf(server, 'demo-citizen-2')
})
afterAll(async () => {
  await server?.stop()
})

/** A page without the one thing that differs between two moments: the law clock in the band. */
const still = ({ html }: Answered): string => html.replace(/<span class="tz-demo__clock">.*?<\/span>/, '')

describe('a case of somebody else', () => {
  it('answers like a number that was never given, to the byte', async () => {
    const absent = caseNumberInAddress(formatCaseNumber({ kind: 'person', year: 2026, serial: 99_999_999 }))
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
    const key = await keyOnly()
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
          const { status } = method === 'GET' ? await citizen.get(address) : await citizen.post(address, key)
          if (status >= 500 || (status < 400 && hole !== ':id')) faults.push(`${method} ${address}: ${status}`)
        }
      }
    }
    expect(faults).toEqual([])
  }, 180_000)

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
    const { path, applicant } = await caseAt(server, 'application', 'refused')
    return { path: `${path}/complain`, visitor: await httpVisitor(server, 'ru', applicant) }
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
        'multipart, as files come: read like any other form',
        422,
        `--x\r\ncontent-disposition: form-data; name="key"\r\n\r\n${key}\r\n--x--\r\n`,
        'multipart/form-data; boundary=x',
      ],
      [
        'multipart without an end',
        415,
        '--x\r\ncontent-disposition: form-data; name="key"',
        'multipart/form-data; boundary=x',
      ],
      ['multipart without a boundary', 415, 'key=1', 'multipart/form-data'],
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

it('nothing of all this was a fault of the server', () => expect(server.log).toEqual([]))
