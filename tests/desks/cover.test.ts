/** The holder of a post lets a colleague stand in: in one's own name, on the record, for the days said, and no longer than wanted. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { addDays } from '../../kernel/calendar-date.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { colleague, head, official, registrar } from '../kit/akimat.ts'
import { hiddenOf, httpVisitor, summaryOf } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest

beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  await server?.stop()
})

const as = (person: string) => httpVisitor(server, 'ru', person)
const today = () => dayAt(server.house.clocks.law.now(), server.house.zone)
/** The answers of the form; days are counted from today. */
const asked = (person: string, post: string, [since, until]: readonly [number, number] = [0, 7]) => {
  const boxes = { since: addDays(today(), since), until: addDays(today(), until) }
  const days = Object.entries(boxes).flatMap(([name, day]) => {
    const [year, month, date] = day.split('-')
    return [
      [`${name}-year`, year!],
      [`${name}-month`, month!],
      [`${name}-day`, date!],
    ]
  })
  return { person, post, reason: 'ежегодный отпуск', ...(Object.fromEntries(days) as Record<string, string>) }
}
const postsOf = (person: string) => server.house.registry.postsOf(person, today()).map(({ post }) => post)

/** An application under review; its proceeding and number. */
async function underReview(key: string): Promise<{ proceeding: string; number: string }> {
  const { perform } = server.house
  const filed = await perform({
    key,
    procedure: 'application',
    step: 'file',
    person: 'demo-citizen-1',
    fields: { body: 'akimat-demo', essence: 'Шам жанбайды', request: 'Жөндеңіз', address: 'Көкбұлақ' },
  })
  if (isRefusal(filed)) throw new Error(JSON.stringify(filed))
  await perform({ key: `${key}-r`, proceeding: filed.proceeding, step: 'register', person: registrar, fields: {} })
  return { proceeding: filed.proceeding, number: filed.number! }
}
const extend = (proceeding: string, key: string) =>
  server.house.perform({
    key,
    proceeding,
    step: 'extend',
    person: colleague,
    fields: { newLastDay: addDays(today(), 40), extensionReason: 'Керек құжаттар сұралды' },
  })

it('nobody passes on what is another’s, nor to somebody from elsewhere; a judge’s cases are for the draw alone', async () => {
  const visitor = await as(official)
  const hidden = await visitor.form('/desk/cover')
  const wrong = async (fields: Record<string, string>) =>
    summaryOf((await visitor.post('/desk/cover', { ...hidden, ...fields })).html).join(' ')
  expect(await wrong(asked(colleague, 'head'))).toContain('поручить нельзя')
  expect(await wrong(asked('demo-agency-head-12', 'official'))).toContain('не ваш коллега')
  expect(await wrong(asked(official, 'official'))).toContain('не ваш коллега')
  expect(await wrong(asked(colleague, 'official'))).toContain('и так занимает')
  expect(await wrong(asked(registrar, 'official', [0, -1]))).toContain('Последний день')
  expect(await wrong(asked(registrar, 'official', [-3, 7]))).toContain('Первый день')
  expect(postsOf(registrar)).not.toContain('official')
  expect((await (await as('demo-adm-court-judge-13')).get('/desk/cover')).status).toBe(404)
  expect((await (await as('demo-citizen-1')).get('/desk/cover')).status).toBe(404)
})

it('the colleague acts under their own name in the stead of the holder, and the page of the case says so', async () => {
  const { proceeding, number } = await underReview('cover-1')
  expect(await extend(proceeding, 'cover-extend-0')).toMatchObject({ refused: 'role.not-yours' })
  const visitor = await as(head)
  const sent = await visitor.post('/desk/cover', {
    ...(await visitor.form('/desk/cover')),
    ...asked(colleague, 'head'),
  })
  expect(summaryOf(sent.html)).toEqual([])
  expect((await visitor.get('/desk/people')).html).toContain('Вас замещает')
  expect((await (await as(colleague)).get('/desk/people')).html).toContain('Вы замещаете')
  expect(await extend(proceeding, 'cover-extend')).toHaveProperty('n')
  const acts = await server.house.store.acts(proceeding, 1, 50)
  const act = acts.map(({ bytes }) => JSON.parse(bytes) as Act).find(({ step }) => step === 'extend')!
  expect(act.by).toMatchObject({ person: colleague, as: 'head@body', instead: head, acting: 'ежегодный отпуск' })
  const { html } = await (await as(official)).get(`/cases/${caseNumberInAddress(number)}`)
  expect(html).toContain('замещает: ')
})

it('what the colleague holds in another’s stead is passed on no further', async () => {
  const visitor = await as(colleague)
  const refused = await visitor.post('/desk/cover', {
    ...(await visitor.form('/desk/cover')),
    ...asked(official, 'head'),
  })
  expect([refused.status, summaryOf(refused.html)[0]]).toEqual([422, expect.stringContaining('поручить нельзя')])
})

it('only who said it ends it, and from then on nothing is done in that stead', async () => {
  const { proceeding } = await underReview('cover-2')
  const visitor = await as(head)
  const hidden = hiddenOf((await visitor.get('/desk/people')).html, '/desk/cover/end')
  const stranger = await as(official)
  const { key } = hiddenOf((await stranger.get('/desk/cover')).html, '/desk/cover')
  expect((await stranger.post('/desk/cover/end', { ...hidden, key: key! })).status).toBe(404)
  expect(postsOf(colleague)).toContain('head')
  expect((await visitor.post('/desk/cover/end', hidden)).status).toBe(303)
  expect(postsOf(colleague)).not.toContain('head')
  expect(await extend(proceeding, 'cover-extend-2')).toMatchObject({ refused: 'role.not-yours' })
  expect((await visitor.get('/desk/people')).html).toContain('Вас никто не замещает')
})
