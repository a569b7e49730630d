import { expect, it } from 'vitest'
import { besideEachOther } from './testing/beside.ts'
import { sumOf, type WalkPlan } from './testing/walk-all.ts'

const histories = 4800
const seeds = 8
/** Beside them some that go on and on, by days and by hours, so that detentions, petitions and indictments are reached: how many, by which seeds. */
const long = { files: 1150, seeds: [101, 102] }

/** Steps that chance leaves untaken, of over three hundred: they need several rare acts in a row. Each has an example (law/kz/criminal/examples). */
const seldom = [
  'investigation.ask-custody-to-three',
  'investigation.ask-custody-to-twelve',
  'investigation.hear-custody-to-three',
  'investigation.hear-custody-to-nine',
  'investigation.hear-custody-to-twelve',
  'investigation.hear-custody-to-eighteen',
  'investigation.hear-no-longer-custody',
  'investigation.hold-in-facility',
  'investigation.move-between-prisons',
  'investigation.leave-facility',
  'sanction.extend-to-three',
  'sanction.extend-to-nine',
  'sanction.extend-to-twelve',
  'sanction.extend-to-eighteen',
  'criminal-case.draw-anew',
  'criminal-case.assign-behind-doors',
  'criminal-case.send-to-another-court',
  'criminal-case.enter-at-court',
  'criminal-case.decide-challenge-above',
  'criminal-case.replace-departed-judge',
  'criminal-case.keep-custody',
  'criminal-case.keep-house-arrest',
  'criminal-case.free-when-sanction-ends',
  'criminal-case.send-by-jurisdiction',
  'criminal-case.conclude-new-plea',
  'criminal-case.accept-plea',
  'criminal-case.return-plea',
  'criminal-case.decline-plea',
  'criminal-case.enter-into-force-after-copy',
  'criminal-case.hear-sent-back',
  'criminal-appeal.end-sent-back',
  'private-prosecution.wait-behind-doors',
  'private-prosecution.draw-anew',
  'private-prosecution.hear-sent-back',
  'investigation.release-before-ruling',
  'investigation.destroy-drugs',
  'investigation.file-defence-act',
  'investigation.ask-custody-to-nine',
  'investigation.ask-custody-to-eighteen',
  'criminal-case.prolong-to-twelve',
  'criminal-case.prolong-by-month',
  'criminal-case.switch-to-full',
  'criminal-case.extend-shortened',
  'criminal-case.conclude-plea',
  'criminal-case.offer-peace',
  'criminal-case.join-peace',
  'criminal-case.take-back-peace',
  'criminal-case.hear-new-verdict',
  'criminal-case.hear-acquittal',
  'criminal-case.hear-termination',
  'criminal-case.appeal-from-custody',
  'criminal-case.wait-for-held',
  'criminal-case.send-up-after-copy',
]

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
  console.info(`never taken by chance: ${sum.neverWalked.join(', ')}`)
  expect(sum.neverWalked.filter((step) => !seldom.includes(step))).toEqual([])
})
