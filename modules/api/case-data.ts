/** A case as data: where each proceeding stands, who is in it, whose turn it is and until when, what the caller may do. Codes beside words. */
import type { Act, Effect } from '../../engine/act.ts'
import { procedureOf } from '../../engine/law.ts'
import type { OpenStep } from '../../engine/reading/next-steps.ts'
import { type State, seatOf } from '../../engine/state.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import {
  actorOf,
  type Chain,
  type ConnectedCase,
  erased,
  fileAddress,
  filesIn,
  isWaitedFor,
  myOpenSteps,
  type NameOf,
  type OpenAct,
  otherwise,
  termInWords,
  whoDid,
} from '../cases/index.ts'
import { articleInWords } from '../forms/index.ts'
import { type Call, count, day, listOf, moment, objectOf, orNull, text, yesNo } from './call.ts'
import type { Schema } from './field-schema.ts'
import type { ApiPorts } from './ports.ts'
import { reaches } from './reach.ts'

const termSchema = objectOf({
  term: text,
  title: text,
  seat: text,
  status: { type: 'string', enum: ['running', 'stopped', 'ended', 'stands-still'] },
  lastDay: orNull(day),
  lastAt: orNull(moment),
  isLate: yesNo,
  article: text,
  count: listOf(text),
  'provisional?': text,
})
export const openStepSchema = objectOf({
  step: text,
  title: text,
  article: text,
  role: text,
  branch: text,
  address: text,
  atWill: yesNo,
  'about?': count,
  'digest?': text,
  'lastDay?': day,
  'lastAt?': moment,
  'notBefore?': moment,
})
export const proceedingSchema = objectOf({
  place: count,
  procedure: text,
  title: text,
  stage: text,
  stageTitle: text,
  isClosed: yesNo,
  openedOn: day,
  seq: count,
  numbers: listOf(text),
  parties: listOf(objectOf({ seat: text, title: text, name: text, 'office?': text })),
  terms: listOf(termSchema),
  turn: objectOf({ title: orNull(text), isMine: yesNo }),
  may: listOf(openStepSchema),
  otherwise: orNull(text),
})

/** Another case between the same people; absent where there is none the caller may read. */
export const connectedSchema = objectOf({
  number: text,
  procedure: text,
  title: text,
  stage: text,
  stageTitle: text,
  'office?': text,
})
export function connectedAsData({ visit }: Call, { number, state, office }: ConnectedCase): Schema {
  const stage = state.branches.main?.stage ?? ''
  return {
    number,
    procedure: state.procedure,
    title: visit.say(`${state.procedure}.title`),
    stage,
    stageTitle: visit.say(`${state.procedure}.stage.${stage}`),
    ...(office && { office }),
  }
}

/** The places of a chain that the key reaches, counted from 1 as in every address. */
export const placesIn = (chain: Chain, { key }: Call): { readonly place: number; readonly state: State }[] =>
  chain.states.map((state, index) => ({ place: index + 1, state })).filter(({ state }) => reaches(key, state))

export function proceedingAsData(
  ports: ApiPorts,
  { visit }: Call,
  number: string,
  { place, state }: { readonly place: number; readonly state: State },
  nameOf: NameOf,
): Schema {
  const { say, at } = visit
  const { procedure } = state
  const stage = state.branches.main?.stage ?? ''
  const actor = actorOf(visit)
  return {
    place,
    procedure,
    title: say(`${procedure}.title`),
    stage,
    stageTitle: say(`${procedure}.stage.${stage}`),
    isClosed: state.closed,
    openedOn: state.openedOn,
    seq: state.seq,
    numbers: state.names.map(({ name }) => name),
    parties: Object.entries(state.seats)
      .filter(([, { active }]) => active)
      .map(([seat, { holder }]) => ({
        seat,
        title: say(`${procedure}.seat.${seatOf(seat)}`),
        name: nameOf(holder, say),
        ...(holder.office && { office: holder.office }),
      })),
    terms: Object.keys(state.terms).map((key) => termAsData(ports, visit, state, key)),
    turn: {
      title: state.closed ? null : say(`${procedure}.turn.${stage}`),
      isMine: isWaitedFor(ports, state, actor, at),
    },
    may: mayDo(ports, visit, number, place, state),
    otherwise: otherwise(ports, say, state) ?? null,
  }
}

