/** The hearings of a day, of one court or of all: a page and its twins for machines, feeds and calendars. */
import type { Office } from '../../engine/law.ts'
import { addDays } from '../../kernel/calendar-date.ts'
import { calendarFile } from '../../platform/calendar-file.ts'
import { itemsMax, rss } from '../../platform/rss.ts'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Select } from '../../web/components/field/choices.tsx'
import { DateInput } from '../../web/components/field/day-and-moment.tsx'
import { asList } from '../../web/list.ts'
import { formatDay } from '../../web/text/formats.ts'
import { absent, page, type Reply, to, type Visit } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'
import { addressOf, courtsOf, type Question, questionOf } from './asked.ts'
import { hearingEvent, hearingItem } from './events.ts'
import { HearingTable } from './hearing-table.tsx'
import { courtsWithHearings, type Hearing, judgesOf } from './list.ts'
import type { HearingPorts } from './ports.ts'
import { publicHearings, publicLastSet } from './public.ts'

/** Days a calendar of a court reaches back and ahead. */
const calendarDays = { back: 30, ahead: 120 } as const

const onDay = (ports: HearingPorts, { court, day }: Question): Promise<Hearing[]> =>
  publicHearings(ports, { from: day, to: day, ...(court && { court }) })

export async function listReply(ports: HearingPorts, visit: Visit): Promise<Reply> {
  const { say, language } = visit
  const question = questionOf(visit, ports)
  const { court, day, wrong } = question
  const rows = wrong.length > 0 ? [] : await onDay(ports, question)
  const nameOf = await ports.names(rows.flatMap(({ state }) => judgesOf(state)))
  const next = rows.length > 0 || wrong.length > 0 ? undefined : await nextDay(ports, question)
  const empty = (
    <EmptyState title={say('hearings.none')}>
      {next && (
        <a class="govuk-link" href={addressOf(visit, '', court, next)}>
          {say('hearings.next', { day: formatDay(next, language) })}
        </a>
      )}
    </EmptyState>
  )
  return page(
    say('hearings.title'),
    <>
      <h1 class="govuk-heading-l">{say('hearings.title')}</h1>
      <p class="govuk-body tz-narrow">
        {say('hearings.intro', { article: articleInWords(say, ports.publicity.article) })}
      </p>
      <Filters visit={visit} courts={await courtsToChoose(ports, question)} question={question} />
      {wrong.length === 0 && (
        <>
          <h2 class="govuk-heading-m">{formatDay(day, language)}</h2>
          <ul class="govuk-list tz-inline">
            {(
              [
                ['day-before', addressOf(visit, '', court, addDays(day, -1))],
                ['day-after', addressOf(visit, '', court, addDays(day, 1))],
                ['subscribe', addressOf(visit, '.ics', court)],
                ['feed', addressOf(visit, '.rss', court)],
              ] as const
            ).map(([id, href]) => (
              <li>
                <a class="govuk-link" href={href}>
                  {say(`hearings.${id}`)}
                </a>
              </li>
            ))}
          </ul>
          <HearingTable visit={visit} ports={ports} rows={rows} nameOf={nameOf} empty={empty} isOneDay />
        </>
      )}
    </>,
    wrong.length > 0
      ? { hasErrors: true, status: 422 }
      : {
          wide: true,
          alternates: [
            { type: 'application/json', href: addressOf(visit, '.json', court, day) },
            { type: 'text/csv', href: addressOf(visit, '.csv', court, day) },
            { type: 'text/calendar', href: addressOf(visit, '.ics', court) },
            { type: 'application/rss+xml', href: addressOf(visit, '.rss', court) },
          ],
        },
  )
}

/** The first day after the asked one on which something is set. */
async function nextDay(ports: HearingPorts, { court, day }: Question) {
  const rows = await publicHearings(ports, { from: addDays(day, 1), ...(court && { court }) })
  return rows.find(({ standing }) => standing === 'set')?.day
}

/** Courts that have set a hearing, and the one that is asked about. */
async function courtsToChoose(ports: HearingPorts, { court }: Question): Promise<readonly Office[]> {
  const sitting = await courtsWithHearings(ports.db, ports.publicity.procedures)
  return courtsOf(ports).filter(({ id }) => id === court || sitting.has(id))
}

interface FilterProps {
  readonly visit: Visit
  readonly courts: readonly Office[]
  readonly question: Question
}

const Filters = ({ visit, courts, question }: FilterProps) => {
  const { say, language } = visit
  return (
    <search>
      <form method="get" action={to(visit, '/hearings')}>
        <Select
          say={say}
          name="court"
          label={say('hearings.court')}
          value={question.court ?? ''}
          isEmptyFirst={false}
          {...(question.wrong.includes('court') && { error: say('hearings.no-such-court') })}
          items={[
            { value: '', text: say('hearings.court.all') },
            ...courts.map(({ id, names }) => ({ value: id, text: names[language] })),
          ]}
        />
        <DateInput
          say={say}
          name="date"
          label={say('hearings.day')}
          value={question.typed}
          {...(question.wrong.includes('date') && { error: say('hearings.not-a-day') })}
        />
        <Button kind="secondary">{say('hearings.show')}</Button>
      </form>
    </search>
  )
}

const columns = ['number', 'court', 'judges', 'procedure', 'kind', 'at', 'room', 'standing'] as const

/** The rows of the page, and nothing that the page does not show. */
export async function listData(ports: HearingPorts, visit: Visit): Promise<Reply> {
  const question = questionOf(visit, ports)
  if (question.wrong.length > 0) return absent
  const rows = await onDay(ports, question)
  const nameOf = await ports.names(rows.flatMap(({ state }) => judgesOf(state)))
  const all = rows.map((one) => ({
    number: one.number ?? '',
    court: one.court,
    judges: judgesOf(one.state)
      .map((person) => nameOf({ person }, visit.say))
      .join('; '),
    procedure: one.procedure,
    kind: one.isPreliminary ? 'preliminary' : 'session',
    at: one.at,
    room: one.place,
    standing: one.standing,
  }))
  return asList(columns, all, { beside: { day: question.day, court: question.court ?? null } })
}

/** The calendar of a court, or of all: a month back, so that what was moved or dropped is told, and the months ahead. */
export async function listCalendar(ports: HearingPorts, visit: Visit): Promise<Reply> {
  const { court, wrong } = questionOf(visit, ports)
  if (wrong.length > 0) return absent
  const rows = await publicHearings(ports, {
    from: addDays(visit.on, -calendarDays.back),
    to: addDays(visit.on, calendarDays.ahead),
    ...(court && { court }),
  })
  const body = calendarFile(
    visit.say('hearings.title'),
    rows.map((one) => hearingEvent(ports, visit.say, one)),
  )
  return { kind: 'data', type: 'text/calendar; charset=utf-8', body }
}

export async function listFeed(ports: HearingPorts, visit: Visit): Promise<Reply> {
  const { court, wrong } = questionOf(visit, ports)
  if (wrong.length > 0) return absent
  const { say } = visit
  const rows = await publicLastSet(ports, { ...(court && { court }) }, itemsMax)
  const where = (court && ports.registry.office(court)?.names[say.language]) || say('hearings.court.all')
  const body = rss({
    title: `${say('hearings.title')}: ${where}`,
    text: say('hearings.feed.text'),
    language: say.language,
    link: `${ports.address}${addressOf(visit, '', court)}`,
    self: `${ports.address}${addressOf(visit, '.rss', court)}`,
    items: rows.map((one) => hearingItem(ports, say, one)),
  })
  return { kind: 'data', type: 'application/rss+xml; charset=utf-8', body }
}
