/** The search page and its twins; the palette of the keyboard asks for the same `.json`. */
import type { JSX } from 'preact'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import { page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { type Answer, addressOf, type FindPorts, find, type PageFound } from './find.ts'
import { type FindPapersPorts, findPapers, isForTexts, type PapersFound } from './find-papers.ts'
import { Papers, paperList } from './papers-found.tsx'

export type SearchPorts = FindPorts & FindPapersPorts

export const searchRoutes = (ports: SearchPorts): readonly Route[] => [
  { method: 'GET', path: '/find', who: 'signed-in', answer: (visit) => findPage(ports, visit) },
  ...twinRoutes('/find', 'signed-in', (visit) => twin(ports, visit)),
  ...twinRoutes('/find/papers', 'signed-in', async (visit) =>
    paperList(visit, (await papersFor(ports, visit, await find(ports, visit))).rows),
  ),
]

/** A number leads to its case; words too short for a text are not looked for in texts. */
const papersFor = async (ports: SearchPorts, visit: Visit, { q, problem }: Answer): Promise<PapersFound> =>
  problem === undefined && parseCaseNumber(q) === undefined && isForTexts(q)
    ? findPapers(ports, visit, q)
    : { rows: [], isMore: false }

async function findPage(ports: SearchPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const answer = await find(ports, visit)
  const papers = await papersFor(ports, visit, answer)
  const query = new URLSearchParams({ q: answer.q })
  const twins = [
    ...twinLinks(visit, '/find', query),
    ...(papers.rows.length > 0 ? twinLinks(visit, '/find/papers', query) : []),
  ]
  return page(
    answer.problem === 'empty' ? say('find.title') : say('find.title-of', { q: answer.q }),
    <>
      <h1 class="govuk-heading-l">{say('find.title')}</h1>
      <form method="get" action={to(visit, '/find')} class="tz-narrow">
        <TextInput
          say={say}
          name="q"
          type="search"
          label={say('find.label')}
          hint={say('find.hint')}
          value={answer.q}
        />
        <Button>{say('find.title')}</Button>
      </form>
      {answer.problem !== 'empty' && <Results visit={visit} answer={answer} papers={papers} />}
    </>,
    { wide: true, ...(answer.problem === undefined && { alternates: twins }) },
  )
}

interface ResultsProps {
  readonly visit: Visit
  readonly answer: Answer
  readonly papers: PapersFound
}

function Results({ visit, answer, papers }: ResultsProps): JSX.Element {
  const { say } = visit
  const { q, problem, total, rows, procedures, pages } = answer
  return (
    <>
      <p class="govuk-body" role="status">
        {problem ? say(`find.problem.${problem}`) : say('find.found', { count: total })}
        {papers.rows.length > 0 && `. ${say('find.papers.found', { count: papers.rows.length })}`}
        {total > rows.length && ` ${say('find.first', { count: rows.length })}`}
      </p>
      {rows.length > 0 && (
        <Table
          id="found"
          caption={say('find.cases')}
          captionHidden
          columns={['number', 'procedure', 'stage'].map((id) => ({ title: say(`find.${id}`) }))}
          rows={rows.map((found) => ({
            cells: [
              <>
                <a class="govuk-link tz-number" href={to(visit, addressOf(found))}>
                  {found.number}
                </a>{' '}
                {found.registerNumber && <span class="tz-muted tz-number">{found.registerNumber}</span>}
              </>,
              say(`${found.procedure}.short`),
              say(`${found.procedure}.stage.${found.stage}`),
            ],
          }))}
        />
      )}
      {rows.length + papers.rows.length + procedures.length + pages.length === 0 && (
        <EmptyState title={say('find.nothing', { q })}>
          <p class="govuk-body">{say('find.try')}</p>
        </EmptyState>
      )}
      <Papers visit={visit} q={q} found={papers} />
      <Links id="pages" title={say('find.pages')} links={pages} />
      <Links
        id="procedures"
        title={say('find.procedures')}
        links={procedures.map((id) => ({ words: say(`${id}.short`), href: to(visit, `/procedures/${id}`) }))}
      />
    </>
  )
}

interface LinksProps {
  readonly id: string
  readonly title: string
  readonly links: readonly PageFound[]
}

const Links = ({ id, title, links }: LinksProps): JSX.Element | null =>
  links.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <ul class="govuk-list">
        {links.map(({ words, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

const header = ['number', 'registerNumber', 'procedure', 'stage'] as const

async function twin(ports: FindPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const { q, problem, total, rows, procedures, pages } = await find(ports, visit)
  const all = rows.map((found) => ({
    number: found.number,
    registerNumber: found.registerNumber,
    procedure: found.procedure,
    stage: found.stage,
    words: `${say(`${found.procedure}.short`)}, ${say(`${found.procedure}.stage.${found.stage}`)}`,
    href: to(visit, addressOf(found)),
  }))
  const beside = {
    q,
    ...(problem && { problem: say(`find.problem.${problem}`) }),
    total,
    procedures: procedures.map((id) => ({ id, words: say(`${id}.short`), href: to(visit, `/procedures/${id}`) })),
    pages,
  }
  return asList(header, all, { beside })
}
