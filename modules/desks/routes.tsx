/** Addresses of the desk: its lists and twins, taking and giving back, the next one, giving to another. */
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { refuse } from '../../kernel/refusal.ts'
import { asList, twinRoutes } from '../../web/list.ts'
import { type Reply, type Route, redirect, type Visit } from '../../web/visit.ts'
import { actorOf, caseAddress, waitingDecisions } from '../cases/index.ts'
import { backOf, refused, rowOf, unpacked } from './answers.tsx'
import { type Asked, askedOf, type ListName, lists } from './asked.ts'
import { bulkRoutes } from './bulk.tsx'
import { coverRoutes } from './cover.tsx'
import { deskReply } from './desk-page.tsx'
import { giveDone, giveForm } from './give-page.tsx'
import { keyRoutes, keysAreOn } from './keys.tsx'
import { release, take } from './orders.ts'
import { peopleRoutes } from './people.tsx'
import { countOf, type DeskReader, type DeskRow, deskRows, facetsOf, pageRows, twinRows } from './queries.ts'
import { type DeskPorts, deskVisit, leadsAt, officesOf } from './reader.ts'
import { formAddress } from './rows-table.tsx'
import { dropView, keepView, viewsOf } from './views.ts'

export const deskRoutes = (ports: DeskPorts): readonly Route[] => [
  { method: 'GET', path: '/desk', who: 'signed-in', answer: (visit) => desk(ports, visit) },
  ...twinRoutes('/desk', 'signed-in', (visit) => twin(ports, visit)),
  { method: 'GET', path: '/desk/next', who: 'signed-in', answer: (visit) => next(ports, visit) },
  { method: 'POST', path: '/desk/take', who: 'signed-in', answer: (visit) => takeAndGo(ports, visit) },
  { method: 'POST', path: '/desk/release', who: 'signed-in', answer: (visit) => giveBack(ports, visit) },
  { method: 'GET', path: '/desk/give', who: 'signed-in', answer: (visit) => giveForm(ports, visit) },
  { method: 'POST', path: '/desk/give', who: 'signed-in', answer: (visit) => giveDone(ports, visit) },
  { method: 'POST', path: '/desk/views', who: 'signed-in', answer: (visit) => keepView(ports, visit) },
  { method: 'POST', path: '/desk/views/drop', who: 'signed-in', answer: (visit) => dropView(ports, visit) },
  ...coverRoutes(ports),
  ...peopleRoutes(ports),
  ...bulkRoutes(ports),
  ...keyRoutes(ports),
]

async function desk(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const asked = askedOf(visit)
  const { reader, leads } = await deskVisit(ports, visit)
  const [{ rows, total }, facets, views, nameOf, keys, ...counts] = await Promise.all([
    deskRows(ports.db, reader, asked, { limit: pageRows, offset: (asked.page - 1) * pageRows }),
    facetsOf(ports.db, reader, asked.list),
    viewsOf(ports, visit),
    namesFor(ports, visit, reader),
    keysAreOn(ports, visit),
    ...lists.map((list) => countOf(ports.db, reader, list)),
  ])
  const done = parseCaseNumber(visit.query.get('done') ?? '')
  const decisions = await waitingDecisions(ports, actorOf(visit), visit.at)
  const holderName = await ports.names(decisions.flatMap(({ party }) => party?.holder.person ?? []))
  return deskReply({
    decisions,
    holderName,
    zone: ports.registry.zoneOf(officesOf(visit)[0]),
    visit,
    asked,
    offices: officesOf(visit)
      .map((id) => ports.registry.office(id)?.names[visit.language])
      .join(', '),
    counts: Object.fromEntries(lists.map((list, index) => [list, counts[index]!])) as Record<ListName, number>,
    rows,
    total,
    facets,
    reader,
    leads,
    enters: ports.enters(visit),
    readsFailed: visit.person!.posts.some(({ office }) => ports.access.mayAt('notices.failed', visit.person!, office)),
    views,
    nameOf,
    keys,
    ...(done && { done }),
  })
}

