/** What waits for the reader's agreement, above the lists of the desk: the least time left first, and how much of the evidence was opened. */
import type { JSX } from 'preact'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { to, type Visit } from '../../web/visit.ts'
import { decisionAddress, LeftTag, type NameOf, stepDone, type WaitingDecision } from '../cases/index.ts'

interface DecisionsProps {
  readonly visit: Visit
  readonly decisions: readonly WaitingDecision[]
  readonly nameOf: NameOf
}

export function Decisions({ visit, decisions, nameOf }: DecisionsProps): JSX.Element | null {
  const { say } = visit
  if (decisions.length === 0) return null
  const columns = ['left', 'decision', 'about', 'case', 'opened']
  return (
    <Table
      id="decisions-table"
      caption={say('desk.decisions', { count: decisions.length })}
      columns={columns.map((id) => ({ title: say(`desk.decisions.${id}`) }))}
      rows={decisions.map(({ number, place, about, procedure, step, party, over, exhibits }) => ({
        cells: [
          over ? <LeftTag visit={visit} over={over} /> : say('desk.no-term'),
          <a class="govuk-link" href={to(visit, `${decisionAddress(number, place, about)}&from=desk`)}>
            {stepDone(say, procedure, step)}
          </a>,
          party ? `${say(`${procedure}.seat.${party.seat}`)}: ${nameOf(party.holder, say)}` : '—',
          <span class="tz-number">{number}</span>,
          exhibits && exhibits.all > 0 ? (
            <Tag colour={exhibits.opened === 0 ? 'amber' : 'grey'}>{say('desk.decisions.of', exhibits)}</Tag>
          ) : (
            '—'
          ),
        ],
      }))}
    />
  )
}
