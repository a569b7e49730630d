/** Filing by whatever a browser, or somebody without one, may send: nothing doubled, nobody else's draft, no closed option. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openingsOn } from '../../engine/reading/opening.ts'
import { dayAt } from '../../kernel/instant.ts'
import { voices } from '../../server/texts.ts'
import { actsBefore } from '../kit/acts-before.ts'
import { boxValue, type Fields, type HttpVisitor, httpVisitor, messageAt, summaryOf } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const { ru } = voices()
let server: ServerUnderTest
let citizen: HttpVisitor
/** Address of a draft of a suit, below the language. */
let draft: string

beforeAll(async () => {
  server = await startUnderTest()
  citizen = await httpVisitor(server, 'ru', 'demo-citizen-8')
  draft = await begun('suit')
})
afterAll(() => server?.stop())

async function begun(what: string): Promise<string> {
  const { location } = await citizen.post('/apply', { ...(await citizen.form('/my', '/apply')), what, step: 'file' })
  return location
}

const answer = async (question: string, fields: Fields) =>
  citizen.post(`${draft}/${question}`, { ...(await citizen.form(`${draft}/${question}`)), ...fields })

const day = (day: string, month: string, year: string): Fields => ({
  'countedFromDay-day': day,
  'countedFromDay-month': month,
  'countedFromDay-year': year,
})

describe('what may be opened', () => {
  it('stands on the list of matters, whatever the procedures are', async () => {
    const { house } = server
    const { html } = await citizen.get('/my')
    const openings = openingsOn(house.law, dayAt(house.clocks.law.now(), house.zone))
    expect(openings.map(({ procedure }) => procedure.id)).toEqual(
      expect.arrayContaining(['application', 'simplified', 'suit']),
    )
    for (const { procedure, row } of openings) {
      expect(html).toContain(ru(`${procedure.id}.step.${row.id}.do`))
      // The number leads the person to the case page, so it is given by the step itself.
      expect(row.registers, procedure.id).toContain('appeals')
    }
  })

  it('is nothing else', async () => {
    for (const what of ['appeal', 'cassation', 'person-record', '__proto__', 'constructor', ''])
      expect([what, (await citizen.post('/apply', { ...(await citizen.form('/my', '/apply')), what })).status]).toEqual(
        [what, 404],
      )
  })
})

describe('a draft from before there was a choice', () => {
  it('opens at its addresses, with its answers', async () => {
    const { house } = server
    const id = house.entropy.uuid7(house.clocks.machine.now())
    const body = { body: 'akimat-demo', essence: 'Нет воды', request: 'Прошу воду', address: 'Кокбулак', phone: '' }
    await house.store.saveDraft({ id, person: 'demo-citizen-8', kind: 'application', body })
    for (const page of ['', '/body', '/matter', '/contacts', '/check'])
      expect([page, (await citizen.get(`/apply/${id}${page}`)).status]).toEqual([page, 200])
    expect(boxValue((await citizen.get(`/apply/${id}/matter`)).html, 'request')).toBe('Прошу воду')
    const { location } = await citizen.post(`/apply/${id}/send`, await citizen.form(`/apply/${id}/check`))
    expect(location).toMatch(/^\/ru\/sent\/JT-/)
  })
})

