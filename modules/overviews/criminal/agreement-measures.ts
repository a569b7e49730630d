/**
 * Figures of criminal justice before the court: decisions that need a prosecutor's agreement, petitions for custody, complaints about the investigation.
 * They are counted at the office of prosecution that is asked. Cases are closed, so pages show them as totals (`closed.ts`). One row is one figure.
 */
import { epochMilliseconds } from '../../../kernel/instant.ts'
import type { Measure, Seen } from '../measures.ts'

const investigation = ['investigation'] as const

/** Decisions of which not the district's office alone is asked; the second of two links is the last named (CrPC 151, 192). */
const askedAbove: Readonly<Record<string, readonly string[]>> = {
  'extend-to-twelve-months': ['region'],
  'extend-beyond-twelve-months': ['general'],
  'ask-custody-to-nine': ['region'],
  'ask-custody-to-twelve': ['region'],
  'ask-custody-to-eighteen': ['region', 'general'],
  // To a protocol the head of the body agrees first: no office of prosecution is asked yet.
  'draw-up-accelerated-protocol': ['agency', 'prosecution'],
  'draw-up-accusation-protocol': ['agency', 'prosecution'],
  'draw-up-misdemeanour-protocol': ['agency', 'prosecution'],
  'draw-up-order-resolution': ['agency', 'prosecution'],
  // Counsel signs what the prosecutor himself concluded: no office of prosecution is asked.
  'conclude-plea': ['counsel'],
}
/** The seat that is asked first, second: a test holds it to the rows of the law. */
export const seatAsked = (step: string, link = 0): string => askedAbove[step]?.[link] ?? 'prosecution'

/** What an act did about a decision that waits, and at which seat of prosecution. */
interface Answer {
  readonly what: 'asked' | 'agreed' | 'refused' | 'overdue'
  readonly seat: string
}

function answersOf({ act, before }: Seen): Answer[] {
  return act.results.flatMap((effect): Answer[] => {
    if (effect.do === 'pend') return [{ what: 'asked', seat: seatAsked(effect.step) }]
    const pending = 'n' in effect && effect.n !== undefined ? before?.pending[effect.n] : undefined
    if (pending === undefined) return []
    const seat = seatAsked(pending.step, pending.index)
    if (effect.do === 'next-signatory') return [{ what: 'asked', seat: seatAsked(pending.step, pending.index + 1) }]
    if (effect.do === 'sign') return [{ what: 'agreed', seat }]
    if (effect.do !== 'settle') return []
    if (effect.outcome === 'refused') return [{ what: 'refused', seat }]
    return effect.outcome === 'overdue' || effect.outcome === 'lapsed' ? [{ what: 'overdue', seat }] : []
  })
}

const isAnswer = ({ what }: Answer): boolean => what === 'agreed' || what === 'refused'
const seats = ['prosecution', 'region', 'general'] as const

/** The same figure at each seat of prosecution: the office that sits there is the one asked. */
const ofAgreement = (id: string, details: (seen: Seen, answers: readonly Answer[]) => readonly string[]): Measure[] =>
  seats.map((seat) => ({
    id,
    procedures: investigation,
    seat,
    details: (seen) => {
      const own = answersOf(seen).filter((one) => one.seat === seat)
      return own.length === 0 ? [] : details(seen, own)
    },
  }))
const one = (what: Answer['what']) => (_: Seen, answers: readonly Answer[]) =>
  answers.filter((answer) => answer.what === what).map(() => '')
const ofAnswers = (details: (seen: Seen) => readonly string[]) => (seen: Seen, answers: readonly Answer[]) =>
  answers.some(isAnswer) ? details(seen) : []

/** Whole hours from the decision to its answer, as the detail: the median is found among them. */
const hoursTaken = ({ act, waiting }: Seen): readonly string[] =>
  waiting ? [String(Math.floor((epochMilliseconds(act.at) - epochMilliseconds(waiting.at)) / 3_600_000))] : []

const offenceOf = ({ waiting, normsIn }: Seen): readonly string[] =>
  typeof waiting?.fields.offence === 'string' ? normsIn(waiting.fields.offence) : []

const forCustody = (seen: Seen): boolean => String(seen.after.facts.petitionFor ?? '').startsWith('custody')
const grants = [
  'sanction-custody',
  'sanction-short',
  'extend-to-three',
  'extend-to-nine',
  'extend-to-twelve',
  'extend-to-eighteen',
]
const refusals = ['refuse', 'choose-other-measure', 'sanction-house-arrest', 'sanction-bail']
/** Counted by the article of whoever it is about. */
const taken = (steps: readonly string[], isSo: (seen: Seen) => boolean) => (seen: Seen) =>
  steps.includes(seen.act.step) && isSo(seen) ? seen.charged : []

export const agreementMeasures: readonly Measure[] = [
  ...ofAgreement('agreement-asked', one('asked')),
  ...ofAgreement('agreement-given', one('agreed')),
  ...ofAgreement('agreement-refused', one('refused')),
  ...ofAgreement('agreement-overdue', one('overdue')),
  ...ofAgreement('answer-hours', ofAnswers(hoursTaken)),
  ...ofAgreement(
    'answered-unread',
    ofAnswers(({ unread }) => (unread ? [''] : [])),
  ),
  ...ofAgreement('agreed-article', (seen, answers) =>
    answers.some(({ what }) => what === 'agreed') ? offenceOf(seen) : [],
  ),
  {
    id: 'custody-asked',
    procedures: ['sanction'],
    seat: 'prosecution',
    details: (seen) => (seen.before === undefined && forCustody(seen) ? seen.charged : []),
  },
  { id: 'custody-granted', procedures: ['sanction'], seat: 'prosecution', details: taken(grants, forCustody) },
  { id: 'custody-refused', procedures: ['sanction'], seat: 'prosecution', details: taken(refusals, forCustody) },
  {
    id: 'investigation-complained',
    procedures: ['complaint-investigator'],
    seat: 'prosecution',
    details: ({ before }) => (before === undefined ? [''] : []),
  },
  {
    id: 'investigation-upheld',
    procedures: ['complaint-investigator'],
    seat: 'prosecution',
    details: ({ act }) =>
      act.step === 'find-unlawful' || (act.step === 'answer' && act.fields.complaintAnswer !== 'refused') ? [''] : [],
  },
]
