/** The desk: three lists under one another's addresses, what they are narrowed to, views kept, and the rows. */
import type { JSX } from 'preact'
import { Button, ButtonGroup } from '../../web/components/button/button.tsx'
import { Details } from '../../web/components/details/details.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Select } from '../../web/components/field/choices.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import { Notice } from '../../web/components/notice/notice.tsx'
import { Pagination } from '../../web/components/pagination/pagination.tsx'
import { Twins as TwinLinks } from '../../web/components/twins/twins.tsx'
import { twinLinks } from '../../web/list.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import type { NameOf, WaitingDecision } from '../cases/index.ts'
import { type Asked, dues, isFiltered, type ListName, lists, queryOf, sorts } from './asked.ts'
import { Decisions } from './decisions.tsx'
import { type DeskReader, type DeskRow, type Facet, pageRows } from './queries.ts'
import { Rows, stepTitle } from './rows-table.tsx'
import type { View } from './views.ts'

export interface DeskPageProps {
  readonly visit: Visit
  readonly asked: Asked
  readonly offices: string
  readonly counts: Readonly<Record<ListName, number>>
  readonly rows: readonly DeskRow[]
  readonly total: number
  readonly facets: readonly Facet[]
  readonly reader: DeskReader
  readonly leads: readonly string[]
  readonly views: readonly View[]
  readonly nameOf: (person: string) => string
  /** What waits for the reader's agreement, and the names of whom it is about. */
  readonly decisions: readonly WaitingDecision[]
  readonly holderName: NameOf
  /** The number of what was just done, and nothing like it waits any more. */
  readonly done?: string
  /** The reader sees whom no channel reached. */
  readonly readsFailed: boolean
  /** The reader opens matters by a form of their post. */
  /** Under which words the reader enters anything. */
  readonly enters?: string | undefined
  /** In which terms in hours are read. */
  readonly zone: string
  /** Single keys work on this page. */
  readonly keys: boolean
}

const twinsOf = (visit: Visit, asked: Asked) => twinLinks(visit, '/desk', queryOf({ ...asked, page: 1 }))

export function deskReply(props: DeskPageProps): Reply {
  const { visit, asked } = props
  const alternates = twinsOf(visit, asked)
  return page(visit.say('desk.title'), <DeskPage {...props} />, { wide: true, alternates })
}

function DeskPage(props: DeskPageProps): JSX.Element {
  const { visit, asked, offices, total, done } = props
  const { say } = visit
  return (
    <div data-desk-keys={props.keys ? 'on' : undefined}>
      {done && (
        <Notice say={say} kind="success">
          {say('desk.all-done', { number: done })}
        </Notice>
      )}
      <p class="govuk-caption-l">{offices}</p>
      <h1 class="govuk-heading-l">{say('desk.title')}</h1>
      <Ways {...props} />
      <Decisions visit={visit} decisions={props.decisions} nameOf={props.holderName} />
      <Lists {...props} />
      <Views {...props} />
      {(props.counts[asked.list] > 0 || isFiltered(asked)) && <Filters {...props} />}
      {(total > 0 || isFiltered(asked)) && (
        <p class="govuk-body" role="status">
          {say('desk.found', { count: total })}
        </p>
      )}
      {total === 0 ? <Empty {...props} /> : <Found {...props} />}
      <Pagination
        say={say}
        page={asked.page}
        pages={Math.ceil(total / pageRows)}
        hrefOf={(page) => to(visit, `/desk?${queryOf({ ...asked, page })}`)}
      />
      {total > 0 && <Twins {...props} />}
    </div>
  )
}

function Ways({ visit, counts, readsFailed, enters }: DeskPageProps): JSX.Element {
  const { say } = visit
  const waiting = counts.mine + counts.available > 0
  return (
    <div class="tz-desk-ways">
      {waiting && (
        <span data-next>
          <Button href={to(visit, '/desk/next')}>{say('desk.next')}</Button>
        </span>
      )}
      <a class="govuk-link" href={to(visit, '/desk/people')}>
        {say('desk.people')}
      </a>
      {enters && (
        <a class="govuk-link" href={to(visit, '/enter')}>
          {say(`${enters}.title`)}
        </a>
      )}
      {readsFailed && (
        <a class="govuk-link" href={to(visit, '/notices/failed')}>
          {say('failed.title')}
        </a>
      )}
      <a class="govuk-link" href={to(visit, '/keys')}>
        {say('desk.keys')}
      </a>
    </div>
  )
}

