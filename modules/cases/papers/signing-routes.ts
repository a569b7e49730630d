/** Addresses at which a paper is signed, and its signed file is had. */
import type { Act } from '../../../engine/act.ts'
import type { Language } from '../../../kernel/language.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { cmsIn } from '../../../platform/signatures/signatures.ts'
import { absent, type Reply, type Route, redirect, type Visit } from '../../../web/visit.ts'
import { refusalInWords } from '../../forms/index.ts'
import type { NameOf } from '../act-words.tsx'
import { actorOf } from '../actor.ts'
import { caseAddress } from '../address.ts'
import { actsAt, type Chain, type ChainPorts, chainFor, type OpenAct } from '../chain.ts'
import { signReply } from '../pages/sign-page.tsx'
import {
  handOut,
  refusalToSign,
  type Signing,
  type SigningPorts,
  signaturesOf,
  signWithServerKey,
  takeSignature,
} from './signing.ts'

/** A paper with its case. */
export interface PaperPlace {
  readonly chain: Chain
  /** What the reader may read of its proceeding. */
  readonly acts: readonly OpenAct[]
  /** Every act of its proceeding. */
  readonly all: readonly Act[]
  readonly one: OpenAct
  readonly kind: string
}

export interface SigningRoutePorts extends ChainPorts, SigningPorts {
  acts: ChainPorts['acts']
  names(persons: readonly string[]): Promise<NameOf>
  /** The paper as a PDF. */
  paperPdf(paper: PaperPlace & { readonly language: Language }): Promise<Uint8Array>
}

/** The address of a paper below the language. */
export const paperAddress = (number: string, place: number, n: number, kind: string): string =>
  `${caseAddress(number)}/papers/${place}/${n}/${kind}`

const below = '/cases/:number/papers/:place/:n/:kind'
type At = Readonly<Record<string, string>>

export const signingRoutes = (ports: SigningRoutePorts): readonly Route[] => [
  { method: 'GET', path: `${below}/sign`, who: 'signed-in', answer: (visit, at) => asked(ports, visit, at) },
  { method: 'POST', path: `${below}/sign`, who: 'signed-in', answer: (visit, at) => signed(ports, visit, at) },
  { method: 'POST', path: `${below}/sign/hand-out`, who: 'signed-in', answer: (visit, at) => handed(ports, visit, at) },
  { method: 'GET', path: `${below}/to-sign.pdf`, who: 'signed-in', answer: (visit, at) => toSign(ports, visit, at) },
  { method: 'GET', path: `${below}/signed.pdf`, who: 'signed-in', answer: (visit, at) => signedFile(ports, visit, at) },
]

/** The paper at an address, as far as the reader may see it; its text stands in the act that was agreed to. */
export async function paperAt(ports: ChainPorts, visit: Visit, at: At): Promise<PaperPlace | undefined> {
  const actor = actorOf(visit)
  const chain = await chainFor(ports, at.number!, actor)
  if (chain === undefined) return undefined
  const opened = await actsAt(ports, chain, Number(at.place), actor)
  const one = opened?.acts.find(({ act }) => act.n === Number(at.n))
  const kind = at.kind!
  const isIssued = one?.act.results.some((effect) => effect.do === 'paper' && effect.kind === kind)
  if (opened === undefined || one === undefined || !isIssued) return undefined
  // A paper that several sign is issued by the last signature; its text stands in the act they signed.
  const settled = one.act.results.find((effect) => effect.do === 'settle')
  const text = settled && opened.acts.find(({ act }) => act.n === settled.n)
  return { chain, ...opened, one: text ? { ...one, values: text.values } : one, kind }
}

const addressOf = ({ chain, one, kind }: PaperPlace): string => paperAddress(chain.number, one.place, one.act.n, kind)

async function signingOf(ports: SigningRoutePorts, visit: Visit, place: PaperPlace): Promise<Signing> {
  const person = visit.person!.id
  return {
    one: place.one,
    kind: place.kind,
    language: visit.language as Language,
    person,
    words: { name: visit.person!.name, reason: `${visit.say(`document.${place.kind}`)}, ${place.chain.number}` },
    draw: () => ports.paperPdf({ ...place, language: visit.language }),
  }
}

async function asked(ports: SigningRoutePorts, visit: Visit, at: At): Promise<Reply> {
  const place = await paperAt(ports, visit, at)
  return place ? formReply(ports, visit, place) : absent
}

async function formReply(
  ports: SigningRoutePorts,
  visit: Visit,
  place: PaperPlace,
  refusal?: Parameters<typeof signReply>[0]['refusal'],
): Promise<Reply> {
  const blocked = await refusalToSign(ports, await signingOf(ports, visit, place))
  return signReply({
    visit,
    number: place.chain.number,
    kind: place.kind,
    address: addressOf(place),
    hasServerKey: ports.signatures.authority !== undefined,
    checksGost: ports.signatures.checksGost,
    ...(blocked && { blocked }),
    ...(refusal && { refusal }),
  })
}

async function signed(ports: SigningRoutePorts, visit: Visit, at: At): Promise<Reply> {
  const place = await paperAt(ports, visit, at)
  if (place === undefined) return absent
  const { form } = visit
  const signing = await signingOf(ports, visit, place)
  const answer =
    (await refusalToSign(ports, signing)) ??
    (form.by === 'token'
      ? await takeSignature(ports, signing, {
          over: form.over ?? '',
          at: (form.at ?? '') as never,
          proof: form.proof ?? '',
          cms: cmsIn(form.cms ?? '') ?? new Uint8Array(),
          formKey: form.key!,
        })
      : await signWithServerKey(ports, signing, form.key!))
  // Pressed twice: the signature stands, and the paper shows it.
  const isDone = !isRefusal(answer) || answer.refused === 'paper.signed-already' || answer.refused === 'key.used'
  return isDone ? redirect(visit, `${addressOf(place)}?signed=yes`) : formReply(ports, visit, place, answer)
}

/** What the reader's machine is to sign, or why it may not, as the script of the page reads it. */
async function handed(ports: SigningRoutePorts, visit: Visit, at: At): Promise<Reply> {
  const place = await paperAt(ports, visit, at)
  if (place === undefined) return absent
  const out = await handOut(ports, await signingOf(ports, visit, place))
  const body = isRefusal(out) ? { message: refusalInWords(visit.say, out, '') } : out
  return { kind: 'data', type: 'application/json', body: JSON.stringify(body) }
}

async function toSign(ports: SigningRoutePorts, visit: Visit, at: At): Promise<Reply> {
  const place = await paperAt(ports, visit, at)
  if (place === undefined) return absent
  const last = (await signaturesOf(ports, { one: place.one, kind: place.kind, language: visit.language })).at(-1)
  const body = last ? await ports.fileBytes(last.file) : await ports.paperPdf({ ...place, language: visit.language })
  return body ? pdfReply(visit, place, body, true) : absent
}

async function signedFile(ports: SigningRoutePorts, visit: Visit, at: At): Promise<Reply> {
  const place = await paperAt(ports, visit, at)
  if (place === undefined) return absent
  const last = (await signaturesOf(ports, { one: place.one, kind: place.kind, language: visit.language })).at(-1)
  const body = last && (await ports.fileBytes(last.file))
  return body ? pdfReply(visit, place, body, false) : absent
}

const pdfReply = (visit: Visit, { chain, kind }: PaperPlace, body: Uint8Array, inline: boolean): Reply => ({
  kind: 'file',
  type: 'application/pdf',
  body,
  fileName: `${chain.number} ${visit.say(`document.${kind}`)}.pdf`,
  ...(inline && { inline }),
})
