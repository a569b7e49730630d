/** Opens everything one running Tarazy is made of, and wires it together. The only place that names the law of a country. */

import { join } from 'node:path'
import type { Act } from '../engine/act.ts'
import type { Law, Office } from '../engine/law.ts'
import { ownSeatsOf } from '../engine/reading/own-seats.ts'
import type { State } from '../engine/state.ts'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { dayAt, type Instant } from '../kernel/instant.ts'
import type { Language } from '../kernel/language.ts'
import { calendarMarks, dayReason, zone } from '../law/kz/calendar/index.ts'
import { kazakhLaw } from '../law/kz/index.ts'
import { offices } from '../law/kz/judicial-system/offices.ts'
import { accessLogMigrations, type Gathering, gatherReadings, takeReadings } from '../modules/access-log/index.ts'
import { deskMigrations, takeDeskAct } from '../modules/desks/index.ts'
import { hearingMigrations } from '../modules/hearings/index.ts'
import { noteActed, noticeMigrations } from '../modules/notices/index.ts'
import { overviewMigrations } from '../modules/overviews/index.ts'
import {
  followTexts,
  searchMigrations,
  type TextFollower,
  type WordNumbers,
  wordNumbers,
} from '../modules/search/index.ts'
import { houseId } from '../platform/administration/house-seat.ts'
import { ownComputations } from '../platform/administration/rules.ts'
import { type KeyRing, openKeyRing } from '../platform/api-keys/key-ring.ts'
import { keyMigrations } from '../platform/api-keys/key-use.ts'
import { type Clocks, liveLawClock, machineClock, openDemoLawClock } from '../platform/clock.ts'
import { type DrawKeeper, drawKeeper } from '../platform/draws/keeper.ts'
import { type Entropy, machineEntropy } from '../platform/entropy.ts'
import { type FileDesk, fileDesk } from '../platform/files/file-desk.ts'
import { inspector } from '../platform/files/inspect/inspector.ts'
import { clamdScan } from '../platform/files/inspect/scan.ts'
import { type Folder, openFolder } from '../platform/folder.ts'
import { openKeyFile } from '../platform/keys/key-file.ts'
import { ownIds, ownProcedures } from '../platform/own-procedures.ts'
import { paperMigrations } from '../platform/papers/codes.ts'
import { openTypesetter, type Typesetter } from '../platform/papers/typesetter.ts'
import { paymentRegister } from '../platform/payments/payment-record.ts'
import { type Payments, paymentsOver } from '../platform/payments/payments.ts'
import { paymentProblem } from '../platform/payments/proof.ts'
import type { Assembled } from '../platform/perform/assemble.ts'
import { durableRecord } from '../platform/perform/durable-record.ts'
import { createPerform, type Perform } from '../platform/perform/perform.ts'
import { lawMark, relist } from '../platform/perform/relist.ts'
import type { PersonIndex } from '../platform/registry/person-index.ts'
import { createRegistry, type PostRegistry } from '../platform/registry/registry.ts'
import { type SignInLimits, signInLimits } from '../platform/sign-in/limits.ts'
import { type Oidc, type OidcSettings, oidcSettings, openOidc } from '../platform/sign-in/oidc.ts'
import {
  type SessionLimits,
  type Sessions,
  sessionLimits,
  sessions,
  signInMigrations,
} from '../platform/sign-in/sessions.ts'
import { openSignatures, type Signatures } from '../platform/signatures/signatures.ts'
import { openStore, type Store } from '../platform/store/store.ts'
import { formatDay } from '../web/text/formats.ts'
import { type Bank, openBank } from './wiring/bank.ts'
import { type OwnRecords, openOwnRecords } from './wiring/own-records.ts'

