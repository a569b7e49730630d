/** My matters: what to do next, every matter, the drafts, and everything that may be sent. */
import type { JSX } from 'preact'
import type { Opening } from '../../engine/reading/opening.ts'
import type { State } from '../../engine/state.ts'
import type { Matter } from '../../platform/lists.ts'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { twinLinks } from '../../web/list.ts'
import { formatDay } from '../../web/text/formats.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { caseAddress, StageTag } from '../cases/index.ts'
import { type Draft, draftPath } from './draft.ts'

/** A step that waits for the person, with its last day in words. */
export interface Todo {
  readonly number: string
  readonly text: string
  readonly lastDay?: string
}

export interface Mine {
  readonly matters: readonly Matter[]
  readonly drafts: readonly Draft[]
  readonly todo: readonly Todo[]
  readonly openings: readonly Opening[]
}

export function mattersReply(visit: Visit, { matters, drafts, todo, openings }: Mine): Reply {
  const { say } = visit
  const newest = [...new Map(matters.map((matter) => [matter.root, matter] as const).reverse()).values()].reverse()
  return page(
    say('my.title'),
    <>
      <h1 class="govuk-heading-l">{say('my.title')}</h1>
      {todo.length > 0 && <DoNext visit={visit} todo={todo} />}
      <h2 class="govuk-heading-m">{say('my.matters')}</h2>
      <Table
        id="matters"
        caption={say('my.matters')}
        captionHidden
        columns={[
          { title: say('my.number') },
          { title: say('my.what') },
          { title: say('my.stage') },
          { title: say('my.last-day') },
          { title: say('my.changed') },
        ]}
        empty={<EmptyState title={say('my.none')} />}
        rows={newest.map((matter) => matterRow(visit, matter))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, '/me/calendar')}>
          {say('my.calendar')}
        </a>
      </p>
      {drafts.length > 0 && <Drafts visit={visit} drafts={drafts} />}
      <Openings visit={visit} openings={openings} />
    </>,
    {
      alternates: twinLinks(visit, '/my'),
    },
  )
}

function matterRow(visit: Visit, matter: Matter) {
  const { say } = visit
  const state = JSON.parse(matter.state) as State
  return {
    cells: [
      <a class="govuk-link tz-number" href={to(visit, caseAddress(matter.number))}>
        {matter.number}
      </a>,
      say(`${matter.procedure}.title`),
      <StageTag say={say} state={state} />,
      matter.lastDay ? formatDay(matter.lastDay, say.language) : '—',
      formatDay(matter.lastOn, say.language),
    ],
  }
}

const DoNext = ({ visit, todo }: { readonly visit: Visit; readonly todo: readonly Todo[] }): JSX.Element => (
  <section aria-labelledby="do-next">
    <h2 class="govuk-heading-m" id="do-next">
      {visit.say('my.do-next')}
    </h2>
    <ul class="govuk-list govuk-list--spaced">
      {todo.map(({ number, text, lastDay }) => (
        <li>
          <a class="govuk-link" href={to(visit, caseAddress(number))}>
            {text}
          </a>{' '}
          — <span class="tz-number">{number}</span>
          {lastDay && <>, {visit.say('my.until', { day: lastDay })}</>}
        </li>
      ))}
    </ul>
  </section>
)

/** Letters of a draft's own text that tell it from others in the list. */
const beginningMax = 80

/** What the draft is about: the first text typed in it. */
const aboutOf = ({ opening, typed }: Draft): string | undefined =>
  opening.row.fields
    ?.filter(({ type }) => type === 'long-text')
    .map(({ id }) => typed[id])
    .find(Boolean)
    ?.slice(0, beginningMax)

const Drafts = ({ visit, drafts }: { readonly visit: Visit; readonly drafts: readonly Draft[] }): JSX.Element => (
  <section aria-labelledby="drafts">
    <h2 class="govuk-heading-m" id="drafts">
      {visit.say('my.drafts')}
    </h2>
    <ul class="govuk-list govuk-list--spaced">
      {drafts.map((draft) => (
        <li>
          <a class="govuk-link" href={to(visit, draftPath(draft))}>
            {visit.say(`${draft.opening.procedure.id}.title`)}
          </a>
          {aboutOf(draft) && (
            <>
              : <span class="tz-typed">{aboutOf(draft)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  </section>
)

/** Whatever a procedure lets anybody open stands here, with its own words. */
const Openings = (props: { readonly visit: Visit; readonly openings: readonly Opening[] }): JSX.Element => {
  const { say, formKey } = props.visit
  return (
    <section aria-labelledby="new">
      <h2 class="govuk-heading-m" id="new">
        {say('my.new')}
      </h2>
      <ul class="govuk-list tz-cards">
        {props.openings.map(({ procedure, row }) => (
          <li class="tz-card">
            <h3 class="govuk-heading-s">{say(`${procedure.id}.title`)}</h3>
            {say.has(`${procedure.id}.step.${row.id}.help`) && (
              <p class="govuk-body">{say(`${procedure.id}.step.${row.id}.help`)}</p>
            )}
            <form method="post" action={to(props.visit, '/apply')} novalidate>
              <input type="hidden" name="key" value={formKey()} />
              <input type="hidden" name="what" value={procedure.id} />
              <input type="hidden" name="step" value={row.id} />
              <Button>{say(`${procedure.id}.step.${row.id}.do`)}</Button>
            </form>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={to(props.visit, '/many')}>
          {say('my.many')}
        </a>
      </p>
    </section>
  )
}
