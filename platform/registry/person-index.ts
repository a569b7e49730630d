/**
 * Finds the person who holds an individual identification number, and the organisation that holds a business one, without keeping the number: only its HMAC under a key of this
 * process stands in memory. Built at start from the personal values of the person records, then fed by their acts; about a
 * microsecond a look, and at start one decryption a person.
 */
import type { Act } from '../../engine/act.ts'
import { hmacSha256 } from '../../kernel/hash.ts'
import type { Entropy } from '../entropy.ts'
import type { Store } from '../store/store.ts'

export interface PersonIndex {
  /** The person entered with this number (twelve digits, no spaces); undefined where nobody was, or the record is closed. */
  personByIin(iin: string): string | undefined
  /** Whoever was entered with this number, a person by the IIN or an organisation by the BIN. */
  byNumber(number: string): string | undefined
  /** Takes an act of the record of a person or an organisation into account. */
  take(act: Pick<Act, 'proceeding' | 'step' | 'fields'>): Promise<void>
}

type Records = Pick<Store, 'db' | 'personal'>

export async function openPersonIndex(store: Records, entropy: Entropy): Promise<PersonIndex> {
  const key = entropy.bytes(32)
  const byNumber = new Map<string, string>()
  const markOf = (kind: string, digits: string): string =>
    Buffer.from(hmacSha256(key, `${kind} ${digits}`)).toString('base64url')
  const add = async (person: string): Promise<void> => {
    const iin = (await store.personal(person)).find(({ field }) => field === 'iin' || field === 'bin')
    if (iin === undefined || !('value' in iin)) return
    const mark = markOf(iin.field, String(iin.value))
    // Whoever was entered first keeps the number: a second entry with it is a mistake, never another's way in.
    if (!byNumber.has(mark)) byNumber.set(mark, person)
  }
  const remove = (person: string): void => {
    for (const [mark, one] of byNumber) if (one === person) byNumber.delete(mark)
  }
  for (const id of await peopleWithNumber(store)) await add(id)
  return {
    personByIin: (iin) => byNumber.get(markOf('iin', iin)),
    byNumber: (number) => byNumber.get(markOf('iin', number)) ?? byNumber.get(markOf('bin', number)),
    async take({ proceeding, step, fields }) {
      if (step === 'close' || step === 'close-organisation') remove(proceeding)
      else if (fields.iin !== undefined || fields.bin !== undefined) await add(proceeding)
    },
  }
}

/** Open records that hold a number, in the order they were entered. */
async function peopleWithNumber({ db }: Records): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select p.id from core.proceeding p join core.act a on a.proceeding = p.id and a.n = 1
      where p.procedure in ('person-record', 'organisation-record') and p.stage <> 'closed'
        and exists (select from core.personal c where c.proceeding = p.id and c.field in ('iin', 'bin'))
      order by a.position`,
  )
  return rows.map(({ id }) => id)
}

/** The number of a person (IIN) or an organisation (BIN) as its record has it last; undefined when it has none, or its key was destroyed. */
export async function identificationOf(
  { personal }: Pick<Store, 'personal'>,
  person: string,
): Promise<{ readonly kind: 'iin' | 'bin'; readonly digits: string } | undefined> {
  const value = (await personal(person)).findLast(({ field }) => field === 'iin' || field === 'bin')
  return value && 'value' in value ? { kind: value.field as 'iin' | 'bin', digits: String(value.value) } : undefined
}

/** The IIN as the person's record has it last; undefined when it has none, or its key was destroyed. */
export async function iinOf({ personal }: Pick<Store, 'personal'>, person: string): Promise<string | undefined> {
  const value = (await personal(person)).findLast(({ field }) => field === 'iin')
  return value && 'value' in value ? String(value.value) : undefined
}