const Lists = ({ visit, asked, counts }: DeskPageProps): JSX.Element => (
  <nav class="tz-tabs" aria-label={visit.say('desk.lists')}>
    <ul>
      {lists.map((list) => (
        <li>
          <a href={to(visit, `/desk?${queryOf({ list })}`)} aria-current={list === asked.list ? 'page' : undefined}>
            {visit.say(`desk.list.${list}`)} ({counts[list]})
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

function Views({ visit, asked, views }: DeskPageProps): JSX.Element | null {
  const { say } = visit
  const query = queryOf({ ...asked, page: 1 })
  const isKept = views.some((view) => view.query === query)
  const mayKeep = !isKept && (isFiltered(asked) || asked.sort !== 'due')
  if (views.length === 0 && !mayKeep) return null
  return (
    <section aria-label={say('desk.views')} class="tz-views">
      {views.length > 0 && (
        <ul class="govuk-list">
          {views.map(({ id, name, query: kept }) => (
            <li>
              <a
                class="govuk-link"
                href={to(visit, `/desk?${kept}`)}
                aria-current={kept === query ? 'true' : undefined}
              >
                {name}
              </a>
              <form method="post" action={to(visit, '/desk/views/drop')}>
                <input type="hidden" name="key" value={visit.formKey()} />
                <input type="hidden" name="id" value={id} />
                <Button kind="link">
                  {say('desk.view.drop')} <span class="govuk-visually-hidden">{name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {mayKeep && (
        <Details summary={say('desk.view.keep')}>
          <form method="post" action={to(visit, '/desk/views')} class="tz-filters">
            <input type="hidden" name="key" value={visit.formKey()} />
            <input type="hidden" name="query" value={query} />
            <TextInput say={say} name="name" label={say('desk.view.name')} width={20} />
            <Button kind="secondary">{say('desk.view.save')}</Button>
          </form>
        </Details>
      )}
    </section>
  )
}

function Filters(props: DeskPageProps): JSX.Element {
  const { visit, asked, facets, reader, nameOf } = props
  const { say } = visit
  const parts = (value: string): [string, string] => {
    const dot = value.indexOf('.')
    return [value.slice(0, dot), value.slice(dot + 1)]
  }
  const words = {
    procedure: (value: string) => say(`${value}.short`),
    stage: (value: string) =>
      `${say(`${parts(value)[0]}.short`)}: ${say(`${parts(value)[0]}.stage.${parts(value)[1]}`)}`,
    step: (value: string) => `${say(`${parts(value)[0]}.short`)}: ${stepTitle(visit, ...parts(value))}`,
  }
  const any = { value: '', text: say('desk.any') }
  const of = (kind: Facet['kind']) => [
    any,
    ...facets
      .filter((one) => one.kind === kind)
      .map(({ value, count }) => ({ value, text: `${words[kind](value)} (${count})` })),
  ]
  const people = reader.colleagues
    .map((person) => ({ value: person, text: nameOf(person) }))
    .sort((a, b) => new Intl.Collator(visit.language).compare(a.text, b.text))
  const common = { say, isEmptyFirst: false } as const
  return (
    <Details summary={say('desk.filters')} open={isFiltered(asked)}>
      <form method="get" action={to(visit, '/desk')} class="tz-filters">
        <input type="hidden" name="list" value={asked.list} />
        <TextInput say={say} name="q" label={say('desk.number')} value={asked.q} width={20} type="search" />
        {(['procedure', 'stage', 'step'] as const).map((kind) => (
          <Select
            {...common}
            name={kind}
            label={say(`desk.${kind === 'step' ? 'steps' : kind}`)}
            items={of(kind)}
            value={asked[kind]}
          />
        ))}
        {asked.list === 'all' && (
          <Select {...common} name="person" label={say('desk.who')} items={[any, ...people]} value={asked.person} />
        )}
        <Select
          {...common}
          name="due"
          label={say('desk.left')}
          items={[any, ...dues.map((value) => ({ value, text: say(`desk.due.${value}`) }))]}
          value={asked.due}
        />
        <Select
          {...common}
          name="sort"
          label={say('desk.sort')}
          items={sorts.map((value) => ({ value, text: say(`desk.sort.${value}`) }))}
          value={asked.sort}
        />
        <ButtonGroup>
          <Button kind="secondary">{say('desk.show')}</Button>
          {isFiltered(asked) && (
            <a class="govuk-link" href={to(visit, `/desk?${queryOf({ list: asked.list })}`)}>
              {say('desk.clear')}
            </a>
          )}
        </ButtonGroup>
      </form>
    </Details>
  )
}

/** The table stands in one form: a button in a row sends that row, the button under it sends the chosen ones. */
function Found(props: DeskPageProps): JSX.Element {
  const { visit, asked, rows } = props
  const { say } = visit
  return (
    <form method="post" action={to(visit, '/desk/bulk')}>
      <input type="hidden" name="key" value={visit.formKey()} />
      <input type="hidden" name="back" value={queryOf(asked)} />
      <Rows {...props} list={asked.list} rows={rows} caption={say(`desk.list.${asked.list}`)} />
      {asked.list !== 'all' && rows.length > 1 && (
        <ButtonGroup>
          <Button kind="secondary">{say('desk.bulk')}</Button>
          <Button kind="secondary" name="every" value="yes">
            {say('desk.bulk.every', { count: rows.length })}
          </Button>
        </ButtonGroup>
      )}
    </form>
  )
}

/** Nothing here: where there is something. */
function Empty({ visit, asked, counts }: DeskPageProps): JSX.Element {
  const { say } = visit
  const other = lists.find((list) => list !== asked.list && counts[list] > 0)
  return (
    <EmptyState title={say(isFiltered(asked) ? 'desk.empty.filtered' : `desk.empty.${asked.list}`)}>
      {isFiltered(asked) ? (
        <a class="govuk-link" href={to(visit, `/desk?${queryOf({ list: asked.list })}`)}>
          {say('desk.clear')} ({counts[asked.list]})
        </a>
      ) : (
        other && (
          <a class="govuk-link" href={to(visit, `/desk?${queryOf({ list: other })}`)}>
            {say(`desk.list.${other}`)} ({counts[other]})
          </a>
        )
      )}
    </EmptyState>
  )
}

const Twins = ({ visit, asked }: DeskPageProps): JSX.Element => (
  <p class="govuk-body-s">
    <TwinLinks say={visit.say} links={twinsOf(visit, asked)} />
  </p>
)
