/** Parties are notified of civil cases, and the record proves it: what leaves the product becomes an act on the line of the party by itself. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Act } from '../../engine/act.ts'
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { noticeJobs } from '../../modules/notices/index.ts'
import { deliveryId } from '../../platform/delivery/delivery.ts'
import { demoOrganisation, seedPeople } from '../../server/seed/people.ts'
import { voices } from '../../server/texts.ts'
import { sendingPorts } from '../../server/wiring/carriers.ts'
import { hiddenOf, httpVisitor } from '../kit/http-visitor.ts'
import { inPost } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

const secretary = inPost('secretary', 'district-demo').id
const citizenNamed = (id: string) => seedPeople().find((one) => one.id === id)!
/** A citizen of the demonstration as another names them. */
const known = (id: string) => ({
  kind: 'person',
  name: citizenNamed(id).name.ru,
  iin: citizenNamed(id).iin,
  address: 'Астана, проспект Абая, 12',
})
const stranger = (name: string, more: object = {}) => ({
  kind: 'person',
  name,
  address: 'Астана, улица 1, дом 2',
  ...more,
})

interface Writ {
  readonly id: string
  readonly path: string
}
let filed = 0
/** A writ against these, issued: its copies must reach them. */
async function issued(defendants: readonly object[]): Promise<Writ> {
  const { perform, store } = server.house
  const key = `writ:${++filed}`
  const opened = await perform({
    key,
    procedure: 'writ',
    step: 'file',
    person: 'demo-citizen-8',
    fields: {
      court: 'district-demo',
      writClaim: 'mediation-agreement',
      defendants,
      price: '300000.00',
      claim: 'Взыскать 300 000 тенге',
      grounds: 'Соглашение о медиации',
      executionBy: 'court',
      dutyPaidOn: '2026-01-15',
      dutyReceipt: `118-${filed}`,
    },
  })
  if (isRefusal(opened)) throw new Error(JSON.stringify(opened))
  const { seats, names } = (await store.load(opened.proceeding))!.state as State
  const done = await perform({
    key: `${key}:issue`,
    proceeding: opened.proceeding,
    step: 'issue-writ',
    person: seats.judge!.holder.person!,
    fields: {
      writNorm: 'Закон о медиации, статья 27',
      sumAwarded: '300000.00',
      dutyAwarded: '1500.00',
      operative: 'Взыскать',
    },
  })
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
  return { id: opened.proceeding, path: `/cases/${caseNumberInAddress(names[0]!.name)}/service` }
}

const stateOf = async ({ id }: Writ): Promise<State> => (await server.house.store.load(id))!.state as State
const lineOf = async (writ: Writ, seat = 'defendant-1'): Promise<string | undefined> =>
  (await stateOf(writ)).branches[`service:${seat}`]?.stage
const actsOf = async ({ id }: Writ): Promise<Act[]> =>
  (await server.house.store.acts(id)).map(({ bytes }) => JSON.parse(bytes) as Act)
const becomes = (writ: Writ, stage: string, seat?: string): Promise<void> =>
  vi.waitFor(async () => expect(await lineOf(writ, seat)).toBe(stage), { timeout: 20_000, interval: 100 })
const outbox = (): Promise<{ address: string; body: string }[]> =>
  server.house.store.db.query<{ address: string; body: string }>('select address, body from notices.outbox')

describe('a party with a confirmed email', () => {
  it('is notified by the message alone: its delivery is an act on the record, and the time to object runs', async () => {
    const writ = await issued([known('demo-citizen-2')])
    await becomes(writ, 'mail-notified')
    await vi.waitFor(async () => expect((await stateOf(writ)).branches.main!.stage).toBe('received'), 20_000)
    expect((await stateOf(writ)).terms.objection?.status).toBe('running')
    const proof = (await actsOf(writ)).find(({ step }) => step === 'confirm-delivery')!
    expect(proof.by).toEqual({ person: 'delivery', as: 'outside' })
    expect(proof.fields).toEqual({ deliveryProof: 'email', deliveryOf: proof.n - 1 })
  })
  it('is told whom the court calls, as whom, in which case: by email and by phone', async () => {
    const { name } = citizenNamed('demo-citizen-2')
    const sent = (await outbox()).filter(({ body }) => body.includes('сот') || body.includes('суд'))
    const mine = sent.filter(({ body }) => Object.values(name).some((one) => body.includes(one)))
    expect(new Set(mine.map(({ address }) => address))).toEqual(new Set(['second@citizens.example', '+77000000002']))
  })
  it('is notified once, however often the job is run', async () => {
    const writ = await issued([known('demo-citizen-2')])
    await becomes(writ, 'mail-notified')
    await vi.waitFor(async () => expect((await stateOf(writ)).branches.main!.stage).toBe('received'), 20_000)
    const before = (await actsOf(writ)).length
    const n = (await actsOf(writ)).find(({ step }) => step === 'issue-writ')!.n
    const jobs = noticeJobs(sendingPorts(server.house, voices()))
    for (const proceeding of [writ.id, deliveryId(writ.id, n)])
      for (let tries = 1; tries <= 2; tries++)
        await jobs.notice!({
          id: 't',
          topic: 'notice',
          body: JSON.stringify({ proceeding, n: proceeding === writ.id ? n : 1 }),
          tries,
        })
    expect((await actsOf(writ)).length).toBe(before)
  })
  it('that refuses everything is not notified, and the secretary has to do it otherwise', async () => {
    const writ = await issued([known('demo-citizen-3')])
    await becomes(writ, 'notice-failed')
    expect((await stateOf(writ)).branches.main!.stage).toBe('issued')
  })
})

