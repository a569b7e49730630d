/** Every address, with the ports each module asks for: the only place where modules and house meet. */

import { sealedIn } from '../engine/law.ts'
import { ownSeatsOf } from '../engine/reading/own-seats.ts'
import type { State } from '../engine/state.ts'
import { type CalendarDate, calendarDate } from '../kernel/calendar-date.ts'
import type { Instant } from '../kernel/instant.ts'
import { languages } from '../kernel/language.ts'
import {
  type Answers,
  answersFor,
  answersSetBy,
  unverified as civilDoubts,
  courtsOfKind,
  procedureFor,
  type QuestionId,
  questions,
  questionsFor,
  whereToSue,
} from '../law/kz/civil/index.ts'
import { readGlossary } from '../law/kz/glossary.ts'
import { evidence, paperDoubts, paperTemplates, paperWords, publicity, restraint } from '../law/kz/index.ts'
import { regions, unverified } from '../law/kz/judicial-system/index.ts'
import { accessLogRoutes, openedBy } from '../modules/access-log/index.ts'
import { administrationRights } from '../modules/administration/index.ts'
import { apiPageRoutes, type Operation, operationsOf } from '../modules/api/index.ts'
import { applicationRoutes, officesOffered, openWithValues, problemsWithValues } from '../modules/applications/index.ts'
import { rights as caseRights, caseRoutes, signedPapers } from '../modules/cases/index.ts'
import { type DemoPerson, demonstrationRoutes, peopleToChoose } from '../modules/demonstration/index.ts'
import { officeRights as deskOfficeRights, deskRoutes } from '../modules/desks/index.ts'
import { diaryRoutes } from '../modules/diary/index.ts'
import { drawRoutes } from '../modules/draws/index.ts'
import { guideRoutes } from '../modules/guides/index.ts'
import { homeRoutes } from '../modules/home/index.ts'
import { entersAs, intakeRoutes } from '../modules/intake/index.ts'
import { manyRoutes } from '../modules/many/index.ts'
import { deliveriesOf, officeRights as noticeOfficeRights } from '../modules/notices/index.ts'
import { organisationRoutes } from '../modules/organisations/index.ts'
import { officeRights as overviewRights, overviewRoutes } from '../modules/overviews/index.ts'
import { paperRoutes } from '../modules/papers/index.ts'
import { procedureRoutes } from '../modules/procedures/index.ts'
import { livingIndex, registryRoutes } from '../modules/registry/index.ts'
import { searchRoutes } from '../modules/search/index.ts'
import { whereToSueRoutes } from '../modules/where-to-sue/index.ts'
import { accessFrom } from '../platform/access.ts'
import { type KeyUses, keyUses } from '../platform/api-keys/key-use.ts'
import { fileStateOf } from '../platform/files/file-state.ts'
import { waitingFor } from '../platform/lists.ts'
import type { Route, Visit } from '../web/visit.ts'
import { type House, reasonOfDay } from './house.ts'
import { pagesOf } from './nav.ts'
import { seedPeople } from './seed/people.ts'
import { type Spoken, spokenTexts } from './texts.ts'
import { passTime } from './time.ts'
import { administrationOf } from './wiring/administration.ts'
import { bringAgain, carriedFrom } from './wiring/brought-again.ts'
import { paperPorts, signingPorts } from './wiring/papers.ts'
import { feePort, paymentsOf } from './wiring/payments.tsx'
import type { People } from './wiring/people.ts'
import { toldRoutes } from './wiring/told-routes.ts'
import { waysIn } from './wiring/ways-in.ts'

export const rights = caseRights
export const officeRights = [...overviewRights, ...administrationRights, ...deskOfficeRights, ...noticeOfficeRights]

/** The day on which the statements about the site were last gone through. */
const aboutCheckedOn = calendarDate('2026-11-22')

/** Where people reach those who run this installation, as it is set now. */
const contactOf =
  ({ own }: House) =>
  (): string | undefined =>
    own.settings.of('TARAZY_CONTACT')?.value ?? (process.env.TARAZY_CONTACT || undefined)

