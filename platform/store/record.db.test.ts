import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { fixedClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import type { Entry, RecordConflict } from './entry.ts'
import { nextSample, sampleEntry } from './sample-entry.ts'
import { openStore, type Store } from './store.ts'

const now = fixedClock(instant('2026-02-02T05:00:00.000Z'))
const conflict = (kind: string) => ({ name: 'RecordConflict', kind })

withDatabases('the record', (database) => {
  let store: Store
  let folder: string
  let proceedings = 0
  const fresh = (): string => `p-${proceedings++}`

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-store-'))
    const options = { folder, clocks: { machine: now, law: now }, entropy: seededEntropy('record') }
    store = await openStore({ ...options, ...(await database.storeOptions()) })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  const tableRows = async (table: string, proceeding: string): Promise<unknown[]> =>
    store.db.query(`select * from core.${table} where proceeding = $1`, [proceeding])

  it('keeps an act and all it changed, and gives a receipt', async () => {
    const first = sampleEntry(
      { proceeding: fresh() },
      {
        names: [{ register: 'citizen', name: 'JT-2026-00000017-5' }],
        counters: [{ register: 'citizen', year: 2026, value: 1 }],
        links: [{ other: 'p-other', kind: 'origin' }],
        outbox: [{ topic: 'notice', body: '{"to":"person-1"}', dueAt: null }],
      },
    )
    const [receipt] = await store.record([first])
    expect(receipt).toEqual({
      proceeding: first.proceeding,
      n: 1,
      hash: first.hash,
      at: first.at,
      position: expect.stringMatching(/^\d+$/),
    })
    const { state, openedOn, nextDueAt } = (await store.load(first.proceeding))!
    expect({ state, openedOn, nextDueAt }).toEqual({
      state: JSON.parse(first.state),
      openedOn: first.openedOn,
      nextDueAt: first.nextDueAt,
    })
    expect(await store.find('citizen', 'JT-2026-00000017-5')).toBe(first.proceeding)
    expect(await store.lastSerial('citizen', 2026)).toBe(1)
    expect(await store.byKey(first.key)).toEqual({ receipt, bodyHash: first.bodyHash })
    expect(await tableRows('task', first.proceeding)).toMatchObject([{ office: 'office-1', last_day: '2026-02-23' }])
    expect(await store.db.query('select topic from core.job where id = $1', [`${first.proceeding}/1/1`])).toHaveLength(
      1,
    )
  })

  it('replaces the lists of terms, tasks and seats with those of the later act', async () => {
    const first = sampleEntry({ proceeding: fresh() })
    const second = nextSample(first, { tasks: [], terms: [{ ...first.terms[0]!, key: 'appeal' }] })
    await store.record([first])
    await store.record([second])
    expect(await tableRows('task', first.proceeding)).toEqual([])
    expect(await tableRows('term', first.proceeding)).toMatchObject([{ key: 'appeal' }])
    expect(await tableRows('seat', first.proceeding)).toHaveLength(1)
  })

  it('records acts that come at once in one statement; a late one among them is refused alone', async () => {
    const first = sampleEntry({ proceeding: fresh() })
    await store.record([first])
    const others = Array.from({ length: 5 }, () => sampleEntry({ proceeding: fresh() }))
    const late = { ...first, key: 'late among others' }
    const outcomes = await Promise.allSettled(
      [[others[0]!], [late], ...others.slice(1).map((one) => [one])].map(store.record),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array(4).fill('fulfilled')])
    expect(outcomes[1]).toMatchObject({ reason: conflict('version') })
    for (const { proceeding } of others) expect(await tableRows('act', proceeding)).toHaveLength(1)
  })

  it('refuses an act on a proceeding that has moved, and writes nothing of it', async () => {
    const first = sampleEntry({ proceeding: fresh() })
    await store.record([first])
    await store.record([nextSample(first)])
    const late = nextSample(first, { key: 'another key', outbox: [{ topic: 'notice', body: '', dueAt: null }] })
    await expect(store.record([late])).rejects.toMatchObject(conflict('version'))
    const skipping = { ...nextSample(first), n: 4, key: 'skipping' }
    await expect(store.record([skipping])).rejects.toMatchObject(conflict('version'))
    const forked = nextSample(nextSample(first), { prev: 'another hash' })
    await expect(store.record([forked])).rejects.toMatchObject(conflict('version'))
    expect((await store.load(first.proceeding))!.n).toBe(2)
    expect(await store.acts(first.proceeding)).toHaveLength(2)
  })

  it('says when the key was used, so that the first receipt can be given again', async () => {
    const first = sampleEntry({ proceeding: fresh() })
    await store.record([first])
    await expect(store.record([first])).rejects.toMatchObject(conflict('key'))
    const elsewhere = sampleEntry({ proceeding: fresh() }, { key: first.key })
    await expect(store.record([elsewhere])).rejects.toMatchObject(conflict('key'))
    expect(await store.load(elsewhere.proceeding)).toBeUndefined()
  })

  it('records an act and what it opens elsewhere together or not at all', async () => {
    const [body, court, other] = [fresh(), fresh(), fresh()]
    const complaint = sampleEntry({ proceeding: body })
    await store.record([complaint])
    const handOver = nextSample(complaint)
    const opened = sampleEntry({ proceeding: court })
    const receipts = await store.record([opened, handOver])
    expect(receipts.map((receipt) => receipt.proceeding)).toEqual([court, body])
    const stale = nextSample(complaint, { key: 'stale' })
    await expect(store.record([sampleEntry({ proceeding: other }), stale])).rejects.toMatchObject(conflict('version'))
    expect(await store.load(other)).toBeUndefined()
  })

  it('lets one of two writers win', async () => {
    const first = sampleEntry({ proceeding: fresh() })
    await store.record([first])
    const attempts = ['a', 'b', 'c', 'd'].map((key) => store.record([nextSample(first, { key: `${first.key}${key}` })]))
    const settled = await Promise.allSettled(attempts)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of settled) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject(conflict('version'))
    }
  })

  it('gives numbers without gap or repeat under eight writers', async () => {
    const register = `register-${database.kind}`
    const given: number[] = []
    const writer = async (): Promise<void> => {
      for (let i = 0; i < 5; i++) {
        const proceeding = fresh()
        for (let done = false; !done; ) {
          const value = (await store.lastSerial(register, 2026)) + 1
          const numbered = { counters: [{ register, year: 2026, value }], names: [{ register, name: `${value}` }] }
          done = await store.record([sampleEntry({ proceeding }, numbered)]).then(
            () => true,
            (error: RecordConflict) => {
              expect(error).toMatchObject(conflict('serial'))
              return false
            },
          )
          if (done) given.push(value)
        }
      }
    }
    await Promise.all(Array.from({ length: 8 }, writer))
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  })

  it('two acts that open each other’s neighbours at once do not stop each other for ever', async () => {
    const pairs = Array.from({ length: 10 }, () => [fresh(), fresh()] as const)
    for (const [left, right] of pairs) {
      const [a, b] = [sampleEntry({ proceeding: left }), sampleEntry({ proceeding: right })]
      await store.record([a, b])
      const settled = await Promise.allSettled([
        store.record([nextSample(a, { key: `${a.key}x` }), nextSample(b, { key: `${b.key}x` })]),
        store.record([nextSample(b, { key: `${b.key}y` }), nextSample(a, { key: `${a.key}y` })]),
      ])
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }
  })

  describe('keeps the bytes of an act unchanged', () => {
    const planes = Array.from({ length: 17 }, (_, plane) => plane)
    it.each(planes)('plane %i of Unicode', async (plane) => {
      let text = ''
      for (let i = 0; i < 0x10000; i += plane === 0 ? 1 : 257) {
        const point = plane * 0x10000 + i
        if (point < 0xd800 || point > 0xdfff) text += String.fromCodePoint(point)
      }
      const entry: Entry = sampleEntry({ proceeding: fresh(), text })
      await store.record([entry])
      const [act] = await store.acts(entry.proceeding)
      expect(act!.bytes === entry.bytes).toBe(true)
    })
  })

  it('finds the proceeding that somebody with more of them than are listed means by its number', async () => {
    const seats = [{ seat: 'applicant', person: 'bank', office: null, active: true }]
    const named = (n: number) => ({ seats, names: [{ register: 'bank', name: `7194-26-00-2/${n}` }] })
    const ids = Array.from({ length: 52 }, fresh)
    await store.record(ids.map((proceeding, n) => sampleEntry({ proceeding }, named(n + 1))))
    const theirs = { procedure: 'probe', people: ['bank'], besides: ids[51]! }
    expect(await store.sharing(theirs)).toHaveLength(50)
    expect(await store.sharing({ ...theirs, digits: '71942600239' })).toEqual([{ proceeding: ids[38], n: 1 }])
    expect(await store.sharing({ ...theirs, people: ['person-9'], digits: '71942600239' })).toEqual([])
  })

  it('lists what time has to do, in the order of its moments', async () => {
    const [early, late] = ['2025-01-02T00:00:00.000Z', '2025-01-03T00:00:00.000Z'].map(instant)
    const entries = [late, early].map((nextDueAt) => sampleEntry({ proceeding: fresh() }, { nextDueAt: nextDueAt! }))
    for (const entry of entries) await store.record([entry])
    expect(await store.due(late!, 10)).toEqual([
      { id: entries[1]!.proceeding, nextDueAt: early },
      { id: entries[0]!.proceeding, nextDueAt: late },
    ])
    expect(await store.due(early!, 10)).toHaveLength(1)
  })

  it('seals personal values, opens them again, and forgets them with the key', async () => {
    const value = { name: 'Айгүл', iin: '000000000000' }
    const sealed = await store.seal('person-7', value)
    const entry = sampleEntry(
      { proceeding: fresh() },
      { personal: [{ field: 'who', person: 'person-7', box: sealed.box }] },
    )
    await store.record([entry])
    const place = { n: 1, field: 'who', person: 'person-7' }
    expect(await store.personal(entry.proceeding)).toEqual([{ ...place, value, salt: sealed.salt }])
    await store.erase('person-7')
    expect(await store.personal(entry.proceeding)).toEqual([{ ...place, erased: true }])
    await store.seal('person-7', 'a new life')
    expect(await store.personal(entry.proceeding)).toEqual([{ ...place, erased: true }])
  })

  it('keeps a draft for its person alone until it is dropped', async () => {
    await store.saveDraft({ id: 'draft-1', person: 'person-1', kind: 'application.file', body: { essence: 'Сұрау' } })
    await store.saveDraft({
      id: 'draft-1',
      person: 'person-1',
      kind: 'application.file',
      body: { essence: 'Сұрау 1.5', x: 1.5 },
    })
    expect(await store.loadDraft('draft-1', 'person-1')).toEqual({
      kind: 'application.file',
      body: { essence: 'Сұрау 1.5', x: 1.5 },
    })
    expect(await store.loadDraft('draft-1', 'person-2')).toBeUndefined()
    const theft = store.saveDraft({ id: 'draft-1', person: 'person-2', kind: 'application.file', body: {} })
    await expect(theft).rejects.toMatchObject({ code: 'draft.foreign' })
    expect(await store.drafts('person-1')).toMatchObject([{ id: 'draft-1' }])
    await store.dropDraft('draft-1', 'person-1')
    expect(await store.drafts('person-1')).toEqual([])
  })
})
