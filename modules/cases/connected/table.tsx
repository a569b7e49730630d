/** The connected cases on the page of a case: number, procedure, stage, court. Nothing where there are none. */
import type { ComponentChildren } from 'preact'
import type { Registry } from '../../../engine/law.ts'
import { Table } from '../../../web/components/table/table.tsx'
import { to, type Visit } from '../../../web/visit.ts'
import { caseAddress } from '../address.ts'
import { StageTag } from '../stage-tag.tsx'
import type { ConnectedCase } from './connected.ts'

interface Props {
  readonly visit: Visit
  readonly registry: Registry
  readonly connected: readonly ConnectedCase[]
}

export function ConnectedCases({ visit, registry, connected }: Props): ComponentChildren {
  const { say, language } = visit
  if (connected.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{say('case.connected')}</h2>
      <p class="govuk-body">{say('case.connected.text')}</p>
      <Table
        id="connected-table"
        caption={say('case.connected')}
        captionHidden
        columns={['number', 'procedure', 'stage', 'office'].map((one) => ({ title: say(`case.connected.${one}`) }))}
        rows={connected.map(({ number, state, office }) => ({
          cells: [
            <a class="govuk-link tz-number" href={to(visit, caseAddress(number))}>
              {number}
            </a>,
            say(`${state.procedure}.title`),
            <StageTag say={say} state={state} />,
            (office && registry.office(office)?.names[language]) || '—',
          ],
        }))}
      />
    </>
  )
}
