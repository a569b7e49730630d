import { readFile, writeFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { messages, PGlite, protocol } from '@electric-sql/pglite'
import type { PgliteAnswer, PgliteRequest, PgliteRows, PgliteStart } from './pglite-message.ts'
import type { DbErrorDetails } from './port.ts'

// The thread that holds PGlite. It does what it is asked, one request after the other; order and transactions are the port's.

const { serialize } = protocol
const preparedMax = 500
const answerWithinMilliseconds = 2
const noRows: PgliteRows = { names: [], types: [], rows: [] }
/** These change no table, so statements prepared before them stay good. */
const keepsStatements = /^\s*(begin|commit|rollback|savepoint|release)\b/i

interface Prepared {
  readonly name: string
  readonly names: string[]
  readonly types: number[]
}

async function open(start: PgliteStart): Promise<PGlite> {
  const loadDataDir = start.template === null ? undefined : new Blob([await readFile(start.template)])
  const pg = await PGlite.create({
    dataDir: start.folder ?? 'memory://',
    ...(loadDataDir === undefined ? {} : { loadDataDir }),
  })
  await pg.exec(`set timezone to 'UTC'; set datestyle to 'ISO'; set bytea_output to 'hex'`)
  return pg
}

const pg = await open(workerData as PgliteStart).catch((error: Error): never => {
  parentPort!.postMessage([{ id: 0, error: { message: error.message, code: '08000' } }] satisfies PgliteAnswer[])
  throw error
})
const statements = new Map<string, Prepared>()
let made = 0

async function send(...parts: Uint8Array[]): Promise<readonly messages.BackendMessage[]> {
  const answer = await pg.execProtocol(Buffer.concat([...parts, serialize.sync()]), {
    throwOnError: false,
    syncToFs: false,
  })
  const failed = answer.messages.find((message) => message.name === 'error')
  if (failed) throw failed
  return answer.messages
}

async function forgetStatements(): Promise<void> {
  statements.clear()
  await send(serialize.query('deallocate all'))
}

async function prepare(sql: string): Promise<Prepared> {
  if (statements.size >= preparedMax) await forgetStatements()
  const name = `s${made++}`
  const answer = await send(serialize.parse({ name, text: sql, types: [] }), serialize.describe({ type: 'S', name }))
  const columns = answer.find((message) => message instanceof messages.RowDescriptionMessage)?.fields ?? []
  const prepared = {
    name,
    names: columns.map((column) => column.name),
    types: columns.map((column) => column.dataTypeID),
  }
  statements.set(sql, prepared)
  return prepared
}

async function query(sql: string, parameters: readonly (string | null)[]): Promise<PgliteRows> {
  const { name, names, types } = statements.get(sql) ?? (await prepare(sql))
  const answer = await send(serialize.bind({ statement: name, values: [...parameters] }), serialize.execute({}))
  const rows: (string | null)[][] = []
  for (const message of answer) if (message instanceof messages.DataRowMessage) rows.push(message.fields)
  return { names, types, rows }
}

async function script(sql: string): Promise<PgliteRows> {
  const answer = await pg.execProtocol(serialize.query(sql), { throwOnError: false, syncToFs: false })
  const failed = answer.messages.find((message) => message.name === 'error')
  if (failed) throw failed
  if (!keepsStatements.test(sql)) await forgetStatements()
  return noRows
}

async function perform(request: PgliteRequest): Promise<PgliteRows> {
  if (request.do === 'query') return query(request.sql, request.parameters)
  if (request.do === 'script') return script(request.sql)
  if (request.do === 'dump') {
    const dump = await pg.dumpDataDir('none')
    await writeFile(request.file, new Uint8Array(await dump.arrayBuffer()))
  } else await pg.close()
  return noRows
}

function details(error: unknown): DbErrorDetails {
  const { message, code, detail, constraint } = error as Partial<DbErrorDetails>
  return { message: message ?? String(error), code: code ?? 'XX000', detail, constraint }
}

async function answerOne(request: PgliteRequest): Promise<PgliteAnswer> {
  try {
    return { id: request.id, rows: await perform(request) }
  } catch (error) {
    return { id: request.id, error: details(error) }
  }
}

const waiting: PgliteRequest[] = []
let working = false

async function work(): Promise<void> {
  working = true
  let answers: PgliteAnswer[] = []
  let since = performance.now()
  for (let request = waiting.shift(); request; request = waiting.shift()) {
    answers.push(await answerOne(request))
    if (waiting.length > 0 && performance.now() - since < answerWithinMilliseconds) continue
    parentPort!.postMessage(answers)
    answers = []
    since = performance.now()
  }
  working = false
}

parentPort!.on('message', (requests: PgliteRequest[]) => {
  waiting.push(...requests)
  if (!working) void work()
})
parentPort!.postMessage([{ id: 0, rows: null }] satisfies PgliteAnswer[])
