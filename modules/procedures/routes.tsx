/** Any procedure on any day, as diagram and table; two days compared. Read off the same rows the engine decides by. */
import type { JSX } from 'preact'
import type { Procedure, StepRow, TermRow } from '../../engine/define.ts'
import { inForceOn } from '../../engine/define.ts'
import type { Law } from '../../engine/law.ts'
import { stageGraph } from '../../engine/reading/diagram.ts'
import { type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { DateInput, typedDay } from '../../web/components/field/day-and-moment.tsx'
import { StageDiagram } from '../../web/components/stage-diagram/stage-diagram.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatDay } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { absent, page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'
import { changesBetween } from './changes.ts'

export interface ProcedurePorts {
  readonly law: Law
  csv(header: readonly string[], rows: readonly (readonly string[])[]): string
}

/** Procedures of the law that have words for people; the platform's own are not law. */
const shown = ({ law }: Pick<ProcedurePorts, 'law'>): Procedure[] =>
  Object.values(law.procedures).filter(({ code }) => code !== 'platform')

export const procedureRoutes = (ports: ProcedurePorts): readonly Route[] => [
  { method: 'GET', path: '/procedures', who: 'anybody', answer: (visit) => list(ports, visit) },
  {
    method: 'GET',
    path: '/procedures.json',
    who: 'anybody',
    answer: () => ({ kind: 'data', type: 'application/json', body: JSON.stringify({ rows: shown(ports) }) }),
  },
  {
    method: 'GET',
    path: '/procedures.csv',
    who: 'anybody',
    answer: () => ({
      kind: 'data',
      type: 'text/csv; charset=utf-8',
      body: ports.csv(
        ['procedure', 'step', 'by', 'stage', 'article', 'from', 'until'],
        shown(ports).flatMap(({ id, steps }) =>
          steps.map((row) => [
            id,
            row.id,
            row.by.join(' '),
            row.stage.join(' '),
            row.article,
            row.from ?? '',
            row.until ?? '',
          ]),
        ),
      ),
    }),
  },
  { method: 'GET', path: '/procedures/:id', who: 'anybody', answer: (visit, { id }) => one(ports, visit, id!) },
  {
    method: 'GET',
    path: '/procedures/:id/compare',
    who: 'anybody',
    answer: (visit, { id }) => compare(ports, visit, id!),
  },
]

function list(ports: ProcedurePorts, visit: Visit): Reply {
  const { say } = visit
  return page(
    say('procedures.title'),
    <>
      <h1 class="govuk-heading-l">{say('procedures.title')}</h1>
      <p class="govuk-body">{say('procedures.intro')}</p>
      <Table
        id="procedures"
        caption={say('procedures.title')}
        captionHidden
        columns={[
          { title: say('procedures.name') },
          { title: say('procedures.steps'), numeric: true },
          { title: say('procedures.editions') },
        ]}
        rows={shown(ports).map((procedure) => ({
          cells: [
            <a class="govuk-link" href={to(visit, `/procedures/${procedure.id}`)}>
              {say(`${procedure.id}.title`)}
            </a>,
            String(new Set(procedure.steps.map(({ id }) => id)).size),
            procedure.editions.map(({ from }) => formatDay(from as CalendarDate, visit.language)).join(', '),
          ],
        }))}
      />
    </>,
    {
      alternates: [
        { type: 'application/json', href: to(visit, '/procedures.json') },
        { type: 'text/csv', href: to(visit, '/procedures.csv') },
      ],
    },
  )
}

/** A day of the query, from one value or from three boxes; undefined when it is no day. */
function dayOf(visit: Visit, name: string): CalendarDate | undefined {
  const whole = visit.query.get(name)
  if (whole) return parseCalendarDate(whole)
  const [day, month, year] = ['day', 'month', 'year'].map((part) => visit.query.get(`${name}-${part}`)?.trim() ?? '')
  return day || month || year
    ? parseCalendarDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
    : visit.on
}

const dayField = (visit: Visit, name: string, label: string, day: CalendarDate | undefined): JSX.Element => {
  const error = day === undefined ? visit.say('procedures.not-a-day') : undefined
  const typed = day
    ? typedDay(day)
    : {
        day: visit.query.get(`${name}-day`) ?? '',
        month: visit.query.get(`${name}-month`) ?? '',
        year: visit.query.get(`${name}-year`) ?? '',
      }
  return <DateInput say={visit.say} name={name} label={label} value={typed} {...(error && { error })} />
}

function one(ports: ProcedurePorts, visit: Visit, id: string): Reply {
  const { say } = visit
  const procedure = shown(ports).find((each) => each.id === id)
  if (procedure === undefined) return absent
  const asked = dayOf(visit, 'on')
  const day = asked ?? visit.on
  const steps = procedure.steps.filter((row) => inForceOn(row, day))
  const isLaw = day >= procedure.editions[0]!.from
  return page(
    say(`${id}.title`),
    <>
      <h1 class="govuk-heading-l">{say(`${id}.title`)}</h1>
      <p class="govuk-body-l">
        {isLaw
          ? say('procedures.on', { day: formatDay(day, visit.language) })
          : say('procedures.before', { day: formatDay(procedure.editions[0]!.from as CalendarDate, visit.language) })}
      </p>
      <form method="get" action={to(visit, `/procedures/${id}`)} class="tz-inline-form">
        {dayField(visit, 'on', say('procedures.day'), asked)}
        <Button kind="secondary">{say('procedures.show')}</Button>
      </form>
      <p class="govuk-body">
        <a
          class="govuk-link"
          href={to(
            visit,
            `/procedures/${id}/compare?a=${procedure.editions[0]!.from}&b=${procedure.editions.at(-1)!.from}`,
          )}
        >
          {say('procedures.compare')}
        </a>
      </p>
      {isLaw && Object.keys(procedure.branches).map((branch) => diagram(say, procedure, branch, day))}
      {isLaw && stepTable(say, procedure, steps)}
      {isLaw &&
        termTable(
          say,
          procedure,
          procedure.terms.filter((row) => inForceOn(row, day)),
        )}
    </>,
    {
      before: <BackLink say={say} href={to(visit, '/procedures')} />,
      ...(asked === undefined && { hasErrors: true, status: 422 }),
    },
  )
}

function diagram(say: Say, procedure: Procedure, branch: string, day: CalendarDate): JSX.Element {
  const { stages, arrows } = stageGraph(procedure, branch, day)
  const title =
    branch === 'main'
      ? say('procedures.diagram')
      : say('procedures.diagram.branch', { branch: say(`${procedure.id}.branch.${branch}`) })
  const steps = [
    ...Map.groupBy(arrows, ({ step, to: target, from }) => `${step}-${target === from ? '' : target}`),
  ].map(([id, group]) => ({
    id,
    title: say(`${procedure.id}.step.${group[0]!.step}.do`),
    from: group.map(({ from }) => from),
    byTime: group[0]!.by === 'time',
    ...(group[0]!.to !== group[0]!.from && { to: group[0]!.to }),
  }))
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <StageDiagram
        say={say}
        id={`diagram-${branch}`}
        title={title}
        stages={stages.map(({ id, final }) => ({ id, title: say(`${procedure.id}.stage.${id}`), isFinal: final }))}
        steps={steps}
      />
    </section>
  )
}

