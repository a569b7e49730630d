/** What was found in texts: the file or the act, its case, and a piece of the text with the word marked. */
import type { JSX } from 'preact'
import { Twins } from '../../web/components/twins/twins.tsx'
import { asList, twinLinks } from '../../web/list.ts'
import type { Say } from '../../web/text/say.ts'
import { type Reply, to, type Visit } from '../../web/visit.ts'
import { stepDone } from '../cases/index.ts'
import { type PaperFound, type PapersFound, papersShownMax } from './find-papers.ts'

interface PapersProps {
  readonly visit: Visit
  readonly q: string
  readonly found: PapersFound
}

/** The name of a file, or what was done. */
const titleOf = (say: Say, { file, procedure, step }: PaperFound): string => file ?? stepDone(say, procedure, step)

export function Papers({ visit, q, found: { rows, isMore } }: PapersProps): JSX.Element | null {
  const { say } = visit
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="papers">
      <h2 class="govuk-heading-m" id="papers">
        {say('find.papers')}
      </h2>
      {isMore && <p class="govuk-body">{say('find.papers.more', { count: papersShownMax })}</p>}
      <ul class="govuk-list tz-found">
        {rows.map((row) => (
          <li>
            <a class="govuk-link tz-typed" href={to(visit, row.href)}>
              {titleOf(say, row)}
            </a>{' '}
            <span class="tz-muted">
              <span class="tz-number">{row.number}</span> {say(`${row.procedure}.short`)}
            </span>
            <p class="govuk-body tz-typed">
              {row.before}
              <mark>{row.word}</mark>
              {row.after}
            </p>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Twins say={say} links={twinLinks(visit, '/find/papers', new URLSearchParams({ q }))} />
      </p>
    </section>
  )
}

/** A row as data keeps the text in its three parts; a line of a table has it whole. */
export const paperList = (visit: Visit, rows: readonly PaperFound[]): Reply =>
  asList(
    ['number', 'procedure', 'step', 'file', 'text'],
    rows.map((row) => ({ ...row, title: titleOf(visit.say, row), href: to(visit, row.href) })),
    { lines: rows.map((row) => ({ ...row, text: `${row.before}${row.word}${row.after}` })) },
  )
