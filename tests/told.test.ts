/** People are told, and it can be proved: channels, the ledger, what failed, calendars, and what of a case anybody may read. */
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { State } from '../engine/state.ts'
import { registerNumberInAddress } from '../kernel/case-number.ts'
import { noticeJobs, rebuildInbox, rebuildLedger } from '../modules/notices/index.ts'
import { deliveryId } from '../platform/delivery/delivery.ts'
import { Failure } from '../platform/failure.ts'
import { seedPeople } from '../server/seed/people.ts'
import { voices } from '../server/texts.ts'
import { sendingPorts } from '../server/wiring/carriers.ts'
import { hiddenOf, httpVisitor } from './kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

interface Sent {
  readonly address: string
  readonly subject: string
  readonly body: string
}
const outbox = async (): Promise<Sent[]> => {
  const visitor = await httpVisitor(server, 'en')
  return JSON.parse((await visitor.get('/outbox.json')).html).rows
}

describe('a new address', () => {
  const person = 'demo-citizen-5'
  const ask = async (address: string) => {
    const visitor = await httpVisitor(server, 'ru', person)
    const hidden = await visitor.form('/me/notify', '/me/notify/address')
    return visitor.post('/me/notify/address', { ...hidden, channel: 'email', email: address })
  }
  const typed = async (code: string) => {
    const visitor = await httpVisitor(server, 'ru', person)
    const hidden = hiddenOf((await visitor.get('/me/notify')).html, '/me/notify/confirm')
    return visitor.post('/me/notify/confirm', { ...hidden, channel: 'email', 'code-email': code })
  }

  it('is used only after its owner typed the code that was sent to it', async () => {
    expect((await ask('fifth@citizens.example')).location).toContain('done=sent')
    const { body } = (await outbox()).find(({ address }) => address === 'fifth@citizens.example')!
    const code = /\d{6}/.exec(body)![0]
    const wrong = await typed(code === '000000' ? '000001' : '000000')
    expect(wrong.status).toBe(422)
    expect((await typed(code)).location).toContain('done=confirmed')
    const visitor = await httpVisitor(server, 'ru', person)
    expect((await visitor.get('/me/notify')).html).toContain('fifth@citizens.example')
  })
  it('that is no address is refused where it was typed', async () => {
    const { status, html } = await ask('no-address')
    expect(status).toBe(422)
    expect(html).toContain('id="email-error"')
  })
  it('gets no more than five codes in an hour', async () => {
    const statuses = []
    for (let n = 0; n < 7; n++) statuses.push((await ask('sixth@citizens.example')).status)
    expect(statuses.filter((status) => status === 422).length).toBeGreaterThan(0)
    expect((await outbox()).filter(({ address }) => address === 'sixth@citizens.example').length).toBeLessThanOrEqual(5)
  })
})

it('no message that left the product names anybody, but for a summons, which the law makes name whom it calls', async () => {
  const names = seedPeople().flatMap(({ name }) => Object.values(name).flatMap((one) => one.split(' ')[0]!))
  const rows = await server.house.store.db.query<{ subject: string; body: string }>(
    `select o.subject, o.body from notices.outbox o where not exists (
       select from notices.message m join core.proceeding p on p.id = m.proceeding
        where o.id = m.delivery || ':' || m.id and p.state like '%"branch":"service"%')`,
  )
  expect(rows.length).toBeGreaterThan(10)
  for (const { subject, body } of rows) expect(names.filter((name) => `${subject} ${body}`.includes(name))).toEqual([])
})

describe('a notice', () => {
  it('is new until its reader opens it, and another reader has no such page', async () => {
    const visitor = await httpVisitor(server, 'en', 'demo-citizen-1')
    const before = JSON.parse((await visitor.get('/notices.json?show=new')).html).count as number
    const [, path] = /href="\/en(\/notices\/[^"]+\/\d+\/\d+\/[^"]+)"/.exec((await visitor.get('/notices')).html)!
    expect((await visitor.get(path!)).status).toBe(200)
    expect(JSON.parse((await visitor.get('/notices.json?show=new')).html).count).toBe(before - 1)
    const other = await httpVisitor(server, 'en', 'demo-citizen-2')
    const [seen, nowhere] = [await other.get(path!), await other.get('/notices/no/1/0/such')]
    expect([seen.status, seen.html]).toEqual([404, nowhere.html])
  })
  it('that reached nobody is work of the registry of the office, and of nobody else', async () => {
    const registrar = await httpVisitor(server, 'en', 'demo-akimat-registrar-1')
    const failed = JSON.parse((await registrar.get('/notices/failed.json')).html).rows
    expect(failed.length).toBeGreaterThan(0)
    expect(new Set(failed.map(({ office }: { office: string }) => office))).toEqual(new Set(['akimat-demo']))
    const page = await registrar.get('/notices/failed')
    const hidden = hiddenOf(page.html, '/notices/failed')
    const told = await registrar.post('/notices/failed', { ...hidden, [`way/${hidden.delivery}`]: 'letter' })
    expect(told.status).toBe(303)
    expect(JSON.parse((await registrar.get('/notices/failed.json')).html).rows.length).toBeLessThan(failed.length)
    const citizen = await httpVisitor(server, 'en', 'demo-citizen-3')
    for (const ending of ['', '.json', '.csv'])
      expect((await citizen.get(`/notices/failed${ending}`)).html).toBe((await citizen.get('/no-such-page')).html)
  })
})

