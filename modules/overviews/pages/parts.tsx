/** What every page of figures has: its months, how far the record is counted, what each figure means, and words for shares. */
import type { JSX } from 'preact'
import type { Office } from '../../../engine/law.ts'
import type { Access } from '../../../platform/access.ts'
import type { Query } from '../../../platform/db/port.ts'
import type { PostRegistry } from '../../../platform/registry/registry.ts'
import { Button } from '../../../web/components/button/button.tsx'
import { Details } from '../../../web/components/details/details.tsx'
import { Select } from '../../../web/components/field/choices.tsx'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { Twins } from '../../../web/components/twins/twins.tsx'
import { asList, type TwinLink, twinLinks } from '../../../web/list.ts'
import { formatMoment, formatNumber } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import { type Reply, to, type Visit } from '../../../web/visit.ts'
import { articleInWords } from '../../forms/index.ts'
import type { OfficeIndex } from '../../registry/index.ts'
import { noNorm } from '../measures.ts'
import { otherNorm } from '../norms.ts'
import { inAddress, monthsOf, type Period, periodOf } from '../period.ts'
import { followedTo, type Sum } from '../queries.ts'
import { shareOf } from '../shares.ts'

export interface OverviewPorts {
  readonly db: Query
  readonly registry: PostRegistry
  readonly access: Access
  readonly zone: string
  /** Procedures of which no figure says anything. */
  readonly sealed: readonly string[]
  loadMany(ids: readonly string[]): Promise<readonly { readonly id: string; readonly state: unknown }[]>
  names(ids: readonly string[]): Promise<(holder: { readonly person?: string }, say: Say) => string>
}
/** What the pages need beside their ports: offices by place. */
export interface Ground extends OverviewPorts {
  readonly index: OfficeIndex
}

/** The sum of a measure, of some of its details where they are named. */
export const sumOf = (sums: readonly Sum[], measure: string, details?: readonly string[]): number =>
  sums.reduce(
    (total, one) => (one.measure === measure && (details?.includes(one.detail) ?? true) ? total + one.n : total),
    0,
  )

/** A measure by its details, the greatest first. */
export function byDetail(sums: readonly Sum[], measure: string): { readonly detail: string; readonly n: number }[] {
  const found = new Map<string, number>()
  for (const one of sums) if (one.measure === measure) found.set(one.detail, (found.get(one.detail) ?? 0) + one.n)
  return [...found]
    .map(([detail, n]) => ({ detail, n }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.detail < b.detail ? -1 : 1))
}

export const nameOf = (office: Office | undefined, { language }: Visit, id: string): string =>
  office?.names[language] ?? id

/** An article in the reader's words; what no code of the texts names is one group. */
export const normInWords = (say: Say, norm: string): string =>
  norm === noNorm || norm === otherNorm ? say(`overviews.norm.${norm}`) : articleInWords(say, norm)

export const number = ({ language }: Visit, n: number): string => formatNumber(n, language)

/** `12 of 31 (39 %, range 24–56 %)`; of few cases only the numbers, of none a dash. */
export function shareInWords(visit: Visit, part: number, of: number): string {
  if (of === 0) return '—'
  const share = shareOf(part, of)
  const values = { part: number(visit, part), of: number(visit, of) }
  return share ? visit.say('overviews.share', { ...values, ...share }) : visit.say('overviews.share.few', values)
}

/** `2026-03` for tables: `03.2026`. */
export const monthInWords = (month: string): string => month.split('-').reverse().join('.')

export function PeriodForm({
  visit,
  path,
  children,
}: {
  readonly visit: Visit
  readonly path: string
  readonly children?: JSX.Element | false
}): JSX.Element {
  const { say, query } = visit
  const period = periodOf(visit)
  const items = monthsOf(
    periodOf({ query: new URLSearchParams({ to: visit.on.slice(0, 7), from: earliest(visit.on) }), on: visit.on }),
  )
    .concat(period.to, period.from)
    .sort()
  const choices = [...new Set(items)].reverse().map((month) => ({ value: month, text: monthInWords(month) }))
  return (
    <form method="get" action={to(visit, path)} class="tz-months">
      {children}
      <Select
        say={say}
        name="from"
        label={say('overviews.from')}
        value={period.from}
        isEmptyFirst={false}
        items={choices}
      />
      <Select say={say} name="to" label={say('overviews.to')} value={period.to} isEmptyFirst={false} items={choices} />
      {['body', 'court', 'norm', 'outcome', 'review'].map(
        (name) => query.get(name) && <input type="hidden" name={name} value={query.get(name)!} />,
      )}
      <Button kind="secondary">{say('overviews.show')}</Button>
    </form>
  )
}
/** Months that can be chosen: three years back. */
const earliest = (on: string): string => `${Number(on.slice(0, 4)) - 3}${on.slice(4, 7)}`

/** Up to which act the figures count, and where the same rows lie for machines. */
export async function asOf(
  { db, zone, sealed }: OverviewPorts,
  visit: Visit,
  twins: readonly TwinLink[],
): Promise<JSX.Element> {
  const { say, language } = visit
  const { at, behind } = await followedTo(db, sealed)
  return (
    <p class="govuk-body">
      {at ? say('overviews.as-of', { at: formatMoment(at, zone, language) }) : say('overviews.as-of.none')}
      {behind > 0 && <> {say('overviews.behind', { count: behind })}</>} <Twins say={say} links={twins} />
    </p>
  )
}

/** Addresses of the twins of a page, with the months it shows. */
export const twinsOf = (visit: Visit, path: string, more = '') =>
  twinLinks(visit, path, `${inAddress(periodOf(visit))}${more}`)

/** The definition of each figure on the page. */
export const Definitions = ({
  say,
  measures,
}: {
  readonly say: Say
  readonly measures: readonly string[]
}): JSX.Element => (
  <Details summary={say('overviews.definitions')}>
    <SummaryList
      say={say}
      rows={measures.map((id) => ({ key: say(`overviews.measure.${id}`), value: say(`overviews.measure.${id}.what`) }))}
    />
    <p class="govuk-body">{say('overviews.definitions.shares')}</p>
    <p class="govuk-body">{say('overviews.definitions.record')}</p>
  </Details>
)

/** Rows as data: one object a row in JSON, the same values in CSV. */
export const twin = (
  period: Period,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number | null>>[],
  max?: number,
): Reply => asList(columns, rows, { beside: period, ...(max && { max }) })
