/**
 * One step done with many matters: each is an act of its own with a key of its own, so whatever is done twice is done once. The order
 * is a draft: durable before the first act, and taken up again where a stopped server left it.
 */
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Request } from '../../platform/perform/request.ts'
import type { Visit } from '../../web/visit.ts'
import type { DeskMatter } from './claims.ts'
import { heldByOther } from './orders.ts'
import type { DeskPorts } from './reader.ts'

export interface BulkRow extends DeskMatter {
  readonly number: string
  readonly procedure: string
}
/** What came of a row: done, or why not. `failed`: the machine's fault; the row may be done again. */
export type BulkResult = { readonly done: true } | { readonly refusal: Refusal } | { readonly failed: true }

export interface Bulk {
  readonly rows: readonly BulkRow[]
  /** Steps all rows wait for, as `procedure.step`. */
  readonly steps: readonly string[]
  /** The list they were chosen from. */
  readonly back: string
  /** Set when the person has ordered it. */
  readonly order?: { readonly step: string; readonly values: Readonly<Record<string, unknown>> }
  /** Set when every row was tried. */
  readonly results?: readonly BulkResult[]
}

export const bulkKind = 'bulk'

export interface BulkRuns {
  /** Begins, or goes on with, an order; returns at once. */
  begin(visit: Visit, id: string, bulk: Bulk): void
  /** Results so far; undefined when nothing is under way. */
  under(id: string): readonly BulkResult[] | undefined
}

export function bulkRuns(ports: DeskPorts): BulkRuns {
  const running = new Map<string, BulkResult[]>()
  const run = async (visit: Visit, id: string, bulk: Bulk, results: BulkResult[]): Promise<void> => {
    for (const [index, row] of bulk.rows.entries())
      results.push(await one(ports, visit, `${bulkKind}:${id}:${index}`, row, bulk.order!))
    await ports.saveDraft({ id, person: visit.person!.id, kind: bulkKind, body: { ...bulk, results } })
  }
  return {
    begin(visit, id, bulk) {
      if (running.has(id)) return
      const results: BulkResult[] = []
      running.set(id, results)
      // A run that breaks off is taken up again by the next look at its page.
      void run(visit, id, bulk, results)
        .catch(() => undefined)
        .finally(() => running.delete(id))
    },
    under: (id) => running.get(id),
  }
}

async function one(
  ports: DeskPorts,
  visit: Visit,
  key: string,
  row: BulkRow,
  { step, values }: NonNullable<Bulk['order']>,
): Promise<BulkResult> {
  try {
    const held = await heldByOther(ports, visit, row)
    if (held) return { refusal: held }
    const asked = {
      key,
      proceeding: row.proceeding,
      step: step.slice(row.procedure.length + 1),
      person: visit.person!.id,
      fields: values,
    }
    const answer = await ports.perform(asked)
    if (!isRefusal(answer)) return { done: true }
    return answer.refused === 'branch.choose' ? await inEach(ports, asked, answer) : { refusal: answer }
  } catch {
    return { failed: true }
  }
}

/** A step that stands open on several lines, one a party, is done on each where it may be: each is an act with a key of its own. */
async function inEach(ports: DeskPorts, asked: Request, choose: Refusal): Promise<BulkResult> {
  let outcome: BulkResult = { refusal: choose }
  for (const branch of (choose.details?.open ?? []) as readonly string[]) {
    const answer = await ports.perform({ ...asked, key: `${asked.key}:${branch}`, branch })
    if (!isRefusal(answer)) outcome = { done: true }
  }
  return outcome
}