const targetsOf = (row: StepRow): (string | undefined)[] =>
  row.to === undefined ? [undefined] : typeof row.to === 'string' ? [row.to] : [...new Set(Object.values(row.to.map))]

/** Who may take a step, in words. */
function byWhom(say: Say, procedure: Procedure, row: StepRow): string {
  return row.by
    .map((role) => {
      const [post, seat] = role.split('@')
      if (seat !== undefined)
        return say('who.post-at', { post: say(`post.${post}`), office: say(`${procedure.id}.seat.${seat}`) })
      return say.has(`${procedure.id}.seat.${role}`) ? say(`${procedure.id}.seat.${role}`) : say(`who.${role}`)
    })
    .join('; ')
}

const stageWord = (say: Say, procedure: Procedure, stage: string): string =>
  stage === '*' ? say('procedures.any-stage') : say(`${procedure.id}.stage.${stage}`)

function stepTable(say: Say, procedure: Procedure, steps: readonly StepRow[]): JSX.Element {
  return (
    <Table
      id="steps"
      caption={say('procedures.steps-table')}
      columns={[
        { title: say('procedures.step') },
        { title: say('procedures.who') },
        { title: say('procedures.from') },
        { title: say('procedures.to') },
        { title: say('procedures.article') },
      ]}
      rows={steps.map((row) => ({
        id: `step-${row.id}`,
        cells: [
          say(`${procedure.id}.step.${row.id}.do`),
          byWhom(say, procedure, row),
          row.stage.map((stage) => stageWord(say, procedure, stage)).join('; ') || '—',
          targetsOf(row)
            .map((target) => (target ? stageWord(say, procedure, target) : '—'))
            .join('; '),
          <>
            {articleInWords(say, row.article)}
            {row.unverified && (
              <>
                {' '}
                <Tag colour="amber">{say('procedures.unverified')}</Tag>
              </>
            )}
          </>,
        ],
      }))}
    />
  )
}

