/** Where people are told of what happened in one proceeding: each person's own record, and what another party said, read once for one job. */
import type { Channel } from '../../platform/registry/contact-steps.ts'
import { type ContactStore, type Contacts, contactsOf } from '../../platform/registry/contacts.ts'
import type { Store } from '../../platform/store/store.ts'

export type Addresses = Readonly<Partial<Record<Channel, string>>>

export interface AddressBook {
  /** What a person chose, and the addresses they confirmed. */
  ownOf(person: string): Promise<Contacts>
  /** The addresses by which another party named this one in an act of the case. */
  namedFor(person: string): Promise<Addresses>
}

export function addressBook(store: ContactStore & Pick<Store, 'personal'>, proceeding: string): AddressBook {
  const own = new Map<string, Promise<Contacts>>()
  let personal: ReturnType<Store['personal']> | undefined
  return {
    ownOf(person) {
      const known = own.get(person) ?? contactsOf(store, person)
      own.set(person, known)
      return known
    },
    async namedFor(person) {
      personal ??= store.personal(proceeding)
      const values = (await personal).flatMap((one) => ('value' in one ? [one.value].flat() : []))
      const named = values.findLast(
        (one): one is { readonly id: string; readonly email?: string; readonly phone?: string } =>
          typeof one === 'object' && one !== null && (one as { id?: unknown }).id === person,
      )
      return { ...(named?.email && { email: named.email }), ...(named?.phone && { sms: named.phone }) }
    },
  }
}