export function routesOf(
  house: House,
  people: People,
  spoken: Spoken = spokenTexts(house.own.changedTexts),
  uses: KeyUses = keyUses(house.store.db),
): readonly Route[] {
  const { store, law, registry, perform, zone, entropy } = house
  const common = { law, registry, db: store.db, perform }
  const drafts = {
    saveDraft: store.saveDraft,
    loadDraft: async (id: string, person: string) => (await store.loadDraft(id, person))?.body,
  }
  const access = accessFrom(rights, officeRights)
  const isKnown = (id: string): Promise<boolean> => isPerson(house, id)
  const fee = feePort(house)
  const papers = paperPorts(house, people, access, spoken)
  const explain = {
    dayReason: (day: CalendarDate, say: { language: Visit['language'] }) => reasonOfDay(house, day, say.language),
  }
  const opened = async (person: string, roots: readonly string[]) => {
    await house.readings.flush()
    return openedBy(store.db, person, roots)
  }
  return [
    ...homeRoutes({
      law,
      registry,
      unverified: [...unverified(), ...publicity.unverified, ...paperDoubts, ...civilDoubts()],
      papers: { templates: paperTemplates, words: paperWords, kazakh: spoken.voices.kk },
    }),
    ...guideRoutes({ law, terms: readGlossary(), checkedOn: aboutCheckedOn, contact: contactOf(house) }),
    ...whereToSueRoutes({
      questions,
      questionsFor,
      answersFor: (id, answers) => answersFor(id as QuestionId, answers),
      whereToSue,
      courts: (kind, region, on) => courtsOfKind(registry, kind, region, on),
      begin: ({ answers, from }, on, court) => beginningOf(law, answers, on, { court, from }),
      regions: [
        ...registry
          .offices('district')
          .flatMap(({ region, place }) => (region === 'demo' && place ? [{ id: region, names: place }] : [])),
        ...regions().map(({ id, name }) => ({ id, names: name })),
      ],
    }),
    ...procedureRoutes(common),
    ...registryRoutes({ ...common, courtKinds: publicity.courts }),
    ...drawRoutes({
      ...common,
      address: house.address,
      zone,
      acts: store.acts,
      judgeNames: async (ids) => {
        const nameOf = await people.load(ids)
        return (id, say) => nameOf({ person: id }, say)
      },
    }),
    ...applicationRoutes({
      ...common,
      access,
      ...explain,
      carriedFrom: carriedFrom({ ...common, access, acts: store.acts, personal: store.personal }),
      zone,
      fee,
      offices: officesOffered(registry),
      newId: (visit) => entropy.uuid7(visit.at),
      ...drafts,
      drafts: (person) => draftsOf(house, person, 'application'),
    }),
    ...manyRoutes({
      ...common,
      voices: languages.map((language) => spoken.voices[language]),
      problems: (visit, opening, values) => problemsWithValues({ law, registry, zone }, visit, opening, values),
      open: (visit, opening, values, key) =>
        openWithValues({ law, registry, zone, perform }, visit, opening, values, { key }),
      newId: (visit) => entropy.uuid7(visit.at),
      saveDraft: store.saveDraft,
      loadDraft: store.loadDraft,
    }),
    ...paymentsOf(house, { ...common, zone, fee, ...drafts, dropDraft: store.dropDraft }),
    ...paperRoutes(papers),
    ...accessLogRoutes({ ...common, access, zone, ownSeats: ownSeatsOf(law), flush: house.readings.flush }),
    ...caseRoutes({
      ...common,
      bringAgain,
      restraint,
      looked: (reader, states, opened) => house.readings.looked(access, reader, states, opened),
      evidence,
      openedBy: opened,
      ...explain,
      ...drafts,
      access,
      acts: store.acts,
      personal: store.personal,
      ...drafts,
      showFile: house.desk.show,
      fileState: (hash) => fileStateOf(store.getFile, hash),
      inEveryLanguage: (key) =>
        languages.flatMap((language) => (spoken.voices[language].has(key) ? [spoken.voices[language](key)] : [])),
      timePasses: perform.timePasses,
      names: people.load,
      deliveries: (root) => deliveriesOf(store.db, root),
      isPerson: isKnown,
      ...signingPorts(house, papers),
    }),
    ...deskRoutes({
      enters: (visit) => entersAs({ law, registry }, visit),
      ...common,
      ...explain,
      evidence,
      openedBy: opened,
      acts: store.acts,
      personal: store.personal,
      access,
      names: people.load,
      newId: (visit) => entropy.uuid7(visit.at),
      saveDraft: store.saveDraft,
      loadDraft: store.loadDraft,
      dropDraft: store.dropDraft,
      drafts: (person, kind) => draftsOf(house, person, kind),
    }),
    ...searchRoutes({
      ...common,
      access,
      names: people.load,
      pages: (visit) => pagesOf(access, visit),
      acts: store.acts,
      personal: store.personal,
      unseal: store.unseal,
      numbers: house.numbers,
      looked: (reader, states) => house.readings.looked(access, reader, states),
    }),
    ...diaryRoutes({ ...common, access, personal: store.personal }),
    ...intakeRoutes({ ...common, ...drafts, isPerson: isKnown }),
    ...overviewRoutes({ ...common, access, zone, sealed: sealedIn(law), loadMany: store.loadMany, names: people.load }),
    ...organisationRoutes({ ...common, names: people.load, isPerson: isKnown }),
    ...toldRoutes(house, people, spoken.voices, access),
    ...apiPageRoutes({ ...common, keys: house.apiKeys, uses, clocks: house.clocks, entropy, zone }),
    ...waysIn(house, {
      demoPeople: async (visit) => peopleToChoose(visit, await demoPeople(house, visit)),
      contact: contactOf(house),
    }),
    ...administrationOf(house, people, access, spoken),
    ...demonstrationRoutes({
      zone,
      people: (visit) => demoPeople(house, visit),
      ...clockMover(house),
    }),
  ]
}