function termTable(say: Say, procedure: Procedure, terms: readonly TermRow[]): JSX.Element {
  return (
    <Table
      id="terms"
      caption={say('procedures.terms-table')}
      columns={[
        { title: say('procedures.term') },
        { title: say('procedures.length') },
        { title: say('procedures.bound') },
        { title: say('procedures.article') },
      ]}
      rows={terms.map((row) => ({
        cells: [
          say(`${procedure.id}.term.${row.id}`),
          row.n === 0 ? say('procedures.same-day') : say(`unit.${row.unit}`, { n: row.n }),
          say(`${procedure.id}.seat.${row.bound}`),
          <>
            {articleInWords(say, row.article)}
            {row.unverified && (
              <>
                {' '}
                <Tag colour="amber">{say('procedures.unverified')}</Tag>
              </>
            )}
          </>,
        ],
      }))}
    />
  )
}

function compare(ports: ProcedurePorts, visit: Visit, id: string): Reply {
  const { say } = visit
  const procedure = shown(ports).find((each) => each.id === id)
  if (procedure === undefined) return absent
  const [a, b] = [dayOf(visit, 'a'), dayOf(visit, 'b')]
  const changes = a && b ? changesBetween(procedure, a, b) : []
  return page(
    `${say('procedures.compare')}: ${say(`${id}.title`)}`,
    <>
      <h1 class="govuk-heading-l">
        {say('procedures.compare')}: {say(`${id}.title`)}
      </h1>
      <form method="get" action={to(visit, `/procedures/${id}/compare`)} class="tz-inline-form">
        {dayField(visit, 'a', say('procedures.day-a'), a)}
        {dayField(visit, 'b', say('procedures.day-b'), b)}
        <Button kind="secondary">{say('procedures.show')}</Button>
      </form>
      {a &&
        b &&
        (changes.length === 0 ? (
          <p class="govuk-body">{say('procedures.same')}</p>
        ) : (
          <Table
            id="changes"
            caption={say('procedures.changes', { a: formatDay(a, visit.language), b: formatDay(b, visit.language) })}
            columns={[
              { title: say('procedures.row') },
              { title: say('procedures.change') },
              { title: say('procedures.what-changed') },
            ]}
            rows={changes.map((change) => ({
              cells: [
                say(`${id}.${change.kind}.${change.id}${change.kind === 'step' ? '.do' : ''}`),
                <Tag colour={change.how === 'new' ? 'green' : change.how === 'gone' ? 'red' : 'blue'}>
                  {say(`procedures.how.${change.how}`)}
                </Tag>,
                change.differs.map((field) => say(`procedures.differs.${field}`)).join(', ') || '—',
              ],
            }))}
          />
        ))}
    </>,
    {
      before: <BackLink say={say} href={to(visit, `/procedures/${id}`)} />,
      ...((!a || !b) && { hasErrors: true, status: 422 }),
    },
  )
}
