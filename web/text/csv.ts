/** Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
const cell = (value: string): string => {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
/** A list that is cut at `max` rows says so in a last line of its own. */
export const csv = (header: readonly string[], rows: readonly (readonly string[])[], max?: number): string =>
  [header, ...rows, ...(max !== undefined && rows.length >= max ? [[`# cut at ${max} rows`]] : [])]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n')