/** The operations for programs, over the same ports and the same routes as the pages. */
export function apiOperationsOf(
  house: House,
  people: People,
  routes: readonly Route[],
  keyUses: KeyUses,
  spoken: Spoken = spokenTexts(house.own.changedTexts),
): readonly Operation[] {
  const { store, law, registry, perform, zone } = house
  const signing = {
    ...store,
    perform,
    ...signingPorts(house, paperPorts(house, people, accessFrom(rights, officeRights), spoken)),
  }
  const twins = new Map(routes.filter(({ method }) => method === 'GET').map((route) => [route.path, route]))
  const access = accessFrom(rights, officeRights)
  return operationsOf({
    law,
    registry,
    db: store.db,
    zone,
    keyUses,
    perform,
    timePasses: perform.timePasses,
    access,
    looked: (reader, states) => house.readings.looked(access, reader, states),
    acts: store.acts,
    personal: store.personal,
    names: people.load,
    isPerson: (id) => isPerson(house, id),
    broughtBy: store.broughtBy,
    fileOf: store.getFile,
    showFile: house.desk.show,
    signedPapers: (one, kind) => signedPapers(signing, one, kind),
    isUsed: async (key) => (await store.byKey(key)) !== undefined,
    dayReason: (day, say) => reasonOfDay(house, day, say.language),
    offices: livingIndex(() => registry.offices().filter(({ kind }) => kind !== 'house'), registry.version),
    twin: async (path, visit, parameters) => twins.get(path)!.answer(visit, parameters),
  })
}

/** Whether the record knows a person by the id. */
const isPerson = async ({ store }: House, id: string): Promise<boolean> =>
  ((await store.head(id))?.state as State | undefined)?.procedure === 'person-record'

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

async function draftsOf(
  { store }: House,
  person: string,
  of: string,
): Promise<{ id: string; kind: string; body: unknown }[]> {
  const list = (await store.drafts(person)).filter(({ kind }) => kind === of)
  const bodies = await Promise.all(list.map(({ id }) => store.loadDraft(id, person)))
  return list.map(({ id, kind }, index) => ({ id, kind, body: bodies[index]?.body ?? {} }))
}

/** The address on which a filing begins, with the court and the price that the answers have. */
function beginningOf(
  law: House['law'],
  answers: Answers,
  on: CalendarDate,
  { court, from }: { readonly court: string | undefined; readonly from: string | undefined },
): string | undefined {
  const form = whereToSue(answers, on).form.is
  const what = procedureFor(answers, form)
  if (law.procedures[what] === undefined) return undefined
  const set = new URLSearchParams({
    what,
    step: 'file',
    ...answersSetBy(answers, form),
    ...(court && { court }),
    ...(from && { from }),
  })
  return `/begin?${set}`
}

const groupOf: Readonly<Record<string, DemoPerson['group']>> = {
  house: 'house',
  'akimat-demo': 'body',
  'agency-demo': 'body',
  'region-demo': 'superior',
  'adm-court-demo': 'court',
  'district-demo': 'court',
  'economic-demo': 'court',
  'juvenile-demo': 'court',
  'investigating-demo': 'court',
  'criminal-demo': 'court',
  'police-demo': 'body',
  'penal-demo': 'body',
  'district-prosecution-demo': 'prosecution',
  'appeal-demo': 'appeal',
  'cassation-administrative-demo': 'cassation',
  'cassation-criminal-demo': 'cassation',
  'supreme-demo': 'supreme',
  'prosecution-demo': 'prosecution',
  'prosecutor-general-demo': 'prosecution',
}

async function demoPeople({ law, registry, store }: House, { say, language }: Visit): Promise<DemoPerson[]> {
  const people = seedPeople()
  const waiting = await waitingFor(
    store.db,
    people.map(({ id, posts }) => ({ id, desks: posts })),
    sealedIn(law),
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
