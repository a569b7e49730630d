/** Signing in, staying, being too late: nobody loses what they typed, and everybody comes back to where they were. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addHours, addMinutes } from '../kernel/instant.ts'
import { boxValue, type HttpVisitor, hiddenOf, httpVisitor } from './kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

let server: ServerUnderTest

beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

const now = () => server.house.clocks.machine.now()

/** The session of this visitor began so many minutes ago, and was in use all the time. */
async function began(visitor: HttpVisitor, person: string, minutesAgo: number): Promise<void> {
  const { sessions, store } = server.house
  await sessions.begin(visitor.cookies.get('tarazy')!, person, addMinutes(now(), -minutesAgo))
  await store.db.query('update sign_in.session set seen = $1 where person = $2', [now(), person])
}

describe('a page that asks to sign in', () => {
  it('leads back to itself after signing in', async () => {
    const nobody = await httpVisitor(server, 'ru')
    const asked = await nobody.get('/diary?week=2026-11-30')
    expect(asked.status).toBe(401)
    expect(asked.html).toContain('/ru/sign-in?next=%2Fdiary%3Fweek%3D2026-11-30')
    const form = hiddenOf((await nobody.get('/sign-in?next=%2Fdiary%3Fweek%3D2026-11-30')).html, '/sign-in')
    const { status, location } = await nobody.post('/sign-in', { ...form, person: 'demo-adm-court-judge-13' })
    expect([status, location]).toEqual([303, '/ru/diary?week=2026-11-30'])
  })
  it('never leads to another host', async () => {
    for (const next of ['//example.org', 'https://example.org', '/\\example.org', '/a\r\nset-cookie: a=b']) {
      const nobody = await httpVisitor(server, 'ru')
      const form = hiddenOf((await nobody.get('/sign-in')).html, '/sign-in')
      const { location } = await nobody.post('/sign-in', { ...form, next, person: 'demo-citizen-1' })
      expect(new URL(location, server.address).origin).toBe(server.address)
      expect(location).toMatch(/^\/ru\//)
    }
  })
})

describe('the end of a session', () => {
  it('is told in its last five minutes, and not before', async () => {
    const citizen = await httpVisitor(server, 'kk', 'demo-citizen-1')
    await began(citizen, 'demo-citizen-1', 12 * 60 - 6)
    expect((await citizen.get('/my')).html).toMatch(/<section class="tz-session"[^>]* hidden/)
    await began(citizen, 'demo-citizen-1', 12 * 60 - 4)
    expect((await citizen.get('/my')).html).toMatch(/<section class="tz-session"(?![^>]* hidden)[^>]*role="alert"/)
  })
  it('moves away when the person stays, by the page and by the script', async () => {
    const citizen = await httpVisitor(server, 'kk', 'demo-citizen-1')
    for (const path of ['/session', '/session.json']) {
      await began(citizen, 'demo-citizen-1', 12 * 60 - 4)
      expect((await citizen.post(path, await citizen.form('/session', '/session'))).status).toBe(200)
      const { until } = (await server.house.sessions.held(citizen.cookies.get('tarazy')!))!
      expect(until > addHours(now(), 1)).toBe(true)
    }
  })
  it('comes in the middle of a form: the answers are kept for this person alone, and sent after signing in', async () => {
    const citizen = await httpVisitor(server, 'kk', 'demo-citizen-2')
    const { location } = await citizen.post('/apply', await citizen.form('/my', '/apply'))
    const form = await citizen.form(`${location}/matter`, '/matter')
    await began(citizen, 'demo-citizen-2', 13 * 60)
    const typed = { essence: 'Көшеде «жарық» жоқ', request: 'Шамды жөндеңіздер' }
    const late = await citizen.post(`${location}/matter`, { ...form, ...typed })
    expect(late.status).toBe(401)
    const kept = decodeURIComponent(/next=([^"&]+)/.exec(late.html)![1]!)
    expect(kept).toMatch(/^\/unsent\//)

    const other = await httpVisitor(server, 'kk', 'demo-citizen-3')
    expect((await other.get(kept)).status).toBe(404)

    const again = await httpVisitor(server, 'kk', 'demo-citizen-2')
    const shown = await again.get(kept)
    expect(shown.html).toContain(typed.request)
    const sent = await again.post(`${location}/matter`, hiddenOf(shown.html, '/matter'))
    expect(sent.status).toBe(303)
    expect((await again.get(`${location}/matter`)).html).toContain('Шамды жөндеңіздер')
  })
})

describe('another language in the middle of a form', () => {
  it('leads to the same question, with the answers that are kept', async () => {
    const citizen = await httpVisitor(server, 'kk', 'demo-citizen-4')
    const { location } = await citizen.post('/apply', await citizen.form('/my', '/apply'))
    const form = await citizen.form(`${location}/matter`, '/matter')
    await citizen.post(`${location}/matter`, { ...form, essence: 'Көше «қараңғы»', request: 'Шам қойыңыздар' })
    const { html } = await citizen.get(`${location}/matter`)
    const other = `${location.replace('/kk/', '/ru/')}/matter`
    expect(html).toContain(`formaction="${other}"`)
    const russian = await citizen.get(other)
    expect(russian.html).toMatch(/<html lang="ru"/)
    expect(boxValue(russian.html, 'essence')).toBe('Көше «қараңғы»')
    expect(boxValue(russian.html, 'request')).toBe('Шам қойыңыздар')
  })
})

describe('how pages look', () => {
  it('is chosen without an account, kept in the browser, and leads back to the page', async () => {
    const nobody = await httpVisitor(server, 'en')
    const form = await nobody.form('/draws?on=2026-11-02', '/look')
    const { location } = await nobody.post('/look', { ...form, set: 'sight:weak' })
    expect(location).toBe('/en/draws?on=2026-11-02')
    expect((await nobody.get('/help')).html).toMatch(/<html[^>]* data-size="large" data-contrast="high"/)
    await nobody.post('/look', { ...(await nobody.form('/look', '/look')), set: 'sight:usual' })
    expect((await nobody.get('/help')).html).not.toContain('data-contrast')
  })
})

describe('a page that cannot be shown', () => {
  it('says what became of the answers, what to do next, and where help is', async () => {
    const nobody = await httpVisitor(server, 'ru')
    const form = await nobody.form('/sign-in', '/sign-in')
    const answers = [
      await nobody.get('/no-such-page'),
      await nobody.post('/sign-in', { key: 'old' }),
      await nobody.post('/sign-in', { ...form, person: 'x'.repeat(1_100_000) }),
      await nobody.post('/sign-in', '{}', { 'content-type': 'application/json' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 413, 415])
    for (const { html } of answers) {
      const main = /<main.*<\/main>/s.exec(html)![0]
      expect(main).toMatch(/Ничего не (изменилось|отправлено|записано)/)
      expect(main).toContain('/ru/help')
    }
  })
})
