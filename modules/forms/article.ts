import type { Say } from '../../web/text/say.ts'

/** An article as the reader's language writes the code: `APPC 92(1)` is `ӘРПК 92(1)` in Kazakh, `АППК 92(1)` in Russian. */
export function articleInWords(say: Say, article: string): string {
  const [code = '', ...rest] = article.split(' ')
  return say.has(`code.${code}`) ? [say(`code.${code}`), ...rest].join(' ') : article
}
