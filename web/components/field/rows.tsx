import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../button/button.tsx'
import { fieldId } from './field-id.ts'
import { describedBy, type FieldProps, groupClass, HintAndError, labelText } from './frame.tsx'

/** Of `Rows`. */
export interface RowsProps extends FieldProps {
  /** The boxes of each row. */
  readonly rows: readonly ComponentChildren[]
  /** Words over each row, and on its buttons. */
  readonly rowTitle: (n: number) => string
  readonly removeText: string
  /** Absent when no more rows may be added. */
  readonly addText?: string
  /** Exactly one row is asked for: it has no number, and is not taken away. */
  readonly isSingle?: boolean
  /** A row that was just asked for: the page's script moves the focus to it. */
  readonly newest?: number
}

/**
 * Several answers of the same boxes: a row each, a button for one more and one to take a row away. The buttons send the form
 * (`more=name`, `less=name/0`), and the page comes back with its rows changed: it works without script.
 */
export function Rows(props: RowsProps): JSX.Element {
  const { name, error, rows, rowTitle, removeText, addText, newest, isSingle } = props
  return (
    <div class={groupClass(error)}>
      <fieldset class="govuk-fieldset" id={fieldId(name)} tabIndex={-1} aria-describedby={describedBy(props)}>
        <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${props.isPageHeading ? 'l' : 'm'}`}>
          {props.isPageHeading ? <h1 class="govuk-fieldset__heading">{labelText(props)}</h1> : labelText(props)}
        </legend>
        <HintAndError {...props} />
        {isSingle && rows.map((boxes) => <div class="tz-row">{boxes}</div>)}
        {!isSingle &&
          rows.map((boxes, n) => (
            <fieldset
              class="govuk-fieldset tz-row"
              tabIndex={n === newest ? -1 : undefined}
              data-focus-on-load={n === newest ? '' : undefined}
            >
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{rowTitle(n)}</legend>
              {boxes}
              <Button kind="link" name="less" value={`${name}/${n}`}>
                {removeText}
                <span class="govuk-visually-hidden">: {rowTitle(n)}</span>
              </Button>
            </fieldset>
          ))}
        {addText && (
          <Button kind="secondary" name="more" value={name}>
            {addText}
          </Button>
        )}
      </fieldset>
    </div>
  )
}
