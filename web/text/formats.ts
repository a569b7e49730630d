/** Days, moments, sums and names as people of each language write them. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { dayAt, type Instant, localTime } from '../../kernel/instant.ts'
import type { Language } from '../../kernel/language.ts'
import { localeOf } from './say.ts'

/** Written out, because the runtime's own lists change with its version and the texts of acts must not. */
const months: Readonly<Record<Language, readonly string[]>> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const noBreak = '\u00a0'

/** A day in words: `2026 ж. 3 ақпан`, `3 февраля 2026 г.`, `3 February 2026`. A line never ends between day and month or year and its sign. */
export function formatDay(day: CalendarDate, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[language][Number(month) - 1]
  if (language === 'kk') return `${Number(year)}${noBreak}ж. ${Number(date)}${noBreak}${name}`
  return `${Number(date)}${noBreak}${name} ${Number(year)}${language === 'ru' ? `${noBreak}г.` : ''}`
}

/** A day for tables, one form in all languages: `03.02.2026`. */
export const formatDayShort = (day: CalendarDate): string => day.split('-').reverse().join('.')

/** A moment on the wall clock of a zone, 24 hours: `3 February 2026, 18:00`. The zone is that of the seat of the body or court. */
export const formatMoment = (moment: Instant, zone: string, language: Language): string =>
  `${formatDay(dayAt(moment, zone), language)}, ${localTime(moment, zone)}`

/** A moment for tables: `03.02.2026, 18:00`. */
export const formatMomentShort = (moment: Instant, zone: string): string =>
  `${formatDayShort(dayAt(moment, zone))}, ${localTime(moment, zone)}`

const groupDigits = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator)

/** A number with its digits in threes: `1 234 567,5` with no-break spaces, in English `1,234,567.5`. Takes decimal strings too. */
export function formatNumber(value: string | number, language: Language): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? []
  if (whole === '') throw new RangeError(`"${value}" is not a decimal number`)
  const grouped = groupDigits(whole, language === 'en' ? ',' : noBreak)
  return `${sign && '\u2212'}${grouped}${fraction ? (language === 'en' ? '.' : ',') + fraction : ''}`
}

/** A sum of tenge: `1 234 567 ₸`, in English `₸1,234,567`. Tiyn are shown when there are any. Takes `Money`. */
export function formatMoney(sum: string, language: Language): string {
  const number = formatNumber(sum.replace(/\.00$/, ''), language)
  return language === 'en' ? `₸${number}` : `${number}${noBreak}₸`
}

const collators = new Map<Language, Intl.Collator>()

/** The order of words in a language. Kazakh letters stand where the Kazakh alphabet has them, numbers by their value. */
export function collatorOf(language: Language): Intl.Collator {
  const known = collators.get(language)
  if (known) return known
  const collator = new Intl.Collator(localeOf[language], { numeric: true })
  collators.set(language, collator)
  return collator
}

/** A new list in the order of the reader's alphabet. */
export const sortNames = (names: readonly string[], language: Language): string[] =>
  [...names].sort(collatorOf(language).compare)
