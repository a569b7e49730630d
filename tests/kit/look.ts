/** What a walk sees on a page: gathered inside the browser in one go, judged outside. */
import type { Page } from 'playwright-core'
import type { Language } from '../../kernel/language.ts'
import { offices } from '../../law/kz/judicial-system/offices.ts'

export interface Seen {
  readonly lang: string
  readonly title: string
  readonly headings: number
  readonly overflow: number
  /** Texts in the page's own language that the product wrote: no names of languages, hashes, or what people typed. */
  readonly texts: readonly string[]
}

/** Selectors of what the product did not word itself: typed texts, hashes, addresses of other things. */
const notOurs =
  '.tz-typed, .tz-act__text, .tz-hash, .tz-paper-only, .tz-code, code, kbd, script, noscript, style, textarea'

export const see = (page: Page): Promise<Seen> =>
  page.evaluate((apart) => {
    const root = document.documentElement
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!.replace(/\s+/g, ' ').trim()
      const parent = node.parentElement!
      if (text !== '' && !parent.closest(apart) && parent.closest('[lang]')!.getAttribute('lang') === root.lang)
        texts.push(text)
    }
    return {
      lang: root.lang,
      title: document.title,
      headings: document.querySelectorAll('h1').length,
      overflow: root.scrollWidth - innerWidth,
      texts,
    }
  }, notOurs)

/** Names of offices are what they are: some have none of the letters that only Kazakh has. */
const ownNames = new Set(offices(true).map(({ names }) => names.kk))

/** Latin words that stand in every language: licence, formats, keys and names of algorithms and programs. */
const latinAllowed = new Set(
  'EUPL JSON CSV HMAC SHA Tarazy A B PDF DOCX XLSX PNG JPEG RSS ICS CMS PEM CRL NCALayer NCANode OpenID Connect SMS Ctrl K API RSA JavaScript base iCalendar PostgreSQL QR QM j k o c n'.split(
    ' ',
  ),
)

/** Numbers of cases and registers, addresses, and what is quoted, read the same in every language. */
const sameEverywhere =
  /(ЖТ|ЗТ)-\d{4}-\d{8}-\d|КУИ-\d{4}-\d{6}|\d{4}-\d\d-00-\S+|https?:\/\/\S+|\/(kk|ru|en)\/\S+|[«“][^»”]*[»”]/g

/** What is wrong with the words of a page, one line each. */
export function wordFaults(language: Language, texts: readonly string[], isKey: (token: string) => boolean): string[] {
  return texts
    .map((text) => text.replace(sameEverywhere, ''))
    .flatMap((text) => [
      ...(text.match(/\b[a-z][a-z-]*(\.[a-z-]+)+\b/g) ?? [])
        .filter(isKey)
        .map((key) => `missing text ${key} in "${text}"`),
      ...(text.match(/\{[\w-]+\}/g) ?? []).map((hole) => `unfilled ${hole} in "${text}"`),
      ...(language === 'en'
        ? []
        : (text.match(/[A-Za-z]+/g) ?? [])
            .filter((word) => !latinAllowed.has(word))
            .map((word) => `Latin "${word}" in "${text}"`)),
      ...(language === 'kk'
        ? text
            .split(/[;,]/)
            .filter((part) => letters(part) > 25 && !/[әғқңөұүһі]/i.test(part) && !ownNames.has(part.trim()))
            .map((part) => `no Kazakh letter in "${part}"`)
        : []),
      ...(language === 'en' && /[а-яё]{2}/i.test(text) && !/^(Қазақша|Русский)$/.test(text)
        ? [`Cyrillic in "${text}"`]
        : []),
    ])
}

const letters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length
