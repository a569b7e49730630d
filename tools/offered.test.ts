/** Whatever somebody does in an example of the law was offered to them right before: a step that no page offers is none, however well it is written. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Act } from '../engine/act.ts'
import { isApprovalStep } from '../engine/deciding/approval.ts'
import { evolve } from '../engine/evolve.ts'
import { openSteps } from '../engine/reading/next-steps.ts'
import type { State } from '../engine/state.ts'
import { exampleFolders, kazakhLaw } from '../law/kz/index.ts'
import { offices } from '../law/kz/judicial-system/offices.ts'
import { seededEntropy } from '../platform/entropy.ts'
import { memoryStore } from '../platform/perform/memory-store.ts'
import { type Example, readExamples } from '../platform/play/example.ts'
import { play } from '../platform/play/play.ts'
import { createRegistry } from '../platform/registry/registry.ts'

const zone = kazakhLaw.days.zone
const registry = createRegistry(offices(true), zone)
const byNobody = ['time', 'linked', 'outside']

/** Steps of people that an example takes, which nobody would have been offered there. */
async function notOffered(example: Example): Promise<string[]> {
  const store = memoryStore()
  const record = { store, seal: async () => ({ commitment: '', box: '' }) }
  await play({ law: kazakhLaw, offices: offices(true), zone, entropy: seededEntropy(example.name), record }, example)
  const found: string[] = []
  for (const { id } of store.proceedings()) {
    let state: State | undefined
    for (const { bytes } of await store.acts(id)) {
      const act = JSON.parse(bytes) as Act
      if (state && !byNobody.includes(act.by.as) && isStep(state, act.step)) {
        const offered = openSteps(kazakhLaw, state, registry, act.at, act.on).some(({ step }) => step === act.step)
        if (!offered) found.push(`${state.procedure}.${act.step}`)
      }
      state = evolve(state, act)
    }
  }
  return found
}

/** Who may be drawn turns on who came to the court and left it, which an example says and this register does not. */
const byThePosts = ['draw-anew']

/** An approval, a correction and a signature belong to no procedure. */
const isStep = (state: State, step: string): boolean =>
  !isApprovalStep(step) &&
  !byThePosts.includes(step) &&
  kazakhLaw.procedures[state.procedure]!.steps.some(({ id }) => id === step)

const files = exampleFolders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== 'duty.yaml')
    .map((file) => ({ file, url: new URL(file, folder) })),
)

describe('every step that people take was offered to them', () => {
  it.each(files)('$url.pathname', async ({ file, url }) => {
    const found = await Promise.all(readExamples(readFileSync(url, 'utf8'), file).map(notOffered))
    expect([...new Set(found.flat())]).toEqual([])
  })
})
