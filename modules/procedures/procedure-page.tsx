/** One procedure on a day: its stages in order, the picture of each branch, its steps and terms. */
import { inForceOn } from '../../engine/define.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { formatDay } from '../../web/text/formats.ts'
import { absent, page, type Reply, to, type Visit } from '../../web/visit.ts'
import { dayField, dayOf } from './chosen-day.tsx'
import { type ProcedurePorts, shown } from './ports.ts'
import { Stages } from './stages.tsx'
import { stepTable, termTable } from './tables.tsx'

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
