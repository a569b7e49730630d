/** Who changed what and when, in all records of the installation or in one of them: the acts themselves in words. */
import type { ComponentChildren, JSX } from 'preact'
import type { Act } from '../../engine/act.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Pagination } from '../../web/components/pagination/pagination.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import { formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { page, type Reply, type Route, to, type Visit } from '../../web/visit.ts'
import { valueInWords } from '../forms/index.ts'
import { type AdministrationPorts, ofAdministrator } from './ports.ts'
import { type ChangeRow, changesOf, countChanges } from './queries.ts'

const pageSize = 50
const rowsMax = 5000

/** A change as its row reads. */
export interface Change {
  readonly procedure: string
  readonly act: Act
  /** The person a person record is about. */
  readonly about?: string
}

export const changeOf = ({ procedure, proceeding, bytes }: ChangeRow): Change => ({
  procedure,
  act: JSON.parse(bytes) as Act,
  ...(procedure === 'person-record' && { about: proceeding }),
})

export const changeRoutes = (ports: AdministrationPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/admin/changes',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => list(ports, visit)),
  },
  ...twinRoutes('/admin/changes', 'signed-in', (visit) => ofAdministrator(ports, visit, () => twin(ports))),
]

async function list(ports: AdministrationPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const pages = Math.max(1, Math.ceil((await countChanges(ports.db)) / pageSize))
  const wanted = Number(visit.query.get('page'))
  const number = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, pages) : 1
  const changes = (await changesOf(ports.db, pageSize, (number - 1) * pageSize)).map(changeOf)
  return page(
    say('admin.changes'),
    <>
      <h1 class="govuk-heading-l">{say('admin.changes')}</h1>
      <p class="govuk-body tz-narrow">{say('admin.changes.text')}</p>
      {await ChangeTable(ports, visit, changes)}
      {pages > 1 && (
        <Pagination say={say} page={number} pages={pages} hrefOf={(n) => to(visit, `/admin/changes?page=${n}`)} />
      )}
    </>,
    {
      before: <BackLink say={say} href={to(visit, '/admin')} />,
      alternates: twinLinks(visit, '/admin/changes'),
    },
  )
}

const machineRow = ({ procedure, act }: Change) => ({
  at: act.at,
  record: procedure,
  about: act.proceeding,
  n: String(act.n),
  step: act.step,
  by: act.by.person,
  fields: JSON.stringify(act.fields),
})

const columns = ['at', 'record', 'about', 'n', 'step', 'by', 'fields'] as const

const twin = async ({ db }: AdministrationPorts): Promise<Reply> =>
  asList(columns, (await changesOf(db, rowsMax, 0)).map(changeOf).map(machineRow))

/** The table of changes: when, who, what, with what. */
export async function ChangeTable(
  ports: AdministrationPorts,
  visit: Visit,
  changes: readonly Change[],
): Promise<JSX.Element> {
  const { say, language } = visit
  const nameOf = await ports.names(changes.flatMap(({ act, about }) => [act.by.person, ...(about ? [about] : [])]))
  return (
    <Table
      id="changes"
      caption={say('admin.changes')}
      captionHidden
      empty={<EmptyState title={say('admin.changes.none')} />}
      columns={['when', 'who', 'what', 'with'].map((one) => ({ title: say(`admin.changes.${one}`) }))}
      rows={changes.map((change) => ({
        cells: [
          formatMoment(change.act.at, ports.zone, language),
          whoDid(change.act, say, nameOf),
          <>
            {stepDone(say, change)}
            {change.about && (
              <>
                {': '}
                <a class="govuk-link" href={to(visit, `/admin/people/${change.about}`)}>
                  {nameOf({ person: change.about }, say)}
                </a>
              </>
            )}
          </>,
          valuesOf(ports, visit, change),
        ],
      }))}
    />
  )
}

const whoDid = (act: Act, say: Say, nameOf: (holder: { person?: string }, say: Say) => string): string =>
  act.by.as === 'outside' ? say('admin.by-system') : nameOf({ person: act.by.person }, say)

const stepDone = (say: Say, { procedure, act }: Change): string =>
  say(act.step.startsWith('approval.') ? `${act.step}.done` : `${procedure}.step.${act.step}.done`)

/** The values of an act, each after its question; personal values stand in the record as a seal and are not repeated here. */
function valuesOf(ports: AdministrationPorts, visit: Visit, { procedure, act }: Change): ComponentChildren {
  const { say, language } = visit
  const words = {
    say,
    procedure,
    zone: ports.zone,
    officeName: (id: string) => ports.registry.office(id)?.names[language],
  }
  return Object.entries(act.fields)
    .filter(([name, value]) => typeof value === 'string' && say.has(`${procedure}.field.${name}`))
    .map(([name, value]) => (
      <div>
        <span class="tz-muted">{say(`${procedure}.field.${name}`)}:</span>{' '}
        {name === 'post' && say.has(`post.${String(value)}`)
          ? say(`post.${String(value)}`)
          : valueInWords(words, name, value)}
      </div>
    ))
}
