/** HTTP: languages, cookies, forms, headers, errors. A page is found by its address; everything about procedures is elsewhere. */
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { trimTrailingSlash } from 'hono/trailing-slash'
import type { VNode } from 'preact'
import { dayAt } from '../kernel/instant.ts'
import { isLanguage, type Language, languages, negotiate } from '../kernel/language.ts'
import { formKey, isOwnKey } from '../platform/sign-in/form-key.ts'
import type { Assets } from '../web/assets.ts'
import { Button } from '../web/components/button/button.tsx'
import { type NavLink, Page } from '../web/components/page/page.tsx'
import { renderPage } from '../web/components/page/render-page.ts'
import { formatMoment } from '../web/text/formats.ts'
import type { Say } from '../web/text/say.ts'
import { type PageReply, type Person, page, type Reply, type Route, to, type Visit } from '../web/visit.ts'
import type { House } from './house.ts'
import type { People } from './people.ts'
import { readBody } from './read-body.ts'

export interface AppPorts {
  readonly house: House
  readonly people: People
  readonly routes: readonly Route[]
  readonly voices: Readonly<Record<Language, Say>>
  readonly assets: Assets
  readonly log: (event: Record<string, unknown>) => void
}

const browserCookie = 'tarazy'
const languageCookie = 'tarazy-language'
const headers = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const

export function createApp(ports: AppPorts): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    // Set before the answer is made: afterwards each would make the whole answer anew.
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    await next()
  })
  app.use(trimTrailingSlash())
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/assets/*', (c) => asset(ports, c))
  app.get('/', (c) => c.redirect(`/${chosenLanguage(c)}`))
  for (const language of languages) {
    for (const route of [...ports.routes, ...accountRoutes(ports)]) {
      const path = `/${language}${route.path === '/' ? '' : route.path}`
      app.on(route.method, path, (c) => handle(ports, c, language, route))
    }
  }
  app.notFound((c) => failure(ports, c, 404, 'absent'))
  app.onError((error, c) => {
    ports.log({ level: 'error', message: String(error), stack: error.stack, path: c.req.path })
    return failure(ports, c, 500, 'failed')
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
  const { house, people, voices } = ports
  const browser = browserOf(ports, c)
  const at = house.clocks.law.now()
  const on = dayAt(at, house.zone)
  const url = new URL(c.req.url)
  const id = await house.sessions.personOf(browser, house.clocks.machine.now())
  const person: Person | undefined =
    id === undefined
      ? undefined
      : { id, name: await people.nameOf(id, language), posts: house.registry.postsOf(id, on) }
  setCookie(c, languageCookie, language, { sameSite: 'Lax', path: '/', maxAge: 31_536_000 })
  return {
    say: voices[language],
    language,
    ...(person && { person }),
    path: `${url.pathname.slice(3) || '/'}${url.search}`,
    query: url.searchParams,
    form,
    at,
    on,
    demo: house.folder.mode === 'demo',
    formKey: () => formKey(house.formSecret, browser, house.entropy.uuid7(house.clocks.machine.now())),
  }
}

async function handle(ports: AppPorts, c: Context, language: Language, route: Route): Promise<Response> {
  const body = route.method === 'POST' ? await readBody(c) : { form: {} }
  if ('problem' in body) return failure(ports, c, body.problem === 'too-big' ? 413 : 415, body.problem)
  const visit = await visitOf(ports, c, language, body.form)
  if (
    route.method === 'POST' &&
    !isOwnKey(ports.house.formSecret, getCookie(c, browserCookie) ?? '', body.form.key ?? '')
  )
    return failure(ports, c, 403, 'form-old')
  if (route.who === 'signed-in' && !visit.person) return send(ports, c, visit, { kind: 'sign-in' })
  const parameters = c.req.param()
  // No name of anything holds a NUL, and no database takes one.
  if (Object.values(parameters).some((one) => one.includes('\0'))) return send(ports, c, visit, { kind: 'absent' })
  return send(ports, c, visit, await route.answer(visit, parameters))
}

function send(ports: AppPorts, c: Context, visit: Visit, reply: Reply): Response | Promise<Response> {
  switch (reply.kind) {
    case 'page':
      return c.html(render(ports, visit, reply), (reply.status ?? 200) as never, { 'cache-control': 'no-store' })
    case 'redirect':
      return c.redirect(reply.to, 303)
    case 'absent':
      return failure(ports, c, 404, 'absent')
    case 'sign-in':
      return c.html(render(ports, visit, signInFirst(visit)), 401, { 'cache-control': 'no-store' })
    case 'signed-in':
      return signedIn(ports, c, reply)
    case 'signed-out':
      return signedOut(ports, c, reply.to)
    case 'data':
      return c.body(reply.body, 200, { 'content-type': reply.type, 'cache-control': 'no-store' })
  }
}

/** A fresh token, so that nobody's old cookie is raised. */
async function signedIn(
  { house }: AppPorts,
  c: Context,
  { person, to: path }: { readonly person: string; readonly to: string },
): Promise<Response> {
  const token = house.entropy.token()
  setCookie(c, browserCookie, token, cookieOptions(c))
  await house.sessions.begin(token, person, house.clocks.machine.now())
  return c.redirect(path, 303)
}

