/** docs/reference/procedures.md: the steps and terms of every procedure, with articles and dates. */
import type { Procedure, StepRow, TermRow } from '../../engine/define.ts'
import { english } from './english.ts'
import { inCode, table, written } from './markdown.ts'
import { procedures } from './rights-matrix.ts'

const dates = ({ from, until }: { readonly from?: string; readonly until?: string }): string =>
  from || until ? `${from ?? '…'} – ${until ?? '…'}` : 'always'
const doubt = ({ unverified }: { readonly unverified?: string }): string =>
  unverified ? ` (unverified: ${unverified})` : ''

function target({ to }: StepRow): string {
  if (to === undefined) return ''
  return typeof to === 'string' ? inCode(to) : Object.values(to.map).map(inCode).join(' or ')
}

const stepRow =
  ({ id }: Procedure) =>
  (row: StepRow): string[] => [
    inCode(row.id),
    english(`${id}.step.${row.id}.do`),
    row.by.map(inCode).join(', '),
    row.stage.map(inCode).join(', ') || 'opens',
    target(row),
    `${row.article}${doubt(row)}`,
    dates(row),
  ]

const units: Readonly<Record<TermRow['unit'], string>> = {
  WD: 'working days',
  CD: 'calendar days',
  M: 'months',
  Y: 'years',
  h: 'hours',
}

function zero({ dayZero }: TermRow): string {
  if (typeof dayZero === 'string') return dayZero === 'act' ? 'the act that starts it' : 'the opening'
  return 'field' in dayZero ? `field ${inCode(dayZero.field)}` : `end of ${inCode(dayZero.endOf)}`
}

const termRow = (row: TermRow): string[] => [
  inCode(row.id),
  row.n === 0 ? 'the same day' : `${row.n} ${units[row.unit]}`,
  zero(row),
  inCode(row.bound),
  row.when ? inCode(JSON.stringify(row.when)) : '',
  `${row.article}${doubt(row)}`,
  dates(row),
]

const one = (procedure: Procedure): string =>
  [
    `## ${inCode(procedure.id)}: ${english(`${procedure.id}.title`)}`,
    '',
    `Code ${procedure.code}. Editions: ${procedure.editions.map(({ from, law }) => `${from} (${law})`).join('; ')}. Held by ${inCode(procedure.heldBy)}.`,
    '',
    '### Steps',
    '',
    table(['step', 'in words', 'by', 'from stage', 'to', 'article', 'law on'], procedure.steps.map(stepRow(procedure))),
    '',
    '### Terms',
    '',
    procedure.terms.length === 0
      ? 'None.'
      : table(
          ['term', 'length', 'counted from', 'binds', 'only when', 'article', 'law on'],
          procedure.terms.map(termRow),
        ),
  ].join('\n')

export const proceduresPage = (): string => `# Procedures

${written}

The rows themselves stand in \`law/\`; what each word means is in [vocabulary.md](vocabulary.md). On the screen, \`/en/procedures\` shows any
procedure on any day as a diagram, and two days compared.

${procedures
  .filter(({ code }) => code !== 'platform')
  .map(one)
  .join('\n\n')}
`
