/** Papers as files, and their signatures: the ports that several modules share. */
import { paperTemplates } from '../../law/kz/index.ts'
import type { PaperPlace } from '../../modules/cases/index.ts'
import { issuedBy, type PaperPorts, paperBytes } from '../../modules/papers/index.ts'
import type { Access } from '../../platform/access.ts'
import { paperCode } from '../../platform/papers/codes.ts'
import { identificationOf, iinOf } from '../../platform/registry/person-index.ts'
import type { House } from '../house.ts'
import type { Spoken } from '../texts.ts'
import type { People } from './people.ts'

export function paperPorts(house: House, people: People, access: Access, { voices }: Spoken): PaperPorts {
  const { store, law, registry } = house
  return {
    law,
    registry,
    db: store.db,
    access,
    looked: (reader, states, opened) => house.readings.looked(access, reader, states, opened),
    acts: store.acts,
    personal: store.personal,
    names: people.load,
    voices,
    templates: paperTemplates,
    typesetter: house.typesetter,
    codeKey: house.paperKey,
    code: ({ place }, hash) => paperCode(house.paperKey, { hash, place }),
    address: house.address,
    demo: house.folder.mode === 'demo',
    fileBytes: fileBytesOf(house),
    verifier: house.signatures.verifier,
    iinOf: (person) => iinOf(store, person),
    identificationOf: (person) => identificationOf(store, person),
  }
}

/** What the pages of a case need to sign papers and to show who signed. */
export const signingPorts = (house: House, papers: PaperPorts) => ({
  signatures: house.signatures,
  formSecret: house.formSecret,
  machineNow: () => house.clocks.machine.now(),
  keepFile: house.store.putFile,
  fileBytes: papers.fileBytes,
  iinOf: papers.iinOf,
  paperPdf: ({ kind, ...paper }: PaperPlace & { readonly language: 'kk' | 'ru' | 'en' }) => {
    const issued = issuedBy(paper.one.act).find((one) => one.form === 'paper' && one.kind === kind)
    if (issued === undefined) throw new Error(`Bug: the act issued no ${kind}`)
    return paperBytes(papers, { ...paper, issued })
  },
})

const fileBytesOf =
  ({ store }: House) =>
  async (hash: string): Promise<Uint8Array | undefined> => {
    const file = await store.getFile(hash)
    if (file === undefined) return undefined
    const pieces: Uint8Array[] = []
    for await (const piece of file.stream()) pieces.push(piece)
    return new Uint8Array(Buffer.concat(pieces))
  }
