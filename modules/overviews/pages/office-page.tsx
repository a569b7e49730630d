/** One body or court: its figures by month for everybody; what waits there now, and the work of its judges, for those who lead it. */
import type { JSX } from 'preact'
import type { Office } from '../../../engine/law.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Bars } from '../../../web/components/chart/bars.tsx'
import { Details } from '../../../web/components/details/details.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { absent, page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { columnsFor, figuresIn } from '../columns.ts'
import { closedColumns, closedMeasures } from '../criminal/closed.ts'
import { decidedStages, leftAsItWas, wonByCitizen } from '../measures.ts'
import { inAddress, monthsCounted, monthsOf, periodOf } from '../period.ts'
import { countsOf, type Sum } from '../queries.ts'
import { reviewInWords } from './cases-page.tsx'
import { agreementTwins, ClosedFigures, leads } from './criminal-page.tsx'
import { judgesPart, waitingPart } from './inside-parts.tsx'
import { CasesLink, casesAddress } from './losses-page.tsx'
import {
  asOf,
  byDetail,
  Definitions,
  type Ground,
  monthInWords,
  normInWords,
  number,
  PeriodForm,
  shareInWords,
  sumOf,
  twin,
  twinsOf,
} from './parts.tsx'

export const kindOf = ({ kind }: Office): 'body' | 'court' => (kind === 'body' ? 'body' : 'court')

export async function officePage(ground: Ground, visit: Visit, id: string): Promise<Reply> {
  const { say, language } = visit
  const office = ground.registry.office(id)
  if (office === undefined) return absent
  const kind = kindOf(office)
  const counted = await countsOf(ground.db, id, periodOf(visit))
  const [closed, sums] = [counted.filter(isClosed), counted.filter((one) => !isClosed(one))]
  const path = `/overviews/offices/${id}`
  const twins = closed.length > 0 && sums.length === 0 ? agreementTwins(visit) : twinsOf(visit, `${path}/months`)
  const Kind = kind === 'body' ? BodyFigures : CourtFigures
  return page(
    office.names[language],
    <>
      <p class="govuk-caption-l">{say('overviews.title')}</p>
      <h1 class="govuk-heading-l">{office.names[language]}</h1>
      {await waitingPart(ground, visit, id)}
      <PeriodForm visit={visit} path={path} />
      {await asOf(ground, visit, twins)}
      {counted.length === 0 && <p class="govuk-body">{say('overviews.none')}</p>}
      {closed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">
            <a class="govuk-link" href={to(visit, '/overviews/agreements')}>
              {say('overviews.agreements')}
            </a>
          </h2>
          {leads(ground, visit, id) && <ClosedFigures visit={visit} sums={closed} isExact />}
        </>
      )}
      {sums.length > 0 && <Kind visit={visit} office={office} sums={sums} />}
      {sums.length > 0 && <ByMonth visit={visit} kind={kind} sums={sums} />}
      {await judgesPart(ground, visit, id)}
      <Definitions
        say={say}
        measures={closed.length > 0 ? closedColumns.map(({ id }) => id) : columnsFor(kind).map(({ id }) => id)}
      />
    </>,
    {
      wide: true,
      before: <BackLink say={say} href={to(visit, `/overviews?${inAddress(periodOf(visit))}`)} />,
      alternates: twins,
    },
  )
}

const isClosed = ({ measure }: Sum): boolean => closedMeasures.includes(measure)

interface FiguresProps {
  readonly visit: Visit
  readonly office: Office
  readonly sums: readonly Sum[]
}

const inMonth = (sums: readonly Sum[], month: string): Sum[] => sums.filter((one) => one.month === month)

