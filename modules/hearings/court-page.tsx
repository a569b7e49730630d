/** The page of a court: what it is, who stands above it, and its hearings of today. */
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { formatDay } from '../../web/text/formats.ts'
import { absent, page, type Reply, to, type Visit } from '../../web/visit.ts'
import { addressOf, courtsOf } from './asked.ts'
import { HearingTable } from './hearing-table.tsx'
import { judgesOf } from './list.ts'
import type { HearingPorts } from './ports.ts'
import { publicHearings } from './public.ts'

export async function courtReply(ports: HearingPorts, visit: Visit, id: string): Promise<Reply> {
  const court = courtsOf(ports).find((one) => one.id === id)
  if (court === undefined) return absent
  const { say, language, on } = visit
  const hearings = await publicHearings(ports, { court: id, from: on, to: on })
  const nameOf = await ports.names(hearings.flatMap(({ state }) => judgesOf(state)))
  const above = ports.registry.office(court.superior ?? '')?.names[language]
  const rows = [
    [say('registry.kind'), say(`registry.kind.${court.kind}`)],
    ...(court.place ? [[say('registry.where'), court.place[language]] as const] : []),
    ...(above ? [[say('registry.above'), above] as const] : []),
  ] as const
  return page(
    `${court.names[language]}: ${say('hearings.title')}`,
    <>
      <h1 class="govuk-heading-l">{court.names[language]}</h1>
      <SummaryList say={say} rows={rows.map(([key, value]) => ({ key: key!, value }))} />
      <h2 class="govuk-heading-m">{say('hearings.of-day', { day: formatDay(on, language) })}</h2>
      <HearingTable
        visit={visit}
        ports={ports}
        rows={hearings}
        nameOf={nameOf}
        empty={<EmptyState title={say('hearings.none')} />}
        isOneDay
      />
      <ul class="govuk-list">
        {(
          [
            ['other-days', addressOf(visit, '', id)],
            ['subscribe', addressOf(visit, '.ics', id)],
            ['feed', addressOf(visit, '.rss', id)],
            ['draws', to(visit, `/draws?court=${id}`)],
          ] as const
        ).map(([what, href]) => (
          <li>
            <a class="govuk-link" href={href}>
              {say(`hearings.${what}`)}
            </a>
          </li>
        ))}
      </ul>
    </>,
    {
      wide: true,
      alternates: [
        { type: 'text/calendar', href: addressOf(visit, '.ics', id) },
        { type: 'application/rss+xml', href: addressOf(visit, '.rss', id) },
      ],
    },
  )
}
