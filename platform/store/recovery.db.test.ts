import { cp, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { fixedClock } from '../clock.ts'
import type { Db } from '../db/port.ts'
import { pgliteTemplate } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import { runJobs } from '../jobs/jobs.ts'
import type { Entry } from './entry.ts'
import { nextSample, sampleEntry } from './sample-entry.ts'
import { openStore, type Store } from './store.ts'

// One store is filled in two halves. Copies of its open folder, taken while nothing was going on, are what a killed process
// would have left: `early` after the first half, `late` after the second.

const now = fixedClock(instant('2026-02-02T05:00:00.000Z'))
// Starting databases is slow on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const clocks = { machine: now, law: now }
let root: string
let template: string
let whole: Record<string, unknown[]>
const notes: string[] = []
const folderOf = (name: string): string => join(root, name)

const openAt = (folder: string): Promise<Store> =>
  openStore({
    folder,
    clocks,
    entropy: seededEntropy(folder),
    template,
    progress: (step) => notes.push(step.what === 'note' ? step.note : `${step.acts} acts`),
  })

const tables = 'proceeding act name counter seat term task link personal job draft file file_key file_use'.split(' ')

async function allRows(db: Db): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const table of tables) rows[table] = await db.query(`select t::text from core.${table} t order by 1`)
  return rows
}

async function firstHalf(store: Store): Promise<Entry> {
  const { box } = await store.seal('person-1', 'Айгүл')
  const first = sampleEntry(
    { proceeding: 'p-1' },
    {
      names: [{ register: 'citizen', name: '1' }],
      counters: [{ register: 'citizen', year: 2026, value: 1 }],
      personal: [{ field: 'who', person: 'person-1', box }],
      outbox: [
        { topic: 'notice', body: 'first', dueAt: null },
        { topic: 'later', body: 'second', dueAt: instant('2027-01-01T00:00:00.000Z') },
      ],
    },
  )
  await store.record([first])
  await store.saveDraft({ id: 'kept', person: 'person-1', kind: 'complaint.file', body: { text: 'one' } })
  await store.saveDraft({ id: 'dropped', person: 'person-1', kind: 'complaint.file', body: {} })
  return first
}

async function secondHalf(store: Store, first: Entry): Promise<void> {
  const label = { person: 'person-2', name: 'Сурет.png', type: 'image/png' }
  const { hash } = await store.putFile(Buffer.from('an invented picture'), label)
  const second = nextSample(first, { files: [hash], counters: [{ register: 'citizen', year: 2026, value: 2 }] })
  await store.record([second, sampleEntry({ proceeding: 'p-2' }, { links: [{ other: 'p-1', kind: 'origin' }] })])
  await store.saveDraft({
    id: 'kept',
    person: 'person-1',
    kind: 'complaint.file',
    body: { text: 'two' },
    files: [hash],
  })
  await store.dropDraft('dropped', 'person-1')
  await runJobs(store, { notice: async () => undefined }, clocks)
}

beforeAll(async () => {
  template = await pgliteTemplate()
  root = await mkdtemp(join(tmpdir(), 'tarazy-recovery-'))
  const store = await openAt(folderOf('origin'))
  const first = await firstHalf(store)
  await cp(folderOf('origin'), folderOf('early'), { recursive: true })
  await secondHalf(store, first)
  await cp(folderOf('origin'), folderOf('late'), { recursive: true })
  whole = await allRows(store.db)
  await store.close()
})
afterAll(() => rm(root, { recursive: true }))

/** A folder made of the database of one copy and the rest of another. */
async function combine(name: string, parts: { database: string; rest: string }): Promise<string> {
  const folder = folderOf(name)
  await cp(folderOf(parts.rest), folder, { recursive: true })
  await rm(join(folder, 'db'), { recursive: true })
  await cp(join(folderOf(parts.database), 'db'), join(folder, 'db'), { recursive: true })
  return folder
}

async function reopened(folder: string, check?: (store: Store) => Promise<void>): Promise<Record<string, unknown[]>> {
  notes.length = 0
  const store = await openAt(folder)
  const rows = await allRows(store.db)
  await check?.(store)
  await store.close()
  return rows
}

const mark = (folder: string): string => join(folder, 'database.json')
async function pretendOtherBoot(folder: string): Promise<void> {
  await writeFile(
    mark(folder),
    JSON.stringify({ ...JSON.parse(await readFile(mark(folder), 'utf8')), boot: 'another' }),
  )
}
const lastSegment = (folder: string): string => join(folder, 'journal', '00000001.seg')