const BodyFigures = ({ visit, office, sums }: FiguresProps): JSX.Element => {
  const { say } = visit
  const rest = decidedStages.filter((stage) => !['granted', 'granted-in-part', 'refused'].includes(stage))
  return (
    <>
      <Bars
        id="decisions"
        caption={say('overviews.body.decisions')}
        series={['granted', 'refused', 'other', 'silent'].map((one) => say(`overviews.series.${one}`))}
        bars={monthsCounted(periodOf(visit), sums).map((month) => {
          const own = inMonth(sums, month)
          const parts = [
            sumOf(own, 'decided', ['granted', 'granted-in-part']),
            sumOf(own, 'decided', ['refused']),
            sumOf(own, 'decided', rest),
            sumOf(own, 'silent'),
          ]
          return {
            label: monthInWords(month),
            parts,
            words: say('overviews.body.month', {
              received: number(visit, sumOf(own, 'received')),
              decided: number(visit, sumOf(own, 'decided')),
              silent: number(visit, parts[3]!),
            }),
          }
        })}
      />
      <PartsTable
        visit={visit}
        id="kinds"
        title={say('overviews.body.kinds')}
        rows={byDetail(sums, 'decided').map(({ detail, n }) => [stageInWords(visit, detail), n])}
      />
      <PartsTable
        visit={visit}
        id="complaints"
        title={say('overviews.body.complaints')}
        rows={byDetail(sums, 'complaint-ended').map(({ detail, n }) => [say(`complaint.stage.${detail}`), n])}
      />
      <CourtOutcomes visit={visit} office={office} sums={sums} measure="court-outcome" asked="body" />
      <Articles visit={visit} office={office} sums={sums} />
    </>
  )
}

const stageInWords = ({ say }: Visit, stage: string): string => {
  const key = ['application', 'simplified'].map((one) => `${one}.stage.${stage}`).find((one) => say.has(one))
  return key ? say(key) : stage
}

const CourtFigures = ({ visit, office, sums }: FiguresProps): JSX.Element => {
  const { say } = visit
  return (
    <>
      {sumOf(sums, 'judged') + sumOf(sums, 'returned') > 0 && (
        <Bars
          id="judgments"
          caption={say('overviews.court.judgments')}
          series={['for-citizen', 'for-body', 'returned'].map((one) => say(`overviews.series.${one}`))}
          bars={monthsCounted(periodOf(visit), sums).map((month) => {
            const own = inMonth(sums, month)
            const [judged, won] = [sumOf(own, 'judged'), sumOf(own, 'judged', wonByCitizen)]
            return {
              label: monthInWords(month),
              parts: [won, judged - won, sumOf(own, 'returned')],
              words: say('overviews.court.month', {
                filed: number(visit, sumOf(own, 'filed')),
                judged: number(visit, judged),
              }),
            }
          })}
        />
      )}
      {sumOf(sums, 'resolved') > 0 && <Resolved visit={visit} office={office} sums={sums} />}
      <CourtOutcomes visit={visit} office={office} sums={sums} measure="judged" asked="court" />
      <PartsTable
        visit={visit}
        id="as"
        title={say('overviews.court.kinds')}
        rows={byDetail(sums, 'judged-as').map(({ detail, n }) => [say(`suit.step.${detail}.do`), n])}
      />
      <PartsTable
        visit={visit}
        id="returned"
        title={say('overviews.court.returned')}
        rows={byDetail(sums, 'returned').map(({ detail, n }) => [say(`suit.option.returnGround.${detail}`), n])}
      />
      <PartsTable
        visit={visit}
        id="resolved"
        title={say('overviews.outcome')}
        rows={byDetail(sums, 'resolved').map(({ detail, n }) => [reviewInWords(visit, detail), n])}
      />
      <PartsTable
        visit={visit}
        id="reviewed"
        title={say('overviews.court.reviewed')}
        rows={byDetail(sums, 'after-review').map(({ detail, n }) => [reviewInWords(visit, detail), n])}
      />
    </>
  )
}

/** What a court above came to, month by month. */
const Resolved = ({ visit, sums }: FiguresProps): JSX.Element => {
  const { say } = visit
  return (
    <Bars
      id="resolutions"
      caption={say('overviews.court.resolved')}
      series={['left', 'changed'].map((one) => say(`overviews.series.${one}`))}
      bars={monthsCounted(periodOf(visit), sums).map((month) => {
        const own = inMonth(sums, month)
        const [resolved, left] = [sumOf(own, 'resolved'), sumOf(own, 'resolved', leftAsItWas)]
        return {
          label: monthInWords(month),
          parts: [left, resolved - left],
          words: shareInWords(visit, resolved - left, resolved),
        }
      })}
    />
  )
}

