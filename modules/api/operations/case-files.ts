/** What a case holds as files: those that people attached and the papers that acts issued, with their checks, and the bytes of each. */
import { isLanguage } from '../../../kernel/language.ts'
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts'
import type { Verdict } from '../../../platform/signatures/verdict.ts'
import type { FileReply, Visit } from '../../../web/visit.ts'
import { actorOf, actsOf, filesIn, type OpenAct, paperAt, whoDid } from '../../cases/index.ts'
import {
  type Answered,
  count,
  type Declined,
  day,
  listOf,
  moment,
  type Operation,
  objectOf,
  orNull,
  pageQuery,
  rowsOf,
  text,
} from '../call.ts'
import type { Schema } from '../field-schema.ts'
import { oddQuestion, pageAsked, pageOfAll } from '../paging.ts'
import type { ApiPorts } from '../ports.ts'
import { nothingThere, problemOf, problemSchema } from '../problem.ts'
import { type Place, readableActs, withChain, withPlace } from './at-case.ts'

const ofAct = { place: count, n: count, procedure: text, step: text, at: moment, on: day, by: text, 'voidedBy?': count }
const fileRow = objectOf({ ...ofAct, hash: text, name: text, 'size?': count })
const paperRow = objectOf({ ...ofAct, kind: text, title: text })
const check = objectOf({
  by: text,
  at: moment,
  is: { type: 'string', enum: ['valid', 'pending', 'refused'] },
  problem: orNull(problemSchema),
  certificate: orNull(objectOf({ name: text, issuer: text, until: moment })),
})

export const caseFileOperations = (ports: ApiPorts): readonly Operation[] => [
  {
    id: 'files',
    method: 'GET',
    path: '/cases/{number}/files',
    tag: 'cases',
    scope: 'read',
    query: pageQuery,
    gives: rowsOf(fileRow),
    answer: (call) =>
      withChain(ports, call, async (chain, own) =>
        listed(call.visit, await readableActs(own, call, chain), ({ one, words }) =>
          filesIn(one).map(({ hash, name, size }) => ({ ...words, hash, name, ...(size !== undefined && { size }) })),
        ),
      ),
  },
  {
    id: 'papers',
    method: 'GET',
    path: '/cases/{number}/papers',
    tag: 'cases',
    scope: 'read',
    query: pageQuery,
    gives: rowsOf(paperRow),
    answer: (call) =>
      withChain(ports, call, async (chain, own) =>
        listed(call.visit, await readableActs(own, call, chain), ({ one, words }) =>
          papersOf(one).map((kind) => ({ ...words, kind, title: call.visit.say(`document.${kind}`) })),
        ),
      ),
  },
  {
    id: 'file',
    method: 'GET',
    path: '/cases/{number}/{place}/files/{n}/{hash}',
    tag: 'cases',
    scope: 'read',
    gives: objectOf({
      hash: text,
      name: text,
      'size?': count,
      state: { type: 'string', enum: ['clean', 'unchecked', 'refused', 'missing', 'erased'] },
      problem: orNull(problemSchema),
      type: orNull(text),
      pages: orNull(count),
      remarks: listOf(text),
      text: orNull(text),
    }),
    answer: (call) =>
      withPlace(ports, call, async (at) => {
        const one = await actAt(at, call.visit, call.parameters.n!)
        const file = one && filesIn(one).find(({ hash }) => hash === call.parameters.hash)
        return file ? { body: await fileAsData(ports, call.visit, file) } : nothingThere
      }),
  },
  {
    id: 'file-bytes',
    method: 'GET',
    path: '/cases/{number}/{place}/files/{n}/{hash}/bytes',
    tag: 'cases',
    scope: 'read',
    gives: {},
    givesFile: true,
    answer: (call) =>
      withPlace(ports, call, () =>
        bytesFrom(ports, '/cases/:number/files/:place/:n/:hash/:how', call.visit, { ...call.parameters, how: 'save' }),
      ),
  },
  {
    id: 'paper',
    method: 'GET',
    path: '/cases/{number}/{place}/papers/{n}/{kind}',
    tag: 'cases',
    scope: 'read',
    gives: objectOf({
      ...ofAct,
      kind: text,
      title: text,
      signed: listOf(objectOf({ language: text, hash: text, signatures: listOf(check) })),
    }),
    answer: (call) => withPlace(ports, call, async (at) => paperAsData(at, call.visit, call.parameters)),
  },
  {
    id: 'paper-bytes',
    method: 'GET',
    path: '/cases/{number}/{place}/papers/{n}/{kind}/bytes',
    tag: 'cases',
    scope: 'read',
    query: [{ name: 'language', schema: { type: 'string', enum: ['kk', 'ru', 'en'] } }],
    gives: {},
    givesFile: true,
    answer: (call) =>
      isLanguage(call.visit.query.get('language') ?? 'kk')
        ? withPlace(ports, call, () =>
            bytesFrom(ports, '/cases/:number/papers/:place/:n/:file{[a-z-]+\\.pdf}', call.visit, {
              ...call.parameters,
              file: `${call.parameters.kind}.pdf`,
            }),
          )
        : oddQuestion('language'),
  },
]