export interface House {
  readonly folder: Folder
  readonly store: Store
  readonly law: Law
  readonly registry: PostRegistry
  /** Finds people by their identification number. */
  readonly personIndex: PersonIndex
  /** What administrators changed: calendar, texts. */
  readonly own: OwnRecords
  readonly clocks: Clocks
  readonly entropy: Entropy
  readonly zone: string
  readonly sessions: Sessions
  /** Keys of programs that act for people. */
  readonly apiKeys: KeyRing
  /** Failed tries to come in, counted. */
  readonly limits: SignInLimits
  /** Who looked at which case. */
  readonly readings: Gathering
  /** Where files that people bring are looked into. */
  readonly desk: FileDesk
  /** Signing in at another house, where one is set. */
  readonly oidc?: Oidc
  /** Signs the keys of forms. */
  readonly formSecret: Uint8Array
  /** Words of acts and files, as the search compares them. */
  readonly numbers: WordNumbers
  /** Reads acts and files for the search, beside everything else. */
  readonly texts: TextFollower
  /** Signs and checks signatures. */
  readonly signatures: Signatures
  /** Makes the codes of papers. */
  readonly paperKey: Uint8Array
  readonly typesetter: Typesetter
  /** The address under which people reach this installation, without a stroke at its end: printed on papers. */
  readonly address: string
  /** Money that is paid here, and the bank it is paid at. */
  readonly payments: Payments
  readonly bank: Bank
  /** Performs at the law clock's moment. */
  readonly perform: Perform
  /** Performs at a given moment of the past or the law clock's way forward: seeding, and time catching up. */
  performAt(moment: Instant): Perform
  readonly keeper: (moment: Instant | undefined) => DrawKeeper
  /** Told after acts became durable, so that their jobs need not wait for the next look. */
  readonly wake: { jobs: () => void }
  close(): Promise<void>
}

/** The country's law with the platform's own procedures beside it. */
export const houseLaw: Law = {
  ...kazakhLaw,
  computations: { ...kazakhLaw.computations, ...ownComputations },
  registers: { ...kazakhLaw.registers, payment: paymentRegister },
  procedures: { ...kazakhLaw.procedures, ...Object.fromEntries(ownProcedures.map((own) => [own.id, own])) },
}

/** This installation itself: where its administrators have their post. */
const ownOffice: Office = { id: houseId, kind: 'house', zone, names: { kk: 'Таразы', ru: 'Таразы', en: 'Tarazy' } }

export interface HouseSettings {
  readonly path?: string
  readonly mode?: string
  readonly databaseUrl?: string
  /** A scanner of malware: `clamd://host:port`. */
  readonly scanner?: string | undefined
  /** Another house to sign in at; else what the environment says. */
  readonly oidc?: OidcSettings
  readonly progress?: (line: string) => void
}

export async function openHouse(settings: HouseSettings = {}): Promise<House> {
  const folder = await folderOf(settings)
  const entropy = machineEntropy()
  const clocks = await openClocks(folder)
  const store = await openRecord(settings, folder, clocks, entropy)
  const apiKeys = await openKeyRing(store.db)
  const registry = openRegistry(folder, clocks)
  const own = await openOwnRecords({ store, entropy, registry, law: houseLaw, packagedMarks: calendarMarks() })
  const law: Law = { ...houseLaw, days: own.days }
  const listAnew = (told?: (done: number) => void): Promise<number> => listedAnew(store, law, registry, own, told)
  await listAnew((done) => settings.progress?.(`The law has changed: ${done} proceedings listed anew`))
  const { draws: key, forms: formSecret, papers: paperKey, search: searchKey } = await openKeys(folder, entropy)
  const signatures = await openSigning(folder, clocks, entropy)
  const typesetter = openTypesetter()
  const wake: House['wake'] = { jobs: () => undefined }
  const performAt = (moment: Instant | undefined): Perform =>
    createPerform({
      law,
      store: durableRecord(store),
      registry,
      draws: { day: (on) => keeper(moment).day(on) },
      now: () => moment ?? clocks.law.now(),
      newId: (at) => entropy.uuid7(at),
      seal: (person, value) => store.seal(person, value),
      broughtBy: store.broughtBy,
      proven: (request) => paymentProblem(paying.payments, zone, request),
      parties: { byNumber: own.personIndex.byNumber, invented: folder.mode === 'demo' },
      recorded: async (acts) => {
        if (await own.take(acts)) await listAnew()
        await takeAll(acts, { store, apiKeys, texts: search.texts })
        if (acts.some(bringsWork)) wake.jobs()
      },
    })
  const desk = deskOf(store, clocks, settings.scanner ?? process.env.TARAZY_SCANNER)
  const search = searching({ store, law, desk, key: searchKey })
  const keeper = keepersOf(key, performAt)
  const perform = performAt(undefined)
  const paying = await openPaying({ folder, entropy, clocks, store, perform })
  const readings = readingsOf(perform, law, clocks, entropy)
  return {
    folder,
    store,
    law,
    registry,
    personIndex: own.personIndex,
    own,
    clocks,
    entropy,
    zone,
    desk,
    ...search,
    ...oidcOf(settings, entropy),
    limits: signInLimits(),
    sessions: sessions(store.db, sessionLimitsOf(own)),
    apiKeys,
    formSecret,
    signatures,
    paperKey,
    typesetter,
    address: addressNow(),
    ...paying,
    wake,
    perform,
    performAt,
    keeper,
    readings,
    close: () =>
      closed([paying.bank.close, search.texts.stop, readings.flush, typesetter.close, store.close, folder.release]),
  }
}

