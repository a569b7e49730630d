/** docs/texts-to-review.md: texts no native lawyer has read. */
import type { Message } from './text-files.ts'

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
Written by \`npm run docs\`.

| Folder | Keys that begin with | Texts | Kazakh words |
|---|---|---|---|
${rowsOf(messages).join('\n')}
`
