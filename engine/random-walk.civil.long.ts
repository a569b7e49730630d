import { expect, it } from 'vitest'
import { besideEachOther } from './testing/beside.ts'
import { sumOf, type WalkPlan } from './testing/walk-all.ts'

const histories = 30_000
const seeds = 20
/** Beside them some that go on and on, so that judgments, appeals and what comes after them are reached: how many, by which seeds. */
const long = { files: 300, seeds: [101, 102] }

/** Steps that chance leaves untaken, of over five hundred: they need several rare acts in a row. Those of people have examples (engine/check/texts.ts). */
const seldom = [
  'simplified-suit.take-over-anew',
  'civil-suit.ask-to-cancel',
  'civil-suit.cancel-default',
  'civil-suit.keep-default',
  'civil-suit.answer-indexation',
  'civil-suit.settle-jurisdiction',
  'civil-suit.put-off-announcement',
  'civil-suit.drop-execution',
  'civil-suit.let-successor-in',
  'civil-suit.replace-by-successor',
]

it('in thirty thousand histories of civil cases no act is without its right, no term counts out otherwise, and nothing is missing before the court', {
  timeout: 1_200_000,
}, async () => {
  const began = performance.now()
  const plan = { law: 'civil', inFullEvery: 50, slipsEvery: 10 } as const
  const plans = Array.from({ length: seeds }, (_, n): WalkPlan => ({ ...plan, seed: n + 1, files: histories / seeds }))
  const longOnes = long.seeds.flatMap((seed) =>
    [2, 4].map(
      (atWillOneIn): WalkPlan => ({ ...plan, seed, files: long.files, movesEach: 200, inEarnest: { atWillOneIn } }),
    ),
  )
  const reports = await besideEachOther([...plans, ...longOnes])
  const sum = sumOf(reports, (left, right) => left.filter((step) => right.includes(step)))
  const seconds = Math.round((performance.now() - began) / 1000)
  console.info(
    `${sum.files} civil histories in ${seconds} s; ${sum.acts} acts, ${sum.refusals} refusals, ${sum.handedOver} handed over, ${sum.corrections} corrections`,
  )
  expect(sum.files).toBe(histories + long.files * longOnes.length)
  expect(sum.handedOver).toBeGreaterThan(histories / 8)
  expect(sum.corrections).toBeGreaterThan(histories / 100)
  console.info(`never taken by chance: ${sum.neverWalked.join(', ')}`)
  expect(sum.neverWalked.filter((step) => !seldom.includes(step))).toEqual([])
})
