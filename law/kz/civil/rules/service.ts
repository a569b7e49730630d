/** Computations of service: who was received by, whether a way of notice fits the party, whether those who stayed away were notified. */
import type { Computation } from '../../../../engine/law.ts'

type Input = Parameters<Computation>[0]

/** `defendant-2` sits in the seat `defendant`. */
const seatOf = (key: string): string => key.replace(/-\d+$/, '')
const sued = ['defendant', 'debtor']
const isSued = ({ subject }: Input): boolean => subject !== undefined && sued.includes(seatOf(subject))

const notHanded: readonly unknown[] = ['temporarily-absent', 'returned']
const notYet: readonly unknown[] = ['taken', 'failed']

/** It was received before: what counts as notified already, or did until the party stayed away, begins no term a second time. */
const wasReceived = ({ state, subject }: Input): boolean =>
  ['mail-notified', 'notified'].includes(state?.branches[`service:${subject}`]?.stage ?? '') ||
  (state?.counts[`record-absence|service:${subject}`] ?? 0) > 0

/** The act shows for the first time that whoever is sued has received what was sent: their terms begin (CPC 141(2), 166(2)). */
const receivedBySued: Computation = (input) => {
  const { handing, deliveryProof } = input.fields
  return isSued(input) && !wasReceived(input) && !notHanded.includes(handing) && !notYet.includes(deliveryProof)
}

const ofOrganisations: readonly unknown[] = ['organisation-worker', 'organisation-absent']
/** A worker takes papers of organisations alone, a family those of citizens (CPC 130); only of whoever is sued may the whereabouts be unknown (CPC 133(1)). */
const handingFitsParty: Computation = (input) => {
  const { handing } = input.fields
  if (handing === undefined) return true
  if (handing === 'unknown-certified') return isSued(input)
  const person = input.state?.seats[input.subject ?? '']?.holder.person
  const isOrganisation = person !== undefined && input.registry.isOrganisation(person)
  if (ofOrganisations.includes(handing)) return isOrganisation
  return !isOrganisation || ['refused', 'moved', ...notHanded].includes(handing)
}

const emails: readonly unknown[] = ['email', 'contract-email']
/** Whoever stayed away after a notice by e-mail is notified anew by other recorded means (CPC 127(4), last paragraph). */
const secondByOtherMeans: Computation = ({ fields, state, subject }) =>
  !emails.includes(fields.deliveryProof) || (state?.counts[`record-absence|service:${subject}`] ?? 0) === 0

/**
 * Whether the case may go on without the party in the seat: one who need not be reached, or who counts as notified. After an email alone the second notice
 * goes first (CPC 127(4), last paragraph).
 */
const isNotified = ({ state }: Input, seat: string): boolean => {
  const line = state?.branches[`service:${seat}`]
  return line === undefined || line.stage === 'notified'
}

const sides: Readonly<Record<string, readonly string[]>> = {
  'plaintiff-only': ['defendant', 'third'],
  'defendant-only': ['plaintiff', 'third'],
  nobody: ['plaintiff', 'defendant', 'third'],
}
/** Everybody who did not come was notified of the hearing (CPC 196(2), 196(4)). */
const absentNotified: Computation = (input) => {
  const away = sides[String(input.fields.present)] ?? []
  return Object.entries(input.state?.seats ?? {})
    .filter(([key, { active }]) => active && away.includes(seatOf(key)))
    .every(([key]) => isNotified(input, key))
}

/** What a summons says of its addressee: who, in which capacity, when and where to come (CPC 128(1)(1), (3), (5)). A hearing that is over calls nobody. */
const servedPerson: Computation = ({ state, subject }) => state?.seats[subject ?? '']?.holder.person ?? ''
const servedAs: Computation = ({ subject }) => seatOf(subject ?? '')
const hearingAhead = ({ state, at }: Input): string =>
  [state?.facts.hearingAt, state?.facts.preliminaryAt]
    .map(String)
    .find((moment) => moment > at && moment !== 'undefined') ?? ''
const attendAt: Computation = hearingAhead
const attendPlace: Computation = (input) =>
  hearingAhead(input) === '' ? '' : String(input.state?.facts.hearingPlace ?? '')

const articles: Readonly<Record<string, string>> = {
  ...{
    'in-person': '130(1)',
    'organisation-worker': '130(1)',
    'organisation-absent': '130(1)',
    returned: '130(1)',
    family: '130(2)',
    'house-cooperative': '130(2)',
  },
  ...{
    'house-association': '130(2)',
    'local-authority': '130(2)',
    'work-administration': '130(2)',
    'temporarily-absent': '130(3)',
    refused: '131(2)',
    moved: '132',
  },
  ...{
    'unknown-certified': '133(1)',
    cabinet: '127(4)(7)',
    'delivery-report': '127(4)(4)',
    'telephone-message': '128(2-1)',
    'other-recorded': '127(4)(5)',
  },
  ...{
    post: '127(4)(6)',
    messenger: '129(1)',
    'through-party': '129(2)',
    email: '127(4)(2)',
    'contract-email': '127(4)(3)',
    taken: '129(1)',
    delivered: '127(4)(4)',
    read: '127(4)(5)',
    failed: '127(2)',
  },
}
/** The very place of the Code by which this way of notice counts, or does not. */
const articleOfService: Computation = ({ fields }) =>
  `CPC ${articles[String(fields.handing ?? fields.noticeWay ?? fields.deliveryProof ?? fields.paperWay)] ?? '127'}`

export const serviceComputations = {
  'article-of-service': articleOfService,
  'received-by-sued': receivedBySued,
  'handing-fits-party': handingFitsParty,
  'second-by-other-means': secondByOtherMeans,
  'sued-is-sought': isSued,
  'absent-notified': absentNotified,
  'served-person': servedPerson,
  'served-as': servedAs,
  'attend-at': attendAt,
  'attend-place': attendPlace,
}
