/** Every address, with the ports each module asks for: the only place where modules and house meet. */
import type { State } from '../engine/state.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import { languages } from '../kernel/language.ts'
import { unverified } from '../law/kz/judicial-system/index.ts'
import { applicationRoutes } from '../modules/applications/index.ts'
import { rights as caseRights, caseRoutes } from '../modules/cases/index.ts'
import { type DemoPerson, demonstrationRoutes } from '../modules/demonstration/index.ts'
import { deskRoutes } from '../modules/desks/index.ts'
import { drawRoutes } from '../modules/draws/index.ts'
import { homeRoutes } from '../modules/home/index.ts'
import { intakeRoutes } from '../modules/intake/index.ts'
import { noticeRoutes } from '../modules/notices/index.ts'
import { officeRights as overviewRights, overviewRoutes } from '../modules/overviews/index.ts'
import { procedureRoutes } from '../modules/procedures/index.ts'
import { officeIndex, registryRoutes } from '../modules/registry/index.ts'
import { accessFrom } from '../platform/access.ts'
import { csv } from '../platform/csv.ts'
import { fileStateOf } from '../platform/files/file-state.ts'
import { waitingFor } from '../platform/lists.ts'
import type { Route, Visit } from '../web/visit.ts'
import { type House, reasonOfDay } from './house.ts'
import type { People } from './people.ts'
import { seedPeople } from './seed/people.ts'
import { voices } from './texts.ts'
import { passTime } from './time.ts'

export const rights = caseRights
export const officeRights = overviewRights

export function routesOf(house: House, people: People, words = voices()): readonly Route[] {
  const { store, law, registry, perform, zone, entropy } = house
  const common = { law, registry, db: store.db, perform, csv }
  const access = accessFrom(rights, officeRights)
  /** Whether the record knows a person by the id. */
  const isPerson = async (id: string): Promise<boolean> =>
    ((await store.head(id))?.state as State | undefined)?.procedure === 'person-record'
  const explain = {
    dayReason: (day: CalendarDate, say: { language: Visit['language'] }) => reasonOfDay(day, say.language),
  }
  return [
    ...homeRoutes({ law, registry, unverified: unverified() }),
    ...procedureRoutes(common),
    ...registryRoutes(common),
    ...drawRoutes({
      ...common,
      zone,
      acts: store.acts,
      judgeNames: async (ids) => {
        const nameOf = await people.load(ids)
        return (id, say) => nameOf({ person: id }, say)
      },
    }),
    ...applicationRoutes({
      ...common,
      ...explain,
      zone,
      offices: {
        body: officeIndex(registry.offices('body')),
        court: officeIndex(registry.offices('administrative')),
      },
      newId: (visit) => entropy.uuid7(visit.at),
      saveDraft: store.saveDraft,
      loadDraft: async (id, person) => (await store.loadDraft(id, person))?.body,
      drafts: (person) => draftsOf(house, person),
    }),
    ...caseRoutes({
      ...common,
      ...explain,
      access,
      acts: store.acts,
      personal: store.personal,
      fileState: (hash) => fileStateOf(store.getFile, hash),
      inEveryLanguage: (key) =>
        languages.flatMap((language) => (words[language].has(key) ? [words[language](key)] : [])),
      timePasses: perform.timePasses,
      names: people.load,
      isPerson,
    }),
    ...deskRoutes({ ...common, access }),
    ...intakeRoutes({ ...common, isPerson }),
    ...overviewRoutes({ ...common, access, zone, loadMany: store.loadMany, names: people.load }),
    ...noticeRoutes({ ...common, zone }),
    ...demonstrationRoutes({ zone, people: (visit) => demoPeople(house, visit), ...clockMover(house) }),
  ]
}

/** Milliseconds a person waits for the clock before being shown how far it is. */
const patienceMilliseconds = 5_000

/** Moves the law clock; a move that takes long goes on behind, and says how far it is. */
function clockMover(house: House) {
  let reached: Instant | undefined
  const move = async (until: Instant): Promise<number> => {
    const from = house.clocks.law.now()
    reached = from
    await house.clocks.law.moveTo(until)
    const { steps } = await passTime(house, from, until, (at) => {
      reached = at
    }).finally(() => {
      reached = undefined
    })
    return steps
  }
  const patience = (): Promise<'moving'> =>
    new Promise((done) => {
      setTimeout(() => done('moving'), patienceMilliseconds).unref()
    })
  const moveClock = (until: Instant): Promise<number | 'moving'> => {
    const work = move(until)
    // A failure on the way is told to whoever still waits; afterwards to nobody, and what is due stays due.
    work.catch(() => undefined)
    return Promise.race([work, patience()])
  }
  return { moveClock, onTheWay: () => reached }
}

async function draftsOf({ store }: House, person: string): Promise<{ id: string; kind: string; body: unknown }[]> {
  const list = await store.drafts(person)
  const bodies = await Promise.all(list.map(({ id }) => store.loadDraft(id, person)))
  return list.map(({ id, kind }, index) => ({ id, kind, body: bodies[index]?.body ?? {} }))
}

const groupOf: Readonly<Record<string, DemoPerson['group']>> = {
  'akimat-demo': 'body',
  'agency-demo': 'body',
  'region-demo': 'superior',
  'adm-court-demo': 'court',
  'appeal-demo': 'appeal',
  'cassation-administrative-demo': 'cassation',
  'supreme-demo': 'supreme',
  'prosecution-demo': 'prosecution',
  'prosecutor-general-demo': 'prosecution',
}

async function demoPeople({ registry, store }: House, { say, language }: Visit): Promise<DemoPerson[]> {
  const people = seedPeople()
  const waiting = await waitingFor(
    store.db,
    people.map(({ id, posts }) => ({ id, desks: posts })),
  )
  return people.map(({ id, name, posts }) => {
    const [held] = posts
    return {
      id,
      name: name[language],
      group: held ? groupOf[held.office]! : 'citizen',
      posts: held
        ? say('who.post-at', { post: say(`post.${held.post}`), office: registry.office(held.office)!.names[language] })
        : say('demo.citizen'),
      waiting: waiting.get(id) ?? 0,
    }
  })
}
