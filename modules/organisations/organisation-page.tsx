/** Who speaks for the organisation; its leader empowers others for dated days, and ends their powers. */
import type { JSX } from 'preact'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Power } from '../../platform/registry/voices.ts'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatDay } from '../../web/text/formats.ts'
import { to, type Visit } from '../../web/visit.ts'
import { StepFields } from '../forms/index.ts'
import { empowerFields } from './powers.ts'

export interface OrganisationPageProps {
  readonly visit: Visit
  readonly registry: PostRegistry
  readonly isLeader: boolean
  readonly powers: readonly (Power & { readonly name: string })[]
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
}

export function OrganisationPage(props: OrganisationPageProps): JSX.Element {
  const { visit, powers, isLeader, errors } = props
  const { say, person } = visit
  const title = [say('organisations.who'), say('organisations.since'), say('organisations.until')]
  const columns = [...title, say('organisations.paper'), ...(isLeader ? [say('organisations.change')] : [])]
  return (
    <>
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <h1 class="govuk-heading-l">{say('organisations.title', { name: person!.voice!.name })}</h1>
      <p class="govuk-body">{say('organisations.help')}</p>
      <Table
        id="powers"
        caption={say('organisations.people')}
        columns={columns.map((one) => ({ title: one }))}
        rows={powers.map((power) => ({
          cells: [
            <>
              {power.name} {power.since > visit.on && <Tag colour="grey">{say('organisations.ahead')}</Tag>}
            </>,
            formatDay(power.since as CalendarDate, visit.language),
            power.until ? formatDay(power.until as CalendarDate, visit.language) : say('organisations.open-end'),
            power.paper ?? say('organisations.leader'),
            ...(isLeader ? [power.paper === undefined ? '—' : <EndPower visit={visit} power={power} />] : []),
          ],
        }))}
      />
      {isLeader && <Empower {...props} />}
    </>
  )
}

const EndPower = ({ visit, power }: { readonly visit: Visit; readonly power: Power & { name: string } }) => (
  <form method="post" action={to(visit, '/organisation/end-power')}>
    <input type="hidden" name="key" value={visit.formKey()} />
    <button
      type="submit"
      class="govuk-button govuk-button--secondary tz-small"
      name="representative"
      value={power.person}
      aria-label={visit.say('organisations.end-of', { name: power.name })}
    >
      {visit.say('organisations.end')}
    </button>
  </form>
)

function Empower({ visit, registry, typed, errors }: OrganisationPageProps): JSX.Element {
  const { say } = visit
  return (
    <section aria-labelledby="empower">
      <h2 class="govuk-heading-m" id="empower">
        {say('organisations.empower')}
      </h2>
      <form method="post" action={to(visit, '/organisation/empower')} novalidate class="tz-narrow">
        <input type="hidden" name="key" value={visit.formKey()} />
        <StepFields
          say={say}
          procedure="organisation-record"
          fields={empowerFields}
          typed={typed}
          errors={errors}
          registry={registry}
        />
        <Button>{say('organisations.empower.do')}</Button>
      </form>
    </section>
  )
}