describe('a message', () => {
  interface Posted {
    readonly id: string
    readonly channel: string
  }
  /** An act of a matter of this person that no delivery proves yet: none of its messages were asked for in the demonstration. */
  async function untold(person: string): Promise<{ readonly proceeding: string; readonly n: number }> {
    const [row] = await server.house.store.db.query<{ proceeding: string; n: number }>(
      `select i.proceeding, i.n from notices.inbox i where i.person = $1
          and not exists (select from core.proceeding d where d.id = 'delivery:' || i.proceeding || ':' || i.n) order by i.at, i.id limit 1`,
      [person],
    )
    return row!
  }
  const give = (person: string, channel: string, address: object) =>
    server.house.perform({
      key: `give:${person}:${channel}`,
      proceeding: person,
      step: 'give-contact',
      person,
      fields: { channel, ...address },
    })
  const stepsOf = async (proceeding: string): Promise<string[]> =>
    (await server.house.store.acts(proceeding)).map(({ bytes }) => JSON.parse(bytes).step)
  const person = 'demo-citizen-4'

  it('that its server takes at once is one act, and leaves no job behind', async () => {
    const { store } = server.house
    const [{ all, one }] = (await store.db.query<{ all: number; one: number }>(
      `select count(*)::int as all, count(*) filter (where p.n = 1 and p.stage = 'accepted')::int as one
         from core.proceeding p where p.procedure = 'delivery'
          and not exists (select from notices.message m where m.delivery = p.id and m.status <> 'accepted')`,
    )) as [{ all: number; one: number }]
    expect(one).toBeGreaterThan(10)
    expect(one).toBe(all)
    expect(await store.db.query(`select id from core.job where id like 'delivery:%'`)).toEqual([])
  })
  it('keeps its name when the house falls between its server and the act, whatever else there is to send by then', async () => {
    const { house } = server
    await give(person, 'email', { email: 'fourth@citizens.example' })
    const { proceeding, n } = await untold(person)
    const posted: Posted[] = []
    const carrier = (channel: string) => async (message: { readonly id: string }) => {
      posted.push({ id: message.id, channel })
      return { outcome: 'accepted' as const, answer: '250' }
    }
    const ports = { ...sendingPorts(house, voices()), carriers: { email: carrier('email'), sms: carrier('sms') } }
    const job = { id: 'test', topic: 'notice', body: JSON.stringify({ proceeding, n }), tries: 1 }
    const falls = noticeJobs({
      ...ports,
      perform: async () => {
        throw new Error('The house fell')
      },
    })
    await expect(falls.notice!(job)).rejects.toThrow('The house fell')
    await give(person, 'sms', { phone: '+77000000004' })
    await house.perform({
      key: 'told:choose',
      proceeding: person,
      step: 'choose-channels',
      person,
      fields: {
        choices: ['hearing', 'deadline', 'paper', 'progress'].map((event) => ({ event, email: true, sms: true })),
      },
    })
    const jobs = noticeJobs(ports)
    for (let times = 1; times <= 2; times++) await jobs.notice!(job)
    const ids = (channel: string) => posted.filter((one) => one.channel === channel).map(({ id }) => id)
    expect(ids('email')).toHaveLength(2)
    expect(new Set(ids('email')).size).toBe(1)
    expect(ids('sms')).toHaveLength(1)
    expect(await stepsOf(deliveryId(proceeding, n))).toEqual(['deliver'])
    expect((await house.store.load(deliveryId(proceeding, n)))!.stage).toBe('accepted')
  })
  it('whose server is silent is left to a job of its own, and what was answered is not sent again', async () => {
    const { house } = server
    const { proceeding, n } = await untold(person)
    const id = deliveryId(proceeding, n)
    const posted: string[] = []
    let isSilent = true
    // The server's own loop does not take what this test sends.
    const jobsSoon = house.wake.jobs
    house.wake.jobs = () => undefined
    const jobs = noticeJobs({
      ...sendingPorts(house, voices()),
      carriers: {
        email: async () => {
          if (isSilent) throw new Failure('mail.unreachable', 'silent')
          posted.push('email')
          return { outcome: 'accepted', answer: '250' }
        },
        sms: async () => {
          posted.push('sms')
          return { outcome: 'accepted', answer: '200' }
        },
      },
    })
    const job = (proceeding: string, n: number) => ({
      id: 'test',
      topic: 'notice',
      body: JSON.stringify({ proceeding, n }),
      tries: 1,
    })
    await jobs.notice!(job(proceeding, n))
    expect([posted, await stepsOf(id)]).toEqual([['sms'], ['send']])
    await expect(jobs.notice!(job(id, 1))).rejects.toMatchObject({ code: 'message.waits' })
    isSilent = false
    await jobs.notice!(job(id, 1))
    await jobs.notice!(job(proceeding, n))
    house.wake.jobs = jobsSoon
    expect([posted, await stepsOf(id)]).toEqual([
      ['sms', 'email'],
      ['send', 'report', 'end'],
    ])
    expect((await house.store.load(id))!.stage).toBe('accepted')
  })
})

