import { expect, it } from 'vitest'
import type { Computation } from '../../../engine/law.ts'
import { calendarDate } from '../../../kernel/calendar-date.ts'
import { offered } from '../courts/procedures/offered.ts'
import { offices } from '../judicial-system/offices.ts'
import { procedures } from './index.ts'
import { computations } from './rules.ts'
import { sources } from './sources.ts'

type Input = Parameters<Computation>[0]
const on = (day: string, fields: Input['fields'], facts: Readonly<Record<string, number>> = {}): Input =>
  ({ state: { facts }, fields, on: calendarDate(day) }) as unknown as Input

it('a penalty is counted in indexes of the day of the ruling (APPC 127(3), (4))', () => {
  expect(computations['penalty-amount'](on('2026-03-26', { penaltyGround: 'demand-unmet' }))).toBe('86500.00')
  expect(computations['penalty-amount'](on('2026-03-26', { penaltyGround: 'abuse' }))).toBe('43250.00')
  expect(computations['penalty-amount'](on('2025-12-31', { penaltyGround: 'abuse' }))).toBe('39320.00')
})
it('anew it is ten indexes more (APPC 127(9))', () => {
  expect(computations['penalty-amount-anew'](on('2026-04-24', {}, { penaltyIndexes: 20 }))).toBe('129750.00')
})
it('a judgment not executed costs fifty indexes, each next time ten more (APPC 127(5), 171(4))', () => {
  expect(computations['execution-penalty-amount'](on('2026-07-14', {}))).toBe('216250.00')
  expect(computations['execution-penalty-indexes'](on('2026-08-17', {}, { executionIndexes: 50 }))).toBe(60)
  expect(computations['execution-penalty-amount'](on('2026-09-18', {}, { executionIndexes: 60 }))).toBe('302750.00')
})

const office = (people: readonly string[]): Input['registry'] =>
  ({ holding: () => people }) as unknown as Input['registry']
const standing = (fields: Input['fields'], state: object, registry = office([])): Input =>
  ({ state, fields, registry, on: calendarDate('2026-02-03') }) as unknown as Input
it('a return names an earlier case, not itself and not one twice (APPC 64(7)(2), 64(8))', () => {
  const named = (earlierNumber?: string, returnedNumber?: string) =>
    computations['earlier-numbers-fit'](
      standing(
        { ...(earlierNumber && { earlierNumber }), ...(returnedNumber && { returnedNumber }) },
        { names: [{ name: 'ЖТ-2026-00000017-5' }] },
      ),
    )
  expect([named(), named('ЖТ-2026-00000018-3'), named('жт 2026 00000018 3')]).toEqual([true, true, true])
  expect([named('ЖТ-2026-00000018-4'), named('ЖТ-2026-00000017-5')]).toEqual([false, false])
  expect(named('ЖТ-2026-00000018-3', 'ЖТ-2026-00000018-3')).toBe(false)
})
it('an answer is in Kazakh or in the language of what it answers (APPC 89(2))', () => {
  const fits = (answerLanguage: string, language?: string) =>
    computations['answer-language-fits'](standing({ answerLanguage }, { facts: language ? { language } : {} }))
  expect([fits('kk', 'ru'), fits('ru', 'ru'), fits('ru'), fits('ru', 'kk')]).toEqual([true, true, true, false])
})
it('whoever works at the body does not represent before it (APPC 68(4))', () => {
  const may = (representative: string) =>
    computations['representative-is-no-official'](
      standing({ representative }, { seats: { body: { holder: { office: 'akimat' } } } }, office(['bolat'])),
    )
  expect([may('bolat'), may('aigul')]).toEqual([false, true])
})
const kind = (claimKind: string, more: Input['fields'] = {}): Input['fields'] => ({ claimKind, ...more })
const dutyOn = (day: string, fields: Input['fields']): unknown => {
  const param = (name: string): number => (name === 'administrative.state-duty' ? 3 : 5)
  return computations['state-duty']({ ...on(day, fields), param } as Input)
}
it('the duty of a person is three tenths of the index of the day it is paid (Tax Code 664(2), 665(1)(2))', () => {
  expect(dutyOn('2026-03-02', kind('contest'))).toBe('1297.50')
  expect(dutyOn('2025-12-31', kind('contest'))).toBe('1179.60')
  expect(dutyOn('2026-01-05', kind('contest', { dutyPaidOn: '2025-12-31' }))).toBe('1179.60')
  expect(dutyOn('2026-01-05', kind('contest', { dutyPaidOn: '2026-01-01' }))).toBe('1297.50')
})
it('of other administrative suits five tenths, and nothing for who is exempt (Tax Code 665(1)(8), 668)', () => {
  expect(dutyOn('2026-03-02', kind('recognise'))).toBe('2162.50')
  expect(dutyOn('2026-03-02', kind('by-law'))).toBe('2162.50')
  expect(dutyOn('2026-03-02', kind('contest', { dutyExemption: 'veteran' }))).toBe('0.00')
})
it('what nobody waits for is always a step of people', () => {
  const byNobody = procedures.flatMap(({ id, steps }) =>
    steps
      .filter(({ atWill, by }) => atWill && ['time', 'linked', 'outside'].includes(by[0]!))
      .map((row) => `${id}.${row.id}`),
  )
  expect(byNobody).toEqual([])
})
it('a step that does not exist cannot be offered', () => {
  expect(() => offered([], { atWill: ['nothing'] })).toThrow('nothing')
})

it('above a military court stands the Military Court, not the court of the region; above the others the regional one (CPC 402)', () => {
  const all = offices(false)
  const registry = {
    office: (id: string) => all.find((one) => one.id === id),
    offices: (kind?: string) => all.filter((one) => one.kind === kind),
  }
  const above = (court: string): unknown =>
    sources['court-of-appeal']({
      state: { seats: { court: { holder: { office: court }, active: true } }, facts: {} },
      registry,
    } as unknown as Parameters<(typeof sources)['court-of-appeal']>[0])
  expect(above('military-almaty')).toEqual({ holder: { office: 'military-appeal' } })
  expect(above('economic-almaty')).toEqual({ holder: { office: 'appeal-almaty' } })
})
