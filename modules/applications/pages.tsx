/** Pages of a first application: task list, one question a page, check your answers, sent; and the list of one's matters. */
import type { ComponentChildren, JSX } from 'preact'
import type { Field } from '../../engine/define.ts'
import type { Law, Registry } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import type { Matter } from '../../platform/lists.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { ErrorSummary, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { Panel } from '../../web/components/panel/panel.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { TaskList } from '../../web/components/task-list/task-list.tsx'
import { formatDay } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { caseAddress, StageTag } from '../cases/index.ts'
import { labelOf, StepFields } from '../forms/index.ts'
import type { OfficeIndex } from '../registry/index.ts'
import { bodyReply } from './body-page.tsx'
import { type ApplyTask, fieldsOfTask, type Opened, statusOf, tasksOf } from './tasks.ts'

export interface Draft {
  readonly id: string
  readonly procedure: Opened
  readonly values: Readonly<Record<string, string>>
}
interface Ports {
  readonly law: Law
  readonly registry: Registry
  /** The bodies one may apply to. */
  readonly bodies: OfficeIndex
}

const procedureOf = ({ law }: Ports, { procedure }: Draft) => law.procedures[procedure]!

/** Words that differ by what is sent. */
const said = (say: Say, procedure: string, key: string): string =>
  say(procedure === 'application' ? `apply.${key}` : `apply.${procedure}.${key}`)

export const draftPath = (draft: Draft, rest = ''): string => `/apply/${draft.id}${rest}`

