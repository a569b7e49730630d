/** Addresses of a first application and of "my matters". Drafts are durable before "saved" is said. */

import { checkForm } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import type { Law } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress, parseCaseNumber } from '../../kernel/case-number.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Query } from '../../platform/db/port.ts'
import { chainOf, mattersOf, rootOf, tasksFor } from '../../platform/lists.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import { formatDay } from '../../web/text/formats.ts'
import { absent, type Reply, type Route, redirect, type Visit } from '../../web/visit.ts'
import { isOffered, labelFor, refusalInWords, strangers } from '../forms/index.ts'
import type { OfficeIndex } from '../registry/index.ts'
import { checkReply, type Draft, draftPath, mattersReply, sentReply, taskReply, tasksReply } from './pages.tsx'
import { type ApplyTask, allFields, fieldsOfTask, isOpened, type Opened, tasksOf } from './tasks.ts'

export interface ApplicationPorts {
  readonly law: Law
  readonly registry: PostRegistry
  readonly bodies: OfficeIndex
  readonly db: Query
  perform(request: Request): Promise<Answer>
  newId(visit: Visit): string
  saveDraft(draft: { id: string; person: string; kind: string; body: unknown }): Promise<void>
  loadDraft(id: string, person: string): Promise<unknown>
  drafts(person: string): Promise<readonly { id: string; kind: string; body: unknown }[]>
  csv(header: readonly string[], rows: readonly (readonly string[])[]): string
}

const kind = 'application'

export const applicationRoutes = (ports: ApplicationPorts): readonly Route[] => [
  { method: 'GET', path: '/my', who: 'signed-in', answer: (visit) => my(ports, visit) },
  { method: 'GET', path: '/my.json', who: 'signed-in', answer: (visit) => myRows(ports, visit, 'json') },
  { method: 'GET', path: '/my.csv', who: 'signed-in', answer: (visit) => myRows(ports, visit, 'csv') },
  { method: 'POST', path: '/apply', who: 'signed-in', answer: (visit) => begin(ports, visit) },
  {
    method: 'GET',
    path: '/apply/:draft',
    who: 'signed-in',
    answer: (visit, { draft }) => withDraft(ports, visit, draft!, (found) => tasksReply(visit, ports, found)),
  },
  {
    method: 'GET',
    path: '/apply/:draft/check',
    who: 'signed-in',
    answer: (visit, { draft }) =>
      withDraft(ports, visit, draft!, (found) =>
        complete(ports, visit, found) ? checkReply(visit, ports, found, []) : redirect(visit, draftPath(found)),
      ),
  },
  {
    method: 'POST',
    path: '/apply/:draft/send',
    who: 'signed-in',
    answer: (visit, { draft }) => withDraft(ports, visit, draft!, (found) => send(ports, visit, found)),
  },
  {
    method: 'GET',
    path: '/apply/:draft/:task',
    who: 'signed-in',
    answer: (visit, { draft, task }) => question(ports, visit, draft!, task!),
  },
  {
    method: 'POST',
    path: '/apply/:draft/:task',
    who: 'signed-in',
    answer: (visit, { draft, task }) => answered(ports, visit, draft!, task!),
  },
  {
    method: 'GET',
    path: '/sent/:number',
    who: 'signed-in',
    answer: (visit, { number }) => sent(ports, visit, number!),
  },
]

async function withDraft(
  ports: ApplicationPorts,
  visit: Visit,
  id: string,
  then: (draft: Draft) => Reply | Promise<Reply>,
): Promise<Reply> {
  const body = (await ports.loadDraft(id, visit.person!.id)) as Kept | undefined
  if (body === undefined) return absent
  // A draft that was sent leads to its receipt, however often "Back" and "Send" are pressed.
  return body.sent ? redirect(visit, sentPath(body.sent)) : then(draftOf(id, body))
}

async function begin(ports: ApplicationPorts, visit: Visit): Promise<Reply> {
  const procedure = visit.form.what ?? 'application'
  if (!isOpened(procedure)) return absent
  const draft: Draft = { id: ports.newId(visit), procedure, values: {} }
  await save(ports, visit, draft)
  return redirect(visit, draftPath(draft))
}

const taskNamed = ({ procedure }: Draft, id: string): ApplyTask | undefined =>
  tasksOf(procedure).find((task) => task.id === id)

/** What is kept of a draft: its answers, and which procedure they open. */
const save = (ports: ApplicationPorts, visit: Visit, { id, procedure, values }: Draft): Promise<void> =>
  ports.saveDraft({ id, person: visit.person!.id, kind, body: { ...values, procedure } })

interface Kept extends Readonly<Record<string, string>> {
  readonly procedure: Opened
}

/** A draft as it was kept; one from before there was a choice opens an application. */
function draftOf(id: string, { procedure = 'application', ...values }: Partial<Kept>): Draft {
  return { id, procedure, values: values as Draft['values'] }
}

function question(ports: ApplicationPorts, visit: Visit, id: string, name: string): Promise<Reply> {
  return withDraft(ports, visit, id, (draft) => {
    const task = taskNamed(draft, name)
    return task ? taskReply(visit, ports, draft, task, draft.values, []) : absent
  })
}

