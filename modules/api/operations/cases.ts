/** Operations of cases: one number and everything it led to, its acts, the forms of its steps, and doing them. */
import { voidStep } from '../../../engine/correcting/correction.ts'
import { isApprovalStep } from '../../../engine/deciding/approval.ts'
import { holdersOf } from '../../../engine/deciding/fields.ts'
import type { Field } from '../../../engine/define.ts'
import { type Law, stepsOn } from '../../../engine/law.ts'
import { whyNot } from '../../../engine/reading/next-steps.ts'
import type { State } from '../../../engine/state.ts'
import { caseNumberInAddress } from '../../../kernel/case-number.ts'
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts'
import type { Receipt } from '../../../platform/perform/request.ts'
import { openWithValues } from '../../applications/index.ts'
import { actorOf, type Chain, connectedCases, doStep, fieldsOfStep, knownStep } from '../../cases/index.ts'
import { proceduresShown } from '../../procedures/index.ts'
import { openBody, stepBody } from '../bodies.ts'
import {
  type Answered,
  type Call,
  count,
  listOf,
  moment,
  type Operation,
  objectOf,
  orNull,
  pageQuery,
  type QueryName,
  rowsOf,
  text,
} from '../call.ts'
import {
  actAsData,
  actSchema,
  connectedAsData,
  connectedSchema,
  mayDo,
  openStepSchema,
  placesIn,
  proceedingAsData,
  proceedingSchema,
} from '../case-data.ts'
import { type Schema, schemaOf } from '../field-schema.ts'
import { oddQuestion, pageAsked, pageOfAll } from '../paging.ts'
import type { ApiPorts } from '../ports.ts'
import { nothingThere, problemOf, problemSchema } from '../problem.ts'
import { portsFor, reaches } from '../reach.ts'
import { type Place, personsIn, type Result, readableActs, withChain, withPlace } from './at-case.ts'
import { papersNamed } from './files.ts'

const receipt = objectOf({ number: text, address: text, place: orNull(count), n: count, hash: text, at: moment })

export const caseOperations = (ports: ApiPorts): readonly Operation[] => [
  {
    id: 'case',
    method: 'GET',
    path: '/cases/{number}',
    tag: 'cases',
    scope: 'read',
    gives: objectOf({
      number: text,
      current: count,
      proceedings: listOf(proceedingSchema),
      'connected?': listOf(connectedSchema),
    }),
    answer: (call) => withChain(ports, call, (chain, own) => wholeCase(own, call, chain)),
  },
  {
    id: 'acts',
    method: 'GET',
    path: '/cases/{number}/acts',
    tag: 'cases',
    scope: 'read',
    query: pageQuery,
    gives: rowsOf(actSchema),
    answer: (call) => withChain(ports, call, (chain, own) => actRows(own, call, chain)),
  },
  {
    id: 'steps',
    method: 'GET',
    path: '/cases/{number}/{place}/steps',
    tag: 'cases',
    scope: 'read',
    gives: objectOf({ seq: count, rows: listOf(openStepSchema) }),
    answer: (call) =>
      withPlace(ports, call, ({ own, chain, place, state }) => ({
        body: { seq: state.seq, rows: mayDo(own, call.visit, chain.number, place, state) },
        seq: state.seq,
      })),
  },
  {
    id: 'step',
    method: 'GET',
    path: '/cases/{number}/{place}/steps/{step}',
    tag: 'cases',
    scope: 'read',
    query: aboutQuery,
    gives: objectOf({
      step: text,
      title: text,
      seq: count,
      form: { type: 'object' },
      choices: { type: 'object' },
      hindrances: listOf(problemSchema),
    }),
    answer: (call) => withPlace(ports, call, (at) => stepForm(call, at)),
  },
  {
    id: 'do-step',
    method: 'POST',
    path: '/cases/{number}/{place}/steps/{step}',
    tag: 'cases',
    scope: 'act',
    takes: stepBody,
    gives: receipt,
    answer: (call) => withPlace(ports, call, (at) => stepDone(ports, call, at)),
  },
  {
    id: 'open',
    method: 'POST',
    path: '/procedures/{procedure}',
    tag: 'cases',
    scope: 'act',
    takes: openBody,
    gives: receipt,
    answer: (call) => opened(portsFor(ports, call), call),
  },
]

const aboutQuery: readonly QueryName[] = [
  { name: 'about', schema: { type: 'integer', minimum: 1 } },
  { name: 'branch', schema: text },
]

