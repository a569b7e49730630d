/** Words of acts and files are found by whoever may read them and by nobody else, on both databases. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { administrativeLaw as inTests } from '../../engine/testing/administrative-court.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { formatCaseNumber } from '../../kernel/case-number.ts'
import { instant } from '../../kernel/instant.ts'
import { accessFrom } from '../../platform/access.ts'
import { fixedClock } from '../../platform/clock.ts'
import { withDatabases } from '../../platform/db/test-db.ts'
import { seededEntropy } from '../../platform/entropy.ts'
import { fileDesk } from '../../platform/files/file-desk.ts'
import { inspector } from '../../platform/files/inspect/inspector.ts'
import { docx, drawn, pdf, png, run } from '../../platform/files/inspect/testing.ts'
import { durableRecord } from '../../platform/perform/durable-record.ts'
import { type TestCourt, testCourt, testPosts } from '../../platform/perform/test-court.ts'
import { openStore, type Store } from '../../platform/store/store.ts'
import { voices } from '../../server/texts.ts'
import type { Visit } from '../../web/visit.ts'
import { rights } from '../cases/index.ts'
import { type FindPapersPorts, findPapers } from './find-papers.ts'
import { followTexts, searchMigrations, type TextFollower } from './follow-texts.ts'
import { wordNumbers } from './words.ts'

/** The numbers that people get, as the pages read them. */
const administrativeLaw = {
  ...inTests,
  registers: {
    ...inTests.registers,
    appeals: {
      counter: () => 'appeals',
      write: (_seats: unknown, year: number, serial: number) => formatCaseNumber({ kind: 'person', year, serial }),
    },
  },
}
const clock = fixedClock(instant('2026-02-02T05:00:00Z'))
const on = calendarDate('2026-02-02')
const registry = testPosts(administrativeLaw)
const access = accessFrom(rights)
const key = new Uint8Array(32).fill(7)

const long = (characters: number): string =>
  Array.from({ length: characters / 8 }, (_, n) => ((n * 2_654_435_761) % 4_294_967_296).toString(36).padEnd(7)).join(
    ' ',
  )

