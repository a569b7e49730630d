import { Worker } from 'node:worker_threads'
import type { PgliteAnswer, PgliteRequest, PgliteRows, PgliteStart } from './pglite-message.ts'
import { type Db, DbError, type Parameter, type Query } from './port.ts'
import { decode, encode } from './values.ts'

/** PGlite behind the port. `dump` writes the whole database folder as a tar, from which another can be started. */
export interface PgliteDb extends Db {
  dump(file: string): Promise<void>
}

type Ask = PgliteRequest extends infer R ? (R extends PgliteRequest ? Omit<R, 'id'> : never) : never

interface Line {
  /** Posts a request; requests of one tick travel in one message, and are done in the order they were asked. */
  ask(request: Ask): Promise<PgliteRows | null>
  started: Promise<unknown>
  end(): Promise<void>
}

interface Waiter {
  resolve(rows: PgliteRows | null): void
  reject(error: DbError): void
}

function lineTo(worker: Worker): Line {
  const waiters = new Map<number, Waiter>()
  let unsent: PgliteRequest[] = []
  let lastId = 0
  let gone: DbError | undefined
  const expect = (id: number): Promise<PgliteRows | null> =>
    new Promise((resolve, reject) => waiters.set(id, { resolve, reject }))
  const post = (): void => {
    worker.postMessage(unsent)
    unsent = []
  }
  const fail = (error: Error): void => {
    gone ??= new DbError(
      { message: `The embedded database stopped: ${error.message}`, code: '08000' },
      { cause: error },
    )
    for (const waiter of waiters.values()) waiter.reject(gone)
    waiters.clear()
  }
  worker.on('message', (answers: PgliteAnswer[]) => {
    for (const answer of answers) {
      const waiter = waiters.get(answer.id)
      waiters.delete(answer.id)
      if ('error' in answer) waiter?.reject(new DbError(answer.error))
      else waiter?.resolve(answer.rows)
    }
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('its thread ended')))
  const ask = (request: Ask): Promise<PgliteRows | null> => {
    if (gone) return Promise.reject(gone)
    if (unsent.length === 0) queueMicrotask(post)
    lastId += 1
    unsent.push({ ...request, id: lastId } as PgliteRequest)
    return expect(lastId)
  }
  return { ask, started: expect(0), end: async () => void (await worker.terminate()) }
}

function rowsOf<R extends object>(answer: PgliteRows | null): R[] {
  if (!answer) return []
  const { names, types } = answer
  return answer.rows.map((values) => {
    const row: Record<string, unknown> = {}
    for (let i = 0; i < names.length; i++) {
      const text = values[i] ?? null
      row[names[i]!] = text === null ? null : decode(types[i]!, text)
    }
    return row as R
  })
}

const queryOn = (ask: Line['ask']): Query => ({
  query: async (sql, parameters: readonly Parameter[] = []) =>
    rowsOf(await ask({ do: 'query', sql, parameters: parameters.map(encode) })),
  script: async (sql) => void (await ask({ do: 'script', sql })),
})

/** One connection for everybody: a transaction has it alone, and whoever comes meanwhile waits in the order of coming. */
function turns(): { take(alone: boolean): Promise<void>; giveBack(): void } {
  const queue: { alone: boolean; go: () => void }[] = []
  let taken = false
  const advance = (): void => {
    for (let next = queue[0]; next && !taken; next = queue[0]) {
      queue.shift()
      taken = next.alone
      next.go()
    }
  }
  return {
    take: (alone) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      queue.push({ alone, go: resolve })
      advance()
      return promise
    },
    giveBack: () => {
      taken = false
      advance()
    },
  }
}

async function inTransaction<T>(inside: Query, work: (tx: Query) => Promise<T>): Promise<T> {
  await inside.script('begin')
  try {
    const answer = await work(inside)
    await inside.script('commit')
    return answer
  } catch (error) {
    await inside.script('rollback').catch(() => undefined)
    throw error
  }
}

/**
 * Starts PGlite in a worker thread (in the server's own thread a slow query would stop everybody). PGlite never syncs and
 * takes no lock: durability is the journal's work, and keeping others out is the folder lock's.
 */
export async function openPglite(start: Partial<PgliteStart> = {}): Promise<PgliteDb> {
  const workerData: PgliteStart = { folder: start.folder ?? null, template: start.template ?? null }
  // Node strips the worker's types itself; the loaders of the parent are not handed down.
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData, execArgv: [] })
  const line = lineTo(worker)
  await line.started
  const inside = queryOn(line.ask)
  const turn = turns()
  const transaction = async <T>(work: (tx: Query) => Promise<T>): Promise<T> => {
    await turn.take(true)
    try {
      return await inTransaction(inside, work)
    } finally {
      turn.giveBack()
    }
  }
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await turn.take(true)
    await line.ask({ do: 'close' })
    await line.end()
    turn.giveBack()
  }
  const outside = queryOn((request) => turn.take(false).then(() => line.ask(request)))
  return {
    kind: 'pglite',
    ...outside,
    transaction,
    dump: async (file) => void (await line.ask({ do: 'dump', file })),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
