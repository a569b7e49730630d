/**
 * Signing a paper: the file is made once, every signature is added to the newest bytes, checked as if it came from a stranger, kept, and
 * only then recorded. Whoever is overtaken by another signer signs again, on the new bytes.
 */
import type { Act } from '../../../engine/act.ts'
import { type PaperSignature, signaturesUnder, whyNotSign } from '../../../engine/signing/paper-signing.ts'
import { signStep } from '../../../engine/signing/sign-step.ts'
import { hmacSha256, sha256Hex } from '../../../kernel/hash.ts'
import { addHours, type Instant, parseInstant } from '../../../kernel/instant.ts'
import type { Language } from '../../../kernel/language.ts'
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts'
import type { Answer, Request } from '../../../platform/perform/request.ts'
import { checkPdf } from '../../../platform/signatures/check-pdf.ts'
import { signCms } from '../../../platform/signatures/cms.ts'
import { embed, type Prepared, prepare, signedBytes } from '../../../platform/signatures/pdf-signature.ts'
import type { Signatures } from '../../../platform/signatures/signatures.ts'
import type { Verdict } from '../../../platform/signatures/verdict.ts'
import type { OpenAct } from '../chain.ts'

export interface SigningPorts {
  readonly signatures: Signatures
  /** Signs what the server hands out and takes back. */
  readonly formSecret: Uint8Array
  machineNow(): Instant
  fileBytes(hash: string): Promise<Uint8Array | undefined>
  keepFile(
    bytes: Uint8Array,
    label: { person: string; name: string; type: string },
  ): Promise<{ hash: string; size: number }>
  iinOf(person: string): Promise<string | undefined>
  acts(id: string): Promise<readonly { readonly n: number; readonly hash: string; readonly bytes: string }[]>
  perform(request: Request): Promise<Answer>
}

/** A paper in one language, as somebody is about to sign it. */
export interface Signing {
  readonly one: OpenAct
  readonly kind: string
  readonly language: Language
  readonly person: string
  /** The words of the signature: who, and under what. */
  readonly words: { readonly name: string; readonly reason: string }
  /** Makes the file that the first signature is put on. */
  draw(): Promise<Uint8Array>
}

/** How often somebody who is overtaken signs anew. */
const attemptsMax = 4
/** Hours that a file handed out for signing may be signed. */
const patienceHours = 1

const actsIn = async (ports: Pick<SigningPorts, 'acts'>, { state }: OpenAct): Promise<Act[]> =>
  (await ports.acts(state.id)).map(({ bytes }) => JSON.parse(bytes) as Act)

/** The signatures under a paper, in the order they were put. */
export const signaturesOf = async (
  ports: Pick<SigningPorts, 'acts'>,
  { one, kind, language }: Pick<Signing, 'one' | 'kind' | 'language'>,
): Promise<PaperSignature[]> => signaturesUnder(await actsIn(ports, one), { n: one.act.n, kind, language })

/** Why the person may not sign; undefined when nothing stands in the way. */
export const refusalToSign = async (
  ports: SigningPorts,
  { one, kind, language, person }: Pick<Signing, 'one' | 'kind' | 'language' | 'person'>,
): Promise<Refusal | undefined> => whyNotSign(await actsIn(ports, one), { n: one.act.n, kind, language }, person)

/** The file as the next signature finds it. */
async function newestFile(ports: SigningPorts, signing: Signing): Promise<Uint8Array> {
  const last = (await signaturesOf(ports, signing)).at(-1)
  if (last === undefined) return signing.draw()
  const bytes = await ports.fileBytes(last.file)
  if (bytes === undefined) throw new Error(`The signed file ${last.file} cannot be had`)
  return bytes
}

/** Signs with the key that the demonstration keeps for the person. */
export async function signWithServerKey(ports: SigningPorts, signing: Signing, formKey: string): Promise<Answer> {
  const { authority } = ports.signatures
  const { person, words } = signing
  if (authority === undefined) return refuse('signature.unknown-authority')
  const iin = await ports.iinOf(person)
  const at = ports.machineNow()
  const key = await authority.keyFor(
    `${person} ${signing.one.act.by.as}`,
    { name: words.name, ...(iin && { iin }) },
    at,
  )
  for (let tries = 1; ; tries++) {
    const over = await newestFile(ports, signing)
    const room = roomIn(over, signing, at)
    if (isRefusal(room)) return room
    const signed = { over, room, cms: signCms(signedBytes(room.bytes, room.gap), key, at), formKey }
    const answer = await record(ports, signing, signed)
    if (!isRefusal(answer) || answer.refused !== 'paper.other-bytes' || tries === attemptsMax) return answer
  }
}

