/** Where administration begins: what may be administered. */
import type { JSX } from 'preact'
import { page, type Reply, type Route, to, type Visit } from '../../../web/visit.ts'
import { type AdministrationPorts, ofAdministrator } from '../ports.ts'

const parts = ['people', 'offices', 'calendar', 'texts', 'settings', 'changes'] as const

export const startRoutes = (ports: AdministrationPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/admin',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => start(visit)),
  },
]

const start = (visit: Visit): Reply =>
  page(
    visit.say('admin.title'),
    <>
      <h1 class="govuk-heading-l">{visit.say('admin.title')}</h1>
      <p class="govuk-body tz-narrow">{visit.say('admin.text')}</p>
      {parts.map((part) => (
        <Part visit={visit} part={part} />
      ))}
    </>,
  )

const Part = ({ visit, part }: { readonly visit: Visit; readonly part: (typeof parts)[number] }): JSX.Element => (
  <>
    <h2 class="govuk-heading-s">
      <a class="govuk-link" href={to(visit, `/admin/${part}`)}>
        {visit.say(`admin.${part}`)}
      </a>
    </h2>
    <p class="govuk-body">{visit.say(`admin.${part}.about`)}</p>
  </>
)
