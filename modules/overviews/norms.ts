/**
 * Articles of law as they are counted: `APPC 80`, however a judge wrote it ("ст. 80(1) АППК", "ӘРПК 80"). Only articles of known codes are
 * counted by name; whatever else was typed is one group, so that nothing typed into a judgment stands on a public page.
 */

/** Stands for an article of a law that no code of the texts names. */
export const otherNorm = 'other'
/** Articles that one judgment counts at most. */
const normsMax = 10

/** A reader of articles; `codes` are the words for each code in all languages: `АППК` -> `APPC`. */
export function normReader(codes: ReadonlyMap<string, string>): (text: string) => readonly string[] {
  const folded = new Map([...codes].map(([word, code]) => [word.toLowerCase(), code]))
  return (text) => {
    const found = text.split(/[;\n]/).flatMap((part) => normsInPart(part, folded))
    return [...new Set(found)].slice(0, normsMax)
  }
}

/** A part names one code and the articles of it. Parts of an article, in brackets, are not counted apart. */
function normsInPart(part: string, codes: ReadonlyMap<string, string>): string[] {
  if (part.trim() === '') return []
  const code = (part.match(/\p{L}+/gu) ?? [])
    .map((word) => codes.get(word.toLowerCase()))
    .find((one) => one !== undefined)
  const articles = part.replace(/\([^)]*\)/g, ' ').match(/\d{1,4}(?:-\d{1,2})?/g) ?? []
  return code === undefined || articles.length === 0 ? [otherNorm] : articles.map((article) => `${code} ${article}`)
}

/** An address may name an article only as it is counted. */
export const isNorm = (text: string): boolean => /^(?:[A-Z]{2,8} \d{1,4}(?:-\d{1,2})?|other|none)$/.test(text)
