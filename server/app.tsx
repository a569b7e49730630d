/** HTTP: languages, cookies, forms, headers, errors. A page is found by its address; everything about procedures is elsewhere. */
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { VNode } from 'preact'
import type { CalendarDate } from '../kernel/calendar-date.ts'
import { dayAt, epochMilliseconds, type Instant } from '../kernel/instant.ts'
import { isLanguage, type Language, languages, negotiate } from '../kernel/language.ts'
import type { Operation } from '../modules/api/index.ts'
import type { KeyUses } from '../platform/api-keys/key-use.ts'
import { Failure } from '../platform/failure.ts'
import { messageDoor } from '../platform/payments/message-door.ts'
import { formKey, isOwnKey } from '../platform/sign-in/form-key.ts'
import { browserFamily, type Session } from '../platform/sign-in/sessions.ts'
import type { Assets } from '../web/assets.ts'
import { Page } from '../web/components/page/page.tsx'
import { renderPage } from '../web/components/page/render-page.ts'
import { listInBytes } from '../web/list.ts'
import { lookAsked, lookFrom, lookInText } from '../web/look.ts'
import { formatMoment } from '../web/text/formats.ts'
import type { Say } from '../web/text/say.ts'
import type { PageReply, Person, Reply, Route, Visit } from '../web/visit.ts'
import { againBox, to } from '../web/visit.ts'
import { accountRoutes } from './account.tsx'
import { failureReply, type Problem, signInFirst, statusOf } from './failure-pages.tsx'
import type { House } from './house.ts'
import { lookRoutes } from './look.tsx'
import { navOf } from './nav.ts'
import { browserAddress } from './request/browser-address.ts'
import { fileHeaders } from './request/file-headers.ts'
import { readBody } from './request/read-body.ts'
import { type InHand, readInHand } from './request/read-in-hand.ts'
import { isMultipart, readUpload, type Upload } from './request/read-upload.ts'
import { keepUnsent, sessionRoutes } from './session.tsx'
import { createApi } from './wiring/api.ts'
import { messagePath } from './wiring/bank.ts'
import type { People } from './wiring/people.ts'

export interface AppPorts {
  readonly house: House
  readonly people: People
  readonly routes: readonly Route[]
  readonly operations: readonly Operation[]
  readonly uses: KeyUses
  readonly voices: Readonly<Record<Language, Say>>
  readonly assets: Assets
  /** Notices that a person has not opened. */
  readonly newNotices: (person: Person) => Promise<number>
  readonly log: (event: Record<string, unknown>) => void
}

const browserCookie = 'tarazy'
const languageCookie = 'tarazy-language'
const lookCookie = 'tarazy-look'
const headers = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const

/** On pages that sign: the browser may also speak to NCALayer, which listens on the reader's own machine. */
const policyWithToken = `${headers['content-security-policy']}; connect-src 'self' wss://127.0.0.1:13579`

export function createApp(ports: AppPorts): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    // Set before the answer is made: afterwards each would make the whole answer anew.
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    await next()
  })
  // A page is a third of its size on the way, its style a sixth; keys of forms are new on each page, so their length tells nothing.
  app.use(compress())
  app.use(trimTrailingSlash())
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/assets/*', (c) => asset(ports, c))
  app.route('/api', createApi(ports))
  // Messages of a bank: no reader, no language, no form.
  const takeMessage = messageDoor(ports.house.payments)
  app.post(messagePath, (c) => takeMessage(c.req.raw))
  app.get('/', (c) => c.redirect(`/${chosenLanguage(c)}`))
  for (const language of languages) {
    for (const route of [...ports.routes, ...accountRoutes, ...lookRoutes, ...sessionRoutes(ports.house)]) {
      const path = `/${language}${route.path === '/' ? '' : route.path}`
      app.on(route.method, path, (c) => handle(ports, c, language, route))
    }
  }
  app.notFound((c) => failure(ports, c, 'absent'))
  app.onError((error, c) => {
    ports.log({ level: 'error', message: String(error), stack: error.stack, path: c.req.path })
    return failure(ports, c, error instanceof Failure ? 'busy' : 'failed')
  })
  return app
}

function chosenLanguage(c: Context): Language {
  const cookie = getCookie(c, languageCookie)
  return cookie && isLanguage(cookie) ? cookie : negotiate(c.req.header('accept-language'))
}

function asset({ assets }: AppPorts, c: Context): Response {
  const file = assets.files.get(c.req.path)
  if (!file) return c.text('', 404)
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304)
  return c.body(file.body as never, 200, {
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: file.etag,
  })
}

/** The token of this browser; made at its first visit. */
function browserOf({ house }: AppPorts, c: Context): string {
  const known = getCookie(c, browserCookie)
  if (known && /^[\w-]{20,100}$/.test(known)) return known
  const token = house.entropy.token()
  setCookie(c, browserCookie, token, cookieOptions(c))
  return token
}

