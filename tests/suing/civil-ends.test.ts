/** How civil matters end through the product: a writ objected to is cancelled, a small claim is decided without a session. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { inventedIin } from '../kit/by-certificate.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { casePath, inPost } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const plaintiff = 'demo-citizen-1'
const secretary = inPost('secretary', 'district-demo').id
let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(async () => {
  expect(server.log).toEqual([])
  await server.stop()
})

/** A matter against somebody who has a number and no account: its steps, and its page as each reads it. */
async function filed(procedure: string, iin: string, fields: object) {
  const act = async (step: string, person: string, more: object = {}, proceeding?: string): Promise<string> => {
    const key = `${iin}-${step}`
    const request = { key, procedure, step, person, fields: more as Record<string, unknown> }
    const answer = await server.house.perform({ ...request, ...(proceeding && { proceeding }) })
    return isRefusal(answer) ? answer.refused : answer.proceeding
  }
  const defendants = [{ kind: 'person', name: 'Сериков Арман', address: 'Кокбулак, 1', iin }]
  const id = await act('file', plaintiff, { court: 'district-demo', claim: 'Взыскать', defendants, ...fields })
  const stateNow = async (): Promise<State> => (await server.house.store.head(id))!.state as State
  const { seats, names } = await stateNow()
  const [judge, defendant] = [seats.judge!.holder.person!, seats['defendant-1']!.holder.person!]
  const path = casePath(names[0]!.name)
  return {
    judge,
    defendant,
    act: (step: string, person: string, more = {}) => act(step, person, more, id),
    stage: async () => (await stateNow()).branches.main!.stage,
    read: async (person: string) => (await (await httpVisitor(server, 'ru', person)).get(path)).html,
  }
}

describe('a writ', () => {
  it('issued without hearing the debtor is cancelled once they object, and both read why', async () => {
    const { act, read, stage, judge, defendant } = await filed('writ', inventedIin(2), {
      writClaim: 'mediation-agreement',
      price: '300000.00',
      grounds: 'Соглашение о медиации',
      executionBy: 'myself',
    })
    await act('issue-writ', judge, {
      writNorm: 'Закон о медиации',
      sumAwarded: '300000.00',
      dutyAwarded: '1500.00',
      operative: 'Взыскать 300 000 тенге',
    })
    expect(await read(defendant)).toContain('Подать возражения на приказ')
    await act('object', defendant, { objections: 'Долг уплачен', objectionEvidence: 'Квитанция' })
    await act('cancel-writ', judge, { reasons: 'О долге есть спор' })
    expect(await stage()).toBe('cancelled')
    for (const reader of [plaintiff, defendant]) expect(await read(reader)).toContain('О долге есть спор')
  })
})

describe('a small claim', () => {
  it('is answered and decided on the papers; the short decision is sent and cannot be appealed at once', async () => {
    const { act, read, stage, judge, defendant } = await filed('simplified-suit', inventedIin(3), {
      claimKind: 'money',
      claimGround: 'small-sum',
      price: '800000.00',
      calculation: 'Заём',
      grounds: 'Расписка',
    })
    await act('accept', judge, { language: 'ru' })
    const decision = { introductory: 'Суд', operative: 'Взыскать 800 000 тенге', outcome: 'granted' }
    expect(await act('decide', judge, decision)).toBe('simplified.not-notified')
    await act('notify-parties', secretary)
    await act('respond', defendant, { response: 'Не согласен', admits: 'denies' })
    await act('decide', judge, decision)
    expect(await stage()).toBe('decided')
    await act('send-decision', secretary)
    expect(await stage()).toBe('copied')
    const html = await read(defendant)
    expect(html).toContain('Взыскать 800 000 тенге')
    await act('appeal', defendant, { appealGrounds: 'Не согласен' })
    expect(await stage()).toBe('copied')
  })
})
