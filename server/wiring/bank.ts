/** The bank of this installation: one that a setting names, in a demonstration one of its own that speaks the same language, else none. */
import { join } from 'node:path'
import type { Instant } from '../../kernel/instant.ts'
import type { Entropy } from '../../platform/entropy.ts'
import type { Folder } from '../../platform/folder.ts'
import { openKeyFile } from '../../platform/keys/key-file.ts'
import { httpBank } from '../../platform/payments/http-bank.ts'
import { listenOn } from '../../platform/payments/listen.ts'
import { type LocalBank, openLocalBank } from '../../platform/payments/local-bank.ts'
import type { PaymentPort } from '../../platform/payments/port.ts'

export interface Bank {
  readonly port?: PaymentPort
  /** The bank of the demonstration, whose pages are ours. */
  readonly local?: LocalBank
  /** Tells the bank of the demonstration where the court takes its messages. */
  listensAt(address: string): void
  close(): Promise<void>
}

export interface BankGround {
  readonly folder: Folder
  readonly entropy: Entropy
  readonly now: () => Instant
  /** The address under which people reach this installation. */
  readonly address: string
}

/** Where the bank's messages come in, below the address of the installation. */
export const messagePath = '/payments/messages'

export async function openBank({ folder, entropy, now, address }: BankGround): Promise<Bank> {
  const none = { listensAt: () => undefined, close: async () => undefined }
  const url = process.env.BANK_URL
  const shared = process.env.BANK_SECRET
  if (folder.mode !== 'demo')
    return url && shared ? { ...none, port: httpBank({ url, secret: new TextEncoder().encode(shared) }) } : none
  const secret = await openKeyFile(join(folder.path, 'keys'), 'bank.key', entropy)
  let court: string | undefined
  const local = await openLocalBank({
    secret,
    file: join(folder.path, 'bank.json'),
    now,
    pageOf: ({ number, language }, pass) => `${address}/${language}/bank/${number}/${pass}`,
    court: () => court,
  })
  const counter = await listenOn(local.answer)
  return {
    local,
    port: httpBank({ url: counter.url, secret }),
    listensAt(at) {
      court = at
    },
    close: counter.close,
  }
}
