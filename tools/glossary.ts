/** GLOSSARY.md, from law/kz/glossary.yaml. */
import type { GlossaryTerm } from '../law/kz/glossary.ts'

const row = ({ en, ru, kk, article, meaning }: GlossaryTerm): string =>
  `| ${en} | ${ru} | ${kk} | ${article ?? ''} | ${meaning} |`

const table = (terms: readonly GlossaryTerm[]): string =>
  ['| English | Русский | Қазақша | Article | Meaning |', '|---|---|---|---|---|', ...terms.map(row)].join('\n')

/** The text of GLOSSARY.md. */
export const glossaryPage = (terms: readonly GlossaryTerm[]): string => `# Glossary

One word per thing, one thing per word, in all texts, names and documents. Written by \`npm run docs\` from
\`law/kz/glossary.yaml\`: change it there. APPC is the Administrative Procedural and Process Code, CPC the Civil Procedure Code.

## Words of the product

${table(terms.filter((term) => term.group === 'project'))}

## Words of the law

${table(terms.filter((term) => term.group === 'law'))}
`