describe('a suit', () => {
  it('names every wrong answer at its field and keeps what was typed', async () => {
    const unchanged = await actsBefore(server)
    const wrong: readonly (readonly [string, Fields, string])[] = [
      ['defendant', { defendant: 'adm-court-demo' }, 'defendant'],
      ['defendant', { defendant: 'no-such-body' }, 'defendant'],
      ['defendant', {}, 'defendant'],
      ['claimKind', { claimKind: 'no-such' }, 'claimKind'],
      ['matter', { claim: 'x'.repeat(20_001), suitGrounds: 'Нет оснований' }, 'claim'],
      ['matter', { claim: ' ', suitGrounds: 'Нет оснований' }, 'claim'],
      ['countedFrom', { countedFrom: 'act', ...day('31', '2', '2026') }, 'countedFromDay'],
      ['countedFrom', { countedFrom: 'act', ...day('1', '1', '2100') }, 'countedFromDay'],
      ['countedFrom', { countedFrom: 'act', ...day('1', '1', '1990') }, 'countedFromDay'],
    ]
    for (const [question, fields, at] of wrong) {
      const { status, html } = await answer(question, fields)
      expect([question, status, typeof messageAt(html, at)]).toEqual([question, 422, 'string'])
      if (fields.suitGrounds) expect(boxValue(html, 'suitGrounds')).toBe(fields.suitGrounds)
    }
    expect((await answer('matter', { claim: 'a', suitGrounds: 'b', role: 'judge' })).status).toBe(422)
    for (const page of ['interest', 'interimMeasures', 'no-such', '__proto__'])
      expect((await citizen.get(`${draft}/${page}`)).status).toBe(404)
    await unchanged()
  })

  it('asks what an answer calls up, and closes what the law does not allow beside it', async () => {
    await answer('claimKind', { claimKind: 'recognise' })
    const claim = (await citizen.get(`${draft}/matter`)).html
    expect(boxValue(claim, 'interest')).toBe('')
    expect(boxValue(claim, 'byLaw')).toBeUndefined()
    const options = (html: string) =>
      [...html.matchAll(/name="countedFrom"[^>]* value="([^"]*)"/g)].map(([, one]) => one)
    expect(options((await citizen.get(`${draft}/countedFrom`)).html)).toEqual(['relation', 'spent-act'])
    expect((await answer('countedFrom', { countedFrom: 'act', ...day('2', '3', '2026') })).status).toBe(422)
    await answer('countedFrom', { countedFrom: 'relation', ...day('2', '3', '2026') })
    // Another kind of suit closes the answer given before, and the list of questions asks it again.
    await answer('claimKind', { claimKind: 'contest' })
    expect(boxValue((await citizen.get(`${draft}/matter`)).html, 'interest')).toBeUndefined()
    expect((await citizen.get(draft)).html).toContain(ru('apply.status.begun'))
    expect((await citizen.get(`${draft}/check`)).location).toBe(draft)
  })

  it('is one case however often it is sent, and nobody else’s', async () => {
    await answer('defendant', { defendant: 'akimat-demo' })
    await answer('disputeCategory', { disputeCategory: 'ordinary' })
    await answer('matter', { claim: 'Отменить', suitGrounds: 'Нет оснований' })
    await answer('countedFrom', { countedFrom: 'act', ...day('2', '3', '2026') })
    const other = await httpVisitor(server, 'ru', 'demo-citizen-2')
    for (const page of ['', '/check', '/matter']) expect((await other.get(`${draft}${page}`)).status).toBe(404)
    const foreign = await other.form('/my', '/apply')
    expect((await other.post(`${draft}/send`, foreign)).status).toBe(404)
    expect((await other.post(`${draft}/matter`, { ...foreign, claim: 'x', suitGrounds: 'y' })).status).toBe(404)
    const hidden = await citizen.form(`${draft}/check`)
    const added = await actsBefore(server)
    const sent = await Promise.all([hidden, hidden, hidden].map((form) => citizen.post(`${draft}/send`, form)))
    expect(new Set(sent.map(({ status, location }) => `${status} ${location}`)).size).toBe(1)
    expect(sent[0]!.location).toMatch(/^\/ru\/sent\/JT-/)
    // Filed, marked late, entered in the register, the judge drawn.
    await added(4)
    expect((await citizen.post(`${draft}/send`, hidden)).location).toBe(sent[0]!.location)
    expect((await other.get(sent[0]!.location)).status).toBe(404)
    expect((await citizen.get(sent[0]!.location)).html).toContain(ru('suit.step.file.done'))
    expect(summaryOf((await citizen.get(sent[0]!.location)).html)).toEqual([])
    await added(4)
  })
})