function answered(ports: ApplicationPorts, visit: Visit, id: string, name: string): Promise<Reply> {
  return withDraft(ports, visit, id, async (draft) => {
    const task = taskNamed(draft, name)
    if (task === undefined) return absent
    const fields = fieldsOfTask(ports.law.procedures[draft.procedure]!, task)
    const typed = Object.fromEntries(fields.map((field) => [field.id, visit.form[field.id] ?? '']))
    const problems = [
      ...strangers(fields, visit.form).map(
        (stranger): Refusal => refuse('field.unknown', { details: { name: stranger } }),
      ),
      ...check(ports, visit, fields, typed),
    ]
    if (problems.length > 0) return taskReply(visit, ports, draft, task, typed, errors(visit, draft, problems))
    await save(ports, visit, { ...draft, values: { ...draft.values, ...typed } })
    return redirect(visit, draftPath(draft, visit.query.get('change') === 'yes' ? '/check' : ''))
  })
}

/** Everything wrong with the answers; an office that the form does not offer is wrong as well. */
function check(
  { registry }: ApplicationPorts,
  visit: Visit,
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
): readonly Refusal[] {
  const { problems, values } = checkForm(fields, typed, {
    on: visit.on,
    registry,
    zone: registry.zoneOf(undefined),
    day: () => undefined,
  })
  const body = values.body as string | undefined
  return body !== undefined && !isOffered(registry, 'body', body)
    ? [...problems, refuse('field.not-an-office', { field: 'body' })]
    : problems
}

const errors = (visit: Visit, { procedure }: Draft, problems: readonly Refusal[]) =>
  problems.map((one) => ({
    ...(one.field && { name: one.field, label: labelFor(visit.say, procedure, one.field) }),
    text: refusalInWords(visit.say, one, procedure),
  }))

const complete = (ports: ApplicationPorts, visit: Visit, draft: Draft): boolean =>
  check(ports, visit, allFields(ports.law.procedures[draft.procedure]!), draft.values).length === 0

async function send(ports: ApplicationPorts, visit: Visit, draft: Draft): Promise<Reply> {
  const stranger = strangers([], visit.form)[0]
  const fields = Object.fromEntries(Object.entries(draft.values).filter(([, value]) => value !== ''))
  const answer: Answer = stranger
    ? refuse('field.unknown', { details: { name: stranger } })
    : await ports.perform({
        key: `draft:${draft.id}`,
        procedure: draft.procedure,
        step: 'file',
        person: visit.person!.id,
        fields,
      })
  if (isRefusal(answer)) return checkReply(visit, ports, draft, errors(visit, draft, [answer, ...(answer.also ?? [])]))
  await ports.saveDraft({ id: draft.id, person: visit.person!.id, kind, body: { sent: answer.number } })
  return redirect(visit, sentPath(answer.number!))
}

const sentPath = (number: string): string => `/sent/${caseNumberInAddress(number)}`

async function sent(ports: ApplicationPorts, visit: Visit, typed: string): Promise<Reply> {
  const number = parseCaseNumber(typed)
  const root = number && (await rootOf(ports.db, number))
  const state = root ? (await chainOf(ports.db, root)).find(({ id }) => id === root) : undefined
  return number && state && state.seats.applicant?.holder.person === visit.person!.id
    ? sentReply(visit, ports, number, state as State)
    : absent
}

async function my(ports: ApplicationPorts, visit: Visit): Promise<Reply> {
  const person = visit.person!.id
  const [matters, drafts, tasks] = await Promise.all([
    mattersOf(ports.db, person),
    ports.drafts(person),
    tasksFor(ports.db, person, []),
  ])
  const todo = tasks
    .filter(({ lastDay }) => lastDay !== null && lastDay >= visit.on)
    .map(({ number, procedure, step, lastDay }) => ({
      number,
      text: visit.say(step.startsWith('approval.') ? `${step}.do` : `${procedure}.step.${step}.do`),
      lastDay: formatDay(lastDay!, visit.language),
    }))
  return mattersReply(
    visit,
    matters,
    drafts
      .filter((draft) => draft.kind === kind)
      .map(({ id, body }) => draftOf(id, body as Kept))
      .filter(({ values }) => !values.sent),
    todo,
  )
}

async function myRows(ports: ApplicationPorts, visit: Visit, type: 'json' | 'csv'): Promise<Reply> {
  const matters = await mattersOf(ports.db, visit.person!.id)
  const rows = matters.map(({ number, procedure, stage, openedOn, lastOn, lastDay }) => ({
    number,
    procedure,
    stage,
    openedOn,
    lastOn,
    lastDay,
  }))
  if (type === 'json') return { kind: 'data', type: 'application/json', body: JSON.stringify({ rows }) }
  return {
    kind: 'data',
    type: 'text/csv; charset=utf-8',
    body: ports.csv(
      ['number', 'procedure', 'stage', 'openedOn', 'lastOn', 'lastDay'],
      rows.map((row) => Object.values(row).map((value) => value ?? '')),
    ),
  }
}
