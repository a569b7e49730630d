/**
 * Agree, refuse, withdraw, lapse: the built-in steps about an act that waits. A signature covers the hash of the waiting act; its
 * author never approves, nobody signs twice; at the last signature stage and conditions are checked again, as of that moment.
 */
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Act, Effect } from '../act.ts'
import type { Command } from '../command.ts'
import type { Approval, Field, StepRow } from '../define.ts'
import { type Given, type Law, procedureOf, stepOn } from '../law.ts'
import { rolesOf } from '../rights.ts'
import type { Pending, State } from '../state.ts'
import { runsOutAt } from '../time/terms.ts'
import { checks, conditionContext, situationOf } from './checks.ts'
import { actedBy, approvalTermKey, type Decision } from './decide.ts'
import { checkForm } from './fields.ts'
import { effectsOf } from './resolve.ts'
import { startOf } from './resolve-terms.ts'
import type { Situation } from './situation.ts'

export const approvalSteps = ['approval.agree', 'approval.refuse', 'approval.withdraw', 'approval.lapse'] as const
export const isApprovalStep = (step: string): boolean => (approvalSteps as readonly string[]).includes(step)

export interface Waiting {
  readonly act: Act
  readonly hash: string
}

/** Decides a built-in step about the waiting act that `perform` loaded. */
export function decideApproval(
  law: Law,
  state: State,
  command: Command,
  given: Given,
  waiting: Waiting | undefined,
): Decision | Refusal {
  const pending = command.about && state.pending[command.about.n]
  if (pending === undefined || waiting === undefined) return refuse('approval.not-waiting')
  if (command.about!.hash !== waiting.hash) return refuse('approval.other-bytes', { details: { n: waiting.act.n } })
  const procedure = procedureOf(law, state.procedure)
  const row = stepOn(procedure, pending.step, state, waiting.act.on)!
  const approval = row.approval![pending.index]!
  const context: ApprovalContext = { law, state, command, given, waiting, pending, row, approval }
  const decided =
    command.step === 'approval.lapse'
      ? lapse(context)
      : command.step === 'approval.withdraw'
        ? withdraw(context)
        : answer(context)
  return isRefusal(decided) ? decided : { ...decided, edition: row.from ?? procedure.editions[0]!.from }
}

/** The form of whoever answers an act that waits: a refusal may have its own. */
export const answerFields = (approval: Approval | undefined, step: string): readonly Field[] =>
  (step === 'approval.refuse' ? approval?.refusalFields : undefined) ?? approval?.fields ?? []

interface ApprovalContext {
  readonly law: Law
  readonly state: State
  readonly command: Command
  readonly given: Given
  readonly waiting: Waiting
  readonly pending: Pending
  readonly row: StepRow
  readonly approval: Approval
}

function lapse({ law, state, command, waiting, row, pending, approval }: ApprovalContext): Decision | Refusal {
  const over = pending.termKey && runsOutAt(state, pending.termKey, law.days)
  if (!over || command.at < over || command.by.kind !== 'time')
    return refuse('term.not-over', { article: approval.article })
  const effects: Effect[] = [
    { do: 'end', key: pending.termKey!, lastDay: command.on },
    { do: 'settle', n: waiting.act.n, outcome: approval.onLapse === 'void' ? 'lapsed' : 'overdue' },
  ]
  return decision(command, row, effects, { person: 'time', as: 'time' })
}

function withdraw({ command, waiting, row, pending, state }: ApprovalContext): Decision | Refusal {
  if (pending.author !== command.by.person) return refuse('approval.not-author', { article: row.article })
  const role = rolesOf(state, command.by).find(({ role }) => row.by.includes(role))
  return decision(
    command,
    row,
    [...stopTerm(state, pending), { do: 'settle', n: waiting.act.n, outcome: 'withdrawn' }],
    actedBy(command, role),
  )
}

