/** What a careless or hostile hand types into the pages round a case: a clear refusal in the reader's language, never a fault, nothing done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routesOf } from '../server/routes.ts'
import { demoOrganisation } from '../server/seed/people.ts'
import { peopleOf } from '../server/wiring/people.ts'
import { actsBefore } from './kit/acts-before.ts'
import { caseAt } from './kit/find-case.ts'
import {
  type Answered,
  type Fields,
  type HttpVisitor,
  httpVisitor,
  loneSurrogate,
  summaryOf,
} from './kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

let server: ServerUnderTest
let citizen: HttpVisitor
let key: string
beforeAll(async () => {
  server = await startUnderTest()
  citizen = await httpVisitor(server, 'ru', 'demo-citizen-5')
  key = (await citizen.form('/my', '/apply')).key!
})
afterAll(() => server?.stop())

/** Texts that look like code, numbers, addresses, or nothing. */
const odd = [
  '',
  ' ',
  '\u200b\u200d\ufeff',
  '\u0000',
  loneSurrogate,
  '\u202e',
  '__proto__',
  'constructor',
  'null',
  '-1',
  '1e308',
  '9007199254740993',
  "' or 1=1 --",
  '\\',
  '%',
  '_',
  '((a+)+)$',
  '"',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '٠١٢٣٤٥٦٧٨٩',
  '０１２３４５',
  'a\r\nSet-Cookie: a=b',
  '../../etc/passwd',
  'http://169.254.169.254/',
  'ә'.repeat(5000),
]

/** What is wrong with a refusal: it must say so in the reader's language, in the summary of the page, under a status of its own. */
function faultsOf({ status, html }: Answered, language: string): string[] {
  const summary = summaryOf(html)
  return [
    ...(status === 422 ? [] : [`status ${status}`]),
    ...(html.includes(`<html lang="${language}"`) ? [] : ['another language']),
    ...(summary.length > 0 && summary.every((text) => text.trim() !== '') ? [] : ['says nothing']),
    ...(html.includes('<script>alert') ? ['runs what was typed'] : []),
  ]
}

/** Sends each set of boxes to an address; answers what was wrong, by what was typed. */
async function refusedEach(visitor: HttpVisitor, path: string, bodies: readonly Fields[]): Promise<unknown[]> {
  const faults: unknown[] = []
  for (const body of bodies) {
    // A fresh key each time: what was done under one that was used would be told as a repetition.
    const own = (await visitor.form('/session', '/session')).key!
    const found = faultsOf(await visitor.post(path, { key: own, ...body }), 'ru')
    if (found.length > 0) faults.push([JSON.stringify(body).slice(0, 90), ...found])
  }
  return faults
}

const sentOut = async (): Promise<number> =>
  Number((await server.house.store.db.query<{ n: number }>('select count(*)::int as n from notices.outbox'))[0]!.n)

describe('the ways to be told', () => {
  it('take no address that is none, and send nothing to it', async () => {
    const unchanged = await actsBefore(server)
    const before = await sentOut()
    const emails = [...odd, 'a@', '@b.kz', 'a b@c.kz', 'a@b.kz,c@d.kz', 'a@b.kz\r\nBcc: c@d.kz', 'a@b']
    // Digits of another script are read as digits; ten of them are a number to call.
    const phones = [
      ...odd.filter((one) => !/^\p{Nd}{10}$/u.test(one)),
      '123',
      '+7 700',
      '++77000000000',
      '7'.repeat(40),
      '+7 700 000 00 00; ls',
    ]
    expect(
      await refusedEach(citizen, '/me/notify/address', [
        ...emails.map((email) => ({ channel: 'email', email })),
        ...phones.map((phone) => ({ channel: 'sms', phone })),
      ]),
    ).toEqual([])
    expect(await sentOut()).toBe(before)
    await unchanged()
  })

  it('know no channel but their own', async () => {
    const unchanged = await actsBefore(server)
    for (const rest of ['address', 'confirm', 'drop'])
      for (const channel of ['fax', '__proto__', '', 'EMAIL', '\u0000'])
        expect([rest, channel, (await citizen.post(`/me/notify/${rest}`, { key, channel })).status]).toEqual([
          rest,
          channel,
          404,
        ])
    await unchanged()
  })

  it('take no code that was not sent', async () => {
    const unchanged = await actsBefore(server)
    const codes = [...odd, '12345', '1234567', 'abcdef'].map((code) => ({ channel: 'email', 'code-email': code }))
    expect(await refusedEach(citizen, '/me/notify/confirm', codes)).toEqual([])
    expect((await citizen.post('/me/notify/drop', { key, channel: 'sms' })).location).toBe('/ru/me/notify')
    await unchanged()
  })
})

