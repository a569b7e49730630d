/** The desk of a body or a court: what waits for me, by time left; and everything at my office. Steps, not cases: each leads to its form. */
import type { JSX } from 'preact'
import type { Law } from '../../engine/law.ts'
import type { State } from '../../engine/state.ts'
import { daysBetween } from '../../kernel/calendar-date.ts'
import type { Access } from '../../platform/access.ts'
import type { Query } from '../../platform/db/port.ts'
import { chainOf, type Matter, mattersAt, type Task, tasksFor } from '../../platform/lists.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tabs } from '../../web/components/tabs/tabs.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { timeLeft } from '../../web/components/term-card/days-left.ts'
import { formatDayShort } from '../../web/text/formats.ts'
import { page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { caseAddress, StageTag } from '../cases/index.ts'

export interface DeskPorts {
  readonly access: Access
  readonly law: Law
  readonly registry: PostRegistry
  readonly db: Query
  csv(header: readonly string[], rows: readonly (readonly string[])[]): string
}

export const deskRoutes = (ports: DeskPorts): readonly Route[] => [
  { method: 'GET', path: '/desk', who: 'signed-in', answer: (visit) => desk(ports, visit) },
  { method: 'GET', path: '/desk.json', who: 'signed-in', answer: (visit) => rows(ports, visit, 'json') },
  { method: 'GET', path: '/desk.csv', who: 'signed-in', answer: (visit) => rows(ports, visit, 'csv') },
]

const officesOf = (visit: Visit): string[] => [...new Set(visit.person!.posts.map(({ office }) => office))]

async function desk(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const [tasks, matters] = await Promise.all([
    tasksFor(ports.db, visit.person!.id, visit.person!.posts),
    mattersAt(ports.db, officesOf(visit)),
  ])
  const readable = matters.filter((matter) => mayRead(ports, visit, matter))
  const newest = [...new Map([...readable].reverse().map((matter) => [matter.root, matter])).values()].reverse()
  const places = await placesOf(ports, tasks)
  const offices = officesOf(visit)
    .map((id) => ports.registry.office(id)?.names[visit.language])
    .join(', ')
  return page(
    say('desk.title'),
    <>
      <p class="govuk-caption-l">{offices}</p>
      <h1 class="govuk-heading-l">{say('desk.title')}</h1>
      {visit.person!.posts.some(({ post }) => post === 'registrar') && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, '/enter')}>
            {say('desk.enter')}
          </a>
        </p>
      )}
      <Tabs
        say={say}
        sections={[
          {
            id: 'waiting',
            label: say('desk.waiting'),
            count: grouped(tasks).length,
            children: <Waiting visit={visit} tasks={tasks} places={places} />,
          },
          { id: 'all', label: say('desk.all'), count: newest.length, children: <All visit={visit} matters={newest} /> },
        ]}
      />
    </>,
    {
      wide: true,
      alternates: [
        { type: 'application/json', href: to(visit, '/desk.json') },
        { type: 'text/csv', href: to(visit, '/desk.csv') },
      ],
    },
  )
}

/** A post at an office need not mean a right to its cases: a judge reads those that were drawn to him. */
const mayRead = ({ access }: DeskPorts, { person }: Visit, { state }: Matter): boolean =>
  access.may('case.read', { person: person!.id, posts: person!.posts }, JSON.parse(state) as State)

/** One row a case: its steps side by side. */
const grouped = (tasks: readonly Task[]): Task[][] => [...Map.groupBy(tasks, ({ proceeding }) => proceeding).values()]

/** The place of each proceeding in its chain, for the address of its forms. */
async function placesOf({ db }: DeskPorts, tasks: readonly Task[]): Promise<ReadonlyMap<string, number>> {
  const roots = [...new Set(tasks.map(({ root }) => root))]
  const chains = await Promise.all(roots.map((root) => chainOf(db, root)))
  return new Map(chains.flatMap((chain) => chain.map((state, index) => [state.id, index + 1] as const)))
}

