/** Work order on both databases: of two at once one wins; the tables are what the acts say; whoever is away leaves work free. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { administrativeLaw } from '../../engine/testing/administrative-court.ts'
import { type CalendarDate, calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { accessFrom } from '../../platform/access.ts'
import { fixedClock } from '../../platform/clock.ts'
import { withDatabases } from '../../platform/db/test-db.ts'
import { deskRecord } from '../../platform/desk-record/desk-record.ts'
import { seededEntropy } from '../../platform/entropy.ts'
import { durableRecord } from '../../platform/perform/durable-record.ts'
import type { Request } from '../../platform/perform/request.ts'
import { type TestCourt, testCourt, testPosts } from '../../platform/perform/test-court.ts'
import { openStore, type Store } from '../../platform/store/store.ts'
import { voices } from '../../server/texts.ts'
import type { Person } from '../../web/visit.ts'
import { rights } from '../cases/index.ts'
import { askedOf } from './asked.ts'
import { claimOf, deskMigrations, rebuildDesks } from './claims.ts'
import { deskAct, give, type OrderPorts, release, take } from './orders.ts'
import { countOf, type DeskReader, deskRows } from './queries.ts'

const law = { ...administrativeLaw, procedures: { ...administrativeLaw.procedures, [deskRecord.id]: deskRecord } }
const registry = testPosts(law)
const on: CalendarDate = calendarDate('2026-02-02')
const say = voices().en
const clock = fixedClock(instant('2026-02-02T05:00:00Z'))
const person = (id: string): Person => ({ id, name: id, posts: registry.postsOf(id, on) })
const as = (id: string) => ({ say, on, person: person(id) })
const [official, colleague, head, registrar] = [
  'official of akimat',
  'colleague',
  'head of akimat',
  'registrar of akimat',
]

withDatabases('work order', (database) => {
  let store: Store
  let folder: string
  let court: TestCourt
  let ports: OrderPorts
  let courts = 0
  let matter: { office: string; post: string; proceeding: string }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-desks-'))
    store = await openStore({
      folder,
      clocks: { machine: clock, law: clock },
      entropy: seededEntropy('desks'),
      migrations: [deskMigrations],
      ...(await database.storeOptions()),
    })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    court = testCourt({ store: durableRecord(store), seal: store.seal, seed: `${database.kind} ${courts++}`, law })
    const perform = async (request: Request) => {
      const answer = await court.perform(request)
      await rebuildDesks(store.db)
      return answer
    }
    const names: OrderPorts['names'] = async () => (holder) => holder.person ?? ''
    ports = { db: store.db, registry, perform, names }
    const { proceeding } = await court.done('citizen', 'application.file', {
      body: 'akimat',
      essence: 'Шам жанбайды',
      request: 'Жөндеңіз',
      address: 'Көкбұлақ',
    })
    await court.done(registrar!, 'application.register')
    matter = { office: 'akimat', post: 'official', proceeding }
  })

  it('of two who take a matter at once one has it, and the other is told who', async () => {
    const answers = await Promise.all([take(ports, as(official!), matter), take(ports, as(colleague!), matter)])
    const winner = (await claimOf(store.db, matter))!.person!
    const loser = winner === official ? 1 : 0
    expect(answers[1 - loser]).toBeUndefined()
    expect(answers[loser]).toMatchObject({ refused: 'claim.taken', details: { name: winner } })
    expect(await take(ports, as(winner), matter), 'taking again changes nothing').toBeUndefined()
  })

  it('whoever looked while it was free learns that a colleague took it meanwhile', async () => {
    let meanwhile: Promise<unknown> | undefined
    const slow: OrderPorts['db'] = {
      ...store.db,
      query: async (sql, values) => {
        if (sql.startsWith('select root')) {
          meanwhile ??= take(ports, as(official!), matter)
          await meanwhile
        }
        return store.db.query(sql, values)
      },
    }
    const answer = await take({ ...ports, db: slow }, as(colleague!), matter)
    expect(answer).toMatchObject({ refused: 'claim.taken', details: { name: official } })
    expect(await meanwhile).toBeUndefined()
    expect((await claimOf(store.db, matter))?.person).toBe(official)
  })

  it('nobody takes work of another desk, or gives back what another has', async () => {
    expect(await take(ports, as(registrar!), matter)).toMatchObject({ refused: 'claim.not-your-desk' })
    await take(ports, as(official!), matter)
    expect(await release(ports, as(colleague!), matter, false)).toMatchObject({ refused: 'claim.taken' })
    expect(await release(ports, as(official!), matter, false)).toBeUndefined()
    expect(await take(ports, as(colleague!), matter)).toBeUndefined()
  })

  it('the head gives it to somebody of the same post with a reason; others may not', async () => {
    await take(ports, as(official!), matter)
    const order = { person: colleague!, reason: 'load' }
    expect(await give(ports, as(official!), matter, order)).toMatchObject({ refused: 'role.not-yours' })
    expect(await give(ports, as(head!), matter, { ...order, person: registrar! })).toMatchObject({
      refused: 'claim.not-holder',
    })
    expect(await give(ports, as(head!), matter, order)).toBeUndefined()
    expect((await claimOf(store.db, matter))!.person).toBe(colleague)
  })

  it('what somebody away has taken is free for others, and theirs again when they are back', async () => {
    await take(ports, as(official!), matter)
    const days = { since: on, until: calendarDate('2026-02-05') }
    const key = `away ${database.kind}`
    await deskAct(ports, 'akimat', { key, step: 'be-away', person: official!, fields: days })
    expect(await take(ports, as(colleague!), matter)).toBeUndefined()
    await release(ports, as(colleague!), matter, false)
    await deskAct(ports, 'akimat', { key: `${key} back`, step: 'be-back', person: official!, fields: {} })
    await take(ports, as(official!), matter)
    expect(await take(ports, as(colleague!), matter)).toMatchObject({ refused: 'claim.taken' })
  })

  it('the tables built anew from the acts are the same', async () => {
    await take(ports, as(official!), matter)
    const all = 'select * from desks.claim order by office, post, proceeding'
    const absent = 'select * from desks.absence order by office, person'
    const before = [await store.db.query(all), await store.db.query(absent)]
    for (const name of ['claim', 'absence', 'followed']) await store.db.query(`delete from desks.${name}`)
    expect(await rebuildDesks(store.db)).toBeGreaterThan(0)
    expect([await store.db.query(all), await store.db.query(absent)]).toEqual(before)
  })

  it('every matter that waits for an official is on exactly one of the lists of each; all that may be read is in the third', async () => {
    const access = accessFrom(rights)
    const readerOf = (id: string): DeskReader => ({
      person: id,
      desks: person(id).posts.map(({ office, post }) => ({ office, post })),
      colleagues: registry.staffOf('akimat', on).map((held) => held.person),
      gone: [],
      seats: access.seatsFor('case.read', { posts: person(id).posts }),
      on,
    })
    await take(ports, as(official!), matter)
    const [{ n }] = (await store.db.query<{ n: number }>(
      `select count(distinct proceeding)::int as n from core.task where office = 'akimat' and post = 'official'`,
    )) as [{ n: number }]
    const [mine, free] = [
      await countOf(store.db, readerOf(official!), 'mine'),
      await countOf(store.db, readerOf(official!), 'available'),
    ]
    const taken = await store.db.query<{ person: string }>(
      `select distinct c.person, c.proceeding from desks.claim c join core.task t on t.proceeding = c.proceeding and t.office = c.office and t.post = c.post where c.person = 'colleague'`,
    )
    expect(mine + free + taken.length).toBe(n)
    const states = await store.db.query<{ id: string; state: string }>(
      `select distinct p.id, p.state from core.proceeding p join core.seat s on s.proceeding = p.id where s.office = 'akimat' and s.active and p.procedure <> 'desk-record'`,
    )
    const actor = { person: official!, posts: person(official!).posts }
    const may = states.filter(({ state }) => access.may('case.read', actor, JSON.parse(state) as State))
    const asked = { ...askedOf({ query: new URLSearchParams() }), list: 'all' as const }
    const { rows, total } = await deskRows(store.db, readerOf(official!), asked, { limit: 1000 })
    expect(rows.map(({ proceeding }) => proceeding).sort()).toEqual(may.map(({ id }) => id).sort())
    expect(total).toBe(rows.length)
  })
})
