/**
 * Where a person sues and in which form of proceedings (CPC 26-32, 134-135, 267-2, 302; APPC 102): rows in order, of which the first that
 * fits counts. The place is named by whose place it is; which court sits there is for the list of courts.
 */
import { type Dated, inForceOn } from '../../../engine/define.ts'
import type { CalendarDate } from '../../../kernel/calendar-date.ts'
import { compareMoney, multiplyMoney } from '../../../kernel/money.ts'
import { mciOn } from '../money/index.ts'
import { type Duty, dutyOf, rows as dutyRows } from './duty.ts'
import { type Answers, type CourtKind, type Form, type Place, type QuestionId, questions } from './questions.ts'

/** What the answers must be; nothing asked means any answer. */
interface Fits {
  readonly if?: { readonly [Id in QuestionId | 'form']?: readonly string[] }
  /** The price of the claim, at most so many times the monthly index of the day. */
  readonly upTo?: { readonly person: number; readonly company: number }
}

interface Row<Answer> extends Dated, Fits {
  readonly is: Answer
  readonly article: string
  readonly unverified?: string
}

const aboutMoney = ['money', 'labour', 'health', 'consumer', 'insurance', 'alimony', 'honour'] as const
const business = ['entrepreneur', 'company'] as const
/** The day on which Law 84-VII is in force: ten days after a publication whose day was not read. */
const newSimplified = {
  from: '2022-01-01',
  unverified: 'the notes give January 2022; the day on which Law 84-VII was published was not read',
} as const

const forms: readonly Row<Form>[] = [
  { is: 'administrative', if: { defendant: ['authority'] }, article: 'APPC 102, CPC 151(1)(1)', from: '2021-07-01' },
  { is: 'special', if: { about: ['legal-fact', 'missing'] }, article: 'CPC 302(1)' },
  { is: 'writ', if: { undisputed: questions.undisputed.filter((one) => one !== 'no') }, article: 'CPC 135' },
  { is: 'ordinary', if: { about: ['children', 'divorce'] }, article: 'CPC 267-2(3)', from: '2022-01-01' },
  {
    is: 'simplified',
    if: { about: aboutMoney },
    upTo: { person: 1000, company: 2000 },
    article: 'CPC 267-2(1)(1)',
    ...newSimplified,
  },
  { is: 'simplified', if: { about: aboutMoney, proven: ['yes'] }, article: 'CPC 267-2(1)(2)', ...newSimplified },
  {
    is: 'simplified',
    if: { about: aboutMoney },
    upTo: { person: 200, company: 700 },
    article: 'CPC 145(1)(1)',
    until: '2020-06-21',
  },
  {
    is: 'simplified',
    if: { about: aboutMoney },
    upTo: { person: 1000, company: 2000 },
    article: 'CPC 145(1)(1)',
    from: '2020-06-22',
    until: '2021-12-31',
  },
  {
    is: 'simplified',
    if: { about: aboutMoney, proven: ['yes'] },
    article: 'CPC 145(1)(2)',
    until: '2021-12-31',
  },
  { is: 'ordinary', article: 'CPC 148' },
]

const courtKinds: readonly Row<CourtKind>[] = [
  { is: 'administrative', if: { defendant: ['authority'] }, article: 'APPC 102', from: '2021-07-01' },
  { is: 'economic-capital', if: { investor: ['yes'], form: ['ordinary'] }, article: 'CPC 27(1-2), 27(5)' },
  { is: 'juvenile', if: { about: ['children'] }, article: 'CPC 27(3)' },
  { is: 'juvenile', if: { about: ['divorce', 'property'], children: ['yes'] }, article: 'CPC 27(3)' },
  { is: 'economic', if: { about: ['corporate', 'bankruptcy'] }, article: 'CPC 27(1), 27(1-1)' },
  { is: 'economic', if: { claimant: business, defendant: business }, article: 'CPC 27(1)' },
  { is: 'military', if: { serviceman: ['yes'] }, article: 'CPC 27(2)' },
  { is: 'district', article: 'CPC 26' },
]