describe('an organisation', () => {
  it('speaks by nobody who was not empowered', async () => {
    for (const voice of [demoOrganisation.id, ...odd.filter((one) => one !== '')])
      expect([voice, (await citizen.post('/voices', { key, voice })).status]).toEqual([voice, 404])
    expect((await citizen.get('/organisation.json')).status).toBe(404)
    const unchanged = await actsBefore(server)
    for (const step of ['empower', 'end-power'])
      expect((await citizen.post(`/organisation/${step}`, { key, representative: 'demo-citizen-1' })).status).toBe(404)
    await unchanged()
  })

  it('empowers nobody by a slip of the pen', async () => {
    const leader = await httpVisitor(server, 'ru', demoOrganisation.leader)
    await leader.post('/voices', { ...(await leader.form('/voices')), voice: demoOrganisation.id })
    const unchanged = await actsBefore(server)
    const good = {
      representative: 'demo-citizen-1',
      paper: 'Доверенность 7',
      'since-day': '1',
      'since-month': '12',
      'since-year': '2026',
    }
    const days = [
      { 'until-day': '29', 'until-month': '2', 'until-year': '2027' },
      { 'until-day': '1', 'until-month': '1', 'until-year': '2020' },
      { 'until-day': '0', 'until-month': '0', 'until-year': '0000' },
      { 'until-day': '31', 'until-month': '12', 'until-year': '10000' },
    ]
    expect(
      await refusedEach(leader, '/organisation/empower', [
        ...odd.map((representative) => ({ ...good, representative })),
        ...days.map((day) => ({ ...good, ...day })),
        { ...good, paper: 'ә'.repeat(5000) },
        { ...good, paper: 'a\u0000b' },
      ]),
    ).toEqual([])
    expect(
      await refusedEach(
        leader,
        '/organisation/end-power',
        odd.map((representative) => ({ representative })),
      ),
    ).toEqual([])
    await unchanged()
  })
})

describe('questions in the address', () => {
  it('get a page or "no such page", whatever they ask', async () => {
    const { path } = await caseAt(server, 'application', 'refused')
    const faults: unknown[] = []
    for (const text of odd) {
      const q = text.split(loneSurrogate).map(encodeURIComponent).join('%ED%A0%80')
      for (const address of [
        ...['', '.json', '.csv'].map((twin) => `/find${twin}?q=${q}`),
        ...['', '.json', '.csv', '.ics', '.rss'].flatMap((twin) => [
          `/hearings${twin}?court=${q}`,
          `/hearings${twin}?date=${q}`,
        ]),
        `/check?code=${q}`,
        `/check/${q}`,
        `/public/cases/${q}`,
        `/courts/${q}`,
        `/calendar/${q}.ics`,
        `/hearings/${q}/1.ics`,
        `${path}/papers/1/${q}/decision.pdf`,
        `${path}/files/1/1/${q}`,
        `/me/notify?done=${q}`,
        `/notices?show=${q}`,
        `/outbox?q=${q}`,
        `/overviews?where=${q}`,
      ]) {
        const { status, html, headers } = await citizen.get(address)
        const isPage = (headers.get('content-type') ?? '').startsWith('text/html')
        if (status >= 500 || (isPage && html.includes('<script>alert'))) faults.push([status, address.slice(0, 90)])
      }
    }
    expect(faults).toEqual([])
  }, 120_000)

  it('tell nothing by a token of nobody, nor by a code of no paper', async () => {
    for (const token of ['a', 'a'.repeat(43), '__proto__', '..%2f..%2fme'])
      expect([token, (await citizen.get(`/calendar/${token}.ics`)).status]).toEqual([token, 404])
    for (const code of ['7K3QM', '00000-00000-00000-00000-00000', 'АВСЕН-АВСЕН', 'a'.repeat(3000)]) {
      const { status, html } = await citizen.get(`/check/${encodeURIComponent(code)}`)
      expect([code.slice(0, 9), status < 500]).toEqual([code.slice(0, 9), true])
      expect(html).not.toContain('check-genuine')
    }
  })
})

