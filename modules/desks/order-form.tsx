/** A page with one form about work order: its fields, its button, and what was wrong with the answers. */
import type { ComponentChildren } from 'preact'
import type { Field } from '../../engine/define.ts'
import type { Registry } from '../../engine/law.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { type FormProps, labelFor, refusalInWords, StepFields } from '../forms/index.ts'

export interface OrderFormProps {
  readonly visit: Visit
  readonly registry: Registry
  readonly title: string
  readonly button: string
  readonly fields: readonly Field[]
  /** Whose texts the fields have: `desk`, or the procedure of a step. */
  readonly words?: string
  readonly action: string
  readonly back: string
  readonly caption?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly holders?: FormProps['holders']
  readonly typed?: Readonly<Record<string, string>>
  readonly refusal?: Refusal
  /** What stands between the heading and the form. */
  readonly children?: ComponentChildren
}

export function orderForm(props: OrderFormProps): Reply {
  const { visit, title, refusal, words = 'desk', typed = {}, hidden = {}, holders } = props
  const { say } = visit
  const errors = refusal
    ? [refusal, ...(refusal.also ?? [])].map((one) => ({
        ...(one.field && { name: one.field, label: labelFor(say, words, one.field) }),
        text: refusalInWords(say, one, words),
      }))
    : []
  return page(
    title,
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      {props.caption && <p class="govuk-caption-l">{props.caption}</p>}
      <h1 class="govuk-heading-l">{title}</h1>
      {props.children}
      <form method="post" action={to(visit, props.action)} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <StepFields
          say={say}
          procedure={words}
          fields={props.fields}
          typed={typed}
          errors={errors}
          registry={props.registry}
          {...(holders && { holders })}
        />
        <Button>{props.button}</Button>
      </form>
    </div>,
    { before: <BackLink say={say} href={to(visit, props.back)} />, ...(refusal && { hasErrors: true, status: 422 }) },
  )
}
