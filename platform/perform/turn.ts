/**
 * One command at a time in a proceeding, and one at a time in a register whose next number is being given. One process serves one
 * folder (decisions.md 5), so waiting here spares the retry; the record function still checks version and serial.
 */
import type { Command } from '../../engine/command.ts'
import type { PerformPorts } from './ports.ts'

const waiting = new WeakMap<object, Map<string, Promise<unknown>>>()

/** Does `work` when it is the command's turn; `waited` says that others were before it. */
export async function inTurn<T>(
  ports: PerformPorts,
  command: Command,
  work: (waited: boolean) => Promise<T>,
): Promise<T> {
  const queues = waiting.get(ports.store) ?? new Map<string, Promise<unknown>>()
  waiting.set(ports.store, queues)
  const names = [`proceeding ${command.proceeding}`, ...registersOf(ports, command)]
  let waited = false
  const enter = (inner: () => Promise<T>, name: string) => (): Promise<T> => {
    waited ||= queues.has(name)
    return queued(queues, name, inner)
  }
  return names.reduceRight<() => Promise<T>>(enter, () => work(waited))()
}

async function queued<T>(queues: Map<string, Promise<unknown>>, name: string, work: () => Promise<T>): Promise<T> {
  const mine = (queues.get(name) ?? Promise.resolve()).then(work, work)
  const settled = mine.catch(() => undefined)
  queues.set(name, settled)
  try {
    return await mine
  } finally {
    if (queues.get(name) === settled) queues.delete(name)
  }
}

/** Registers the step, or the opening of a proceeding it hands over to, will number in. */
function registersOf({ law }: PerformPorts, command: Command): string[] {
  const rows = law.procedures[command.procedure]?.steps.filter(({ id }) => id === command.step) ?? []
  const children = rows.flatMap((row) => row.handsOver ?? []).map(({ procedure }) => law.procedures[procedure])
  const openings = children.flatMap((child) => child?.steps.filter((row) => row.stage.length === 0) ?? [])
  const registers = new Set([...rows, ...openings].flatMap((row) => row.registers ?? []))
  return [...registers].sort().map((register) => `register ${register}`)
}