describe('a citizen', () => {
  it('finds no administration: its pages are absent, to the byte', async () => {
    const still = ({ html }: Answered): string => html.replace(/<span class="tz-demo__clock">.*?<\/span>/, '')
    const none = still(await citizen.get('/no-such-page'))
    const unchanged = await actsBefore(server)
    const faults: unknown[] = []
    for (const { method, path } of routesOf(server.house, peopleOf(server.house.store, server.house.registry))) {
      if (!/^\/admin(\/|\.|$)/.test(path)) continue
      const address = path.replace(/:\w+/g, 'demo-akimat-head-4')
      const answered = method === 'GET' ? await citizen.get(address) : await citizen.post(address, { key, name: 'a' })
      if (answered.status !== 404 || still(answered) !== none) faults.push([method, path, answered.status])
    }
    expect(faults).toEqual([])
    await unchanged()
  })

  it('sends no application before it is answered, and none by a box it does not have', async () => {
    const { location } = await citizen.post('/apply', { key })
    const unchanged = await actsBefore(server)
    expect((await citizen.post(`${location}/send`, await citizen.form(location))).status).not.toBe(303)
    expect(faultsOf(await citizen.post(`${location}/send`, { key }), 'ru')).toEqual([])
    for (const set of ['', '__proto__:x', 'size:__proto__', 'language:xx', 'sight:\u0000', 'x'.repeat(5000)]) {
      const { status, html } = await citizen.post(`${location}/matter`, {
        key,
        again: set,
        essence: 'Жаңа',
        role: 'judge',
      })
      expect([set, status, html.includes('Жаңа')]).toEqual([set, 200, true])
    }
    expect((await citizen.get(`${location}/matter`)).html).not.toContain('Жаңа')
    await unchanged()
  })

  it('enters by no certificate that is none', async () => {
    const visitor = await httpVisitor(server, 'ru')
    const own = (await visitor.form('/sign-in/certificate')).key!
    const texts = [
      ...odd,
      'AAAA',
      'MIIB',
      Buffer.from('<html>').toString('base64'),
      '-----BEGIN CMS-----\nAAAA\n-----END CMS-----',
    ]
    const faults: unknown[] = []
    for (const cms of texts) {
      const found = faultsOf(await visitor.post('/sign-in/certificate', { key: own, cms }), 'ru')
      if (found.length > 0) faults.push([cms.slice(0, 40), ...found])
    }
    expect(faults).toEqual([])
    expect((await visitor.get('/my')).status).toBe(401)
  })

  it('leaves nothing behind on a shared computer', async () => {
    const visitor = await httpVisitor(server, 'ru', 'demo-citizen-5')
    expect((await visitor.get('/my')).headers.get('cache-control')).toBe('no-store')
    const out = await visitor.post('/sign-out', await visitor.form('/account', '/sign-out'))
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, '"cache"'])
    expect((await visitor.get('/my')).status).toBe(401)
  })
})

it('nothing of all this was a fault of the server', () => expect(server.log).toEqual([]))
