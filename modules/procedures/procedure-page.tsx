/** One procedure on a day: its stages in order, the picture of each branch, its steps and terms. */
import type { JSX } from 'preact'
import { inForceOn, type Procedure } from '../../engine/define.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { formatDay } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { absent, page, type Reply, to, type Visit } from '../../web/visit.ts'
import { dayField, dayOf } from './chosen-day.tsx'
import { type ProcedurePorts, shown } from './ports.ts'
import { Stages } from './stages.tsx'
import { stepTable, termTable } from './tables.tsx'

/** A long procedure is many screens: the ways to its parts stand first. */
function Contents({ say, procedure }: { readonly say: Say; readonly procedure: Procedure }): JSX.Element {
  const hasBeside = Object.keys(procedure.branches).length > 1
  const parts = [
    { id: 'stages', title: 'procedures.diagram' },
    ...(hasBeside ? [{ id: 'beside', title: 'procedures.beside' }] : []),
    { id: 'steps', title: 'procedures.steps-table' },
    { id: 'terms', title: 'procedures.terms-table' },
  ]
  return (
    <nav aria-label={say('procedures.contents')}>
      <ul class="govuk-list tz-inline">
        {parts.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {say(title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function one(ports: ProcedurePorts, visit: Visit, id: string): Reply {
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
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, '/glossary')}>
          {say('procedures.glossary')}
        </a>
      </p>
      {isLaw && <Contents say={say} procedure={procedure} />}
      {isLaw && <Stages say={say} procedure={procedure} day={day} />}
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
