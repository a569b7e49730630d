/** From the report of an offence to the judgment, as people take the steps through the pages: one decision refused, one agreed, and what nobody else may read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { addHours } from '../../kernel/instant.ts'
import { chainOf } from '../../platform/lists.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { type Fields, httpVisitor } from '../kit/http-visitor.ts'
import { casePath, inPost } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const victim = 'demo-citizen-2'
const [suspect, counsel] = ['demo-citizen-5', 'demo-citizen-7']
const investigator = inPost('investigator', 'police-demo').id
const prosecutor = inPost('prosecutor', 'district-prosecution-demo').id
const head = inPost('head', 'district-prosecution-demo').id
let server: ServerUnderTest
let root: string

beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  expect(server.log).toEqual([])
  await server.stop()
})

const chain = (): Promise<State[]> => chainOf(server.house.store.db, root)
const named = async (procedure: string): Promise<State> =>
  (await chain()).findLast((state) => state.procedure === procedure)!
const stageOf = async (procedure: string): Promise<string> => (await named(procedure)).branches.main!.stage
const pathOf = async (): Promise<string> => casePath((await chain())[0]!.names[0]!.name)
const party = (field: string, id: string): Fields => {
  const { name, iin } = seedPeople().find((one) => one.id === id)!
  return {
    [`${field}.0.kind`]: 'person',
    [`${field}.0.name`]: name.ru,
    [`${field}.0.iin`]: iin,
    [`${field}.0.address`]: 'Кокбулак, 2',
  }
}
/** The boxes of a moment so many hours ago. */
const moment = (field: string, hours: number): Fields => {
  const at = addHours(server.house.clocks.law.now(), 5 - hours)
  const [day, time] = [at.slice(0, 10).split('-'), at.slice(11, 16)]
  return { [`${field}-day`]: day[2]!, [`${field}-month`]: day[1]!, [`${field}-year`]: day[0]!, [`${field}-time`]: time }
}

/** Takes a step on its page, as whoever is named: the page must be there, and the step must be taken. */
async function does(person: string, named: string, fields: Fields = {}, branch?: string): Promise<void> {
  const [procedure, step] = [named.slice(0, named.indexOf('.')), named.slice(named.indexOf('.') + 1)]
  const states = await chain()
  const place = states.findLastIndex((state) => state.procedure === procedure)
  const waiting = step.startsWith('approval.') ? Object.keys(states[place]!.pending).at(-1) : undefined
  const query = new URLSearchParams({ ...(branch && { branch }), ...(waiting && { about: waiting }) })
  const page = `${await pathOf()}/${place + 1}/${step}${query.size > 0 ? `?${query}` : ''}`
  const visitor = await httpVisitor(server, 'ru', person)
  const hidden = await visitor.form(page)
  const { status, html } = await visitor.post(page, { ...hidden, ...fields })
  expect([named, status, /govuk-error-summary[\s\S]{0,400}/.exec(html)?.[0]]).toEqual([named, 303, undefined])
}
const agrees = (who = prosecutor, fields: Fields = {}) => does(who, 'investigation.approval.agree', fields)
const asked = 'Elements Ending Requalify Proven AllActs AllPersons Measure Claim Property Breach Costs Plea'.split(' ')

async function reported(): Promise<void> {
  const done = await server.house.perform({
    key: 'criminal journey',
    procedure: 'investigation',
    step: 'report',
    person: victim,
    fields: { agency: 'police-demo', happenedWhat: 'Украли телефон', happenedWhen: 'Вчера', happenedWhere: 'Кокбулак' },
  })
  root = (done as { proceeding: string }).proceeding
  await does(inPost('registrar', 'police-demo').id, 'investigation.register', {
    form: 'preliminary',
    offence: 'УК 188(2)',
    gravity: 'medium',
    corruption: 'no',
    service: 'internal-affairs',
  })
  await does(inPost('head-of-investigation', 'police-demo').id, 'investigation.assign-investigator', {
    conductedBy: 'investigator',
    assignedInvestigator: investigator,
  })
  await does(head, 'investigation.assign-prosecutor', { assignedProsecutor: prosecutor })
}

const recognises = () =>
  does(investigator, 'investigation.recognise-suspect', {
    ...party('suspectNamed', suspect),
    offence: 'УК 188(2)',
    reasons: 'Запись',
  })

