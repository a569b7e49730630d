/** Who loses in court, and on which article: bodies with their denominators, articles, months; each number leads to its cases. */
import type { JSX } from 'preact'
import { Bars } from '../../../web/components/chart/bars.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { Select } from '../../../web/components/field/choices.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { placeInWords } from '../../registry/index.ts'
import { type Losses, lossesIn, normsIn } from '../losses.ts'
import { wonByCitizen } from '../measures.ts'
import { inAddress, monthsCounted, type Period, periodOf } from '../period.ts'
import { sumsByMonth } from '../queries.ts'
import { casesMin } from '../shares.ts'
import {
  asOf,
  Definitions,
  type Ground,
  monthInWords,
  nameOf,
  normInWords,
  number,
  PeriodForm,
  shareInWords,
  sumOf,
  twin,
  twinsOf,
} from './parts.tsx'

const lostOutcome = 'lost'

/** Offices of the place that the address names; all of them when it names none. */
export const officesAsked = ({ index }: Ground, { query }: Visit) => {
  const place = query.get('where') ?? ''
  return index.entries.flatMap((one) => (place === '' || one.place === place ? [one.office] : []))
}
export const placeAsked = ({ query }: Visit): string =>
  query.get('where') ? `&where=${encodeURIComponent(query.get('where')!)}` : ''

/** The choice of a place, as a box of the form of months. */
export const PlaceSelect = ({ ground, visit }: { readonly ground: Ground; readonly visit: Visit }): JSX.Element => (
  <Select
    say={visit.say}
    name="where"
    label={visit.say('registry.where')}
    value={visit.query.get('where') ?? ''}
    isEmptyFirst={false}
    items={[
      { value: '', text: visit.say('registry.everywhere') },
      ...[...ground.index.places.keys()].map((place) => ({
        value: place,
        text: placeInWords(visit.say, ground.index, place),
      })),
    ]}
  />
)

/** The cases behind a figure. */
export const casesAddress = (
  visit: Visit,
  asked: Readonly<Record<string, string>>,
  period: Period = periodOf(visit),
): string => to(visit, `/overviews/cases?${new URLSearchParams({ ...asked, ...period })}`)

export async function lossesPage(ground: Ground, visit: Visit): Promise<Reply> {
  const { say } = visit
  const offices = officesAsked(ground, visit)
  const losses = await lossesIn(ground.db, periodOf(visit), offices)
  const twins = twinsOf(visit, '/overviews/losses', placeAsked(visit))
  const [judged, lost] = [
    losses.reduce((sum, one) => sum + one.judged, 0),
    losses.reduce((sum, one) => sum + one.lost, 0),
  ]
  return page(
    say('overviews.losses'),
    <>
      <h1 class="govuk-heading-l">{say('overviews.losses')}</h1>
      <p class="govuk-body-l tz-narrow">
        {judged === 0
          ? say('overviews.losses.none')
          : say('overviews.losses.found', { share: shareInWords(visit, lost, judged) })}
      </p>
      <PeriodForm visit={visit} path="/overviews/losses">
        <PlaceSelect ground={ground} visit={visit} />
      </PeriodForm>
      {await asOf(ground, visit, twins)}
      <Bodies visit={visit} losses={losses} />
      {losses.length > 0 && <Articles visit={visit} losses={losses} />}
      {losses.length > 0 && (await trend(ground, visit))}
      <Definitions say={say} measures={['court-outcome', 'lost', 'lost-on', 'changed']} />
    </>,
    { alternates: twins },
  )
}

const Bodies = ({ visit, losses }: { readonly visit: Visit; readonly losses: readonly Losses[] }): JSX.Element => {
  const { say } = visit
  if (losses.length === 0)
    return <EmptyState title={say('overviews.losses.none')}>{say('overviews.none.text')}</EmptyState>
  return (
    <Bars
      id="bodies"
      caption={say('overviews.losses.bodies')}
      series={[say('overviews.series.lost'), say('overviews.series.won')]}
      bars={losses.slice(0, 20).map((one) => ({
        label: (
          <a class="govuk-link" href={to(visit, `/overviews/offices/${one.office.id}?${inAddress(periodOf(visit))}`)}>
            {nameOf(one.office, visit, one.office.id)}
          </a>
        ),
        parts: [one.lost, one.dismissed],
        words: shareInWords(visit, one.lost, one.judged),
      }))}
    >
      {losses.some(({ judged }) => judged < casesMin) && (
        <p class="govuk-body">{say('overviews.few', { n: casesMin })}</p>
      )}
      <BodiesTable visit={visit} losses={losses} />
    </Bars>
  )
}

