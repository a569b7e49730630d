import type { Say } from '../../web/text/say.ts'

/** Articles as the reader's language writes the codes: `APPC 92(1)` is `ӘРПК 92(1)` in Kazakh, `АППК 92(1)` in Russian. */
export const articleInWords = (say: Say, article: string): string =>
  article.replace(/[A-Za-z]+/g, (code) => (say.has(`code.${code}`) ? say(`code.${code}`) : code))
