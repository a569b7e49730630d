/** Agreement of prosecutors, custody and complaints before the court, by office of prosecution: totals of a year, small numbers untold. */
import type { JSX } from 'preact'
import type { Office } from '../../../engine/law.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { Select } from '../../../web/components/field/choices.tsx'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { twinLinks } from '../../../web/list.ts'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { placeInWords, placeOf } from '../../registry/index.ts'
import {
  byArticle,
  closedColumns,
  closedMeasures,
  closedMin,
  closedTables,
  hoursIn,
  told,
  yearOf,
  yearsTo,
} from '../criminal/closed.ts'
import { type Sum, sumsByOffice } from '../queries.ts'
import { officesAsked, PlaceSelect, placeAsked } from './losses-page.tsx'
import { asOf, byDetail, Definitions, type Ground, normInWords, number, shareInWords, sumOf, twin } from './parts.tsx'

interface OfOffice {
  readonly office: Office
  readonly sums: readonly Sum[]
  /** The reader leads it, and is told every number. */
  readonly isExact: boolean
}

const periodAsked = (visit: Visit) => ({ from: `${yearOf(visit)}-01`, to: `${yearOf(visit)}-12` })

async function officesWithSums(ground: Ground, visit: Visit): Promise<OfOffice[]> {
  const sums = Map.groupBy(await sumsByOffice(ground.db, closedMeasures, periodAsked(visit)), ({ office }) => office)
  return officesAsked(ground, visit).flatMap((office) => {
    const own = sums.get(office.id)
    return own ? [{ office, sums: own, isExact: leads(ground, visit, office.id) }] : []
  })
}

export const leads = ({ access }: Ground, { person }: Visit, office: string): boolean =>
  person !== undefined && access.mayAt('overview.waiting', person, office)

export const agreementTwins = (visit: Visit) =>
  twinLinks(visit, '/overviews/agreements', `year=${yearOf(visit)}${placeAsked(visit)}`)

/** A number, or that it is too small to be told. */
const inWords = (visit: Visit, n: number, isExact: boolean): string =>
  told(n, isExact) === undefined ? visit.say('overviews.closed.few', { n: closedMin }) : number(visit, n)

const hoursInWords = (visit: Visit, sums: readonly Sum[], isExact: boolean): string => {
  const { median } = hoursIn(sums, isExact)
  return median === undefined ? '—' : visit.say('overviews.closed.hours', { n: median })
}

export async function agreementPage(ground: Ground, visit: Visit): Promise<Reply> {
  const { say } = visit
  const all = await officesWithSums(ground, visit)
  const sums = all.flatMap((one) => one.sums)
  const twins = agreementTwins(visit)
  return page(
    say('overviews.agreements'),
    <>
      <h1 class="govuk-heading-l">{say('overviews.agreements')}</h1>
      <p class="govuk-body-l tz-narrow">{say('overviews.agreements.intro')}</p>
      <form method="get" action={to(visit, '/overviews/agreements')} class="tz-months">
        <PlaceSelect ground={ground} visit={visit} />
        <Select
          say={say}
          name="year"
          label={say('overviews.year')}
          value={yearOf(visit)}
          isEmptyFirst={false}
          items={yearsTo(visit.on.slice(0, 4)).map((year) => ({ value: year, text: year }))}
        />
        <Button kind="secondary">{say('overviews.show')}</Button>
      </form>
      {await asOf(ground, visit, twins)}
      {sums.length === 0 ? (
        <EmptyState title={say('overviews.none')} />
      ) : (
        <>
          <ClosedFigures visit={visit} sums={sums} isExact={false} />
          <ByOffice ground={ground} visit={visit} all={all} />
          <ByArticle visit={visit} sums={sums} />
        </>
      )}
      <p class="govuk-body">{say('overviews.closed.why', { n: closedMin })}</p>
      <Definitions say={say} measures={[...closedColumns.map(({ id }) => id), 'answer-hours', 'agreed-article']} />
    </>,
    { wide: true, before: <BackLink say={say} href={to(visit, '/overviews')} />, alternates: twins },
  )
}