const roomIn = (over: Uint8Array, { words }: Signing, at: Instant): Prepared | Refusal =>
  prepare(over, { ...words, at }) ?? refuse('paper.no-such-paper')

/** What the person's own machine signs, and what the server must get back with it. */
export interface HandedOut {
  /** Base64 of the bytes to be signed. */
  readonly content: string
  readonly over: string
  readonly at: Instant
  readonly proof: string
}

/** Hands the file out to be signed elsewhere: the same bytes are found again by their hash when the signature comes back. */
export async function handOut(ports: SigningPorts, signing: Signing): Promise<HandedOut | Refusal> {
  const refusal = await refusalToSign(ports, signing)
  if (refusal) return refusal
  const over = await newestFile(ports, signing)
  const at = ports.machineNow()
  const room = roomIn(over, signing, at)
  if (isRefusal(room)) return room
  const kept = await ports.keepFile(over, {
    person: signing.person,
    name: nameOfFile(signing),
    type: 'application/pdf',
  })
  const content = Buffer.from(signedBytes(room.bytes, room.gap)).toString('base64')
  return { content, over: kept.hash, at, proof: proofOf(ports, signing, kept.hash, at) }
}

const proofOf = (
  { formSecret }: SigningPorts,
  { one, kind, language, person }: Signing,
  over: string,
  at: string,
): string =>
  Buffer.from(
    hmacSha256(formSecret, ['sign', one.act.proceeding, one.act.n, kind, language, person, over, at].join('|')),
  ).toString('base64url')

/** Takes a signature made on the person's own machine over what was handed out. */
export async function takeSignature(
  ports: SigningPorts,
  signing: Signing,
  back: Omit<HandedOut, 'content'> & { readonly cms: Uint8Array; readonly formKey: string },
): Promise<Answer> {
  const at = parseInstant(back.at)
  const isOurs = back.proof === proofOf(ports, signing, back.over, back.at)
  const over = isOurs ? await ports.fileBytes(back.over) : undefined
  if (at === undefined || over === undefined || ports.machineNow() > addHours(at, patienceHours))
    return refuse('paper.other-bytes')
  const room = roomIn(over, signing, at)
  if (isRefusal(room)) return room
  return record(ports, signing, { over, room, cms: back.cms, formKey: back.formKey })
}

interface Signed {
  readonly over: Uint8Array
  readonly room: Prepared
  readonly cms: Uint8Array
  readonly formKey: string
}

/** Checks the signature, keeps the file and records the act. */
async function record(ports: SigningPorts, signing: Signing, { over, room, cms, formKey }: Signed): Promise<Answer> {
  if (cms.length * 2 > room.gap[1] - room.gap[0] - 2) return refuse('signature.not-signed')
  const file = embed(room, cms)
  const receivedAt = ports.machineNow()
  const verdict = (await checkPdf(ports.signatures.verifier, file, () => receivedAt)).at(-1)!
  const refusal = await wrongPerson(ports, verdict, signing.person)
  if (refusal) return refusal
  const { one, kind, language, person } = signing
  const name = nameOfFile(signing)
  const { hash, size } = await ports.keepFile(file, { person, name, type: 'application/pdf' })
  return ports.perform({
    key: formKey,
    proceeding: one.act.proceeding,
    step: signStep,
    person,
    about: { n: one.act.n, hash: one.hash },
    papers: [{ field: 'file', hash, name, type: 'application/pdf', size }],
    fields: {
      kind,
      language,
      over: sha256Hex(over),
      certificate: certificateOf(verdict),
      receivedAt,
    },
  })
}

/** Whose fingerprint nobody could read yet has none in the act; the file holds the certificate itself. */
const certificateOf = (verdict: Verdict): string =>
  (verdict.is !== 'refused' && verdict.signer.fingerprint) || 'not-read-yet'

/** A signature that does not count, or by another person's certificate. What nobody could check yet is received. */
export async function wrongPerson(
  ports: Pick<SigningPorts, 'iinOf'>,
  verdict: Verdict,
  person: string,
): Promise<Refusal | undefined> {
  if (verdict.is === 'refused') return verdict.refusal
  // A service that is down names nobody: the signature waits for its checks.
  if (verdict.is === 'pending' && verdict.signer.fingerprint === '') return undefined
  const iin = await ports.iinOf(person)
  return iin !== undefined && verdict.signer.iin === iin ? undefined : refuse('signature.wrong-person')
}

const nameOfFile = ({ kind, one, language }: Signing): string => `${kind}-${one.act.n}-${language}.pdf`