async function visitOf(
  ports: AppPorts,
  c: Context,
  language: Language,
  form: Readonly<Record<string, string>>,
): Promise<Visit> {
  const { house, voices } = ports
  const browser = browserOf(ports, c)
  const at = house.clocks.law.now()
  const on = dayAt(at, house.zone)
  const url = new URL(c.req.url)
  const now = house.clocks.machine.now()
  const session = await house.sessions.of(browser, now)
  const person = session && (await personOf(ports, session, language, on))
  setCookie(c, languageCookie, language, kept)
  return {
    say: voices[language],
    language,
    ...browserAddress(c),
    ...(person && { person, newNotices: await ports.newNotices(person) }),
    ...(session && { session: session.id, signedInSeconds: secondsBetween(now, session.until) }),
    path: `${url.pathname.slice(3) || '/'}${url.search}`,
    query: url.searchParams,
    form,
    at,
    on,
    demo: house.folder.mode === 'demo',
    look: lookFrom(getCookie(c, lookCookie)),
    formKey: () => formKey(house.formSecret, browser, house.entropy.uuid7(house.clocks.machine.now())),
    isOwnKey: (key) => isOwnKey(house.formSecret, browser, key),
  }
}

/** Who is signed in; a voice that was taken away meanwhile is silent. */
async function personOf(
  { house, people }: AppPorts,
  { person: id, voice }: Session,
  language: Language,
  on: CalendarDate,
): Promise<Person> {
  const name = await people.nameOf(id, language)
  if (voice === undefined || !house.registry.voicesOf(id, on).includes(voice))
    return { id, name, posts: house.registry.postsOf(id, on) }
  return { id, name, posts: [], voice: { id: voice, name: await people.nameOf(voice, language) } }
}

/** Seconds a wish of the reader is kept in the browser: a year. */
const kept = { sameSite: 'Lax', path: '/', maxAge: 31_536_000 } as const

const secondsBetween = (from: Instant, until: Instant): number =>
  Math.round((epochMilliseconds(until) - epochMilliseconds(from)) / 1000)

async function handle(ports: AppPorts, c: Context, language: Language, route: Route): Promise<Response> {
  const body: Upload | InHand = route.method === 'POST' ? await bodyOf(ports, c, route) : { form: {}, files: [] }
  if ('problem' in body) return failure(ports, c, body.problem)
  // Looked at after the body has come: what is sent slowly is received when it is here.
  const { form, ...brought } = body
  const read: Visit = { ...(await visitOf(ports, c, language, form)), ...brought }
  if (route.method === 'POST' && !isOwn(ports, c)(form.key ?? '')) return failure(ports, c, 'form-old')
  const visit = inLookAsked(c, read)
  if (route.who === 'signed-in' && !visit.person) return signInOver(ports, c, visit, route)
  const parameters = c.req.param()
  // No name of anything holds a NUL, and no database takes one.
  if (Object.values(parameters).some((one) => one.includes('\0'))) return send(ports, c, visit, { kind: 'absent' })
  return send(ports, c, visit, await route.answer(visit, parameters))
}

/** A form that asks to be drawn again may ask for another look with it: this browser keeps that too. */
function inLookAsked(c: Context, visit: Visit): Visit {
  const set = visit.form[againBox]
  if (set === undefined || set.startsWith('language:')) return visit
  const look = lookAsked(visit.look ?? {}, { set })
  setCookie(c, lookCookie, lookInText(look), kept)
  return { ...visit, look }
}

