import { expect, it } from 'vitest'
import { examplesTested } from '../../../platform/play/examples-tested.ts'
import { kazakhLaw } from '../index.ts'
import { offices } from '../judicial-system/offices.ts'
import { exampleFolder } from './index.ts'

const all = examplesTested(exampleFolder, { law: kazakhLaw, offices: offices(true), zone: kazakhLaw.days.zone })
const days = all.map(({ given, when }) => (when ?? given.at(-1)!).at.slice(0, 10))
const reform = '2025-12-29'

it('the examples stand on both sides of the reform', () => {
  expect(days.filter((day) => day < reform).length).toBeGreaterThanOrEqual(3)
  expect(days.filter((day) => day > reform).length).toBeGreaterThanOrEqual(10)
})
