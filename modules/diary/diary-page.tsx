/** The week on one page: terms above, hearings by the hour below, everything said in words. */
import type { JSX } from 'preact'
import { addDays, type CalendarDate, daysBetween } from '../../kernel/calendar-date.ts'
import { Button } from '../../web/components/button/button.tsx'
import { InsetText } from '../../web/components/inset-text/inset-text.tsx'
import { timeLeft } from '../../web/components/term-card/days-left.ts'
import { Twins } from '../../web/components/twins/twins.tsx'
import { twinLinks } from '../../web/list.ts'
import { formatDay, formatDayShort } from '../../web/text/formats.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import type { Deadline, Hearing } from './queries.ts'
import { clashesOf, daysFor, hourOf, hoursFor, laneDay } from './week.ts'

export interface Week {
  readonly monday: CalendarDate
  readonly hearings: readonly Hearing[]
  readonly deadlines: readonly Deadline[]
  /** Place of each proceeding in its chain. */
  readonly places: ReadonlyMap<string, number>
  /** The day asked for was none: this week is shown. */
  readonly isOther?: boolean
}

export function diaryReply(visit: Visit, week: Week): Reply {
  const { say, language } = visit
  const { monday } = week
  const span = { from: formatDay(monday, language), until: formatDay(addDays(monday, 6), language) }
  const twins = twinLinks(visit, '/diary', `week=${monday}`)
  return page(
    say('diary.title-week', span),
    <>
      <h1 class="govuk-heading-l">{say('diary.title')}</h1>
      <p class="govuk-body">{say('diary.week', span)}</p>
      {week.isOther && (
        <InsetText>
          <p class="govuk-body">{say('diary.not-a-day')}</p>
        </InsetText>
      )}
      <Moves visit={visit} monday={monday} />
      {week.hearings.length === 0 && <p class="govuk-body">{say('diary.free-week')}</p>}
      <Grid visit={visit} week={week} />
      <p class="govuk-body tz-screen-only">
        <Twins say={say} links={twins} />
      </p>
    </>,
    {
      wide: true,
      alternates: twins,
    },
  )
}

/** The week before, the week after, today, and any other by a day of it. */
function Moves({ visit, monday }: { readonly visit: Visit; readonly monday: CalendarDate }): JSX.Element {
  const { say } = visit
  const links = [
    { id: 'before', day: addDays(monday, -7) },
    { id: 'today', day: visit.on },
    { id: 'after', day: addDays(monday, 7) },
  ]
  return (
    <div class="tz-week__move tz-screen-only">
      {links.map(({ id, day }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, `/diary?week=${day}`)}>
            {say(`diary.${id}`)}
          </a>
        </p>
      ))}
      <form method="get" action={to(visit, '/diary')} class="tz-inline-form">
        <div class="govuk-form-group">
          <label class="govuk-label" for="week">
            {say('diary.day')}
          </label>
          <input class="govuk-input" id="week" name="week" type="date" value={monday} />
        </div>
        <Button kind="secondary">{say('diary.show')}</Button>
      </form>
    </div>
  )
}

function Grid({ visit, week }: { readonly visit: Visit; readonly week: Week }): JSX.Element {
  const { say, on } = visit
  const days = daysFor(
    week.monday,
    week.hearings.map(({ day }) => day),
  )
  const label = (day: CalendarDate): string =>
    `${say(`diary.weekday.${((daysBetween(week.monday, day) % 7) + 1) as 1}`)}, ${formatDayShort(day)}`
  return (
    <section class="tz-scroll" aria-labelledby="week-caption">
      <table class="tz-week">
        <caption class="govuk-visually-hidden" id="week-caption">
          {say('diary.title')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('diary.hour')}</th>
            {days.map((day) => (
              <th scope="col" class={day === on ? 'tz-week__today' : undefined}>
                {label(day)}
                {day === on && <span class="tz-small"> {say('diary.is-today')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('diary.terms')}</th>
            {days.map((day) => (
              <td data-label={label(day)}>
                {list(
                  week.deadlines
                    .filter((one) => laneDay(one, days, on) === day)
                    .map((one) => <DeadlineWords visit={visit} one={one} />),
                )}
              </td>
            ))}
          </tr>
          {hoursFor(week.hearings).map((hour) => (
            <tr class={hour === lunchHour ? 'tz-week__lunch' : undefined}>
              <th scope="row">{`${String(hour).padStart(2, '0')}:00`}</th>
              {days.map((day) => (
                <td data-label={label(day)}>
                  {list(
                    week.hearings
                      .filter((one) => one.day === day && hourOf(one) === hour)
                      .map((one) => <HearingWords visit={visit} week={week} one={one} />),
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The hour in which nobody sits; shown as a band, and free to be used. */
const lunchHour = 13

const list = (items: readonly JSX.Element[]): JSX.Element | null =>
  items.length === 0 ? null : (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )

function DeadlineWords({ visit, one }: { readonly visit: Visit; readonly one: Deadline }): JSX.Element {
  const { say, on } = visit
  const left = daysBetween(on, one.lastDay)
  return (
    <>
      <a class="govuk-link tz-number" href={to(visit, caseAddress(one.number))}>
        {one.number}
      </a>
      <span>{say(`${one.procedure}.term.${one.term}`)}</span>
      <span class={left < 0 ? 'tz-late' : 'tz-muted'}>{timeLeft(say, left)}</span>
    </>
  )
}

function HearingWords(props: { readonly visit: Visit; readonly week: Week; readonly one: Hearing }): JSX.Element {
  const { visit, week, one } = props
  const { say } = visit
  const clashes = clashesOf(one, week.hearings)
  return (
    <>
      <strong>{one.time}</strong>
      <span>
        <a
          class="govuk-link tz-number"
          href={to(visit, `${caseAddress(one.number)}/hearing/${week.places.get(one.proceeding) ?? 1}/${one.n}`)}
        >
          {one.number}
        </a>
      </span>
      <span>{say(`${one.procedure}.short`)}</span>
      {one.where && <span class="tz-typed">{one.where}</span>}
      {clashes.length > 0 && (
        <span class="tz-clash">
          {say('diary.clash', { cases: clashes.map(({ number, time }) => `${number} (${time})`).join(', ') })}
        </span>
      )}
    </>
  )
}
