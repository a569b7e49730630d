import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import type { State } from '../../engine/state.ts'
import { administrativeLaw, administrativeRegistry } from '../../engine/testing/administrative-court.ts'
import { inMemoryCourt } from '../../engine/testing/court.ts'
import { chanceFrom, walk } from '../../engine/testing/walk.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { exampleFolder } from '../../law/kz/administrative/index.ts'
import { exampleFolder as criminalFolder } from '../../law/kz/criminal/index.ts'
import { kazakhLaw } from '../../law/kz/index.ts'
import { offices } from '../../law/kz/judicial-system/offices.ts'
import type { Db } from '../../platform/db/port.ts'
import { withDatabases } from '../../platform/db/test-db.ts'
import { type Example, readExamples } from '../../platform/play/example.ts'
import { recordedBy } from '../../platform/play/recorded.ts'
import { type Follower, forget, overviewFollower, overviewMigrations } from './follow.ts'
import { afterReview, measures } from './measures.ts'
import { normReader } from './norms.ts'
import { recount } from './recount.ts'

const walks = 40
const openings = ['application.file', 'simplified.file', 'suit.file']
/** Measures that rest on a count of days: the follower counts them, the recount does not. */
const ofTerms = ['judged-in-time', 'judged-late', 'judge-late']

/** No example decides after the last day: then time has decided already. */
const unmet = [...ofTerms, 'decided-late', 'answered-unread']

interface History {
  readonly acts: readonly { readonly act: Act; readonly state: State }[]
  readonly files: readonly { readonly state: State; readonly acts: readonly Act[] }[]
}

/** A history of one court as chance has it, with slips of the registry voided now and then. */
function historyOf(seed: number, walked: Set<string>): History {
  const acts: { act: Act; state: State }[] = []
  const court = inMemoryCourt({
    law: administrativeLaw,
    registry: administrativeRegistry,
    seed: `overviews ${seed}`,
    recorded: (act, state) => {
      walked.add(`${state.procedure}.${act.step}`)
      acts.push({ act, state })
    },
  })
  const chance = chanceFrom(seed)
  const start = calendarDate(['2025-03-03', '2026-01-12', '2026-07-20'][seed % 3]!)
  walk({ court, registry: administrativeRegistry, chance, openings, start, moves: 120, walked })
  // Every court in memory names its proceedings alike; here they share one record.
  const own = JSON.stringify({
    acts,
    files: court.proceedings().map((file) => ({ state: file.state, acts: file.acts })),
  })
  return JSON.parse(own.replace(/"(p\d{6})"/g, `"${seed}-$1"`)) as History
}

const examples = [exampleFolder, criminalFolder].flatMap((folder) =>
  readdirSync(folder).flatMap((file) => readExamples(readFileSync(new URL(file, folder), 'utf8'), file)),
)

/** What an example of the law left on the record: chance seldom gets as far as a judgment. */
async function historyOfExample(example: Example): Promise<History> {
  const ground = { law: kazakhLaw, offices: offices(true), zone: kazakhLaw.days.zone }
  const { acts, proceedings } = await recordedBy(ground, example)
  const files = proceedings.map((state) => ({
    state,
    acts: acts.flatMap(({ act }) => (act.proceeding === state.id ? [act] : [])),
  }))
  return { acts, files }
}

/** Made once for both databases. */
let made: Promise<History[]> | undefined
const allHistories = (): Promise<History[]> => {
  made ??= (async () => {
    const walked = new Set<string>()
    const found = Array.from({ length: walks }, (_, index) => historyOf(index + 1, walked))
    for (const example of examples) found.push(await historyOfExample(example))
    return found
  })()
  return made
}

