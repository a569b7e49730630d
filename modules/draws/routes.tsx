/** Public draws: the list with its twins, and one draw that anybody can compute again. */
import { absent, page, type Reply, type Route, type Visit } from '../../web/visit.ts'
import { addressOf, type Question, questionOf } from './asked.ts'
import { dayOfDraws } from './commitment.tsx'
import { drawPage } from './draw-page.tsx'
import { DrawList } from './list-page.tsx'
import type { DrawPorts } from './ports.ts'
import { countOf, courtCounts, distributions, pageSize } from './queries.ts'
import { type Distribution, distributionOf } from './rows.ts'

export const drawRoutes = (ports: DrawPorts): readonly Route[] => [
  { method: 'GET', path: '/draws', who: 'anybody', answer: (visit) => list(ports, visit) },
  { method: 'GET', path: '/draws.json', who: 'anybody', answer: (visit) => data(ports, visit, 'json') },
  { method: 'GET', path: '/draws.csv', who: 'anybody', answer: (visit) => data(ports, visit, 'csv') },
  {
    method: 'GET',
    path: '/draws/:label/:ordinal',
    who: 'anybody',
    answer: (visit, { label, ordinal }) => drawPage(ports, visit, label!, Number(ordinal)),
  },
]

interface Found {
  readonly question: Question
  readonly rows: readonly Distribution[]
  readonly count: number
  readonly pages: number
}

/** The rows of one page; a page past the last is the last. A question that cannot be read has none. */
async function found({ db, registry }: DrawPorts, visit: Visit): Promise<Found> {
  const question = questionOf(visit, registry)
  if (question.wrong.length > 0) return { question, rows: [], count: 0, pages: 1 }
  const count = await countOf(db, question.asked)
  const pages = Math.max(1, Math.ceil(count / pageSize))
  const page = Math.min(question.page, pages)
  const rows = (await distributions(db, question.asked, page)).map(distributionOf)
  return { question: { ...question, page }, rows, count, pages }
}

async function list(ports: DrawPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const shown = await found(ports, visit)
  const { question, rows } = shown
  const isWrong = question.wrong.length > 0
  const { from, to } = question.asked
  const day = !isWrong && from && from === to ? await dayOfDraws(ports, from) : undefined
  const counts = isWrong ? [] : await courtCounts(ports.db, question.asked)
  const nameOf = await ports.judgeNames(rows.flatMap(({ judges }) => judges))
  return page(
    say('draws.title'),
    <DrawList {...shown} visit={visit} ports={ports} counts={counts} nameOf={nameOf} {...(day && { day })} />,
    isWrong
      ? { hasErrors: true, status: 422 }
      : {
          wide: true,
          alternates: [
            { type: 'application/json', href: addressOf(visit, question, '.json', question.page) },
            { type: 'text/csv', href: addressOf(visit, question, '.csv', question.page) },
          ],
        },
  )
}

const columns = [
  'manner',
  'label',
  'ordinal',
  'court',
  'day',
  'eligible',
  'of',
  'commitment',
  'pool',
  'drawn',
  'follows',
  'ground',
  'answer',
] as const

/** The rows of the page as data, with the whole of what a re-computation needs. */
async function data(ports: DrawPorts, visit: Visit, type: 'json' | 'csv'): Promise<Reply> {
  const { question, rows, count, pages } = await found(ports, visit)
  if (question.wrong.length > 0) return absent
  const list = rows.map(({ manner, label, court, day, eligible, of, judges, draw, hand }) => ({
    manner,
    label,
    ordinal: draw?.ordinal ?? null,
    court,
    day,
    eligible,
    of,
    commitment: draw?.commitment ?? null,
    pool: draw?.pool ?? [],
    drawn: judges,
    follows: draw?.follows ?? null,
    ground: hand?.ground ?? null,
    answer: hand?.answer ?? null,
  }))
  if (type === 'json')
    return {
      kind: 'data',
      type: 'application/json',
      body: JSON.stringify({ count, page: question.page, pages, rows: list }),
    }
  const body = ports.csv(
    columns,
    list.map((one) =>
      columns.map((name) =>
        name === 'pool'
          ? one.pool.map(({ id, weight, excluded }) => `${id}:${weight}${excluded ? `:${excluded}` : ''}`).join(' ')
          : name === 'drawn'
            ? one.drawn.join(' ')
            : String(one[name] ?? ''),
      ),
    ),
  )
  return { kind: 'data', type: 'text/csv; charset=utf-8', body }
}