/** Signing in leads back to the page; what was sent after the session was over is kept for whoever it was. */
async function signInOver(ports: AppPorts, c: Context, visit: Visit, route: Route): Promise<Response> {
  const owner = route.method === 'POST' ? await ports.house.sessions.held(getCookie(c, browserCookie) ?? '') : undefined
  const unsent = owner && (await keepUnsent(ports.house, owner.person, visit))
  const next = unsent ?? (route.method === 'GET' ? visit.path : '/')
  return c.html(render(ports, visit, signInFirst(visit, next, unsent !== undefined)), 401, {
    'cache-control': 'no-store',
  })
}

const isOwn =
  ({ house }: AppPorts, c: Context) =>
  (key: string): boolean =>
    isOwnKey(house.formSecret, getCookie(c, browserCookie) ?? '', key)

/** Files are read only where a route takes them, and only of somebody signed in. */
async function bodyOf(ports: AppPorts, c: Context, route: Route): Promise<Upload | InHand> {
  const { house } = ports
  if (route.upload === 'held' && isMultipart(c)) return readInHand(c, isOwn(ports, c))
  const session =
    route.upload && isMultipart(c)
      ? await house.sessions.of(getCookie(c, browserCookie) ?? '', house.clocks.machine.now())
      : undefined
  if (session) return readUpload(c, { desk: house.desk, person: session.person, isOwnKey: isOwn(ports, c) })
  const body = await readBody(c)
  return 'problem' in body ? body : { form: body.form, files: [] }
}

function send(ports: AppPorts, c: Context, visit: Visit, reply: Reply): Response | Promise<Response> {
  switch (reply.kind) {
    case 'page':
      return c.html(render(ports, visit, reply, new URL(c.req.url).origin), (reply.status ?? 200) as never, {
        'cache-control': 'no-store',
        ...(reply.alternates && { link: reply.alternates.map(linkTo).join(', ') }),
        ...(reply.usesToken && { 'content-security-policy': policyWithToken }),
      })
    case 'redirect':
      return c.redirect(reply.to, 303)
    case 'absent':
      return failure(ports, c, 'absent')
    case 'sign-in':
      return c.html(render(ports, visit, signInFirst(visit, visit.path)), 401, {
        'cache-control': 'no-store',
      })
    case 'signed-in':
      return signedIn(ports, c, reply)
    case 'signed-out':
      return signedOut(ports, c, reply.to)
    case 'voice':
      return spokenFor(ports, c, reply)
    case 'look':
      setCookie(c, lookCookie, lookInText(reply.look), kept)
      return c.redirect(reply.to, 303)
    case 'stays':
      return stays(ports, c, visit, reply.reply)
    case 'list': {
      const { type, body } = listInBytes(reply, c.req.path)
      return send(ports, c, visit, { kind: 'data', type, body })
    }
    case 'data':
      return c.body(markAsked(visit, reply.type) + reply.body, 200, {
        'content-type': reply.type,
        'cache-control': 'no-store',
      })
    case 'file':
      return c.body(reply.body as never, 200, fileHeaders(reply))
  }
}

/** A twin of the page, as a header says it to programs. */
function linkTo({ type, href }: { readonly type: string; readonly href: string }): string {
  const { pathname, search } = new URL(href, 'http://localhost')
  return `<${pathname}${search}>; rel="alternate"; type="${type}"`
}

/** The byte order mark by which a spreadsheet knows UTF-8: only for tables, only when asked (`?bom=1`). */
const markAsked = ({ query }: Visit, type: string): string =>
  type.startsWith('text/csv') && query.get('bom') === '1' ? '\ufeff' : ''

/** A fresh token, so that nobody's old cookie is raised. */
async function signedIn(
  { house }: AppPorts,
  c: Context,
  { person, to: path }: { readonly person: string; readonly to: string },
): Promise<Response> {
  const token = house.entropy.token()
  setCookie(c, browserCookie, token, cookieOptions(c))
  await house.sessions.begin(token, person, house.clocks.machine.now(), browserFamily(c.req.header('user-agent')))
  return c.redirect(path, 303)
}

