/** GLOSSARY.md, from tools/glossary.yaml. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A term of the product in three languages, and how the text guard knows it (see the head of glossary.yaml). */
export interface GlossaryTerm {
  readonly id: string
  readonly group: 'project' | 'law'
  readonly en: string
  readonly ru: string
  readonly kk: string
  readonly meaning: string
  readonly article?: string
  readonly find?: readonly string[]
  readonly stems?: { readonly kk: readonly string[]; readonly ru: readonly string[] }
  readonly not?: { readonly kk: readonly string[]; readonly ru: readonly string[] }
}

const here = import.meta.dirname

/** The terms, as written in glossary.yaml. */
export const readGlossary = (): readonly GlossaryTerm[] =>
  parse(readFileSync(join(here, 'glossary.yaml'), 'utf8')) as GlossaryTerm[]

const row = ({ en, ru, kk, article, meaning }: GlossaryTerm): string =>
  `| ${en} | ${ru} | ${kk} | ${article ?? ''} | ${meaning} |`

const table = (terms: readonly GlossaryTerm[]): string =>
  ['| English | Русский | Қазақша | Article | Meaning |', '|---|---|---|---|---|', ...terms.map(row)].join('\n')

/** The text of GLOSSARY.md. */
export const glossaryPage = (terms: readonly GlossaryTerm[]): string => `# Glossary

One word per thing, one thing per word, in all texts, names and documents. Written by \`npm run docs\` from
\`tools/glossary.yaml\`: change it there. APPC is the Administrative Procedural and Process Code, CPC the Civil Procedure Code.

## Words of the product

${table(terms.filter((term) => term.group === 'project'))}

## Words of the law

${table(terms.filter((term) => term.group === 'law'))}
`