/** The address under which people reach this installation, as the environment says it. */
const addressNow = (): string =>
  (process.env.TARAZY_ADDRESS ?? `http://localhost:${process.env.PORT ?? '8080'}`).replace(/\/+$/, '')

/** Keepers at any moment, who know of each other's commitments. */
function keepersOf(key: Uint8Array, performAt: (moment: Instant | undefined) => Perform): House['keeper'] {
  const committed = new Map<string, string>()
  return (moment) => drawKeeper(key, () => performAt(moment), committed)
}

type PayingGround = Pick<House, 'folder' | 'entropy' | 'clocks' | 'store' | 'perform'>

async function openPaying({ folder, entropy, clocks, store, perform }: PayingGround) {
  const now = (): Instant => clocks.law.now()
  const bank = await openBank({ folder, entropy, now, address: addressNow() })
  return { bank, payments: paymentsOver({ db: store.db, perform, now, ...(bank.port && { bank: bank.port }) }) }
}

const folderOf = ({ path, mode }: HouseSettings): Promise<Folder> =>
  openFolder({ path: path ?? process.env.TARAZY_DATA, mode: mode ?? process.env.TARAZY_MODE })

const toConsole = (event: Record<string, unknown>): void => console.error(JSON.stringify(event))

const openRegistry = ({ mode }: Folder, { law }: Clocks): PostRegistry =>
  createRegistry([...offices(mode === 'demo'), ownOffice], zone, () => dayAt(law.now(), zone))

/** Keys of draws, of forms, of the codes on papers, and of the words that are searched. */
async function openKeys(
  { path }: Folder,
  entropy: Entropy,
): Promise<Record<'draws' | 'forms' | 'papers' | 'search', Uint8Array>> {
  const open = (name: string): Promise<Uint8Array> => openKeyFile(join(path, 'keys'), name, entropy)
  return {
    draws: await open('draws.key'),
    forms: await open('forms.key'),
    papers: await open('papers.key'),
    search: await open('search.key'),
  }
}

const openClocks = async ({ mode, path }: Folder): Promise<Clocks> => ({
  machine: machineClock,
  law: mode === 'demo' ? await openDemoLawClock(path, machineClock) : liveLawClock(machineClock),
})

/** Something is to be sent or counted after the act; what the platform notes for itself and nobody is told of can wait for the next look. */
const bringsWork = ({ state, entry }: Assembled): boolean =>
  entry.outbox.length > 0 || !ownIds.includes(state.procedure)

/** Everything that keeps up with the acts. */
async function takeAll(
  acts: readonly { readonly act: Act; readonly state: Pick<State, 'procedure' | 'seats'> }[],
  { store, apiKeys, texts }: Pick<House, 'store' | 'apiKeys' | 'texts'>,
): Promise<void> {
  for (const one of acts) await takeInto(store, one)
  texts.take(acts.flatMap(({ act, state }) => (ownIds.includes(state.procedure) ? [] : act.proceeding)))
  for (const { act, state } of acts) if (state.procedure === 'person-record') apiKeys.take(act)
}

/** Acts whose read tables must hold them at once. */
async function takeInto(
  { db }: Store,
  { act, state }: { readonly act: Act; readonly state: Pick<State, 'procedure' | 'seats'> },
): Promise<void> {
  if (state.procedure === 'desk-record') await takeDeskAct(db, act)
  if (state.procedure === 'access-record') await takeReadings(db, act)
  await noteActed(db, act, state)
}

/** Closes one after the other. */
async function closed(all: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const close of all) await close()
}

function oidcOf(settings: HouseSettings, entropy: Entropy): Pick<House, 'oidc'> {
  const oidc = settings.oidc ?? oidcSettings(oidcOfEnvironment())
  return oidc ? { oidc: openOidc(oidc, entropy) } : {}
}

