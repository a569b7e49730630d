/** Computations and offices of cassation. Pure; each names its article. */
import { inForceOn } from '../../../../engine/define.ts'
import type { Computation, Source } from '../../../../engine/law.ts'
import { officeIn } from '../../courts/judges.ts'

type Input = Parameters<Computation>[0]

/** The Cassation Court for Criminal Cases (CrPC 52(3), 484(1)); in the demonstration, the invented one. */
const courtOfCriminalCassation: Source = ({ state, registry, on }) => {
  const courts = registry.offices('cassation').filter((one) => one.id.startsWith('cassation-criminal'))
  const region = registry.office(officeIn('court', state))?.region
  const found = courts.find((one) => one.region === region) ?? courts[0]
  return found && inForceOn(found, on) ? { holder: { office: found.id } } : { none: 'no-court' }
}
export const cassationSources = { 'court-of-criminal-cassation': courtOfCriminalCassation }

const seatBase = (seat: string): string => seat.replace(/^.*@/, '').replace(/-\d+$/, '')
const askedBy = ({ seat = '' }: Input): string => seatBase(seat)
/** The victim and the prosecutor ask for worse; whoever is acquitted never does (CrPC 487(2), 494(14)). */
const toDetriment = (input: Input): boolean => ['victim', 'general'].includes(askedBy(input))
/** Whoever complained withdraws it, and the convicted also what counsel asked for him (CrPC 488(6)). */
function withdrawsOwn(input: Input): boolean {
  const complained = input.state?.facts.askedBy
  const by = askedBy(input)
  return by === complained || (by === 'accused' && complained === 'counsel')
}

const exceptional = ['public-interest', 'life-sentence', 'uniformity']
const throughAppeal = ['hear-appeal', 'hear-new-verdict', 'hear-acquittal', 'hear-termination']
/** What nobody appealed, and what is of minor gravity, is protested on the grounds of article 485(2) alone (CrPC 484(3)). */
function protestGroundAllowed({ state, fields }: Input): boolean {
  if (fields.cassationGround === undefined || exceptional.includes(String(fields.cassationGround))) return true
  const wasAppealed = throughAppeal.some((step) => (state?.done[step] ?? 0) > 0)
  return wasAppealed && state?.facts.gravity !== 'minor'
}

/** Whether the accusing side asks for worse in the appeal that comes late with its petition (CrPC 419(1), 426(2)). */
const asksLateForWorse = (input: Input): boolean =>
  ['victim', 'prosecutor'].includes(askedBy(input)) && ['harden', 'cancel'].includes(String(input.fields.appealAsks))

export const cassationComputations = {
  'asks-late-for-worse': asksLateForWorse,
  'late-to-detriment': ({ state }: Input) => state?.facts.lateToDetriment === true,
  'protest-ground-allowed': protestGroundAllowed,
  'cassation-asked-by': askedBy,
  'cassation-to-detriment': toDetriment,
  'withdraws-own-cassation': withdrawsOwn,
  'order-of-stay': () => 'stay',
  'order-to-go-on': () => 'go-on',
}
