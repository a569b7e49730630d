/** The diary and its twins for machines. Only for those who hold a post. */
import { addDays } from '../../kernel/calendar-date.ts'
import { chainOf } from '../../platform/lists.ts'
import { asList, twinRoutes } from '../../web/list.ts'
import { absent, type Reply, type Route, type Visit } from '../../web/visit.ts'
import { diaryReply, type Week } from './diary-page.tsx'
import { type DiaryPorts, diaryOf } from './queries.ts'
import { clashesOf, weekAsked, weekToCome } from './week.ts'

export const diaryRoutes = (ports: DiaryPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/diary',
    who: 'signed-in',
    answer: (visit) => withWeek(ports, visit, (week) => diaryReply(visit, week)),
  },
  ...twinRoutes('/diary', 'signed-in', (visit) =>
    withWeek(ports, visit, (week) => asList(columns, rowsOf(week, visit), { beside: { week: week.monday } })),
  ),
]

async function withWeek(ports: DiaryPorts, visit: Visit, then: (week: Week) => Reply): Promise<Reply> {
  const { id: person, posts } = visit.person!
  if (posts.length === 0) return absent
  const typed = visit.query.get('week')
  const asked = typed === null ? undefined : weekAsked(typed)
  const first = weekToCome(visit.on)
  const monday = asked ?? first
  const until = addDays(monday, 6)
  const showsOld = monday === first || (visit.on >= monday && visit.on <= until)
  const { hearings, deadlines } = await diaryOf(ports, { person, posts }, { from: monday, until, now: visit.at })
  const roots = [...new Set(hearings.map(({ root }) => root))]
  const chains = await Promise.all(roots.map((root) => chainOf(ports.db, root)))
  return then({
    monday,
    hearings,
    // What ran out before stands in the week of today, and in the one shown first.
    deadlines: deadlines.filter(({ lastDay }) => lastDay >= monday || showsOld),
    places: new Map(chains.flatMap((chain) => chain.map(({ id }, index) => [id, index + 1] as const))),
    ...(typed !== null && asked === undefined && { isOther: true }),
  })
}

const columns = ['kind', 'number', 'procedure', 'day', 'time', 'what', 'where', 'overdue', 'clash'] as const

/** Everything on the page, row by row: terms first, then hearings. */
const rowsOf = ({ hearings, deadlines }: Week, { on }: Visit): Record<(typeof columns)[number], string | boolean>[] => [
  ...deadlines.map(({ number, procedure, term, lastDay }) => ({
    kind: 'term',
    number,
    procedure,
    day: lastDay,
    time: '',
    what: term,
    where: '',
    overdue: lastDay < on,
    clash: false,
  })),
  ...hearings.map((one) => ({
    kind: 'hearing',
    number: one.number,
    procedure: one.procedure,
    day: one.day,
    time: one.time,
    what: one.field,
    where: one.where,
    overdue: false,
    clash: clashesOf(one, hearings).length > 0,
  })),
]