async function spokenFor({ house }: AppPorts, c: Context, reply: Extract<Reply, { kind: 'voice' }>): Promise<Response> {
  await house.sessions.speakFor(getCookie(c, browserCookie) ?? '', reply.voice)
  return c.redirect(reply.to, 303)
}

async function stays(ports: AppPorts, c: Context, visit: Visit, reply: Reply): Promise<Response> {
  const { sessions, clocks } = ports.house
  await sessions.begin(getCookie(c, browserCookie) ?? '', visit.person!.id, clocks.machine.now())
  return send(ports, c, visit, reply)
}

async function signedOut({ house }: AppPorts, c: Context, path: string): Promise<Response> {
  await house.sessions.end(getCookie(c, browserCookie) ?? '')
  setCookie(c, browserCookie, '', { path: '/', maxAge: 0 })
  // What the browser keeps of pages goes too: the way back shows nothing.
  c.header('clear-site-data', '"cache"')
  return c.redirect(path, 303)
}

const cookieOptions = (c: Context) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: c.req.url.startsWith('https:') }) as const

/** Errors of the server's own: the same words and bytes whatever was asked, so that sealed and absent cannot be told apart. */
async function failure(ports: AppPorts, c: Context, what: Problem): Promise<Response> {
  const first = c.req.path.split('/')[1] ?? ''
  const language = isLanguage(first) ? first : chosenLanguage(c)
  const visit: Visit = {
    say: ports.voices[language],
    language,
    path: '/',
    query: new URLSearchParams(),
    form: {},
    at: ports.house.clocks.law.now(),
    on: dayAt(ports.house.clocks.law.now(), ports.house.zone),
    demo: ports.house.folder.mode === 'demo',
    look: lookFrom(getCookie(c, lookCookie)),
    formKey: () => '',
  }
  return c.html(render(ports, visit, failureReply(visit, what)), statusOf[what], {
    'cache-control': 'no-store',
    ...(what === 'busy' && { 'retry-after': '30' }),
  })
}

function render({ house, assets }: AppPorts, visit: Visit, reply: PageReply, origin?: string): string {
  const { say, person, look, signedInSeconds } = visit
  const clock = formatMoment(visit.at, house.zone, visit.language)
  const key = visit.formKey()
  const links = navOf(visit)
  const props = {
    say,
    language: visit.language,
    title: reply.title,
    path: `/${visit.language}${visit.path === '/' ? '' : visit.path}`,
    assets,
    demo: visit.demo,
    ...(person && person.posts.length > 0 ? { side: links } : { nav: links }),
    children: reply.body,
    ...(look && { look }),
    // A refused form stays as it is: nothing on its page leads away from what was typed, unless its answers come along.
    ...(key !== '' && (!reply.hasErrors || reply.form) && { lookForm: { formKey: key, back: visit.path } }),
    ...(reply.form && { form: reply.form }),
    ...(signedInSeconds !== undefined && { session: { seconds: signedInSeconds, formKey: key } }),
    ...(origin && { address: `${origin}/${visit.language}${visit.path === '/' ? '' : visit.path}` }),
    ...(person && { find: { action: to(visit, '/find'), q: visit.query.get('q') ?? '' } }),
    ...(visit.demo && { clock, clockHref: to(visit, '/clock') }),
    ...(person && {
      user: {
        name: person.name,
        role: roleIn(visit, person),
        href: to(visit, '/account'),
      },
    }),
    ...(reply.wide && { wide: true }),
    ...(reply.hasErrors && { hasErrors: true }),
    ...(reply.before !== undefined && { before: reply.before }),
    ...(reply.refreshSeconds && { refreshSeconds: reply.refreshSeconds }),
    ...(reply.alternates && { alternates: reply.alternates }),
  }
  return renderPage((<Page {...props} />) as VNode)
}

/** What the reader is here: the voice of an organisation, a post, a citizen. */
const roleIn = ({ say }: Visit, { voice, posts }: Person): string =>
  voice?.name ?? say(posts[0] ? `post.${posts[0].post}` : 'demo.citizen')
