/** What only those who lead an office see: what waits there now, and the work of each judge. The right is asked here for page and twin. */
import type { JSX } from 'preact'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { Twins } from '../../../web/components/twins/twins.tsx'
import { absent, type Reply, to, type Visit } from '../../../web/visit.ts'
import { periodOf } from '../period.ts'
import { countsOf, type WaitingSum, waitingAt, waitingByJudge } from '../queries.ts'
import { byDetail, type Ground, number, twin, twinsOf } from './parts.tsx'

const mayAt = ({ access }: Ground, visit: Visit, what: string, office: string): boolean =>
  access.mayAt(what, visit.person, office)

export async function waitingPart(ground: Ground, visit: Visit, office: string): Promise<JSX.Element | null> {
  if (!mayAt(ground, visit, 'overview.waiting', office)) return null
  const { say } = visit
  const rows = await waitingAt(ground.db, office, visit.on)
  const sum = (of: (one: WaitingSum) => number): string =>
    number(
      visit,
      rows.reduce((total, one) => total + of(one), 0),
    )
  const cells = (of: (value: (one: WaitingSum) => number) => string): string[] => [
    of(({ all }) => all),
    of(({ late }) => late),
    of(({ extended }) => extended),
    of(({ heard }) => heard),
    ...[0, 1, 2, 3].map((age) => of(({ ages }) => ages[age]!)),
  ]
  return (
    <section>
      <Table
        id="waiting"
        caption={say('overviews.waiting')}
        empty={<EmptyState title={say('overviews.waiting.none')} />}
        columns={[
          { title: say('overviews.stage') },
          ...['all', 'late', 'extended', 'heard', 'age.1', 'age.2', 'age.3', 'age.4'].map((id) => ({
            title: say(`overviews.waiting.${id}`),
            numeric: true,
          })),
        ]}
        rows={[
          ...rows.map((one) => ({
            marked: one.late > 0,
            cells: [
              `${say(`${one.procedure}.short`)}: ${say(`${one.procedure}.stage.${one.stage}`)}`,
              ...cells((value) => number(visit, value(one))),
            ],
          })),
          { cells: [say('overviews.all'), ...cells(sum)] },
        ].slice(0, rows.length === 0 ? 0 : undefined)}
      />
      <Elsewhere visit={visit} path={`/overviews/offices/${office}/waiting`} />
    </section>
  )
}

const Elsewhere = ({ visit, path }: { readonly visit: Visit; readonly path: string }): JSX.Element => (
  <p class="govuk-body">
    <Twins say={visit.say} links={twinsOf(visit, path)} />{' '}
    <a class="govuk-link" href={to(visit, '/desk')}>
      {visit.say('overviews.to-desk')}
    </a>
  </p>
)

const waitingColumns = [
  'procedure',
  'stage',
  'all',
  'late',
  'extended',
  'heard',
  'days30',
  'days60',
  'days90',
  'longer',
] as const

export async function waitingTwin(ground: Ground, visit: Visit, office: string): Promise<Reply> {
  if (!mayAt(ground, visit, 'overview.waiting', office)) return absent
  const rows = (await waitingAt(ground.db, office, visit.on)).map(({ ages, ...one }) => ({
    ...one,
    days30: ages[0],
    days60: ages[1],
    days90: ages[2],
    longer: ages[3],
  }))
  return twin(periodOf(visit), waitingColumns, rows)
}

interface JudgeRow {
  readonly judge: string
  readonly waiting: number
  readonly judged: number
  readonly late: number
}

async function judgesOf(ground: Ground, visit: Visit, court: string): Promise<JudgeRow[]> {
  const [sums, waiting] = await Promise.all([
    countsOf(ground.db, court, periodOf(visit)),
    waitingByJudge(ground.db, court),
  ])
  const of = (measure: string): Map<string, number> =>
    new Map(byDetail(sums, measure).map(({ detail, n }) => [detail, n]))
  const [judged, late, waits] = [
    of('judge-judged'),
    of('judge-late'),
    new Map(waiting.map(({ judge, n }) => [judge, n])),
  ]
  const judges = new Set([...ground.registry.holding('judge', court, visit.on), ...judged.keys(), ...waits.keys()])
  return [...judges]
    .map((judge) => ({
      judge,
      waiting: waits.get(judge) ?? 0,
      judged: judged.get(judge) ?? 0,
      late: late.get(judge) ?? 0,
    }))
    .sort((a, b) => b.waiting - a.waiting || b.judged - a.judged || (a.judge < b.judge ? -1 : 1))
}

/** Work, not outcomes: how a judge decides is nobody's figure. */
export async function judgesPart(ground: Ground, visit: Visit, court: string): Promise<JSX.Element | null> {
  if (!mayAt(ground, visit, 'overview.judges', court)) return null
  const { say } = visit
  const rows = await judgesOf(ground, visit, court)
  const nameOf = await ground.names(rows.map(({ judge }) => judge))
  return (
    <section>
      <Table
        id="judges"
        caption={say('overviews.judges')}
        columns={[
          { title: say('overviews.judge') },
          { title: say('overviews.waiting.all'), numeric: true },
          { title: say('overviews.measure.judged'), numeric: true },
          { title: say('overviews.measure.judged-late'), numeric: true },
        ]}
        rows={rows.map((one) => ({
          cells: [
            nameOf({ person: one.judge }, say),
            ...[one.waiting, one.judged, one.late].map((n) => number(visit, n)),
          ],
        }))}
      />
      <p class="govuk-body">{say('overviews.judges.what')}</p>
      <Elsewhere visit={visit} path={`/overviews/offices/${court}/judges`} />
    </section>
  )
}

export async function judgesTwin(ground: Ground, visit: Visit, court: string): Promise<Reply> {
  if (!mayAt(ground, visit, 'overview.judges', court)) return absent
  const rows = await judgesOf(ground, visit, court)
  const nameOf = await ground.names(rows.map(({ judge }) => judge))
  return twin(
    periodOf(visit),
    ['name', 'waiting', 'judged', 'late'],
    rows.map(({ judge, ...counts }) => ({ name: nameOf({ person: judge }, visit.say), ...counts })),
  )
}
