/** The country and its regions: the same figures summed; a region chosen, its bodies and courts one by one. */
import type { JSX } from 'preact'
import type { Office } from '../../../engine/law.ts'
import { Bars } from '../../../web/components/chart/bars.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { placeInWords, placeOf } from '../../registry/index.ts'
import { columnsFor, countedFor, figuresIn, ofBodies, ofCourts } from '../columns.ts'
import { wonByCitizen } from '../measures.ts'
import { inAddress, periodOf } from '../period.ts'
import { type Sum, sumsByOffice } from '../queries.ts'
import { officesAsked, PlaceSelect, placeAsked } from './losses-page.tsx'
import { kindOf } from './office-page.tsx'
import { asOf, Definitions, type Ground, number, PeriodForm, shareInWords, sumOf, twin, twinsOf } from './parts.tsx'

interface Place {
  readonly id: string
  readonly name: string
  readonly sums: readonly Sum[]
}

/** Sums of offices of one kind that have any, with the office. */
interface OfOffice {
  readonly office: Office
  readonly sums: readonly Sum[]
}

async function officesWithSums(ground: Ground, visit: Visit): Promise<OfOffice[]> {
  const measures = [...new Set([...countedFor('body'), ...countedFor('court')])]
  const sums = Map.groupBy(await sumsByOffice(ground.db, measures, periodOf(visit)), ({ office }) => office)
  return officesAsked(ground, visit).flatMap((office) => {
    const own = sums.get(office.id)
    return own ? [{ office, sums: own }] : []
  })
}

/** Places in the order of the list, with the sums of their offices. Resolutions above are counted at body and court: here at the court. */
const placesOf = ({ index }: Ground, visit: Visit, all: readonly OfOffice[]): Place[] => {
  const found = Map.groupBy(all, ({ office }) => placeOf(office))
  return [...index.places.keys()].flatMap((id) => {
    const own = found.get(id)
    return own ? [{ id, name: placeInWords(visit.say, index, id), sums: own.flatMap(({ sums }) => sums) }] : []
  })
}

export async function countryPage(ground: Ground, visit: Visit): Promise<Reply> {
  const { say } = visit
  const all = await officesWithSums(ground, visit)
  const twins = twinsOf(visit, '/overviews', placeAsked(visit))
  const sums = all.flatMap((one) => one.sums)
  return page(
    say('overviews.title'),
    <>
      <h1 class="govuk-heading-l">{say('overviews.title')}</h1>
      <p class="govuk-body-l tz-narrow">{say('overviews.intro')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, `/overviews/losses?${inAddress(periodOf(visit))}${placeAsked(visit)}`)}>
          {say('overviews.losses')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, '/overviews/agreements')}>
          {say('overviews.agreements')}
        </a>
      </p>
      <OwnOffices ground={ground} visit={visit} />
      <PeriodForm visit={visit} path="/overviews">
        <PlaceSelect ground={ground} visit={visit} />
      </PeriodForm>
      {await asOf(ground, visit, twins)}
      {sums.length === 0 ? (
        <EmptyState title={say('overviews.none')}>{say('overviews.none.text')}</EmptyState>
      ) : (
        <>
          <Totals visit={visit} sums={sums} />
          {visit.query.get('where') ? (
            <>
              <Offices visit={visit} kind="body" all={all} />
              <Offices visit={visit} kind="court" all={all} />
            </>
          ) : (
            <Regions visit={visit} places={placesOf(ground, visit, all)} />
          )}
        </>
      )}
      <Definitions say={say} measures={[...new Set([...ofBodies, ...ofCourts].map(({ id }) => id))]} />
    </>,
    { wide: true, alternates: twins },
  )
}

/** The offices in which the reader holds a post, first. */
const OwnOffices = ({ ground, visit }: { readonly ground: Ground; readonly visit: Visit }): JSX.Element | null => {
  const own = [...new Set((visit.person?.posts ?? []).map(({ office }) => office))].flatMap(
    (id) => ground.registry.office(id) ?? [],
  )
  if (own.length === 0) return null
  return (
    <ul class="govuk-list">
      {own.map(({ id, names }) => (
        <li>
          <a class="govuk-link" href={to(visit, `/overviews/offices/${id}`)}>
            {visit.say('overviews.own', { office: names[visit.language] })}
          </a>
        </li>
      ))}
    </ul>
  )
}