describe('a theft, from the report to the judgment', () => {
  it('is reported, registered and given to an investigator', { timeout: 60_000 }, async () => {
    await reported()
    expect(await stageOf('investigation')).toBe('registered')
  })

  it('has no suspect when the prosecutor refuses, and has one when he agrees', { timeout: 60_000 }, async () => {
    await recognises()
    await does(prosecutor, 'investigation.approval.refuse', { refusalReasons: 'Дәлел аз.' })
    expect((await named('investigation')).seats['suspect-1']).toBeUndefined()
    await recognises()
    await agrees()
    expect((await named('investigation')).seats['suspect-1']?.holder.person).toBe(suspect)
  })

  it('goes to court with its file, and a judge is drawn', { timeout: 60_000 }, async () => {
    await does(investigator, 'investigation.qualify', { offence: 'УК 188(2)', deed: 'Кража', evidenceFor: 'Запись' })
    await agrees()
    await does(investigator, 'investigation.announce-qualification', { counselPresent: 'yes' })
    await does(suspect!, 'investigation.admit-counsel', { ...party('counsel', counsel!), warrant: '118-9' })
    await does(investigator, 'investigation.announce-completion', { volumes: '1', juryExplained: 'yes' })
    await does(investigator, 'investigation.record-familiarisation', { whoRead: 'Все', juryWanted: 'no' })
    const summed = { circumstances: 'Кража', evidenceList: 'Запись', toBeCalled: 'Продавец' }
    await does(investigator, 'investigation.draw-up-indictment', summed)
    await agrees(head, Object.fromEntries(asked.map((one) => [`asked${one}`, 'no'])))
    await does(prosecutor, 'investigation.serve-copy', { servedHow: 'in-hand', rightsExplained: 'yes' })
    await does(prosecutor, 'investigation.send-to-court', { trialCourt: 'district-demo' })
    expect(await stageOf('criminal-case')).toBe('with-judge')
  })

  it('is read by the judge drawn and the secretary, and by no other judge', { timeout: 60_000 }, async () => {
    const { seats } = await named('criminal-case')
    const judge = seats.judge!.holder.person!
    const others = seedPeople().filter(
      ({ id, posts }) => id !== judge && posts.some((one) => one.post === 'judge' && one.office === 'district-demo'),
    )
    const statusFor = async (person: string) =>
      (await (await httpVisitor(server, 'ru', person)).get(await pathOf())).status
    expect(others.length).toBeGreaterThan(0)
    for (const { id } of others) expect([id, await statusFor(id)]).toEqual([id, 404])
    for (const person of [judge, inPost('secretary', 'district-demo').id, suspect!, counsel!])
      expect([person, await statusFor(person)]).toEqual([person, 200])
    expect(await statusFor(inPost('registrar', 'penal-demo').id)).toBe(404)
  })

  it('is tried and ends by an acquittal that the accused reads', { timeout: 60_000 }, async () => {
    const judge = (await named('criminal-case')).seats.judge!.holder.person!
    await does(judge, 'criminal-case.appoint-trial', {
      trialOrder: 'general',
      ...moment('hearingAt', 0),
      hearingPlace: 'Зал 2',
      closedHearing: 'no',
      trialLanguage: 'ru',
      calledPeople: 'Продавец',
      reasons: 'Препятствий нет',
    })
    const { 'copyServedOn-time': _, ...copyServed } = moment('copyServedOn', 0)
    await does(judge, 'criminal-case.open-session', {
      prosecutorCame: 'yes',
      accusedCame: 'all',
      counselCame: 'present',
      victimCame: 'yes',
      ...copyServed,
      askedEarlier: 'yes',
      rightsExplained: 'yes',
      plea: 'denies',
      agreementAsked: 'none',
    })
    await does(judge, 'criminal-case.close-session', {
      courtRecord: 'Исследовано всё',
      recordedBy: 'audio-video',
      complexCase: 'no',
      lastWordGiven: 'yes',
    })
    await does(judge, 'criminal-case.announce-verdict', {
      introductory: 'Именем Республики',
      descriptive: 'Не доказано',
      operative: 'Оправдать',
      largeVerdict: 'no',
      appealExplained: 'yes',
    })
    await does(judge, 'criminal-case.acquit', {
      acquittalGround: 'not-proven',
      civilClaim: 'left',
      harmNotice: 'yes',
      reasons: 'Свидетели его не опознали',
    })
    expect(await stageOf('criminal-case')).toBe('announced')
    const { html } = await (await httpVisitor(server, 'ru', suspect)).get(await pathOf())
    expect(html).toContain('Свидетели его не опознали')
    expect(html).toContain('Извещение о праве на возмещение вреда')
  })
})

describe('an order in the demonstration', () => {
  it('is read by the body that executes it, alone: no act, paper, person or list of the file it comes from', {
    timeout: 60_000,
  }, async () => {
    const penal = await httpVisitor(server, 'ru', inPost('registrar', 'penal-demo').id)
    const [row] = await server.house.store.db.query<{ root: string }>(
      `select root from core.proceeding where procedure = 'execution-order' order by opened_on desc limit 1`,
    )
    const states = await chainOf(server.house.store.db, row!.root)
    const path = casePath(states[0]!.names[0]!.name)
    const place = states.findLastIndex((state) => state.procedure === 'execution-order') + 1
    const { html, status } = await penal.get(path)
    expect(status).toBe(200)
    expect((await penal.get(`${path}/papers/${place}/1/court-order`)).status).toBe(200)
    const [harmed] = [states[0]!.seats['victim-1']!.holder.person!]
    expect(html).not.toContain(
      seedPeople()
        .find(({ id }) => id === harmed)!
        .name.ru.split(' ')[0],
    )
    const acts = JSON.parse((await penal.get(`${path}.json`)).html) as { acts: { act: { proceeding: string } }[] }
    expect(new Set(acts.acts.map(({ act }) => act.proceeding))).toEqual(new Set([states[place - 1]!.id]))
    for (const closed of ['inventory', 'papers/1/1/report-receipt'])
      expect([closed, (await penal.get(`${path}/${closed}`)).status]).toEqual([closed, 404])
  })
})
