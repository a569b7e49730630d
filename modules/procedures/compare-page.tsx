/** Two days compared: which steps and terms are new, gone or read differently. */
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatDay } from '../../web/text/formats.ts'
import { absent, page, type Reply, to, type Visit } from '../../web/visit.ts'
import { changesBetween } from './changes.ts'
import { dayField, dayOf } from './chosen-day.tsx'
import { type ProcedurePorts, shown } from './ports.ts'

export function compare(ports: ProcedurePorts, visit: Visit, id: string): Reply {
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
