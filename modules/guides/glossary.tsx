/** The words of the project and of the law: each under an address of its own, in the three languages. */
import type { JSX } from 'preact'
import { languages } from '../../kernel/language.ts'
import { asList, twinLinks } from '../../web/list.ts'
import { collatorOf } from '../../web/text/formats.ts'
import { page, type Reply, type Visit } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'
import type { GuidePorts, Term } from './ports.ts'

const groups = ['law', 'project'] as const

/** In the order of the reader's alphabet. */
const sorted = ({ terms }: GuidePorts, { language }: Visit): Term[] =>
  [...terms].sort((a, b) => collatorOf(language).compare(a[language], b[language]))

const meaningOf = (term: Term, { language }: Visit): string =>
  language === 'en' ? term.meaning : (term.meanings?.[language] ?? '')

export function glossaryReply(ports: GuidePorts, visit: Visit): Reply {
  const { say } = visit
  const all = sorted(ports, visit)
  return page(
    say('guides.glossary'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('guides.glossary')}</h1>
      <p class="govuk-body">{say('guides.glossary.text')}</p>
      {groups.map((group) => (
        <section aria-labelledby={`words-${group}`}>
          <h2 class="govuk-heading-m" id={`words-${group}`}>
            {say(`guides.glossary.${group}`)}
          </h2>
          <dl class="tz-glossary">
            {all
              .filter((term) => term.group === group)
              .map((term) => (
                <TermWords visit={visit} term={term} />
              ))}
          </dl>
        </section>
      ))}
    </div>,
    {
      alternates: twinLinks(visit, '/glossary'),
    },
  )
}

function TermWords({ visit, term }: { readonly visit: Visit; readonly term: Term }): JSX.Element {
  const { say, language } = visit
  const meaning = meaningOf(term, visit)
  return (
    <div id={`term-${term.id}`}>
      <dt>{term[language]}</dt>
      {meaning && <dd>{meaning}</dd>}
      <dd class="tz-muted tz-small">
        {languages
          .filter((other) => other !== language)
          .map((other) => (
            <>
              <span lang={other}>{term[other]}</span>
              {' · '}
            </>
          ))}
        {term.article ? articleInWords(say, term.article) : say('guides.glossary.no-article')}
      </dd>
    </div>
  )
}

const columns = ['id', 'group', 'kk', 'ru', 'en', 'article', 'meaning'] as const

const rowsOf = (ports: GuidePorts, visit: Visit): Record<(typeof columns)[number], string>[] =>
  sorted(ports, visit).map((term) => ({
    id: term.id,
    group: term.group,
    kk: term.kk,
    ru: term.ru,
    en: term.en,
    article: term.article ?? '',
    meaning: meaningOf(term, visit),
  }))

export const glossaryRows = (ports: GuidePorts, visit: Visit): Reply => asList(columns, rowsOf(ports, visit))
