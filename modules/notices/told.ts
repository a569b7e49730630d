/** An act that tells people, as it stands on the record, and what telling them outside the product needs. */
import type { Act } from '../../engine/act.ts'
import type { Law } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import type { Language } from '../../kernel/language.ts'
import { deliveryId } from '../../platform/delivery/delivery.ts'
import type { Carrier } from '../../platform/mail/message.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { Channel } from '../../platform/registry/contact-steps.ts'
import type { Store } from '../../platform/store/store.ts'
import type { Say } from '../../web/text/say.ts'

export type Carriers = Readonly<Partial<Record<Channel, Carrier>>>
export interface SendingPorts {
  readonly store: Pick<Store, 'db' | 'load' | 'acts' | 'personal' | 'unseal'>
  readonly law: Law
  readonly perform: (request: Request) => Promise<Answer>
  readonly carriers: Carriers
  readonly voices: Readonly<Record<Language, Say>>
  /** Address of the product as people reach it, without a slash at its end. */
  readonly address: string
  names(
    persons: readonly string[],
  ): Promise<(holder: { readonly person?: string; readonly office?: string }, say: Say) => string>
}

export interface Told {
  readonly act: Act
  /** What its proceeding has come to. */
  readonly state: State
  /** Of the matter. */
  readonly number: string
  /** Its messages are on the record already. */
  readonly isSent: boolean
}

export async function actAt({ db }: Pick<Store, 'db'>, proceeding: string, n: number): Promise<Told> {
  const [found] = await db.query<{ bytes: string; state: string; number: string; isSent: boolean }>(
    `select a.bytes, p.state, exists (select from core.proceeding where id = $3) as "isSent",
       coalesce((select name from core.name where proceeding = p.root order by n limit 1), '') as number
       from core.act a join core.proceeding p on p.id = a.proceeding where a.proceeding = $1 and a.n = $2`,
    [proceeding, n, deliveryId(proceeding, n)],
  )
  if (found === undefined) throw new Error(`No act ${n} in ${proceeding}`)
  const { bytes, state, number, isSent } = found
  return { act: JSON.parse(bytes) as Act, state: JSON.parse(state) as State, number, isSent }
}
