/** What the operations are made from: the same readings and the same `perform` as the pages. */
import type { Law, Registry } from '../../engine/law.ts'
import type { Access } from '../../platform/access.ts'
import type { KeyUses } from '../../platform/api-keys/key-use.ts'
import type { Shown } from '../../platform/files/file-desk.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Reply, Visit } from '../../web/visit.ts'
import type { DoingPorts, NameOf, OpenAct, SignedPaper } from '../cases/index.ts'
import type { OfficeIndex } from '../registry/index.ts'

export interface ApiPorts extends DoingPorts {
  readonly law: Law
  readonly registry: PostRegistry & Registry
  readonly access: Access
  readonly zone: string
  /** Every office of the country. */
  readonly offices: OfficeIndex
  readonly keyUses: KeyUses
  names(persons: readonly string[]): Promise<NameOf>
  /** Which of the files the person brought. */
  broughtBy(person: string, hashes: readonly string[]): Promise<readonly string[]>
  /** What is kept of a file. */
  fileOf(hash: string): Promise<{ readonly type: string; readonly size: number } | undefined>
  /** A file as it can be shown now. */
  showFile(hash: string): Promise<Shown>
  /** A paper in every language in which it was signed, each signature checked anew. */
  signedPapers(one: OpenAct, kind: string): Promise<readonly SignedPaper[]>
  /** Whether the idempotency key has led to an act. */
  isUsed(key: string): Promise<boolean>
  /** The twin of a page that has this address, as its route answers it. */
  twin(path: string, visit: Visit, parameters: Readonly<Record<string, string>>): Promise<Reply>
}
