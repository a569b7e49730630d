/**
 * Finds words in what people wrote and attached. A matter is looked into only when the reader may read it, and an act or a file in it only
 * when the page of the case would show it: by the same two functions. What is found is shown with a piece of its text, so it is a reading.
 */
import type { Visit } from '../../web/visit.ts'
import {
  actorOf,
  actsOf,
  type Chain,
  type ChainPorts,
  caseAddress,
  chainFor,
  fileAddress,
  filesIn,
  type OpenAct,
} from '../cases/index.ts'
import { textFields, textsIn } from './act-texts.ts'
import { closedTexts, mattersWith } from './queries.ts'
import { type Snippet, snippetOf, type WordNumbers, wordMin, wordsOf } from './words.ts'

export interface FindPapersPorts extends ChainPorts {
  readonly numbers: WordNumbers
  /** Opens what was closed with a person's key; undefined when the key was destroyed. */
  unseal(person: string, box: Uint8Array): unknown
}

/** An act or a file in which the words stand. */
export interface PaperFound extends Snippet {
  readonly number: string
  readonly procedure: string
  readonly step: string
  /** Name of the file; an act's own text has none. */
  readonly file: string | null
  readonly href: string
}

export interface PapersFound {
  readonly rows: readonly PaperFound[]
  /** There are more than are shown. */
  readonly isMore: boolean
}

export const papersShownMax = 20

export async function findPapers(ports: FindPapersPorts, visit: Visit, q: string): Promise<PapersFound> {
  const words = ports.numbers.asked(q)
  if (words.length === 0) return { rows: [], isMore: false }
  const seats = ports.access.seatsFor('case.read', { posts: visit.person!.posts })
  const { looked, ...quiet } = ports
  const found: PaperFound[] = []
  for (const number of await mattersWith(ports.db, readerId(visit), seats, words)) {
    const chain = await chainFor(quiet, number, actorOf(visit))
    if (chain === undefined) continue
    const here = await foundIn(ports, visit, chain, { q, words })
    if (here.length > 0) looked?.(actorOf(visit), chain.states)
    found.push(...here)
    if (found.length > papersShownMax) break
  }
  return { rows: found.slice(0, papersShownMax), isMore: found.length > papersShownMax }
}

/** Whoever speaks for an organisation finds what is its own. */
export const readerId = ({ person }: Visit): string => person!.voice?.id ?? person!.id

/** Long enough to be looked for in texts. */
export const isForTexts = (q: string): boolean => wordsOf(q).some((word) => Array.from(word).length >= wordMin)

interface Asked {
  readonly q: string
  readonly words: readonly number[]
}

async function foundIn(ports: FindPapersPorts, visit: Visit, chain: Chain, { q, words }: Asked): Promise<PaperFound[]> {
  const acts = await actsOf(ports, chain, actorOf(visit))
  const hashes = acts.flatMap((one) => filesIn(one).map(({ hash }) => hash))
  const texts = new Map((await closedTexts(ports.db, hashes, words)).map((row) => [row.hash, row]))
  return acts.flatMap((one) => [
    ...foundInText(ports, chain, one, q),
    ...filesIn(one).flatMap((file): PaperFound[] => {
      const kept = texts.get(file.hash)
      const text = kept && ports.unseal(kept.person, kept.box)
      const snippet = typeof text === 'string' ? snippetOf(text, q) : undefined
      const href = fileAddress(chain.number, one, file)
      return snippet ? [{ ...snippet, ...placeOf(chain, one), file: file.name, href }] : []
    }),
  ])
}

function foundInText({ law }: FindPapersPorts, chain: Chain, one: OpenAct, q: string): PaperFound[] {
  const names = textFields(law, one.state.procedure, one.act.step)
  const text = Object.entries(one.values).flatMap(([name, value]) => (names.has(name) ? textsIn(value) : []))
  const snippet = snippetOf(text.join('\n'), q)
  const href = `${caseAddress(chain.number)}#act-${one.place}.${one.act.n}`
  return snippet ? [{ ...snippet, ...placeOf(chain, one), file: null, href }] : []
}

const placeOf = ({ number }: Chain, { act, state }: OpenAct) => ({
  number,
  procedure: state.procedure,
  step: act.step,
})
