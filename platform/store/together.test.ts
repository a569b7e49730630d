import { describe, expect, it } from 'vitest'
import { together } from './together.ts'

/** Doubles what it is given and writes down what came in one go; an odd number spoils its go. */
function doubling() {
  const goes: number[][] = []
  const double = together(async (items: readonly number[]) => {
    goes.push([...items])
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (items.some((n) => n % 2 === 1)) throw new Error(`odd: ${items.join()}`)
    return items.map((n) => n * 2)
  })
  return { goes, double }
}

describe('work done together', () => {
  it('carries those who come at once in one go, and gives each its own answer', async () => {
    const { goes, double } = doubling()
    expect(await Promise.all([2, 4, 6].map(double))).toEqual([4, 8, 12])
    expect(goes).toEqual([[2, 4, 6]])
  })
  it('makes those who come later wait for the go that is under way, then takes them together', async () => {
    const { goes, double } = doubling()
    const first = double(2)
    await new Promise((resolve) => setImmediate(resolve))
    expect(await Promise.all([first, double(4), double(6)])).toEqual([4, 8, 12])
    expect(goes).toEqual([[2], [4, 6]])
  })
  it('does them one by one when the go fails: only the bad one hears of it', async () => {
    const { goes, double } = doubling()
    const outcomes = await Promise.allSettled([2, 3, 4].map(double))
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
      4,
      'Error: odd: 3',
      8,
    ])
    expect(goes).toEqual([[2, 3, 4], [2], [3], [4]])
  })
  it('takes no more than sixteen in a go', async () => {
    const { goes, double } = doubling()
    await Promise.all(Array.from({ length: 40 }, (_, i) => double(i * 2)))
    expect(goes.map((go) => go.length)).toEqual([16, 16, 8])
  })
  it('starts again after it was idle', async () => {
    const { goes, double } = doubling()
    await double(2)
    await double(4)
    expect(goes).toEqual([[2], [4]])
  })
})
