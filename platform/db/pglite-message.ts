import type { DbErrorDetails } from './port.ts'

/** What the worker is started with: a folder of its own, or memory; `template` is a tar of a prepared database folder. */
export interface PgliteStart {
  readonly folder: string | null
  readonly template: string | null
}

/** One thing asked of the worker. Parameters are already texts. */
export type PgliteRequest =
  | { readonly id: number; readonly do: 'query'; readonly sql: string; readonly parameters: readonly (string | null)[] }
  | { readonly id: number; readonly do: 'script'; readonly sql: string }
  | { readonly id: number; readonly do: 'dump'; readonly file: string }
  | { readonly id: number; readonly do: 'close' }

/** Rows as texts, with the names and types of the columns. */
export interface PgliteRows {
  readonly names: readonly string[]
  readonly types: readonly number[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** The worker's answer to the request of that id. Id 0 answers the start itself. */
export type PgliteAnswer =
  | { readonly id: number; readonly rows: PgliteRows | null }
  | { readonly id: number; readonly error: DbErrorDetails }
