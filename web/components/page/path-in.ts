import type { Language } from '../../../kernel/language.ts'

/** The same address in another language: `/ru/cases/1?tab=2` -> `/kk/cases/1?tab=2`. An address without a language gets one. */
export const pathIn = (language: Language, path: string): string =>
  `/${language}${path.replace(/^\/(kk|ru|en)(?=[/?#]|$)/, '').replace(/^\/(?=[?#]|$)/, '')}`
