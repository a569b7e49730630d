/** Where and how a person is told: read off the acts of the own record, opened with the person's key. */
import type { Act } from '../../engine/act.ts'
import { isLanguage, type Language } from '../../kernel/language.ts'
import type { Store } from '../store/store.ts'
import { type Channel, channels, type EventKind } from './contact-steps.ts'

export interface Contacts {
  readonly language: Language
  /** Confirmed addresses; a channel without one is not used. */
  readonly addresses: Readonly<Partial<Record<Channel, string>>>
  /** Whether the person wants this news on this channel. */
  wants(event: EventKind, channel: Channel): boolean
  /** The secret of the own calendar's address, when one was made. */
  readonly calendarToken?: string
}

export type ContactStore = Pick<Store, 'db' | 'unseal'>

const fieldOf: Readonly<Record<Channel, string>> = { email: 'email', sms: 'phone' }

/** Until a person chooses, e-mail is told everything and SMS nothing: a phone is not to ring for each paper. */
const byDefault = (channel: Channel): boolean => channel === 'email'

/** The acts of a person that say how to tell them, with the boxes of what was sealed in them, and the act that opened their record. */
const toldSql = `select a.n, a.step, a.bytes, p.field, p.person, p.box
  from core.act a left join core.personal p
    on p.proceeding = a.proceeding and p.n = a.n and p.field in ('email', 'phone', 'calendarToken')
  where a.proceeding = $1 and (a.n = 1 or a.step in ('give-contact', 'drop-contact', 'choose-channels', 'renew-calendar'))
  order by a.n`

interface Row {
  readonly n: number
  readonly step: string
  readonly bytes: string
  readonly field: string | null
  readonly person: string | null
  readonly box: Uint8Array | null
}

export async function contactsOf({ db, unseal }: ContactStore, person: string): Promise<Contacts> {
  const rows = await db.query<Row & Record<string, unknown>>(toldSql, [person])
  const acts = rows.map((row) => ({ ...row, fields: (JSON.parse(row.bytes) as Act).fields }))
  const opened = (n: number, field: string): string | undefined => {
    const found = rows.find((one) => one.n === n && one.field === field)
    const value = found?.person && found.box ? unseal(found.person, found.box) : undefined
    return value === undefined ? undefined : String(value)
  }
  const last = (...steps: string[]) => acts.findLast(({ step }) => steps.includes(step))
  const addresses: Partial<Record<Channel, string>> = {}
  for (const channel of channels) {
    const act = acts.findLast(
      ({ step, fields }) => (step === 'give-contact' || step === 'drop-contact') && fields.channel === channel,
    )
    const address = act?.step === 'give-contact' ? opened(act.n, fieldOf[channel]) : undefined
    if (address !== undefined) addresses[channel] = address
  }
  const chosen = last('choose-channels')?.fields.choices as readonly Record<string, unknown>[] | undefined
  const renewed = last('renew-calendar')
  const token = renewed && opened(renewed.n, 'calendarToken')
  const language = String(acts[0]?.fields.language ?? '')
  return {
    language: isLanguage(language) ? language : 'kk',
    addresses,
    wants: (event, channel) => {
      const row = chosen?.find((one) => one.event === event)
      return row === undefined ? byDefault(channel) : row[channel] === true
    },
    ...(token && { calendarToken: token }),
  }
}
