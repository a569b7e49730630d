/** The people of a desk: who is away, how much each has, and orders about it. Whoever leads the desk sees the load. */
import type { JSX } from 'preact'
import type { Field } from '../../engine/define.ts'
import { type Law, sealedIn } from '../../engine/law.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Query } from '../../platform/db/port.ts'
import type { Answer } from '../../platform/perform/request.ts'
import type { HeldPost } from '../../platform/registry/registry.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { Bars } from '../../web/components/chart/bars.tsx'
import { formatDayShort } from '../../web/text/formats.ts'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'
import { readForm } from '../forms/index.ts'
import { queryOf } from './asked.ts'
import type { Absence } from './claims.ts'
import { coverSection } from './cover.tsx'
import { staffChoices } from './give-page.tsx'
import { orderForm } from './order-form.tsx'
import { deskAct } from './orders.ts'
import { type DeskPorts, deskVisit, leadsAt, officesOf } from './reader.ts'

export const peopleRoutes = (ports: DeskPorts): readonly Route[] => [
  { method: 'GET', path: '/desk/people', who: 'signed-in', answer: (visit) => people(ports, visit) },
  { method: 'POST', path: '/desk/people/back', who: 'signed-in', answer: (visit) => comeBack(ports, visit) },
  {
    method: 'GET',
    path: '/desk/people/:order',
    who: 'signed-in',
    answer: (visit, { order }) => form(ports, visit, order!),
  },
  {
    method: 'POST',
    path: '/desk/people/:order',
    who: 'signed-in',
    answer: (visit, { order }) => ordered(ports, visit, order!),
  },
]

interface Load {
  readonly person: string
  readonly open: number
  readonly late: number
}

/** What each has that waits: taken at the office's desks, or named by the law; what is sealed is nobody's load. Indexes claim_person, task_person. */
const loads = (db: Query, law: Law, office: string, people: readonly string[], on: string): Promise<Load[]> =>
  db.query<Load & Record<string, unknown>>(
    `select person, count(distinct proceeding)::int as open, (count(distinct proceeding) filter (where last_day < $3::date))::int as late from (
       select c.person, t.proceeding, t.last_day from desks.claim c
         join core.task t on t.office = c.office and t.post = c.post and t.proceeding = c.proceeding
        where c.office = $1 and c.person = any($2::text[])
       union all select t.person, t.proceeding, t.last_day from core.task t where t.person = any($2::text[])) as has
       where not exists (select from core.proceeding p where p.id = has.proceeding and p.procedure = any($4::text[])) group by person`,
    [office, people, on, sealedIn(law)],
  )

async function people(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const offices = officesOf(visit)
  if (offices.length === 0) return absent
  const { away, leads } = await deskVisit(ports, visit)
  const [cover, ...sections] = await Promise.all([
    coverSection(ports, visit),
    ...offices.map((office) => officeSection(ports, visit, office, away, leads)),
  ])
  const own = away.filter(({ person }) => person === visit.person!.id)
  return page(
    say('desk.people'),
    <>
      <h1 class="govuk-heading-l">{say('desk.people')}</h1>
      <section aria-labelledby="own">
        <h2 class="govuk-heading-m" id="own">
          {say('desk.own-absence')}
        </h2>
        <p class="govuk-body">{own[0] ? awayWords(visit, own[0]) : say('desk.not-away')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, '/desk/people/away')}>
            {say('desk.order.away')}
          </a>
        </p>
        {own[0] && (
          <form method="post" action={to(visit, '/desk/people/back')}>
            <input type="hidden" name="key" value={visit.formKey()} />
            <Button kind="secondary">{say('desk.back-again')}</Button>
          </form>
        )}
      </section>
      {cover}
      {sections}
    </>,
    { before: <BackLink say={say} href={to(visit, '/desk')} /> },
  )
}

const awayWords = ({ say }: Visit, { since, until }: Absence): string =>
  say('desk.away', { since: formatDayShort(since), until: formatDayShort(until) })