withDatabases(
  'the figures',
  (database) => {
    let db: Db
    let follow: Follower
    const histories: History[] = []
    let seconds = 0

    beforeAll(async () => {
      db = await database.open()
      const counting = { days: administrativeLaw.days, normsIn: normReader(new Map()) }
      follow = overviewFollower(db, counting, () => {
        seconds += 10
        return seconds * 1_000
      })
    })
    afterAll(() => db.close())

    /** Puts acts on the record as far as the follower reads it. */
    async function put(acts: History['acts']): Promise<void> {
      const rows = acts.map(({ act, state }) => ({
        proceeding: act.proceeding,
        procedure: state.procedure,
        n: act.n,
        opened: state.openedOn,
        root: state.root,
        key: `${act.proceeding}/${act.n}`,
        bytes: JSON.stringify(act),
        step: act.step,
        at: act.at,
        on: act.on,
      }))
      const listed = `from jsonb_to_recordset($1::jsonb) as r(proceeding text, procedure text, n int, opened date, root text, key text,
        bytes text, step text, at timestamptz, "on" date)`
      await db.query(
        `insert into core.proceeding select proceeding, procedure, n, '', '', '', opened, null, root, '', '', '' ${listed} on conflict (id) do nothing`,
        [JSON.stringify(rows)],
      )
      await db.query(
        `insert into core.act select proceeding, n, key, '', bytes, key, '', step, at, "on", nextval('core.position') ${listed}`,
        [JSON.stringify(rows)],
      )
    }
    const counts = async (): Promise<Record<string, number>> => {
      const rows = await db.query<{ key: string; n: string; measure: string }>(
        `select office || '|' || month || '|' || measure || '|' || detail as key, measure, n from overviews.count where n <> 0`,
      )
      return Object.fromEntries(
        rows.flatMap(({ key, n, measure }) => (ofTerms.includes(measure) ? [] : [[key, Number(n)]])),
      )
    }
    const expected = (): Record<string, number> =>
      Object.fromEntries(recount(histories.flatMap(({ files }) => files.map(({ state, acts }) => ({ state, acts })))))

    it('equal a recount of the record after histories of chance, however the follower came upon their acts', {
      timeout: 300_000,
    }, async () => {
      for (const [index, history] of (await allHistories()).entries()) {
        const cut = index < walks ? index % (history.acts.length + 1) : history.acts.length
        await put(history.acts.slice(0, cut))
        if (index < walks) await follow()
        await put(history.acts.slice(cut))
        histories.push(history)
      }
      await follow()
      expect(await counts()).toEqual(expected())
      const met = new Set(Object.keys(expected()).map((key) => key.split('|')[2]!))
      expect(measures.flatMap(({ id }) => (met.has(id) || unmet.includes(id) ? [] : [id]))).toEqual([])
      expect(met.has(afterReview)).toBe(true)
    })

    it('of acts that were voided are taken back', async () => {
      const voided = histories.flatMap(({ acts }) => acts.filter(({ act }) => act.step === 'correction.void'))
      expect(voided.length).toBeGreaterThan(3)
      const [row] = await db.query<{ least: string }>('select min(n) as least from overviews.count')
      expect(Number(row!.least)).toBeGreaterThanOrEqual(0)
    })

    it('are the same when everything is counted anew, and nothing is counted twice', async () => {
      const all = 'select * from overviews.count where n <> 0 order by office, month, measure, detail'
      const before = await db.query(all)
      const lists = await listsNow()
      expect(await follow()).toBe(0)
      await db.transaction(forget)
      await follow()
      expect(await db.query(all)).toEqual(before)
      expect(await listsNow()).toEqual(lists)
    })
    const listsNow = async () => [
      await db.query('select * from overviews.waiting order by proceeding'),
      await db.query('select * from overviews.judgment order by proceeding, n, body'),
    ]

    it('what waits is what stands in an undecided stage', async () => {
      const [row] = await db.query<{ n: number }>('select count(*)::int as n from overviews.waiting')
      const waiting = histories.flatMap(({ files }) =>
        files.filter(
          ({ state: { procedure, branches } }) =>
            ['application', 'simplified', 'complaint', 'suit', 'appeal', 'cassation'].includes(procedure) &&
            [
              'received',
              'in-review',
              'to-mend',
              'unmended',
              'put-off',
              'to-be-heard',
              'with-body',
              'forwarded',
              'under-review',
              'to-refer',
              'filed',
              'no-judge',
              'suspended',
              'transferring',
              'with-judge',
              'preparation',
              'scheduled',
              'written',
              'heard',
              'arrived',
              'reporter-drawn',
              'with-panel',
              'signed',
            ].includes(branches.main!.stage),
        ),
      )
      expect(row!.n).toBe(waiting.length)
    })
  },
  [overviewMigrations],
)
