/** Public draws: the list with its twins, and one draw that anybody can compute again. */
import { asList, twinRoutes } from '../../web/list.ts'
import { absent, page, type Reply, type Route, type Visit } from '../../web/visit.ts'
import { addressOf, type Question, questionOf } from './asked.ts'
import { dayOfDraws } from './commitment.tsx'
import { drawPage } from './draw-page.tsx'
import { drawFeed } from './feed.ts'
import { DrawList } from './list-page.tsx'
import type { DrawPorts } from './ports.ts'
import { countOf, courtCounts, distributions, pageSize } from './queries.ts'
import { type Distribution, distributionOf } from './rows.ts'

export const drawRoutes = (ports: DrawPorts): readonly Route[] => [
  { method: 'GET', path: '/draws', who: 'anybody', answer: (visit) => list(ports, visit) },
  ...twinRoutes('/draws', 'anybody', (visit) => data(ports, visit)),
  { method: 'GET', path: '/draws.rss', who: 'anybody', answer: (visit) => drawFeed(ports, visit) },
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
  const rows = (await distributions(db, question.asked, { skip: (page - 1) * pageSize })).map(distributionOf)
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
            { type: 'application/rss+xml', href: addressOf(visit, question, '.rss', 1) },
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

/** A row as data, with the whole of what a re-computation needs. */
export const drawAsData = ({ manner, label, court, day, eligible, of, judges, draw, hand }: Distribution) => ({
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
})

/** The rows of the page as data, with the whole of what a re-computation needs. */
async function data(ports: DrawPorts, visit: Visit): Promise<Reply> {
  const { question, rows, count, pages } = await found(ports, visit)
  if (question.wrong.length > 0) return absent
  const all = rows.map(drawAsData)
  const lines = all.map(({ pool, ...one }) => ({
    ...one,
    pool: pool.map(({ id, weight, excluded }) => `${id}:${weight}${excluded ? `:${excluded}` : ''}`),
  }))
  return asList(columns, all, { beside: { count, page: question.page, pages }, lines })
}
