/** The rows of a desk: each leads straight to the form of its step; one click takes the matter and opens it. */
import type { JSX } from 'preact'
import { type CalendarDate, daysBetween } from '../../kernel/calendar-date.ts'
import { dayAt, type Instant } from '../../kernel/instant.ts'
import { deskLeads } from '../../platform/desk-record/desk-record.ts'
import { Button } from '../../web/components/button/button.tsx'
import { Table, type TableRow } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { timeLeft } from '../../web/components/term-card/days-left.ts'
import { formatDayShort, formatMomentShort } from '../../web/text/formats.ts'
import { to, type Visit } from '../../web/visit.ts'
import { caseAddress, LeftTag } from '../cases/index.ts'
import type { ListName } from './asked.ts'
import { type DeskReader, type DeskRow, soonDays, type WaitingStep } from './queries.ts'

export interface RowsProps {
  readonly visit: Visit
  readonly list: ListName
  readonly rows: readonly DeskRow[]
  readonly reader: DeskReader
  readonly leads: readonly string[]
  readonly nameOf: (person: string) => string
  readonly caption: string
  /** In which terms in hours are read. */
  readonly zone: string
}

/** The matter as a button carries it: office, post, proceeding, step. */
export const packed = (row: Pick<DeskRow, 'proceeding'>, { office, post, step }: WaitingStep): string =>
  [office ?? '', post ?? '', row.proceeding, step].join('|')

export const stepTitle = ({ say }: Visit, procedure: string, step: string): string =>
  say(step.startsWith('approval.') ? `${step}.do` : `${procedure}.step.${step}.do`)

export const formAddress = ({ number, place }: Pick<DeskRow, 'number' | 'place'>, step: string): string =>
  `${caseAddress(number)}/${place}/${step}?from=desk`

/** Time left in words, coloured by how little it is. */
export function DueTag({
  visit,
  lastDay,
  lastAt,
  zone,
}: {
  readonly visit: Visit
  readonly lastDay: CalendarDate | null
  /** A term in hours, and the zone in which its day is read. */
  readonly lastAt?: Instant | null
  readonly zone?: string
}): JSX.Element {
  if (lastDay === null) return <>{visit.say('desk.no-term')}</>
  if (lastAt && zone && dayAt(lastAt, zone) === lastDay)
    return (
      <>
        <LeftTag visit={visit} over={lastAt} /> <span class="tz-muted">{formatMomentShort(lastAt, zone)}</span>
      </>
    )
  const left = daysBetween(visit.on, lastDay)
  return (
    <>
      <Tag colour={left < 0 ? 'red' : left <= soonDays ? 'amber' : 'grey'}>{timeLeft(visit.say, left)}</Tag>{' '}
      <span class="tz-muted">{formatDayShort(lastDay)}</span>
    </>
  )
}

/** Whether the reader may do the step here and now: named by the law, or free at a desk of the reader's. */
function mine({ reader }: RowsProps, one: WaitingStep): 'go' | 'take' | 'other' | 'none' {
  if (one.person === reader.person) return 'go'
  const isHeld = reader.desks.some(({ office, post }) => office === one.office && post === one.post)
  if (!isHeld) return 'none'
  if (one.claimant === reader.person) return 'go'
  return one.claimant === null || one.gone ? 'take' : 'other'
}

/** A step is open for several roles at once: the one the reader may take first. */
function distinct(props: RowsProps, { steps }: DeskRow): WaitingStep[] {
  const rank = { go: 0, take: 1, other: 2, none: 3 }
  const sorted = [...steps].sort((a, b) => rank[mine(props, a)] - rank[mine(props, b)])
  const first = new Set([...new Map([...sorted].reverse().map((one) => [one.step, one])).values()])
  return steps.filter((one) => first.has(one))
}

/** Steps a row shows at once; the others stand behind one more click. */
const shownSteps = 3

function Steps({ props, row }: { readonly props: RowsProps; readonly row: DeskRow }): JSX.Element {
  const all = distinct(props, row)
  const rank = { go: 0, take: 0, other: 1, none: 1 }
  const sorted = [...all].sort((a, b) => rank[mine(props, a)] - rank[mine(props, b)])
  const more = sorted.length > shownSteps + 1 ? sorted.slice(shownSteps) : []
  return (
    <>
      <StepList props={props} row={row} steps={more.length > 0 ? sorted.slice(0, shownSteps) : sorted} />
      {more.length > 0 && (
        <details class="tz-more">
          <summary>{props.visit.say('desk.more-steps', { count: more.length })}</summary>
          <StepList props={props} row={row} steps={more} />
        </details>
      )}
    </>
  )
}

