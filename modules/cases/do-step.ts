/** Doing a step, whoever asks: the form of a page and the body of a request come through here, and nothing else asks perform for it. */
import type { PaperReference } from '../../engine/act.ts'
import { voidStep } from '../../engine/correcting/correction.ts'
import { isApprovalStep } from '../../engine/deciding/approval.ts'
import { checkForm } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import type { State } from '../../engine/state.ts'
import { due } from '../../engine/time/due.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { Visit } from '../../web/visit.ts'
import { isOffered } from '../forms/index.ts'
import { actorOf } from './actor.ts'
import { type Chain, type ChainPorts, chainFor } from './chain.ts'
import type { ExplainPorts } from './explain.ts'

export interface DoingPorts extends ChainPorts, ExplainPorts {
  perform(request: Request): Promise<Answer>
  /** Lets time act in the proceedings first, so that nobody is shown a turn that is over. */
  timePasses(proceeding: string, until: Visit['at']): Promise<unknown>
  /** Whether the record knows a person by the code. */
  isPerson(id: string): Promise<boolean>
}

/** A step as it was asked for, with its fields and the values given. */
export interface StepAsked {
  /** Idempotency key. */
  readonly key: string
  readonly visit: Visit
  readonly state: State
  readonly step: string
  readonly fields: readonly Field[]
  readonly values: Readonly<Record<string, unknown>>
  /** Files that go with it, brought before. */
  readonly papers?: readonly PaperReference[]
  readonly seen?: number
  readonly branch?: string
  readonly about?: { readonly n: number; readonly hash: string }
}

/** Does the step, or says why not: offices that the form does not offer and people nobody knows are told at their fields. */
export async function doStep(ports: DoingPorts, asked: StepAsked): Promise<Answer> {
  const { key, visit, state, step, fields, papers = [], seen, branch, about } = asked
  const values = withOffered(ports, fields, asked.values)
  const stranger = await strangersNamed(ports, fields, values, visit, state.zone)
  if (stranger) return stranger
  return ports.perform({
    key,
    proceeding: state.id,
    step,
    person: visit.person!.id,
    ...(visit.person!.voice && { voice: visit.person!.voice.id }),
    fields: values,
    ...(papers.length > 0 && { papers }),
    ...(seen !== undefined && { seen }),
    ...(branch && { branch }),
    ...(about && { about }),
  })
}

/** The chain of a number once time has done what is due. */
export async function freshChain(ports: DoingPorts, visit: Visit, number: string): Promise<Chain | undefined> {
  const chain = await chainFor(ports, number, actorOf(visit))
  if (chain === undefined) return undefined
  let moved = false
  const behind = chain.states.filter((state) => due(ports.law, state, visit.at).length > 0)
  for (const { id } of behind) if (Number(await ports.timePasses(id, visit.at)) > 0) moved = true
  return moved ? chainFor(ports, number, actorOf(visit)) : chain
}

/** Steps that people take, answers to waiting acts, corrections of the record; nothing else has a form. */
export const knownStep = ({ law }: DoingPorts, procedure: string, step: string): boolean =>
  (isApprovalStep(step) && step !== 'approval.lapse') ||
  step === voidStep ||
  law.procedures[procedure]!.steps.some(
    (row) => row.id === step && row.stage.length > 0 && !['time', 'linked', 'outside'].includes(row.by[0]!),
  )

/** An office the form does not offer is no office here: a body is not a court, though both are in the registry. */
const withOffered = (
  { registry }: DoingPorts,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find(({ id }) => id === name)
      const isOffice = field?.type === 'body' || field?.type === 'court'
      const isWrong = isOffice && !isOffered(registry, field, String(value))
      return [name, isWrong ? `not offered: ${value}` : value]
    }),
  )

/** What the code of a person may look like; whether somebody has it is for the record to say. */
const personCode = /^[\w-]{1,80}$/

/** The fields that name a person nobody knows, beside what else is wrong with the form: a seat is never given to a slip of the pen. */
async function strangersNamed(
  { isPerson, registry }: DoingPorts,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  { on }: Visit,
  zone: string,
): Promise<Refusal | undefined> {
  const named = fields.filter(({ id, type, holds }) => type === 'person' && !holds && values[id] !== undefined)
  const unknown: Refusal[] = []
  for (const { id } of named) {
    const typed = String(values[id]).trim()
    if (typed === '' || (personCode.test(typed) && (await isPerson(typed)))) continue
    unknown.push(refuse('field.not-a-person', { field: id }))
  }
  const [first, ...more] = unknown
  if (first === undefined) return undefined
  const { problems } = checkForm(fields, values, { on, zone, registry, day: () => undefined })
  const others = problems.filter(({ field }) => !unknown.some((one) => one.field === field))
  return { ...first, also: [...more, ...others] }
}
