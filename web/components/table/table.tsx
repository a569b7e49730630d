// biome-ignore-all lint/a11y/noRedundantRoles: a table shown as blocks loses its roles in some browsers
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
import type { ComponentChildren, JSX } from 'preact'

/** A column; numbers stand to the right. */
export interface Column {
  readonly title: string
  readonly numeric?: boolean
}

/** A row: as many cells as there are columns. */
export interface TableRow {
  readonly cells: readonly ComponentChildren[]
  /** For links to the row. */
  readonly id?: string
  /** The row needs attention: marked at its edge; the cells must say why. */
  readonly marked?: boolean
}

/** Of `Table`. */
export interface TableProps {
  readonly id: string
  readonly caption: string
  readonly captionHidden?: boolean
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  /** The first cell of each row names the row. True unless said otherwise. */
  readonly hasRowHeaders?: boolean
  /** Shown instead of a table without rows. */
  readonly empty?: ComponentChildren
}

function Row({
  row,
  columns,
  hasRowHeaders,
}: { row: TableRow } & Pick<TableProps, 'columns' | 'hasRowHeaders'>): JSX.Element {
  return (
    <tr class={`govuk-table__row${row.marked ? ' tz-row-marked' : ''}`} id={row.id} role="row">
      {row.cells.map((cell, index) => {
        const numeric = columns[index]?.numeric ? ' govuk-table__cell--numeric' : ''
        const label = columns[index]?.title
        return index === 0 && hasRowHeaders ? (
          <th scope="row" role="rowheader" class={`govuk-table__header${numeric}`} data-label={label}>
            {cell}
          </th>
        ) : (
          <td role="cell" class={`govuk-table__cell${numeric}`} data-label={label}>
            {cell}
          </td>
        )
      })}
    </tr>
  )
}

/**
 * A table in a region that scrolls by itself and by keyboard; under 640 px each row becomes a card, its cells led by the
 * column's title. The roles are written out because a table shown as blocks loses them in some browsers.
 */
export function Table(props: TableProps): JSX.Element {
  const { id, caption, captionHidden, columns, rows, hasRowHeaders = true, empty } = props
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    <section class="tz-scroll" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class="govuk-table tz-table" id={id} role="table">
        <caption
          id={`${id}-caption`}
          class={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}
        >
          {caption}
        </caption>
        <thead class="govuk-table__head" role="rowgroup">
          <tr class="govuk-table__row" role="row">
            {columns.map(({ title, numeric }) => (
              <th
                scope="col"
                role="columnheader"
                class={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" role="rowgroup">
          {rows.map((row) => (
            <Row row={row} columns={columns} hasRowHeaders={hasRowHeaders} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
