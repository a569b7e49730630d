/**
 * Many filings by one order: each is an act of its own with a key of its own, so that whatever is done twice is done once. The order is a
 * draft: durable before the first act, and taken up again where a stopped server left it.
 */
import type { Opening } from '../../engine/reading/opening.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Answer } from '../../platform/perform/request.ts'
import { selfOf, type Visit } from '../../web/visit.ts'

export const manyKind = 'many'

/** What came of a row: its number, or why not. `failed`: the machine's fault; the row may be done again. */
export type RowResult = { readonly number: string } | { readonly refusal: Refusal } | { readonly failed: true }

export interface Many {
  readonly procedure: string
  readonly step: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  readonly strange: readonly string[]
  /** Set when the person has ordered it. */
  readonly ordered?: true
  /** Set when every row was tried. */
  readonly results?: readonly RowResult[]
}

export interface RunPorts {
  open(visit: Visit, opening: Opening, values: Readonly<Record<string, unknown>>, key: string): Promise<Answer>
  saveDraft(draft: {
    readonly id: string
    readonly person: string
    readonly kind: string
    readonly body: unknown
  }): Promise<void>
}

export interface Runs {
  /** Begins, or goes on with, an order; returns at once. */
  begin(visit: Visit, id: string, many: Many, opening: Opening): void
  /** How many rows are done; undefined when nothing is under way. */
  under(id: string): number | undefined
}

export function manyRuns(ports: RunPorts): Runs {
  const running = new Map<string, RowResult[]>()
  const run = async (visit: Visit, id: string, many: Many, opening: Opening, results: RowResult[]): Promise<void> => {
    for (const [n, values] of many.rows.entries())
      results.push(await one(() => ports.open(visit, opening, values, `${manyKind}:${id}:${n}`)))
    await ports.saveDraft({ id, person: selfOf(visit.person!), kind: manyKind, body: { ...many, results } })
  }
  return {
    begin(visit, id, many, opening) {
      if (running.has(id)) return
      const results: RowResult[] = []
      running.set(id, results)
      // A run that breaks off is taken up again by the next look at its page.
      void run(visit, id, many, opening, results)
        .catch(() => undefined)
        .finally(() => running.delete(id))
    },
    under: (id) => running.get(id)?.length,
  }
}

async function one(open: () => Promise<Answer>): Promise<RowResult> {
  try {
    const answer = await open()
    return isRefusal(answer) ? { refusal: answer } : { number: answer.number ?? '' }
  } catch {
    return { failed: true }
  }
}
