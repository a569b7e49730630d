/** A value that may be handed to SQL. Days are 'YYYY-MM-DD', moments ISO text; SQL itself never asks what time it is. */
export type Parameter = string | number | bigint | boolean | null | Uint8Array | readonly (string | null)[]

/** Where SQL is run: the database, or one transaction of it. */
export interface Query {
  /**
   * Runs one statement. The values are the same from both drivers: bigint and numeric as strings, date as 'YYYY-MM-DD',
   * timestamptz as ISO text with milliseconds and Z, bytea as Uint8Array, arrays as arrays. Throws `DbError`.
   */
  query<R extends object = Record<string, unknown>>(sql: string, parameters?: readonly Parameter[]): Promise<R[]>
  /** Runs a text of several statements without parameters: migrations. */
  script(sql: string): Promise<void>
}

/** The database port: PGlite in its worker thread, or a PostgreSQL server. */
export interface Db extends Query {
  readonly kind: 'pglite' | 'postgres'
  /** Commits what `work` did, or undoes it all when it throws. Inside, use `tx` only: PGlite has one connection. */
  transaction<T>(work: (tx: Query) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** What a driver says when a statement fails. */
export interface DbErrorDetails {
  readonly message: string
  readonly code: string
  readonly detail?: string | undefined
  readonly constraint?: string | undefined
}

/** The database refused a statement (`code` is its SQLSTATE) or cannot be reached (`code` is '08000'). */
export class DbError extends Error {
  readonly code: string
  readonly detail: string | undefined
  readonly constraint: string | undefined

  constructor(details: DbErrorDetails, options?: ErrorOptions) {
    super(details.message, options)
    this.name = 'DbError'
    this.code = details.code
    this.detail = details.detail
    this.constraint = details.constraint
  }
}