/** Places that leave no choice come first and alone. */
const exclusive: readonly Row<readonly Place[]>[] = [
  { is: ['body'], if: { defendant: ['authority'] }, article: 'APPC 106(1)', from: '2021-07-01' },
  { is: ['capital'], if: { investor: ['yes'], form: ['ordinary'] }, article: 'CPC 27(1-2), 27(5)' },
  { is: ['object'], if: { about: ['immovable'] }, article: 'CPC 31(1)' },
  { is: ['estate'], if: { about: ['estate'] }, article: 'CPC 31(2)' },
  { is: ['opening'], if: { about: ['inheritance'] }, article: 'CPC 31(3)' },
  { is: ['carrier'], if: { about: ['carriage'] }, article: 'CPC 31(4)' },
  { is: ['claimant'], if: { about: ['legal-fact'] }, article: 'CPC 307' },
  { is: ['claimant', 'last-known'], if: { about: ['missing'] }, article: 'CPC 317(1)' },
]

/** What the claimant may choose beside the defendant's own place. */
const chosen: readonly Row<readonly Place[]>[] = [
  { is: ['claimant'], if: { about: ['alimony'] }, article: 'CPC 30(4)' },
  { is: ['claimant', 'harm'], if: { about: ['health'] }, article: 'CPC 30(5)' },
  { is: ['claimant'], if: { about: ['divorce'], children: ['yes'] }, article: 'CPC 30(7)' },
  { is: ['claimant', 'contract', 'performance'], if: { about: ['consumer'] }, article: 'CPC 30(9)' },
  { is: ['claimant'], if: { about: ['insurance'] }, article: 'CPC 30(11)' },
  { is: ['performance'], if: { about: ['money', 'property'] }, article: 'CPC 30(6)' },
]

/** A place with the article that names it. */
export interface PlaceFound {
  readonly place: Place
  readonly article: string
}

export interface WhereToSue {
  readonly form: { readonly is: Form; readonly article: string }
  readonly court: { readonly kind: CourtKind; readonly article: string }
  /** One, or several of which the claimant chooses. */
  readonly places: readonly PlaceFound[]
  /** The article by which the parties may agree on a court of the kind elsewhere; absent where they may not. */
  readonly agreement?: string
  readonly duty: Duty
}

export function whereToSue(answers: Answers, on: CalendarDate): WhereToSue {
  const form = firstOf(forms, answers, on)!
  const known = { ...answers, form: form.is }
  const court = firstOf(courtKinds, known, on)!
  const only = firstOf(exclusive, known, on)
  return {
    form: { is: form.is, article: form.article },
    court: { kind: court.is, article: court.article },
    places: only ? placesOf(only) : freePlaces(answers, on),
    ...(only === undefined && { agreement: 'CPC 32' }),
    duty: dutyOf(known, on),
  }
}

const placesOf = ({ is, article }: Row<readonly Place[]>): PlaceFound[] => is.map((place) => ({ place, article }))

function freePlaces(answers: Answers, on: CalendarDate): PlaceFound[] {
  const own: PlaceFound = { place: 'defendant', article: answers.defendant === 'company' ? 'CPC 29(2)' : 'CPC 29(1)' }
  const more = firstOf(chosen, answers, on)
  return [own, ...(more ? placesOf(more) : [])]
}

/** Answers, and once it is found the form they lead to. */
type Known = Answers & { readonly form?: Form }

const firstOf = <Answer>(rows: readonly Row<Answer>[], answers: Known, on: CalendarDate): Row<Answer> | undefined =>
  rows.find((row) => inForceOn(row, on) && fits(row, answers, on))

function fits(row: Fits, answers: Known, on: CalendarDate): boolean {
  const asked = Object.entries(row.if ?? {}) as [QuestionId | 'form', readonly string[]][]
  return asked.every(([id, wanted]) => wanted.includes(answers[id] ?? '')) && isWithin(row, answers, on)
}

