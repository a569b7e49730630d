/**
 * One command at a time in a proceeding, and one at a time in a register whose next number is being given. One process serves one
 * folder (decisions.md 5), so waiting here spares the retry; the record function still checks version and serial.
 */
import type { Command } from '../../engine/command.ts'
import type { PerformPorts } from './perform.ts'

const waiting = new WeakMap<object, Map<string, Promise<unknown>>>()

export async function inTurn<T>(ports: PerformPorts, command: Command, work: () => Promise<T>): Promise<T> {
  const queues = waiting.get(ports.store) ?? new Map<string, Promise<unknown>>()
  waiting.set(ports.store, queues)
  const registers = registersOf(ports, command)
  const names = [`proceeding ${command.proceeding}`, ...registers]
  return names.reduceRight<() => Promise<T>>((inner, name) => () => queued(queues, name, inner), work)()
}

async function queued<T>(queues: Map<string, Promise<unknown>>, name: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(name)
  const mine = (before ?? Promise.resolve()).then(work, work)
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
  const rows = Object.values(law.procedures).find(({ id }) => id === command.procedure)?.steps.filter(({ id }) => id === command.step) ?? []
  const openings = rows.flatMap((row) => row.handsOver ?? []).flatMap(({ procedure }) => law.procedures[procedure]?.steps.filter((row) => row.stage.length === 0) ?? [])
  return [...new Set([...rows, ...openings].flatMap((row) => row.registers ?? []))].sort().map((register) => `register ${register}`)
}
