/** Any procedure on any day, as stages, pictures and tables; two days compared. Read off the same rows the engine decides by. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { Table } from '../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import { formatDay } from '../../web/text/formats.ts'
import { page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { compare } from './compare-page.tsx'
import { type ProcedurePorts, shown } from './ports.ts'
import { one } from './procedure-page.tsx'

export const procedureRoutes = (ports: ProcedurePorts): readonly Route[] => [
  { method: 'GET', path: '/procedures', who: 'anybody', answer: (visit) => list(ports, visit) },
  ...twinRoutes('/procedures', 'anybody', () =>
    asList(['procedure', 'step', 'by', 'stage', 'article', 'from', 'until'], shown(ports), {
      lines: shown(ports).flatMap(({ id, steps }) => steps.map((row) => ({ ...row, procedure: id, step: row.id }))),
    }),
  ),
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
      alternates: twinLinks(visit, '/procedures'),
    },
  )
}
