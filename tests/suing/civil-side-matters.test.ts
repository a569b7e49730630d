/** Side matters of a civil suit through the product: who reads what while a measure is asked for, who acts for a party and until when, a case that ends by agreement. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { casePath } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(() => server?.stop())

const [plaintiff, defendant, advocate] = ['demo-citizen-1', 'demo-citizen-2', 'demo-citizen-3']
const named = (person: string) => ({
  kind: 'person',
  name: 'Сериков Арман Болатұлы',
  address: 'Кокбулак, улица Абая, 1',
  iin: seedPeople().find(({ id }) => id === person)!.iin,
})
let count = 0

/** Somebody's step in a suit that was accepted: its answer, or the code of the refusal. */
async function accepted() {
  const act = async (step: string, person: string, fields: object, proceeding?: string): Promise<string> => {
    const answer = await server.house.perform({
      key: `side-${++count}`,
      procedure: 'civil-suit',
      step,
      person,
      fields: fields as Record<string, unknown>,
      ...(proceeding && { proceeding }),
    })
    return isRefusal(answer) ? answer.refused : answer.proceeding
  }
  const proceeding = await act('file', plaintiff!, {
    court: 'district-demo',
    defendants: [named(defendant!)],
    claimKind: 'money',
    violation: 'Заём не возвращён',
    claim: 'Взыскать 1 500 000 тенге',
    hasPrice: true,
    price: '1500000.00',
    priceCalculation: 'Сумма займа',
    facts: [{ fact: 'Заём выдан', provenBy: 'Расписка' }],
    preTrialOrder: 'not-required',
    suitLanguage: 'ru',
  })
  const stateNow = async (): Promise<State> => (await server.house.store.head(proceeding))!.state as State
  const judge = (await stateNow()).seats.judge!.holder.person!
  await act('accept-suit', judge, { caseLanguage: 'ru', actionsToDo: 'Представить отзыв' }, proceeding)
  const path = casePath((await stateNow()).names[0]!.name)
  const read = async (person: string) => (await httpVisitor(server, 'ru', person)).get(path)
  return { judge, stateNow, read, act: (step: string, who: string, fields = {}) => act(step, who, fields, proceeding) }
}

describe('a measure asked for', () => {
  it('is not told to the defendant before it is decided, and then it is', async () => {
    const { act, judge, read } = await accepted()
    await act('ask-interim', plaintiff!, { interimMeasures: 'Арест синего грузовика', interimReasons: 'Он продаётся' })
    expect((await read(defendant!)).html).not.toContain('синего грузовика')
    expect((await read(plaintiff!)).html).toContain('синего грузовика')
    expect((await read(judge)).html).toContain('синего грузовика')
    await act('decide-interim', judge, {
      interim: 'granted',
      interimMeasure: 'arrest-property',
      reasons: 'Иск может остаться без исполнения',
    })
    expect((await read(defendant!)).html).toContain('синего грузовика')
  })
})

describe('a representative', () => {
  const power = {
    representativeKind: 'advocate',
    authorityForm: 'power-of-attorney',
    authorityUntil: '2027-12-31',
    maySettle: false,
    mayDispose: false,
    mayAppeal: true,
  }
  const settlement = {
    settlementKind: 'settlement',
    settlement: 'Ответчик платит 1 200 000 тенге',
    settlementPerformedBy: '2027-09-01',
    underCondition: false,
  }
  it('reads the case from the day the power is named until it ends, as if there were none before and after', async () => {
    const { act, read, stateNow } = await accepted()
    const before = await read(advocate!)
    expect(await act('name-for-defendant', defendant!, { representative: [named(advocate!)], ...power })).toBe(
      (await stateNow()).id,
    )
    expect((await stateNow()).seats['for-defendant-1']!.holder.person).toBe(advocate)
    expect((await read(advocate!)).status).toBe(200)
    expect(await act('propose-settlement', advocate!, settlement)).toBe('power.not-given')
    await act('end-for-defendant', defendant!)
    const after = await read(advocate!)
    expect([before.status, after.status]).toEqual([404, 404])
  })
  it('with the power to settle brings an agreement; the other side signs it, and the court ends the case', async () => {
    const { act, judge, read, stateNow } = await accepted()
    await act('name-for-defendant', defendant!, { representative: [named(advocate!)], ...power, maySettle: true })
    await act('propose-settlement', advocate!, settlement)
    expect(await act('join-settlement', defendant!)).toBe('settlement.own')
    await act('join-settlement', plaintiff!)
    await act('approve-settlement', judge, {
      settlementExplained: true,
      operative: 'Утвердить соглашение, прекратить дело, возвратить пошлину',
      reasons: 'Соглашение не противоречит закону',
    })
    expect((await stateNow()).branches.main!.stage).toBe('terminated')
    expect((await stateNow()).facts.dutyReturned).toBe(true)
    expect((await read(defendant!)).html).toContain('Суд утвердил соглашение и прекратил дело')
  })
})