/** All figures of some offices, one under another. */
export function ClosedFigures(props: {
  readonly visit: Visit
  readonly sums: readonly Sum[]
  readonly isExact: boolean
}): JSX.Element {
  const { visit, sums, isExact } = props
  const { say } = visit
  const { answers } = hoursIn(sums, isExact)
  const unread = sumOf(sums, 'answered-unread')
  const isTold = told(unread, isExact) !== undefined && told(answers, isExact) !== undefined
  return (
    <SummaryList
      say={say}
      rows={closedTables.flatMap(({ columns, hours }) => [
        ...columns.map(({ id, of }) => ({
          key: say(`overviews.measure.${id}`),
          value:
            id === 'answered-unread' && isTold
              ? shareInWords(visit, unread, answers)
              : inWords(visit, of(sums), isExact),
        })),
        ...(hours ? [{ key: say('overviews.measure.answer-hours'), value: hoursInWords(visit, sums, isExact) }] : []),
      ])}
    />
  )
}

interface ByOfficeProps {
  readonly ground: Ground
  readonly visit: Visit
  readonly all: readonly OfOffice[]
}

const ByOffice = (props: ByOfficeProps): JSX.Element => (
  <>
    {closedTables.map((table) => (
      <OfficeTable {...props} table={table} />
    ))}
  </>
)

function OfficeTable({
  ground,
  visit,
  all,
  table: { id, columns, hours },
}: ByOfficeProps & { readonly table: (typeof closedTables)[number] }): JSX.Element | null {
  const { say, language } = visit
  const shown = all.filter(({ sums }) => columns.some(({ of }) => of(sums) > 0))
  if (shown.length === 0) return null
  return (
    <Table
      id={`offices-${id}`}
      caption={say(`overviews.agreements.${id}`)}
      columns={[
        { title: say(`overviews.agreements.${id}.office`) },
        { title: say('registry.where') },
        ...columns.map((column) => ({ title: say(`overviews.measure.${column.id}`), numeric: true })),
        ...(hours ? [{ title: say('overviews.measure.answer-hours'), numeric: true }] : []),
      ]}
      rows={shown.map(({ office, sums, isExact }) => ({
        cells: [
          office.names[language],
          placeInWords(say, ground.index, placeOf(office)),
          ...columns.map(({ of }) => inWords(visit, of(sums), isExact)),
          ...(hours ? [hoursInWords(visit, sums, isExact)] : []),
        ],
      }))}
    />
  )
}

/** Every figure that is told by article, over all offices shown; an article is named where one of its figures is large enough to be told. */
const ByArticle = ({ visit, sums }: { readonly visit: Visit; readonly sums: readonly Sum[] }): JSX.Element | null => {
  const { say } = visit
  const counts = byArticle.map((id) => new Map(byDetail(sums, id).map(({ detail, n }) => [detail, n])))
  const articles = [...new Set(counts.flatMap((one) => [...one.keys()]))]
    .filter((article) => counts.some((one) => (one.get(article) ?? 0) >= closedMin))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  if (articles.length === 0) return null
  return (
    <Table
      id="criminal-articles"
      caption={say('overviews.agreements.by-article')}
      columns={[
        { title: say('overviews.articles') },
        ...byArticle.map((id) => ({ title: say(`overviews.measure.${id}`), numeric: true })),
      ]}
      rows={articles.map((article) => ({
        cells: [normInWords(say, article), ...counts.map((one) => inWords(visit, one.get(article) ?? 0, false))],
      }))}
    />
  )
}

const few = (n: number | undefined): string | number => n ?? `<${closedMin}`

/** A row for each office; a count too small to be told is `<5`. */
export async function agreementTwin(ground: Ground, visit: Visit): Promise<Reply> {
  const rows = (await officesWithSums(ground, visit)).map(({ office, sums, isExact }) => ({
    office: office.id,
    place: placeOf(office),
    name: office.names[visit.language],
    ...Object.fromEntries(closedColumns.map(({ id, of }) => [id, few(told(of(sums), isExact))])),
    'answer-hours': hoursIn(sums, isExact).median ?? null,
  }))
  const columns = ['office', 'place', 'name', ...closedColumns.map(({ id }) => id), 'answer-hours']
  return twin(periodAsked(visit), columns, rows)
}
