/** The words of the project and of the law, in three languages: read by the page of the glossary, by GLOSSARY.md and by the text guard. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Language } from '../../kernel/language.ts'

/** A term of the product in three languages, and how the text guard knows it (see the head of glossary.yaml). */
export interface GlossaryTerm {
  readonly id: string
  readonly group: 'project' | 'law'
  readonly en: string
  readonly ru: string
  readonly kk: string
  readonly meaning: string
  readonly meanings?: Readonly<Record<Exclude<Language, 'en'>, string>>
  readonly article?: string
  readonly find?: readonly string[]
  readonly stems?: { readonly kk: readonly string[]; readonly ru: readonly string[] }
  readonly not?: { readonly kk: readonly string[]; readonly ru: readonly string[] }
}

/** The terms, as written in glossary.yaml. */
export const readGlossary = (): readonly GlossaryTerm[] =>
  parse(readFileSync(new URL('./glossary.yaml', import.meta.url), 'utf8')) as GlossaryTerm[]