describe('a party without any address', () => {
  it('who opens the notice in the system has received it; nobody else can', async () => {
    const writ = await issued([known('demo-citizen-4')])
    await vi.waitFor(async () => {
      const visitor = await httpVisitor(server, 'en', 'demo-citizen-4')
      expect((await visitor.get('/notices')).html).toContain(`/notices/${writ.id}/`)
    }, 20_000)
    expect(await lineOf(writ)).toBe('to-notify')
    const visitor = await httpVisitor(server, 'en', 'demo-citizen-4')
    const [, path] = new RegExp(`href="/en(/notices/${writ.id}/[^"]+)"`).exec((await visitor.get('/notices')).html)!
    const other = await httpVisitor(server, 'en', 'demo-citizen-5')
    expect((await other.get(path!)).status).toBe(404)
    expect(await lineOf(writ)).toBe('to-notify')
    expect((await visitor.get(path!)).status).toBe(200)
    expect(await lineOf(writ)).toBe('notified')
    await visitor.get(path!)
    expect((await actsOf(writ)).filter(({ step }) => step === 'confirm-delivery')).toHaveLength(1)
  })
  it('who is unknown here is written to where the claim says, and counts only once receipt is proved', async () => {
    const writ = await issued([
      stranger('Неизвестный Аскар', { email: 'askar@nowhere.example', phone: '+77010000099' }),
    ])
    expect(await lineOf(writ)).toBe('to-notify')
    const visitor = await httpVisitor(server, 'ru', secretary)
    const { rows } = JSON.parse((await visitor.get(`${writ.path}.json`)).html) as { rows: unknown[] }
    expect(rows.length).toBeGreaterThan(0)
    expect((await visitor.get(`${writ.path}.csv`)).html.trim().split('\r\n')).toHaveLength(rows.length + 1)
    const hidden = hiddenOf((await visitor.get(writ.path)).html, '/service')
    expect((await visitor.post(writ.path, hidden)).location).toContain('done=sent')
    await vi.waitFor(
      async () => expect((await outbox()).map(({ address }) => address)).toContain('askar@nowhere.example'),
      20_000,
    )
    await vi.waitFor(
      async () => expect((await actsOf(writ)).at(-1)!.fields).toMatchObject({ deliveryProof: 'taken' }),
      20_000,
    )
    expect([await lineOf(writ), (await stateOf(writ)).branches.main!.stage]).toEqual(['notice-sent', 'issued'])
    expect(JSON.stringify(await actsOf(writ))).not.toContain('nowhere.example')
  })
  it('who cannot be written to at all is shown as not notified at once, with what is left to do', async () => {
    const writ = await issued([stranger('Безадресный Нурлан')])
    const visitor = await httpVisitor(server, 'ru', secretary)
    await visitor.post(writ.path, hiddenOf((await visitor.get(writ.path)).html, '/service'))
    await becomes(writ, 'notice-failed')
    const { html } = await visitor.get(writ.path)
    expect(html).toContain('Не извещён')
    expect(html).toContain('send-paper?branch=service')
  })
})

describe('an organisation that is sued', () => {
  it('is notified when somebody who speaks for it opens the notice in its cabinet, and not when they look at their own', async () => {
    const writ = await issued([
      { kind: 'organisation', name: demoOrganisation.name.ru, bin: demoOrganisation.bin, address: 'Көкбұлақ, 5' },
    ])
    const own = await httpVisitor(server, 'ru', demoOrganisation.leader)
    const theirs = await httpVisitor(server, 'ru', demoOrganisation.leader)
    await server.house.sessions.speakFor(theirs.cookies.get('tarazy')!, demoOrganisation.id)
    const link = new RegExp(`/notices/${writ.id}/[^"]+`)
    await vi.waitFor(async () => expect((await theirs.get('/notices')).html).toMatch(link), 20_000)
    const path = link.exec((await theirs.get('/notices')).html)![0]
    expect((await own.get(path)).status).toBe(404)
    expect(await lineOf(writ)).not.toBe('notified')
    expect((await theirs.get(path)).status).toBe(200)
    expect(await lineOf(writ)).toBe('notified')
  })
})

