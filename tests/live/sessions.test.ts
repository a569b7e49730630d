import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { addHours, epochMilliseconds, fromEpochMilliseconds, type Instant } from '../../kernel/instant.ts'
import { sessions } from '../../platform/sign-in/sessions.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { administrators, type LiveServer, startLive } from './live-server.ts'

let server: LiveServer
const [person, other] = administrators
const minutes = (at: Instant, count: number): Instant => fromEpochMilliseconds(epochMilliseconds(at) + count * 60_000)

beforeAll(async () => {
  server = await startLive()
}, 60_000)
beforeEach(() => server.house.store.db.query('delete from sign_in.session'))
afterAll(() => server.stop())

it('a person sees every own session and no other’s, and ends one of them', async () => {
  const [here, there, stranger] = await Promise.all([person, person, other].map((id) => httpVisitor(server, 'en', id)))
  const { rows } = JSON.parse((await here!.get('/me/sessions.json')).html)
  expect(rows).toHaveLength(2)
  const far = rows.find((row: { this: boolean }) => !row.this)
  const form = await here!.form('/me/sessions', '/en/me/sessions')
  await here!.post('/me/sessions', { ...form, session: far.id })
  expect((await there!.get('/account')).status).toBe(401)
  expect((await here!.get('/account')).status).toBe(200)
  expect((await stranger!.get('/account')).status).toBe(200)
})

it('nobody ends the session of another by its id', async () => {
  const [here, stranger] = await Promise.all([person, other].map((id) => httpVisitor(server, 'en', id)))
  await httpVisitor(server, 'en', person)
  const { rows } = JSON.parse((await stranger!.get('/me/sessions.json')).html)
  const form = await here!.form('/me/sessions', '/en/me/sessions')
  await here!.post('/me/sessions', { ...form, session: rows[0].id })
  expect((await stranger!.get('/account')).status).toBe(200)
})

it('all others end at once, and this one stays', async () => {
  const [here, ...others] = await Promise.all([person, person, person].map((id) => httpVisitor(server, 'en', id)))
  const form = await here!.form('/me/sessions', '/en/me/sessions')
  await here!.post('/me/sessions', { ...form, session: 'others' })
  expect(await Promise.all(others.map(async (one) => (await one.get('/account')).status))).toEqual([401, 401])
  expect((await here!.get('/account')).status).toBe(200)
})

it('who signed out is out: the old cookie opens nothing, and no page is kept for the way back', async () => {
  const here = await httpVisitor(server, 'en', person)
  const token = here.cookies.get('tarazy')!
  const kept = await here.get('/account')
  expect(kept.headers.get('cache-control')).toBe('no-store')
  const form = await here.form('/account', '/en/sign-out')
  const out = await here.post('/sign-out', form)
  expect(out.headers.get('clear-site-data')).toBe('"cache"')
  here.cookies.set('tarazy', token)
  expect((await here.get('/account')).status).toBe(401)
})

it('a session ends after the hours it may last, and sooner when nobody uses it', async () => {
  const short = sessions(server.house.store.db, () => ({ hoursMax: 2, idleMinutesMax: 30 }))
  const start = server.house.clocks.machine.now()
  await short.begin('used', person, start)
  await short.begin('unused', person, start)
  for (const passed of [29, 58, 87, 116]) expect(await short.of('used', minutes(start, passed))).toBeDefined()
  expect(await short.of('unused', minutes(start, 29))).toBeDefined()
  expect(await short.of('unused', minutes(start, 59))).toBeUndefined()
  expect(await short.of('used', addHours(start, 2))).toBeUndefined()
})
