/** Every paper that the examples of the law issue, with all that is needed to set it. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Act } from '../../engine/act.ts'
import type { State } from '../../engine/state.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { exampleFolders, kazakhLaw } from '../../law/kz/index.ts'
import { offices } from '../../law/kz/judicial-system/offices.ts'
import { actsOf, type Chain, type OpenAct } from '../../modules/cases/index.ts'
import { type Issued, issuedBy } from '../../modules/papers/index.ts'
import { seededEntropy } from '../../platform/entropy.ts'
import { memoryStore } from '../../platform/perform/memory-store.ts'
import { readExamples } from '../../platform/play/example.ts'
import { play } from '../../platform/play/play.ts'

export interface PlayedPaper {
  readonly example: string
  readonly chain: Chain
  readonly acts: readonly OpenAct[]
  readonly all: readonly Act[]
  readonly one: OpenAct
  readonly issued: Issued
}

/** Plays every example of the law; the papers in the order they were issued. */
export async function playedPapers(): Promise<PlayedPaper[]> {
  const found: PlayedPaper[] = []
  for (const folder of exampleFolders) found.push(...(await papersOfFolder(folder)))
  return found
}

async function papersOfFolder(folder: URL): Promise<PlayedPaper[]> {
  const found: PlayedPaper[] = []
  for (const file of readdirSync(folder).sort())
    for (const example of readExamples(readFileSync(new URL(file, folder), 'utf8'), file)) {
      const values = new Map<string, unknown>()
      const store = memoryStore()
      const seal = async (_person: string, value: unknown) => {
        const commitment = sha256Hex(JSON.stringify(value))
        values.set(commitment, value)
        return { commitment, box: '' }
      }
      const zone = kazakhLaw.days.zone
      const record = { store, seal }
      await play(
        { law: kazakhLaw, offices: offices(true), zone, entropy: seededEntropy(example.name), record },
        example,
      )
      found.push(...(await papersOf(store, values, example.name)))
    }
  return found
}

async function papersOf(
  store: ReturnType<typeof memoryStore>,
  values: ReadonlyMap<string, unknown>,
  example: string,
): Promise<PlayedPaper[]> {
  const states = store.proceedings().map(({ state }) => state)
  const ports = {
    law: kazakhLaw,
    acts: (id: string) => store.acts(id),
    personal: async (id: string) =>
      (await store.acts(id)).flatMap(({ n, bytes }) =>
        Object.entries((JSON.parse(bytes) as Act).fields).flatMap(([field, value]) =>
          typeof value === 'object' && value !== null && 'sealed' in value
            ? [{ n, field, value: values.get(String((value as { sealed: unknown }).sealed)) }]
            : [],
        ),
      ),
  }
  const found: PlayedPaper[] = []
  for (const state of states) {
    const all = (await store.acts(state.id)).map(({ bytes }) => JSON.parse(bytes) as Act)
    const chained = states.filter(({ root }) => root === state.root)
    const chain: Chain = { number: state.names[0]?.name ?? state.id, states: chained, current: state }
    for (const act of all) {
      const papers = issuedBy(act).filter(({ form }) => form === 'paper')
      if (papers.length === 0) continue
      const acts = await actsOf(ports as never, chain, authorOf(state, act))
      const one = acts.find((other) => other.state.id === state.id && other.act.n === act.n)
      if (one) found.push(...papers.map((issued) => ({ example, chain, acts, all, one, issued })))
    }
  }
  return found
}

/** Whoever did the act, with the post by which it was done. */
function authorOf(state: State, { by }: Act) {
  const [post, seat] = by.as.split('@')
  const office = seat && state.seats[by.for ?? seat]?.holder.office
  return { person: by.person, posts: office ? [{ post: post!, office }] : [] }
}
