/** One person: names, number, posts over time, what waits for a second administrator, and who changed what when. */
import type { JSX } from 'preact'
import type { Act } from '../../../engine/act.ts'
import { approvalSteps } from '../../../engine/deciding/approval.ts'
import type { State } from '../../../engine/state.ts'
import type { CalendarDate } from '../../../kernel/calendar-date.ts'
import type { Language } from '../../../kernel/language.ts'
import { languages } from '../../../kernel/language.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { HeldPost } from '../../../platform/registry/registry.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button, ButtonGroup } from '../../../web/components/button/button.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../../../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { formatDay } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../../web/visit.ts'
import { refusalInWords } from '../../forms/index.ts'
import { type ActForm, sendForm, showForm } from '../act-form.tsx'
import { ChangeTable } from '../changes.tsx'
import { officeChoices, postChoices } from '../choices.ts'
import { type AdministrationPorts, ofAdministrator } from '../ports.ts'
import { ownSteps } from '../queries.ts'
import { postInWords } from './people.tsx'

const steps = ['appoint', 'stand-in', 'dismiss', 'give-administration'] as const
type Step = (typeof steps)[number]
const isStep = (name: string): name is Step => (steps as readonly string[]).includes(name)

export const personRoutes = (ports: AdministrationPorts): readonly Route[] => {
  const about =
    (then: (visit: Visit, person: Known, step: Step) => Reply | Promise<Reply>): Route['answer'] =>
    (visit, { id, step }) =>
      ofAdministrator(ports, visit, async () => {
        const person = await known(ports, id!)
        return person && (step === undefined || isStep(step)) ? then(visit, person, step as Step) : absent
      })
  return [
    {
      method: 'GET',
      path: '/admin/people/:id',
      who: 'signed-in',
      answer: about((visit, one) => personPage(ports, visit, one)),
    },
    {
      method: 'POST',
      path: '/admin/people/:id',
      who: 'signed-in',
      answer: about((visit, one) => answered(ports, visit, one)),
    },
    {
      method: 'GET',
      path: '/admin/people/:id/:step',
      who: 'signed-in',
      answer: about((visit, one, step) => showForm(ports, visit, formOf(ports, visit, one, step))),
    },
    {
      method: 'POST',
      path: '/admin/people/:id/:step',
      who: 'signed-in',
      answer: about((visit, one, step) => sendForm(ports, visit, formOf(ports, visit, one, step))),
    },
  ]
}

interface Known {
  readonly id: string
  readonly state: State
  readonly names?: Readonly<Record<Language, string>>
  readonly iin?: string
}

async function known({ head, personal }: AdministrationPorts, id: string): Promise<Known | undefined> {
  const state = (await head(id))?.state as State | undefined
  if (state?.procedure !== 'person-record') return undefined
  const values = await personal(id)
  const said = (field: string): unknown => {
    const one = values.find((value) => value.field === field)
    return one && 'value' in one ? one.value : undefined
  }
  const [names, iin] = [said('name'), said('iin')]
  return {
    id,
    state,
    ...(names !== undefined && { names: names as Known['names'] & object }),
    ...(iin !== undefined && { iin: String(iin) }),
  }
}

const nameIn = ({ names }: Known, say: Say): string => names?.[say.language] ?? say('case.erased')

