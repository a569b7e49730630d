/** Opens everything one running Tarazy is made of, and wires it together. The only place that names the law of a country. */
import { join } from 'node:path'
import type { Act } from '../engine/act.ts'
import type { Law, Office } from '../engine/law.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Language } from '../kernel/language.ts'
import { calendarMarks, dayReason, zone } from '../law/kz/calendar/index.ts'
import { kazakhLaw } from '../law/kz/index.ts'
import { offices } from '../law/kz/judicial-system/offices.ts'
import { noticeMigrations } from '../modules/notices/index.ts'
import { overviewMigrations } from '../modules/overviews/index.ts'
import { type Clocks, liveLawClock, machineClock, openDemoLawClock } from '../platform/clock.ts'
import { drawDay } from '../platform/draws/draw-day.ts'
import { type DrawKeeper, drawKeeper } from '../platform/draws/keeper.ts'
import { type Entropy, machineEntropy } from '../platform/entropy.ts'
import { type Folder, openFolder } from '../platform/folder.ts'
import { openKeyFile } from '../platform/keys/key-file.ts'
import { durableRecord } from '../platform/perform/durable-record.ts'
import { createPerform, type Perform } from '../platform/perform/perform.ts'
import { lawMark, relist } from '../platform/perform/relist.ts'
import { personRecord } from '../platform/registry/person-record.ts'
import { createRegistry, type PostRegistry } from '../platform/registry/registry.ts'
import { type Sessions, sessions, signInMigrations } from '../platform/sign-in/sessions.ts'
import { openStore, type Store } from '../platform/store/store.ts'
import { formatDay } from '../web/text/formats.ts'

export interface House {
  readonly folder: Folder
  readonly store: Store
  readonly law: Law
  readonly registry: PostRegistry
  readonly clocks: Clocks
  readonly entropy: Entropy
  readonly zone: string
  readonly sessions: Sessions
  /** Signs the keys of forms. */
  readonly formSecret: Uint8Array
  /** Performs at the law clock's moment. */
  readonly perform: Perform
  /** Performs at a given moment of the past or the law clock's way forward: seeding, and time catching up. */
  performAt(moment: Instant): Perform
  readonly keeper: (moment: Instant) => DrawKeeper
  /** Told after acts became durable, so that their jobs need not wait for the next look. */
  readonly wake: { jobs: () => void }
  close(): Promise<void>
}

/** The country's law with the platform's own procedures beside it. */
export const houseLaw: Law = {
  ...kazakhLaw,
  procedures: { ...kazakhLaw.procedures, [personRecord.id]: personRecord, [drawDay.id]: drawDay },
}

/** This installation itself: where its administrators have their post. */
const ownOffice: Office = { id: 'house', kind: 'house', zone, names: { kk: 'Таразы', ru: 'Таразы', en: 'Tarazy' } }

export interface HouseSettings {
  readonly path?: string
  readonly mode?: string
  readonly databaseUrl?: string
  readonly progress?: (line: string) => void
}

export async function openHouse(settings: HouseSettings = {}): Promise<House> {
  const folder = await openFolder({
    path: settings.path ?? process.env.TARAZY_DATA,
    mode: settings.mode ?? process.env.TARAZY_MODE,
  })
  const entropy = machineEntropy()
  const clocks: Clocks = {
    machine: machineClock,
    law: folder.mode === 'demo' ? await openDemoLawClock(folder.path, machineClock) : liveLawClock(machineClock),
  }
  const databaseUrl = settings.databaseUrl ?? process.env.DATABASE_URL
  const store = await openStore({
    folder: folder.path,
    clocks,
    entropy,
    migrations: [signInMigrations, noticeMigrations, overviewMigrations],
    progress: (step) =>
      settings.progress?.(step.what === 'note' ? step.note : `  ${step.acts} acts played again from the journal`),
    ...(databaseUrl && { databaseUrl }),
  })
  const registry = createRegistry([...offices(folder.mode === 'demo'), ownOffice], zone)
  for (const act of await postActs(store)) registry.take(act)
  await relist(store.db, houseLaw, registry, lawMark(houseLaw, calendarMarks()), (done) =>
    settings.progress?.(`The law has changed: ${done} proceedings listed anew`),
  )
  const key = await openKeyFile(join(folder.path, 'keys'), 'draws.key', entropy)
  const formSecret = await openKeyFile(join(folder.path, 'keys'), 'forms.key', entropy)
  const record = durableRecord(store)
  const wake: House['wake'] = { jobs: () => undefined }
  const performAt = (moment: Instant | undefined): Perform =>
    createPerform({
      law: houseLaw,
      store: record,
      registry,
      draws: { day: (on) => keeper(moment).day(on) },
      now: () => moment ?? clocks.law.now(),
      newId: (at) => entropy.uuid7(at),
      seal: (person, value) => store.seal(person, value),
      recorded: async (acts) => {
        for (const { act, state } of acts) if (state.procedure === 'person-record') registry.take(act)
        wake.jobs()
      },
    })
  const keeper = (moment: Instant | undefined): DrawKeeper => drawKeeper(key, () => performAt(moment))
  const close = async (): Promise<void> => {
    await store.close()
    await folder.release()
  }
  return {
    folder,
    store,
    law: houseLaw,
    registry,
    clocks,
    entropy,
    zone,
    sessions: sessions(store.db),
    formSecret,
    wake,
    perform: performAt(undefined),
    performAt,
    keeper,
    close,
  }
}

/** Appointments, stand-ins and dismissals of all person records, in order. */
async function postActs({ db }: Store): Promise<Act[]> {
  const rows = await db.query<{ bytes: string }>(
    `select a.bytes from core.act a join core.proceeding p on p.id = a.proceeding where p.procedure = 'person-record' and a.step in ('appoint', 'stand-in', 'dismiss') order by a.position`,
  )
  return rows.map(({ bytes }) => JSON.parse(bytes) as Act)
}

const marks = new Map(calendarMarks().map((mark) => [mark.day, mark]))

/** Why a day is off or worked, in a language; weekends need no reason. */
export function reasonOfDay(day: CalendarDate, language: Language): string {
  const mark = marks.get(day)
  if (mark === undefined) return ''
  const { text, from } = dayReason(mark)
  return text[language].replace('{day}', from ? formatDay(from as CalendarDate, language) : '')
}