describe('a delivery', () => {
  it('is tried again while the server is silent, goes on to the other channel, and no message is sent twice', async () => {
    const { store } = server.house
    const [row] = await store.db.query<{ proceeding: string; n: number }>(
      `select i.proceeding, i.n from notices.inbox i join core.proceeding p on p.id = i.proceeding
        where i.person = 'demo-citizen-2' order by i.at, i.id limit 1`,
    )
    const { proceeding, n } = row!
    const sent: string[] = []
    // The server's own loop does not take what this test sends.
    const { wake } = server.house
    const jobsSoon = wake.jobs
    wake.jobs = () => undefined
    const ports = sendingPorts(server.house, voices())
    const jobs = noticeJobs({
      ...ports,
      carriers: {
        email: async () => {
          throw new Failure('mail.unreachable', 'silent')
        },
        sms: async ({ id }) => {
          sent.push(id)
          return { outcome: 'accepted', answer: '200' }
        },
      },
    })
    const id = `${deliveryId(proceeding, n)}:again`
    const [message] = (await store.db.query<{ seat: string; kind: string }>(
      'select seat, kind from notices.message where proceeding = $1 and n = $2 limit 1',
      [proceeding, n],
    )) as [{ seat: string; kind: string }]
    await server.house.perform({
      key: id,
      proceeding: id,
      procedure: 'delivery',
      step: 'send',
      person: 'post',
      outside: true,
      fields: {
        office: 'akimat-demo',
        about: proceeding,
        act: n,
        messages: [{ id: '1', addressee: 'demo-citizen-2', ...message, event: 'progress', channel: 'email' }],
      },
    })
    const job = { id: 'test', topic: 'notice', body: JSON.stringify({ proceeding: id, n: 1 }) }
    const stands = async () =>
      store.db.query<{ channel: string; status: string }>(
        'select channel, status from notices.message where delivery = $1 order by id',
        [id],
      )
    await expect(jobs.notice!({ ...job, tries: 1 })).rejects.toMatchObject({ code: 'message.waits' })
    expect(await stands()).toEqual([{ channel: 'email', status: 'queued' }])
    await jobs.notice!({ ...job, tries: 12 })
    await jobs.notice!({ ...job, tries: 12 })
    expect(await stands()).toEqual([
      { channel: 'email', status: 'failed' },
      { channel: 'sms', status: 'accepted' },
    ])
    expect(sent).toEqual([`${id}:1.next`])
    wake.jobs = jobsSoon
    expect((await store.load(id))!.stage).toBe('accepted')
  })
  it('stands in the record: inbox and ledger are the same when they are built anew', async () => {
    const { store, law } = server.house
    const count = async () =>
      (
        await store.db.query<{ inbox: number; ledger: number }>(
          `select (select count(*)::int from notices.inbox) as inbox, (select count(*)::int from notices.message) as ledger`,
        )
      )[0]
    const before = await count()
    await store.db.query('delete from notices.inbox')
    await store.db.query('delete from notices.message')
    await rebuildInbox(store.db)
    await rebuildLedger(store)
    expect(law.procedures.delivery).toBeDefined()
    expect(await count()).toEqual(before)
  })
})