function answer(context: ApprovalContext): Decision | Refusal {
  const { state, command, approval, pending, waiting, row, given } = context
  const role = rolesOf(state, command.by).find(({ role }) => role === approval.by)
  if (role === undefined)
    return refuse('role.not-yours', { article: approval.article, details: { may: [approval.by] } })
  // Who stands in for the author, or was stood in for by the author, is not another person in the eyes of the law.
  const speaks = [command.by.person, ...(role.instead ? [role.instead] : [])]
  const proposed = [pending.author, waiting.act.by.instead]
  if (speaks.some((one) => proposed.includes(one))) return refuse('approval.own-act', { article: approval.article })
  if (pending.signed.some(({ person }) => speaks.includes(person)))
    return refuse('approval.signed-already', { article: approval.article })
  const over =
    approval.onLapse === 'void' && pending.termKey ? runsOutAt(state, pending.termKey, context.law.days) : undefined
  if (over !== undefined && command.at >= over) return refuse('approval.lapsed', { article: approval.article })
  const form = checkForm(answerFields(approval, command.step), command.fields, {
    on: command.on,
    zone: state.zone,
    registry: given.registry,
    day: () => command.on,
  })
  if (form.problems[0]) return { ...form.problems[0], also: form.problems.slice(1) }
  const by = actedBy(command, role)
  if (command.step === 'approval.refuse')
    return decision(
      command,
      row,
      [...stopTerm(state, pending), { do: 'settle', n: waiting.act.n, outcome: 'refused' }, ...refusedMove(context)],
      by,
      form.values,
    )
  const sign: Effect = { do: 'sign', n: waiting.act.n, seat: role.seat }
  if (signaturesInLink(context) + 1 < needed(approval)) return decision(command, row, [sign], by, form.values)
  if (pending.index + 1 < row.approval!.length)
    return decision(command, row, [sign, ...nextLink(context)], by, form.values)
  const settled = settle(context)
  return 'refused' in settled ? settled : decision(command, row, [sign, ...settled.effects], by, form.values)
}

/** What a refusal does to the branch of the act, beside leaving the act without force. */
function refusedMove({ approval: { refusedTo }, pending, state, law }: ApprovalContext): Effect[] {
  if (refusedTo === undefined) return []
  const name = state.branches[pending.branch]!.branch
  const isFinal = procedureOf(law, state.procedure).branches[name]!.final.includes(refusedTo)
  return [{ do: 'move', key: pending.branch, to: refusedTo, ...(isFinal && { ends: true as const }) }]
}

const needed = (approval: Approval): number => (approval.need === 'one' ? 1 : approval.need)

/** Signatures given to the present link of the chain. */
function signaturesInLink({ pending, row }: ApprovalContext): number {
  const before = row.approval!.slice(0, pending.index).reduce((sum, one) => sum + needed(one), 0)
  return pending.signed.length - before
}

/** The next in the chain is asked: the present term stops, the next one's term starts. */
function nextLink(context: ApprovalContext): Effect[] {
  const { pending, row, waiting, state } = context
  const within = row.approval![pending.index + 1]!.within
  const situation = waitingSituation(context)
  return [
    ...stopTerm(state, pending),
    { do: 'next-signatory', n: waiting.act.n, ...(within && { termKey: approvalTermKey(within, waiting.act.n) }) },
    ...(within
      ? [
          startOf(situation, within, 'main', conditionContext(situation), {
            key: approvalTermKey(within, waiting.act.n),
          }),
        ]
      : []),
  ]
}

/** The waiting act gets force: its own row, the moment of agreement, conditions checked again. */
function settle(context: ApprovalContext): { effects: Effect[] } | Refusal {
  const { state, waiting, pending, row } = context
  const situation = waitingSituation(context)
  const again = checks.filter(({ name }) => name === 'branch' || name === 'stage' || name === 'conditions')
  for (const check of again) {
    const failed = check.failure(situation)
    if (failed) return refuse('approval.overtaken', { article: row.article, details: { because: failed.refused } })
  }
  return {
    effects: [
      ...stopTerm(state, pending),
      { do: 'settle', n: waiting.act.n, outcome: 'agreed' },
      ...effectsOf(situation),
    ],
  }
}

/** The situation of the waiting act at the moment of agreement; sealed values of its form take no part in effects. */
function waitingSituation({ law, state, command, given, waiting, pending, row }: ApprovalContext): Situation {
  const author = { person: waiting.act.by.person, posts: [] }
  const asAuthor: Command = { ...command, step: row.id, branch: pending.branch, by: author, fields: {} }
  const situation = situationOf(law, procedureOf(law, state.procedure), state, asAuthor, given, row)
  const fields = row.fields ?? []
  const facts = Object.fromEntries(
    fields.flatMap((field) =>
      field.fact && waiting.act.fields[field.id] !== undefined ? [[field.fact, waiting.act.fields[field.id]]] : [],
    ),
  )
  return {
    ...situation,
    waiting: waiting.act.n,
    issued: { at: waiting.act.at, on: waiting.act.on },
    role: { role: waiting.act.by.as, seat: waiting.act.by.for ?? '' },
    branch: pending.branch,
    form: { values: waiting.act.fields, facts: facts as Situation['form']['facts'], problems: [] },
  }
}

const stopTerm = (state: State, pending: Pending): Effect[] =>
  pending.termKey && state.terms[pending.termKey]?.status === 'running' ? [{ do: 'stop', key: pending.termKey }] : []

const decision = (
  command: Command,
  row: StepRow,
  effects: readonly Effect[],
  by: Decision['by'],
  fields: Decision['fields'] = {},
): Decision => ({
  row,
  edition: '',
  by,
  fields: { ...fields, about: command.about! },
  effects,
})
