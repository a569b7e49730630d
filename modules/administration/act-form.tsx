/** One act of an administrator as a page: the boxes of its step, sent to `perform`; a refusal comes back at its box. */
import type { ComponentChildren, JSX } from 'preact'
import type { Field } from '../../engine/define.ts'
import { stepOn } from '../../engine/law.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { Select, type SelectProps } from '../../web/components/field/choices.tsx'
import { page, type Reply, redirect, to, type Visit } from '../../web/visit.ts'
import { labelFor, labelOf, readForm, refusalInWords, StepFields, strangers } from '../forms/index.ts'
import type { AdministrationPorts } from './ports.ts'

export interface ActForm {
  readonly procedure: string
  readonly step: string
  /** Absent when the step opens a record: then `opens` names it. */
  readonly proceeding?: string
  readonly opens?: string
  /** Below the language; the form is sent to where it stands. */
  readonly address: string
  readonly back: string
  /** Where the reader goes when it is done. */
  readonly done: string
  readonly caption?: string
  readonly above?: ComponentChildren
  /** Fields that nobody types. */
  readonly fixed?: Readonly<Record<string, unknown>>
  /** Boxes in which one of these is chosen. */
  readonly choices?: Readonly<Record<string, SelectProps['items']>>
  /** What stands in the boxes at first. */
  readonly typed?: Readonly<Record<string, string>>
  /** Boxes in place of those of the step. */
  readonly boxes?: readonly Field[]
  /** The fields of the step, out of what the boxes hold. */
  readonly toFields?: (values: Readonly<Record<string, unknown>>) => Record<string, unknown>
  /** What is wrong with it beyond what the step itself checks. */
  readonly check?: (values: Readonly<Record<string, unknown>>) => readonly Refusal[]
}

function boxesOf(ports: AdministrationPorts, visit: Visit, form: ActForm): readonly Field[] {
  if (form.boxes) return form.boxes
  const row = stepOn(ports.law.procedures[form.procedure]!, form.step, undefined, dayAt(visit.at, ports.zone))!
  const fixed = form.fixed ?? {}
  // A person gives an order for what the system alone may do without one.
  return (row.fields ?? [])
    .filter(({ id }) => !(id in fixed))
    .map((field) => (field.id === 'order' ? { ...field, required: true } : field))
}

export function showForm(
  ports: AdministrationPorts,
  visit: Visit,
  form: ActForm,
  typed: Readonly<Record<string, string>> = form.typed ?? {},
  problems: readonly Refusal[] = [],
): Reply {
  const { say } = visit
  const title = say(`${form.procedure}.step.${form.step}.do`)
  const help = `${form.procedure}.step.${form.step}.help`
  const errors = problems.map((one) => errorFor(visit, form, one))
  return page(
    form.caption ? `${title}: ${form.caption}` : title,
    <div class="tz-narrow">
      <ErrorSummary say={say} errors={errors} />
      {form.caption && <span class="govuk-caption-l">{form.caption}</span>}
      <h1 class="govuk-heading-l">{title}</h1>
      {say.has(help) && <p class="govuk-body">{say(help)}</p>}
      {form.above}
      <form method="post" action={to(visit, form.address)} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        {boxesOf(ports, visit, form).map((field) => box(ports, visit, form, field, typed, errors))}
        <Button>{title}</Button>
      </form>
    </div>,
    {
      before: <BackLink say={say} href={to(visit, form.back)} />,
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

function box(
  ports: AdministrationPorts,
  { say }: Visit,
  { procedure, choices }: ActForm,
  field: Field,
  typed: Readonly<Record<string, string>>,
  errors: readonly FormError[],
): JSX.Element {
  const items = choices?.[field.id]
  if (items === undefined)
    return (
      <StepFields
        say={say}
        procedure={procedure}
        fields={[field]}
        typed={typed}
        errors={errors}
        registry={ports.registry}
      />
    )
  return (
    <Select
      say={say}
      name={field.id}
      label={labelOf(say, procedure, field.id)}
      optional={!field.required}
      items={items}
      value={typed[field.id] ?? ''}
      error={errorOf(errors, field.id)}
    />
  )
}

function errorFor({ say }: Visit, { procedure }: ActForm, problem: Refusal): FormError {
  const name = problem.field?.split('.').at(-1)
  return {
    ...(name && { name, label: labelFor(say, procedure, name) }),
    text: refusalInWords(say, problem, procedure),
  }
}

/** Performs what was typed, or shows the form again with what is wrong. */
export async function sendForm(ports: AdministrationPorts, visit: Visit, form: ActForm): Promise<Reply> {
  const boxes = boxesOf(ports, visit, form)
  const { key, ...typed } = visit.form
  const values = readForm(boxes, visit.form, ports.zone)
  const again = (problems: readonly Refusal[]): Reply => showForm(ports, visit, form, typed, problems)
  const problems = [
    ...strangers(boxes, visit.form).map((name) => refuse('field.unknown', { details: { name } })),
    ...notOffered(form, values),
    ...(form.check?.(values) ?? []),
  ]
  if (problems.length > 0) return again(problems)
  const answer = await ports.perform({
    key: key!,
    ...(form.proceeding ? { proceeding: form.proceeding } : { proceeding: form.opens!, procedure: form.procedure }),
    step: form.step,
    person: visit.person!.id,
    fields: { ...form.fixed, ...(form.toFields?.(values) ?? values) },
  })
  return isRefusal(answer) ? again([answer, ...(answer.also ?? [])]) : redirect(visit, form.done)
}

const notOffered = ({ choices = {} }: ActForm, values: Readonly<Record<string, unknown>>): Refusal[] =>
  Object.entries(choices).flatMap(([field, items]) =>
    values[field] === undefined || items.some(({ value }) => value === values[field])
      ? []
      : [refuse('field.not-an-option', { field })],
  )
