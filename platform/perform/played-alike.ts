/** For tests: examples of the law played on a real record and in memory come out alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { exampleFolders, kazakhLaw } from '../../law/kz/index.ts'
import { offices } from '../../law/kz/judicial-system/offices.ts'
import { seededEntropy } from '../entropy.ts'
import { type Example, readExamples } from '../play/example.ts'
import { play } from '../play/play.ts'
import type { Store } from '../store/store.ts'
import { durableRecord } from './durable-record.ts'
import { listedRecord } from './listed-record.ts'

export const lawExamples = (): Example[] =>
  exampleFolders.flatMap((folder) =>
    readdirSync(folder).flatMap((file) => readExamples(readFileSync(new URL(file, folder), 'utf8'), file)),
  )

const stepsIn = ({ given, when }: Example): string[] =>
  [...given, ...(when ? [when] : [])].flatMap((one) => one.do ?? [])

/** Of many examples the longest that begins with each procedure. */
export function longestOfEach(examples: readonly Example[]): Example[] {
  const byProcedure = Map.groupBy(examples, (one) => stepsIn(one)[0]?.split('.')[0])
  return [...byProcedure.values()].map((group) =>
    group.reduce((longest, one) => (stepsIn(one).length > stepsIn(longest).length ? one : longest)),
  )
}

export async function playedAlike(store: Store, examples: readonly Example[]): Promise<void> {
  for (const example of examples) {
    const ports = () => ({
      law: kazakhLaw,
      offices: offices(true),
      zone: kazakhLaw.days.zone,
      entropy: seededEntropy(example.name),
    })
    const record = { store: listedRecord(durableRecord(store)), seal: store.seal }
    expect(await play({ ...ports(), record }, example), example.name).toEqual(await play(ports(), example))
  }
}
