/** Faults planted in agreements of criminal cases: each must be seen by the oracle that listens to the acts alone. */
import { describe, expect, it } from 'vitest'
import type { Act, Effect } from './act.ts'
import type { State } from './state.ts'
import { criminal, type WalkPlan, walkHistories } from './testing/walk-all.ts'

const plan: WalkPlan = { seed: 5, files: 60, inFullEvery: 1000, moves: () => 60, inEarnest: { atWillOneIn: 2 } }
const sees = (changed: (act: Act) => Act): string => {
  try {
    walkHistories(criminal, { ...plan, told: (act: Act, state: State) => ({ act: changed(act), state }) })
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
const waits = ({ results }: Act): boolean => results.some(({ do: verb }) => verb === 'pend')
const notice: Effect = { do: 'notice', kind: 'suspect-recognised', to: ['suspect'] }

describe('the watch over agreements', () => {
  it('sees nothing in histories as they are', () => {
    expect(sees((act) => act)).toBe('')
  })
  it('sees an act that tells somebody before it was agreed to', () => {
    expect(sees((act) => (waits(act) ? { ...act, results: [...act.results, notice] } : act))).toMatch(
      /force before it was agreed to/,
    )
  })
  it('sees an act for which nobody was asked', () => {
    const asksNobody = (act: Act): Act => ({ ...act, results: act.results.filter(({ do: verb }) => verb !== 'pend') })
    expect(sees((act) => (waits(act) ? asksNobody(act) : act))).toMatch(/nobody is asked to agree/)
  })
  it('sees an agreement over other bytes than were asked', () => {
    const other = (act: Act): Act => ({
      ...act,
      fields: { ...act.fields, about: { ...(act.fields.about as object), hash: 'x' } },
    })
    expect(sees((act) => (act.step === 'approval.agree' ? other(act) : act))).toMatch(/other bytes/)
  })
  it('sees whoever agrees in the stead of whoever asked', () => {
    const authors = new Map<string, string>()
    const inTheirStead = (act: Act): Act => {
      if (waits(act)) authors.set(`${act.proceeding} ${act.n}`, act.by.person)
      const asked = authors.get(`${act.proceeding} ${(act.fields.about as { n?: number } | undefined)?.n}`)
      return act.step === 'approval.agree' && asked ? { ...act, by: { ...act.by, instead: asked } } : act
    }
    expect(sees(inTheirStead)).toMatch(/in their stead/)
  })
})
