/** Runs examples of law, as decisions.md 10 writes them, in a court of memory. Reading the YAML is the caller's. */
import { calendarDate } from '../../kernel/calendar-date.ts'
import { instantOf } from '../../kernel/instant.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Act } from '../act.ts'
import type { InMemoryCourt } from './court.ts'
import type { TestRegistry } from './registry.ts'

export interface ExampleStep {
  readonly at: string
  /** `citizen NAME`, or `POST of OFFICE`. */
  readonly as?: string
  /** `procedure.step`; absent: time passes. */
  readonly do?: string
  readonly with?: Readonly<Record<string, unknown>>
}
export interface Example {
  readonly name: string
  readonly law: string
  readonly given?: readonly ExampleStep[]
  readonly when: ExampleStep
  readonly then: {
    readonly stage?: string
    readonly terms?: Readonly<Record<string, string>>
    readonly refused?: string
  }
}

/** Why the example does not hold, a line for each reason; empty when it holds. */
export function runExample(court: InMemoryCourt, registry: TestRegistry, zone: string, example: Example): string[] {
  const take = (step: ExampleStep): Act | Refusal | undefined => {
    const [day, time] = step.at.split('T') as [string, string]
    const on = calendarDate(day)
    court.at(instantOf(on, time, zone))
    return step.do === undefined ? undefined : court.act(personOf(step.as ?? '', registry, on), step.do, step.with)
  }
  for (const step of example.given ?? []) {
    const done = take(step)
    if (done && isRefusal(done)) return [`${step.do} was refused: ${done.refused}`]
  }
  return compared(court, example, take(example.when))
}

function personOf(as: string, registry: TestRegistry, on: ReturnType<typeof calendarDate>): string {
  const [post, office] = as.split(' of ')
  if (office === undefined) return as.replace(/^citizen /, '')
  const found = registry.holding(post!, office, on)[0]
  if (found === undefined) throw new Error(`Nobody is ${as} on ${on}`)
  return found
}

function compared(court: InMemoryCourt, { then, when }: Example, outcome: Act | Refusal | undefined): string[] {
  const refused = outcome && isRefusal(outcome) ? outcome.refused : undefined
  const newest = court.proceedings().at(-1)
  const stage = newest?.state.branches.main?.stage
  const problems =
    refused === then.refused
      ? []
      : [`${when.do ?? 'time'}: expected ${then.refused ?? 'no refusal'}, got ${refused ?? 'an act'}`]
  if (then.stage !== undefined && then.stage !== stage) problems.push(`expected the stage ${then.stage}, got ${stage}`)
  for (const [term, day] of Object.entries(then.terms ?? {})) {
    const got = newest?.state.terms[term]?.status === 'ended' ? 'ended' : newest && court.end(newest.id, term).lastDay
    if (got !== day) problems.push(`expected ${term} to end on ${day}, got ${got}`)
  }
  return problems
}
