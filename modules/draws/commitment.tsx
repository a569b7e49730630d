/** The secret of a day: its hash, when that was made public, and the secret itself once the day is over. */
import type { JSX } from 'preact'
import type { Act } from '../../engine/act.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { drawDayId } from '../../platform/draws/draw-day.ts'
import { type PublicDrawDay, publicDrawDay } from '../../platform/draws/keeper.ts'
import { Hash } from '../../web/components/hash/hash.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { formatMoment } from '../../web/text/formats.ts'
import type { Visit } from '../../web/visit.ts'
import type { DrawPorts } from './ports.ts'

export async function dayOfDraws({ acts }: DrawPorts, day: CalendarDate): Promise<PublicDrawDay | undefined> {
  return publicDrawDay((await acts(drawDayId(day))).map(({ bytes }) => JSON.parse(bytes) as Act))
}

export const Commitment = ({
  ports,
  visit,
  day,
}: {
  readonly ports: DrawPorts
  readonly visit: Visit
  readonly day: PublicDrawDay
}): JSX.Element => (
  <SummaryList
    say={visit.say}
    rows={[
      { key: visit.say('draws.commitment'), value: <Hash value={day.commitment} /> },
      {
        key: visit.say('draws.committed-at'),
        value: formatMoment(day.committedAt as never, ports.zone, visit.language),
      },
      {
        key: visit.say('draws.secret'),
        value: day.secret ? <Hash value={day.secret} /> : visit.say('draws.secret.later'),
      },
    ]}
  />
)