function Waiting({
  visit,
  tasks,
  places,
}: {
  readonly visit: Visit
  readonly tasks: readonly Task[]
  readonly places: ReadonlyMap<string, number>
}): JSX.Element {
  const { say } = visit
  return (
    <Table
      id="waiting-table"
      caption={say('desk.waiting')}
      captionHidden
      empty={<EmptyState title={say('desk.nothing')} />}
      columns={[
        { title: say('desk.number') },
        { title: say('desk.procedure') },
        { title: say('desk.stage') },
        { title: say('desk.last-day') },
        { title: say('desk.left') },
        { title: say('desk.steps') },
      ]}
      rows={grouped(tasks).map((group) => {
        const first = group.find(({ lastDay }) => lastDay !== null) ?? group[0]!
        const late = first.lastDay !== null && first.lastDay < visit.on
        return {
          marked: late,
          cells: [
            <a class="govuk-link tz-number" href={to(visit, caseAddress(first.number))}>
              {first.number}
            </a>,
            say(`${first.procedure}.short`),
            say(`${first.procedure}.stage.${first.stage}`),
            first.lastDay ? formatDayShort(first.lastDay) : '—',
            first.lastDay ? (
              <Tag colour={late ? 'red' : daysBetween(visit.on, first.lastDay) <= 3 ? 'amber' : 'grey'}>
                {timeLeft(say, daysBetween(visit.on, first.lastDay))}
              </Tag>
            ) : (
              '—'
            ),
            <ul class="govuk-list tz-steps">
              {distinct(group).map((task) => (
                <li>
                  <a
                    class="govuk-link"
                    href={to(visit, `${caseAddress(task.number)}/${places.get(task.proceeding) ?? 1}/${task.step}`)}
                  >
                    {stepTitle(visit, task)}
                  </a>
                </li>
              ))}
            </ul>,
          ],
        }
      })}
    />
  )
}

const distinct = (tasks: readonly Task[]): Task[] => [...new Map(tasks.map((task) => [task.step, task])).values()]
const stepTitle = ({ say }: Visit, { procedure, step }: Task): string =>
  say(step.startsWith('approval.') ? `${step}.do` : `${procedure}.step.${step}.do`)

function All({
  visit,
  matters,
}: {
  readonly visit: Visit
  readonly matters: readonly (Matter & { registerNumber: string | null })[]
}): JSX.Element {
  const { say } = visit
  return (
    <Table
      id="all-table"
      caption={say('desk.all')}
      captionHidden
      empty={<EmptyState title={say('desk.none')} />}
      columns={[
        { title: say('desk.number') },
        { title: say('desk.register') },
        { title: say('desk.procedure') },
        { title: say('desk.stage') },
        { title: say('desk.opened') },
        { title: say('desk.last-day') },
      ]}
      rows={matters.map((matter) => ({
        cells: [
          <a class="govuk-link tz-number" href={to(visit, caseAddress(matter.number))}>
            {matter.number}
          </a>,
          matter.registerNumber ?? '—',
          say(`${matter.procedure}.short`),
          <StageTag say={say} state={JSON.parse(matter.state) as State} />,
          formatDayShort(matter.openedOn),
          matter.lastDay ? formatDayShort(matter.lastDay) : '—',
        ],
      }))}
    />
  )
}

async function rows(ports: DeskPorts, visit: Visit, type: 'json' | 'csv'): Promise<Reply> {
  const tasks = await tasksFor(ports.db, visit.person!.id, visit.person!.posts)
  const list = tasks.map(({ number, procedure, stage, step, role, lastDay, since }) => ({
    number,
    procedure,
    stage,
    step,
    role,
    lastDay,
    since,
  }))
  if (type === 'json') return { kind: 'data', type: 'application/json', body: JSON.stringify({ rows: list }) }
  return {
    kind: 'data',
    type: 'text/csv; charset=utf-8',
    body: ports.csv(
      ['number', 'procedure', 'stage', 'step', 'role', 'lastDay', 'since'],
      list.map((row) => Object.values(row).map((value) => value ?? '')),
    ),
  }
}
