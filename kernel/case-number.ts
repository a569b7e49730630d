import { foldNumber } from './digits.ts'

/** Who asked first: a person's matter is ЖТ, an organisation's is ЗТ. */
export type CaseNumberKind = 'person' | 'organisation'

const letters: Readonly<Record<CaseNumberKind, string>> = { person: 'ЖТ', organisation: 'ЗТ' }
/** The last serial of a year. */
export const serialMax = 99_999_999

/** ISO 7064 mod 11,10: finds every single wrong digit, and nearly every exchange of neighbours. */
function mod1110(digits: string): number {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10
}

/** The number a person keeps from the first registration to the judgment: 'ЖТ-2026-00000017-5', the last digit a check digit. */
export function formatCaseNumber(of: { kind: CaseNumberKind; year: number; serial: number }): string {
  const { kind, year, serial } = of
  if (!Number.isInteger(year) || year < 1000 || year > 9999)
    throw new RangeError(`A case number needs a year, not ${year}`)
  if (!Number.isInteger(serial) || serial < 1 || serial > serialMax) {
    throw new RangeError(`A case number needs a serial from 1 to ${serialMax}, not ${serial}`)
  }
  const eight = String(serial).padStart(8, '0')
  return `${letters[kind]}-${year}-${eight}-${mod1110(`${year}${eight}`)}`
}

/** The number as it stands in an address, in ASCII: 'JT-2026-00000017-5', 'ZT-...'. */
export const caseNumberInAddress = (number: string): string => number.replace(/^ЖТ/, 'JT').replace(/^ЗТ/, 'ZT')

const personTwins = 'ЖJ'
const organisationTwins = 'ЗZ3'
const digitTwins: Readonly<Record<string, string>> = { О: '0', O: '0', З: '3', I: '1', L: '1', І: '1' }

const kindOf = (letter: string): CaseNumberKind | undefined =>
  personTwins.includes(letter) ? 'person' : organisationTwins.includes(letter) ? 'organisation' : undefined

/**
 * The case number meant by what was typed, or `undefined`. Case, spaces, dashes and letters that look alike in Cyrillic and
 * Latin are folded; what no longer agrees with the check digit is refused, so a slip never opens another person's matter.
 */
export function parseCaseNumber(text: string): string | undefined {
  if (text.length > 100) return undefined
  const plain = foldNumber(text).toUpperCase()
  const kind = kindOf(plain.slice(0, 1) || '?')
  const digits = plain.slice(2).replace(/[ОOЗILІ]/g, (twin) => digitTwins[twin] ?? twin)
  if (kind === undefined || !'ТT'.includes(plain[1] ?? '?') || !/^[1-9]\d{12}$/.test(digits)) return undefined
  const serial = Number(digits.slice(4, 12))
  if (serial === 0) return undefined
  const number = formatCaseNumber({ kind, year: Number(digits.slice(0, 4)), serial })
  return number.endsWith(digits.slice(12)) ? number : undefined
}

/** The parts of a court's own number: the court's code (region and court, '7194'), the year, the kind of case, the serial. */
export interface RegisterNumber {
  readonly court: string
  readonly year: number
  /** '4' an administrative suit, '4а' its appeal, '4к' its cassation: which kinds there are is data of the country. */
  readonly kind: string
  readonly serial: number
}

/** The number of a case in the register of its court, in the courts' own pattern KKII-YY-00-T/N: '7194-25-00-4/123'. */
export function formatRegisterNumber(of: RegisterNumber): string {
  if (!/^\d{4}$/.test(of.court)) throw new RangeError(`The code of a court has four digits, not "${of.court}"`)
  if (!Number.isInteger(of.serial) || of.serial < 1) throw new RangeError(`A register has no serial ${of.serial}`)
  return `${of.court}-${String(of.year % 100).padStart(2, '0')}-00-${of.kind}/${of.serial}`
}

const latinTwins: Readonly<Record<string, string>> = { а: 'a', к: 'k', п: 'p' }

/** The register number as it stands in an address: '-' for '/', Latin letters for the Cyrillic ones of its kind. */
export const registerNumberInAddress = (number: string): string =>
  number.replace('/', '-').replace(/[акп]/g, (letter) => latinTwins[letter] ?? letter)