it('a folder closed cleanly opens as it was, and takes further acts', async () => {
  const rows = await reopened(folderOf('origin'), async (store) => {
    await store.record([sampleEntry({ proceeding: 'p-3' })])
  })
  expect(rows).toEqual(whole)
  expect(notes).toEqual([])
})

it('a database put back to an older copy gets the missing tail from the journal', async () => {
  const folder = await combine('old-database', { database: 'early', rest: 'late' })
  expect(await reopened(folder)).toEqual(whole)
  expect(notes.at(-1)).toBe('The database lacked 2 acts of the journal; they were added.')
})

it('a journal that lacks what the database has gets it, so that a later rebuild has it too', async () => {
  const folder = await combine('short-journal', { database: 'late', rest: 'late' })
  await cp(lastSegment(folderOf('early')), lastSegment(folder))
  expect(await reopened(folder)).toEqual(whole)
  await pretendOtherBoot(folder)
  await writeFile(mark(folder), (await readFile(mark(folder), 'utf8')).replace('clean', 'open'))
  const rebuilt = await reopened(folder)
  // What the journal never knew: that a draft was dropped and a job done in the instant before the kill. A job may run twice.
  for (const table of tables.filter((table) => table !== 'job' && table !== 'draft'))
    expect(rebuilt[table]).toEqual(whole[table])
})

it('after another boot the database is built anew from the journal, and the old folder is set aside', async () => {
  const folder = await combine('other-boot', { database: 'early', rest: 'late' })
  await pretendOtherBoot(folder)
  const rows = await reopened(folder, async (store) => {
    const file = (await store.getFile(
      JSON.parse(JSON.stringify(await store.db.query('select hash from core.file')))[0].hash,
    ))!
    expect(file).toMatchObject({ name: 'Сурет.png', type: 'image/png', size: 19 })
    expect(Buffer.concat(await Array.fromAsync(file.stream())).toString()).toBe('an invented picture')
    expect(await store.loadDraft('kept', 'person-1')).toMatchObject({ body: { text: 'two' } })
    expect(await store.personal('p-1')).toMatchObject([{ field: 'who', value: 'Айгүл' }])
    await store.record([sampleEntry({ proceeding: 'p-9' })])
  })
  expect(rows).toEqual(whole)
  expect(notes.some((note) => note.includes('built anew'))).toBe(true)
  expect((await readdir(folder)).filter((name) => name.startsWith('db.aside-'))).toHaveLength(1)
  await reopened(folder)
  expect((await readdir(folder)).filter((name) => name.startsWith('db.aside-'))).toEqual([])
})

it('a database folder that cannot be opened is built anew', async () => {
  const folder = await combine('broken', { database: 'late', rest: 'late' })
  await rm(join(folder, 'db', 'global', 'pg_control'))
  expect(await reopened(folder)).toEqual(whole)
})

it('a torn last record is cut off and reported', async () => {
  const folder = await combine('torn', { database: 'early', rest: 'early' })
  const bytes = (await readFile(lastSegment(folderOf('late')))).subarray(
    0,
    (await stat(lastSegment(folder))).size + 100,
  )
  await writeFile(lastSegment(folder), bytes)
  await pretendOtherBoot(folder)
  await reopened(folder, async (store) => {
    expect(await store.acts('p-1')).toHaveLength(1)
  })
  expect(notes[0]).toMatch(/torn: 100 bytes .* were cut off/)
})

it('a damaged record in the middle refuses the start, naming file and byte', async () => {
  const folder = await combine('damaged', { database: 'late', rest: 'late' })
  const handle = await open(lastSegment(folder), 'r+')
  await handle.write(Buffer.from('x'), 0, 1, 200)
  await handle.close()
  await expect(openAt(folder)).rejects.toMatchObject({
    code: 'journal.damaged',
    message: expect.stringMatching(/00000001\.seg is damaged at byte 0/),
  })
})

it('a journal put back from an older copy refuses a rebuild that would lose acts', async () => {
  const folder = await combine('taken-away', { database: 'late', rest: 'late' })
  await reopened(folder)
  await writeFile(
    mark(folder),
    JSON.stringify({ ...JSON.parse(await readFile(mark(folder), 'utf8')), left: 'open', boot: 'x' }),
  )
  await cp(lastSegment(folderOf('early')), lastSegment(folder))
  await expect(openAt(folder)).rejects.toMatchObject({ code: 'journal.short' })
})
