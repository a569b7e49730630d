/** Settings that administrators change while the court is open: at once, each an act with a reason, and nothing that is a secret. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addHours } from '../../kernel/instant.ts'
import { openOwnRecords } from '../../server/wiring/own-records.ts'
import { type Answered, type HttpVisitor, httpVisitor } from '../kit/http-visitor.ts'
import { administrators, type LiveServer, startLive } from './live-server.ts'

let server: LiveServer
let one: HttpVisitor

beforeAll(async () => {
  server = await startLive()
  one = await httpVisitor(server, 'en', administrators[0])
}, 60_000)
afterAll(() => server.stop())

const change = async (name: string, value: string, order = 'Order 12'): Promise<Answered> => {
  const path = `/admin/settings/${name}`
  return one.post(path, { ...(await one.form(path, `/en${path}`)), value, order })
}
interface Row {
  readonly name: string
  readonly value: string
  readonly from: string
  readonly changedBy: string
}
const row = async (name: string): Promise<Row> => {
  const { rows } = JSON.parse((await one.get('/admin/settings.json')).html) as { rows: Row[] }
  return rows.find((found) => found.name === name)!
}

it('a change counts at once, and the page says who made it, why, and what was there before', async () => {
  const now = server.house.clocks.machine.now()
  const token = server.house.entropy.token()
  await server.house.sessions.begin(token, administrators[1], addHours(now, -1.5))
  const { sessions } = server.house
  expect(await sessions.of(token, now)).toMatchObject({ person: administrators[1] })
  expect(await row('SESSION_HOURS')).toMatchObject({ value: '12', from: 'usual' })
  expect((await change('SESSION_HOURS', '1')).location).toBe('/en/admin/settings')
  expect(await sessions.of(token, now), 'begun an hour and a half ago').toBeUndefined()
  await change('SESSION_HOURS', '3')
  expect(await row('SESSION_HOURS')).toMatchObject({ value: '3', from: 'changed', changedBy: administrators[0] })
  await change('SESSION_IDLE_MINUTES', '15')
  expect(server.house.sessions.seconds()).toBe(15 * 60)
  const { html } = await one.get('/admin/settings')
  for (const words of ['Order 12', 'admin-one in English', 'Changed on', 'SESSION_HOURS']) expect(html).toContain(words)
  expect((await one.get('/admin/changes')).html).toContain('A setting was changed')
})

it('how people reach us is shown everywhere from then on, as text and never as markup', async () => {
  const nobody = await httpVisitor(server, 'en')
  await change('TARAZY_CONTACT', '+7 700 000 00 00 <b>')
  for (const path of ['/help', '/about/privacy', '/sign-in'])
    expect((await nobody.get(path)).html).toContain('+7 700 000 00 00 &lt;b')
})

it('a value that does not fit is refused in words, and nothing changes', async () => {
  for (const [name, value, words] of [
    ['SESSION_HOURS', '25', 'This is no whole number from 1 to 24.'],
    ['SESSION_HOURS', '1.5', 'This is no whole number from 1 to 24.'],
    ['SESSION_IDLE_MINUTES', '0', 'This is no whole number from 1 to 720.'],
    ['MAIL_FROM', 'court', 'This is no address of e-mail.'],
    ['MAIL_FROM', 'a@b.kz\r\nBcc: x@y.kz', 'This is no address of e-mail.'],
    ['SESSION_HOURS', '', 'New value'],
  ] as const) {
    const before = await row(name)
    const { status, html } = await change(name, value)
    expect([name, value, status]).toEqual([name, value, 422])
    expect(html).toContain(words)
    expect(await row(name)).toEqual(before)
  }
  expect((await change('SESSION_HOURS', '4', '')).status, 'a reason is asked').toBe(422)
  const direct = await server.house.perform({
    key: 'past-the-page',
    proceeding: 'settings-record',
    step: 'change-setting',
    person: administrators[0],
    fields: { setting: 'DATABASE_URL', value: 'postgresql://elsewhere', order: '1' },
  })
  expect(direct).toMatchObject({ refused: 'setting.unfit' })
})

it('a change is taken back by another act, and what is not changed has no such page', async () => {
  const path = '/admin/settings/TARAZY_CONTACT/restore'
  const back = await one.post(path, { ...(await one.form(path, `/en${path}`)), order: 'Order 13' })
  expect(back.location).toBe('/en/admin/settings')
  expect(await row('TARAZY_CONTACT')).toMatchObject({ from: 'usual' })
  expect(await row('TARAZY_CONTACT')).not.toHaveProperty('value')
  expect((await one.get(path)).status).toBe(404)
})

it('secrets, ports and addresses of other programs have no form, and for others no page is there', async () => {
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET', 'PORT', 'TARAZY_ADDRESS', 'constructor', 'x'])
    expect([name, (await one.get(`/admin/settings/${name}`)).status]).toEqual([name, 404])
  const other = await httpVisitor(server, 'en', 'somebody-else')
  expect((await other.get('/admin/settings/SESSION_HOURS')).status).toBe(404)
})

it('after a start the settings are what the acts say', async () => {
  const { store, entropy, registry, law } = server.house
  const again = await openOwnRecords({ store, entropy, registry, law, packagedMarks: [] })
  expect(again.settings.of('SESSION_HOURS')).toMatchObject({ value: '3', by: administrators[0] })
  expect(again.settings.of('TARAZY_CONTACT')).toBeUndefined()
})