describe('an ordinary suit', () => {
  it('reaches the defendant when it is accepted: the time to respond begins with the delivery, without a hand of the court', async () => {
    const { perform, store } = server.house
    const fields = {
      court: 'district-demo',
      defendants: [known('demo-citizen-2')],
      claimKind: 'money',
      violation: 'Не вернул долг',
      claim: 'Взыскать 500 000 тенге',
      hasPrice: true,
      price: '500000.00',
      priceCalculation: 'Долг',
      facts: [{ fact: 'Долг дан', provenBy: 'Расписка' }],
      preTrialOrder: 'not-required',
      suitLanguage: 'ru',
    }
    const filed = await perform({
      key: 'suit',
      procedure: 'civil-suit',
      step: 'file',
      person: 'demo-citizen-8',
      fields,
    })
    if (isRefusal(filed)) throw new Error(JSON.stringify(filed))
    const suit = { id: filed.proceeding, path: '' }
    const judge = (await stateOf(suit)).seats.judge!.holder.person!
    const accepted = await perform({
      key: 'suit:accept',
      proceeding: suit.id,
      step: 'accept-suit',
      person: judge,
      fields: { caseLanguage: 'ru', actionsToDo: 'Ответить' },
    })
    expect(isRefusal(accepted) && accepted).toBe(false)
    await becomes(suit, 'mail-notified')
    const state = (await store.load(suit.id))!.state as State
    expect(state.branches['response:defendant-1']!.stage).toBe('asked')
    expect(state.terms['response@response:defendant-1']!.status).toBe('running')
  })
})

describe('the page of service', () => {
  it('shows parties who was notified how and by which article, and the secretary what to do; to others there is no such page', async () => {
    const writ = await issued([known('demo-citizen-2'), stranger('Вторая Сторона')])
    await becomes(writ, 'mail-notified')
    const party = await httpVisitor(server, 'ru', 'demo-citizen-8')
    const seen = await party.get(writ.path)
    expect(seen.html).toContain('ГПК 127(4)(2)')
    expect(seen.html).toContain('Ещё не извещены: 1 из 2')
    expect(seen.html).not.toContain('<button class="govuk-button govuk-button--secondary')
    const rows = JSON.parse((await party.get(`${writ.path}.json`)).html).rows
    expect(rows.map(({ stage }: { stage: string }) => stage)).toEqual(['mail-notified', 'to-notify'])
    expect((await party.get(`${writ.path}.csv`)).html.trim().split('\n')).toHaveLength(3)
    const nobody = await httpVisitor(server, 'ru', 'demo-citizen-5')
    for (const ending of ['', '.json', '.csv'])
      expect((await nobody.get(writ.path + ending)).html).toBe((await nobody.get('/no-such-page')).html)
    const pushed = await party.post(writ.path, { key: 'k'.repeat(20), line: 'every' })
    expect(pushed.status).not.toBe(500)
    expect(await lineOf(writ, 'defendant-2')).toBe('to-notify')
  })
  it('sends to all who wait with one press, and to each only once', async () => {
    const writ = await issued([
      stranger('Первый', { email: 'one@nowhere.example' }),
      stranger('Вторая', { email: 'two@nowhere.example' }),
    ])
    const visitor = await httpVisitor(server, 'ru', secretary)
    const hidden = { ...hiddenOf((await visitor.get(writ.path)).html, '/service'), line: 'every' }
    await visitor.post(writ.path, hidden)
    await visitor.post(writ.path, hidden)
    expect((await actsOf(writ)).filter(({ step }) => step === 'send-notice')).toHaveLength(2)
    await vi.waitFor(async () => {
      const sent = (await outbox()).filter(({ address }) => /^(one|two)@nowhere/.test(address))
      expect(sent.map(({ address }) => address).sort()).toEqual(['one@nowhere.example', 'two@nowhere.example'])
    }, 20_000)
  })
  it('matters with several parties are sent in one order from the desk, to each party once', async () => {
    const writs = [await issued([stranger('Бірінші'), stranger('Екінші')]), await issued([stranger('Үшінші')])]
    const visitor = await httpVisitor(server, 'ru', secretary)
    const { html } = await visitor.get('/desk?list=available&step=writ.send-notice')
    const picked = Object.fromEntries(writs.map(({ id }) => [`pick.${id}`, 'yes']))
    const { location } = await visitor.post('/desk/bulk', { ...hiddenOf(html, '/desk/bulk'), ...picked })
    const asked = await visitor.get(`${location.slice(3)}?step=writ.send-notice`)
    for (let times = 1; times <= 2; times++) await visitor.post(location, hiddenOf(asked.html))
    await becomes(writs[0]!, 'notice-failed', 'defendant-2')
    await becomes(writs[1]!, 'notice-failed')
    for (const [index, parties] of [2, 1].entries())
      expect((await actsOf(writs[index]!)).filter(({ step }) => step === 'send-notice')).toHaveLength(parties)
  })
  it('nonsense is no line: nothing is sent, and nothing breaks', async () => {
    const writ = await issued([stranger('Третья')])
    const visitor = await httpVisitor(server, 'ru', secretary)
    const hidden = hiddenOf((await visitor.get(writ.path)).html, '/service')
    for (const line of ['', '1/main', '9/service:defendant-1', '1/service:plaintiff-1', '../..', '1/__proto__'])
      expect((await visitor.post(writ.path, { ...hidden, line })).status).toBe(200)
    expect(await lineOf(writ)).toBe('to-notify')
  })
})

it('the server logged no error', () => {
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([])
})
