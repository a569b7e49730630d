/** Code in pages, pulled from the files that run: `<!-- snippet FILE [FROM..TO] -->` up to `<!-- /snippet -->`. */
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { root } from '../sources.ts'

const block = /<!-- snippet (\S+?)(?: "([^"]+)"\.\."([^"]+)")? -->[\s\S]*?<!-- \/snippet -->/g

/** The lines of a file from the one that begins with `from` to the first after it that is `to`; the whole file without them. */
export function excerpt(text: string, from: string | undefined, to: string | undefined): string {
  if (from === undefined) return text.trimEnd()
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith(from))
  const end = lines.findIndex((line, index) => index > start && line === to)
  if (start < 0 || end < 0) throw new Error(`No lines from "${from}" to "${to}"`)
  return lines.slice(start, end + 1).join('\n')
}

const languages: Readonly<Record<string, string>> = { '.ts': 'ts', '.tsx': 'tsx', '.sql': 'sql', '.yaml': 'yaml' }

/** The page with every snippet as its file reads today. */
export const withSnippets = (page: string): string =>
  page.replace(block, (_, file: string, from?: string, to?: string) => {
    const code = excerpt(readFileSync(join(root, file), 'utf8'), from, to)
    const range = from === undefined ? '' : ` "${from}".."${to}"`
    return `<!-- snippet ${file}${range} -->\n\`\`\`${languages[extname(file)] ?? ''}\n${code}\n\`\`\`\n<!-- /snippet -->`
  })
