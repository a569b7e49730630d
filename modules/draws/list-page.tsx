/** The public list: who got which case, how, from how many; filtered by court and days in the address; and counted court by court. */
import type { ComponentChildren, JSX } from 'preact'
import type { PublicDrawDay } from '../../platform/draws/keeper.ts'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Select } from '../../web/components/field/choices.tsx'
import { DateInput } from '../../web/components/field/day-and-moment.tsx'
import { Pagination } from '../../web/components/pagination/pagination.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatDay } from '../../web/text/formats.ts'
import { to, type Visit } from '../../web/visit.ts'
import { addressOf, courtsOf, type DayBox, type Question } from './asked.ts'
import { Commitment } from './commitment.tsx'
import type { DrawPorts, JudgeName } from './ports.ts'
import type { CourtCount } from './queries.ts'
import { type Distribution, drawAddress, type Manner } from './rows.ts'

export interface ListProps {
  readonly visit: Visit
  readonly ports: DrawPorts
  readonly question: Question
  readonly rows: readonly Distribution[]
  readonly count: number
  readonly pages: number
  readonly counts: readonly CourtCount[]
  readonly nameOf: JudgeName
  /** The secret of the day, when one day is asked for. */
  readonly day?: PublicDrawDay
}

export const DrawList = (props: ListProps): JSX.Element => {
  const { visit, ports, question, count, pages, day } = props
  const { say } = visit
  return (
    <>
      <h1 class="govuk-heading-l">{say('draws.title')}</h1>
      <p class="govuk-body tz-narrow">{say('draws.intro')}</p>
      <Filters {...props} />
      {day && question.asked.from && (
        <>
          <h2 class="govuk-heading-m">{formatDay(question.asked.from, visit.language)}</h2>
          <Commitment ports={ports} visit={visit} day={day} />
        </>
      )}
      {question.wrong.length === 0 && (
        <>
          <p class="govuk-body" role="status">
            {say('draws.found', { count })}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={addressOf(visit, question, '.rss', 1)}>
              {say('draws.feed')}
            </a>
          </p>
          <DrawTable {...props} />
          <Pagination
            say={say}
            page={question.page}
            pages={pages}
            hrefOf={(page) => addressOf(visit, question, '', page)}
          />
          <CourtTable {...props} />
        </>
      )}
    </>
  )
}

function Filters({ visit, ports, question }: ListProps): JSX.Element {
  const { say, language } = visit
  const isWrong = (what: Question['wrong'][number]): boolean => question.wrong.includes(what)
  const dayBox = (box: DayBox): JSX.Element => {
    const error = isWrong(box)
      ? say('draws.not-a-day')
      : box === 'to' && isWrong('order')
        ? say('draws.order')
        : undefined
    return (
      <DateInput
        say={say}
        name={box}
        label={say(`draws.day.${box}`)}
        value={question.typed[box]}
        {...(error && { error })}
      />
    )
  }
  return (
    <search>
      <form method="get" action={to(visit, '/draws')}>
        <Select
          say={say}
          name="court"
          label={say('draws.court')}
          value={question.asked.court ?? ''}
          isEmptyFirst={false}
          {...(isWrong('court') && { error: say('draws.no-such-court') })}
          items={[
            { value: '', text: say('draws.court.all') },
            ...courtsOf(ports.registry).map(({ id, names }) => ({ value: id, text: names[language] })),
          ]}
        />
        {dayBox('from')}
        {dayBox('to')}
        <Button kind="secondary">{say('draws.show')}</Button>
      </form>
    </search>
  )
}

const colours = { lot: 'green', 'first-judge': 'blue', hand: 'amber', nobody: 'red' } as const satisfies Record<
  Manner,
  string
>

const DrawTable = (props: ListProps): JSX.Element => {
  const { visit, ports, rows } = props
  const { say, language } = visit
  return (
    <Table
      id="draws"
      caption={say('draws.title')}
      captionHidden
      empty={
        <EmptyState title={say('draws.none')}>
          <p class="govuk-body">{say('draws.none.why')}</p>
        </EmptyState>
      }
      columns={[
        { title: say('draws.number') },
        { title: say('draws.latest.day') },
        { title: say('draws.court') },
        { title: say('draws.manner') },
        { title: say('draws.judge') },
        { title: say('draws.pool'), numeric: true },
      ]}
      rows={rows.map((row) => ({
        cells: [
          row.draw ? (
            <a class="govuk-link tz-number" href={to(visit, drawAddress(row.draw))}>
              {row.label}
            </a>
          ) : (
            <span class="tz-number">{row.label}</span>
          ),
          formatDay(row.day as never, language),
          ports.registry.office(row.court)?.names[language] ?? row.court,
          <Tag colour={colours[row.manner]}>{say(`draws.manner.${row.manner}`)}</Tag>,
          judges(props, row),
          row.manner === 'hand' ? '—' : say('draws.of', { eligible: row.eligible, of: row.of }),
        ],
      }))}
    />
  )
}

function judges({ visit, ports, nameOf }: ListProps, row: Distribution): ComponentChildren {
  const { say, language } = visit
  const names = row.judges.map((one) => nameOf(one, say)).join(', ')
  if (row.manner === 'nobody') return say('draws.nobody')
  if (row.draw?.follows)
    return (
      <>
        {names}
        <div class="govuk-hint">{say('draws.follows', { number: row.draw.follows })}</div>
      </>
    )
  if (row.hand === undefined) return names
  const office = (id: string): string => ports.registry.office(id)?.names[language] ?? id
  const who = (role: string, at: string): string =>
    say('who.post-at', { post: say(`post.${role.split('@')[0]}`), office: office(at) })
  const { ground, proposedAs, answer, answeredAs, higher } = row.hand
  return (
    <>
      {names}
      <div class="govuk-hint">
        {say('draws.hand.ground', { ground: say(`suit.option.handGround.${ground}`) })}{' '}
        {say('draws.hand.proposed', { who: who(proposedAs, row.court) })}{' '}
        {answer === 'approval.agree'
          ? say('draws.hand.agreed', { who: who(answeredAs, higher) })
          : say(`draws.hand.${answer === 'waits' ? 'waits' : answer === 'approval.refuse' ? 'refused' : 'withdrawn'}`)}
      </div>
    </>
  )
}

const CourtTable = ({ visit, ports, counts }: ListProps): ComponentChildren => {
  const { say, language } = visit
  if (counts.length === 0) return null
  return (
    <Table
      id="courts"
      caption={say('draws.by-court')}
      columns={[
        { title: say('draws.court') },
        { title: say('draws.count.lot'), numeric: true },
        { title: say('draws.count.first'), numeric: true },
        { title: say('draws.count.hand'), numeric: true },
        { title: say('draws.count.share'), numeric: true },
        { title: say('draws.count.waiting'), numeric: true },
      ]}
      rows={counts.map((one) => ({
        marked: one.waiting > 0,
        cells: [
          ports.registry.office(one.court)?.names[language] ?? one.court,
          String(one.byLot),
          String(one.toFirstJudge),
          String(one.byHand),
          shareByHand(one, language),
          String(one.waiting),
        ],
      }))}
    />
  )
}

/** Judges named by hand among all who got a case. */
function shareByHand({ byLot, toFirstJudge, byHand }: CourtCount, language: string): string {
  const all = byLot + toFirstJudge + byHand
  if (all === 0) return '—'
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(byHand / all)
}
