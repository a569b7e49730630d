/** A language of the product: Kazakh, Russian, English. The three are equal; Kazakh comes first where one must. */
export type Language = 'kk' | 'ru' | 'en'

/** All languages, in the order they are offered. */
export const languages: readonly Language[] = ['kk', 'ru', 'en']

/** Whether a text names a language of the product, as it stands in an address: /kk, /ru, /en. */
export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language)

function wish(part: string): { language: string; quality: number } {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
  const q = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = q === undefined ? 1 : Number(q.slice(2))
  return { language: range.split('-')[0] ?? '', quality: quality >= 0 && quality <= 1 ? quality : 0 }
}

/** The language a browser asks for (Accept-Language, with q-values); Kazakh when it asks for none of ours. */
export function negotiate(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').slice(0, 1000).split(',').map(wish)
  const best = wishes
    .filter(({ language, quality }) => quality > 0 && (isLanguage(language) || language === '*'))
    .reduce<{ language: string; quality: number } | undefined>(
      (a, b) => (a && a.quality >= b.quality ? a : b),
      undefined,
    )
  return best && isLanguage(best.language) ? best.language : 'kk'
}
