/** The front page, and the page of unverified law. */
import type { ComponentChildren } from 'preact'
import type { PaperTemplate } from '../../engine/define-papers.ts'
import type { Law, Registry } from '../../engine/law.ts'
import { Button } from '../../web/components/button/button.tsx'
import { Table } from '../../web/components/table/table.tsx'
import type { Say } from '../../web/text/say.ts'
import { page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'

/** A value of the law that nobody has verified, with the reason. */
export interface UnverifiedLaw {
  readonly about: string
  readonly reason: string
}
export interface HomePorts {
  readonly law: Law
  readonly registry: Registry
  readonly unverified: readonly UnverifiedLaw[]
  readonly papers: PaperLaw
}

/** Shapes of papers, and the words on them by their keys. */
export interface PaperLaw {
  readonly templates: readonly PaperTemplate[]
  readonly words: readonly { readonly key: string; readonly unverified: string }[]
  /** Says a word as it stands on the paper in the first language. */
  readonly kazakh: Say
}

export const homeRoutes = (ports: HomePorts): readonly Route[] => [
  { method: 'GET', path: '/', who: 'anybody', answer: home },
  { method: 'GET', path: '/law/unverified', who: 'anybody', answer: (visit) => unverified(ports, visit) },
]

const tasks = [
  { id: 'apply', path: '/my' },
  { id: 'where', path: '/where-to-sue' },
  { id: 'report', path: '/begin?what=investigation&step=report' },
  { id: 'desk', path: '/desk' },
  { id: 'hearings', path: '/hearings' },
  { id: 'draws', path: '/draws' },
  { id: 'procedures', path: '/procedures' },
  { id: 'courts', path: '/courts' },
  { id: 'check', path: '/check' },
  { id: 'figures', path: '/overviews' },
] as const

function home(visit: Visit): Reply {
  const { say, person } = visit
  // A desk is for those who hold a post; before signing in nobody knows who the reader is.
  const mayUse = ({ id }: (typeof tasks)[number]): boolean => id !== 'desk' || !person || person.posts.length > 0
  return page(
    say('home.title'),
    <>
      <h1 class="govuk-heading-xl">{say('home.title')}</h1>
      <p class="govuk-body-l tz-narrow">{say('home.intro')}</p>
      {!person && visit.demo && <Button href={to(visit, '/sign-in')}>{say('home.sign-in')}</Button>}
      <ul class="govuk-list tz-cards">
        {tasks.filter(mayUse).map(({ id, path }) => (
          <li class="tz-card">
            <h2 class="govuk-heading-m">
              <a class="govuk-link" href={to(visit, path)}>
                {say(`home.${id}`)}
              </a>
            </h2>
            <p class="govuk-body">{say(`home.${id}.text`)}</p>
          </li>
        ))}
      </ul>
    </>,
  )
}

function unverified({ law, registry, papers, unverified: others }: HomePorts, visit: Visit): Reply {
  const { say, language } = visit
  // What stands under the id of an office is about that office; everything else is said in the words of the data, which are English.
  const named = (about: string) => registry.office(about)?.names[language] ?? <span lang="en">{about}</span>
  const rows = Object.values(law.procedures).flatMap((procedure) => [
    ...procedure.terms
      .filter((row) => row.unverified)
      .map((row) => [
        `${say(`${procedure.id}.term.${row.id}`)} (${articleInWords(say, row.article)})`,
        row.unverified!,
      ]),
    ...procedure.steps
      .filter((row) => row.unverified)
      .map((row) => [
        `${say(`${procedure.id}.step.${row.id}.do`)} (${articleInWords(say, row.article)})`,
        row.unverified!,
      ]),
  ])
  return page(
    say('home.unverified'),
    <>
      <h1 class="govuk-heading-l">{say('home.unverified')}</h1>
      <p class="govuk-body">{say('home.unverified.text')}</p>
      <Table
        id="unverified"
        caption={say('home.unverified')}
        captionHidden
        columns={[{ title: say('home.unverified.what') }, { title: say('home.unverified.reason') }]}
        rows={[...rows, ...paperRows(papers, say), ...others.map(({ about, reason }) => [named(about), reason])].map(
          ([about, reason]) => ({
            cells: [about, <span lang="en">{reason}</span>],
          }),
        )}
      />
    </>,
  )
}

function paperRows({ templates, words, kazakh }: PaperLaw, say: Say): [ComponentChildren, string][] {
  const shapes = templates.flatMap(({ kind, article, unverified: reason }): [ComponentChildren, string][] => {
    const title = say('home.unverified.paper', { title: say(`document.${kind}`) })
    return reason ? [[article ? `${title} (${articleInWords(say, article)})` : title, reason]] : []
  })
  const said = words.map(({ key, unverified: reason }): [ComponentChildren, string] => [
    <>
      {say('home.unverified.word')} <span lang="kk">«{kazakh(key)}»</span>
    </>,
    reason,
  ])
  return [...shapes, ...said]
}
