/**
 * Checks a form against its fields and returns clean values, or one refusal for each field that is wrong. The form, the API
 * body and the example all come through here, so the three cannot disagree.
 */
import { checkBin } from '../../kernel/bin.ts'
import { type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts'
import { foldNumber } from '../../kernel/digits.ts'
import { checkIin } from '../../kernel/iin.ts'
import { dayAt, parseInstant } from '../../kernel/instant.ts'
import { compareMoney, money, parseMoney } from '../../kernel/money.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { cleanText } from '../../kernel/text.ts'
import type { FactValue } from '../act.ts'
import type { Bound, Field, FieldType } from '../define.ts'
import type { Registry } from '../law.ts'
import { type State, sittingIn } from '../state.ts'

export interface FormContext {
  readonly on: CalendarDate
  readonly registry: Registry
  /** Zone in which the day of a moment is read. */
  readonly zone: string
  /** The day a bound stands for: the act's day with so many units, or the last day of a term. Absent: no bound. */
  day(bound: Bound): CalendarDate | undefined
  /** The case, for fields that name whoever sits in it; absent where none is at hand. */
  readonly state?: State | undefined
}
export interface CheckedForm {
  readonly values: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, FactValue>>
  readonly problems: readonly Refusal[]
}

/** Longest text where a field names no bound of its own. */
export const textMax: Readonly<Partial<Record<FieldType, number>>> = {
  text: 300,
  'long-text': 20_000,
  address: 500,
  person: 200,
  organisation: 300,
  norm: 300,
  email: 254,
  phone: 32,
}

/** All problems at once, each at its field; unknown fields are refused, never carried along. */
export function checkForm(
  fields: readonly Field[],
  typed: Readonly<Record<string, unknown>>,
  context: FormContext,
): CheckedForm {
  const values: Record<string, unknown> = {}
  const facts: Record<string, FactValue> = {}
  const problems: Refusal[] = []
  if (typeof typed !== 'object' || typed === null || Array.isArray(typed))
    return { values, facts, problems: [refuse('form.not-an-object')] }
  for (const name of Object.keys(typed))
    if (!fields.some((field) => field.id === name))
      problems.push(refuse('field.unknown', { field: name, details: { name } }))
  for (const field of fields) {
    if (!isShown(field, typed)) continue
    const value = checkField(field, typed[field.id], field.id, context, problems)
    if (value === undefined) continue
    values[field.id] = value
    if (field.fact !== undefined) facts[field.fact] = value as FactValue
  }
  return { values, facts, problems }
}

/** A field with `showWhen` belongs to the form only while its sibling has that value. */
export const isShown = (field: Field, typed: Readonly<Record<string, unknown>>): boolean =>
  field.showWhen === undefined || asTyped(typed[field.showWhen.field]) === asTyped(field.showWhen.is)

/** A yes typed in a form and a yes sent as JSON are one. */
const asTyped = (value: unknown): unknown => (value === 'yes' ? true : value === 'no' ? false : value)

/** Blanks in a box are no answer, not a wrong one. */
const isBlank = (raw: unknown): boolean =>
  raw === undefined ||
  raw === null ||
  (typeof raw === 'string' && raw.trim() === '') ||
  (Array.isArray(raw) && raw.length === 0)

function checkField(field: Field, raw: unknown, path: string, context: FormContext, problems: Refusal[]): unknown {
  if (isBlank(raw)) {
    if (field.required) problems.push(refuse('field.missing', { field: path }))
    return undefined
  }
  if (field.many) return checkMany(field, raw, path, context, problems)
  return checkOne(field, raw, path, context, problems)
}

function checkMany(
  field: Field,
  raw: unknown,
  path: string,
  context: FormContext,
  problems: Refusal[],
): unknown[] | undefined {
  const { min, max } = field.many!
  const list = Array.isArray(raw) ? raw : [raw]
  if (list.length < min || list.length > max) {
    problems.push(refuse('field.count', { field: path, details: { min, max, given: list.length } }))
    return undefined
  }
  return list.map((one, index) => checkOne(field, one, `${path}.${index}`, context, problems))
}

function checkOne(field: Field, raw: unknown, path: string, context: FormContext, problems: Refusal[]): unknown {
  if (field.party) return partyNamed(field, raw, path, context, problems)
  if (field.type === 'group') {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      return void problems.push(refuse('field.not-a-group', { field: path }))
    const inner = checkForm(field.fields ?? [], raw as Record<string, unknown>, context)
    problems.push(...inner.problems.map((problem) => ({ ...problem, field: `${path}.${problem.field}` })))
    return inner.values
  }
  const checked = byType[field.type](raw, field, context)
  if (!isRefusal(checked)) return checked
  problems.push({ ...checked, field: path })
  return undefined
}

/** A party by its answers, with the id that was found for it; in examples and tests the bare id of somebody known. */
function partyNamed(field: Field, raw: unknown, path: string, context: FormContext, problems: Refusal[]): unknown {
  if (typeof raw === 'string') return checkOne({ id: field.id, type: 'person' }, raw, path, context, problems)
  const { id, ...answers } = (raw ?? {}) as Record<string, unknown>
  const { party: _party, ...group } = field
  const checked = checkOne(group, answers, path, context, problems)
  return typeof id === 'string' && checked !== undefined ? { ...(checked as object), id } : checked
}

type Check = (raw: unknown, field: Field, context: FormContext) => unknown | Refusal

const text =
  (long: boolean): Check =>
  (raw, field) => {
    if (typeof raw !== 'string') return refuse('field.not-a-text')
    const max = field.max ?? textMax[field.type] ?? 300
    const clean = cleanText(raw, { max, long })
    if ('text' in clean) return clean.text
    if (clean.problem === 'empty') return field.required ? refuse('field.missing') : undefined
    return refuse(`field.${clean.problem}`, { details: { max } })
  }

const day: Check = (raw, field, context) => {
  const parsed = typeof raw === 'string' ? parseCalendarDate(raw) : undefined
  return parsed === undefined ? refuse('field.not-a-day') : withinBounds(parsed, parsed, field, context)
}

function withinBounds(value: string, on: CalendarDate, field: Field, context: FormContext): string | Refusal {
  const first = field.notBefore && context.day(field.notBefore)
  if (first !== undefined && on < first) return refuse('field.too-early', { details: { first } })
  const last = field.notAfter && context.day(field.notAfter)
  if (last !== undefined && on > last) return refuse('field.too-late', { details: { last } })
  return value
}

const byType: Record<Exclude<FieldType, 'group'>, Check> = {
  text: text(false),
  'long-text': text(true),
  address: text(true),
  person: (raw, field, context) => (field.holds ? holder(raw, field.holds, context) : text(false)(raw, field, context)),
  organisation: text(false),
  norm: text(false),
  choice: (raw, field) =>
    typeof raw === 'string' && field.options?.includes(raw) ? raw : refuse('field.not-an-option'),
  'yes-no': (raw) =>
    raw === true || raw === 'yes' ? true : raw === false || raw === 'no' ? false : refuse('field.not-an-option'),
  day,
  moment: (raw, field, context) => {
    const parsed = typeof raw === 'string' && raw.length <= 40 ? parseInstant(raw) : undefined
    return parsed === undefined || parsed < '0001-01-02' || parsed > '9999-12-30'
      ? refuse('field.not-a-moment')
      : withinBounds(parsed, dayAt(parsed, context.zone), field, context)
  },
  money: (raw, { min = 0 }) => {
    const sum = typeof raw === 'string' ? parseMoney(raw) : refuse('field.not-money')
    if (isRefusal(sum) || compareMoney(sum, money(`${min}.00`)) >= 0) return sum
    return refuse('field.out-of-range', { details: { min, max: 9_999_999_999_999 } })
  },
  number: (raw, field) => {
    const value =
      typeof raw === 'number' ? raw : typeof raw === 'string' && /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : Number.NaN
    if (!Number.isSafeInteger(value)) return refuse('field.not-a-number')
    if (value < (field.min ?? 0) || value > (field.max ?? 999_999_999))
      return refuse('field.out-of-range', { details: { min: field.min ?? 0, max: field.max ?? 999_999_999 } })
    return value
  },
  iin: (raw, _field, { on }) => {
    const checked = typeof raw === 'string' ? checkIin(raw, on) : { problem: 'digits' as const }
    return 'iin' in checked ? checked.iin : refuse(`iin.${checked.problem}`)
  },
  bin: (raw) => {
    const checked = typeof raw === 'string' ? checkBin(raw) : { problem: 'digits' as const }
    return 'bin' in checked ? checked.bin : refuse(`bin.${checked.problem}`)
  },
  phone: (raw) => {
    const digits = typeof raw === 'string' ? foldNumber(raw).replace(/[()]/g, '') : ''
    return /^\+?\d{10,15}$/.test(digits) ? digits : refuse('field.not-a-phone')
  },
  email: (raw) => {
    const clean = typeof raw === 'string' ? cleanText(raw, { max: 254 }) : { problem: 'empty' as const }
    return 'text' in clean && clean.flagged === undefined && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(clean.text)
      ? clean.text
      : refuse('field.not-an-email')
  },
  body: office,
  court: office,
  act: (raw) =>
    /^[1-9]\d{0,8}$/.test(typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw : '')
      ? Number(raw)
      : refuse('field.not-a-number'),
  paper: (raw) => paperOf(raw) ?? refuse('field.not-a-paper'),
}

/** Whoever holds the post on the day; nobody else is named by the form. */
function holder(raw: unknown, holds: string, context: FormContext): unknown {
  return typeof raw === 'string' && holdersOf(holds, context).includes(raw) ? raw : refuse('field.not-a-holder')
}

/** The people who may be named in a field that asks for the holder of a post in an office of the case, or for who sits in a seat of it. */
export function holdersOf(
  holds: string,
  { registry, state, on }: Pick<FormContext, 'registry' | 'state' | 'on'>,
): readonly string[] {
  const [post, seat] = holds.split('@') as [string, string | undefined]
  if (seat === undefined) return sittingIn(state, holds)
  const office = state?.seats[seat]?.holder.office
  return office === undefined ? [] : registry.holding(post, office, on)
}

function office(raw: unknown, _field: Field, { registry }: FormContext): unknown {
  return typeof raw === 'string' && registry.office(raw) !== undefined ? raw : refuse('field.not-an-office')
}

/** A paper is named by the hash of its bytes, with its name, type and size; nothing else of what was sent is carried along. */
function paperOf(raw: unknown): { hash: string; name?: string; type?: string; size?: number } | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const { hash, name, type, size } = raw as Record<string, unknown>
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return undefined
  const cleanName = typeof name === 'string' ? cleanText(name, { max: 255 }) : undefined
  if (cleanName && 'problem' in cleanName) return undefined
  const isType = typeof type === 'string' && /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type)
  return {
    hash,
    ...(cleanName && { name: cleanName.text }),
    ...(isType && { type }),
    ...(Number.isSafeInteger(size) && Number(size) >= 0 && { size: Number(size) }),
  }
}