describe('what anybody may read', () => {
  const cases = async () =>
    (
      await server.house.store.db.query<{ state: string; number: string }>(
        `select p.state, n.name as number from core.proceeding p join core.name n on n.proceeding = p.id`,
      )
    ).map(({ state, number }) => ({ state: JSON.parse(state) as State, number }))

  const isAboutChildren = ({ facts }: State) => facts.claimKind === 'children'
  const isCriminal = ({ procedure }: State) => server.house.law.procedures[procedure]?.code === 'CrPC'
  it('names no party: not in a list, a card, a feed or a calendar', async () => {
    const visitor = await httpVisitor(server, 'ru')
    const citizens = seedPeople().filter(({ posts }) => posts.length === 0)
    const paths = ['/hearings.rss', '/hearings.ics', '/courts/adm-court-demo', '/hearings?date=2026-10-23']
    const cards = (await cases())
      .filter(({ number, state }) => /^\d/.test(number) && !isAboutChildren(state) && !isCriminal(state))
      .map(({ number }) => `/public/cases/${registerNumberInAddress(number)}`)
    expect(cards.length).toBeGreaterThan(3)
    for (const path of [...paths, ...cards]) {
      const { status, html } = await visitor.get(path)
      expect([path, status]).toEqual([path, 200])
      for (const { id, name } of citizens) {
        expect(html).not.toContain(name.ru)
        expect(html).not.toContain(id)
      }
      expect(html).not.toContain('ЖТ-')
    }
  })
  it('is nothing of a criminal matter, not even of its material before a judge: the same bytes as of no case at all', async () => {
    const visitor = await httpVisitor(server, 'ru')
    const nowhere = await visitor.get('/public/cases/no-such-number')
    const closed = (await cases()).filter(({ state }) => isCriminal(state))
    expect(new Set(closed.map(({ state }) => state.procedure)).size).toBeGreaterThan(2)
    for (const { number } of closed) {
      const { status, html } = await visitor.get(`/public/cases/${registerNumberInAddress(number)}`)
      expect([number, status, html]).toEqual([number, 404, nowhere.html])
    }
  })
  it('is nothing of an application to a body: the same bytes as of no case at all', async () => {
    const visitor = await httpVisitor(server, 'ru')
    const nothing = (await visitor.get('/public/cases/7194-25-00-4-999999')).html
    const [own] = (await cases()).filter(({ number }) => number.startsWith('ЖТ'))
    for (const number of [own!.number.replace('ЖТ', 'JT'), own!.number, "x' or 1=1", '%00', '0000-26-00-4-'])
      for (const ending of ['', '.json'])
        expect((await visitor.get(`/public/cases/${encodeURIComponent(number)}${ending}`)).html).toBe(nothing)
  })
  it('is the hearing of a civil case by court and day, and nothing at all of a case about children', async () => {
    const visitor = await httpVisitor(server, 'en')
    const all = await cases()
    const scheduled = all.find(
      ({ state, number }) =>
        state.procedure === 'civil-suit' && state.branches.main!.stage === 'scheduled' && /^\d/.test(number),
    )!
    expect((await visitor.get('/hearings.ics?court=district-demo')).html).toContain(scheduled.number)
    expect((await visitor.get('/courts/economic-demo')).status).toBe(200)
    const hidden = all.find(({ state, number }) => isAboutChildren(state) && /^\d/.test(number))!
    const nothing = (await visitor.get('/public/cases/7194-25-00-4-999999')).html
    expect((await visitor.get(`/public/cases/${registerNumberInAddress(hidden.number)}`)).html).toBe(nothing)
  })
  it('says of a wrong day what is wrong, and its twins answer nothing', async () => {
    const visitor = await httpVisitor(server, 'en')
    expect((await visitor.get('/hearings?date=2026-02-30')).status).toBe(422)
    expect((await visitor.get('/hearings.json?date=2026-02-30')).status).toBe(404)
    expect((await visitor.get('/hearings?court=akimat-demo')).status).toBe(422)
  })
})

it('a secret calendar is read by whoever has its address, and by nobody once it is renewed', async () => {
  const visitor = await httpVisitor(server, 'ru', 'demo-citizen-1')
  const renew = async (): Promise<string> => {
    await visitor.post('/me/calendar', await visitor.form('/me/calendar', '/me/calendar'))
    return /href="\/ru(\/calendar\/[^"]+)"/.exec((await visitor.get('/me/calendar')).html)![1]!
  }
  const first = await renew()
  const stranger = await httpVisitor(server, 'ru')
  const { html, headers } = await stranger.get(first)
  expect(headers.get('content-type')).toContain('text/calendar')
  const events = new ICAL.Component(ICAL.parse(html)).getAllSubcomponents('vevent')
  expect(new Set(events.map((one) => one.getFirstPropertyValue('uid'))).size).toBe(events.length)
  const second = await renew()
  expect((await stranger.get(second)).status).toBe(200)
  expect((await stranger.get(first)).status).toBe(404)
})
