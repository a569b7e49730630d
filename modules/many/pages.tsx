/** The pages of many filings: what to bring, what was read, how far it is, what came of it. */
import type { ComponentChildren, JSX } from 'preact'
import type { Opening } from '../../engine/reading/opening.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { Twins } from '../../web/components/twins/twins.tsx'
import { twinLinks } from '../../web/list.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import { labelFor, refusalInWords } from '../forms/index.ts'
import { type Column, columnTitle, isRequired } from './columns.ts'
import type { Many, RowResult } from './run.ts'
import { rowsMax } from './table.ts'

const path = '/many'

/** Which filing; everything that anybody may open. */
export function chooseReply(visit: Visit, openings: readonly Opening[]): Reply {
  const { say } = visit
  return page(
    say('many.title'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('many.title')}</h1>
      <p class="govuk-body">{say('many.intro', { max: rowsMax })}</p>
      <ul class="govuk-list">
        {openings.map(({ procedure, row }) => (
          <li>
            <a class="govuk-link" href={to(visit, `${path}/new?what=${procedure.id}&step=${row.id}`)}>
              {say(`${procedure.id}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </div>,
    { before: <BackLink say={say} href={to(visit, '/my')} /> },
  )
}

export function bringReply(
  visit: Visit,
  { procedure, row }: Opening,
  columns: readonly Column[],
  refusal?: Refusal,
): Reply {
  const { say } = visit
  const asked = `what=${procedure.id}&step=${row.id}`
  const errors = refusal
    ? [{ name: 'table', label: say('many.table'), text: refusalInWords(say, refusal, procedure.id) }]
    : []
  const title = say('many.of', { title: say(`${procedure.id}.title`) })
  return page(
    title,
    <>
      <ErrorSummary say={say} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <div class="tz-narrow">
        <p class="govuk-body">{say('many.how', { max: rowsMax })}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, `${path}/template?${asked}`)} download="">
            {say('many.template')}
          </a>
        </p>
        <form method="post" action={to(visit, `${path}/new?${asked}`)} enctype="multipart/form-data" novalidate>
          <input type="hidden" name="key" value={visit.formKey()} />
          <div class={`govuk-form-group${errors.length > 0 ? ' govuk-form-group--error' : ''}`}>
            <label class="govuk-label govuk-label--s" for="table">
              {say('many.table')}
            </label>
            {errors.map(({ text }) => (
              <p class="govuk-error-message" id="table-error">
                {text}
              </p>
            ))}
            <input
              class="govuk-file-upload"
              type="file"
              id="table"
              name="table"
              accept=".csv,text/csv"
              aria-describedby={errors.length > 0 ? 'table-error' : undefined}
            />
          </div>
          <Button>{say('many.read')}</Button>
        </form>
      </div>
      <Table
        id="many-columns"
        caption={say('many.columns')}
        columns={[
          { title: say('many.column') },
          { title: say('many.column.means') },
          { title: say('many.column.must') },
        ]}
        rows={columns.map((column) => ({
          cells: [
            <code>{column.name}</code>,
            meaning(visit, procedure.id, column),
            say(isRequired(column) ? 'form.yes' : 'form.no'),
          ],
        }))}
      />
    </>,
    { before: <BackLink say={say} href={to(visit, path)} />, ...(refusal && { hasErrors: true, status: 422 }) },
  )
}

/** The question, and of a choice what may be written. */
function meaning({ say }: Visit, procedure: string, column: Column): ComponentChildren {
  const { options } = column.field
  const title = columnTitle(say, procedure, column)
  if (!options) return title
  return (
    <details class="govuk-details tz-details-inline">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <ul class="govuk-details__text govuk-list">
        {options.map((option) => (
          <li>
            <code>{option}</code> {say(`${procedure}.option.${column.field.id}.${option}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

export interface Line {
  readonly what: string
  readonly problems: readonly Refusal[]
}

/** Every line with what is wrong in it, and the order to send those that are whole. */
export function readReply(visit: Visit, id: string, many: Many, lines: readonly Line[]): Reply {
  const { say } = visit
  const whole = lines.filter(({ problems }) => problems.length === 0).length
  const title = say('many.of', { title: say(`${many.procedure}.title`) })
  return page(
    `${title}. ${say('many.lines')}`,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l" role="status">
        {say('many.found', { whole, count: lines.length })}
      </p>
      {many.strange.length > 0 && (
        <p class="govuk-body">
          {say('many.strange', { columns: many.strange.map((one) => one.slice(0, 60)).join(', ') })}
        </p>
      )}
      {whole > 0 && (
        <form method="post" action={to(visit, `${path}/${id}`)} novalidate>
          <input type="hidden" name="key" value={visit.formKey()} />
          <Button>{say('many.send', { count: whole })}</Button>
          {whole < lines.length && <p class="govuk-body">{say('many.only-whole')}</p>}
        </form>
      )}
      <Table
        id="many-lines"
        caption={say('many.lines')}
        captionHidden
        columns={[{ title: say('many.line') }, { title: say('many.what') }, { title: say('many.state') }]}
        rows={lines.map(({ what, problems }, n) => ({
          marked: problems.length > 0,
          cells: [
            String(n + 1),
            <span class="tz-typed">{what}</span>,
            problems.length === 0 ? (
              <Tag colour="green">{say('many.whole')}</Tag>
            ) : (
              <ul class="govuk-list">
                {problems.map((one) => (
                  <li>{problemInWords(visit, many.procedure, one)}</li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
    </>,
    {
      before: <BackLink say={say} href={to(visit, `${path}/new?what=${many.procedure}&step=${many.step}`)} />,
    },
  )
}

export const problemInWords = ({ say }: Pick<Visit, 'say'>, procedure: string, one: Refusal): string => {
  const text = refusalInWords(say, one, procedure)
  return one.field ? `${labelFor(say, procedure, one.field)} ${text}` : text
}

/** Seconds after which the page looks again. */
const lookAgain = 1

export function progressReply(visit: Visit, many: Many, done: number): Reply {
  const { say } = visit
  const words = say('many.progress', { done, count: many.rows.length })
  return page(
    say('many.of', { title: say(`${many.procedure}.title`) }),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('many.of', { title: say(`${many.procedure}.title`) })}</h1>
      <p class="govuk-body" role="status">
        {words}
      </p>
      <progress class="tz-progress" max={many.rows.length} value={done} aria-label={words} />
      <p class="govuk-body">{say('many.leave')}</p>
    </div>,
    { refreshSeconds: lookAgain },
  )
}

export function resultsReply(visit: Visit, id: string, many: Many, lines: readonly string[]): Reply {
  const { say } = visit
  const all = many.results!
  const sent = all.filter((one) => 'number' in one).length
  const title = say('many.of', { title: say(`${many.procedure}.title`) })
  const links = twinLinks(visit, `${path}/${id}/results`)
  return page(
    `${title}. ${say('many.results')}`,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l" role="status">
        {say('many.result', { sent, count: all.length })}
      </p>
      <Table
        id="many-results"
        caption={say('many.results')}
        captionHidden
        columns={[{ title: say('many.line') }, { title: say('many.what') }, { title: say('many.came') }]}
        rows={all.map((one, n) => ({
          marked: !('number' in one),
          cells: [
            String(n + 1),
            <span class="tz-typed">{lines[n]}</span>,
            <Came visit={visit} procedure={many.procedure} one={one} />,
          ],
        }))}
      />
      <p class="govuk-body">
        <Twins say={say} links={links} />
      </p>
    </>,
    { before: <BackLink say={say} href={to(visit, '/my')} />, alternates: links },
  )
}

function Came({
  visit,
  procedure,
  one,
}: {
  readonly visit: Visit
  readonly procedure: string
  readonly one: RowResult
}): JSX.Element {
  const { say } = visit
  if ('number' in one)
    return (
      <a class="govuk-link tz-number" href={to(visit, caseAddress(one.number))}>
        {one.number}
      </a>
    )
  return <>{'failed' in one ? say('many.failed') : problemInWords(visit, procedure, one.refusal)}</>
}
