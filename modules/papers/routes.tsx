/** Addresses of papers as files, and the public page that tells whether a paper is genuine. */
import type { Act } from '../../engine/act.ts'
import { isLanguage, type Language } from '../../kernel/language.ts'
import type { Typesetter } from '../../platform/papers/typesetter.ts'
import type { SignatureVerifier } from '../../platform/signatures/verdict.ts'
import type { Say } from '../../web/text/say.ts'
import { absent, type Reply, type Route, redirect, type Visit } from '../../web/visit.ts'
import {
  actorOf,
  actsAt,
  type Chain,
  type ChainPorts,
  chainFor,
  type NameOf,
  type OpenAct,
  openedKey,
  signaturesOf,
} from '../cases/index.ts'
import { codeReply, fileReply } from './check.ts'
import { checkReply } from './check-page.tsx'
import { type Form, type Issued, issuedBy, stateAfter, waitingPaper } from './issued.ts'
import { type IdentificationNumber, identifiedOn, type SheetPorts, sheetOf } from './sheet-of.ts'

export interface PaperPorts extends ChainPorts, SheetPorts {
  readonly typesetter: Pick<Typesetter, 'typeset'>
  readonly voices: Readonly<Record<Language, Say>>
  readonly codeKey: Uint8Array
  names(persons: readonly string[]): Promise<NameOf>
  fileBytes(hash: string): Promise<Uint8Array | undefined>
  readonly verifier: SignatureVerifier
  iinOf(person: string): Promise<string | undefined>
  /** The number of a person or organisation; undefined when none is known or it was erased. */
  identificationOf(person: string): Promise<IdentificationNumber | undefined>
}

export const paperRoutes = (ports: PaperPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:number/papers/:place/:n/:file{[a-z-]+\\.pdf}',
    who: 'signed-in',
    answer: (visit, at) => paperFile(ports, visit, 'paper', at),
  },
  {
    method: 'GET',
    path: '/cases/:number/notices/:place/:n/:file{[a-z-]+\\.pdf}',
    who: 'signed-in',
    answer: (visit, at) => paperFile(ports, visit, 'notice', at),
  },
  {
    method: 'GET',
    path: '/check',
    who: 'anybody',
    answer: (visit) => {
      const typed = visit.query.get('code')
      return typed ? redirect(visit, `/check/${encodeURIComponent(typed.slice(0, 100))}`) : checkReply(visit)
    },
  },
  { method: 'POST', path: '/check', who: 'anybody', upload: 'held', answer: (visit) => fileReply(ports, visit) },
  { method: 'GET', path: '/check/:code', who: 'anybody', answer: (visit, { code }) => codeReply(ports, visit, code!) },
]

async function paperFile(
  ports: PaperPorts,
  visit: Visit,
  form: Form,
  at: Readonly<Record<string, string>>,
): Promise<Reply> {
  const actor = actorOf(visit)
  const chain = await chainFor(ports, at.number!, actor)
  const language = visit.query.get('language') ?? visit.language
  if (chain === undefined || !isLanguage(language)) return absent
  const kind = at.file!.slice(0, -'.pdf'.length)
  const opened = await actsAt(ports, chain, Number(at.place), actor)
  const one = opened?.acts.find(({ act }) => act.n === Number(at.n))
  const issued =
    one &&
    (issuedBy(one.act).find((paper) => paper.form === form && paper.kind === kind) ??
      (form === 'paper' ? waitingPaper(ports.law, one, kind) : undefined))
  if (opened === undefined || one === undefined || issued === undefined) return absent
  if (form === 'paper') ports.looked?.(actor, chain.states, openedKey(one.act))
  const body =
    (await signedFile(ports, one, issued, language)) ??
    (await paperBytes(ports, { chain, ...opened, one, issued, language }))
  const name = `${chain.number} ${ports.voices[language](form === 'paper' ? `document.${issued.kind}` : 'paper.notice')} ${one.act.on}.pdf`
  return { kind: 'file', type: 'application/pdf', body, fileName: name, inline: true }
}

/** A paper that was signed is had with its signatures; one that was cancelled is drawn anew, to say so. */
async function signedFile(
  ports: PaperPorts,
  one: OpenAct,
  { form, kind }: Issued,
  language: Language,
): Promise<Uint8Array | undefined> {
  if (form !== 'paper' || one.voidedBy) return undefined
  const last = (await signaturesOf(ports, { one, kind, language })).at(-1)
  return last && ports.fileBytes(last.file)
}

export interface PaperAsked {
  readonly chain: Chain
  /** What the reader may read of its proceeding. */
  readonly acts: readonly OpenAct[]
  /** Every act of its proceeding. */
  readonly all: readonly Act[]
  readonly one: OpenAct
  readonly issued: Issued
  readonly language: Language
}

/** The bytes of a paper or notice: the same for the same act, language and template. */
export async function paperBytes(
  ports: PaperPorts,
  { chain, acts, all, one, issued, language }: PaperAsked,
): Promise<Uint8Array> {
  const seated = Object.values(one.state.seats).flatMap(({ holder }) => holder.person ?? [])
  const filled = all.flatMap(({ by, results }) => [
    by.person,
    ...results.flatMap((effect) => (effect.do === 'seat' && effect.holder?.person ? [effect.holder.person] : [])),
  ])
  const named = Object.values(one.act.fields).filter(
    (value) => typeof value === 'string' && value.length <= 80,
  ) as string[]
  const nameOf = await ports.names([...new Set([...seated, ...filled, ...named.filter((id) => filled.includes(id))])])
  const numbers = new Map<string, IdentificationNumber>()
  for (const person of identifiedOn(ports.templates, issued, one.act, stateAfter(all, one.act))) {
    const number = await ports.identificationOf(person)
    if (number) numbers.set(person, number)
  }
  return ports.typesetter.typeset(
    sheetOf(ports, { number: chain.number, one, issued, acts, all, say: ports.voices[language], nameOf, numbers }),
  )
}