async function officeSection(
  ports: DeskPorts,
  visit: Visit,
  office: string,
  away: readonly Absence[],
  leads: readonly string[],
): Promise<JSX.Element> {
  const { say, language, on } = visit
  const staff = Map.groupBy(ports.registry.staffOf(office, on), ({ person }) => person)
  const ids = [...staff.keys()]
  const isLead = leads.includes(office)
  const [nameOf, found] = await Promise.all([
    ports.names(ids),
    isLead ? loads(ports.db, ports.law, office, ids, on) : [],
  ])
  const load = new Map(found.map((one) => [one.person, one]))
  const posts = (person: string) =>
    staff
      .get(person)!
      .map(({ post }) => say(`post.${post}`))
      .join(', ')
  const absence = (person: string) => away.find((one) => one.office === office && one.person === person)
  const title = ports.registry.office(office)!.names[language]
  const sorted = [...ids].sort(
    (a, b) =>
      (load.get(b)?.open ?? 0) - (load.get(a)?.open ?? 0) ||
      new Intl.Collator(language).compare(nameOf({ person: a }, say), nameOf({ person: b }, say)),
  )
  if (!isLead)
    return (
      <section aria-labelledby={`office-${office}`}>
        <h2 class="govuk-heading-m" id={`office-${office}`}>
          {title}
        </h2>
        <ul class="govuk-list">
          {sorted.map((person) => (
            <li>
              {nameOf({ person }, say)}, {posts(person)}
              {absence(person) && <strong> {awayWords(visit, absence(person)!)}</strong>}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <Bars
      id={`office-${office}`}
      caption={title}
      series={[say('desk.load.in-time'), say('desk.load.late')]}
      bars={sorted.map((person) => {
        const { open = 0, late = 0 } = load.get(person) ?? {}
        return {
          label: (
            <>
              {nameOf({ person }, say)}, {posts(person)}
              {absence(person) && <strong> {awayWords(visit, absence(person)!)}</strong>}
            </>
          ),
          parts: [open - late, late],
          words: (
            <a class="govuk-link" href={to(visit, `/desk?${queryOf({ list: 'all', person })}`)}>
              {say('desk.load', { open, late })}
              <span class="govuk-visually-hidden"> {nameOf({ person }, say)}</span>
            </a>
          ),
        }
      })}
    >
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, `/desk/people/mark?${new URLSearchParams({ office })}`)}>
          {say('desk.order.mark')}
        </a>
        {' · '}
        <a class="govuk-link" href={to(visit, `/desk/people/stand-in?${new URLSearchParams({ office })}`)}>
          {say('desk.order.stand-in')}
        </a>
      </p>
    </Bars>
  )
}

const days: readonly Field[] = [
  { id: 'since', type: 'day', required: true },
  { id: 'until', type: 'day', required: true },
]
const person: Field = { id: 'person', type: 'person', holds: 'desk', required: true }
/** Only the law says who judges in another's stead: no order of an office does. */
const byLawAlone = ['judge', 'prosecutor']

const orders: Readonly<
  Record<string, { readonly step: string; readonly lead: boolean; readonly fields: readonly Field[] }>
> = {
  away: { step: 'be-away', lead: false, fields: days },
  mark: { step: 'mark-away', lead: true, fields: [person, ...days] },
  'stand-in': {
    step: 'order-stand-in',
    lead: true,
    fields: [
      { id: 'post', type: 'person', holds: 'desk', required: true },
      person,
      ...days,
      { id: 'order', type: 'text', required: true, max: 120 },
    ],
  },
}

/** The office an order is about: named, or the reader's only one; undefined where the reader may not give it. */
function officeFor(ports: DeskPorts, visit: Visit, order: string): string | undefined {
  const named = visit.form.office ?? visit.query.get('office') ?? officesOf(visit)[0]
  const known = named !== undefined && officesOf(visit).includes(named) ? named : undefined
  if (known === undefined || !Object.hasOwn(orders, order)) return undefined
  return orders[order]!.lead && !leadsAt(ports, visit, known) ? undefined : known
}

async function form(ports: DeskPorts, visit: Visit, order: string, refusal?: Answer): Promise<Reply> {
  const office = officeFor(ports, visit, order)
  if (office === undefined) return absent
  const { say, on } = visit
  const posts = [...new Set(ports.registry.staffOf(office, on).map(({ post }) => post))].filter(
    (post) => !byLawAlone.includes(post),
  )
  return orderForm({
    visit,
    registry: ports.registry,
    title: say(`desk.order.${order}`),
    button: say(`desk.order.${order}.do`),
    caption: ports.registry.office(office)!.names[visit.language],
    fields: orders[order]!.fields,
    action: `/desk/people/${order}`,
    back: '/desk/people',
    hidden: { office },
    holders: {
      person: await staffChoices(ports, visit, office),
      post: posts.map((post) => ({ value: post, text: say(`post.${post}`) })),
    },
    typed: visit.form,
    ...(refusal && isRefusal(refusal) && { refusal }),
  })
}

async function ordered(ports: DeskPorts, visit: Visit, order: string): Promise<Reply> {
  const office = officeFor(ports, visit, order)
  if (office === undefined) return absent
  const { step, fields } = orders[order]!
  const values = readForm(fields, visit.form, ports.registry.zoneOf(office))
  const staff = ports.registry.staffOf(office, visit.on)
  const answer =
    wrongIn(staff, values) ??
    (await deskAct(ports, office, { key: visit.form.key!, step, person: visit.person!.id, fields: values }))
  if (isRefusal(answer)) return form(ports, visit, order, answer)
  if (step === 'order-stand-in') await standIn(ports, visit, office, values as Record<string, string>)
  return redirect(visit, '/desk/people')
}

const backwards = ({ since, until }: Readonly<Record<string, unknown>>): boolean =>
  typeof since === 'string' &&
  typeof until === 'string' &&
  /^\d{4}-/.test(since) &&
  /^\d{4}-/.test(until) &&
  until < since

/** What an order may not say: somebody from elsewhere, a post that only the law gives, days that end before they begin. */
function wrongIn(staff: readonly HeldPost[], values: Readonly<Record<string, unknown>>): Refusal | undefined {
  const { person: who, post } = values
  if (who !== undefined && !staff.some((held) => held.person === who))
    return refuse('claim.not-holder', { field: 'person' })
  if (post !== undefined && (byLawAlone.includes(String(post)) || !staff.some((held) => held.post === post)))
    return refuse('claim.not-holder', { field: 'post' })
  return backwards(values) ? refuse('absence.ends-before', { field: 'until' }) : undefined
}

/** The order stands; the post is held by an act of the person record. Sent again, the same key gives the same act. */
const standIn = (ports: DeskPorts, visit: Visit, office: string, values: Readonly<Record<string, string>>) =>
  ports.perform({
    key: `${visit.form.key}.stand-in`,
    proceeding: values.person!,
    step: 'stand-in',
    person: 'personnel',
    outside: true,
    fields: { post: values.post, office, since: values.since, until: values.until, order: values.order },
  })

async function comeBack(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const { away } = await deskVisit(ports, visit)
  for (const { office, person: who } of away)
    if (who === visit.person!.id)
      await deskAct(ports, office, { key: `${visit.form.key}.${office}`, step: 'be-back', person: who, fields: {} })
  return redirect(visit, '/desk/people')
}
