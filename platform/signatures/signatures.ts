/** Everything this installation knows of signatures: what it trusts, what it can check, and in a demonstration who issues keys. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../kernel/instant.ts'
import type { Entropy } from '../entropy.ts'
import { type Authority, openAuthority } from './authority.ts'
import { type CertificateFacts, certificatesIn } from './certificate.ts'
import { localVerifier } from './local-verifier.ts'
import { localThen, ncanodeVerifier } from './ncanode.ts'
import { firstKnown, ocspSource } from './ocsp.ts'
import { revocationLists } from './revocation.ts'
import type { SignatureVerifier } from './verdict.ts'

export interface Signatures {
  readonly verifier: SignatureVerifier
  /** Only in a demonstration. */
  readonly authority?: Authority
  /** A service is there for keys that this machine cannot compute with. */
  readonly checksGost: boolean
}

export interface SignatureSettings {
  /** Folder of the keys of this installation. */
  readonly keysFolder: string
  readonly isDemo: boolean
  readonly entropy: Entropy
  /** Machine clock. */
  readonly now: () => Instant
  /** Address of a NCANode service. */
  readonly service?: string | undefined
  /** Address of a responder that knows what was revoked (OCSP); asked before the lists. */
  readonly responder?: string | undefined
  /** Folder of trusted roots (`*.pem`) and of lists of what was revoked (`*.crl`, DER), read at each check. */
  readonly trusted?: string | undefined
}

export async function openSignatures(settings: SignatureSettings): Promise<Signatures> {
  const { keysFolder, isDemo, entropy, now, service, responder, trusted } = settings
  const authority = isDemo ? await openAuthority(join(keysFolder, 'authority'), entropy, now()) : undefined
  const roots = async (): Promise<CertificateFacts[]> => [
    ...(authority ? [authority.root] : []),
    ...(await filesOf(trusted, '.pem')).flatMap((file) => certificatesIn(file.toString('utf8'))),
  ]
  const lists = revocationLists(async () => [
    ...(authority ? [await authority.list(now())] : []),
    ...(await filesOf(trusted, '.crl')),
  ])
  const asked = responder ? [ocspSource({ url: responder, entropy, now })] : []
  const local = localVerifier({ roots, revocation: firstKnown([...asked, lists]) })
  return {
    verifier: localThen(local, service ? ncanodeVerifier(service) : undefined),
    ...(authority && { authority }),
    checksGost: service !== undefined && service !== '',
  }
}

async function filesOf(folder: string | undefined, ending: string): Promise<Buffer[]> {
  if (!folder) return []
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(names.map((name) => readFile(join(folder, name))))
}

/** A signature as browsers and tools hand it over: base64, with or without the lines of PEM. Undefined when it is neither. */
export function cmsIn(text: string): Uint8Array | undefined {
  const base64 = text.replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s/g, '')
  return base64 !== '' && /^[A-Za-z0-9+/]+={0,2}$/.test(base64)
    ? new Uint8Array(Buffer.from(base64, 'base64'))
    : undefined
}

/** What every message in DER begins with. Its base64 begins with M, and PEM with a dash. */
const derSequence = 0x30
/** Characters of a signature sent as text in a file: its certificates and nothing signed. */
const textBytesMax = 500_000

/** A signature as a file: the bytes themselves, or their text. */
export const cmsInFile = (bytes: Uint8Array): Uint8Array | undefined =>
  bytes[0] === derSequence ? bytes : cmsIn(Buffer.from(bytes.subarray(0, textBytesMax)).toString('latin1'))
