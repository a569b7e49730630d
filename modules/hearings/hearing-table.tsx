/** Hearings as a table anybody may read: number, court, judge, kind, time, room. No party is named. */
import type { ComponentChildren, JSX } from 'preact'
import { registerNumberInAddress } from '../../kernel/case-number.ts'
import { localTime } from '../../kernel/instant.ts'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatMomentShort } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { to, type Visit } from '../../web/visit.ts'
import { type Hearing, judgesOf } from './list.ts'
import type { HearingPorts } from './ports.ts'

export const cardAddress = (number: string): string => `/public/cases/${registerNumberInAddress(number)}`

export const kindWords = (say: Say, { procedure, isPreliminary }: Hearing): string =>
  say(isPreliminary ? 'hearings.kind.preliminary' : 'hearings.kind.session', { what: say(`${procedure}.title`) })

const colours = { set: 'blue', over: 'grey', moved: 'amber', dropped: 'grey' } as const

export const StandingTag = ({ say, hearing }: { readonly say: Say; readonly hearing: Hearing }): JSX.Element => (
  <Tag colour={colours[hearing.standing]}>{say(`hearings.standing.${hearing.standing}`)}</Tag>
)

interface Props {
  readonly visit: Visit
  readonly ports: HearingPorts
  readonly rows: readonly Hearing[]
  readonly nameOf: Awaited<ReturnType<HearingPorts['names']>>
  readonly empty: ComponentChildren
  /** All rows are of one day: the time is enough. */
  readonly isOneDay?: boolean
}

export function HearingTable({ visit, ports, rows, nameOf, empty, isOneDay }: Props): JSX.Element {
  const { say, language } = visit
  return (
    <Table
      id="hearings"
      caption={say('hearings.title')}
      captionHidden
      empty={empty}
      columns={['time', 'case', 'court', 'judge', 'room', 'standing'].map((one) => ({ title: say(`hearings.${one}`) }))}
      rows={rows.map((hearing) => ({
        cells: [
          <span class="tz-number">
            {isOneDay ? localTime(hearing.at, hearing.state.zone) : formatMomentShort(hearing.at, hearing.state.zone)}
          </span>,
          <>
            {hearing.number ? (
              <a class="govuk-link tz-number" href={to(visit, cardAddress(hearing.number))}>
                {hearing.number}
              </a>
            ) : (
              say('hearings.no-number')
            )}
            <div class="govuk-hint">{kindWords(say, hearing)}</div>
          </>,
          ports.registry.office(hearing.court)?.names[language] ?? hearing.court,
          judgesOf(hearing.state)
            .map((person) => nameOf({ person }, say))
            .join(', ') || '—',
          <>
            <span class="tz-typed">{hearing.place}</span>
            {hearing.standing === 'set' && (
              <div>
                <a
                  class="govuk-link govuk-body-s"
                  href={to(visit, `/hearings/${hearing.proceeding}/${hearing.n}.ics`)}
                  aria-label={say('hearings.add.of', { number: hearing.number ?? '' })}
                >
                  {say('hearings.add')}
                </a>
              </div>
            )}
          </>,
          <StandingTag say={say} hearing={hearing} />,
        ],
      }))}
    />
  )
}
