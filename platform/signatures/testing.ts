/** What tests of signatures share: a small PDF made by the renderer's engine, an authority in a folder of its own, tools of others. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Instant } from '../../kernel/instant.ts'
import { machineEntropy } from '../entropy.ts'
import { type Authority, openAuthority } from './authority.ts'
import { type CertificateFacts, pemOf } from './certificate.ts'
import { type SigningKey, signCms } from './cms.ts'
import { localVerifier } from './local-verifier.ts'
import { embed, prepare, type SignatureWords, signedBytes } from './pdf-signature.ts'
import { revocationLists } from './revocation.ts'

export const now = '2026-11-22T09:00:00.000Z' as Instant
export const aigulIin = '900101300017'

/** A paper as our renderer makes it: PDF/A-2b with Kazakh letters. */
export function samplePdf(words = 'Шешім: өтініш қанағаттандырылсын.'): Uint8Array {
  const compiler = NodeCompiler.create({})
  return new Uint8Array(compiler.pdf({ mainFileContent: `= Шешім\n${words}` }, { pdfStandard: 'a-2b' as never }))
}

export interface Bench {
  readonly folder: string
  readonly authority: Authority
  /** A signed copy of the file. */
  sign(pdf: Uint8Array, by: SigningKey, words?: Partial<SignatureWords>): Uint8Array
  /** What the verifier of this installation says. */
  readonly verifier: ReturnType<typeof localVerifier>
  /** A file of the bytes, for a tool. */
  file(name: string, bytes: Uint8Array | string): string
  close(): void
}

export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'tarazy-signatures-'))
  const authority = await openAuthority(join(folder, 'authority'), machineEntropy(), now)
  const file = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  file('root.pem', pemOf(authority.root.der))
  return {
    folder,
    authority,
    file,
    sign(pdf, by, words = {}) {
      const room = prepare(pdf, { name: by.certificate.name, reason: 'Шешімге қол қою', at: now, ...words })!
      return embed(room, signCms(signedBytes(room.bytes, room.gap), by, words.at ?? now))
    },
    verifier: localVerifier({
      roots: async (): Promise<CertificateFacts[]> => [authority.root],
      revocation: revocationLists(async () => [await authority.list(now)]),
    }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What a tool of somebody else says, both its streams; and whether it was content. */
export function toolSays(
  command: string,
  ...parts: readonly string[]
): { readonly ok: boolean; readonly text: string } {
  try {
    return { ok: true, text: execFileSync(command, [...parts], { encoding: 'utf8', stdio: 'pipe' }) }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return { ok: false, text: `${stdout}${stderr}` }
  }
}
