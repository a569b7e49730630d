import { readFileSync } from 'node:fs'

/** Rows of a table of this folder by the names of its first line: one row a line, cells apart by tabs, nothing quoted. */
export function readTable<Column extends string>(file: string): readonly Readonly<Record<Column, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const columns = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<Column, string>
  })
}
