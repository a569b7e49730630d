import { expect, it } from 'vitest'
import { besideEachOther } from './testing/beside.ts'
import { sumOf, type WalkPlan } from './testing/walk-all.ts'

const histories = 100_000
const seeds = 20
/** Beside them some that go on and on, so that the instances above the court are reached: how many, by which seeds. */
const long = { files: 314, seeds: [101, 102] }

/** Steps that chance leaves untaken, of over four hundred: they need several rare acts in a row. Those of people have examples (engine/check/texts.ts). */
const seldom = [
  'application.attach-repeat',
  'simplified.discontinue-repeat',
  'suit.draw-anew',
  'suit.assign-by-hand',
  'suit.replace-departed-judge',
  'suit.mark-application-late',
  'suit.send-late-application',
  'suit.hear-refusal-remitted',
  'suit.hear-term-restored',
  'suit.begin-publication',
  'suit.report-publication',
  'suit.miss-publication',
  'appeal.mark-application-late',
  'appeal.send-late-application',
  'cassation.mark-application-late',
  'cassation.send-late-application',
]

it('in a hundred thousand histories no act is without its right, no term counts out otherwise, and nothing is missing before the court', {
  timeout: 1_200_000,
}, async () => {
  const began = performance.now()
  const plans = Array.from({ length: seeds }, (_, n): WalkPlan => {
    return { seed: n + 1, files: histories / seeds, inFullEvery: 50, slipsEvery: 10 }
  })
  const longOnes = long.seeds.flatMap((seed) =>
    [2, 4].map((atWillOneIn): WalkPlan => {
      return { seed, files: long.files, movesEach: 250, inEarnest: { atWillOneIn }, inFullEvery: 50, slipsEvery: 10 }
    }),
  )
  const reports = await besideEachOther([...plans, ...longOnes])
  const sum = sumOf(reports, (left, right) => left.filter((step) => right.includes(step)))
  const seconds = (performance.now() - began) / 1000
  console.info(
    `${sum.files} histories in ${Math.round(seconds)} s, ${Math.round(sum.files / seconds)} a second; ${sum.acts} acts, ${sum.refusals} refusals, ${sum.handedOver} handed over, ${sum.corrections} corrections`,
  )
  expect(sum.files).toBe(histories + long.files * longOnes.length)
  expect(sum.handedOver).toBeGreaterThan(histories / 5)
  expect(sum.corrections).toBeGreaterThan(histories / 100)
  console.info(`never taken by chance: ${sum.neverWalked.join(', ')}`)
  expect(sum.neverWalked.filter((step) => !seldom.includes(step))).toEqual([])
})