async function namesFor(ports: DeskPorts, visit: Visit, reader: DeskReader): Promise<(person: string) => string> {
  const nameOf = await ports.names(reader.colleagues)
  return (person) => nameOf({ person }, visit.say)
}

const header = ['number', 'registerNumber', 'procedure', 'stage', 'steps', 'lastDay', 'since', 'who'] as const

/** The same rows as the page with the same query, all of them. */
async function twin(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const { reader } = await deskVisit(ports, visit)
  const found = await deskRows(ports.db, reader, askedOf(visit), { limit: twinRows })
  const rows = found.rows.map(({ steps, number, registerNumber, procedure, stage, lastDay, since }) => ({
    number,
    registerNumber,
    procedure,
    stage,
    steps: [...new Set(steps.map(({ step }) => step))],
    lastDay,
    since,
    who: [...new Set(steps.flatMap(({ person, claimant }) => person ?? claimant ?? []))],
  }))
  return asList(header, rows, { beside: { total: found.total } })
}

async function takeAndGo(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const matter = unpacked(visit.form.take)
  if (matter === undefined) return refused(visit, refuse('claim.not-your-desk'), backOf(visit))
  const refusal = await take(ports, visit, matter)
  if (refusal) return refused(visit, refusal, backOf(visit))
  const row = await rowOf(ports, visit, matter.proceeding)
  // Somebody did the step meanwhile: nothing waits here any more.
  return row?.steps.some(({ step }) => step === matter.step)
    ? redirect(visit, formAddress(row, matter.step))
    : refused(visit, refuse('claim.over'), backOf(visit))
}

async function giveBack(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const matter = unpacked(visit.form.release)
  if (matter === undefined) return refused(visit, refuse('claim.not-your-desk'), backOf(visit))
  const refusal = await release(ports, visit, matter, leadsAt(ports, visit, matter.office))
  return refusal ? refused(visit, refusal, backOf(visit)) : redirect(visit, backOf(visit))
}

/** How many free matters are tried when others are quicker. */
const triesMax = 8

/**
 * Opens the most urgent matter and takes it: one that waits for the step just done, or whatever is free, or one's own. When nothing
 * more waits for that step, the desk says so. Taking is work order and can be given back, so a link does it.
 */
async function next(ports: DeskPorts, visit: Visit): Promise<Reply> {
  const { reader } = await deskVisit(ports, visit)
  const usual = askedOf({ query: new URLSearchParams() })
  const { step } = askedOf(visit)
  const done = parseCaseNumber(visit.query.get('done') ?? '')
  const told = done ? `done=${encodeURIComponent(done)}` : ''
  const orders: Partial<Asked>[] = step
    ? [
        { list: 'mine', step },
        { list: 'available', step },
      ]
    : [{ list: 'available' }, { list: 'mine' }]
  for (const order of orders) {
    const { rows } = await deskRows(ports.db, reader, { ...usual, ...order }, { limit: triesMax })
    for (const row of rows) {
      const waiting = ofReader(row, reader, order.step)
      if (waiting === undefined) continue
      const matter = { office: waiting.office ?? '', post: waiting.post ?? '', proceeding: row.proceeding }
      if (waiting.person === null && (await take(ports, visit, matter))) continue
      const names = new Set(row.steps.map((one) => one.step))
      const address =
        order.step || names.size === 1 ? formAddress(row, waiting.step) : `${caseAddress(row.number)}?from=desk`
      return redirect(visit, told ? `${address}&${told}` : address)
    }
  }
  return redirect(visit, `/desk${told ? `?${told}` : ''}`)
}

/** The step of a row that the reader may do: named, or at a desk of the reader's. */
const ofReader = (row: DeskRow, reader: DeskReader, wished?: string) =>
  row.steps.find(
    (one) =>
      (!wished || `${row.procedure}.${one.step}` === wished) &&
      (one.person === reader.person ||
        reader.desks.some(({ office, post }) => office === one.office && post === one.post)),
  )