/** What the court of first instance came to, with the share for the citizen; each number leads to its cases. */
const CourtOutcomes = ({
  visit,
  office,
  sums,
  measure,
  asked,
}: FiguresProps & { readonly measure: string; readonly asked: 'body' | 'court' }): JSX.Element | null => {
  const { say } = visit
  const [judged, won] = [sumOf(sums, measure), sumOf(sums, measure, wonByCitizen)]
  if (judged === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{say('overviews.outcomes')}</h2>
      <p class="govuk-body">{say('overviews.for-citizen', { share: shareInWords(visit, won, judged) })}</p>
      <Table
        id="outcomes"
        caption={say('overviews.outcomes')}
        captionHidden
        columns={[{ title: say('overviews.outcome') }, { title: say('overviews.how-many'), numeric: true }]}
        rows={[
          ...byDetail(sums, measure).map(({ detail, n }) => ({
            cells: [
              say(`suit.option.outcome.${detail}`),
              <CasesLink visit={visit} n={n} asked={{ [asked]: office.id, outcome: detail }} />,
            ],
          })),
          { cells: [say('overviews.all'), <CasesLink visit={visit} n={judged} asked={{ [asked]: office.id }} />] },
        ]}
      />
    </>
  )
}

const Articles = ({ visit, office, sums }: FiguresProps): JSX.Element | null => {
  const { say } = visit
  const lost = byDetail(sums, 'lost-on')
  if (lost.length === 0) return null
  return (
    <Bars
      id="articles"
      caption={say('overviews.body.articles')}
      series={[say('overviews.series.lost')]}
      bars={lost.map(({ detail, n }) => ({
        label: (
          <a class="govuk-link" href={casesAddress(visit, { body: office.id, norm: detail, outcome: 'lost' })}>
            {normInWords(say, detail)}
          </a>
        ),
        parts: [n],
        words: number(visit, n),
      }))}
    />
  )
}

interface PartsProps {
  readonly visit: Visit
  readonly id: string
  readonly title: string
  readonly rows: readonly (readonly [string, number])[]
}

const PartsTable = ({ visit, id, title, rows }: PartsProps): JSX.Element | null =>
  rows.length === 0 ? null : (
    <Table
      id={id}
      caption={title}
      columns={[{ title: visit.say('overviews.what') }, { title: visit.say('overviews.how-many'), numeric: true }]}
      rows={rows.map(([what, n]) => ({ cells: [what, number(visit, n)] }))}
    />
  )

const ByMonth = ({
  visit,
  kind,
  sums,
}: {
  readonly visit: Visit
  readonly kind: 'body' | 'court'
  readonly sums: readonly Sum[]
}): JSX.Element => {
  const { say } = visit
  // What never happened in these months has no column; the twins have all of them.
  const columns = columnsFor(kind).filter(({ of }) => of(sums) > 0)
  return (
    <Details summary={say('overviews.by-month')}>
      <Table
        id="months"
        caption={say('overviews.by-month')}
        captionHidden
        columns={[
          { title: say('overviews.month') },
          ...columns.map(({ id }) => ({ title: say(`overviews.measure.${id}`), numeric: true })),
        ]}
        rows={[
          ...monthsCounted(periodOf(visit), sums).map((month) => ({
            cells: [monthInWords(month), ...columns.map(({ of }) => number(visit, of(inMonth(sums, month))))],
          })),
          { cells: [say('overviews.all'), ...columns.map(({ of }) => number(visit, of(sums)))] },
        ]}
      />
    </Details>
  )
}

export async function monthsTwin(ground: Ground, visit: Visit, id: string): Promise<Reply> {
  const office = ground.registry.office(id)
  if (office === undefined) return absent
  const sums = await countsOf(ground.db, id, periodOf(visit))
  const columns = columnsFor(kindOf(office))
  const rows = monthsOf(periodOf(visit)).map((month) => ({ month, ...figuresIn(columns, inMonth(sums, month)) }))
  return twin(periodOf(visit), ['month', ...columns.map((one) => one.id)], rows)
}