async function wholeCase(ports: ApiPorts, call: Call, chain: Chain): Promise<Answered> {
  const nameOf = await ports.names(personsIn(chain))
  const places = placesIn(chain, call)
  const current = places.find(({ state }) => state === chain.current) ?? places.at(-1)!
  const connected = (await connectedCases(ports, chain, actorOf(call.visit))).filter(({ state }) =>
    reaches(call.key, state),
  )
  return {
    body: {
      number: chain.number,
      current: current.place,
      proceedings: places.map((one) => proceedingAsData(ports, call, chain.number, one, nameOf)),
      ...(connected.length > 0 && { connected: connected.map((one) => connectedAsData(call, one)) }),
    },
    seq: current.state.seq,
  }
}

async function actRows(ports: ApiPorts, call: Call, chain: Chain): Promise<Answered | Refusal> {
  const asked = pageAsked(call.visit.query, ['text'])
  if (isRefusal(asked)) return asked
  const { acts, nameOf } = await readableActs(ports, call, chain)
  const body = pageOfAll(
    acts,
    asked,
    ({ hash }) => hash,
    (one) => actAsData(ports, call, chain.number, one, nameOf),
  )
  return { body: { ...body } }
}

/** The act that an approval or a correction is about, by its number; its hash where the caller gives none. */
function aboutAsked({ query }: Call['visit']): number | undefined | Refusal {
  const typed = query.get('about')
  if (typed === null) return undefined
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : oddQuestion('about')
}

function stepForm(call: Call, { own, chain, state }: Place): Result {
  const { visit, parameters } = call
  const step = parameters.step!
  if (!knownStep(own, state.procedure, step)) return nothingThere
  const n = aboutAsked(visit)
  if (isRefusal(n)) return n
  const about = n === undefined ? undefined : { n, hash: state.pending[n]?.hash ?? '' }
  const { say, at } = visit
  const fields = fieldsOfStep({ ports: own, state, step, visit, ...(about && { about }) })
  const isBuiltIn = isApprovalStep(step) || step === voidStep
  const branch = visit.query.get('branch')
  const command = {
    key: '',
    proceeding: state.id,
    procedure: state.procedure,
    step,
    by: actorOf(visit),
    at,
    on: visit.on,
    fields: {},
    ...(branch && { branch }),
  }
  const hindrances = isBuiltIn ? [] : whyNot(own.law, state, command, own.registry)
  return choicesOf(own, visit, state, fields).then((choices) => ({
    body: {
      step,
      title: say(isBuiltIn ? `${step}.do` : `${state.procedure}.step.${step}.do`),
      seq: state.seq,
      form: schemaOf(fields, { say, procedure: step === voidStep ? 'correction' : state.procedure }),
      choices,
      // What is wrong with an empty form is no hindrance: it is what the form asks.
      hindrances: hindrances
        .filter(({ field }) => field === undefined)
        .map((one) => problemOf(say, one, state.procedure)),
    },
    seq: chain.states.find(({ id }) => id === state.id)!.seq,
  }))
}

/** People whom a field may name, by code and name. */
async function choicesOf(
  ports: ApiPorts,
  visit: Call['visit'],
  state: State,
  fields: readonly Field[],
): Promise<Schema> {
  const asked = fields.filter(({ holds }) => holds)
  const found = asked.map(
    ({ id, holds }) => [id, holdersOf(holds!, { registry: ports.registry, state, on: visit.on })] as const,
  )
  const nameOf = await ports.names(found.flatMap(([, people]) => people))
  return Object.fromEntries(
    found.map(([id, people]) => [
      id,
      people.map((person) => ({ value: person, title: nameOf({ person }, visit.say) })),
    ]),
  )
}

const ownNames = {
  step: ['fields', 'branch', 'about', 'seen', 'papers'],
  open: ['fields', 'step', 'papers'],
} as const

/** The parts of a body beside its fields, each of its own kind; any other name is refused. */
function envelopeOf(
  { body }: Call,
  kind: keyof typeof ownNames,
): { fields: Schema; [name: string]: unknown } | Refusal {
  const stranger = Object.keys(body).find((name) => !(ownNames[kind] as readonly string[]).includes(name))
  if (stranger !== undefined)
    return refuse('field.unknown', { field: stranger, details: { name: stranger.slice(0, 100) } })
  const { fields = {}, branch, step, seen, about } = body
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    return refuse('field.not-a-group', { field: 'fields' })
  for (const [name, value] of Object.entries({ branch, step }))
    if (value !== undefined && (typeof value !== 'string' || value.length > 200 || value.includes('\0')))
      return refuse('field.not-a-text', { field: name })
  if (seen !== undefined && (typeof seen !== 'number' || seen < 0))
    return refuse('field.not-a-number', { field: 'seen' })
  if (about !== undefined && !isAbout(about)) return refuse('field.not-a-group', { field: 'about' })
  return { ...body, fields: fields as Schema }
}

