/** Until the suit is taken, what is claimed is read by the plaintiff and the court alone (CPC 165(1)). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../../engine/act.ts'
import { isHiddenFrom } from '../../../engine/reading/hidden.ts'
import { seededEntropy } from '../../../platform/entropy.ts'
import { memoryStore } from '../../../platform/perform/memory-store.ts'
import { type Example, readExamples } from '../../../platform/play/example.ts'
import { play } from '../../../platform/play/play.ts'
import { kazakhLaw } from '../index.ts'
import { offices } from '../judicial-system/offices.ts'
import { exampleFolder } from './index.ts'

const file = 'suit-filing.yaml'
const examples = readExamples(readFileSync(new URL(file, exampleFolder), 'utf8'), file)
const named = (words: string): Example => examples.find(({ name }) => name.startsWith(words))!

/** Whether somebody may not read the claim, once the example has been played. */
async function isClaimHidden(example: Example, person: string, posts: { post: string; office: string }[] = []) {
  const store = memoryStore()
  const seal = async () => ({ commitment: '', box: '' })
  const entropy = seededEntropy(example.name)
  await play(
    { law: kazakhLaw, offices: offices(true), zone: kazakhLaw.days.zone, entropy, record: { store, seal } },
    example,
  )
  const { id, state } = store.proceedings().find((one) => one.state.procedure === 'civil-suit')!
  const acts = (await store.acts(id)).map(({ bytes }) => JSON.parse(bytes) as Act)
  return isHiddenFrom({ law: kazakhLaw, state, acts, chain: [state] }, acts[0]!, { person, posts })
}
const judge = [{ post: 'judge', office: 'district-demo' }]

describe('the claim', () => {
  const filed = named('A suit filed on Monday')
  const taken = named('Two plaintiffs, two defendants')
  const refused = named('Refused, the suit cannot come again')
  it.each<[string, Example, string, boolean]>([
    ['is not read by the defendant before the suit is taken', filed, 'citizen bolat', true],
    ['is read by the plaintiff at once', filed, 'citizen aigul', false],
    ['is read by the other plaintiff', taken, 'citizen dana', false],
    ['is read by the second defendant once it is taken', taken, 'citizen erlan', false],
    ['is never read by the defendant of a suit that was refused', refused, 'citizen bolat', true],
  ])('%s', async (_, example, person, expected) => {
    expect(await isClaimHidden(example, person)).toBe(expected)
  })
  it('is read by a judge of the court, who has to decide whether to take it', async () => {
    expect(await isClaimHidden(filed, 'judge 1 of district-demo', judge)).toBe(false)
  })
})
