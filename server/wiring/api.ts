/** The interface for programs, over HTTP: keys, limits, bodies, one shape of error. What an operation does is in modules/api. */
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { dayAt, epochMilliseconds } from '../../kernel/instant.ts'
import { type Language, negotiate } from '../../kernel/language.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import {
  type Answered,
  bodyBytesMax,
  type Call,
  type Declined,
  nothingThere,
  type Operation,
  openApi,
  problemOf,
  quotas,
  readStrictly,
  withinKey,
} from '../../modules/api/index.ts'
import type { ApiKey } from '../../platform/api-keys/key-ring.ts'
import type { KeyUses } from '../../platform/api-keys/key-use.ts'
import { createLimiter, type Limiter, type Taken } from '../../platform/api-keys/limiter.ts'
import type { Say } from '../../web/text/say.ts'
import type { Visit } from '../../web/visit.ts'
import type { House } from '../house.ts'
import { fileHeaders } from '../request/file-headers.ts'
import { isMultipart, readUpload } from '../request/read-upload.ts'
import type { People } from './people.ts'

export interface ApiAppPorts {
  readonly house: House
  readonly people: People
  readonly operations: readonly Operation[]
  readonly uses: KeyUses
  readonly voices: Readonly<Record<Language, Say>>
  readonly log: (event: Record<string, unknown>) => void
}

/** Bytes read and thrown away, so that whoever sent too much hears why; beyond, the line is cut. */
const drainedMax = 16 * bodyBytesMax

export function createApi(ports: ApiAppPorts): Hono {
  const api = new Hono()
  const limiter = createLimiter()
  api.get('/openapi.json', (c) => {
    const on = dayAt(ports.house.clocks.law.now(), ports.house.zone)
    return c.json(openApi(ports.operations, ports.house.law, on, ports.voices[languageOf(c)]) as never, 200, open)
  })
  for (const operation of ports.operations)
    api.on(operation.method, `/v1${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`, (c) =>
      called(ports, limiter, c, operation),
    )
  api.all('*', (c) => unknown(ports, limiter, c))
  api.onError((error, c) => {
    ports.log({ level: 'error', message: String(error), stack: error.stack, path: c.req.path })
    return refused(ports, c, refuse('request.failed'))
  })
  return api
}

/** Whoever asks for what is open to everybody may ask from any page. */
const open = { 'access-control-allow-origin': '*', 'cache-control': 'no-store', vary: 'accept-language' } as const
const closed = { 'cache-control': 'no-store', vary: 'accept-language, authorization' } as const

const languageOf = (c: Context): Language => negotiate(c.req.header('accept-language'))

function refused(
  { voices }: Pick<ApiAppPorts, 'voices'>,
  c: Context,
  refusal: Declined,
  more: Readonly<Record<string, string>> = {},
): Response {
  const body = problemOf(voices[languageOf(c)], refusal, refusal.procedure ?? c.req.param('procedure') ?? '')
  return c.body(JSON.stringify(body), body.status as never, {
    'content-type': 'application/problem+json',
    ...closed,
    ...(body.status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(body.status === 503 && { 'retry-after': '1' }),
    ...more,
  })
}

/** An address that no operation has, or that has it for another method. */
function unknown(ports: ApiAppPorts, limiter: Limiter, c: Context): Response {
  const taken = takenBy(ports, limiter, c, undefined)
  if (!taken.isAllowed) return tooMany(ports, c, taken)
  const own = ports.operations.filter(({ path }) => isAt(path, c.req.path))
  if (own.length === 0) return refused(ports, c, nothingThere)
  const allow = [...new Set(own.map(({ method }) => method))].join(', ')
  if (c.req.method === 'OPTIONS' && own.some(({ scope }) => scope === 'public'))
    return c.body(null, 204, { ...open, allow, 'access-control-allow-methods': 'GET' })
  return refused(ports, c, refuse('request.other-method', { details: { allowed: allow } }), { allow })
}

const isAt = (path: string, asked: string): boolean =>
  new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(asked)

function takenBy({ house }: ApiAppPorts, limiter: Limiter, c: Context, key: ApiKey | undefined): Taken {
  const now = epochMilliseconds(house.clocks.machine.now())
  return key
    ? limiter.take(`key ${key.id}`, quotas.key, now)
    : limiter.take(`address ${addressOf(c)}`, quotas.address, now)
}

/** The address at the other end of the line; what a header says of it is anybody's word. */
const addressOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}

const limits = ({ limit, remaining, seconds }: Taken): Record<string, string> => ({
  'ratelimit-limit': String(limit),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(seconds),
})

const tooMany = (ports: ApiAppPorts, c: Context, taken: Taken): Response =>
  refused(ports, c, refuse('request.too-many', { details: { max: taken.limit, seconds: taken.seconds } }), {
    ...limits(taken),
    'retry-after': String(taken.seconds),
  })

/** The key of the request; undefined where none is shown. */
function keyOf({ house }: ApiAppPorts, c: Context): ApiKey | undefined | Refusal {
  const shown = c.req.header('authorization')
  if (shown === undefined) return undefined
  const token = /^Bearer ([\w-]{1,200})$/i.exec(shown)?.[1] ?? ''
  return house.apiKeys.find(token, house.clocks.machine.now()) ?? refuse('request.wrong-key')
}

