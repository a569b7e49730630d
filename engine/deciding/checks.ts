/**
 * The one list of checks (engine notes 3): law in force, role, branch, stage, waiting approval, times, conditions, in time, not
 * too early, form. `decide` answers with the first that fails, "why can't I" shows all, the work list runs it without a form.
 */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Effect, FactValue } from '../act.ts'
import { assert } from '../assert.ts'
import type { Command } from '../command.ts'
import type { Bound, Procedure, StepRow } from '../define.ts'
import type { Given, Law } from '../law.ts'
import { type RoleHeld, rolesFor, rolesOf, rolesOpening } from '../rights.ts'
import { branchKey, nothingYet, type State, seatOf, termKey } from '../state.ts'
import { endOf, plus, runsOutAt } from '../time/terms.ts'
import { type ConditionContext, holds } from './conditions.ts'
import { type CheckedForm, checkForm } from './fields.ts'

/** Everything the checks of one step read. */
export interface Situation {
  readonly law: Law
  readonly procedure: Procedure
  readonly state: State | undefined
  readonly command: Command
  readonly given: Given
  readonly row: StepRow
  readonly roles: readonly RoleHeld[]
  /** Key of the branch the step reads; 'main' unless the row names another. */
  readonly branch: string
  readonly role: RoleHeld | undefined
  readonly form: CheckedForm
  /** Number of the waiting act that gets force now. */
  readonly waiting?: number
  /** What a hand-over brought along, on the opening act of the child. */
  readonly received?: Received
}

export interface Received {
  readonly root: string
  readonly rootOpenedOn: CalendarDate
  readonly effects: readonly Effect[]
}

export type Check = { readonly name: string; readonly failure: (situation: Situation) => Refusal | undefined }

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
        officeIn: (seat) => state?.seats[seat]?.holder.office,
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

/** The run a step means by a term: of its own branch, else of the main line. */
export function runKey(state: State | undefined, term: string, branch: string): string | undefined {
  const own = termKey(term, branch)
  return state?.terms[own] ? own : state?.terms[term] ? term : undefined
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
export function computed({ law, state, form, command, given }: Situation, name: string): FactValue {
  const compute = law.computations[name]
  assert(compute, `nobody provides the computation ${name}`)
  const param = (one: string) => law.param(one, command.on)
  return compute({
    state,
    fields: form.values,
    on: command.on,
    at: command.at,
    zone: given.zone,
    person: command.by.person,
    registry: given.registry,
    param,
  })
}

const role: Check = {
  name: 'role',
  failure: ({ row, role, state, command }) => {
    if (state === undefined && row.by.includes('anyone') && (command.by.kind ?? 'person') === 'person') return undefined
    if (row.outside !== undefined && row.outside !== command.by.person)
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

const conditions: Check = {
  name: 'conditions',
  failure: (situation) => {
    if (situation.row.when === undefined) return undefined
    const context = conditionContext(situation)
    const failed = situation.row.when.find((requirement) => !holds(requirement.if, context))
    return failed && refuse(failed.code, { article: failed.article ?? situation.row.article })
  },
}

/** Whether a bounded step is late, and what it relied on. */
export function lateness({
  row,
  state,
  branch,
  law,
  command,
}: Situation): { key: string; lastDay: string; late: boolean; provisional: boolean } | undefined {
  if (row.within === undefined || state === undefined) return undefined
  const key = runKey(state, row.within.term, branch)
  if (key === undefined) return undefined
  const end = endOf(state, key, law.days)
  const ended = state.terms[key]!.status === 'ended'
  if (end.lastAt)
    return { key, lastDay: end.lastAt, late: ended || command.at >= end.lastAt, provisional: end.provisional }
  if (end.lastDay === undefined) return { key, lastDay: 'stands-still', late: false, provisional: false }
  return { key, lastDay: end.lastDay, late: ended || command.on > end.lastDay, provisional: end.provisional }
}

const inTime: Check = {
  name: 'in time',
  failure: (situation) => {
    const { row, state } = situation
    if (row.within === undefined || state === undefined) return undefined
    const found = lateness(situation)
    if (found === undefined)
      return row.within.ifNotStarted === 'free'
        ? undefined
        : refuse('term.not-started', { article: row.article, details: { term: row.within.term } })
    if (state.terms[found.key]!.status === 'stopped' && row.within.ifNotStarted === 'refuse')
      return refuse('term.not-running', { article: row.article, details: { term: row.within.term } })
    if (!found.late || row.within.late === 'mark' || (found.provisional && state.terms[found.key]!.status !== 'ended'))
      return undefined
    return refuse('term.late', {
      article: state.terms[found.key]!.rule.article,
      details: { term: row.within.term, lastDay: found.lastDay },
    })
  },
}

const notTooEarly: Check = {
  name: 'not too early',
  failure: ({ row, state, branch, law, command }) => {
    if (row.notBefore === undefined || state === undefined) return undefined
    const key = runKey(state, row.notBefore.term, branch)
    if (key === undefined || state.terms[key]!.status !== 'running') return undefined
    const from = runsOutAt(state, key, law.days)
    if (from === undefined) return refuse('term.stands-still', { article: row.article })
    return command.at >= from
      ? undefined
      : refuse('term.too-early', {
          article: state.terms[key]!.rule.article,
          details: { from: endOf(state, key, law.days).lastDay ?? from },
        })
  },
}

const atEnd: Check = {
  name: 'term has run out',
  failure: ({ row, state, branch, law, command }) => {
    if (row.atEndOf === undefined || state === undefined) return undefined
    const key = command.term ?? runKey(state, row.atEndOf.term, branch)
    if (key === undefined || state.terms[key]?.status !== 'running')
      return refuse('term.not-running', { article: row.article, details: { term: row.atEndOf.term } })
    const over = runsOutAt(state, key, law.days)
    return over !== undefined && command.at >= over
      ? undefined
      : refuse('term.not-over', { article: row.article, details: { term: row.atEndOf.term } })
  },
}

/** A verb on a term has a silent condition: the term must be running; to be restored it must have been started. */
const termsRun: Check = {
  name: 'terms run',
  failure: ({ row, state, branch }) => {
    for (const { term } of [...(row.extends ?? []), ...(row.restores ? [row.restores] : [])]) {
      const key = runKey(state, term, branch)
      const status = key && state!.terms[key]!.status
      if (status !== 'running' && !(status === 'ended' && term === row.restores?.term))
        return refuse('term.not-running', { article: row.article, details: { term } })
    }
    return undefined
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

/** The first failing check, the form last. */
export function firstFailure(situation: Situation): Refusal | undefined {
  for (const check of [...checks, form]) {
    const failed = check.failure(situation)
    if (failed !== undefined) return failed
  }
  return undefined
}

/** Whether nothing but the form is missing: `early` when only a wait is not over yet, undefined when something else stands in the way. */
export function openness(situation: Situation): 'now' | 'early' | undefined {
  let open: 'now' | 'early' = 'now'
  for (const check of checks) {
    const failed = check.failure(situation)
    if (failed === undefined) continue
    if (failed.refused !== 'term.too-early') return undefined
    open = 'early'
  }
  return open
}

/** Every failing check but the form: the answer to "why can't I". */
export const allFailures = (situation: Situation): Refusal[] =>
  checks.flatMap((check) => check.failure(situation) ?? [])
