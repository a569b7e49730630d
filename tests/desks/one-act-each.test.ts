/** The same form twice, steps out of order, two people at one moment: one act each, and a word to whoever came second. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { voices } from '../../server/texts.ts'
import { actsBefore } from '../kit/acts-before.ts'
import { caseAt } from '../kit/find-case.ts'
import { type Fields, type HttpVisitor, httpVisitor, messageAt, summaryOf } from '../kit/http-visitor.ts'
import { inPost } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const says = voices()
let server: ServerUnderTest
let citizen: HttpVisitor

beforeAll(async () => {
  server = await startUnderTest()
  citizen = await httpVisitor(server, 'kk', 'demo-citizen-1')
})
afterAll(async () => {
  await server?.stop()
})

const keyOnly = async (): Promise<{ key: string }> => ({ key: (await citizen.form('/my', '/apply')).key! })

describe('a key of a form', () => {
  it('sent again with the same body gives the same answer; with another body it is refused and the text stays', async () => {
    const silent = await caseAt(server, 'application', 'deemed-refused', 'oldest')
    const path = `${silent.path}/complain`
    const visitor = await httpVisitor(server, 'ru', silent.applicant)
    const hidden = await visitor.form(path)
    const unchanged = await actsBefore(server)
    const first = await visitor.post(path, { ...hidden, grounds: 'Ответа не было.' })
    expect(first.status).toBe(303)
    expect(await visitor.post(path, { ...hidden, grounds: 'Ответа не было.' })).toMatchObject({
      status: 303,
      location: first.location,
    })
    const other = await visitor.post(path, { ...hidden, grounds: 'Другой текст.' })
    expect(other.status).toBe(409)
    expect(other.html).toContain('Другой текст.')
    expect(summaryOf(other.html)[0]).toContain(says.ru('refusal.key.used.title'))
    await unchanged(2)
  })

  it('pressed twice at once, or in two windows, makes one case', async () => {
    const visitor = await httpVisitor(server, 'kk', 'demo-citizen-6')
    const { location } = await visitor.post('/apply', await visitor.form('/my', '/apply'))
    for (const [task, fields] of Object.entries<Fields>({
      body: { body: 'akimat-demo' },
      matter: { essence: 'Су жоқ.', request: 'Су керек.' },
      contacts: { address: 'Көкбұлақ' },
    }))
      await visitor.post(`${location}/${task}`, { ...(await visitor.form(`${location}/${task}`)), ...fields })
    const [one, two] = [await visitor.form(`${location}/check`), await visitor.form(`${location}/check`)]
    const unchanged = await actsBefore(server)
    const answers = await Promise.all([one, one, two].map((hidden) => visitor.post(`${location}/send`, hidden)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(answers.map(({ location: to }) => to)).size).toBe(1)
    await unchanged(1)
    expect((await visitor.post(`${location}/matter`, { ...one, essence: 'Басқа', request: 'Басқа' })).location).toBe(
      answers[0]!.location,
    )
    expect((await visitor.get(`${location}/check`)).location).toBe(answers[0]!.location)
    await unchanged(1)
  })
})

describe('steps out of order', () => {
  it('by address are refused with what would be accepted', async () => {
    const unchanged = await actsBefore(server)
    const { path, applicant, judge: drawn } = await caseAt(server, 'suit', 'with-judge')
    const judge = await httpVisitor(server, 'ru', drawn)
    const hidden = await judge.form(`${path}/demand-response`)
    const judgment = { introductory: 'а', descriptive: 'б', reasoning: 'в', operative: 'г', outcome: 'granted' }
    const early = await judge.post(`${path}/give-judgment`, { ...hidden, ...judgment })
    expect(early.status).toBe(422)
    expect(summaryOf(early.html).join()).toContain(says.ru('suit.stage.with-judge'))
    for (const step of ['draw-judge', 'arrive', 'enter-into-force', 'no-such-step', 'approval.lapse', '__proto__'])
      expect([step, (await judge.post(`${path}/${step}`, hidden)).status]).toEqual([step, 404])
    const plaintiff = await httpVisitor(server, 'ru', applicant)
    const notYours = await plaintiff.post(`${path}/return-suit`, {
      ...(await plaintiff.form('/my', '/apply')),
      returnGround: 'content',
      reasons: 'Так хочу',
    })
    expect([403, 422]).toContain(notYours.status)
    expect(notYours.html).toContain('Так хочу')
    for (const about of ['99999999999999999999', '-1', '0', '1e3', '1']) {
      const answered = await judge.post(`${path}/approval.agree`, { ...hidden, about, digest: 'x', seen: '-1e309' })
      expect([about, answered.status >= 400 && answered.status < 500]).toEqual([about, true])
    }
    await unchanged()
  })

  it('a draft is not sent before its tasks are done', async () => {
    const unchanged = await actsBefore(server)
    const { location } = await citizen.post('/apply', await citizen.form('/my', '/apply'))
    expect((await citizen.get(`${location}/check`)).location).toBe(location)
    const sent = await citizen.post(`${location}/send`, await keyOnly())
    expect(sent.status).toBe(422)
    expect(summaryOf(sent.html).length).toBeGreaterThan(0)
    await unchanged()
  })
})

describe('two people at one case', () => {
  it('one succeeds, the other is told what happened in between', async () => {
    const { path } = await caseAt(server, 'complaint', 'with-body')
    const [official, head] = [
      await httpVisitor(server, 'ru', inPost('official', 'akimat-demo').id),
      await httpVisitor(server, 'kk', inPost('head', 'akimat-demo').id),
    ]
    const [forward, correct] = [await official.form(`${path}/forward`), await head.form(`${path}/self-correct`)]
    const unchanged = await actsBefore(server)
    const [one, two] = await Promise.all([
      official.post(`${path}/forward`, { ...forward, position: 'Не согласны.' }),
      head.post(`${path}/self-correct`, { ...correct, operative: 'Қанағаттандырылсын.' }),
    ])
    expect([one.status, two.status].sort()).toEqual([303, 409])
    const [late, language, done, text] =
      one.status === 409
        ? ([one, 'ru', 'self-correct', 'Не согласны.'] as const)
        : ([two, 'kk', 'forward', 'Қанағаттандырылсын.'] as const)
    expect(summaryOf(late.html).join(' ')).toContain(says[language](`complaint.step.${done}.done`))
    expect(late.html).toContain(text)
    await unchanged(one.status === 409 ? 2 : 1)
  })

  it('a form older than the case says what changed', async () => {
    const { path, applicant: person } = await caseAt(server, 'application', 'to-be-heard')
    const applicant = await httpVisitor(server, 'kk', person)
    const official = await httpVisitor(server, 'ru', inPost('official', 'akimat-demo').id)
    const old = await applicant.form(`${path}/withdraw`)
    expect(
      (await official.post(`${path}/grant`, { ...(await official.form(`${path}/grant`)), operative: 'Удовлетворить.' }))
        .status,
    ).toBe(303)
    const late = await applicant.post(`${path}/withdraw`, old)
    expect(late.status).toBe(409)
    expect(summaryOf(late.html).join(' ')).toContain(says.kk('application.step.grant.done'))
  })

  it('the clock does not go backwards or too far, and not for two at once', async () => {
    const key = (): Promise<Record<string, string>> => citizen.form('/clock', '/clock')
    const wishes: readonly Fields[] = [
      { days: '0' },
      { days: '999' },
      { days: '-1' },
      { 'day-day': '31', 'day-month': '4', 'day-year': '2027' },
      { 'day-day': '1', 'day-month': '1', 'day-year': '0001' },
      { 'day-day': '1', 'day-month': '1', 'day-year': '10000' },
      { 'day-day': '31', 'day-month': '12', 'day-year': '9999' },
      {},
    ]
    for (const wish of wishes) {
      const { status, html } = await citizen.post('/clock', { ...(await key()), ...wish })
      expect([wish, status, messageAt(html, 'day') !== undefined]).toEqual([wish, 422, true])
    }
    const answers = await Promise.all([
      citizen.post('/clock', { ...(await key()), days: '1' }),
      citizen.post('/clock', { ...(await key()), days: '1' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
  })
})

it('nothing of all this was a fault of the server', () => expect(server.log).toEqual([]))