const oidcOfEnvironment = () => ({
  issuer: process.env.OIDC_ISSUER,
  clientId: process.env.OIDC_CLIENT_ID,
  clientSecret: process.env.OIDC_CLIENT_SECRET,
  address: process.env.TARAZY_ADDRESS,
  iinClaim: process.env.OIDC_IIN_CLAIM,
})

function openRecord(settings: HouseSettings, folder: Folder, clocks: Clocks, entropy: Entropy): Promise<Store> {
  const databaseUrl = settings.databaseUrl ?? process.env.DATABASE_URL
  return openStore({
    folder: folder.path,
    clocks,
    entropy,
    migrations: [
      signInMigrations,
      noticeMigrations,
      overviewMigrations,
      deskMigrations,
      hearingMigrations,
      paperMigrations,
      keyMigrations,
      accessLogMigrations,
      searchMigrations,
    ],
    progress: (step) =>
      settings.progress?.(step.what === 'note' ? step.note : `  ${step.acts} acts played again from the journal`),
    ...(databaseUrl && { databaseUrl }),
  })
}

/** Lists made anew where law, calendar or offices changed since they were made. */
async function listedAnew(
  { db, head }: Store,
  law: Law,
  registry: PostRegistry,
  own: OwnRecords,
  told?: (done: number) => void,
): Promise<number> {
  const offices = (await head('office-record'))?.n ?? 0
  return relist(db, law, registry, lawMark(law, [own.marks(), offices]), told)
}

/** How long sessions last now. What the environment says is read at once: a wrong value stops the start. */
function sessionLimitsOf({ settings }: OwnRecords): () => SessionLimits {
  const limits = sessionLimits(process.env.SESSION_HOURS, process.env.SESSION_IDLE_MINUTES)
  const changed = (name: string, otherwise: number): number => Number(settings.of(name)?.value ?? otherwise)
  return () => ({
    hoursMax: changed('SESSION_HOURS', limits.hoursMax),
    idleMinutesMax: changed('SESSION_IDLE_MINUTES', limits.idleMinutesMax),
  })
}

const readingsOf = (perform: Perform, law: Law, clocks: Clocks, entropy: Entropy): Gathering =>
  gatherReadings({
    perform,
    ownSeats: ownSeatsOf(law),
    now: () => clocks.law.now(),
    newId: (at) => entropy.uuid7(at),
    log: toConsole,
  })

interface Searching {
  readonly store: Store
  readonly law: Law
  readonly desk: FileDesk
  readonly key: Uint8Array
}

/** Words of acts and files, for the search. */
function searching({ store, law, desk, key }: Searching): Pick<House, 'numbers' | 'texts'> {
  const numbers = wordNumbers(key)
  const failed = (error: unknown): void =>
    toConsole({ level: 'error', message: `A text was not read: ${String(error)}` })
  return { numbers, texts: followTexts({ ...store, law, numbers, key, showFile: desk.show, failed }) }
}

/** What signatures are checked against. */
function openSigning(folder: Folder, clocks: Clocks, entropy: Entropy): Promise<Signatures> {
  const keysFolder = join(folder.path, 'keys')
  return openSignatures({
    keysFolder,
    isDemo: folder.mode === 'demo',
    entropy,
    now: () => clocks.machine.now(),
    service: process.env.NCANODE_URL,
    responder: process.env.TARAZY_OCSP,
    trusted: process.env.TARAZY_TRUSTED,
  })
}

const deskOf = (store: Store, clocks: Clocks, scanner: string | undefined): FileDesk =>
  fileDesk({
    store,
    inspect: inspector(),
    ...(scanner && { scan: clamdScan(scanner) }),
    day: () => dayAt(clocks.law.now(), zone),
  })

const marks = new Map(calendarMarks().map((mark) => [mark.day, mark]))

/** Why a day is off or worked, in a language; weekends need no reason. Of a day added here, the act that did it. */
export function reasonOfDay({ own }: House, day: CalendarDate, language: Language): string {
  const added = own.addedDays.of(day)
  if (added) return added.order
  const mark = marks.get(day)
  if (mark === undefined) return ''
  const { text, from } = dayReason(mark)
  return text[language].replace('{day}', from ? formatDay(from as CalendarDate, language) : '')
}
