/** The inventory of a case as values: every act, paper, notice and file with its hash, what is missing, and how the body's own list differs. */
import type { Act } from '../../engine/act.ts'
import type { Actor } from '../../engine/command.ts'
import { procedureOf } from '../../engine/law.ts'
import { isHiddenFrom } from '../../engine/reading/hidden.ts'
import { type Gap, gapsIn, type InventoryEntry, inventoryOf, type Kept } from '../../engine/reading/inventory.ts'
import type { State } from '../../engine/state.ts'
import { languages } from '../../kernel/language.ts'
import type { FileState } from '../../platform/files/file-state.ts'
import { formatDay, formatDayShort } from '../../web/text/formats.ts'
import type { Chain, ChainPorts } from './chain.ts'
import { type Difference, differenceOf, linesOf, listField, type Nameable } from './papers/listed-papers.ts'

export interface InventoryPorts extends Pick<ChainPorts, 'law'> {
  acts(id: string, from?: number): ReturnType<ChainPorts['acts']>
  fileState(hash: string): Promise<FileState>
  /** What a key says in each language: a body may write its list in one, and the judge reads another. */
  inEveryLanguage(key: string): readonly string[]
}

export interface Line {
  readonly entry: InventoryEntry
  readonly state: State
  /** Place of the proceeding in the chain, from 1. */
  readonly place: number
  /** Of a file: whether it can be had. */
  readonly file?: FileState
  /** The reader may not see yet what the act says. */
  readonly isHidden: boolean
}

/** A list of papers that somebody gave the court, with what differs. */
export interface GivenList extends Difference {
  readonly act: Act
  readonly state: State
}

export interface Inventory {
  readonly lines: readonly Line[]
  readonly gaps: readonly Gap[]
  readonly lists: readonly GivenList[]
}

export async function inventoryFor(ports: InventoryPorts, chain: Chain, reader: Actor): Promise<Inventory> {
  const kept = await Promise.all(chain.states.map((state) => keptIn(ports, state)))
  const entries = inventoryOf(kept)
  const hashes = [...new Set(entries.filter(({ what }) => what === 'file').map(({ hash }) => hash))]
  const files = new Map<string, FileState>()
  for (const hash of hashes) files.set(hash, await ports.fileState(hash))
  const places = new Map(chain.states.map((state, index) => [state.id, { state, place: index + 1 }]))
  const around = new Map(
    kept.map(({ state, acts }) => [
      state.id,
      { law: ports.law, state, acts: acts.map(({ act }) => act), chain: chain.states },
    ]),
  )
  const lines = entries.map((entry): Line => {
    const { state, place } = places.get(entry.proceeding)!
    const file = entry.what === 'file' ? files.get(entry.hash) : undefined
    return {
      entry,
      state,
      place,
      isHidden: isHiddenFrom(around.get(state.id)!, entry.act, reader),
      ...(file && { file }),
    }
  })
  return {
    lines: lines.filter(({ entry, isHidden }) => !isHidden || entry.what === 'act'),
    gaps: gapsIn(kept),
    lists: listsIn(ports, lines),
  }
}

/** All acts of a proceeding, however many: the store gives them in portions. */
async function keptIn(ports: InventoryPorts, state: State): Promise<Kept> {
  const acts: Kept['acts'][number][] = []
  for (let from = 1; from <= state.seq; ) {
    const portion = await ports.acts(state.id, from)
    acts.push(...portion.map(({ bytes, hash }) => ({ act: JSON.parse(bytes) as Act, hash, bytes })))
    from = (portion.at(-1)?.n ?? state.seq) + 1
  }
  return { state, acts }
}

/** Every list given, against the papers of the other proceedings that were on the record by then; the suit itself is the plaintiff's. */
function listsIn(ports: InventoryPorts, lines: readonly Line[]): GivenList[] {
  const given = lines.filter(({ entry, isHidden }) => entry.what === 'act' && !isHidden && entry.act.fields[listField])
  return given.map(({ entry: { act }, state }) => {
    const before = lines.filter(
      ({ entry, isHidden }) =>
        !isHidden &&
        !entry.isVoided &&
        entry.proceeding !== act.proceeding &&
        entry.act.at <= act.at &&
        !opened(entry.act, act.proceeding),
    )
    const named = (what: readonly string[]): Nameable[] =>
      before.filter(({ entry }) => what.includes(entry.what)).map((line) => nameable(ports, line))
    return { act, state, ...differenceOf(linesOf(act.fields[listField]), named(['paper', 'file']), named(['act'])) }
  })
}

const opened = ({ results }: Act, child: string): boolean =>
  results.some((effect) => effect.do === 'hand-over' && effect.child === child)

function nameable({ law, inEveryLanguage }: InventoryPorts, { entry, state }: Line): Nameable {
  const { on } = entry.act
  const isOpening = procedureOf(law, state.procedure).steps.some(
    ({ id, stage }) => id === entry.name && stage.length === 0,
  )
  const names =
    entry.what === 'file'
      ? [entry.name.replace(/\.\w{1,5}$/, '')]
      : entry.what === 'paper'
        ? inEveryLanguage(`document.${entry.name}`)
        : inEveryLanguage(isOpening ? `${state.procedure}.short` : `${state.procedure}.step.${entry.name}.done`)
  return { entry, names, days: [on, formatDayShort(on), ...languages.map((language) => formatDay(on, language))] }
}
