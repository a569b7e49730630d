/** docs/reference/refusals.md: every code, its English text, what would be accepted, and where it is said. */
import { english } from './english.ts'
import { inCode, table, written } from './markdown.ts'
import { refusalCodes } from './refusal-codes.ts'

export const refusalsPage = (): string => `# Refusals

${written}

A refusal is an ordinary answer: the law or the rights say no. It names its article where there is one, and what would be accepted.
The words in \`{braces}\` are filled in. What goes wrong outside the law (the disk, another process) is a failure, not a refusal.

${table(
  ['code', 'what it says', 'what to do', 'said in'],
  [...refusalCodes()].map(([code, places]) => [
    inCode(code),
    english(`refusal.${code}.title`),
    english(`refusal.${code}.next`),
    places.map(inCode).join(', '),
  ]),
)}
`
