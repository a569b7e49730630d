import type { Query } from '../../platform/db/port.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Say } from '../../web/text/say.ts'

/** What the pages of draws are made from. */
export interface DrawPorts {
  readonly db: Query
  readonly registry: PostRegistry
  readonly zone: string
  acts(id: string): Promise<readonly { readonly bytes: string }[]>
  /** Of the product, without a slash at its end: links in the feed are whole. */
  readonly address: string
  judgeNames(ids: readonly string[]): Promise<(id: string, say: Say) => string>
}

/** Name of a judge in the reader's language. */
export type JudgeName = (id: string, say: Say) => string