function termAsData(ports: ApiPorts, { say, at }: Call['visit'], state: State, key: string): Schema {
  const { name, article, isLate, status, count: lines, provisional, end } = termInWords(ports, say, state, key, at)
  return {
    term: key,
    title: name,
    seat: state.terms[key]!.rule.bound,
    status,
    lastDay: end.lastDay ?? null,
    lastAt: end.lastAt ?? null,
    isLate,
    article: articleInWords(say, article),
    count: lines,
    ...(provisional && { provisional }),
  }
}

/** What the caller may do in the proceeding now, each with its address and, of an answer to an act that waits, the hash to name. */
export const mayDo = (ports: ApiPorts, visit: Call['visit'], number: string, place: number, state: State): Schema[] =>
  myOpenSteps(ports, state, actorOf(visit), visit.at).map((open) => ({
    ...withoutHolder(open),
    title: visit.say(open.step.startsWith('approval.') ? `${open.step}.do` : `${state.procedure}.step.${open.step}.do`),
    address: `/cases/${caseNumberInAddress(number)}/${place}/steps/${open.step}`,
    atWill: open.atWill === true,
    ...(open.about !== undefined && { digest: state.pending[open.about]?.hash ?? '' }),
  }))

const withoutHolder = ({ step, article, role, branch, about, lastDay, lastAt, notBefore }: OpenStep) => ({
  step,
  article,
  role,
  branch,
  ...(about !== undefined && { about }),
  ...(lastDay && { lastDay }),
  ...(lastAt && { lastAt }),
  ...(notBefore && { notBefore }),
})

export const actSchema = objectOf({
  place: count,
  n: count,
  procedure: text,
  step: text,
  title: text,
  at: moment,
  on: day,
  by: objectOf({ as: text, name: text }),
  article: text,
  values: { type: 'object' },
  erased: listOf(text),
  papers: listOf(objectOf({ kind: text, title: text, page: text })),
  files: listOf(objectOf({ hash: text, name: text, page: text })),
  notices: listOf(objectOf({ kind: text, to: listOf(text) })),
  waits: yesNo,
  'voidedBy?': count,
  hash: text,
})

const of = <D extends Effect['do']>(act: Act, verb: D): Extract<Effect, { do: D }>[] =>
  act.results.filter((effect): effect is Extract<Effect, { do: D }> => effect.do === verb)

/** An act with its values opened; the place of a value whose key was destroyed is named. */
export function actAsData(ports: ApiPorts, { visit }: Call, number: string, one: OpenAct, nameOf: NameOf): Schema {
  const { say, language } = visit
  const { act, hash, values, place, state, voidedBy } = one
  const isBuiltIn = say.has(`${act.step}.done`)
  const row = procedureOf(ports.law, state.procedure).steps.find(
    ({ id, from }) => id === act.step && (from ?? '') <= act.edition,
  )
  const papers = `/${language}/cases/${caseNumberInAddress(number)}/papers/${place}/${act.n}`
  return {
    place,
    n: act.n,
    procedure: state.procedure,
    step: act.step,
    title: say(isBuiltIn ? `${act.step}.done` : `${state.procedure}.step.${act.step}.done`),
    at: act.at,
    on: act.on,
    by: { as: act.by.as, name: whoDid(say, one, nameOf) },
    article: articleInWords(say, row?.article ?? ''),
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== erased)),
    erased: Object.keys(values).filter((name) => values[name] === erased),
    papers: of(act, 'paper').map(({ kind }) => ({ kind, title: say(`document.${kind}`), page: `${papers}/${kind}` })),
    files: filesIn(one).map((file) => ({
      hash: file.hash,
      name: file.name,
      page: `/${language}${fileAddress(number, one, file)}`,
    })),
    notices: of(act, 'notice').map(({ kind, to }) => ({ kind, to })),
    waits: state.pending[act.n] !== undefined,
    ...(voidedBy && { voidedBy: voidedBy.n }),
    hash,
  }
}