const Totals = ({ visit, sums }: { readonly visit: Visit; readonly sums: readonly Sum[] }): JSX.Element => {
  const { say } = visit
  const of = (measure: string, details?: readonly string[]): number => sumOf(sums, measure, details)
  const ended = of('decided-in-time') + of('decided-late') + of('silent')
  return (
    <SummaryList
      say={say}
      rows={[
        { key: say('overviews.measure.received'), value: number(visit, of('received')) },
        { key: say('overviews.measure.decided-in-time'), value: shareInWords(visit, of('decided-in-time'), ended) },
        { key: say('overviews.measure.silent'), value: number(visit, of('silent')) },
        { key: say('overviews.measure.complained'), value: number(visit, of('complained')) },
        { key: say('overviews.measure.filed'), value: number(visit, of('filed')) },
        { key: say('overviews.measure.judged'), value: number(visit, of('judged')) },
        {
          key: say('overviews.measure.for-citizen'),
          value: shareInWords(visit, of('judged', wonByCitizen), of('judged')),
        },
      ]}
    />
  )
}

const Regions = ({ visit, places }: { readonly visit: Visit; readonly places: readonly Place[] }): JSX.Element => {
  const { say } = visit
  const address = (id: string): string => to(visit, `/overviews?where=${id}&${inAddress(periodOf(visit))}`)
  return (
    <>
      <Bars
        id="regions"
        caption={say('overviews.regions')}
        series={[say('overviews.series.for-citizen'), say('overviews.series.for-body')]}
        bars={places.map(({ id, name, sums }) => {
          const [judged, won] = [sumOf(sums, 'judged'), sumOf(sums, 'judged', wonByCitizen)]
          return {
            label: (
              <a class="govuk-link" href={address(id)}>
                {name}
              </a>
            ),
            parts: [won, judged - won],
            words: shareInWords(visit, won, judged),
          }
        })}
      />
      <Table
        id="regions-table"
        caption={say('overviews.regions.table')}
        columns={[
          { title: say('registry.where') },
          ...regionColumns.map(({ id }) => ({ title: say(`overviews.measure.${id}`), numeric: true })),
        ]}
        rows={places.map(({ id, name, sums }) => ({
          cells: [
            <a class="govuk-link" href={address(id)}>
              {name}
            </a>,
            ...regionColumns.map((column) => number(visit, column.of(sums))),
          ],
        }))}
      />
    </>
  )
}
/** Columns of the tables here: those that fit a page; the twins have all. */
const named = ['received', 'decided', 'silent', 'complained', 'upheld', 'filed', 'judged', 'for-citizen', 'settled']
const namedOf = {
  body: ['received', 'decided', 'silent', 'complained', 'upheld', 'court-outcome', 'lost'],
  court: ['filed', 'judged', 'judged-late', 'for-citizen', 'settled', 'resolved'],
} as const
const regionColumns = [...ofBodies, ...ofCourts].filter(({ id }) => named.includes(id))

const Offices = ({
  visit,
  kind,
  all,
}: {
  readonly visit: Visit
  readonly kind: 'body' | 'court'
  readonly all: readonly OfOffice[]
}): JSX.Element => {
  const { say, language } = visit
  const columns = columnsFor(kind).filter(({ id }) => namedOf[kind].some((one) => one === id))
  return (
    <Table
      id={`offices-${kind}`}
      caption={say(`overviews.offices.${kind}`)}
      empty={null}
      columns={[
        { title: say(`overviews.${kind}`) },
        ...columns.map(({ id }) => ({ title: say(`overviews.measure.${id}`), numeric: true })),
      ]}
      rows={all
        .filter(({ office }) => kindOf(office) === kind)
        .map(({ office, sums }) => ({
          cells: [
            <a class="govuk-link" href={to(visit, `/overviews/offices/${office.id}?${inAddress(periodOf(visit))}`)}>
              {office.names[language]}
            </a>,
            ...columns.map(({ of }) => number(visit, of(sums))),
          ],
        }))}
    />
  )
}

/** A row for each office: regions and the country are their sums. */
export async function countryTwin(ground: Ground, visit: Visit): Promise<Reply> {
  const columns = [...new Map([...ofBodies, ...ofCourts].map((one) => [one.id, one])).values()]
  const rows = (await officesWithSums(ground, visit)).map(({ office, sums }) => ({
    office: office.id,
    place: placeOf(office),
    name: office.names[visit.language],
    ...figuresIn(columns, sums),
  }))
  return twin(periodOf(visit), ['office', 'place', 'name', ...columns.map(({ id }) => id)], rows)
}
