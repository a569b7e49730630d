/** The calendar of working days: what the packages say of a year, and the days that administrators added or moved. */
import type { JSX } from 'preact'
import { type CalendarDate, weekday, yearOf } from '../../../kernel/calendar-date.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button, ButtonGroup } from '../../../web/components/button/button.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { formatDay } from '../../../web/text/formats.ts'
import { page, type Reply, type Route, to, type Visit } from '../../../web/visit.ts'
import { type ActForm, sendForm, showForm } from '../act-form.tsx'
import { ChangeTable } from '../changes.tsx'
import { type AdministrationPorts, ofAdministrator } from '../ports.ts'

export const calendarRoutes = (ports: AdministrationPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/admin/calendar',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => calendar(ports, visit)),
  },
  {
    method: 'GET',
    path: '/admin/calendar/mark',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => showForm(ports, visit, formOf(ports, visit, 'mark'))),
  },
  {
    method: 'POST',
    path: '/admin/calendar/mark',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => sendForm(ports, visit, formOf(ports, visit, 'mark'))),
  },
  {
    method: 'GET',
    path: '/admin/calendar/unmark',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => showForm(ports, visit, formOf(ports, visit, 'unmark'))),
  },
  {
    method: 'POST',
    path: '/admin/calendar/unmark',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => sendForm(ports, visit, formOf(ports, visit, 'unmark'))),
  },
]

function formOf(ports: AdministrationPorts, visit: Visit, step: 'mark' | 'unmark'): ActForm {
  const common = {
    procedure: 'calendar-record',
    proceeding: 'calendar-record',
    step: `${step}-day`,
    address: `/admin/calendar/${step}`,
    back: '/admin/calendar',
    done: '/admin/calendar',
  }
  if (step === 'mark')
    return {
      ...common,
      check: ({ day }) =>
        /^\d{4}-\d\d-\d\d$/.test(String(day)) && !ports.law.days.covers(day as CalendarDate)
          ? [refuse('calendar.beyond', { field: 'day' })]
          : [],
    }
  return {
    ...common,
    boxes: [
      { id: 'day', type: 'text', required: true },
      { id: 'order', type: 'text', required: true, max: 200 },
    ],
    choices: {
      day: ports.addedDays.list().map(({ day }) => ({ value: day, text: formatDay(day, visit.language) })),
    },
  }
}

async function calendar(ports: AdministrationPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const wanted = Number(visit.query.get('year'))
  const years = [...new Set(ports.marks().map(({ day }) => yearOf(day)))]
  const year = years.includes(wanted) ? wanted : yearOf(visit.on)
  const changes = (await ports.acts('calendar-record', 2)).map(({ bytes }) => ({
    procedure: 'calendar-record',
    act: JSON.parse(bytes),
  }))
  return page(
    say('admin.calendar'),
    <>
      <h1 class="govuk-heading-l">{say('admin.calendar')}</h1>
      <p class="govuk-body tz-narrow">{say('admin.calendar.text')}</p>
      <ButtonGroup>
        <Button href={to(visit, '/admin/calendar/mark')}>{say('calendar-record.step.mark-day.do')}</Button>
        {ports.addedDays.list().length > 0 && (
          <Button kind="secondary" href={to(visit, '/admin/calendar/unmark')}>
            {say('calendar-record.step.unmark-day.do')}
          </Button>
        )}
      </ButtonGroup>
      <nav aria-label={say('admin.calendar.years')}>
        <p class="govuk-body">
          {years.map((one) => (
            <>
              {one === year ? (
                <strong aria-current="page">{one}</strong>
              ) : (
                <a class="govuk-link" href={to(visit, `/admin/calendar?year=${one}`)}>
                  {one}
                </a>
              )}{' '}
            </>
          ))}
        </p>
      </nav>
      <Days ports={ports} visit={visit} year={year} />
      <h2 class="govuk-heading-m">{say('admin.changed-here')}</h2>
      {await ChangeTable(ports, visit, changes.reverse())}
    </>,
    { before: <BackLink say={say} href={to(visit, '/admin')} /> },
  )
}

const Days = ({
  ports,
  visit,
  year,
}: {
  readonly ports: AdministrationPorts
  readonly visit: Visit
  readonly year: number
}): JSX.Element => {
  const { say, language } = visit
  return (
    <Table
      id="days"
      caption={say('admin.calendar.days', { year: String(year) })}
      empty={<EmptyState title={say('admin.calendar.none')} />}
      columns={['day', 'status', 'reason'].map((one) => ({ title: say(`calendar-record.field.${one}`) }))}
      rows={ports
        .marks()
        .filter(({ day }) => yearOf(day) === year)
        .map(({ day, status, mark }) => ({
          cells: [
            `${formatDay(day, language)}, ${say(`admin.weekday.${weekday(day)}`)}`,
            say(`calendar-record.option.status.${status}`),
            <>
              {ports.dayReason(day, say)}{' '}
              {ports.addedDays.of(day) && <Tag colour="blue">{say('admin.added-here')}</Tag>}{' '}
              {mark === 'unverified' && <Tag colour="amber">{say('admin.unverified')}</Tag>}
            </>,
          ],
        }))}
    />
  )
}
