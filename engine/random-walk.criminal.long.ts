import { expect, it } from 'vitest'
import { besideEachOther } from './testing/beside.ts'
import { sumOf, type WalkPlan } from './testing/walk-all.ts'

const histories = 4800
const seeds = 8
/** Beside them some that go on and on, by days and by hours, so that detentions, petitions and indictments are reached: how many, by which seeds. */
const long = { files: 1075, seeds: [101, 102] }

/** How many steps chance may leave untaken, of over five hundred: they need several rare acts in a row. Every step is taken by an example (law/kz/criminal/examples.test.ts). */
const leftAtMost = 90

it('in a million steps tried in criminal cases nothing has force without its agreement, none is given over other bytes or by whoever asked, and no term counts out otherwise', {
  timeout: 1_200_000,
}, async () => {
  const began = performance.now()
  const plan = { law: 'criminal', inFullEvery: 50, slipsEvery: 10 } as const
  const plans = Array.from({ length: seeds }, (_, n): WalkPlan => ({ ...plan, seed: n + 1, files: histories / seeds }))
  const longOnes = long.seeds.flatMap((seed) =>
    [1, 2, 4].flatMap((atWillOneIn) =>
      [{}, { hoursAtMost: 24 }].map(
        (clock): WalkPlan => ({
          ...plan,
          ...clock,
          seed,
          files: long.files,
          movesEach: 200,
          inEarnest: { atWillOneIn },
        }),
      ),
    ),
  )
  const inCourt = long.seeds.flatMap((seed) =>
    [1, 2, 4].map(
      (atWillOneIn): WalkPlan => ({
        ...plan,
        law: 'trial',
        opens: ['investigation.report', 'private-prosecution.complain'],
        seed,
        files: long.files,
        movesEach: 200,
        inEarnest: { atWillOneIn },
      }),
    ),
  )
  const longest = [...longOnes, ...inCourt]
  const reports = await besideEachOther([...plans, ...longest])
  const sum = sumOf(reports, (left, right) => left.filter((step) => right.includes(step)))
  const seconds = Math.round((performance.now() - began) / 1000)
  console.info(
    `${sum.files} criminal histories in ${seconds} s; ${sum.acts} acts, ${sum.refusals} refusals, ${sum.handedOver} handed over, ${sum.corrections} corrections`,
  )
  expect(sum.files).toBe(histories + long.files * longest.length)
  expect(sum.acts + sum.refusals).toBeGreaterThan(1_000_000)
  expect(sum.handedOver).toBeGreaterThan(histories / 8)
  expect(sum.corrections).toBeGreaterThan(histories / 100)
  console.info(`${sum.neverWalked.length} never taken by chance: ${sum.neverWalked.join(', ')}`)
  expect(sum.neverWalked.length).toBeLessThanOrEqual(leftAtMost)
})
