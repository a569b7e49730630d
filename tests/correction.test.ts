/** A registrar corrects the record: the link, the form, the act struck through, and what others see of it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseNumberInAddress } from '../kernel/case-number.ts'
import { dayAt } from '../kernel/instant.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { fsck } from '../platform/fsck/fsck.ts'
import type { Receipt } from '../platform/perform/request.ts'
import { voices } from '../server/texts.ts'
import { httpVisitor, summaryOf } from './kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

const says = voices()
const applicant = 'demo-citizen-1'
let server: ServerUnderTest
let registrar: string

beforeAll(async () => {
  server = await startUnderTest()
  const { registry, clocks, zone } = server.house
  registrar = registry.holding('registrar', 'akimat-demo', dayAt(clocks.law.now(), zone))[0]!
})
afterAll(async () => {
  await server?.stop()
})

/** The address of an application of today that the registrar has registered. */
async function registered(key: string): Promise<string> {
  const { house } = server
  const done = async (request: Omit<Parameters<typeof house.perform>[0], 'key'>): Promise<Receipt> => {
    const answer = await house.perform({ key: `${key}:${request.step}`, ...request })
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
    return answer
  }
  const fields = { body: 'akimat-demo', essence: 'Су жоқ', request: 'Су керек', address: 'Көкбұлақ' }
  const { proceeding, number } = await done({ procedure: 'application', step: 'file', person: applicant, fields })
  await done({ proceeding, step: 'register', person: registrar })
  return `/cases/${caseNumberInAddress(number!)}`
}

it('is offered to the registrar alone, asks why, and shows the act struck through with who corrected it', async () => {
  const path = await registered('correction-1')
  const form = `${path}/1/correction.void?about=2`
  const [reader, clerk] = [await httpVisitor(server, 'ru', applicant), await httpVisitor(server, 'ru', registrar)]
  expect((await reader.get(path)).html).not.toContain('correction.void')
  expect((await reader.get(form)).html).toContain(says.ru('refusal.correction.not-yours.title'))
  expect((await clerk.get(path)).html).toContain(form)
  const asked = await clerk.get(form)
  expect(asked.html).toContain(says.ru('case.correct.alone'))
  const hidden = await clerk.form(form)
  const unsaid = await clerk.post(form, hidden)
  expect([unsaid.status, summaryOf(unsaid.html).length]).toEqual([422, 1])
  const sent = await clerk.post(form, { ...hidden, why: 'wrong-case' })
  expect(sent.status).toBe(303)
  expect((await clerk.get(sent.location)).html).toContain(says.ru('correction.void.done'))
  const { html } = await reader.get(path)
  expect(html).toContain(`<s>${says.ru('application.step.register.done')}</s>`)
  expect(html).toContain(says.ru('case.voided'))
  expect(html).toContain(says.ru('correction.option.why.wrong-case'))
  expect(html).toContain(says.ru('notice.record-corrected.subject', { number: '' }))
  expect((await clerk.get(path)).html).not.toContain(form)
  const again = await clerk.post(form, { ...(await clerk.form(form)), ...hidden, key: 'another-key', why: 'twice' })
  expect(again.status).toBeGreaterThanOrEqual(400)
})

it('marks what was told of it among the notices, and in their twins', async () => {
  const reader = await httpVisitor(server, 'en', applicant)
  await expect
    .poll(async () => (await reader.get('/notices')).html, { timeout: 10_000 })
    .toContain(says.en('notices.voided'))
  const { rows } = JSON.parse((await reader.get('/notices.json')).html) as { rows: { kind: string; voided: boolean }[] }
  expect(rows.filter(({ voided }) => voided).map(({ kind }) => kind)).toEqual(['registered'])
})

it('answers a form about nothing, and about an act of somebody else, without an act', async () => {
  const path = await registered('correction-2')
  const clerk = await httpVisitor(server, 'kk', registrar)
  const hidden = await clerk.form(`${path}/1/correction.void?about=2`)
  for (const about of ['', '0', '9', '1e3', '99999999999999999999'])
    expect([about, (await clerk.get(`${path}/1/correction.void?about=${about}`)).status]).toEqual([about, 404])
  expect((await clerk.post(`${path}/1/correction.void`, { ...hidden, about: '9', why: 'twice' })).status).toBe(404)
  const opening = await clerk.post(`${path}/1/correction.void`, { ...hidden, about: '1', why: 'twice' })
  expect(opening.status).toBe(422)
})

it('leaves a record that checks out', async () => {
  expect((await fsck(server.house.store.db)).damage).toEqual([])
})
