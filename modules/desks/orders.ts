/** What people do with work: take it, give it back, give it to somebody else. Each is an act in the record of the office's desk. */
import type { Act } from '../../engine/act.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Query } from '../../platform/db/port.ts'
import { deskRecordId } from '../../platform/desk-record/desk-record.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Person, Visit } from '../../web/visit.ts'
import type { NameOf } from '../cases/index.ts'
import { absences, claimOf, type DeskMatter } from './claims.ts'

export interface OrderPorts {
  readonly db: Query
  readonly registry: PostRegistry
  perform(request: Request): Promise<Answer>
  /** Names for the words of a refusal. */
  names(persons: readonly string[]): Promise<NameOf>
}
type Reader = Pick<Visit, 'say' | 'on'> & { readonly person?: Person }

const holds = (person: Person, { office, post }: Pick<DeskMatter, 'office' | 'post'>): boolean =>
  person.posts.some((held) => held.office === office && held.post === post)

const isOpen = async (db: Query, id: string): Promise<boolean> =>
  (await db.query('select id from core.proceeding where id = $1', [id])).length > 0

/** Opens the record of an office's desk when it has none yet; of two who do so at once, one does. */
async function opened({ db, perform }: OrderPorts, office: string): Promise<void> {
  const id = deskRecordId(office)
  if (await isOpen(db, id)) return
  const answer = await perform({
    key: `${id}:open`,
    proceeding: id,
    procedure: 'desk-record',
    step: 'open',
    person: 'desk',
    outside: true,
    fields: { desk: office },
  })
  if (isRefusal(answer) && !(await isOpen(db, id)))
    throw new Error(`Bug: the desk of ${office} was not opened: ${JSON.stringify(answer)}`)
}

/** One act in the record of an office's desk. */
export async function deskAct(
  ports: OrderPorts,
  office: string,
  act: Pick<Request, 'key' | 'step' | 'person' | 'fields'>,
): Promise<Answer> {
  await opened(ports, office)
  return ports.perform({ ...act, proceeding: deskRecordId(office) })
}

async function rootOf({ db }: OrderPorts, proceeding: string): Promise<string | undefined> {
  const [row] = await db.query<{ root: string }>('select root from core.proceeding where id = $1', [proceeding])
  return row?.root
}

/** Who has a matter, and the key of the next act about it. */
interface Standing {
  /** Nobody, when it is free. */
  readonly person: string | null
  readonly next: string
}

/** How a matter stands by the last act about it, even one whose row is still being written. */
async function standing({ db }: OrderPorts, matter: DeskMatter): Promise<Standing> {
  const keyAfter = (n: number) => `desk:${matter.office}/${matter.post}/${matter.proceeding}/${n}`
  const claim = await claimOf(db, matter)
  let stands: Standing = { person: claim?.person ?? null, next: keyAfter(claim?.n ?? 0) }
  for (;;) {
    const [later] = await db.query<{ bytes: string }>('select bytes from core.act where key = $1', [stands.next])
    if (later === undefined) return stands
    const act = JSON.parse(later.bytes) as Act
    const person = { claim: act.by.person, reassign: String(act.fields.person), release: null }[act.step] ?? null
    stands = { person, next: keyAfter(act.n) }
  }
}

/**
 * An act about one matter, over how it stood when the reader decided. Its key is made of the act before it, so of two at once one is
 * recorded, and the other learns who was faster.
 */
async function about(
  ports: OrderPorts,
  person: string,
  matter: DeskMatter,
  { next }: Standing,
  step: string,
  more: Readonly<Record<string, string>>,
): Promise<Refusal | 'faster' | undefined> {
  const { office, post, proceeding } = matter
  const root = await rootOf(ports, proceeding)
  if (root === undefined) return refuse('case.unknown')
  const answer = await deskAct(ports, office, {
    key: next,
    step,
    person,
    fields: { root, matter: proceeding, post, ...more },
  })
  if (!isRefusal(answer)) return undefined
  return answer.refused === 'key.used' ? 'faster' : answer
}

async function taken(ports: OrderPorts, { say }: Reader, person: string): Promise<Refusal> {
  const nameOf = await ports.names([person])
  return refuse('claim.taken', { details: { name: nameOf({ person }, say) } })
}

/** Whether work of this person is free for the reader: away today, no longer in the post, or stood in for by the reader. */
async function isGone(
  { db, registry }: OrderPorts,
  { on, person: reader }: Reader,
  person: string,
  matter: DeskMatter,
): Promise<boolean> {
  const standsIn = reader?.posts.some(
    ({ office, post, instead }) => office === matter.office && post === matter.post && instead === person,
  )
  if (standsIn) return true
  if (!registry.postsOf(person, on).some(({ office, post }) => office === matter.office && post === matter.post))
    return true
  return (await absences(db, [matter.office], on)).some((one) => one.person === person && one.since <= on)
}

/** Takes a matter for the reader. Taking what one has already changes nothing. */
export async function take(ports: OrderPorts, reader: Reader, matter: DeskMatter): Promise<Refusal | undefined> {
  const me = reader.person!
  if (!holds(me, matter)) return refuse('claim.not-your-desk')
  const stands = await standing(ports, matter)
  const has = stands.person
  if (has === me.id) return undefined
  if (has !== null && !(await isGone(ports, reader, has, matter))) return taken(ports, reader, has)
  const done = await about(ports, me.id, matter, stands, 'claim', { person: me.id })
  if (done !== 'faster') return done
  const { person: winner } = await standing(ports, matter)
  if (winner === me.id) return undefined
  return winner === null ? refuse('case.busy') : taken(ports, reader, winner)
}

/** Why the reader had better leave the matter to somebody else: a colleague has it who is here. */
export async function heldByOther(ports: OrderPorts, reader: Reader, matter: DeskMatter): Promise<Refusal | undefined> {
  const { person: has } = await standing(ports, matter)
  if (has === null || has === reader.person!.id || (await isGone(ports, reader, has, matter))) return undefined
  return taken(ports, reader, has)
}

/** Gives a matter back: one's own, or anybody's by whoever leads the desk. */
export async function release(
  ports: OrderPorts,
  reader: Reader,
  matter: DeskMatter,
  leads: boolean,
): Promise<Refusal | undefined> {
  const stands = await standing(ports, matter)
  const has = stands.person
  if (has === null) return undefined
  if (has !== reader.person!.id && !leads) return taken(ports, reader, has)
  const done = await about(ports, reader.person!.id, matter, stands, 'release', {})
  return done === 'faster' ? refuse('case.busy') : done
}

/** Gives a matter to somebody who holds the post at which it waits. Who may is said by the record of the desk. */
export async function give(
  ports: OrderPorts,
  reader: Reader,
  matter: DeskMatter,
  order: { readonly person: string; readonly reason: string },
): Promise<Refusal | undefined> {
  const holder = ports.registry
    .postsOf(order.person, reader.on)
    .some(({ office, post }) => office === matter.office && post === matter.post)
  if (!holder) return refuse('claim.not-holder', { field: 'person' })
  const stands = await standing(ports, matter)
  const done = await about(ports, reader.person!.id, matter, stands, 'reassign', order)
  return done === 'faster' ? refuse('case.busy') : done
}