async function called(ports: ApiAppPorts, limiter: Limiter, c: Context, operation: Operation): Promise<Response> {
  const key = keyOf(ports, c)
  const taken = takenBy(ports, limiter, c, isRefusal(key) ? undefined : key)
  if (!taken.isAllowed) return tooMany(ports, c, taken)
  const answer = isRefusal(key) ? key : await answered(ports, c, operation, key, taken)
  if (isRefusal(answer)) return refused(ports, c, answer, limits(taken))
  const { status = 200, body, seq, file } = answer
  if (file)
    return c.body(file.body as never, 200, { ...fileHeaders({ ...file, inline: false }), ...closed, ...limits(taken) })
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/json',
    ...(operation.scope === 'public' ? open : closed),
    ...limits(taken),
    ...(seq !== undefined && { etag: `"${seq}"` }),
    ...(typeof body.next === 'string' && { link: nextLink(c, body.next) }),
  })
}

function nextLink(c: Context, next: string): string {
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('next', next)
  return `<${pathname}?${searchParams}>; rel="next"`
}

async function answered(
  ports: ApiAppPorts,
  c: Context,
  operation: Operation,
  key: ApiKey | undefined,
  quota: Taken,
): Promise<Answered | Declined> {
  if (key) await ports.uses.count(key.id, ports.house.clocks.machine.now())
  if (operation.scope !== 'public' && key === undefined) return refuse('request.no-key')
  if (operation.scope === 'act' && !key!.mayAct) return refuse('request.out-of-scope')
  const parameters = c.req.param() as Record<string, string>
  // No name of anything holds a NUL, and no database takes one.
  if (Object.values(parameters).some((one) => one.includes('\0'))) return nothingThere
  const query = new URL(c.req.url).searchParams
  const odd = oddIn(query, operation)
  if (odd !== undefined)
    return refuse('request.odd-question', { field: odd.slice(0, 100), details: { name: odd.slice(0, 100) } })
  const sent = await sentTo(ports, c, operation, key)
  if (isRefusal(sent)) return sent
  const visit = await visitOf(ports, c, operation.scope === 'public' ? undefined : key, query)
  return operation.answer({ visit, ...(operation.scope !== 'public' && key && { key }), parameters, quota, ...sent })
}

/** A name of the query that the operation does not know, that stands twice, or whose value no text is. */
const oddIn = (query: URLSearchParams, { query: known = [] }: Operation): string | undefined =>
  [...query.keys()].find(
    (name) =>
      !known.some((one) => one.name === name) ||
      query.getAll(name).length > 1 ||
      /[\0\ufffd]/.test(query.get(name)!) ||
      query.get(name)!.length > 2_000,
  )

type Sent = Pick<Call, 'body' | 'idempotencyKey' | 'ifMatch' | 'files'>

/** What came with a request, as its operation takes it. */
function sentTo(
  ports: ApiAppPorts,
  c: Context,
  { method, brings }: Operation,
  key: ApiKey | undefined,
): Promise<Sent | Refusal> | Sent {
  if (method !== 'POST') return { body: {}, idempotencyKey: '' }
  return brings ? broughtWith(ports, c, key!.person) : sentWith(c, key!.person)
}

/** Files, read as those of a form are: streamed into the store, none held in memory. The same file again is the same hash. */
async function broughtWith({ house }: ApiAppPorts, c: Context, person: string): Promise<Sent | Refusal> {
  if (!isMultipart(c)) return refuse('body.not-files')
  const upload = await readUpload(c, { desk: house.desk, person, isOwnKey: () => true })
  if ('problem' in upload)
    return upload.problem === 'too-big'
      ? refuse('body.too-large', { details: { max: bodyBytesMax } })
      : refuse('body.not-files')
  return { body: upload.form, idempotencyKey: '', files: upload.files }
}

/** Body and headers of a request that changes something. */
async function sentWith(c: Context, person: string): Promise<Sent | Refusal> {
  const bytes = await bytesOf(c)
  if (isRefusal(bytes)) return bytes
  const idempotency = c.req.header('idempotency-key')
  if (idempotency === undefined || !/^[\x21-\x7e]{1,100}$/.test(idempotency)) return refuse('request.no-idempotency')
  const match = c.req.header('if-match')
  const seen = match === undefined ? undefined : /^(?:W\/)?"?(\d{1,9})"?$/.exec(match)?.[1]
  if (match !== undefined && seen === undefined)
    return refuse('request.odd-question', { field: 'If-Match', details: { name: 'If-Match' } })
  const body = readStrictly(bytes)
  if (isRefusal(body)) return body
  return { body, idempotencyKey: `api:${person}:${idempotency}`, ...(seen !== undefined && { ifMatch: Number(seen) }) }
}

async function bytesOf(c: Context): Promise<Uint8Array | Refusal> {
  const type = (c.req.header('content-type') ?? '').toLowerCase().replaceAll(' ', '')
  const isJson = /^application\/json(;charset="?utf-8"?)?$/.test(type)
  const isPacked = !['', 'identity'].includes((c.req.header('content-encoding') ?? '').toLowerCase())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > drainedMax) break
    if (isJson && !isPacked && size <= bodyBytesMax) chunks.push(chunk)
  }
  if (isPacked) return refuse('body.packed')
  if (!isJson) return refuse('body.other-type')
  return size > bodyBytesMax ? refuse('body.too-large', { details: { max: bodyBytesMax } }) : Buffer.concat(chunks)
}

async function visitOf(
  { house, people, voices }: ApiAppPorts,
  c: Context,
  key: ApiKey | undefined,
  query: URLSearchParams,
): Promise<Visit> {
  const language = languageOf(c)
  const at = house.clocks.law.now()
  const on = dayAt(at, house.zone)
  const person = key && {
    id: key.person,
    name: await people.nameOf(key.person, language),
    posts: house.registry.postsOf(key.person, on),
  }
  return {
    say: voices[language],
    language,
    ...(key && person && { person: withinKey(person, key) }),
    path: '/',
    query,
    form: {},
    at,
    on,
    demo: house.folder.mode === 'demo',
    formKey: () => '',
  }
}