async function personPage(
  ports: AdministrationPorts,
  visit: Visit,
  person: Known,
  problems: readonly string[] = [],
): Promise<Reply> {
  const { say } = visit
  const acts = (await ports.acts(person.id)).map(({ bytes }) => JSON.parse(bytes) as Act)
  const name = nameIn(person, say)
  return page(
    name,
    <>
      <ErrorSummary say={say} errors={problems.map((text) => ({ text }))} />
      <h1 class="govuk-heading-l">{name}</h1>
      {await Waiting(ports, visit, person, acts)}
      <SummaryList
        say={say}
        rows={[
          ...languages.map((one) => ({
            key: say(`person-record.field.${one}`),
            value: <span lang={one}>{person.names?.[one]}</span>,
          })),
          { key: say('person-record.field.iin'), value: person.iin },
          {
            key: say('person-record.field.language'),
            value: say(`person-record.option.language.${String(acts[0]!.fields.language)}`),
          },
          { key: say('admin.person.code'), value: <code class="tz-code">{person.id}</code> },
        ]}
      />
      <h2 class="govuk-heading-m">{say('admin.person.posts')}</h2>
      <Posts ports={ports} visit={visit} person={person} />
      <Actions visit={visit} person={person} hasPosts={held(ports, visit, person).length > 0} />
      <h2 class="govuk-heading-m">{say('admin.person.history')}</h2>
      {
        await ChangeTable(
          ports,
          visit,
          acts
            .filter(({ step }) => !ownSteps.includes(step))
            .reverse()
            .map((act) => ({ procedure: 'person-record', act })),
        )
      }
    </>,
    {
      before: <BackLink say={say} href={to(visit, '/admin/people')} />,
      ...(problems.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

function Posts(props: {
  readonly ports: AdministrationPorts
  readonly visit: Visit
  readonly person: Known
}): JSX.Element {
  const { ports, visit, person } = props
  const { say, language, on } = visit
  const day = (one: string | undefined): string => (one === undefined ? '' : formatDay(one as CalendarDate, language))
  const isNow = ({ since, until }: HeldPost): boolean => since <= on && (until === undefined || on <= until)
  return (
    <Table
      id="posts"
      caption={say('admin.person.posts')}
      captionHidden
      empty={<EmptyState title={say('admin.person.no-posts')} />}
      columns={['post', 'since', 'until', 'order'].map((one) => ({ title: say(`person-record.field.${one}`) }))}
      rows={[...ports.registry.heldBy(person.id)]
        .sort((a, b) => (a.since < b.since ? 1 : -1))
        .map((one) => ({
          cells: [
            <>
              {postInWords(ports, say, one)} {isNow(one) && <Tag colour="green">{say('admin.person.now')}</Tag>}
            </>,
            day(one.since),
            one.until === undefined ? say('admin.person.open') : day(one.until),
            [one.acting ?? one.order, one.endedBy].filter(Boolean).join('; '),
          ],
        }))}
    />
  )
}

const Actions = (props: { readonly visit: Visit; readonly person: Known; readonly hasPosts: boolean }): JSX.Element => {
  const { visit, person, hasPosts } = props
  // Nobody gives a post to himself: the page offers what may be done.
  const own = visit.person!.id === person.id
  const offered = steps.filter((step) => (step === 'dismiss' ? hasPosts : !own))
  return (
    <ButtonGroup>
      {offered.map((step) => (
        <Button kind="secondary" href={to(visit, `/admin/people/${person.id}/${step}`)}>
          {visit.say(`person-record.step.${step}.do`)}
        </Button>
      ))}
    </ButtonGroup>
  )
}

/** Posts that are held today or will be, whoever's stead they are held in. */
const held = ({ registry }: AdministrationPorts, { on }: Visit, { id }: Known): HeldPost[] =>
  registry.heldBy(id).filter(({ until }) => until === undefined || until >= on)

function formOf(ports: AdministrationPorts, visit: Visit, person: Known, step: Step): ActForm {
  const { say } = visit
  const own = held(ports, visit, person)
  const address = `/admin/people/${person.id}`
  const common = {
    procedure: 'person-record',
    step,
    proceeding: person.id,
    address: `${address}/${step}`,
    back: address,
    done: address,
    caption: nameIn(person, say),
  }
  if (step === 'give-administration') return common
  if (step !== 'dismiss')
    return { ...common, choices: { post: postChoices(ports, say), office: officeChoices(ports, visit) } }
  // Which of the posts is left is one question: post and office together.
  return {
    ...common,
    boxes: [
      { id: 'post', type: 'text', required: true },
      { id: 'until', type: 'day', required: true },
      { id: 'order', type: 'text', required: true, max: 120 },
    ],
    choices: {
      post: [...new Map(own.map((one) => [placeOf(one), one]))].map(([value, one]) => ({
        value,
        text: postInWords(ports, say, one),
      })),
    },
    toFields: ({ post, ...rest }) => {
      const one = own.find((each) => placeOf(each) === post)
      return { ...rest, ...(one && { post: one.post, office: one.office }) }
    },
  }
}

const placeOf = ({ post, office }: HeldPost): string => `${post}@${office}`

/** What another administrator proposed, to agree to or to refuse. */
async function Waiting(
  ports: AdministrationPorts,
  visit: Visit,
  { state }: Known,
  acts: readonly Act[],
): Promise<JSX.Element | undefined> {
  const { say, person } = visit
  const [first] = Object.entries(state.pending)
  if (first === undefined) return undefined
  const [n, { author }] = first
  const act = acts.find((one) => one.n === Number(n))!
  const nameOf = await ports.names([author])
  const values = {
    who: nameOf({ person: author }, say),
    day: formatDay(String(act.fields.since) as CalendarDate, visit.language),
    order: String(act.fields.order),
  }
  const offered = author === person!.id ? ['approval.withdraw'] : ['approval.agree', 'approval.refuse']
  return (
    <InsetText>
      <p class="govuk-body">{say('admin.person.proposed', values)}</p>
      <form method="post" action={to(visit, `/admin/people/${state.id}`)}>
        <input type="hidden" name="key" value={visit.formKey()} />
        <input type="hidden" name="about" value={n} />
        <ButtonGroup>
          {offered.map((step) => (
            <Button kind={step === 'approval.agree' ? 'primary' : 'secondary'} name="step" value={step}>
              {say(`admin.${step}`)}
            </Button>
          ))}
        </ButtonGroup>
      </form>
    </InsetText>
  )
}

/** Agrees to what waits, refuses it or takes it back: over the very bytes that stand in the record. */
async function answered(ports: AdministrationPorts, visit: Visit, person: Known): Promise<Reply> {
  const { form, say } = visit
  const n = Number(form.about)
  const step = form.step ?? ''
  const [act] = Number.isSafeInteger(n) && n > 0 ? await ports.acts(person.id, n, 1) : []
  if (act === undefined || !(approvalSteps as readonly string[]).includes(step))
    return personPage(ports, visit, person, [say('refusal.approval.not-waiting.title')])
  const answer = await ports.perform({
    key: form.key!,
    proceeding: person.id,
    step,
    person: visit.person!.id,
    about: { n, hash: act.hash },
  })
  return isRefusal(answer)
    ? personPage(ports, visit, person, [refusalInWords(say, answer, 'person-record')])
    : redirect(visit, `/admin/people/${person.id}`)
}
