/**
 * Who was notified how, when, by which article and with what proof: one line for each party whom a paper must reach, read off the branches of service and
 * their acts. A branch is one of service when deliveries are noted on it by the outside system `delivery`.
 */
import type { Actor } from '../../../engine/command.ts'
import type { Procedure, StepRow } from '../../../engine/define.ts'
import { procedureOf } from '../../../engine/law.ts'
import type { OpenStep } from '../../../engine/reading/next-steps.ts'
import type { State } from '../../../engine/state.ts'
import { parseCalendarDate } from '../../../kernel/calendar-date.ts'
import { dayAt, type Instant } from '../../../kernel/instant.ts'
import { formatDay } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import { articleInWords } from '../../forms/index.ts'
import type { NameOf } from '../act-words.tsx'
import type { Chain, OpenAct } from '../chain.ts'
import { type ExplainPorts, myOpenSteps, termInWords } from '../explain.ts'

export interface ServiceLine {
  /** Place of the proceeding in the chain, counted from 1. */
  readonly place: number
  readonly branch: string
  readonly procedure: string
  readonly seat: string
  readonly role: string
  readonly name: string
  readonly stage: string
  readonly state: string
  /** Somebody must still do something before the party counts as notified. */
  readonly isWaiting: boolean
  readonly means: string
  readonly whose: string
  readonly until: string
  readonly how: string
  readonly day: string
  readonly article: string
  /** Number of the act that is the proof. */
  readonly proof: number | null
  /** The summons that was printed for the party, as act and kind. */
  readonly papers: readonly { readonly n: number; readonly kind: string }[]
  readonly open: readonly OpenStep[]
}

export interface LinePorts {
  readonly ports: ExplainPorts
  readonly say: Say
  readonly chain: Pick<Chain, 'states'>
  readonly acts: readonly OpenAct[]
  readonly nameOf: NameOf
  readonly actor: Actor
  readonly at: Instant
}

export const serviceBranch = ({ steps }: Procedure): string | undefined =>
  steps.find(({ outside, branch }) => outside === 'delivery' && branch !== undefined)?.branch

/** The step that sends with one press: it may be done with many, and asks nothing that must be answered. */
export const sendingStep = ({ steps }: Procedure, branch: string): StepRow | undefined =>
  steps.find(
    (row) =>
      row.bulk && row.branch === branch && !(row.fields ?? []).some(({ required, showWhen }) => required && !showWhen),
  )

export const serviceLines = (all: LinePorts): ServiceLine[] =>
  all.chain.states.flatMap((state, index) => {
    const name = serviceBranch(procedureOf(all.ports.law, state.procedure))
    return Object.keys(state.branches)
      .filter((key) => state.branches[key]!.branch === name)
      .flatMap((key) => lineOf(all, state, index + 1, key))
  })

function lineOf(all: LinePorts, state: State, place: number, branch: string): ServiceLine[] {
  const { ports, say, nameOf, actor, at } = all
  const { subject: seat, stage } = state.branches[branch]!
  const seated = state.seats[seat]
  if (!seated?.active) return []
  const { procedure } = state
  const onLine = all.acts.filter(
    ({ act, place: where, voidedBy }) =>
      where === place &&
      voidedBy === undefined &&
      act.results.some((effect) => effect.do === 'move' && effect.key === branch),
  )
  const acted = all.acts.filter(({ act, place: where }) => where === place && act.n >= state.branches[branch]!.since)
  const last = onLine.findLast(({ act }) => act.n <= state.branches[branch]!.since)
  const isWaiting = !state.closed && openTo(all, state, branch)
  const isUnsent =
    isWaiting && stage === procedureOf(ports.law, procedure).branches[state.branches[branch]!.branch]!.start
  return [
    {
      place,
      branch,
      procedure,
      seat,
      stage,
      isWaiting,
      role: say(`${procedure}.seat.${seat.replace(/-\d+$/, '')}`),
      name: nameOf(seated.holder, say),
      state: say(`${procedure}.stage.${stage}`),
      means: say(`${procedure}.stage.${stage}.means`),
      whose: isWaiting ? say(`${procedure}.turn.${stage}`) : '',
      until: isUnsent ? untilOf(all, state) : '',
      ...(last ? howOf(all, state, last) : { how: '', day: '', article: '', proof: null }),
      papers: papersOn(acted, branch),
      open: myOpenSteps(ports, state, actor, at).filter((one) => one.branch === branch),
    },
  ]
}

/** The line waits while its stage is one from which the sending step leaves. */
function openTo({ ports }: LinePorts, state: State, branch: string): boolean {
  const { branch: name, stage } = state.branches[branch]!
  return sendingStep(procedureOf(ports.law, state.procedure), name)?.stage.includes(stage) === true
}

/** Until when the court must send, while such a term runs: with its article. */
function untilOf({ ports, say, at }: LinePorts, state: State): string {
  const terms = sendingTerms(procedureOf(ports.law, state.procedure))
  const running = terms.find((key) => state.terms[key]?.status === 'running')
  if (running === undefined) return ''
  const { last, article } = termInWords(ports, say, state, running, at)
  return say('service.until', { day: last, article: articleInWords(say, article) })
}

const sendingTerms = (procedure: Procedure): string[] => {
  const name = serviceBranch(procedure)
  return (name ? sendingStep(procedure, name)?.stops : [])?.map(({ term }) => term) ?? []
}

/** What the act says of the way and the day, and the very article by which it counts. */
function howOf({ ports, say }: LinePorts, state: State, { act, values }: OpenAct) {
  const { procedure } = state
  const row = procedureOf(ports.law, procedure).steps.find(
    ({ id, from = '' }) => id === act.step && from <= act.edition,
  )
  const chosen = row?.fields?.find(({ id, type }) => type === 'choice' && values[id] !== undefined)
  const typedDay = row?.fields?.find(({ id, type }) => type === 'day' && parseCalendarDate(String(values[id])))
  const counted = act.results.find((effect) => effect.do === 'fact' && effect.name === 'servedBy')
  const option = chosen && `${procedure}.option.${chosen.id}.${values[chosen.id]}`
  const day = typedDay && parseCalendarDate(String(values[typedDay.id]))
  return {
    how: option && say.has(option) ? say(option) : say(`${procedure}.step.${act.step}.done`),
    day: formatDay(day ?? dayAt(act.at, state.zone), say.language),
    article: articleInWords(say, counted?.do === 'fact' ? String(counted.value) : (row?.article ?? '')),
    proof: act.n,
  }
}

const papersOn = (acts: readonly OpenAct[], branch: string): ServiceLine['papers'] =>
  acts.flatMap(({ act }) =>
    act.results.some((effect) => effect.do === 'move' && effect.key === branch)
      ? act.results.flatMap((effect) => (effect.do === 'paper' ? [{ n: act.n, kind: effect.kind }] : []))
      : [],
  )
