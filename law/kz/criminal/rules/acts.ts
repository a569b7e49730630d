/** Computations of the protocols of investigative acts (CrPC 82, 197, 199, 223, 230, 255). Pure; each names its article. */
import type { Computation } from '../../../../engine/law.ts'

type Fields = Readonly<Record<string, unknown>>
/** Nothing stands in the way while the form is empty. */
const ofForm =
  (needed: string, isSo: (fields: Fields, zone: string) => boolean): Computation =>
  ({ fields, zone }) =>
    fields[needed] === undefined || isSo(fields, zone)

const takingPart = ({ tookPart }: Fields, ...as: readonly string[]): number =>
  Array.isArray(tookPart) ? tookPart.filter((one: Fields) => as.includes(String(one.participantAs))).length : 0
/** Not fewer than two (CrPC 82(3)). */
const attestingMin = 2
const isAttested = (fields: Fields): boolean => takingPart(fields, 'attesting') >= attestingMin

/** Night is from ten in the evening to six in the morning by local time (CrPC 7(51)). */
const hourOf = (moment: unknown, zone: string): number =>
  Temporal.Instant.from(String(moment)).toZonedDateTimeISO(zone).hour
const isAtNight = (moment: unknown, zone: string): boolean => hourOf(moment, zone) >= 22 || hourOf(moment, zone) < 6
const hoursBetween = ({ startedAt, endedAt }: Fields): number =>
  (Date.parse(String(endedAt)) - Date.parse(String(startedAt))) / 3_600_000
/** Begun and ended by day, and not gone on from one day through the night into the next. */
const isByDay = (fields: Fields, zone: string): boolean =>
  !isAtNight(fields.startedAt, zone) && !isAtNight(fields.endedAt, zone) && hoursBetween(fields) <= 16

export const actComputations: Readonly<Record<string, Computation>> = {
  'act-times-in-order': ofForm('endedAt', (fields) => fields.startedAt === undefined || hoursBetween(fields) > 0),
  'act-in-daytime': ofForm(
    'endedAt',
    (fields, zone) => fields.startedAt === undefined || fields.urgentAtNight === true || isByDay(fields, zone),
  ),
  'act-recorded-or-attested': ofForm('fixedBy', (fields) => fields.fixedBy !== 'nothing' || isAttested(fields)),
  'act-filmed': ofForm('fixedBy', ({ fixedBy }) => fixedBy === 'video'),
  'specialist-took-part': ofForm('tookPart', (fields) => takingPart(fields, 'doctor', 'specialist') > 0),
  'examination-needs-no-judge': ofForm(
    'examinedAs',
    ({ examinedAs, examinedConsents }) => examinedAs === 'suspect' || examinedConsents !== false,
  ),
  'identified-among-three': ofForm(
    'shownCount',
    ({ identifiedWhat, shownCount }) =>
      ['body', 'single-thing'].includes(String(identifiedWhat)) || Number(shownCount) >= 3,
  ),
  'person-search-attested': ofForm(
    'searchedBecause',
    (fields) => fields.searchedBecause === 'detention' || isAttested(fields),
  ),
}