const BodiesTable = ({ visit, losses }: { readonly visit: Visit; readonly losses: readonly Losses[] }): JSX.Element => {
  const { say } = visit
  return (
    <Table
      id="bodies-table"
      caption={say('overviews.losses.bodies')}
      captionHidden
      columns={[
        { title: say('overviews.body') },
        { title: say('overviews.measure.court-outcome'), numeric: true },
        { title: say('overviews.measure.lost'), numeric: true },
        { title: say('overviews.measure.changed'), numeric: true },
        { title: say('overviews.measure.lost-on') },
      ]}
      rows={losses.map((one) => ({
        cells: [
          nameOf(one.office, visit, one.office.id),
          <CasesLink visit={visit} n={one.judged} asked={{ body: one.office.id }} />,
          <CasesLink visit={visit} n={one.lost} asked={{ body: one.office.id, outcome: lostOutcome }} />,
          <CasesLink visit={visit} n={one.changed} asked={{ body: one.office.id, review: 'changed' }} />,
          one.norms.length === 0
            ? '—'
            : one.norms.map(({ norm, n }, index) => (
                <>
                  {index > 0 && ', '}
                  <a class="govuk-link" href={casesAddress(visit, { body: one.office.id, norm, outcome: lostOutcome })}>
                    {normInWords(say, norm)}: {number(visit, n)}
                  </a>
                </>
              )),
        ],
      }))}
    />
  )
}

/** A number that leads to its cases; nothing leads nowhere. */
export const CasesLink = ({
  visit,
  n,
  asked,
}: {
  readonly visit: Visit
  readonly n: number
  readonly asked: Readonly<Record<string, string>>
}): JSX.Element =>
  n === 0 ? (
    <>0</>
  ) : (
    <a class="govuk-link" href={casesAddress(visit, asked)}>
      {number(visit, n)}
    </a>
  )

const Articles = ({ visit, losses }: { readonly visit: Visit; readonly losses: readonly Losses[] }): JSX.Element => {
  const { say } = visit
  const norms = normsIn(losses)
  if (norms.length === 0) return <p class="govuk-body">{say('overviews.losses.no-articles')}</p>
  return (
    <Bars
      id="articles"
      caption={say('overviews.losses.articles')}
      series={[say('overviews.series.lost')]}
      bars={norms.slice(0, 20).map(({ norm, n, bodies }) => ({
        label: (
          <a class="govuk-link" href={casesAddress(visit, { norm, outcome: lostOutcome })}>
            {normInWords(say, norm)}
          </a>
        ),
        parts: [n],
        words: say('overviews.losses.on-article', { n, bodies }),
      }))}
    />
  )
}

async function trend(ground: Ground, visit: Visit): Promise<JSX.Element> {
  const { say } = visit
  const named = visit.query.get('where') ? officesAsked(ground, visit).map(({ id }) => id) : null
  const all = await sumsByMonth(ground.db, ['court-outcome'], periodOf(visit), named)
  const sums = Map.groupBy(all, ({ month }) => month)
  return (
    <Bars
      id="trend"
      caption={say('overviews.losses.trend')}
      series={[say('overviews.series.lost'), say('overviews.series.won')]}
      bars={monthsCounted(periodOf(visit), all).map((month) => {
        const own = sums.get(month) ?? []
        const [judged, lost] = [sumOf(own, 'court-outcome'), sumOf(own, 'court-outcome', wonByCitizen)]
        const label =
          judged === 0 ? (
            monthInWords(month)
          ) : (
            <a class="govuk-link" href={casesAddress(visit, {}, { from: month, to: month })}>
              {monthInWords(month)}
            </a>
          )
        return { label, parts: [lost, judged - lost], words: shareInWords(visit, lost, judged) }
      })}
    />
  )
}

const columns = [
  'body',
  'name',
  'judged',
  'lost',
  'inPart',
  'dismissed',
  'percent',
  'low',
  'high',
  'changed',
  'norms',
] as const

export async function lossesTwin(ground: Ground, visit: Visit): Promise<Reply> {
  const losses = await lossesIn(ground.db, periodOf(visit), officesAsked(ground, visit))
  const rows = losses.map(({ office, share, norms, ...counts }) => ({
    body: office.id,
    name: nameOf(office, visit, office.id),
    ...counts,
    percent: share?.percent ?? null,
    low: share?.low ?? null,
    high: share?.high ?? null,
    norms: norms.map(({ norm, n }) => `${norm}: ${n}`).join('; '),
  }))
  return twin(periodOf(visit), columns, rows)
}
