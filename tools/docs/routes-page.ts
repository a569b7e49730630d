/** docs/reference/routes.md: every address and who may open it: what the server opens, and the rows in which modules and server declare it. */
import { sources } from '../sources.ts'
import { inCode, table, written } from './markdown.ts'

export interface Address {
  readonly method: string
  readonly path: string
  readonly who: string
  readonly file: string
}

const row = /\{\s*method: '(GET|POST)',\s*path: '([^']+)',\s*who: '([\w-]+)'/g

/** Rows of all route files that stand there in one piece. */
const declared = (): Address[] =>
  sources()
    .filter(({ path }) => /^(modules|server)\//.test(path) && !path.includes('.test.'))
    .flatMap(({ path: file, text }) =>
      [...text.matchAll(row)].map(([, method, path, who]) => ({ method: method!, path: path!, who: who!, file })),
    )

/** An address as the server opens it. */
type Opened = Pick<Address, 'method' | 'path' | 'who'>

/** Everything that is declared or opened, in the order of the addresses; a row made of parts has no file of its own. */
export function addresses(opened: readonly Opened[]): Address[] {
  const known = declared()
  const same = (a: Opened) => (b: Opened) => a.method === b.method && a.path === b.path
  const made = opened
    .filter((one) => !known.some(same(one)))
    .map(({ method, path, who }) => ({ method, path, who, file: '' }))
  return [...known, ...made].sort((a, b) =>
    a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1,
  )
}

const onlyIn = ({ file }: Address): string =>
  file.includes('demonstration')
    ? 'demonstration'
    : file.includes('first-administrator')
      ? 'live, until somebody has entered'
      : ''

export const routesPage = (opened: readonly Opened[]): string => `# Addresses

${written}

Every address stands below a language: \`/kk/cases/...\`, \`/ru/...\`, \`/en/...\`. \`/\` leads to the reader's language by cookie, then by
\`Accept-Language\`, then to Kazakh. \`GET /health\` answers \`{"status":"ok"}\` when the server is ready; \`/assets/*\` holds styles and fonts.
A POST carries the key of its form. Signed in is not yet allowed to see: that is asked of each case ([rights](rights.md)).

${table(
  ['method', 'address', 'who', 'only in', 'declared in'],
  addresses(opened).map((one) => [
    one.method,
    inCode(one.path),
    one.who,
    onlyIn(one),
    one.file === '' ? '' : inCode(one.file),
  ]),
)}
`
