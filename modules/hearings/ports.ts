/** What the pages of hearings need of the house. */
import type { Law } from '../../engine/law.ts'
import type { Access } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import type { Entropy } from '../../platform/entropy.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Store } from '../../platform/store/store.ts'
import type { Say } from '../../web/text/say.ts'

/** What of cases in court anybody may read, by the law of the country. */
export interface Publicity {
  readonly article: string
  readonly procedures: readonly string[]
  /** Kinds of the courts that sit in them. */
  readonly courts: readonly string[]
  /** Cases no list shows, by what their filing says. */
  readonly silent: readonly { readonly procedure: string; readonly fact: string; readonly in: readonly string[] }[]
}

export interface HearingPorts {
  readonly db: Query
  readonly law: Law
  readonly registry: PostRegistry
  readonly access: Access
  readonly publicity: Publicity
  readonly store: Pick<Store, 'db' | 'acts' | 'unseal' | 'byKey'>
  readonly entropy: Entropy
  readonly perform: (request: Request) => Promise<Answer>
  /** Of the product, without a slash at its end: links in feeds and calendars are whole. */
  readonly address: string
  names(persons: readonly string[]): Promise<(holder: { readonly person?: string }, say: Say) => string>
}
