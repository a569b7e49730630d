/** Computations of the trial. Pure; each names its article. */
import { inForceOn } from '../../../../engine/define.ts'
import type { Computation, Source } from '../../../../engine/law.ts'
import { addDays, type CalendarDate } from '../../../../kernel/calendar-date.ts'
import { officeIn } from '../../courts/judges.ts'

type Input = Parameters<Computation>[0]

const trialCourt: Source = ({ fields }) =>
  typeof fields.trialCourt === 'string' ? { holder: { office: fields.trialCourt } } : { none: 'no-court' }

/** The body of the penal system of the region in which the case is investigated, or tried. */
const penalBody: Source = ({ state, fields, registry, on }) => {
  const near = officeIn('agency', state) || officeIn('court', state) || String(fields.court ?? '')
  const region = registry.office(near)?.region
  const found = registry.offices('penal').find((one) => one.region === region && inForceOn(one, on))
  return found ? { holder: { office: found.id } } : { none: 'no-office' }
}

export const trialSources = { 'trial-court': trialCourt, 'penal-body': penalBody }

/** Not before three days from the service of the copy, unless the accused asks for it (CrPC 355). */
function copyServedThreeDays({ fields, on }: Input): boolean {
  if (fields.copyServedOn === undefined || fields.askedEarlier === true) return true
  return on > addDays(String(fields.copyServedOn) as CalendarDate, 3)
}

/** Ten days when shortened, fifteen otherwise, from the order that appoints the trial (CrPC 322(4)). */
function hearingInTrialStart({ fields, on }: Input): boolean {
  if (fields.hearingAt === undefined) return true
  const last = addDays(on, fields.trialOrder === 'shortened' ? 10 : 15)
  return String(fields.hearingAt).slice(0, 10) <= last
}

/** A punishment that lasts has its length and unit, a fine its sum, imprisonment the kind of institution (CrPC 393(4), 398(1)(4)). */
function punishmentComplete({ fields }: Input): boolean {
  const { punishment, punishmentLength, punishmentUnit, fineAmount, facility } = fields
  if (punishment === undefined || punishment === 'none' || punishment === 'released') return true
  if (punishment === 'fine') return fineAmount !== undefined
  if (punishmentLength === undefined || punishmentUnit === undefined) return false
  return punishment !== 'imprisonment' || facility !== undefined
}

/** Another court, of the kind that tries such a case (CrPC 306-308, 326). */
function otherCourtMayTry({ state, fields, registry, on }: Input): boolean {
  const other = registry.office(String(fields.anotherCourt ?? ''))
  if (fields.anotherCourt === undefined) return true
  if (other === undefined || other.id === officeIn('court', state) || !inForceOn(other, on)) return false
  if (other.kind === 'juvenile') return state?.facts.minor === true
  return other.kind === (state?.facts.gravity === 'particularly-grave' ? 'criminal' : 'district')
}

/** Articles and parts of the Criminal Code that are prosecuted privately (CrPC 32(2)); without a part the whole article. */
const privateArticles: Readonly<Record<string, readonly string[]>> = {
  114: ['1', '2'],
  123: ['1'],
  131: [],
  147: ['1', '2'],
  149: ['1'],
  150: ['1'],
  152: ['1', '2'],
  198: ['1'],
  199: ['1'],
  321: ['1'],
}
/** The article named is one of them: its number, and its part where only parts of it are. */
function privatelyProsecuted({ fields }: Input): boolean {
  if (fields.offence === undefined) return true
  const [, article = '', part] = /(\d+(?:-\d+)?)(?:\((\d+(?:-\d+)?)\))?/.exec(String(fields.offence)) ?? []
  const parts = privateArticles[article]
  return parts !== undefined && (parts.length === 0 || (part !== undefined && parts.includes(part)))
}

/** Whether somebody on the side of the accusation asks for worse: above, nothing gets worse without it (CrPC 426(2), 431(2)). Once asked, it stays asked. */
function appealToDetriment({ state, fields, seat = '' }: Input): boolean {
  const isAccusing = /^(victim|prosecutor|prosecution)/.test(seat)
  return state?.facts.toDetriment === true || (isAccusing && ['harden', 'cancel'].includes(String(fields.appealAsks)))
}

/** Three judges for a grave or particularly grave crime, unless it was tried in the shortened way; a private accusation names no gravity (CrPC 52(2)). */
const sittingAbove = ({ state }: Input): string =>
  ['grave', 'particularly-grave'].includes(String(state?.facts.gravity)) && state?.facts.trialOrder !== 'shortened'
    ? 'three'
    : 'one'

export const trialComputations = {
  'appeal-to-detriment': appealToDetriment,
  'sitting-above': sittingAbove,
  'privately-prosecuted': privatelyProsecuted,
  'copy-served-three-days': copyServedThreeDays,
  'hearing-in-trial-start': hearingInTrialStart,
  'punishment-complete': punishmentComplete,
  'other-court-may-try': otherCourtMayTry,
  'criminal-yes': () => true,
  'criminal-no': () => false,
  'order-of-release': () => 'release',
  'order-of-execution': () => 'execution',
}
