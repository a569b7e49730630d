/** A business applies: through its leader, in its own name, and whoever is empowered goes on where the leader stopped. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays } from '../../kernel/calendar-date.ts'
import { dayAt } from '../../kernel/instant.ts'
import { pdf } from '../../platform/files/inspect/testing.ts'
import { demoOrganisation, seedPeople } from '../../server/seed/people.ts'
import { type HttpVisitor, httpVisitor, summaryOf } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const { leader, representative, name, id } = demoOrganisation
let server: ServerUnderTest
let visitors: Record<'leader' | 'representative' | 'stranger', HttpVisitor>
let address: string

beforeAll(async () => {
  server = await startUnderTest()
  visitors = {
    leader: await httpVisitor(server, 'ru', leader),
    representative: await httpVisitor(server, 'ru', representative),
    stranger: await httpVisitor(server, 'ru', 'demo-citizen-1'),
  }
})
afterAll(() => server?.stop())

const speakFor = async (visitor: HttpVisitor, voice: string) =>
  visitor.post('/voices', { ...(await visitor.form('/voices')), voice })

it('who may speak for it chooses so, and is shown as its voice; others are not asked', async () => {
  expect((await visitors.stranger.get('/voices')).html).not.toContain(name.ru)
  const key = (await visitors.stranger.form('/account', '/sign-out')).key!
  expect((await visitors.stranger.post('/voices', { key, voice: id })).status).toBe(404)
  expect((await speakFor(visitors.leader, id)).location).toBe('/ru/my')
  expect((await visitors.leader.get('/my')).html).toContain(name.ru)
})

it('the application is the organisation’s: a number of its kind, both names on the record', async () => {
  const { leader: visitor } = visitors
  const { location } = await visitor.post('/apply', {
    ...(await visitor.form('/my', '/apply')),
    what: 'application',
    step: 'file',
  })
  const answers = {
    body: { body: 'akimat-demo' },
    matter: { essence: 'Дорога к складу размыта.', request: 'Прошу починить дорогу.' },
    contacts: { address: 'Кокбулак, улица 1', phone: '' },
  }
  for (const [question, fields] of Object.entries(answers))
    await visitor.post(`${location}/${question}`, { ...(await visitor.form(`${location}/${question}`)), ...fields })
  const sent = await visitor.post(`${location}/send`, await visitor.form(`${location}/check`, '/send'))
  expect(summaryOf(sent.html)).toEqual([])
  expect(sent.location).toMatch(/\/sent\/ZT-/)
  address = sent.location.replace('/sent/', '/cases/')
  const { html } = await visitor.get(address)
  const person = seedPeople().find((one) => one.id === leader)!
  expect(html).toContain(name.ru)
  expect(html).toContain(`в лице: ${person.name.ru}`)
})

it('it is no matter of the leader’s own, nor of a stranger’s; the empowered sees it and may act', async () => {
  await speakFor(visitors.leader, '')
  expect((await visitors.leader.get(address)).status).toBe(404)
  expect((await visitors.stranger.get(address)).status).toBe(404)
  expect((await visitors.representative.get(address)).status).toBe(404)
  await speakFor(visitors.representative, id)
  const { html, status } = await visitors.representative.get(address)
  expect(status).toBe(200)
  expect(html).toContain('/1/withdraw')
})

it('a file that one colleague attached to a draft of the organisation goes with it when another sends it; no stranger may name it', async () => {
  const { leader: visitor, representative: colleague } = visitors
  await speakFor(visitor, id)
  const { location } = await visitor.post('/apply', {
    ...(await visitor.form('/my', '/apply')),
    what: 'application',
    step: 'file',
  })
  const { key } = await visitor.form(`${location}/papers`)
  const boundary = '----draft'
  const head = (name: string) => `--${boundary}\r\nContent-Disposition: form-data; name=${name}\r\n\r\n`
  const attached = await visitor.post(
    `${location}/papers`,
    Buffer.concat([
      Buffer.from(`${head('"key"')}${key}\r\n${head('"paper-files"; filename="road.pdf"')}`),
      pdf(),
      Buffer.from(`\r\n${head('"paper-do"')}add\r\n--${boundary}--\r\n`),
    ]),
    { 'content-type': `multipart/form-data; boundary=${boundary}` },
  )
  expect(attached.html).toContain('road.pdf')
  const answers = {
    body: { body: 'akimat-demo' },
    matter: { essence: 'Дорога к складу размыта.', request: 'Прошу починить дорогу.' },
    contacts: { address: 'Кокбулак, улица 1', phone: '' },
  }
  for (const [question, fields] of Object.entries(answers))
    await colleague.post(`${location}/${question}`, { ...(await colleague.form(`${location}/${question}`)), ...fields })
  const { broughtBy, db } = server.house.store
  const [file] = await db.query<{ hash: string }>(
    `select u.hash from core.file_use u join core.draft d on u.used_by = 'draft/' || d.id where d.person = $1`,
    [id],
  )
  const asked = (person: string, voice?: string) => broughtBy(person, [file!.hash], voice)
  expect(await asked(representative, id)).toEqual([file!.hash])
  expect([await asked(representative), await asked('demo-citizen-1'), await asked('demo-citizen-1', leader)]).toEqual([
    [],
    [],
    [],
  ])
  const sent = await colleague.post(`${location}/send`, await colleague.form(`${location}/check`, '/send'))
  expect(summaryOf(sent.html)).toEqual([])
  const { html } = await visitor.get(sent.location.replace('/sent/', '/cases/'))
  expect(html).toContain('road.pdf')
})

it('only the leader gives and ends powers; an ended power is silent from the next day', async () => {
  const { representative: other, leader: visitor } = visitors
  const key = (await other.form('/account', '/sign-out')).key!
  const refused = await other.post('/organisation/end-power', { key, representative })
  expect(refused.status).toBe(404)
  await speakFor(visitor, id)
  const none = await visitor.post('/organisation/empower', {
    ...(await visitor.form('/organisation', '/empower')),
    representative: 'nobody-at-all',
    power: '№ 8',
  })
  expect([none.status, summaryOf(none.html)[0]]).toEqual([422, expect.stringContaining('Код')])
  const ended = await visitor.post('/organisation/end-power', {
    ...(await visitor.form('/organisation', '/end-power')),
    representative,
  })
  expect(ended.location).toBe('/ru/organisation')
  const { registry, clocks, zone } = server.house
  const tomorrow = addDays(dayAt(clocks.law.now(), zone), 1)
  expect(registry.voicesOf(representative, tomorrow)).toEqual([])
  expect((await visitor.get('/organisation.json')).html).toContain('"paper":"№ 7"')
})
