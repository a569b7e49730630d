/** Pages of a draft: the list of its questions, one question a page, check your answers. */
import type { Field } from '../../engine/define.ts'
import { whyNot } from '../../engine/reading/next-steps.ts'
import { parseMoney } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { TaskList } from '../../web/components/task-list/task-list.tsx'
import { formatMoney } from '../../web/text/formats.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { articleInWords, labelOf, refusalInWords, StepFields, sizeInWords, valueInWords } from '../forms/index.ts'
import type { OfficeIndex } from '../registry/index.ts'
import { draftPath, problemsOf, type Reading } from './draft.ts'
import type { FeePort } from './fee.ts'
import { type FollowPorts, followRows, TermsSoFar } from './follows.tsx'
import { OfficeQuestion } from './office-page.tsx'
import { type Question, statusOf, titleOf } from './questions.ts'
import { Tried } from './tried.tsx'

export interface PagePorts extends FollowPorts {
  /** The offices that a form offers, by the type of its field. */
  offices(field: Field): OfficeIndex
}

/** The title of a page in the browser's tabs says what is being sent. */
export const titled = ({ say }: Visit, { draft }: Reading, title: string): string =>
  `${title} (${say(`${draft.opening.procedure.id}.short`)})`

export function questionsReply(visit: Visit, ports: PagePorts, reading: Reading): Reply {
  const { say } = visit
  const { draft, questions, values, fields } = reading
  const { procedure, row } = draft.opening
  const ready = problemsOf(ports, reading, fields).length === 0
  const words = {
    done: { text: say('apply.status.done') },
    begun: { text: say('apply.status.begun'), colour: 'blue' as const },
    empty: { text: say('apply.status.empty'), colour: 'blue' as const },
    optional: { text: say('apply.status.optional') },
  }
  const tasks = questions.map((question) => ({
    title: titleOf(say, procedure.id, question),
    href: to(visit, draftPath(draft, `/${question.id}`)),
    status: words[statusOf(question, values)],
  }))
  const check = {
    title: say('apply.task.check'),
    ...(ready && { href: to(visit, draftPath(draft, '/check')) }),
    status: ready ? words.empty : { text: say('apply.status.closed') },
  }
  const papers = {
    title: say('apply.task.papers'),
    href: to(visit, draftPath(draft, '/papers')),
    status: draft.papers.length > 0 ? words.done : words.optional,
  }
  const title = say(`${procedure.id}.title`)
  const help = `${procedure.id}.step.${row.id}.help`
  return page(
    say('apply.draft', { what: title }),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      {say.has(help) && <p class="govuk-body">{say(help)}</p>}
      <p class="govuk-body-s tz-muted">{say('web.term.basis', { article: articleInWords(say, row.article) })}</p>
      <Tried visit={visit} zone={ports.zone} tried={draft.tried} words="apply.tried" />
      <p class="govuk-body">{say('apply.intro')}</p>
      <TaskList tasks={[...tasks, papers, check]} />
      <p class="govuk-body">{say('apply.saved')}</p>
    </div>,
    { before: <BackLink say={say} href={to(visit, '/my')} /> },
  )
}

/** A form on its way: what stands in the boxes, what is wrong with it, the group that was asked to grow. */
export interface Typed {
  readonly typed: Readonly<Record<string, string>>
  readonly errors?: readonly FormError[]
  readonly more?: string | undefined
}

const isOffice = (field: Field): field is Field & { readonly type: 'body' | 'court' } =>
  field.type === 'body' || field.type === 'court'

