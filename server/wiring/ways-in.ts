/** How people get in, and where they are signed in: the ports of the pages about it. */
import type { JSX } from 'preact'
import { oidcRoutes, passkeyRoutes, sessionRoutes, signInRoutes } from '../../modules/sign-in/index.ts'
import { certificateRoutes } from '../../modules/signing/index.ts'
import type { Passkey } from '../../platform/registry/passkey-steps.ts'
import { type Counters, openPasskeyDesk } from '../../platform/sign-in/passkeys.ts'
import type { Route, Visit } from '../../web/visit.ts'
import { isAdministrator } from '../account.tsx'
import type { House } from '../house.ts'

export interface WaysInPorts {
  contact(): string | undefined
  /** Invented people to choose from. */
  demoPeople(visit: Visit): Promise<JSX.Element>
}

export function waysIn(house: House, { contact, demoPeople }: WaysInPorts): readonly Route[] {
  const { sessions, zone, clocks, oidc, personIndex, own, perform, entropy, limits, store, folder } = house
  const { now } = clocks.machine
  const desk = openPasskeyDesk({ address: house.address, counters: countersOf(house), ...own.passkeys })
  const homeOf = homes(house)
  return [
    ...signInRoutes({
      hasOtherHouse: oidc !== undefined,
      contact,
      ...(folder.mode === 'demo' && { demoPeople }),
    }),
    ...passkeyRoutes({ desk, limits, zone, now, perform, homeOf, of: own.passkeys.of, personal: store.personal }),
    ...certificateRoutes({
      signatures: house.signatures,
      machineNow: now,
      personOf: personIndex.personByIin,
      limits,
      homeOf,
    }),
    ...sessionRoutes({ sessions, zone, now, canLink: oidc !== undefined }),
    ...(oidc
      ? oidcRoutes({
          oidc,
          now,
          perform,
          limits,
          personByIin: personIndex.personByIin,
          personByAccount: own.personByAccount,
          newId: () => entropy.uuid7(now()),
        })
      : []),
  ]
}

/** At the desk, in the administration, or with one's own matters. */
const homes =
  ({ registry }: House) =>
  (person: string, { on }: Visit): string => {
    const posts = registry.postsOf(person, on)
    if (isAdministrator({ person: { id: person, name: '', posts } })) return '/admin'
    return posts.length > 0 ? '/desk' : '/my'
  }

/** Counts are kept as drafts of the person: they are in the journal, so a crash of the machine takes none of them back. */
function countersOf({ store }: House): Counters {
  const kind = 'passkey-count'
  const idOf = ({ credential }: Passkey): string => `${kind}/${credential}`
  return {
    of: async (key) => ((await store.loadDraft(idOf(key), key.person))?.body as { count: number } | undefined)?.count,
    keep: (key, count) => store.saveDraft({ id: idOf(key), person: key.person, kind, body: { count } }),
  }
}
