/** Computations of the investigation. Pure; each names its article. */
import { inForceOn } from '../../../../engine/define.ts'
import type { Computation, Source, SourceValue } from '../../../../engine/law.ts'
import { addMonths, type CalendarDate } from '../../../../kernel/calendar-date.ts'
import { officeIn } from '../../courts/judges.ts'

type Input = Parameters<Computation>[0]

const holderOf = (office: { readonly id: string } | undefined): SourceValue =>
  office ? { holder: { office: office.id } } : { none: 'no-office' }
const agencyOf = ({ state, fields }: Parameters<Source>[0]): string =>
  officeIn('agency', state) || String(fields.agency ?? '')
/** The office of that kind in the region of the body that investigates. */
const inRegion =
  (...kinds: readonly string[]): Source =>
  (context) => {
    const region = context.registry.office(agencyOf(context))?.region
    const found = kinds
      .flatMap((kind) => context.registry.offices(kind))
      .find((one) => one.region === region && inForceOn(one, context.on))
    return holderOf(found)
  }

/** The investigating court of the capital: where the office of the Prosecutor General is. */
const capitalCourt: Source = ({ registry, state, fields, on }) => {
  const general = officeIn('general', state) || String(fields.general ?? '')
  const region = registry.office(general)?.region
  return holderOf(registry.offices('investigating').find((one) => one.region === region && inForceOn(one, on)))
}

/** Where a region has no investigating court, a judge of the district court named by its chair (CrPC 54(3)). */
export const investigationSources = {
  'district-prosecution': inRegion('district-prosecution'),
  'regional-prosecution': inRegion('prosecution'),
  'general-prosecution': inRegion('prosecutor-general'),
  'investigating-court': inRegion('investigating', 'district'),
  'capital-investigating-court': capitalCourt,
}

/**
 * Whether the case ends with a report, after which the prosecutor draws up the indictment (notes to CrPC 7(40-1), 298-302, Law 88-VII): from 2022 particularly
 * grave crimes investigated by internal affairs, anti-corruption and economic investigators; from 2023 corruption crimes; from 2027 every other preliminary investigation.
 */
function prosecutorDrawsUp({ state, on }: Input): boolean {
  const { gravity, service, corruption, form } = state?.facts ?? {}
  if (on >= '2022-01-01' && gravity === 'particularly-grave' && service !== 'other') return true
  if (on >= '2023-01-01' && corruption === true) return true
  return on >= '2027-01-01' && form === 'preliminary'
}

/** Short forms end with a protocol of their own; an inquiry since Law 88-VII (CrPC 190(4-2), 192-2, 527). */
function endsWithProtocol({ state, on }: Input): boolean {
  const form = state?.facts.form
  return form === 'accelerated' || form === 'protocol' || (form === 'inquiry' && on >= '2022-01-01')
}

/** Hours at once and in a day: an adult four and eight; the pregnant, with small children, the old three and five; a minor two and four (CrPC 209(3)-(4)). */
const longest = { adult: [4, 8], protected: [3, 5], minor: [2, 4] } as const
function interrogationFits({ fields }: Input): boolean {
  if (fields.startedAt === undefined || fields.endedAt === undefined) return true
  const [atOnce, aDay] = longest[fields.questionedIs as keyof typeof longest] ?? longest.adult
  const hours = (Date.parse(String(fields.endedAt)) - Date.parse(String(fields.startedAt))) / 3_600_000
  return hours > 0 && hours <= atOnce && hours + Number(fields.hoursBefore ?? 0) <= aDay
}

/** Nobody is delivered before being detained, nor later than three hours after (CrPC 129(1)). */
function momentsInOrder({ fields }: Input): boolean {
  const { detainedAt, deliveredAt } = fields
  return detainedAt === undefined || deliveredAt === undefined || String(detainedAt) <= String(deliveredAt)
}

/** Not more than twelve months from the registration (CrPC 192(4)). */
function withinTwelveMonths({ state, fields }: Input): boolean {
  const zero = state?.terms.investigation?.zero
  return (
    fields.extendTo === undefined ||
    zero == null ||
    String(fields.extendTo) <= addMonths(zero as CalendarDate, 12, 'last-day-of-month')
  )
}

type CaseState = NonNullable<Input['state']>
/** What is known of this suspect; in cases opened before it was kept of each, of the whole case. */
const isMinor = (state: CaseState | undefined, subject = ''): boolean =>
  (state?.about?.[subject]?.minor ?? state?.facts.minor) === true
/** Some suspect who still sits in the case is a minor: the whole case goes to the juvenile court (CrPC 307). */
const someMinor = ({ state }: Input): boolean =>
  state?.facts.minor === true ||
  Object.entries(state?.about ?? {}).some(([seat, { minor }]) => minor === true && state?.seats[seat]?.active === true)

/** A minor is held six months at most before the trial (CrPC 541(4)); twelve and eighteen only for what is grave enough (CrPC 151(3), 151(4)). */
const custodyMay =
  (months: number): Computation =>
  ({ state, subject }) => {
    if (isMinor(state, subject) && months > 3) return false
    return months < 12 || state?.facts.gravity === 'particularly-grave'
  }

/** Particularly grave crimes go to the specialised criminal court, others to the district court; a minor's to the juvenile court (CrPC 306-308). */
function courtMayTry({ state, fields, registry }: Input): boolean {
  if (fields.trialCourt === undefined) return true
  const kind = registry.office(String(fields.trialCourt))?.kind
  if (kind === 'juvenile') return someMinor({ state } as Input)
  return kind === (state?.facts.gravity === 'particularly-grave' ? 'criminal' : 'district')
}

/** Whether the Prosecutor General was told within a day of the act (CrPC 547(1), 550(1)); it is written down, and nothing is refused for it. */
function noticedInADay({ fields }: Input): boolean {
  return Date.parse(String(fields.noticedAt)) - Date.parse(String(fields.actedAt)) <= 24 * 3_600_000
}

/** Nobody is left untold for ever but on one of four grounds (CrPC 240(1-1)). */
const silenceHasGround = ({ fields }: Input): boolean =>
  fields.silenceFor !== 'never' || fields.silenceGround !== undefined

export const investigationComputations = {
  'silence-has-ground': silenceHasGround,
  'noticed-in-a-day': noticedInADay,
  'prosecutor-draws-up': prosecutorDrawsUp,
  'investigator-draws-up': (input: Input) => !prosecutorDrawsUp(input) && !endsWithProtocol(input),
  'interrogation-not-too-long': interrogationFits,
  'detention-moments-in-order': momentsInOrder,
  'within-twelve-months': withinTwelveMonths,
  'custody-may-reach-three': custodyMay(3),
  'custody-may-reach-nine': custodyMay(9),
  'custody-may-reach-twelve': custodyMay(12),
  'custody-may-reach-eighteen': custodyMay(18),
  'court-may-try': courtMayTry,
  'some-minor': someMinor,
}
