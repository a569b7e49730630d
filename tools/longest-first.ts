/** The order in which files of tests begin: those that take minutes first, so that none of them is left to run alone at the end. */
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = [
  'tests/every-screen.long.ts',
  'engine/random-walk.long.ts',
  'tests/house-rules.long.ts',
  'engine/random-walk.civil.long.ts',
  'platform/perform/examples.long.ts',
  'tests/journeys/walk.journey.ts',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.indexOf(relative(this.ctx.config.root, moduleId))
      return found === -1 ? longest.length : found
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}
