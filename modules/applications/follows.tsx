/** What would follow from the answers: to which court it goes, until when the time of whoever sends it runs or ran. */
import type { ComponentChildren, JSX } from 'preact'
import { type Follows, followsFrom } from '../../engine/reading/opening.ts'
import { InsetText } from '../../web/components/inset-text/inset-text.tsx'
import type { SummaryRow } from '../../web/components/summary-list/summary-list.tsx'
import { HowCounted } from '../../web/components/term-card/term-card.tsx'
import { to, type Visit } from '../../web/visit.ts'
import { type ExplainPorts, type TermInWords, termInWords } from '../cases/index.ts'
import { articleInWords } from '../forms/index.ts'
import { type DraftPorts, draftPath, type Reading } from './draft.ts'
import type { Question } from './questions.ts'

export type FollowPorts = DraftPorts & ExplainPorts

const followsOf = ({ law, registry, zone }: DraftPorts, { draft, command }: Reading): Follows =>
  followsFrom(law, draft.opening, command, registry, zone)

function termsIn(ports: FollowPorts, { say, at }: Visit, { terms }: Follows): TermInWords[] {
  return Object.keys(terms.terms).map((key) => termInWords(ports, say, terms, key, at))
}

/** Whether the page stands right after the one that asked from which day a term is counted. */
function isAfterItsDay({ draft, questions }: Reading, question: Question): boolean {
  const before = questions[questions.indexOf(question) - 1]
  const counted = draft.opening.procedure.terms.flatMap(({ dayZero }) =>
    typeof dayZero === 'object' && 'field' in dayZero ? [dayZero.field] : [],
  )
  return before?.fields.some(({ id }) => counted.includes(id)) ?? false
}

/** On the page after the day was given: until when the time runs, or that it is over and what to do then. */
export function TermsSoFar(props: {
  readonly visit: Visit
  readonly ports: FollowPorts
  readonly reading: Reading
  readonly question: Question
}): JSX.Element | null {
  const { visit, ports, reading, question } = props
  if (!isAfterItsDay(reading, question)) return null
  const terms = termsIn(ports, visit, followsOf(ports, reading))
  return (
    <>
      {terms.map((term) => (
        <InsetText>
          <p class="govuk-body">{term.name}</p>
          <TermSaid visit={visit} reading={reading} term={term} />
        </InsetText>
      ))}
    </>
  )
}

function TermSaid({
  visit,
  reading,
  term,
}: {
  readonly visit: Visit
  readonly reading: Reading
  readonly term: TermInWords
}): JSX.Element {
  const { say } = visit
  // What there is to do about it, where the procedure has words for it.
  const what = `${reading.draft.opening.procedure.id}.term.${term.key}.${term.isLate ? 'late' : 'kept'}`
  return (
    <>
      <p class="govuk-body">
        <strong>{say(term.isLate ? 'apply.term.over' : 'apply.term.runs', { day: term.last })}</strong>
      </p>
      {say.has(what) && <p class="govuk-body">{say(what)}</p>}
      <p class="govuk-body-s tz-muted">{say('web.term.basis', { article: articleInWords(say, term.article) })}</p>
      <HowCounted say={say} count={term.count} {...(term.provisional && { provisional: term.provisional })} />
    </>
  )
}

/** Rows of the check page that nobody typed. */
export function followRows(visit: Visit, ports: FollowPorts, reading: Reading): SummaryRow[] {
  const follows = followsOf(ports, reading)
  const { id } = reading.draft.opening.procedure
  const offices = follows.offices.map(({ seat, office }) => ({
    key: visit.say(`${id}.seat.${seat}`),
    value: ports.registry.office(office)?.names[visit.language] as ComponentChildren,
  }))
  const next = reading.questions.find((question) => isAfterItsDay(reading, question))
  const terms = termsIn(ports, visit, follows).map((term) => ({
    key: term.name,
    value: <TermSaid visit={visit} reading={reading} term={term} />,
    ...(term.isLate && next && { actions: [{ href: to(visit, draftPath(reading.draft, `/${next.id}?change=yes`)) }] }),
  }))
  return [...offices, ...terms]
}
