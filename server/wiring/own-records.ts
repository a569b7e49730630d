/**
 * What the records of the installation come to, kept in memory: who holds which post, who has which number, offices, calendar and
 * texts as the administrators changed them. Read from the acts at start, fed by every act after.
 */
import type { Act } from '../../engine/act.ts'
import type { Law } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { type DayMark, type WorkingDays, workingDays } from '../../kernel/working-days.ts'
import { accessRecordId } from '../../platform/access-record/access-record.ts'
import {
  type AddedDays,
  createAddedDays,
  marksWith,
  replaceable,
} from '../../platform/administration/calendar-record.ts'
import { administratorPost, houseId, system } from '../../platform/administration/house-seat.ts'
import { officeAfter } from '../../platform/administration/office-record.ts'
import { type ChangedSettings, createChangedSettings } from '../../platform/administration/settings-record.ts'
import { type ChangedTexts, createChangedTexts } from '../../platform/administration/texts-record.ts'
import type { Entropy } from '../../platform/entropy.ts'
import { books } from '../../platform/own-procedures.ts'
import type { Perform } from '../../platform/perform/perform.ts'
import { createPasskeys, type Passkeys } from '../../platform/registry/passkey-steps.ts'
import { openPersonIndex, type PersonIndex } from '../../platform/registry/person-index.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Store } from '../../platform/store/store.ts'

export interface OwnRecords {
  readonly personIndex: PersonIndex
  /** Who linked this account at another house to the own record. */
  personByAccount(account: string): string | undefined
  /** Keys by which people sign in. */
  readonly passkeys: Pick<Passkeys, 'of' | 'byCredential'>
  readonly addedDays: AddedDays
  readonly changedTexts: ChangedTexts
  /** Settings as administrators changed them. */
  readonly settings: ChangedSettings
  /** The working days with the added ones; one value that everybody holds on to. */
  readonly days: WorkingDays
  /** What the calendar says now, for the mark of the law. */
  marks(): readonly DayMark[]
  /** Takes acts just recorded into account. Answers whether the calendar or an office changed: then lists are made anew. */
  take(acts: readonly { readonly act: Act; readonly state: Pick<State, 'procedure'> }[]): Promise<boolean>
}

export interface OwnGround {
  readonly store: Store
  readonly entropy: Entropy
  readonly registry: PostRegistry
  readonly law: Law
  readonly packagedMarks: readonly DayMark[]
}

/** First and last year of which working days can be counted. */
const years = { from: 2010, to: 2040 } as const

export async function openOwnRecords(ground: OwnGround): Promise<OwnRecords> {
  const { store, entropy, registry, law, packagedMarks } = ground
  const addedDays = createAddedDays()
  const changedTexts = createChangedTexts()
  const settings = createChangedSettings()
  const calendar = replaceable(law.days)
  const accounts = new Map<string, string>()
  const passkeys = createPasskeys()
  const marks = (): readonly DayMark[] => marksWith(packagedMarks, addedDays.list())
  const recount = (): void => calendar.replace(workingDays(marks(), law.days.zone, years.from, years.to))
  /** Takes one act; whether lists must be made anew for it. */
  const take = async (procedure: string, act: Act): Promise<boolean> => {
    if (procedure === 'person-record') {
      registry.take(await inForce(store, act))
      passkeys.take(act)
    }
    if (procedure === 'organisation-record') registry.take(act)
    // Whoever linked an account first keeps it.
    if (act.step === 'link-account' && !accounts.has(String(act.fields.account)))
      accounts.set(String(act.fields.account), act.proceeding)
    if (procedure === 'texts-record') changedTexts.take(act)
    if (procedure === 'settings-record') settings.take(act)
    if (procedure === 'calendar-record') addedDays.take(act)
    if (procedure === 'office-record') takeOffice(registry, act)
    return (procedure === 'calendar-record' || procedure === 'office-record') && act.n > 1
  }
  for (const { procedure, act } of await ownActs(store)) await take(procedure, act)
  const personIndex = await openPersonIndex(store, entropy)
  if (addedDays.list().length > 0) recount()
  return {
    personIndex,
    personByAccount: (account) => accounts.get(account),
    passkeys,
    addedDays,
    changedTexts,
    settings,
    days: calendar.days,
    marks,
    async take(acts) {
      let isListed = false
      for (const { act, state } of acts) {
        isListed = (await take(state.procedure, act)) || isListed
        if (state.procedure === 'person-record' || state.procedure === 'organisation-record')
          await personIndex.take(act)
        if (state.procedure === 'calendar-record') recount()
      }
      return isListed
    },
  }
}