function StepList({
  props,
  row,
  steps,
}: {
  readonly props: RowsProps
  readonly row: DeskRow
  readonly steps: readonly WaitingStep[]
}): JSX.Element {
  const { visit } = props
  return (
    <ul class="govuk-list tz-steps">
      {steps.map((one) => {
        const title = stepTitle(visit, row.procedure, one.step)
        const how = mine(props, one)
        return (
          <li>
            {how === 'go' && (
              <a class="govuk-link" href={to(visit, formAddress(row, one.step))}>
                {title}
              </a>
            )}
            {how === 'take' && (
              <Button kind="link" name="take" value={packed(row, one)} formaction={to(visit, '/desk/take')}>
                {title}
              </Button>
            )}
            {(how === 'other' || how === 'none') && title}
          </li>
        )
      })}
    </ul>
  )
}

/** Of the desks at which a matter waits, the one whose work is given: who has it already, else those who do the work before those who lead. */
function givable({ leads }: RowsProps, { steps }: DeskRow): WaitingStep | undefined {
  const own = steps.filter(({ office }) => office !== null && leads.includes(office))
  const isLead = (post: string | null): boolean => deskLeads.some((one) => one === post)
  return own.find(({ claimant }) => claimant !== null) ?? own.find(({ post }) => !isLead(post)) ?? own[0]
}

function Who({ props, row }: { readonly props: RowsProps; readonly row: DeskRow }): JSX.Element {
  const { visit, reader, nameOf } = props
  const { say } = visit
  const held = row.steps.filter(({ person, claimant }) => person ?? claimant)
  const people = [...new Map(held.map((one) => [one.person ?? one.claimant!, one])).entries()]
  const own = row.steps.find(({ claimant, gone }) => claimant === reader.person && !gone)
  const given = givable(props, row)
  return (
    <>
      {people.length === 0 && <p class="govuk-body tz-who">{row.steps.length > 0 ? say('desk.nobody') : '—'}</p>}
      {people.map(([person, { gone, post }]) => (
        <p class="govuk-body tz-who">
          {person === reader.person ? say('desk.me') : nameOf(person)}
          {props.list === 'all' && post && <span class="tz-muted">, {say(`post.${post}`)}</span>}
          {gone && ` (${say('desk.gone')})`}
        </p>
      ))}
      {own && (
        <Button kind="link" name="release" value={packed(row, own)} formaction={to(visit, '/desk/release')}>
          {say('desk.release')} <span class="govuk-visually-hidden">{row.number}</span>
        </Button>
      )}
      {given && props.list === 'all' && (
        <a class="govuk-link" href={to(visit, `/desk/give?${new URLSearchParams({ matter: packed(row, given) })}`)}>
          {say('desk.give')} <span class="govuk-visually-hidden">{row.number}</span>
        </a>
      )}
    </>
  )
}

function Pick({
  props,
  row,
  index,
}: {
  readonly props: RowsProps
  readonly row: DeskRow
  readonly index: number
}): JSX.Element {
  const id = `pick-${index + 1}`
  return (
    <span class="govuk-checkboxes govuk-checkboxes--small tz-pick">
      <span class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id={id} name={`pick.${row.proceeding}`} value="yes" />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          <span class="govuk-visually-hidden">{props.visit.say('desk.pick', { number: row.number })}</span>
        </label>
      </span>
    </span>
  )
}

export function Rows(props: RowsProps): JSX.Element {
  const { visit, list, rows, caption } = props
  const { say } = visit
  const columns = ['number', 'matter', 'left', 'steps', 'who'].map((id) => ({ title: say(`desk.${id}`) }))
  return (
    <Table
      id="desk-table"
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows.map(
        (row, index): TableRow => ({
          marked: row.lastDay !== null && row.lastDay < visit.on,
          id: `row-${index + 1}`,
          cells: [
            <span class="tz-row-head">
              {list !== 'all' && <Pick props={props} row={row} index={index} />}
              <span>
                <a class="govuk-link tz-number" href={to(visit, caseAddress(row.number))}>
                  {row.number}
                </a>
                {row.registerNumber && <span class="tz-muted tz-number">{row.registerNumber}</span>}
              </span>
            </span>,
            <>
              {say(`${row.procedure}.short`)}
              <div class="tz-muted">{say(`${row.procedure}.stage.${row.stage}`)}</div>
            </>,
            <DueTag visit={visit} lastDay={row.lastDay} lastAt={row.lastAt} zone={props.zone} />,
            row.steps.length > 0 ? <Steps props={props} row={row} /> : '—',
            <Who props={props} row={row} />,
          ],
        }),
      )}
    />
  )
}