export function questionReply(
  visit: Visit,
  ports: PagePorts,
  reading: Reading,
  question: Question,
  form: Typed,
): Reply {
  const { say } = visit
  const { draft } = reading
  const { procedure } = draft.opening
  const { typed, errors = [] } = form
  const change = visit.query.get('change') === 'yes'
  const path = draftPath(draft, `/${question.id}`)
  const title = titleOf(say, procedure.id, question)
  const [first] = question.fields as readonly [Field]
  // The only question of a page is its heading; a search or rows of boxes stand under one.
  const isHeading = question.fields.length === 1 && !isOffice(first)
  return page(
    titled(visit, reading, title),
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <p class="govuk-caption-l">{say(`${procedure.id}.title`)}</p>
      {!isHeading && <h1 class="govuk-heading-l">{title}</h1>}
      <TermsSoFar visit={visit} ports={ports} reading={reading} question={question} />
      {isOffice(first) ? (
        <OfficeQuestion
          visit={visit}
          offices={ports.offices(first)}
          procedure={procedure.id}
          field={first}
          path={path}
          value={typed[first.id] ?? ''}
          errors={errors}
        />
      ) : (
        <form id="answers" method="post" action={to(visit, `${path}${change ? '?change=yes' : ''}`)} novalidate>
          <input type="hidden" name="key" value={visit.formKey()} />
          <StepFields
            say={say}
            procedure={procedure.id}
            fields={question.fields}
            typed={typed}
            errors={errors}
            registry={ports.registry}
            more={form.more}
            isPageHeading={isHeading}
          />
          <Button>{say('form.save')}</Button>
        </form>
      )}
    </div>,
    {
      before: <BackLink say={say} href={to(visit, draftPath(draft, change ? '/check' : ''))} />,
      ...(!isOffice(first) && { form: 'answers' }),
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

export function checkReply(
  visit: Visit,
  ports: PagePorts,
  reading: Reading,
  errors: readonly FormError[],
  fee?: Awaited<ReturnType<FeePort['said']>>,
): Reply {
  const { say } = visit
  const { draft, command } = reading
  const { procedure, row } = draft.opening
  const blocked = whyNot(ports.law, undefined, command, ports.registry)
  const rows = [...answerRows(visit, ports, reading), paperRow(visit, reading), ...followRows(visit, ports, reading)]
  return page(
    titled(visit, reading, say('apply.check')),
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <p class="govuk-caption-l">{say(`${procedure.id}.title`)}</p>
      <h1 class="govuk-heading-l">{say('apply.check')}</h1>
      <Tried visit={visit} zone={ports.zone} tried={draft.tried} words="apply.tried" />
      <SummaryList say={say} rows={rows} />
      {fee?.body}
      {blocked.length > 0 ? (
        <InsetText>
          {blocked.map((one) => (
            <p class="govuk-body">{refusalInWords(say, one, procedure.id)}</p>
          ))}
        </InsetText>
      ) : (
        <>
          <p class="govuk-body">{say('apply.truth')}</p>
          <form method="post" action={to(visit, draftPath(draft, '/send'))} novalidate>
            <input type="hidden" name="key" value={visit.formKey()} />
            <Button kind={fee && !fee.isSettled ? 'secondary' : 'primary'}>
              {say(`${procedure.id}.step.${row.id}.do`)}
            </Button>
          </form>
        </>
      )}
    </div>,
    {
      before: <BackLink say={say} href={to(visit, draftPath(draft))} />,
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

/** The papers that go along, by name. */
function paperRow(visit: Visit, { draft }: Reading) {
  const key = visit.say('apply.task.papers')
  return {
    key,
    value:
      draft.papers.length === 0 ? (
        visit.say('apply.papers.none')
      ) : (
        <ol class="govuk-list govuk-list--number tz-typed">
          {draft.papers.map(({ name, size }) => (
            <li>
              {name}, {sizeInWords(visit.say, size)}
            </li>
          ))}
        </ol>
      ),
    actions: [{ href: to(visit, draftPath(draft, '/papers?change=yes')), hidden: key }],
  }
}

/** A sum as it will be understood, whatever spaces it was typed with. */
function sumAsKept(type: Field['type'], typed: unknown, { language }: Visit['say']): unknown {
  const sum = type === 'money' && typeof typed === 'string' ? parseMoney(typed) : undefined
  return sum === undefined || isRefusal(sum) ? typed : formatMoney(sum, language)
}

/** Answers as they read, each with the link that changes it. */
function answerRows(visit: Visit, ports: PagePorts, { draft, questions, values }: Reading) {
  const { say } = visit
  const { id: procedure } = draft.opening.procedure
  const words = {
    say,
    procedure,
    zone: ports.zone,
    officeName: (id: string) => ports.registry.office(id)?.names[visit.language],
  }
  return questions.flatMap((question) =>
    question.fields.map(({ id, type }) => {
      const key = labelOf(say, procedure, id)
      const value =
        type === 'yes-no' && values[id] !== undefined ? values[id] === 'yes' : sumAsKept(type, values[id], say)
      const own = type === 'body' || type === 'court' || type === 'choice' || type === 'yes-no'
      return {
        key,
        value:
          value === undefined ? undefined : own ? (
            valueInWords(words, id, value)
          ) : (
            <div class="tz-typed">{valueInWords(words, id, value)}</div>
          ),
        actions: [{ href: to(visit, draftPath(draft, `/${question.id}?change=yes`)), hidden: key }],
      }
    }),
  )
}
