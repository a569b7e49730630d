/** Who am I, and the lists of one's own: matters, tasks, notices received. */
import { caseNumberInAddress } from '../../../kernel/case-number.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { lateSeats } from '../../../platform/access.ts'
import { mattersOf, type Part, tasksFor } from '../../../platform/lists.ts'
import { readerOf, receivedPart } from '../../notices/index.ts'
import {
  type Call,
  count,
  day,
  listOf,
  moment,
  type Operation,
  objectOf,
  orNull,
  pageQuery,
  rowsOf,
  text,
  yesNo,
} from '../call.ts'
import { type PageAsked, pageAsked, pageOf } from '../paging.ts'
import type { ApiPorts } from '../ports.ts'

const keySchema = objectOf({
  id: text,
  label: text,
  mayAct: yesNo,
  procedures: listOf(text),
  offices: listOf(text),
  goodUntil: moment,
})

const matter = objectOf({
  number: text,
  address: text,
  procedure: text,
  procedureTitle: text,
  stage: text,
  stageTitle: text,
  openedOn: day,
  lastOn: day,
  lastDay: orNull(day),
})
const task = objectOf({
  number: text,
  address: text,
  registerNumber: orNull(text),
  procedure: text,
  procedureTitle: text,
  stage: text,
  stageTitle: text,
  step: text,
  stepTitle: text,
  role: text,
  office: orNull(text),
  lastDay: orNull(day),
  since: day,
})
const told = objectOf({ number: text, address: text, kind: text, title: text, at: moment, voided: yesNo })

export const ownOperations = (ports: ApiPorts): readonly Operation[] => [
  {
    id: 'me',
    method: 'GET',
    path: '/me',
    tag: 'mine',
    scope: 'read',
    gives: objectOf({
      person: text,
      name: text,
      posts: listOf(objectOf({ post: text, title: text, office: text, officeName: text })),
      key: keySchema,
    }),
    answer: (call) => ({ body: whoAmI(ports, call) }),
  },
  {
    id: 'usage',
    method: 'GET',
    path: '/me/usage',
    tag: 'mine',
    scope: 'read',
    gives: objectOf({
      limit: count,
      remaining: count,
      seconds: count,
      today: count,
      lastAt: orNull(moment),
    }),
    answer: async ({ key, quota }) => {
      const use = (await ports.keyUses.of([key!.id])).get(key!.id)
      const { limit, remaining, seconds } = quota
      return { body: { limit, remaining, seconds, today: use?.requests ?? 0, lastAt: use?.lastAt ?? null } }
    },
  },
  {
    id: 'matters',
    method: 'GET',
    path: '/matters',
    tag: 'mine',
    scope: 'read',
    query: pageQuery,
    gives: rowsOf(matter),
    answer: (call) => matters(ports, call),
  },
  {
    id: 'tasks',
    method: 'GET',
    path: '/tasks',
    tag: 'mine',
    scope: 'read',
    query: pageQuery,
    gives: rowsOf(task),
    answer: (call) => tasks(ports, call),
  },
  {
    id: 'inbox',
    method: 'GET',
    path: '/inbox',
    tag: 'mine',
    scope: 'read',
    query: pageQuery,
    gives: rowsOf(told),
    answer: (call) => inbox(ports, call),
  },
]

function whoAmI({ registry }: ApiPorts, { visit, key }: Call) {
  const { say, language, person } = visit
  const { id, label, mayAct, procedures, offices, goodUntil } = key!
  return {
    person: person!.id,
    name: person!.name,
    posts: person!.posts.map(({ post, office }) => ({
      post,
      title: say(`post.${post}`),
      office,
      officeName: registry.office(office)?.names[language] ?? office,
    })),
    key: { id, label, mayAct, procedures, offices, goodUntil },
  }
}

/** What the key leaves of a list, one row more than asked: that it is there says that the list goes on. */
const partOf = ({ limit, after }: PageAsked, { key }: Call): Part => ({
  limit: limit + 1,
  ...(after && { after }),
  ...(key && { procedures: key.procedures, offices: key.offices }),
})

const inWords = ({ visit: { say } }: Call, procedure: string, stage: string) => ({
  procedure,
  procedureTitle: say(`${procedure}.title`),
  stage,
  stageTitle: say(`${procedure}.stage.${stage}`),
})
const numbered = (number: string) => ({ number, address: `/cases/${caseNumberInAddress(number)}` })

async function matters({ db, access }: ApiPorts, call: Call) {
  const asked = pageAsked(call.visit.query, ['day', 'text'])
  if (isRefusal(asked)) return asked
  const found = await mattersOf(
    db,
    call.visit.person!.id,
    { late: lateSeats(access.seatsFor('case.read', call.visit.person!)), on: call.visit.on },
    partOf(asked, call),
  )
  const body = pageOf(
    found,
    asked.limit,
    (one) => [one.openedOn, one.proceeding],
    ({ number, procedure, stage, openedOn, lastOn, lastDay }) => ({
      ...numbered(number),
      ...inWords(call, procedure, stage),
      openedOn,
      lastOn,
      lastDay,
    }),
  )
  return { body: { ...body } }
}

async function tasks({ db }: ApiPorts, call: Call) {
  const asked = pageAsked(call.visit.query, ['day', 'day', 'text', 'number'])
  if (isRefusal(asked)) return asked
  const { say, person } = call.visit
  const found = await tasksFor(db, person!.id, person!.posts, partOf(asked, call))
  const body = pageOf(
    found,
    asked.limit,
    (one) => [one.lastDay ?? '9999-12-31', one.since, one.proceeding, String(one.ordinal)],
    ({ number, registerNumber, procedure, stage, step, role, office, lastDay, since }) => ({
      ...numbered(number),
      registerNumber,
      ...inWords(call, procedure, stage),
      step,
      stepTitle: say(step.startsWith('approval.') ? `${step}.do` : `${procedure}.step.${step}.do`),
      role,
      office,
      lastDay,
      since,
    }),
  )
  return { body: { ...body } }
}

async function inbox({ db }: ApiPorts, call: Call) {
  const asked = pageAsked(call.visit.query, ['moment', 'text'])
  if (isRefusal(asked)) return asked
  const { say, person } = call.visit
  const found = await receivedPart(db, readerOf(person!), partOf(asked, call))
  const body = pageOf(
    found,
    asked.limit,
    (one) => [one.at, one.id],
    ({ number, kind, at, voided }) => ({
      ...numbered(number),
      kind,
      title: say(`notice.${kind}.subject`, { number }),
      at,
      voided,
    }),
  )
  return { body: { ...body } }
}
