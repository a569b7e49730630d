/** The public list of courts and bodies: by words, place and kind, fifty a page, with twins for machines. */
import type { ComponentChildren } from 'preact'
import type { Office } from '../../engine/law.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Select } from '../../web/components/field/choices.tsx'
import { Pagination } from '../../web/components/pagination/pagination.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { asList, twinRoutes } from '../../web/list.ts'
import { formatDay } from '../../web/text/formats.ts'
import { page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { findOffices, livingIndex, type OfficeIndex, placeOf } from './find-offices.ts'
import { askedIn, placeInWords, SearchForm } from './search-form.tsx'

export interface RegistryPorts {
  readonly registry: PostRegistry
  /** Kinds of courts that have a page of their own: those whose cases are here. */
  readonly courtKinds: readonly string[]
}

const pageSize = 50
const columns = ['id', 'kind', 'region', 'kk', 'ru', 'en', 'superior', 'from', 'until'] as const

export function registryRoutes(ports: RegistryPorts): readonly Route[] {
  // The house itself is an office of the platform, not of the country.
  const index = livingIndex(
    () => ports.registry.offices().filter(({ kind }) => kind !== 'house'),
    ports.registry.version,
  )
  return [
    { method: 'GET', path: '/courts', who: 'anybody', answer: (visit) => list(ports, index, visit) },
    ...twinRoutes('/courts', 'anybody', (visit) => asList(columns, found(index, visit).map(rowOf))),
  ]
}

/** An office as data. */
export const rowOf = ({ id, kind, region, names, superior, from, until }: Office) => ({
  id,
  kind,
  region: region ?? '',
  ...names,
  superior: superior ?? '',
  from: from ?? '',
  until: until ?? '',
})

const kinds = ['court', 'body'] as const
const kindAsked = ({ query }: Visit): string => query.get('kind') ?? ''

/** The offices that an address asks for. */
export function found(index: OfficeIndex, visit: Visit): readonly Office[] {
  const { words, place } = askedIn(visit.query)
  const kind = kindAsked(visit)
  return findOffices(index, words, place).filter(
    (office) => !kinds.some((one) => one === kind) || (office.kind === 'body') === (kind === 'body'),
  )
}

/** The address of the same question, of another page or another form of answer. */
function address(visit: Visit, ending: string, number?: number): string {
  const { words, place } = askedIn(visit.query)
  const asked = new URLSearchParams({ q: words, where: place, kind: kindAsked(visit) })
  for (const [name, value] of [...asked]) if (value === '') asked.delete(name)
  if (number !== undefined) asked.set('page', String(number))
  return to(visit, `/courts${ending}${asked.size > 0 ? `?${asked}` : ''}`)
}

function list(ports: RegistryPorts, index: OfficeIndex, visit: Visit): Reply {
  const { say } = visit
  const offices = found(index, visit)
  const pages = Math.max(1, Math.ceil(offices.length / pageSize))
  const wanted = Number(visit.query.get('page'))
  const number = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, pages) : 1
  return page(
    say('registry.title'),
    <>
      <h1 class="govuk-heading-l">{say('registry.title')}</h1>
      <p class="govuk-body tz-narrow">{say('registry.intro')}</p>
      <SearchForm
        say={say}
        action={to(visit, '/courts')}
        label={say('registry.words')}
        index={index}
        asked={askedIn(visit.query)}
      >
        <Select
          say={say}
          name="kind"
          label={say('registry.what')}
          value={kindAsked(visit)}
          isEmptyFirst={false}
          items={[
            { value: '', text: say('registry.what.all') },
            ...kinds.map((kind) => ({ value: kind, text: say(`registry.what.${kind}`) })),
          ]}
        />
      </SearchForm>
      <p class="govuk-body" role="status">
        {say('registry.found', { count: offices.length })}
      </p>
      <Table
        id="offices"
        caption={say('registry.title')}
        captionHidden
        columns={[
          { title: say('registry.name') },
          { title: say('registry.kind') },
          { title: say('registry.where') },
          { title: say('registry.above') },
        ]}
        empty={<EmptyState title={say('registry.none')}>{say('registry.none.text')}</EmptyState>}
        rows={offices.slice((number - 1) * pageSize, number * pageSize).map((office) => ({
          cells: [
            nameWithDays(ports, visit, office),
            say(`registry.kind.${office.kind}`),
            placeInWords(say, index, placeOf(office)),
            aboveOf(ports, visit, office),
          ],
        }))}
      />
      <Pagination say={say} page={number} pages={pages} hrefOf={(one) => address(visit, '', one)} />
    </>,
    {
      alternates: [
        { type: 'application/json', href: address(visit, '.json') },
        { type: 'text/csv', href: address(visit, '.csv') },
      ],
    },
  )
}

/** The name, and the days of its work where they are known. */
function nameWithDays(
  { courtKinds }: RegistryPorts,
  visit: Visit,
  { id, kind, names, from, until }: Office,
): ComponentChildren {
  const { say, language } = visit
  const [first, last] = [from, until].map((day) => day && parseCalendarDate(day))
  return (
    <>
      {courtKinds.includes(kind) ? (
        <a class="govuk-link" href={to(visit, `/courts/${id}`)}>
          {names[language]}
        </a>
      ) : (
        names[language]
      )}
      {first && <div class="govuk-hint">{say('registry.from', { day: formatDay(first, language) })}</div>}
      {last && <div class="govuk-hint">{say('registry.until', { day: formatDay(last, language) })}</div>}
    </>
  )
}

/** Whoever stands above; the courts of appeal have three courts above them, one for each kind of case. */
function aboveOf({ registry }: RegistryPorts, { say, language }: Visit, { kind, superior }: Office): string {
  if (kind === 'regional' || kind === 'military-appeal') return say('registry.above.cassation')
  return registry.office(superior ?? '')?.names[language] ?? say('registry.above.none')
}
