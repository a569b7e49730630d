/**
 * The one list of checks (engine notes 3): law in force, role, branch, stage, waiting approval, times, conditions, in time, not
 * too early, form. `decide` answers with the first that fails, "why can't I" shows all, the work list runs it without a form.
 */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { FactValue } from '../act.ts'
import { assert } from '../assert.ts'
import type { Command } from '../command.ts'
import type { Bound, Field, Procedure, StepRow } from '../define.ts'
import type { Given, Law } from '../law.ts'
import { type RoleHeld, rolesFor, rolesOf, rolesOpening } from '../rights.ts'
import { branchKey, nothingYet, type State, seatOf } from '../state.ts'
import { endOf, plus } from '../time/terms.ts'
import { type ConditionContext, holds, mayHold } from './conditions.ts'
import { type CheckedForm, checkForm } from './fields.ts'
import type { Check, Received, Situation } from './situation.ts'
import { atEnd, inTime, notTooEarly, runKey, termsRun } from './time-checks.ts'

/** Builds the situation of a step: its role, its branch, its checked form. */
export function situationOf(
  law: Law,
  procedure: Procedure,
  state: State | undefined,
  command: Command,
  given: Given,
  row: StepRow,
): Situation {
  const roles = [
    ...rolesOf(state, command.by),
    ...(state === undefined ? rolesOpening(row, command.fields, command.by) : []),
  ]
  const fitting = rolesFor(row, roles, command.as)
  const branch = branchOf(row, state, command, fitting)
  const role =
    fitting.find(({ seat }) => branch === 'main' || seat === '' || state?.branches[branch]?.subject === seat) ??
    fitting[0]
  let form: CheckedForm | undefined
  // Work lists look at many steps and read no form: it is checked when somebody asks for it.
  return {
    law,
    procedure,
    state,
    command,
    given,
    row,
    roles,
    branch,
    role,
    get form() {
      form ??= checkForm(row.fields ?? [], command.fields, {
        on: command.on,
        zone: state?.zone ?? given.zone,
        registry: given.registry,
        day: (bound) => dayOf(bound, law, state, branch, command.on),
        state,
      })
      return form
    },
  }
}

/** The branch named; else the actor's own, even if closed; else the only open one; else none, and the refusal asks to choose. */
function branchOf(row: StepRow, state: State | undefined, command: Command, roles: readonly RoleHeld[]): string {
  const name = row.branch ?? 'main'
  if (name === 'main') return 'main'
  if (command.branch !== undefined)
    return Object.hasOwn(state?.branches ?? {}, command.branch) && state!.branches[command.branch]!.branch === name
      ? command.branch
      : ''
  const own = roles.map(({ seat }) => branchKey(name, seat)).find((key) => state?.branches[key])
  if (own !== undefined) return own
  const open = Object.entries(state?.branches ?? {}).filter(
    ([, one]) => one.branch === name && fits(row, one.stage, false),
  )
  return open.length === 1 ? open[0]![0] : ''
}

const fits = (row: StepRow, stage: string, final: boolean): boolean =>
  row.stage.includes(stage) || (row.stage.includes('*') && !final && !(row.except ?? []).includes(stage))

function dayOf(
  bound: Bound,
  law: Law,
  state: State | undefined,
  branch: string,
  on: CalendarDate,
): CalendarDate | undefined {
  if ('act' in bound) return bound.plus ? plus(on, bound.plus.n, bound.plus.unit, law.days) : on
  const key = runKey(state, bound.term, branch)
  return key === undefined || state === undefined ? undefined : endOf(state, key, law.days).lastDay
}

export const conditionContext = (situation: Situation): ConditionContext => ({
  law: situation.law,
  state: situation.state ?? nothingYet,
  on: situation.command.on,
  branch: situation.branch,
  person: situation.command.by.person,
  ...(situation.role && { seat: situation.role.seat }),
  facts: { ...receivedFacts(situation.received), ...situation.form.facts },
  compute: (name) => computed(situation, name),
})

/** Facts that a hand-over brought along. */
export const receivedFacts = (received: Received | undefined): Record<string, FactValue> =>
  Object.fromEntries(
    (received?.effects ?? []).flatMap((effect) => (effect.do === 'fact' ? [[effect.name, effect.value]] : [])),
  )

/** The value of a named computation for this step. */
export function computed({ law, state, form, command, given, role, branch }: Situation, name: string): FactValue {
  const compute = law.computations[name]
  assert(compute, `nobody provides the computation ${name}`)
  const param = (one: string) => law.param(one, command.on)
  const subject = state?.branches[branch]?.subject
  return compute({
    state,
    fields: form.values,
    on: command.on,
    at: command.at,
    zone: given.zone,
    person: command.by.person,
    ...(role && { seat: role.seat }),
    branch,
    ...(command.by.voice && { voice: command.by.voice }),
    registry: given.registry,
    ...(given.taker && { taker: given.taker }),
    ...(given.referred && { referred: given.referred }),
    param,
    ...(subject && { subject }),
  })
}

const role: Check = {
  name: 'role',
  failure: ({ row, role, state, command }) => {
    if (state === undefined && row.by.includes('anyone') && (command.by.kind ?? 'person') === 'person') return undefined
    // Beside the system named, a row may let posts act: whoever has such a role needs no other name.
    if (row.outside !== undefined && row.outside !== command.by.person && (role?.role ?? 'outside') === 'outside')
      return refuse('role.not-yours', { article: row.article, details: { may: [row.outside] } })
    return role ? undefined : refuse('role.not-yours', { article: row.article, details: { may: row.by } })
  },
}

