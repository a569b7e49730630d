/** The front page, help, and the page of unverified law. */
import type { Law, Registry } from '../../engine/law.ts'
import { Button } from '../../web/components/button/button.tsx'
import { Table } from '../../web/components/table/table.tsx'
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
}

export const homeRoutes = (ports: HomePorts): readonly Route[] => [
  { method: 'GET', path: '/', who: 'anybody', answer: home },
  { method: 'GET', path: '/help', who: 'anybody', answer: help },
  { method: 'GET', path: '/law/unverified', who: 'anybody', answer: (visit) => unverified(ports, visit) },
]

const tasks = [
  { id: 'apply', path: '/my' },
  { id: 'desk', path: '/desk' },
  { id: 'draws', path: '/draws' },
  { id: 'procedures', path: '/procedures' },
  { id: 'courts', path: '/courts' },
  { id: 'figures', path: '/overviews' },
] as const

function home(visit: Visit): Reply {
  const { say, person } = visit
  return page(
    say('home.title'),
    <>
      <h1 class="govuk-heading-xl">{say('home.title')}</h1>
      <p class="govuk-body-l tz-narrow">{say('home.intro')}</p>
      {!person && visit.demo && <Button href={to(visit, '/sign-in')}>{say('home.sign-in')}</Button>}
      <ul class="govuk-list tz-cards">
        {tasks.map(({ id, path }) => (
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

function help(visit: Visit): Reply {
  const { say } = visit
  return page(
    say('home.help'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('home.help')}</h1>
      {(['number', 'turn', 'silence', 'draw', 'record'] as const).map((topic) => (
        <section>
          <h2 class="govuk-heading-m">{say(`home.help.${topic}`)}</h2>
          <p class="govuk-body">{say(`home.help.${topic}.text`)}</p>
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, '/law/unverified')}>
          {say('home.unverified')}
        </a>
      </p>
    </div>,
  )
}

function unverified({ law, registry, unverified: others }: HomePorts, visit: Visit): Reply {
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
        rows={[...rows, ...others.map(({ about, reason }) => [named(about), reason])].map(([about, reason]) => ({
          cells: [about, <span lang="en">{reason}</span>],
        }))}
      />
    </>,
  )
}