const isAbout = (about: unknown): boolean => {
  if (typeof about !== 'object' || about === null || Array.isArray(about)) return false
  const { n, hash, ...more } = about as Record<string, unknown>
  return (
    typeof n === 'number' &&
    n > 0 &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash) &&
    Object.keys(more).length === 0
  )
}

async function stepDone(ports: ApiPorts, call: Call, { own, chain, place, state }: Place): Promise<Answered | Refusal> {
  const { visit, idempotencyKey, ifMatch } = call
  const step = call.parameters.step!
  if (!knownStep(own, state.procedure, step)) return nothingThere
  const asked = envelopeOf(call, 'step')
  if (isRefusal(asked)) return asked
  const seen = ifMatch ?? (asked.seen as number | undefined)
  // A second try of what was done is answered with its receipt, though the case has moved by that very act.
  if (seen !== undefined && seen !== state.seq && !(await ports.isUsed(idempotencyKey)))
    return refuse('request.moved-on', { details: { seen, last: state.seq } })
  const about = asked.about as { n: number; hash: string } | undefined
  const papers = await papersNamed(ports, visit.person!.id, asked.papers)
  if (isRefusal(papers)) return papers
  const answer = await doStep(own, {
    key: idempotencyKey,
    visit,
    state,
    step,
    fields: fieldsOfStep({ ports: own, state, step, visit, ...(about && { about }) }),
    values: asked.fields,
    papers,
    ...(seen !== undefined && { seen }),
    ...(asked.branch !== undefined && { branch: asked.branch as string }),
    ...(about && { about }),
  })
  return isRefusal(answer) ? answer : receiptOf(answer, chain.number, place)
}

const receiptOf = ({ n, hash, at }: Receipt, number: string, place: number | null): Answered => ({
  status: 201,
  body: { number, address: `/cases/${caseNumberInAddress(number)}`, place, n, hash, at },
  seq: n,
})

/** The step by which the caller opens the procedure: the named one, or the only one that anybody may take. */
async function opened(ports: ApiPorts, call: Call): Promise<Answered | Refusal> {
  const { visit, key, parameters, idempotencyKey } = call
  const asked = envelopeOf(call, 'open')
  if (isRefusal(asked)) return asked
  const procedure = proceduresShown(ports).find(({ id }) => id === parameters.procedure)
  const rows = procedure ? openingRows(ports.law, procedure.id, visit.on) : []
  const row = rows.find(({ id, by }) => (asked.step === undefined ? by.includes('anyone') : id === asked.step))
  if (procedure === undefined || row === undefined) return nothingThere
  if (key && !reachesOpening(key, procedure.id, asked.fields)) return refuse('request.out-of-scope')
  const strangers = await strangersSeated(ports, row, asked.fields)
  if (strangers) return strangers
  const papers = await papersNamed(ports, visit.person!.id, asked.papers)
  if (isRefusal(papers)) return papers
  const answer = await openWithValues(ports, visit, { procedure, row }, asked.fields, { key: idempotencyKey, papers })
  return isRefusal(answer) ? answer : receiptOf(answer, answer.number ?? '', 1)
}

const openingRows = (law: Law, procedure: string, on: Call['visit']['on']) =>
  stepsOn(law.procedures[procedure]!, undefined, on).filter(
    ({ stage, by }) => stage.length === 0 && !['time', 'linked', 'outside'].includes(by[0]!),
  )

/** A key that names its procedures or offices opens only there. */
const reachesOpening = (
  { procedures, offices }: NonNullable<Call['key']>,
  procedure: string,
  fields: Schema,
): boolean =>
  (procedures.length === 0 || procedures.includes(procedure)) &&
  (offices.length === 0 || Object.values(fields).some((value) => typeof value === 'string' && offices.includes(value)))

/** A seat is never given to a slip of the pen: whoever a field seats is known to the record. */
async function strangersSeated(
  { isPerson, law }: ApiPorts,
  row: ReturnType<typeof openingRows>[number],
  fields: Schema,
): Promise<Refusal | undefined> {
  const procedure = Object.values(law.procedures).find(({ steps }) => steps.includes(row))!
  for (const { seat, with: from } of row.seats ?? []) {
    if (typeof from !== 'object' || !('field' in from) || procedure.seats[seat]?.kind !== 'person') continue
    // A party is named by answers, and found or opened when the act is done.
    if (row.fields?.some(({ id, party }) => id === from.field && party)) continue
    const value = fields[from.field]
    if (value === undefined) continue
    if (typeof value !== 'string' || !/^[\w-]{1,80}$/.test(value) || !(await isPerson(value)))
      return refuse('field.not-a-person', { field: from.field })
  }
  return undefined
}
