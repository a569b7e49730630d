/** Steps and terms of a procedure as tables, and the words for who takes a step. */
import type { JSX } from 'preact'
import type { Procedure, StepRow, TermRow } from '../../engine/define.ts'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import type { Say } from '../../web/text/say.ts'
import { articleInWords } from '../forms/index.ts'

/** The article of a row in words, with its mark when nobody is sure. */
const articleOf = (say: Say, row: StepRow | TermRow): JSX.Element => (
  <>
    {articleInWords(say, row.article)}
    {row.unverified && (
      <>
        {' '}
        <Tag colour="amber">{say('procedures.unverified')}</Tag>
      </>
    )}
  </>
)

const targetsOf = (row: StepRow): (string | undefined)[] =>
  row.to === undefined ? [undefined] : typeof row.to === 'string' ? [row.to] : [...new Set(Object.values(row.to.map))]

/** Who may take a step, in words. */
export function byWhom(say: Say, procedure: Procedure, row: StepRow): string {
  return row.by
    .map((role) => {
      const [post, seat] = role.split('@')
      if (seat !== undefined)
        return say('who.post-at', { post: say(`post.${post}`), office: say(`${procedure.id}.seat.${seat}`) })
      return say.has(`${procedure.id}.seat.${role}`) ? say(`${procedure.id}.seat.${role}`) : say(`who.${role}`)
    })
    .join('; ')
}

const stageWord = (say: Say, procedure: Procedure, stage: string): string =>
  stage === '*' ? say('procedures.any-stage') : say(`${procedure.id}.stage.${stage}`)

export function stepTable(say: Say, procedure: Procedure, steps: readonly StepRow[]): JSX.Element {
  return (
    <Table
      id="steps"
      caption={say('procedures.steps-table')}
      columns={[
        { title: say('procedures.step') },
        { title: say('procedures.who') },
        { title: say('procedures.from') },
        { title: say('procedures.to') },
        { title: say('procedures.article') },
      ]}
      rows={steps.map((row) => ({
        id: `step-${row.id}`,
        cells: [
          say(`${procedure.id}.step.${row.id}.do`),
          byWhom(say, procedure, row),
          row.stage.map((stage) => stageWord(say, procedure, stage)).join('; ') || '—',
          targetsOf(row)
            .map((target) => (target ? stageWord(say, procedure, target) : '—'))
            .join('; '),
          articleOf(say, row),
        ],
      }))}
    />
  )
}

export function termTable(say: Say, procedure: Procedure, terms: readonly TermRow[]): JSX.Element {
  return (
    <Table
      id="terms"
      caption={say('procedures.terms-table')}
      columns={[
        { title: say('procedures.term') },
        { title: say('procedures.length') },
        { title: say('procedures.bound') },
        { title: say('procedures.article') },
      ]}
      rows={terms.map((row) => ({
        cells: [
          say(`${procedure.id}.term.${row.id}`),
          row.n === 0 ? say('procedures.same-day') : say(`unit.${row.unit}`, { n: row.n }),
          say(`${procedure.id}.seat.${row.bound}`),
          articleOf(say, row),
        ],
      }))}
    />
  )
}
