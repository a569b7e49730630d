/** People of the installation: who holds a post, found by words, by number or by code; and entering a new one. */
import { foldNumber } from '../../../kernel/digits.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { foldForSearch } from '../../../kernel/text.ts'
import { houseId } from '../../../platform/administration/house-seat.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { Select } from '../../../web/components/field/choices.tsx'
import { TextInput } from '../../../web/components/field/text-input.tsx'
import { Pagination } from '../../../web/components/pagination/pagination.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../../web/list.ts'
import type { Say } from '../../../web/text/say.ts'
import { page, type Reply, type Route, to, type Visit } from '../../../web/visit.ts'
import { type ActForm, sendForm, showForm } from '../act-form.tsx'
import { type AdministrationPorts, ofAdministrator } from '../ports.ts'
import { newestPeople } from '../queries.ts'

const pageSize = 50
/** People without a post that the list shows: those entered last. The others are found by number or code. */
const newestMax = 200

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly posts: string
}

export const peopleRoutes = (ports: AdministrationPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/admin/people',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => list(ports, visit)),
  },
  ...twinRoutes('/admin/people', 'signed-in', (visit) =>
    ofAdministrator(ports, visit, async () => asList(['id', 'name', 'posts'], await found(ports, visit))),
  ),
  {
    method: 'GET',
    path: '/admin/people/new',
    who: 'signed-in',
    answer: (visit) => ofAdministrator(ports, visit, () => showForm(ports, visit, entering(ports, visit, ''))),
  },
  {
    method: 'POST',
    path: '/admin/people/new',
    who: 'signed-in',
    answer: (visit) =>
      ofAdministrator(ports, visit, () =>
        sendForm(ports, visit, entering(ports, visit, visit.form.key!.split('.')[0]!)),
      ),
  },
]

const kinds = ['with', 'without'] as const

/** Who was asked for: a number or a code names one person; words are looked for in names, posts and offices. */
async function found(ports: AdministrationPorts, visit: Visit): Promise<readonly PersonRow[]> {
  const asked = (visit.query.get('q') ?? '').trim().slice(0, 200)
  const number = foldNumber(asked)
  if (/^\d{12}$/.test(number)) {
    const person = ports.personByIin(number)
    return person === undefined ? [] : rowsOf(ports, visit, [person])
  }
  const ids =
    visit.query.get('kind') === 'without'
      ? (await newestPeople(ports.db, newestMax)).filter((id) => ports.registry.heldBy(id).length === 0)
      : ports.registry.people()
  const words = foldForSearch(asked).split(/\s+/u).filter(Boolean)
  const rows = await rowsOf(ports, visit, ids)
  return rows.filter(({ id, name, posts }) => {
    const text = foldForSearch(`${name} ${posts}`)
    return id === asked || words.every((word) => text.includes(word))
  })
}

async function rowsOf(ports: AdministrationPorts, visit: Visit, ids: readonly string[]): Promise<readonly PersonRow[]> {
  const { say, on } = visit
  const nameOf = await ports.names(ids)
  return ids
    .map((id) => ({
      id,
      name: nameOf({ person: id }, say),
      posts: ports.registry
        .postsOf(id, on)
        .map((held) => postInWords(ports, say, held))
        .join('; '),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, visit.language))
}

/** `Judge, Administrative Court of Astana`; a post that no text names is shown by its code. */
export const postInWords = (
  { registry }: Pick<AdministrationPorts, 'registry'>,
  say: Say,
  { post, office, acting }: { readonly post: string; readonly office: string; readonly acting?: string },
): string => {
  const held = say('who.post-at', {
    post: say.has(`post.${post}`) ? say(`post.${post}`) : post,
    office: registry.office(office)?.names[say.language] ?? office,
  })
  return acting ? say('who.acting', { held, order: acting }) : held
}

async function list(ports: AdministrationPorts, visit: Visit): Promise<Reply> {
  const { say, query } = visit
  const rows = await found(ports, visit)
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const wanted = Number(query.get('page'))
  const number = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, pages) : 1
  const asked = new URLSearchParams({ q: query.get('q') ?? '', kind: query.get('kind') ?? '' })
  return page(
    say('admin.people'),
    <>
      <h1 class="govuk-heading-l">{say('admin.people')}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, '/admin/people/new')}>
          {say('person-record.step.enter.do')}
        </a>
      </p>
      <SearchPeople visit={visit} />
      <p class="govuk-body" role="status">
        {say('admin.people.found', { count: rows.length })}
      </p>
      <Table
        id="people"
        caption={say('admin.people')}
        captionHidden
        empty={<EmptyState title={say('admin.people.none')} />}
        columns={[{ title: say('admin.person.name') }, { title: say('admin.person.posts') }]}
        rows={rows.slice((number - 1) * pageSize, number * pageSize).map(({ id, name, posts }) => ({
          cells: [
            <a class="govuk-link" href={to(visit, `/admin/people/${id}`)}>
              {name}
            </a>,
            posts || say('admin.person.no-posts'),
          ],
        }))}
      />
      {pages > 1 && (
        <Pagination
          say={say}
          page={number}
          pages={pages}
          hrefOf={(n) => to(visit, `/admin/people?${new URLSearchParams([...asked, ['page', String(n)]])}`)}
        />
      )}
    </>,
    {
      before: <BackLink say={say} href={to(visit, '/admin')} />,
      alternates: twinLinks(visit, '/admin/people', asked),
    },
  )
}

const SearchPeople = ({ visit }: { readonly visit: Visit }) => (
  <search>
    <form method="get" action={to(visit, '/admin/people')} class="tz-search">
      <TextInput
        say={visit.say}
        name="q"
        type="search"
        label={visit.say('admin.people.search')}
        hint={visit.say('admin.people.search.hint')}
        value={visit.query.get('q') ?? ''}
      />
      <Select
        say={visit.say}
        name="kind"
        label={visit.say('admin.people.kind')}
        value={visit.query.get('kind') ?? 'with'}
        isEmptyFirst={false}
        items={kinds.map((value) => ({ value, text: visit.say(`admin.people.kind.${value}`) }))}
      />
      <Button kind="secondary">{visit.say('admin.find')}</Button>
    </form>
  </search>
)

/** The form of entering: the id of the record is the one inside the key of the form, so that sending twice enters once. */
const entering = (ports: AdministrationPorts, visit: Visit, id: string): ActForm => ({
  procedure: 'person-record',
  step: 'enter',
  opens: id,
  address: '/admin/people/new',
  back: '/admin/people',
  done: `/admin/people/${id}`,
  fixed: { subject: id, house: houseId, invented: visit.demo },
  boxes: [
    { id: 'kk', type: 'person', required: true },
    { id: 'ru', type: 'person', required: true },
    { id: 'en', type: 'person', required: true },
    { id: 'iin', type: 'iin' },
    { id: 'language', type: 'choice', required: true, options: ['kk', 'ru', 'en'] },
  ],
  toFields: ({ kk, ru, en, ...rest }) => ({ ...rest, name: { kk, ru, en } }),
  check: ({ iin }): Refusal[] =>
    iin !== undefined && ports.personByIin(foldNumber(String(iin))) !== undefined
      ? [refuse('iin.known', { field: 'iin' })]
      : [],
})