function takeOffice(registry: PostRegistry, act: Act): void {
  const { code, office, region, since } = act.fields as Record<string, string>
  const id = act.step === 'add-office' ? code : office
  if (id === undefined || since === undefined || act.step === 'open') return
  const neighbour = registry.offices().find((one) => one.region === region)
  const after = officeAfter(act, registry.asOn(since).office(id), neighbour)
  if (after) registry.takeOffice(after, since)
}

/** An act of a person record as posts are read from it: the agreement to an administrator gives the post from that day. */
async function inForce(store: Store, act: Act): Promise<Pick<Act, 'proceeding' | 'step' | 'fields'>> {
  if (act.step !== 'approval.agree') return act
  const about = act.fields.about as { readonly n: number }
  const [waiting] = await store.acts(act.proceeding, about.n, 1)
  const { step, fields } = JSON.parse(waiting!.bytes) as Act
  if (step !== 'give-administration') return act
  const since = String(fields.since) > act.on ? String(fields.since) : (act.on as CalendarDate)
  const given = { post: administratorPost, office: houseId, since, order: fields.order }
  return { proceeding: act.proceeding, step: 'appoint', fields: given as Act['fields'] }
}

/** Steps of a person record that change who may do what, or who may come in. */
const personSteps = [
  ...['appoint', 'stand-in', 'cover', 'end-cover', 'dismiss', 'approval.agree'],
  ...['link-account', 'add-passkey', 'drop-passkey', 'close'],
]

/** Acts of the books and of the person records that change posts and ways in, in their order. */
async function ownActs({ db }: Store): Promise<{ procedure: string; act: Act }[]> {
  const rows = await db.query<{ procedure: string; bytes: string }>(
    `select p.procedure, a.bytes from core.act a join core.proceeding p on p.id = a.proceeding
      where p.procedure = any($1::text[])
        or (p.procedure = 'person-record' and a.step = any($2::text[]))
      order by a.position`,
    [[...books, 'organisation-record'], personSteps],
  )
  return rows.map(({ procedure, bytes }) => ({ procedure, act: JSON.parse(bytes) as Act }))
}

/** Opens the books of a new installation, and gives person records of an older one their seat of the house. */
export async function openBooks(store: Store, perform: Perform): Promise<void> {
  const doIt = async (request: { proceeding: string; procedure?: string; step: string }): Promise<void> => {
    const answer = await perform({
      ...request,
      key: `house:${request.proceeding}:${request.step}`,
      person: system,
      outside: true,
      fields: { house: houseId },
    })
    if (isRefusal(answer)) throw new Error(`${request.proceeding} was refused: ${JSON.stringify(answer)}`)
  }
  for (const id of [...books, accessRecordId])
    if ((await store.head(id)) === undefined) await doIt({ proceeding: id, procedure: id, step: 'open' })
  const older = await store.db.query<{ id: string }>(
    `select id from core.proceeding p where procedure = 'person-record' and stage = 'known'
        and not exists (select from core.seat s where s.proceeding = p.id and s.seat = 'house') order by id`,
  )
  for (const { id } of older) await doIt({ proceeding: id, step: 'join-house' })
}
