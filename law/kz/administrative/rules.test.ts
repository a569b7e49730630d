import { expect, it } from 'vitest'
import type { Computation } from '../../../engine/law.ts'
import { calendarDate } from '../../../kernel/calendar-date.ts'
import { computations } from './rules.ts'

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