async function signedOut({ house }: AppPorts, c: Context, path: string): Promise<Response> {
  await house.sessions.end(getCookie(c, browserCookie) ?? '')
  setCookie(c, browserCookie, '', { path: '/', maxAge: 0 })
  return c.redirect(path, 303)
}

const cookieOptions = (c: Context) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: c.req.url.startsWith('https:') }) as const

const signInFirst = (visit: Visit): PageReply =>
  page(
    visit.say('server.sign-in-first'),
    <>
      <h1 class="govuk-heading-l">{visit.say('server.sign-in-first')}</h1>
      {visit.demo && <Button href={to(visit, '/sign-in')}>{visit.say('home.sign-in')}</Button>}
    </>,
  )

/** Errors of the server's own: the same words and bytes whatever was asked, so that sealed and absent cannot be told apart. */
async function failure(
  ports: AppPorts,
  c: Context,
  status: 403 | 404 | 413 | 415 | 500,
  what: 'absent' | 'failed' | 'form-old' | 'too-big' | 'not-a-form',
): Promise<Response> {
  const first = c.req.path.split('/')[1] ?? ''
  const language = isLanguage(first) ? first : chosenLanguage(c)
  const say = ports.voices[language]
  const visit: Visit = {
    say,
    language,
    path: '/',
    query: new URLSearchParams(),
    form: {},
    at: ports.house.clocks.law.now(),
    on: dayAt(ports.house.clocks.law.now(), ports.house.zone),
    demo: ports.house.folder.mode === 'demo',
    formKey: () => '',
  }
  const reply = page(
    say(`server.${what}`),
    <>
      <h1 class="govuk-heading-l">{say(`server.${what}`)}</h1>
      <p class="govuk-body">{say(`server.${what}.text`)}</p>
    </>,
  )
  return c.html(render(ports, visit, reply), status, { 'cache-control': 'no-store' })
}

function render({ house, assets }: AppPorts, visit: Visit, reply: PageReply): string {
  const { say, person } = visit
  const clock = formatMoment(visit.at, house.zone, visit.language)
  const props = {
    say,
    language: visit.language,
    title: reply.title,
    path: `/${visit.language}${visit.path === '/' ? '' : visit.path}`,
    assets,
    demo: visit.demo,
    nav: navOf(visit),
    children: reply.body,
    ...(visit.demo && { clock, clockHref: to(visit, '/clock') }),
    ...(person && {
      user: {
        name: person.name,
        role: person.posts[0] ? say(`post.${person.posts[0].post}`) : say('demo.citizen'),
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

function navOf(visit: Visit): NavLink[] {
  const { say, person } = visit
  const links = [
    ...(person
      ? [
          ['my', '/my'],
          ['notices', '/notices'],
        ]
      : []),
    ...(person && person.posts.length > 0 ? [['desk', '/desk']] : []),
    ['draws', '/draws'],
    ['procedures', '/procedures'],
    ['overviews', '/overviews'],
  ] as const
  return links.map(([id, path]) => ({
    href: to(visit, path!),
    text: say(`server.nav.${id}`),
    ...(visit.path.split('?')[0] === path && { current: true }),
  }))
}

const accountRoutes = (_ports: AppPorts): Route[] => [
  {
    method: 'GET',
    path: '/account',
    who: 'signed-in',
    answer: (visit) =>
      page(
        visit.say('server.account'),
        <>
          <h1 class="govuk-heading-l">{visit.say('server.account')}</h1>
          <p class="govuk-body">{visit.say('server.account.text', { name: visit.person!.name })}</p>
          <p class="govuk-body">
            {visit.say('server.account.code')} <code>{visit.person!.id}</code>
          </p>
          <p class="govuk-hint">{visit.say('server.account.code.why')}</p>
          <form method="post" action={to(visit, '/sign-out')}>
            <input type="hidden" name="key" value={visit.formKey()} />
            <Button kind="secondary">{visit.say('server.sign-out')}</Button>
          </form>
        </>,
      ),
  },
  {
    method: 'POST',
    path: '/sign-out',
    who: 'signed-in',
    answer: (visit) => ({ kind: 'signed-out', to: to(visit, '/') }),
  },
]
