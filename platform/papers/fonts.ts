/**
 * The fonts of papers, whole, and the letters they have. A paper that must still open in fifty years carries its fonts and may hold no
 * letter without a shape (PDF/A), so a sign that no font draws is written by its number: nothing a person wrote disappears.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const files = [
  '@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf',
  '@expo-google-fonts/literata/700Bold/Literata_700Bold.ttf',
  '@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf',
  '@expo-google-fonts/golos-text/700Bold/GolosText_700Bold.ttf',
] as const

const require = createRequire(import.meta.url)

export const fonts = (): Buffer[] => files.map((file) => readFileSync(require.resolve(file)))

/** Code points that the font draws: its `cmap` table, formats 4 and 12 (OpenType 1.9, cmap). */
export function lettersOf(font: Buffer): Set<number> {
  const tables = font.readUInt16BE(4)
  const entry = Array.from({ length: tables }, (_, index) => 12 + index * 16).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  )
  if (entry === undefined) throw new Error('The font has no cmap table')
  const cmap = font.readUInt32BE(entry + 8)
  const letters = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    const format = font.readUInt16BE(table)
    if (format === 4) readSegments(font, table, letters)
    if (format === 12) readGroups(font, table, letters)
  }
  return letters
}

function readSegments(font: Buffer, table: number, letters: Set<number>): void {
  const twice = font.readUInt16BE(table + 6)
  const [ends, starts] = [table + 14, table + 16 + twice]
  const [deltas, offsets] = [starts + twice, starts + 2 * twice]
  for (let at = 0; at < twice; at += 2) {
    const [first, last] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)]
    const offset = font.readUInt16BE(offsets + at)
    for (let letter = first; letter <= last && letter < 0xffff; letter++) {
      const glyph =
        offset === 0
          ? letter + font.readUInt16BE(deltas + at)
          : font.readUInt16BE(offsets + at + offset + 2 * (letter - first))
      if ((glyph & 0xffff) !== 0) letters.add(letter)
    }
  }
}

function readGroups(font: Buffer, table: number, letters: Set<number>): void {
  for (let index = 0; index < font.readUInt32BE(table + 12); index++) {
    const group = table + 16 + index * 12
    for (let letter = font.readUInt32BE(group); letter <= font.readUInt32BE(group + 4); letter++) letters.add(letter)
  }
}

/** Signs that draw nothing and only steer the writing: they have no place on paper. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu
/** The only signs of that kind which a text keeps. */
const lineEnds = /\r\n?|[\u2028\u2029\u0085]/g

/** The text with nothing in it that the fonts cannot draw: `[U+4E2D]` stands for a sign they lack; directions and controls are gone. */
export function printable(text: string, letters: ReadonlySet<number>): string {
  return text
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .normalize('NFC')
    .replace(invisible, (sign) => (sign === '\n' ? sign : ''))
    .replace(/[^\n]/gu, (sign) => {
      const point = sign.codePointAt(0)!
      return letters.has(point) ? sign : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
    })
}
