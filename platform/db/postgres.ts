import pg from 'pg'
import { type Db, DbError, type Parameter, type Query } from './port.ts'
import { decode, encode } from './values.ts'

/** Beyond this many different texts statements are no longer kept prepared, so that no connection grows without end. */
const preparedMax = 500

const reason = (error: unknown): DbError => {
  const { message, code, detail, constraint } = error as pg.DatabaseError
  // Only five-character codes are SQLSTATEs; ECONNREFUSED and the like mean the server cannot be reached.
  const state = code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : '08000'
  return new DbError({ message, code: state, detail, constraint }, { cause: error })
}

function statementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>()
  return (sql) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= preparedMax) return known
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}

type Runner = Pick<pg.ClientBase, 'query'> | Pick<pg.Pool, 'query'>

function queryOn(runner: Runner, nameOf: (sql: string) => string | undefined): Query {
  const run = async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    try {
      return await (runner as pg.Pool).query(config)
    } catch (error) {
      throw reason(error)
    }
  }
  return {
    query: async <R extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<R[]> => {
      const name = nameOf(sql)
      const result = await run({ text: sql, values: parameters.map(encode), ...(name === undefined ? {} : { name }) })
      return result.rows as R[]
    },
    script: async (sql) => void (await run({ text: sql })),
  }
}

async function inTransaction<T>(client: pg.PoolClient, query: Query, work: (tx: Query) => Promise<T>): Promise<T> {
  let broken = false
  try {
    await query.script('begin')
    const answer = await work(query)
    await query.script('commit')
    return answer
  } catch (error) {
    await query.script('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Opens a pool on a PostgreSQL server, 15 or newer. Sessions run in UTC; a lost connection is opened anew at the next query. */
export async function openPostgres(url: string, connectionsMax = 10): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    options: '-c timezone=UTC -c datestyle=ISO -c bytea_output=hex',
    types: { getTypeParser: ((type: number) => (text: string) => decode(type, text)) as never },
  })
  // An idle connection that dies is dropped by the pool; the next query that needs one says so if the server is gone.
  pool.on('error', () => undefined)
  const nameOf = statementNames()
  const connect = (): Promise<pg.PoolClient> =>
    pool.connect().catch((error) => {
      throw reason(error)
    })
  const transaction = async <T>(work: (tx: Query) => Promise<T>): Promise<T> => {
    const client = await connect()
    return inTransaction(client, queryOn(client, nameOf), work)
  }
  ;(await connect()).release()
  return { kind: 'postgres', ...queryOn(pool, nameOf), transaction, close: () => pool.end() }
}
