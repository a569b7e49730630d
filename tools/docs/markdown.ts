/** Small pieces of Markdown for generated pages. */
export const written = 'Written by `npm run docs` from the code: change it there. A test fails when this page is stale.'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** A table; cells hold Markdown, without line breaks. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

export const inCode = (text: string): string => `\`${text}\``
