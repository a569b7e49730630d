/** The search finds exactly what the right to read opens, on both databases. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { administrativeLaw } from '../../engine/testing/administrative-court.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instant } from '../../kernel/instant.ts'
import { accessFrom } from '../../platform/access.ts'
import { fixedClock } from '../../platform/clock.ts'
import { withDatabases } from '../../platform/db/test-db.ts'
import { seededEntropy } from '../../platform/entropy.ts'
import { durableRecord } from '../../platform/perform/durable-record.ts'
import { testCourt, testPosts } from '../../platform/perform/test-court.ts'
import { openStore, type Store } from '../../platform/store/store.ts'
import { voices } from '../../server/texts.ts'
import type { Visit } from '../../web/visit.ts'
import { rights } from '../cases/index.ts'
import { find } from './find.ts'

const clock = fixedClock(instant('2026-02-02T05:00:00Z'))
const registry = testPosts(administrativeLaw)
const on = calendarDate('2026-02-02')
const access = accessFrom(rights)

withDatabases('search', (database) => {
  let store: Store
  let folder: string
  const numbers: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-find-'))
    store = await openStore({
      folder,
      clocks: { machine: clock, law: clock },
      entropy: seededEntropy('find'),
      ...(await database.storeOptions()),
    })
    const court = testCourt({ store: durableRecord(store), seal: store.seal, seed: `find ${database.kind}` })
    for (const [citizen, body] of [
      ['aigul', 'akimat'],
      ['bolat', 'akimat'],
      ['aigul', 'ministry'],
    ] as const) {
      const fields = { body, essence: 'Шам жоқ', request: 'Жөндеңіз', address: 'Ауыл' }
      numbers.push((await court.done(citizen, 'application.file', fields)).number!)
    }
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })

  const names = async () => (holder: { readonly person: string }) =>
    ({ aigul: 'Ахметова Айгүл', bolat: 'Серіков Болат' })[holder.person] ?? ''
  const ask = (person: string, q: string) => {
    const posts = registry.postsOf(person, on)
    const visit = { say: voices().ru, query: new URLSearchParams({ q }), person: { id: person, name: '', posts }, on }
    return find({ db: store.db, law: administrativeLaw, access, names, pages: () => [] }, visit as unknown as Visit)
  }
  const found = async (person: string, q: string) => (await ask(person, q)).rows.map(({ number }) => number).sort()

  it('a number in any writing, or its digits, opens what may be read and nothing else', async () => {
    const [first] = numbers as [string]
    for (const typed of [first, first.toLowerCase().replaceAll('-', ' '), first.replace('ЖТ', 'JT'), first.slice(-6)])
      expect(await found('registrar of akimat', typed)).toEqual([first])
    expect(await found('registrar of ministry', first)).toEqual([])
    expect(await found('nobody', first)).toEqual([])
  })

  it('somebody else’s case and no case at all give the same answer', async () => {
    const [first] = numbers as [string]
    const absent = 'ЖТ-2031-00000001-6'
    const [other, none] = [await ask('bolat', first), await ask('bolat', absent)]
    const { q: _, problem: __, ...said } = none
    expect(other).toMatchObject(said)
    expect(other.problem).toBeUndefined()
  })

  it('a name of a party finds the cases of that party that the reader may open', async () => {
    expect(await found('registrar of akimat', 'айгүл')).toEqual([numbers[0]])
    expect(await found('registrar of ministry', 'ахметова')).toEqual([numbers[2]])
    expect(await found('registrar of ministry', 'болат')).toEqual([])
  })

  it('for everybody, what is found by digits that all numbers have is what the right to read says', async () => {
    const rows = await store.db.query<{ state: string; name: string }>(
      'select p.state, n.name from core.proceeding p join core.name n on n.proceeding = p.id',
    )
    for (const person of ['aigul', 'bolat', 'registrar of akimat', 'head of ministry', 'judge 1', 'nobody']) {
      const actor = { person, posts: registry.postsOf(person, on) }
      const may = rows.filter(({ state }) => access.may('case.read', actor, JSON.parse(state) as State))
      expect([person, await found(person, '2026')]).toEqual([person, may.map(({ name }) => name).sort()])
    }
  })

  it('says what is wrong with a search by its form alone', async () => {
    const problems = ['', 'а', 'а'.repeat(101), 'ЖТ-2026-00000001-0'].map(async (q) => (await ask('aigul', q)).problem)
    expect(await Promise.all(problems)).toEqual(['empty', 'short', 'long', 'slip'])
    for (const q of ["'; drop table core.name; --", '%', '\\', '"', '\u0000\u0000'])
      expect((await ask('aigul', `${q}${q}`)).rows).toEqual([])
  })
})
