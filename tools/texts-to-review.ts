/** Writes docs/texts-to-review.md: texts no native lawyer has read. `node --import tsx tools/texts-to-review.ts` */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { allMessages, type Message } from './text-files.ts'

const root = join(import.meta.dirname, '..')
const page = join(root, 'docs/texts-to-review.md')

/** The first two parts of a key: `case.turn.title` belongs to `case.turn`, `web.back` to `web`. */
const groupOf = (key: string): string => key.split('.').slice(0, -1).slice(0, 2).join('.') || key

const words = (text: string): number => text.split(/\s+/).length

function rowsOf(messages: readonly Message[]): string[] {
  const groups = Map.groupBy(messages, (message) => `${message.folder} | \`${groupOf(message.key)}\``)
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([group, members]) =>
        `| ${group} | ${members.length} | ${members.reduce((sum, message) => sum + words(message.kk), 0)} |`,
    )
}

/** The text of docs/texts-to-review.md. */
export const reviewPage = (messages: readonly Message[]): string => `# Texts to review

No lawyer who is a native speaker has read these Kazakh and Russian texts yet: ${messages.length} in all. They were written with the
glossary and pass the text guard (\`tools/text-guard.ts\`), which sees letters and terms, not sense.
Written by \`node --import tsx tools/texts-to-review.ts\`.

| Folder | Keys that begin with | Texts | Kazakh words |
|---|---|---|---|
${rowsOf(messages).join('\n')}
`

/** Whether the page on disk says what it should. */
export const isReviewPageFresh = (): boolean =>
  existsSync(page) && readFileSync(page, 'utf8') === reviewPage(allMessages(root))

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dirname(page), { recursive: true })
  writeFileSync(page, reviewPage(allMessages(root)))
}
