/**
 * Tells anybody whether a paper is genuine, by the code printed on it or by its file. Says kind, number, day, office, and what the
 * signatures come to; nothing of what the paper holds or of the parties. A file is looked at and forgotten.
 */
import type { Act } from '../../engine/act.ts'
import { voidedIn } from '../../engine/correcting/refold.ts'
import { type PaperSignature, signaturesUnder } from '../../engine/signing/paper-signing.ts'
import { signStep } from '../../engine/signing/sign-step.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isLanguage } from '../../kernel/language.ts'
import { refuse } from '../../kernel/refusal.ts'
import { readPaperCode } from '../../platform/papers/codes.ts'
import { checkPdf } from '../../platform/signatures/check-pdf.ts'
import { refused } from '../../platform/signatures/verdict.ts'
import type { Reply, Visit } from '../../web/visit.ts'
import { wrongPerson } from '../cases/index.ts'
import { checkReply, type Genuine, type SignatureFound } from './check-page.tsx'
import { type Issued, issuedBy } from './issued.ts'
import type { PaperPorts } from './routes.tsx'
import { sheetOf } from './sheet-of.ts'

/** What the code leads to. */
export async function codeReply(ports: PaperPorts, visit: Visit, typed: string): Promise<Reply> {
  const found = await byCode(ports, typed)
  return found
    ? checkReply(visit, { by: 'code', typed: found.code, genuine: genuineOf(ports, visit, found) })
    : checkReply(visit, { by: 'code', typed: typed.slice(0, 100) })
}

/** What a file is: a signed file of the record, something with the code of one of our papers, or not ours. */
export async function fileReply(ports: PaperPorts, visit: Visit): Promise<Reply> {
  const bytes = visit.held?.bytes
  if (bytes === undefined) return checkReply(visit, { by: 'file', is: 'none' })
  const signed = await bySignedFile(ports, sha256Hex(bytes))
  if (signed) {
    const signatures = await checkedIn(ports, signed, bytes)
    return checkReply(visit, { by: 'file', is: 'signed', genuine: genuineOf(ports, visit, signed), signatures })
  }
  for (const typed of codesIn(bytes)) {
    const found = await byCode(ports, typed)
    if (found)
      return checkReply(visit, {
        by: 'file',
        is: 'changed',
        typed: found.code,
        genuine: genuineOf(ports, visit, found),
      })
  }
  return checkReply(visit, { by: 'file', is: 'unknown' })
}

interface Found {
  readonly act: Act
  readonly hash: string
  /** Every act of its proceeding. */
  readonly all: readonly Act[]
  readonly procedure: string
  readonly issued: Issued
}

function genuineOf(ports: PaperPorts, visit: Visit, { act, hash, all, procedure, issued }: Found): Genuine {
  const sheet = sheetOf(ports, {
    number: '',
    one: { act, hash, values: {}, place: 1, state: { procedure, pending: {} } as never },
    issued,
    acts: [],
    all,
    say: visit.say,
    numbers: new Map(),
    nameOf: ({ office }, say) => (office ? (ports.registry.office(office)?.names[say.language] ?? '') : ''),
  })
  const by = voidedIn(all).get(act.n)
  return {
    kind: issued.form === 'paper' ? sheet.title : visit.say('paper.notice'),
    number: sheet.number,
    day: act.on,
    ...(sheet.style !== 'request' && { office: sheet.office }),
    ...(by && { cancelledOn: by.on }),
  }
}

/** The act whose hash begins as the code says, with its whole proceeding. Index act_by_code. */
async function byCode(ports: PaperPorts, typed: string): Promise<(Found & { readonly code: string }) | undefined> {
  const code = readPaperCode(ports.codeKey, typed)
  if (code === undefined) return undefined
  const [row] = await ports.db.query<{ proceeding: string; n: number }>(
    'select proceeding, n from core.act where left(hash, 22) = $1 limit 1',
    [code.hash],
  )
  const found = row && (await foundAt(ports, row.proceeding, Number(row.n)))
  const issued = found && issuedBy(found.act)[code.place]
  return issued && { ...found, issued, code: code.written }
}

type SignedFile = Found & { readonly signatures: readonly PaperSignature[] }

/** The paper whose signed file has this hash, with the signatures the record has in it. Index of core.file_use: its key. */
async function bySignedFile(ports: PaperPorts, hash: string): Promise<SignedFile | undefined> {
  const rows = await ports.db.query<{ proceeding: string; bytes: string }>(
    `select a.proceeding, a.bytes from core.file_use u join core.act a on a.proceeding = u.used_by
      where u.hash = $1 and a.step = $2 order by a.position limit 200`,
    [hash, signStep],
  )
  for (const { proceeding, bytes } of rows) {
    const { results, fields } = JSON.parse(bytes) as Act
    const signed = results.find((effect) => effect.do === 'sign-paper' && effect.file === hash)
    if (signed?.do !== 'sign-paper' || !isLanguage(String(fields.language))) continue
    const found = await foundAt(ports, proceeding, signed.n)
    const issued = found && issuedBy(found.act).find(({ form, kind }) => form === 'paper' && kind === signed.kind)
    if (!found || !issued) continue
    const under = signaturesUnder(found.all, signed)
    const last = under.findIndex(({ file }) => file === hash)
    if (last >= 0) return { ...found, issued, signatures: under.slice(0, last + 1) }
  }
  return undefined
}

async function foundAt(ports: PaperPorts, proceeding: string, n: number): Promise<Omit<Found, 'issued'> | undefined> {
  const [row] = await ports.db.query<{ procedure: string }>('select procedure from core.proceeding where id = $1', [
    proceeding,
  ])
  const procedure =
    row && (Object.hasOwn(ports.law.procedures, row.procedure) ? ports.law.procedures[row.procedure] : undefined)
  // What is sealed is not there for whoever checks a paper, even with the paper in hand.
  if (row === undefined || procedure === undefined || procedure.sealed) return undefined
  const kept = await ports.acts(proceeding)
  const all = kept.map(({ bytes }) => JSON.parse(bytes) as Act)
  const act = all.find((one) => one.n === n)
  return act && { act, hash: kept.find((one) => Number(one.n) === n)!.hash, all, procedure: row.procedure }
}

/** Each signature checked anew, as of the moment it was received; who signed is not said. */
async function checkedIn(ports: PaperPorts, { signatures }: SignedFile, bytes: Uint8Array): Promise<SignatureFound[]> {
  const receivedAt = (index: number): Instant => signatures[index]?.receivedAt as Instant
  const verdicts = await checkPdf(ports.verifier, bytes, receivedAt)
  return Promise.all(
    signatures.map(async ({ act, person }, index) => {
      const verdict = verdicts.length === signatures.length ? verdicts[index]! : refused(refuse('signature.changed'))
      const wrong = await wrongPerson(ports, verdict, person)
      return { on: act.on, verdict: wrong && verdict.is !== 'refused' ? refused(wrong) : verdict }
    }),
  )
}

/** Codes that a file may carry: our papers name theirs in the description of the file, which is never pressed together. */
const codesMax = 8
const codesIn = (bytes: Uint8Array): string[] => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const found = new Set<string>()
  for (const [code] of text.matchAll(
    /(?<![0-9A-Z-])(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}(?![0-9A-Z-])/g,
  )) {
    found.add(code)
    if (found.size === codesMax) break
  }
  return [...found]
}