export function tasksReply(visit: Visit, ports: Ports, draft: Draft): Reply {
  const { say } = visit
  const status = (task: ApplyTask) => statusOf(fieldsOfTask(procedureOf(ports, draft), task), draft.values)
  const ready = tasksOf(draft.procedure).every((task) => status(task) === 'done')
  const words = {
    done: { text: say('apply.status.done') },
    begun: { text: say('apply.status.begun'), colour: 'blue' as const },
    empty: { text: say('apply.status.empty'), colour: 'blue' as const },
  }
  const tasks = tasksOf(draft.procedure).map((task) => ({
    title: say(`apply.task.${task.id}`),
    href: to(visit, draftPath(draft, `/${task.id}`)),
    status: words[status(task)],
  }))
  const check = {
    title: say('apply.task.check'),
    ...(ready && { href: to(visit, draftPath(draft, '/check')) }),
    status: ready ? words.empty : { text: say('apply.status.closed') },
  }
  return page(
    said(say, draft.procedure, 'title'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{said(say, draft.procedure, 'title')}</h1>
      <p class="govuk-body">{say('apply.intro')}</p>
      <TaskList tasks={[...tasks, check]} />
      <p class="govuk-body">{say('apply.saved')}</p>
    </div>,
    { before: <BackLink say={say} href={to(visit, '/my')} /> },
  )
}

export function taskReply(
  visit: Visit,
  ports: Ports,
  draft: Draft,
  task: ApplyTask,
  typed: Readonly<Record<string, string>>,
  errors: readonly FormError[],
): Reply {
  const { say } = visit
  const change = visit.query.get('change') === 'yes'
  const back = draftPath(draft, change ? '/check' : '')
  const path = draftPath(draft, `/${task.id}`)
  if (task.id === 'body')
    return bodyReply(visit, {
      bodies: ports.bodies,
      procedure: draft.procedure,
      path,
      back,
      value: typed.body ?? '',
      errors,
    })
  return page(
    say(`apply.task.${task.id}`),
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <p class="govuk-caption-l">{said(say, draft.procedure, 'title')}</p>
      <h1 class="govuk-heading-l">{say(`apply.task.${task.id}`)}</h1>
      <form method="post" action={to(visit, `${path}${change ? '?change=yes' : ''}`)} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        <StepFields
          say={say}
          procedure={draft.procedure}
          fields={fieldsOfTask(procedureOf(ports, draft), task)}
          typed={typed}
          errors={errors}
          registry={ports.registry}
        />
        <Button>{say('form.save')}</Button>
      </form>
    </div>,
    {
      before: <BackLink say={say} href={to(visit, back)} />,
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

export function checkReply(visit: Visit, ports: Ports, draft: Draft, errors: readonly FormError[]): Reply {
  const { say } = visit
  const rows = tasksOf(draft.procedure).flatMap((task) =>
    fieldsOfTask(procedureOf(ports, draft), task).map((field) => ({
      key: labelOf(say, draft.procedure, field.id),
      value: shown(ports, visit, draft, field),
      actions: [
        {
          href: to(visit, draftPath(draft, `/${task.id}?change=yes`)),
          hidden: labelOf(say, draft.procedure, field.id),
        },
      ],
    })),
  )
  return page(
    say('apply.check'),
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <h1 class="govuk-heading-l">{say('apply.check')}</h1>
      <SummaryList say={say} rows={rows} />
      <p class="govuk-body">{said(say, draft.procedure, 'truth')}</p>
      <form method="post" action={to(visit, draftPath(draft, '/send'))} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        <Button>{said(say, draft.procedure, 'send')}</Button>
      </form>
    </div>,
    {
      before: <BackLink say={say} href={to(visit, draftPath(draft))} />,
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

/** An answer as it reads: an office and an option by their names, the rest as typed. */
function shown(
  { registry }: Ports,
  { say }: Visit,
  { procedure, values }: Draft,
  { id, type }: Field,
): ComponentChildren {
  const value = values[id]
  if (!value) return undefined
  if (type === 'body') return registry.office(value)?.names[say.language]
  return type === 'choice' ? say(`${procedure}.option.${id}.${value}`) : <span class="tz-typed">{value}</span>
}

export function sentReply(visit: Visit, ports: Ports, number: string, state: State): Reply {
  const { say } = visit
  const body = ports.registry.office(state.seats.body?.holder.office ?? '')?.names[say.language] ?? ''
  return page(
    said(say, state.procedure, 'sent'),
    <div class="tz-narrow">
      <Panel title={said(say, state.procedure, 'sent')}>
        {say('apply.sent.number')}
        <br />
        <strong class="tz-number">{number}</strong>
      </Panel>
      <p class="govuk-body">{say('apply.sent.keep')}</p>
      <h2 class="govuk-heading-m">{say('apply.sent.next')}</h2>
      <p class="govuk-body">
        {say(state.procedure === 'application' ? 'apply.sent.next.text' : `apply.${state.procedure}.sent.next.text`, {
          body,
        })}
      </p>
      <Button href={to(visit, caseAddress(number))}>{say('apply.sent.follow')}</Button>
    </div>,
  )
}

export function mattersReply(
  visit: Visit,
  matters: readonly Matter[],
  drafts: readonly Draft[],
  todo: readonly { readonly number: string; readonly text: string; readonly lastDay?: string }[],
): Reply {
  const { say } = visit
  const newest = [...new Map(matters.map((matter) => [matter.root, matter] as const).reverse()).values()].reverse()
  return page(
    say('my.title'),
    <>
      <h1 class="govuk-heading-l">{say('my.title')}</h1>
      {todo.length > 0 && doNext(visit, todo)}
      <h2 class="govuk-heading-m">{say('my.matters')}</h2>
      <Table
        id="matters"
        caption={say('my.matters')}
        captionHidden
        columns={[
          { title: say('my.number') },
          { title: say('my.what') },
          { title: say('my.stage') },
          { title: say('my.last-day') },
          { title: say('my.changed') },
        ]}
        empty={<EmptyState title={say('my.none')} />}
        rows={newest.map((matter) => matterRow(visit, matter))}
      />
      {drafts.length > 0 && draftList(visit, drafts)}
      <form method="post" action={to(visit, '/apply')} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        <Button>{say('my.start')}</Button>
      </form>
      <form method="post" action={to(visit, '/apply')} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        <input type="hidden" name="what" value="simplified" />
        <Button kind="secondary">{say('my.start.simplified')}</Button>
      </form>
    </>,
    {
      alternates: [
        { type: 'application/json', href: to(visit, '/my.json') },
        { type: 'text/csv', href: to(visit, '/my.csv') },
      ],
    },
  )
}

function matterRow(visit: Visit, matter: Matter) {
  const { say } = visit
  const state = JSON.parse(matter.state) as State
  return {
    cells: [
      <a class="govuk-link tz-number" href={to(visit, caseAddress(matter.number))}>
        {matter.number}
      </a>,
      say(`${matter.procedure}.title`),
      <StageTag say={say} state={state} />,
      matter.lastDay ? formatDay(matter.lastDay, say.language) : '—',
      formatDay(matter.lastOn, say.language),
    ],
  }
}

const doNext = (
  visit: Visit,
  todo: readonly { readonly number: string; readonly text: string; readonly lastDay?: string }[],
): JSX.Element => (
  <section aria-labelledby="do-next">
    <h2 class="govuk-heading-m" id="do-next">
      {visit.say('my.do-next')}
    </h2>
    <ul class="govuk-list govuk-list--spaced">
      {todo.map(({ number, text, lastDay }) => (
        <li>
          <a class="govuk-link" href={to(visit, caseAddress(number))}>
            {text}
          </a>{' '}
          — <span class="tz-number">{number}</span>
          {lastDay && <>, {visit.say('my.until', { day: lastDay })}</>}
        </li>
      ))}
    </ul>
  </section>
)

const draftList = (visit: Visit, drafts: readonly Draft[]): JSX.Element => (
  <section aria-labelledby="drafts">
    <h2 class="govuk-heading-m" id="drafts">
      {visit.say('my.drafts')}
    </h2>
    <ul class="govuk-list govuk-list--spaced">
      {drafts.map((draft) => (
        <li>
          <a class="govuk-link" href={to(visit, draftPath(draft))}>
            {said(visit.say, draft.procedure, 'title')}
          </a>
          {draft.values.essence && (
            <>
              : <span class="tz-typed">{draft.values.essence.slice(0, 80)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  </section>
)
