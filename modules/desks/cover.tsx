/** The holder of a post lets a colleague of the office stand in, for dated days and with a reason, and ends it. */
import type { JSX } from 'preact'
import type { Field } from '../../engine/define.ts'
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { coveredPosts } from '../../platform/desk-record/desk-record.ts'
import type { HeldPost } from '../../platform/registry/registry.ts'
import { Button } from '../../web/components/button/button.tsx'
import { formatDayShort } from '../../web/text/formats.ts'
import { absent, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'
import { readForm } from '../forms/index.ts'
import { staffChoices } from './give-page.tsx'
import { orderForm } from './order-form.tsx'
import { deskAct } from './orders.ts'
import { type DeskPorts, officesOf } from './reader.ts'

export const coverRoutes = (ports: DeskPorts): readonly Route[] => [
  { method: 'GET', path: '/desk/cover', who: 'signed-in', answer: (visit) => form(ports, visit) },
  { method: 'POST', path: '/desk/cover', who: 'signed-in', answer: (visit) => covered(ports, visit) },
  { method: 'POST', path: '/desk/cover/end', who: 'signed-in', answer: (visit) => ended(ports, visit) },
]

const fields: readonly Field[] = [
  { id: 'post', type: 'person', holds: 'desk', required: true },
  { id: 'person', type: 'person', holds: 'desk', required: true },
  { id: 'since', type: 'day', required: true },
  { id: 'until', type: 'day', required: true },
  { id: 'reason', type: 'text', required: true, max: 300 },
]

/** Posts of the reader at the office that a colleague may stand in for: one's own alone, for nobody passes on what is another's. */
const ownPosts = ({ registry }: DeskPorts, { person, on }: Visit, office: string): string[] =>
  registry
    .postsOf(person!.id, on)
    .filter(
      (held) => held.office === office && held.acting === undefined && coveredPosts.some((one) => one === held.post),
    )
    .map(({ post }) => post)

/** The office the form is about: named, or the first at which the reader has a post to be stood in for. */
function officeFor(ports: DeskPorts, visit: Visit): string | undefined {
  const named = visit.form.office ?? visit.query.get('office')
  return officesOf(visit).find((one) => (named ?? one) === one && ownPosts(ports, visit, one).length > 0)
}

/** Who stands in for the reader, in whose stead the reader stands, and the way to change it. */
export async function coverSection(ports: DeskPorts, visit: Visit): Promise<JSX.Element | undefined> {
  const { say, on } = visit
  const mine = ports.registry.coverOf(visit.person!.id, on)
  const others = ports.registry.postsOf(visit.person!.id, on).filter(({ instead }) => instead !== undefined)
  const office = officeFor(ports, visit)
  if (office === undefined && others.length === 0) return undefined
  const nameOf = await ports.names([...mine.map(({ person }) => person), ...others.map(({ instead }) => instead!)])
  const words = (one: HeldPost, person: string) => ({
    name: nameOf({ person }, say),
    post: say(`post.${one.post}`),
    since: formatDayShort(one.since as CalendarDate),
    until: formatDayShort(one.until as CalendarDate),
    reason: one.acting ?? '',
  })
  return (
    <section aria-labelledby="cover">
      <h2 class="govuk-heading-m" id="cover">
        {say('desk.cover')}
      </h2>
      {mine.length === 0 && others.length === 0 && <p class="govuk-body">{say('desk.cover.nobody')}</p>}
      {others.map((one) => (
        <p class="govuk-body">{say('desk.cover.for', words(one, one.instead!))}</p>
      ))}
      {mine.map((one) => (
        <form method="post" action={to(visit, '/desk/cover/end')}>
          <input type="hidden" name="key" value={visit.formKey()} />
          <input type="hidden" name="office" value={one.office} />
          <input type="hidden" name="person" value={one.person} />
          <input type="hidden" name="post" value={one.post} />
          <p class="govuk-body">{say('desk.cover.by', words(one, one.person))}</p>
          <Button kind="secondary">
            {say('desk.cover.end')}
            <span class="govuk-visually-hidden"> {nameOf({ person: one.person }, say)}</span>
          </Button>
        </form>
      ))}
      {office !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, `/desk/cover?${new URLSearchParams({ office })}`)}>
            {say('desk.order.cover')}
          </a>
        </p>
      )}
    </section>
  )
}

