/** What only a demonstration has: signing in as one of its invented people, and a law clock that can be moved forward. */
import type { JSX } from 'preact'
import { addDays, type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts'
import { type Instant, instantOf } from '../../kernel/instant.ts'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { DateInput } from '../../web/components/field/day-and-moment.tsx'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import { absent, nextOf, page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'

/** Somebody to sign in as: the name, and what this person is in the demonstration. */
export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly group:
    | 'citizen'
    | 'body'
    | 'superior'
    | 'court'
    | 'appeal'
    | 'cassation'
    | 'supreme'
    | 'prosecution'
    | 'house'
  readonly posts: string
  /** Cases in which this person could act now. */
  readonly waiting: number
}

export interface DemonstrationPorts {
  readonly zone: string
  people(visit: Visit): Promise<readonly DemoPerson[]>
  /**
   * Moves the law clock forward; every term and timed step up to then is done, each at its own moment. Answers with how many, or
   * with `moving` when it takes longer than a person waits: the work goes on, and `onTheWay` says how far it is.
   */
  moveClock(to: Instant): Promise<number | 'moving'>
  /** The moment that time has reached on a move that is not over yet. */
  onTheWay(): Instant | undefined
}

/** The farthest one move of the clock may go, in days: beyond lies no calendar anybody could rely on. */
const moveDaysMax = 400

export const demonstrationRoutes = (ports: DemonstrationPorts): readonly Route[] => [
  {
    method: 'POST',
    path: '/sign-in',
    who: 'anybody',
    answer: (visit) => (visit.demo ? signedIn(ports, visit) : absent),
  },
  { method: 'GET', path: '/clock', who: 'anybody', answer: (visit) => (visit.demo ? clock(ports, visit) : absent) },
  { method: 'POST', path: '/clock', who: 'anybody', answer: (visit) => (visit.demo ? move(ports, visit) : absent) },
]

const groups = [
  'citizen',
  'body',
  'superior',
  'court',
  'appeal',
  'cassation',
  'supreme',
  'prosecution',
  'house',
] as const

/** The invented people to choose from, for the page of signing in. */
export const peopleToChoose = (visit: Visit, people: readonly DemoPerson[]): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{visit.say('demo.sign-in')}</h2>
    <p class="govuk-body">{visit.say('demo.sign-in.help')}</p>
    {groups.map((group) => (
      <section aria-labelledby={`group-${group}`}>
        <h3 class="govuk-heading-s" id={`group-${group}`}>
          {visit.say(`demo.group.${group}`)}
        </h3>
        <ul class="govuk-list tz-people">
          {people
            .filter((one) => one.group === group)
            .map((one) => (
              <li>{personButton(visit, one)}</li>
            ))}
        </ul>
      </section>
    ))}
  </>
)

/** Where each begins: at the desk, unless there is a better place. */
const landing: Partial<Record<DemoPerson['group'], string>> = { citizen: '/my', house: '/admin' }

async function signedIn(ports: DemonstrationPorts, visit: Visit): Promise<Reply> {
  const chosen = (await ports.people(visit)).find(({ id }) => id === visit.form.person)
  if (chosen === undefined) return absent
  return { kind: 'signed-in', person: chosen.id, to: to(visit, nextOf(visit) ?? landing[chosen.group] ?? '/desk') }
}

const personButton = (visit: Visit, one: DemoPerson): JSX.Element => (
  <form method="post" action={to(visit, '/sign-in')}>
    <input type="hidden" name="key" value={visit.formKey()} />
    <input type="hidden" name="next" value={nextOf(visit) ?? ''} />
    <button type="submit" class="tz-person" name="person" value={one.id}>
      <strong>{one.name}</strong>
      <span>{one.posts}</span>
      <span class="tz-waiting">{visit.say('demo.person.waiting', { count: one.waiting })}</span>
    </button>
  </form>
)

function clock(ports: DemonstrationPorts, visit: Visit, problem?: string): Reply {
  const { say } = visit
  const reached = ports.onTheWay()
  if (reached) return onTheWay(ports, visit, reached)
  return page(
    say('demo.clock'),
    <div class="tz-narrow">
      {problem && <ErrorSummary say={say} errors={[{ name: 'day', text: problem }]} />}
      <h1 class="govuk-heading-l">{say('demo.clock')}</h1>
      <p class="govuk-body-l">
        {say('demo.clock.now', { moment: formatMoment(visit.at, ports.zone, visit.language) })}
      </p>
      <p class="govuk-body">{say('demo.clock.help')}</p>
      {/^\d{1,6}$/.test(visit.query.get('done') ?? '') && (
        <p class="govuk-body">
          <strong>{say('demo.clock.done', { count: Number(visit.query.get('done')) })}</strong>
        </p>
      )}
      <div class="govuk-button-group">{[1, 3, 7, 30].map((days) => quick(visit, days))}</div>
      <form method="post" action={to(visit, '/clock')} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        <DateInput
          say={say}
          name="day"
          label={say('demo.clock.day')}
          hint={say('demo.clock.day.hint', { day: formatDay(addDays(visit.on, moveDaysMax), visit.language) })}
          error={problem}
          value={{
            day: visit.form['day-day'] ?? '',
            month: visit.form['day-month'] ?? '',
            year: visit.form['day-year'] ?? '',
          }}
        />
        <Button>{say('demo.clock.move')}</Button>
      </form>
    </div>,
    problem ? { hasErrors: true, status: 422 } : {},
  )
}

/** While time is still at work: how far it is, asked again every second. */
const onTheWay = ({ zone }: DemonstrationPorts, visit: Visit, reached: Instant): Reply =>
  page(
    visit.say('demo.clock'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{visit.say('demo.clock')}</h1>
      <p class="govuk-body-l" role="status">
        {visit.say('demo.clock.on-the-way', { moment: formatMoment(reached, zone, visit.language) })}
      </p>
    </div>,
    { refreshSeconds: 1 },
  )

const quick = (visit: Visit, days: number): JSX.Element => (
  <form method="post" action={to(visit, '/clock')}>
    <input type="hidden" name="key" value={visit.formKey()} />
    <Button kind="secondary" name="days" value={String(days)}>
      {visit.say('demo.clock.forward', { count: days })}
    </Button>
  </form>
)

async function move(ports: DemonstrationPorts, visit: Visit): Promise<Reply> {
  const day = wished(visit)
  const { say } = visit
  if (ports.onTheWay()) return redirect(visit, '/clock')
  if (day === undefined) return clock(ports, visit, say('demo.clock.not-a-day'))
  if (day <= visit.on)
    return clock(ports, visit, say('demo.clock.backward', { day: formatDay(visit.on, visit.language) }))
  if (day > addDays(visit.on, moveDaysMax))
    return clock(
      ports,
      visit,
      say('demo.clock.too-far', { day: formatDay(addDays(visit.on, moveDaysMax), visit.language) }),
    )
  const done = await ports.moveClock(instantOf(day, '09:00', ports.zone))
  return redirect(visit, done === 'moving' ? '/clock' : `/clock?done=${done}`)
}

function wished({ form, on }: Visit): CalendarDate | undefined {
  if (/^\d{1,3}$/.test(form.days ?? '')) return addDays(on, Number(form.days))
  const [day, month, year] = [form['day-day'] ?? '', form['day-month'] ?? '', form['day-year'] ?? ''].map((part) =>
    part.trim(),
  )
  return parseCalendarDate(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
}