/** Kinds of papers an act issued. */
const papersOf = ({ act }: OpenAct): string[] =>
  act.results.flatMap((effect) => (effect.do === 'paper' ? [effect.kind] : []))

interface Listed {
  readonly one: OpenAct
  readonly words: Schema
}

function listed(
  visit: Visit,
  { acts, nameOf }: Awaited<ReturnType<typeof readableActs>>,
  rowsIn: (listed: Listed) => Schema[],
): Answered | Refusal {
  const asked = pageAsked(visit.query, ['number', 'text'])
  if (isRefusal(asked)) return asked
  const rows = acts.flatMap((one) => rowsIn({ one, words: wordsOf(visit, one, nameOf) }))
  const named = rows.map((row, place) => ({ row, key: `${row.place}.${row.n}.${row.hash ?? row.kind}`, place }))
  return {
    body: {
      ...pageOfAll(
        named,
        asked,
        ({ key }) => key,
        ({ row }) => row,
      ),
    },
  }
}

const wordsOf = (visit: Visit, one: OpenAct, nameOf: Parameters<typeof whoDid>[2]): Schema => ({
  place: one.place,
  n: one.act.n,
  procedure: one.state.procedure,
  step: one.act.step,
  at: one.act.at,
  on: one.act.on,
  by: whoDid(visit.say, one, nameOf),
  ...(one.voidedBy && { voidedBy: one.voidedBy.n }),
})

async function actAt({ own, chain, place }: Place, visit: Visit, n: string): Promise<OpenAct | undefined> {
  const acts = await actsOf(own, chain, actorOf(visit))
  return acts.find((one) => one.place === place && String(one.act.n) === n)
}

/** Characters of the text of a file that are told. */
const textMax = 10_000

async function fileAsData(
  { showFile }: ApiPorts,
  { say }: Visit,
  { hash, name, size }: ReturnType<typeof filesIn>[number],
): Promise<Schema> {
  const shown = await showFile(hash)
  const look = shown.state === 'clean' ? shown.look : undefined
  return {
    hash,
    name,
    ...(size !== undefined && { size }),
    state: shown.state,
    problem: shown.state === 'refused' ? problemOf(say, shown.refusal, '') : null,
    type: look?.type ?? null,
    pages: look?.pages ?? null,
    remarks: look?.remarks ?? [],
    text: look ? look.text.slice(0, textMax) : null,
  }
}

async function paperAsData(
  { own, chain, place }: Place,
  visit: Visit,
  { n, kind }: Readonly<Record<string, string>>,
): Promise<Answered | Refusal> {
  const found = await paperAt(own, visit, { number: chain.number, place: String(place), n: n!, kind: kind! })
  if (found === undefined) return nothingThere
  const signed = await own.signedPapers(found.one, found.kind)
  const people = signed.flatMap(({ signatures }) => signatures.map(({ act }) => act.by.person))
  const nameOf = await own.names([...people, found.one.act.by.person])
  const { say } = visit
  return {
    body: {
      ...wordsOf(visit, found.one, nameOf),
      kind: found.kind,
      title: say(`document.${found.kind}`),
      signed: signed.map(({ language, file, signatures }) => ({
        language,
        hash: file,
        signatures: signatures.map(({ act, verdict }) => ({
          by: whoDid(say, { act, state: found.one.state }, nameOf),
          at: act.at,
          ...verdictAsData(say, verdict),
        })),
      })),
    },
  }
}

function verdictAsData(say: Visit['say'], verdict: Verdict): Schema {
  const { signer } = verdict
  return {
    is: verdict.is,
    problem: verdict.is === 'valid' ? null : problemOf(say, verdict.refusal, ''),
    certificate: signer ? { name: signer.name, issuer: signer.issuer, until: signer.until } : null,
  }
}

/** The bytes as the page gives them: by the same right, noted in the same record of readings. */
async function bytesFrom(
  { twin }: ApiPorts,
  path: string,
  visit: Visit,
  parameters: Readonly<Record<string, string>>,
): Promise<Answered | Declined> {
  const reply = await twin(path, visit, parameters)
  return reply.kind === 'file' ? { body: {}, file: reply satisfies FileReply } : nothingThere
}