withDatabases(
  'words of papers',
  (database) => {
    let store: Store
    let folder: string
    let court: TestCourt
    let texts: TextFollower
    let number: string
    const failures: unknown[] = []
    const looked: string[] = []
    const numbers = wordNumbers(key)
    const follower = (): TextFollower =>
      followTexts({
        ...store,
        law: administrativeLaw,
        numbers,
        key,
        showFile: fileDesk({ store, inspect: inspector(), day: () => on }).show,
        failed: (error) => failures.push(error),
      })

    const bring = async (name: string, bytes: Buffer) => {
      const { hash, size } = await store.putFile(bytes, { person: 'aigul', name, type: 'application/octet-stream' })
      return { field: 'papers', hash, name, type: 'application/octet-stream', size }
    }
    const filed = async (papers: readonly (readonly [string, Buffer])[], essence = 'Шам жоқ'): Promise<string> => {
      const fields = { body: 'akimat', essence, request: 'Жөндеңіз', address: 'Ауыл' }
      const named = []
      for (const [name, bytes] of papers) named.push(await bring(name, bytes))
      const done = await court.done('aigul', 'application.file', fields, { papers: named })
      texts.take([done.proceeding])
      await texts.settled()
      return done.number!
    }
    const ask = async (person: string, q: string, more: Partial<FindPapersPorts> = {}) => {
      const posts = registry.postsOf(person, on)
      const visit = {
        say: voices().kk,
        language: 'kk',
        person: { id: person, name: '', posts },
        on,
      } as unknown as Visit
      const { rows } = await findPapers(
        { ...store, law: administrativeLaw, access, numbers, looked: (reader) => looked.push(reader.person), ...more },
        visit,
        q,
      )
      return rows
    }
    const files = async (person: string, q: string) => (await ask(person, q)).map(({ file }) => file)

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'tarazy-papers-'))
      store = await openStore({
        folder,
        clocks: { machine: clock, law: clock },
        entropy: seededEntropy('papers'),
        ...(await database.storeOptions()),
      })
      court = testCourt({
        store: durableRecord(store),
        seal: store.seal,
        seed: `papers ${database.kind}`,
        law: administrativeLaw,
      })
      texts = follower()
      await texts.catchUp()
      number = await filed([
        ['хат.docx', docx(run('Әкімдіктің жауабы: қазандық &lt;b&gt;жөнделмеді&lt;/b&gt;'))],
        ['answer.pdf', pdf({ content: drawn('The boilerhouse stands cold') })],
        ['photo.png', png()],
      ])
    })
    afterAll(async () => {
      await texts.stop()
      await store.close()
      await rm(folder, { recursive: true })
      expect(failures).toEqual([])
    })

    it('a document and a PDF are found by the applicant and by the body, by the beginning of a word in any case', async () => {
      for (const person of ['aigul', 'official of akimat']) {
        for (const typed of ['қазандық', 'ҚАЗАН', 'әкімдік', 'жауабы қазандық'])
          expect([typed, await files(person, typed)]).toEqual([typed, ['хат.docx']])
        expect(await files(person, 'boiler')).toEqual(['answer.pdf'])
      }
      const [row] = await ask('aigul', 'қазан')
      expect(row).toMatchObject({
        number,
        word: 'қазандық',
        before: 'Әкімдіктің жауабы: ',
        after: ' <b>жөнделмеді</b>',
      })
      expect(row!.href).toMatch(/^\/cases\/JT-[\d-]+\/files\/1\/1\/[0-9a-f]{64}$/)
      expect(new Set(looked), 'a piece of a text that was shown is a reading').toContain('official of akimat')
    })

    it('a stranger and another office find what they would find if there were no such file', async () => {
      for (const person of ['bolat', 'official of ministry', 'judge 1', 'nobody'])
        for (const typed of ['қазандық', 'boiler', 'жөнделмеді', 'Шам']) expect(await ask(person, typed)).toEqual([])
    })

    it('words in the middle of a word, words of two letters, and words that do not all stand there find nothing', async () => {
      for (const typed of ['андық', 'жа', 'қазандық теледидар', 'boiler қазандық', '%', '***', 'boilerhousee'])
        expect([typed, await ask('aigul', typed)]).toEqual([typed, []])
    })

    it('what people wrote into an act is found as well', async () => {
      const other = await filed([], 'Көшеде шұңқыр бар, тротуар қирады')
      const [row, ...more] = await ask('official of akimat', 'шұңқ тротуар')
      expect(more).toEqual([])
      expect(row).toMatchObject({ number: other, file: null, step: 'file', word: 'шұңқыр' })
      expect(row!.href).toMatch(/#act-1\.1$/)
    })

    it('what the page of the case hides from a reader is not found by that reader', async () => {
      const hides = {
        ...administrativeLaw,
        procedures: {
          ...administrativeLaw.procedures,
          application: {
            ...administrativeLaw.procedures.application!,
            steps: administrativeLaw.procedures.application!.steps.map((step) =>
              step.id === 'file' ? { ...step, readBy: ['applicant'] } : step,
            ),
          },
        },
      }
      expect(await ask('official of akimat', 'boiler', { law: hides })).toEqual([])
      expect(await ask('aigul', 'boiler', { law: hides })).toHaveLength(1)
    })

    it('emptied tables are filled again at the next start; with another key nothing old is kept', async () => {
      const words = async () => await store.db.query('select hash, words from search.file order by hash')
      const before = await words()
      await texts.stop()
      for (const table of ['followed', 'act', 'file', 'made']) await store.db.query(`delete from search.${table}`)
      expect(await ask('aigul', 'қазандық')).toEqual([])
      texts = follower()
      await texts.catchUp()
      await texts.settled()
      expect(await words()).toEqual(before)
      expect(await files('aigul', 'қазандық')).toEqual(['хат.docx'])
    })

    it('no word stands in the tables', async () => {
      const rows = await store.db.query<{ all: string }>(
        `select coalesce(string_agg(f::text, ''), '') || (select string_agg(a::text, '') from search.act a) as all from search.file f`,
      )
      for (const word of ['қазандық', 'boilerhouse', 'шұңқыр'])
        for (const written of [word, Buffer.from(word).toString('hex')]) expect(rows[0]!.all).not.toContain(written)
    })

    it('twenty megabytes of text are read beside everything else, and found by their beginning', async () => {
      const body = run(`Бастапқы сөз ${long(20 * 1024 * 1024)} соңғысөз`)
      let slowest = 0
      let last = performance.now()
      const beat = setInterval(() => {
        slowest = Math.max(slowest, performance.now() - last)
        last = performance.now()
      }, 10)
      const bytes = docx(body)
      expect(bytes.length).toBeLessThan(20 * 1024 * 1024)
      const paper = await bring('large.docx', bytes)
      last = performance.now()
      slowest = 0
      const fields = { body: 'akimat', essence: 'Үлкен', request: 'Жөндеңіз', address: 'Ауыл' }
      const { proceeding } = await court.done('aigul', 'application.file', fields, { papers: [paper] })
      texts.take([proceeding])
      await texts.settled()
      clearInterval(beat)
      expect(await files('aigul', 'бастапқы')).toEqual(['large.docx'])
      expect(await files('aigul', 'соңғысөз')).toEqual([])
      expect(slowest, 'milliseconds in which nobody else was served').toBeLessThan(1_000)
    }, 60_000)

    it('of a person whose key was destroyed nothing is found', async () => {
      await store.erase('aigul')
      expect(await ask('official of akimat', 'қазандық')).toEqual([])
      expect(await ask('official of akimat', 'шұңқыр')).toEqual([])
    })
  },
  [searchMigrations],
)