/** For companies the bound of companies, for all others that of persons (CPC 267-2(1)(1)). */
function isWithin({ upTo }: Fits, { sum, claimant }: Answers, on: CalendarDate): boolean {
  if (upTo === undefined) return true
  if (sum === undefined) return false
  const times = claimant === 'company' ? upTo.company : upTo.person
  return compareMoney(sum, multiplyMoney(mciOn(on).value, { numerator: times, denominator: 1 })) <= 0
}

const ofNobody: readonly string[] = ['legal-fact', 'missing']

/** The answers a question may have beside the others: nobody is sued for a fact, and about nothing but a fact is nobody sued. */
export const answersFor = (id: QuestionId, { defendant }: Answers): readonly string[] =>
  id === 'about' ? questions.about.filter((one) => ofNobody.includes(one) === (defendant === 'nobody')) : questions[id]

/** Which questions the answers given so far call for: the others change nothing. */
export function questionsFor(answers: Answers): readonly (QuestionId | 'sum')[] {
  const { claimant, defendant, about } = answers
  const asked: (QuestionId | 'sum')[] = ['claimant', 'defendant']
  if (claimant === undefined || defendant === undefined) return asked
  if (defendant === 'authority') return asked
  asked.push('about')
  if (about === undefined || !answersFor('about', answers).includes(about) || ofNobody.includes(about)) return asked
  if (about === 'divorce' || about === 'property') asked.push('children')
  if ((aboutMoney as readonly string[]).includes(about)) asked.push('undisputed', 'proven')
  if (!['children', 'bankruptcy', 'corporate'].includes(about)) asked.push('serviceman')
  if (claimant === 'company' || defendant === 'company') asked.push('investor')
  return [...asked, 'sum']
}

/** The procedure that begins such a filing. */
export function procedureFor({ about }: Answers, form: Form): string {
  if (form === 'special') return about === 'missing' ? 'special-missing' : 'special-fact'
  return { administrative: 'suit', writ: 'writ', simplified: 'simplified-suit', ordinary: 'civil-suit' }[form]
}

/** The claim of article 135 that an undisputed matter is. */
const writClaims: Readonly<Record<string, string>> = {
  'child-alimony': 'alimony',
  taxes: 'tax-arrears',
  search: 'search-costs',
  service: 'military-pay',
  studies: 'cadet-costs',
  grant: 'grant',
  specialist: 'young-specialist',
  adoption: 'adoption-payment',
  'state-rent': 'state-rent',
}

/** Answers of the filing that follow from those to the questions. */
export function answersSetBy(
  { sum, undisputed, about, proven, investor }: Answers,
  form: Form,
): Readonly<Record<string, string>> {
  const writClaim = form === 'writ' ? writClaims[undisputed ?? ''] : undefined
  const claimGround = proven === 'yes' ? 'proven-debt' : 'small-sum'
  return {
    ...(sum && { price: sum }),
    ...(writClaim && { writClaim }),
    ...(form === 'simplified' && about && { claimKind: about, claimGround }),
    ...(form === 'ordinary' && sum && { hasPrice: 'yes' }),
    ...(form === 'ordinary' &&
      about &&
      about !== 'bankruptcy' && { claimKind: investor === 'yes' ? 'investment' : about }),
  }
}

const general = [
  { about: 'CPC 267-2(1)(1)', reason: 'that the bound follows the index of the day of filing is known from practice' },
  { about: 'CPC 30', reason: 'what Law 216-VII changed in the article from 2023-09-01 was not read' },
  { about: 'CPC 135', reason: 'claims that left the list in 2022 are not asked about on earlier days' },
] as const

/** What nobody has verified in these rows, for the list of unverified law. */
export const unverified = (): readonly { readonly about: string; readonly reason: string }[] => [
  ...forms.flatMap((row) => (row.unverified ? [{ about: row.article, reason: row.unverified }] : [])),
  ...general,
  ...dutyRows().flatMap((row) => (row.unverified ? [{ about: row.article, reason: row.unverified }] : [])),
]