async function form(ports: DeskPorts, visit: Visit, refusal?: Refusal): Promise<Reply> {
  const office = officeFor(ports, visit)
  if (office === undefined) return absent
  const { say } = visit
  const colleagues = await staffChoices(ports, visit, office)
  const [post, another] = ownPosts(ports, visit, office)
  return orderForm({
    visit,
    registry: ports.registry,
    title: say('desk.order.cover'),
    button: say('desk.order.cover.do'),
    caption: ports.registry.office(office)!.names[visit.language],
    fields,
    action: '/desk/cover',
    back: '/desk/people',
    hidden: { office },
    holders: {
      person: colleagues.filter(({ value }) => value !== visit.person!.id),
      post: ownPosts(ports, visit, office).map((post) => ({ value: post, text: say(`post.${post}`) })),
    },
    // Whoever holds one post there need not choose it.
    typed: { ...(post && another === undefined && { post }), ...visit.form },
    children: <p class="govuk-body">{say('desk.order.cover.about')}</p>,
    ...(refusal && { refusal }),
  })
}

async function covered(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const office = officeFor(ports, visit)
  if (office === undefined) return absent
  const values = readForm(fields, visit.form, ports.registry.zoneOf(office)) as Readonly<Record<string, string>>
  const { key } = visit.form
  const wrong = wrongIn(ports, visit, office, values)
  if (wrong) return form(ports, visit, wrong)
  const me = visit.person!.id
  const said = await deskAct(ports, office, { key: key!, step: 'cover', person: me, fields: values })
  if (isRefusal(said)) return form(ports, visit, said)
  const { person, post, since, until, reason } = values
  const kept = await ports.perform({
    key: `${key}.cover`,
    proceeding: person!,
    step: 'cover',
    person: 'personnel',
    outside: true,
    fields: { post, office, since, until, order: reason, instead: me },
  })
  return isRefusal(kept) ? form(ports, visit, kept) : redirect(visit, '/desk/people')
}

/** What may not be said: a post of somebody else, somebody from elsewhere or who has the post anyway, days that end before they begin. */
function wrongIn(
  ports: DeskPorts,
  visit: Visit,
  office: string,
  { person, post, since, until }: Readonly<Record<string, string | undefined>>,
): Refusal | undefined {
  const staff = ports.registry.staffOf(office, visit.on)
  if (post && !ownPosts(ports, visit, office).includes(post)) return refuse('cover.not-your-post', { field: 'post' })
  if (person && (person === visit.person!.id || !staff.some((held) => held.person === person)))
    return refuse('cover.not-a-colleague', { field: 'person' })
  if (person && staff.some((held) => held.person === person && held.post === post && held.acting === undefined))
    return refuse('cover.holds-it', { field: 'person' })
  return since && until && until < since ? refuse('absence.ends-before', { field: 'until' }) : undefined
}

/** Ends what the reader said; the last day is the day before, so that nothing more is done in the reader's stead. */
async function ended(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const { office, person, post, key } = visit.form
  const me = visit.person!.id
  const found = ports.registry
    .coverOf(me, visit.on)
    .find((one) => one.office === office && one.person === person && one.post === post)
  if (found === undefined) return absent
  const said = await deskAct(ports, found.office, {
    key: key!,
    step: 'end-cover',
    person: me,
    fields: { person: found.person, post: found.post },
  })
  if (isRefusal(said)) return absent
  await ports.perform({
    key: `${key}.end-cover`,
    proceeding: found.person,
    step: 'end-cover',
    person: 'personnel',
    outside: true,
    fields: { post: found.post, office: found.office, until: addDays(visit.on, -1), instead: me },
  })
  return redirect(visit, '/desk/people')
}
