/** A claim brought again another way: where the page of its case leads, and what goes along into the new form. */
import type { Field } from '../../engine/define.ts'
import { type Law, procedureOf, stepOn } from '../../engine/law.ts'
import { suedAfter } from '../../law/kz/civil/index.ts'
import { actorOf, actsAt, type Chain, type ChainPorts, chainFor, type OpenAct } from '../../modules/cases/index.ts'
import { boxesOf } from '../../modules/forms/index.ts'
import type { Visit } from '../../web/visit.ts'

/** Whether the reader filed it, or speaks for the organisation that did. */
const isFiler = ({ person }: Visit, { act: { n, by } }: OpenAct): boolean =>
  n === 1 && (by.voice === undefined ? by.person === person!.id : by.voice === person!.voice?.id)

/** The questions before a suit, answered as far as the case answers them; only for whoever filed it. */
export function bringAgain(visit: Visit, { current, number }: Chain, acts: readonly OpenAct[]): string | undefined {
  const first = acts.find(({ act, state }) => act.n === 1 && state.id === current.id)
  if (first === undefined || !isFiler(visit, first)) return undefined
  const sued = Object.values(current.seats).flatMap(({ holder }) => holder.person ?? [])
  const named = first.values.defendants
  const kind = Array.isArray(named) ? (named[0] as { readonly kind?: string } | undefined)?.kind : undefined
  const answers = suedAfter({
    procedure: current.procedure,
    stage: current.branches.main!.stage,
    facts: current.facts,
    claimant: visit.person!.voice && sued.includes(visit.person!.voice.id) ? 'company' : 'person',
    defendant: kind === 'organisation' ? 'company' : 'person',
  })
  return answers && `/where-to-sue?${new URLSearchParams({ ...answers, from: number })}`
}

/** What was written in a case, as the boxes of another form that asks the same under the same name. */
export const carriedFrom =
  (ports: ChainPorts & { readonly law: Law }) =>
  async (visit: Visit, number: string, fields: readonly Field[]): Promise<Record<string, string> | undefined> => {
    const chain = await chainFor(ports, number, actorOf(visit))
    const first = chain && (await actsAt(ports, chain, 1, actorOf(visit)))?.acts[0]
    if (first === undefined || !isFiler(visit, first)) return undefined
    const { act, state, values } = first
    const asked = stepOn(procedureOf(ports.law, state.procedure), act.step, state, act.on)?.fields ?? []
    const isSame = (field: Field): boolean => asked.some(({ id, type }) => id === field.id && type === field.type)
    return boxesOf(fields.filter(isSame), values)
  }
