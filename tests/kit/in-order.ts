/** For journeys, whose tests go on from one another: after the first that fails the rest is skipped, not failed ten seconds each. */
import { beforeEach } from 'vitest'

/** Called once inside `describe`. */
export function inOrder(): void {
  let broken = false
  beforeEach((test) => {
    if (broken) test.skip('an earlier step of this journey failed')
    test.onTestFailed(() => {
      broken = true
    })
  })
}
