/** Which courts of the list are of a kind that a claim goes to (CPC 26, 27), on a day. */
import { inForceOn } from '../../../engine/define.ts'
import type { Office, Registry } from '../../../engine/law.ts'
import type { CalendarDate } from '../../../kernel/calendar-date.ts'
import type { CourtKind } from './questions.ts'

/** Kinds of the list of courts. In the capital and Shymkent one inter-district court stands for the district courts. */
const kindsOf: Readonly<Record<CourtKind, readonly string[]>> = {
  administrative: ['administrative'],
  'economic-capital': ['economic'],
  military: ['military'],
  juvenile: ['juvenile'],
  economic: ['economic'],
  district: ['district', 'city', 'interdistrict', 'interdistrict-civil'],
}

/** Courts of a kind that work on the day in a region; none for what is no kind. */
export const courtsOfKind = (
  registry: Pick<Registry, 'offices'>,
  kind: string,
  region: string,
  on: CalendarDate,
): readonly Office[] =>
  (kindsOf[kind as CourtKind] ?? [])
    .flatMap((one) => registry.offices(one))
    .filter((office) => office.region === region && inForceOn(office, on))
