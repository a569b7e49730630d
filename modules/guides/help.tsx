/** Help in plain words: how to apply, complain and sue, and what time does by itself, read off the law of the day. */
import type { JSX } from 'preact'
import { inForceOn, type Procedure } from '../../engine/define.ts'
import { openingsOn } from '../../engine/reading/opening.ts'
import { Details } from '../../web/components/details/details.tsx'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'
import { Contact } from './contact.tsx'
import type { GuidePorts } from './ports.ts'

const topics = ['number', 'turn', 'silence', 'draw', 'record'] as const
const guides = [
  { id: 'apply', steps: ['1', '2', '3'] },
  { id: 'complain', steps: ['1', '2', '3'] },
  { id: 'sue', steps: ['1', '2', '3'] },
  { id: 'claim', steps: ['1', '2', '3', '4', '5'] },
  { id: 'sued', steps: ['1', '2', '3', '4'] },
  { id: 'report', steps: ['1', '2', '3', '4'] },
] as const
const begin = [
  { id: 'guides.begin', path: '/my' },
  { id: 'guides.begin.where', path: '/where-to-sue' },
  { id: 'guides.begin.many', path: '/many' },
  { id: 'guides.begin.report', path: '/begin?what=investigation&step=report' },
] as const
const more = [
  { id: 'glossary', path: '/glossary' },
  { id: 'procedures', path: '/procedures' },
  { id: 'unverified', path: '/law/unverified' },
] as const

export function helpReply(ports: GuidePorts, visit: Visit): Reply {
  const { say } = visit
  return page(
    say('guides.help'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('guides.help')}</h1>
      {guides.map(({ id, steps }) => (
        <section aria-labelledby={`guide-${id}`}>
          <h2 class="govuk-heading-m" id={`guide-${id}`}>
            {say(`guides.${id}`)}
          </h2>
          <ol class="govuk-list govuk-list--number">
            {steps.map((n) => (
              <li>{say(`guides.${id}.${n}`)}</li>
            ))}
          </ol>
        </section>
      ))}
      <ul class="govuk-list">
        {begin.map(({ id, path }) => (
          <li>
            <a class="govuk-link" href={to(visit, path)}>
              {say(id)}
            </a>
          </li>
        ))}
      </ul>
      <Silence ports={ports} visit={visit} />
      {topics.map((topic) => (
        <section aria-labelledby={`topic-${topic}`}>
          <h2 class="govuk-heading-m" id={`topic-${topic}`}>
            {say(`guides.${topic}`)}
          </h2>
          <p class="govuk-body">{say(`guides.${topic}.text`)}</p>
        </section>
      ))}
      <ul class="govuk-list govuk-list--bullet">
        {more.map(({ id, path }) => (
          <li>
            <a class="govuk-link" href={to(visit, path)}>
              {say(`guides.more.${id}`)}
            </a>
          </li>
        ))}
      </ul>
      <Contact ports={ports} visit={visit} />
    </div>,
  )
}

/** What time does by itself in each procedure that people may open: its steps at the end of a term, in the words of the law. */
function Silence({ ports, visit }: { readonly ports: GuidePorts; readonly visit: Visit }): JSX.Element {
  const { say } = visit
  const opened = [...new Set(openingsOn(ports.law, visit.on).map(({ procedure }) => procedure))]
  const told = opened.map((procedure) => ({ procedure, lines: linesOf(visit, procedure) }))
  return (
    <section aria-labelledby="guide-nobody">
      <h2 class="govuk-heading-m" id="guide-nobody">
        {say('guides.nobody')}
      </h2>
      <p class="govuk-body">{say('guides.nobody.text')}</p>
      {told
        .filter(({ lines }) => lines.length > 0)
        .map(({ procedure, lines }) => (
          <Details summary={say(`${procedure.id}.title`)}>
            <ul class="govuk-list govuk-list--bullet">
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
            <a class="govuk-link" href={to(visit, `/procedures/${procedure.id}`)}>
              {say('guides.nobody.procedure')}
            </a>
          </Details>
        ))}
    </section>
  )
}

function linesOf({ say, on }: Visit, { id, steps }: Procedure): string[] {
  const byTime = steps.filter((row) => row.by[0] === 'time' && row.atEndOf && inForceOn(row, on))
  const told = byTime.flatMap((row) => {
    const term = row.atEndOf && 'term' in row.atEndOf ? String(row.atEndOf.term) : undefined
    if (term === undefined || !say.has(`${id}.step.${row.id}.will`) || !say.has(`${id}.term.${term}`)) return []
    return [
      say('guides.nobody.line', {
        term: say(`${id}.term.${term}`),
        what: say(`${id}.step.${row.id}.will`),
        article: articleInWords(say, row.article),
      }),
    ]
  })
  return [...new Set(told)]
}
