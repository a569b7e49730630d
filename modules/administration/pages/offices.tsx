/** Bodies and courts: found in the list of all, changed from a day on, or added; what was changed here stands below. */
import type { Office } from '../../../engine/law.ts'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import { foldForSearch } from '../../../kernel/text.ts'
import { isOfficeCode, minuteOf } from '../../../platform/administration/office-record.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { typedDay } from '../../../web/components/field/day-and-moment.tsx'
import { TextInput } from '../../../web/components/field/text-input.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import type { Say } from '../../../web/text/say.ts'
import { absent, page, type Reply, type Route, to, type Visit } from '../../../web/visit.ts'
import { type ActForm, sendForm, showForm } from '../act-form.tsx'
import { ChangeTable } from '../changes.tsx'
import { officeChoices, regionChoices } from '../choices.ts'
import { type AdministrationPorts, ofAdministrator } from '../ports.ts'

/** Offices shown of those found. */
const shownMax = 50
const record = {
  procedure: 'office-record',
  proceeding: 'office-record',
  back: '/admin/offices',
  done: '/admin/offices',
}

export const officeRoutes = (ports: AdministrationPorts): readonly Route[] => {
  const adding = (visit: Visit): ActForm => addingForm(ports, visit)
  const changing =
    (then: (visit: Visit, form: ActForm) => Reply | Promise<Reply>): Route['answer'] =>
    (visit, { office: id }) =>
      ofAdministrator(ports, visit, () => {
        const office = ports.registry.office(id!)
        return office && office.kind !== 'house' ? then(visit, changingForm(ports, visit, office)) : absent
      })
  return [
    {
      method: 'GET',
      path: '/admin/offices',
      who: 'signed-in',
      answer: (visit) => ofAdministrator(ports, visit, () => list(ports, visit)),
    },
    {
      method: 'GET',
      path: '/admin/offices/new',
      who: 'signed-in',
      answer: (visit) => ofAdministrator(ports, visit, () => showForm(ports, visit, adding(visit))),
    },
    {
      method: 'POST',
      path: '/admin/offices/new',
      who: 'signed-in',
      answer: (visit) => ofAdministrator(ports, visit, () => sendForm(ports, visit, adding(visit))),
    },
    {
      method: 'GET',
      path: '/admin/offices/:office',
      who: 'signed-in',
      answer: changing((visit, form) => showForm(ports, visit, form)),
    },
    {
      method: 'POST',
      path: '/admin/offices/:office',
      who: 'signed-in',
      answer: changing((visit, form) => sendForm(ports, visit, form)),
    },
  ]
}

async function list(ports: AdministrationPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const words = foldForSearch((visit.query.get('q') ?? '').slice(0, 200))
    .split(/\s+/u)
    .filter(Boolean)
  const all = ports.registry.offices().filter(({ kind, names, place, id }) => {
    const text = foldForSearch([...Object.values(names), ...Object.values(place ?? {}), id].join(' '))
    return kind !== 'house' && words.every((word) => text.includes(word))
  })
  const changes = (await ports.acts('office-record', 2)).map(({ bytes }) => ({
    procedure: 'office-record',
    act: JSON.parse(bytes),
  }))
  return page(
    say('admin.offices'),
    <>
      <h1 class="govuk-heading-l">{say('admin.offices')}</h1>
      <p class="govuk-body tz-narrow">{say('admin.offices.text')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, '/admin/offices/new')}>
          {say('office-record.step.add-office.do')}
        </a>
      </p>
      <search>
        <form method="get" action={to(visit, '/admin/offices')} class="tz-search">
          <TextInput
            say={say}
            name="q"
            type="search"
            label={say('admin.offices.search')}
            value={visit.query.get('q') ?? ''}
          />
          <Button kind="secondary">{say('admin.find')}</Button>
        </form>
      </search>
      <p class="govuk-body" role="status">
        {say('admin.offices.found', { count: all.length, shown: Math.min(all.length, shownMax) })}
      </p>
      <Table
        id="offices"
        caption={say('admin.offices')}
        captionHidden
        empty={<EmptyState title={say('admin.offices.none')} />}
        columns={[{ title: say('admin.office') }, { title: say('office-record.field.superior') }]}
        rows={all.slice(0, shownMax).map((office) => ({
          cells: [
            <a class="govuk-link" href={to(visit, `/admin/offices/${office.id}`)}>
              {office.names[visit.language]}
            </a>,
            (office.superior && ports.registry.office(office.superior)?.names[visit.language]) ?? '',
          ],
        }))}
      />
      <h2 class="govuk-heading-m">{say('admin.changed-here')}</h2>
      {await ChangeTable(ports, visit, changes.reverse())}
    </>,
    { before: <BackLink say={say} href={to(visit, '/admin')} /> },
  )
}

const addingForm = (ports: AdministrationPorts, visit: Visit): ActForm => ({
  ...record,
  step: 'add-office',
  address: '/admin/offices/new',
  choices: { region: regionChoices(ports, visit), superior: officeChoices(ports, visit) },
  check: (values) => [
    ...checked(values),
    ...(isOfficeCode(String(values.code ?? '')) ? [] : [refuse('office.code-shape', { field: 'code' })]),
    ...(ports.registry.office(String(values.code)) ? [refuse('office.code-taken', { field: 'code' })] : []),
  ],
})

const changingForm = (ports: AdministrationPorts, visit: Visit, office: Office): ActForm => ({
  ...record,
  step: 'change-office',
  address: `/admin/offices/${office.id}`,
  caption: office.names[visit.language],
  fixed: { office: office.id },
  choices: { superior: officeChoices(ports, visit).filter(({ value }) => value !== office.id) },
  typed: typedOf(office, visit),
  check: checked,
})

/** What stands in the boxes at first: the office as it reads now, from today on. */
function typedOf(office: Office, { on, say }: Visit): Record<string, string> {
  return {
    ...office.names,
    superior: office.superior ?? '',
    ends: hourOf(office, on, say),
    ...dayBoxes('since', on),
    ...(office.until && dayBoxes('until', office.until)),
  }
}

function dayBoxes(name: string, on: string): Record<string, string> {
  const { day = '', month = '', year = '' } = typedDay(on)
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

function hourOf({ workingDayEnds = [] }: Office, on: string, _say: Say): string {
  const minute = workingDayEnds.findLast(({ from }) => from <= on)?.minute
  return minute === undefined
    ? ''
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function checked(values: Readonly<Record<string, unknown>>): Refusal[] {
  const { ends, since, until } = values as Record<string, string>
  return [
    ...(ends !== undefined && minuteOf(ends) === undefined ? [refuse('field.not-an-hour', { field: 'ends' })] : []),
    ...(until !== undefined && since !== undefined && until < since
      ? [refuse('days.not-in-order', { field: 'until' })]
      : []),
  ]
}