const branch: Check = {
  name: 'branch',
  failure: ({ row, branch, state, role, procedure }) => {
    const name = row.branch ?? 'main'
    if (name === 'main') return undefined
    const subject = state?.branches[branch]?.subject
    if (subject !== undefined) {
      // Who holds the seat for which branches are opened acts in his own branch only.
      const foreign = role !== undefined && seatOf(role.seat) === procedure.branches[name]!.per && role.seat !== subject
      return foreign ? refuse('branch.not-yours', { article: row.article }) : undefined
    }
    const open = Object.entries(state?.branches ?? {})
      .filter(([, one]) => one.branch === row.branch)
      .map(([key]) => key)
    return refuse('branch.choose', { article: row.article, details: { open } })
  },
}

const stage: Check = {
  name: 'stage',
  failure: ({ row, branch, state, procedure }) => {
    if (row.stage.length === 0)
      return state === undefined ? undefined : refuse('stage.already-open', { article: row.article })
    if (state === undefined) return refuse('stage.not-open', { article: row.article })
    // Only a step that names the final stage itself may reopen what is over: a restored term does.
    const reopens = row.stage.includes(state.branches.main?.stage ?? '')
    if (state.closed && !reopens && !(procedure.outlives ?? []).includes(row.branch ?? 'main'))
      return refuse('stage.over', { article: row.article })
    const now = state.branches[branch]
    if (now === undefined) return refuse('stage.not-there', { article: row.article })
    const final = procedure.branches[now.branch]!.final.includes(now.stage)
    return fits(row, now.stage, final)
      ? undefined
      : refuse('stage.other', { article: row.article, details: { stage: now.stage, needed: row.stage } })
  },
}

const waiting: Check = {
  name: 'waiting approval',
  failure: ({ row, branch, state }) => {
    const pending = Object.entries(state?.pending ?? {}).find(([, one]) => one.branch === branch && one.step === row.id)
    return pending && refuse('approval.waits', { article: row.article, details: { n: Number(pending[0]) } })
  },
}

const times: Check = {
  name: 'times',
  failure: (situation) => {
    const { row, state } = situation
    if (row.times === undefined || state === undefined) return undefined
    const done = state.counts[countName(situation)] ?? 0
    return done < row.times.atMost
      ? undefined
      : refuse('times.used-up', { article: row.article, details: { atMost: row.times.atMost } })
  },
}

/** The name under which uses of a step are counted. */
export function countName({ row, branch, role }: Pick<Situation, 'row' | 'branch' | 'role'>): string {
  const per = row.times?.per ?? 'proceeding'
  return per === 'proceeding' ? row.id : per === 'branch' ? `${row.id}|${branch}` : `${row.id}|${role?.seat ?? ''}`
}

/** What its own form still asks cannot stand in the way of a step that is only offered. */
const openConditions: Check = {
  name: 'conditions',
  failure: (situation) => {
    const { row } = situation
    if (row.when === undefined) return undefined
    const context = conditionContext(situation)
    const asked = factsAsked(row.fields ?? [])
    const failed = row.when.find((requirement) => !mayHold(requirement.if, context, asked))
    return failed && refuse(failed.code, { article: failed.article ?? row.article })
  },
}
const factsAsked = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(fields.flatMap(({ fact, fields: inner = [] }) => [...(fact ? [fact] : []), ...factsAsked(inner)]))

const conditions: Check = {
  name: 'conditions',
  failure: (situation) => {
    if (situation.row.when === undefined) return undefined
    const context = conditionContext(situation)
    const failed = situation.row.when.find((requirement) => !holds(requirement.if, context))
    return failed && refuse(failed.code, { article: failed.article ?? situation.row.article })
  },
}

const form: Check = {
  name: 'form',
  failure: ({ form, row }) => {
    const [first, ...also] = form.problems
    return first && { ...first, article: first.article ?? row.article, also }
  },
}

/** All checks but the form, in order. */
export const checks: readonly Check[] = [
  role,
  branch,
  stage,
  waiting,
  times,
  conditions,
  inTime,
  notTooEarly,
  atEnd,
  termsRun,
]

/** The same while nothing of the form has been answered. */
const checksBeforeForm: readonly Check[] = checks.map((one) => (one === conditions ? openConditions : one))
const checksOf = ({ command }: Situation): readonly Check[] =>
  Object.keys(command.fields).length === 0 ? checksBeforeForm : checks

/** The same with the wrong answers left out: what a computation makes of them is their fault. */
function withoutWrong(situation: Situation): Situation {
  const { form } = situation
  const wrong = new Set(form.problems.flatMap(({ field }) => field?.split('.')[0] ?? []))
  const values = Object.fromEntries(Object.entries(form.values).filter(([id]) => !wrong.has(id)))
  return { ...situation, form: { ...form, values } }
}

/** The first failing check, the form last; but what is wrong in the form comes before a condition that its answers alone do not meet. */
export function firstFailure(situation: Situation): Refusal | undefined {
  for (const check of [...checks, form]) {
    const failed = check.failure(situation)
    if (failed === undefined) continue
    const isOfForm =
      check === conditions &&
      [situation, withoutWrong(situation)].some((one) => openConditions.failure(one) === undefined)
    return (isOfForm && form.failure(situation)) || failed
  }
  return undefined
}

/** Whether nothing but the form is missing: `early` when only a wait is not over yet, undefined when something else stands in the way. */
export function openness(situation: Situation): 'now' | 'early' | undefined {
  let open: 'now' | 'early' = 'now'
  for (const check of checksOf(situation)) {
    const failed = check.failure(situation)
    if (failed === undefined) continue
    if (failed.refused !== 'term.too-early') return undefined
    open = 'early'
  }
  return open
}

/** Every failing check but the form: the answer to "why can't I". */
export const allFailures = (situation: Situation): Refusal[] =>
  checksOf(situation).flatMap((check) => check.failure(situation) ?? [])
