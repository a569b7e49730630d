import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'

/** A link in a row. `hidden` are words only heard: all links read "Change", so each must say what it changes. */
export interface RowAction {
  readonly href: string
  readonly text?: string
  readonly hidden?: string
}

/** A question and its answer. */
export interface SummaryRow {
  readonly key: ComponentChildren
  /** Empty: "Not provided" is shown. */
  readonly value?: ComponentChildren
  readonly actions?: readonly RowAction[]
}

const ActionLink = ({ say, row, action }: { say: Say; row: SummaryRow; action: RowAction }): JSX.Element => (
  <a class="govuk-link" href={action.href}>
    {action.text ?? say('web.change')}
    <span class="govuk-visually-hidden">: {action.hidden ?? row.key}</span>
  </a>
)

function Actions({ say, row }: { readonly say: Say; readonly row: SummaryRow }): JSX.Element | null {
  const [first, ...others] = row.actions ?? []
  if (!first) return null
  if (others.length === 0) {
    return (
      <dd class="govuk-summary-list__actions">
        <ActionLink say={say} row={row} action={first} />
      </dd>
    )
  }
  return (
    <dd class="govuk-summary-list__actions">
      <ul class="govuk-summary-list__actions-list">
        {[first, ...others].map((action) => (
          <li class="govuk-summary-list__actions-list-item">
            <ActionLink say={say} row={row} action={action} />
          </li>
        ))}
      </ul>
    </dd>
  )
}

const isEmpty = (value: ComponentChildren): boolean => value === undefined || value === null || value === ''

/** Questions and answers, or the facts of a case, each with its links. */
export function SummaryList(props: { readonly say: Say; readonly rows: readonly SummaryRow[] }): JSX.Element {
  const { say, rows } = props
  const anyActions = rows.some((row) => row.actions && row.actions.length > 0)
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) => (
        <div
          class={`govuk-summary-list__row${anyActions && !row.actions?.length ? ' govuk-summary-list__row--no-actions' : ''}`}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">
            {isEmpty(row.value) ? <span class="tz-muted">{say('web.not-provided')}</span> : row.value}
          </dd>
          <Actions say={say} row={row} />
        </div>
      ))}
    </dl>
  )
}
