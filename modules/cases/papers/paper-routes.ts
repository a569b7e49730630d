/** Addresses of what an act holds: its papers, and the files that were attached to it. */
import type { Shown } from '../../../platform/files/file-desk.ts'
import { absent, type Reply, type Route, type Visit } from '../../../web/visit.ts'
import { actorOf } from '../actor.ts'
import { actsAt, chainFor } from '../chain.ts'
import { openedKey } from '../evidence/register.ts'
import type { ExplainPorts } from '../explain.ts'
import { bytesReply, fileReply, filesIn } from '../pages/file-page.tsx'
import { paperReply } from '../pages/paper-page.tsx'
import { actors, personsIn } from '../people-in.ts'
import { signedPapers } from './checked-signatures.ts'
import { refusalToSign } from './signing.ts'
import { paperAt, type SigningRoutePorts } from './signing-routes.ts'

export interface PaperRoutePorts extends SigningRoutePorts, ExplainPorts {
  /** A file as it can be shown now. */
  showFile(hash: string): Promise<Shown>
}

export const paperRoutes = (ports: PaperRoutePorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:number/papers/:place/:n/:kind',
    who: 'signed-in',
    answer: (visit, at) => paper(ports, visit, at),
  },
  ...(['', '/:how'] as const).map(
    (rest): Route => ({
      method: 'GET',
      path: `/cases/:number/files/:place/:n/:hash${rest}`,
      who: 'signed-in',
      answer: (visit, at) => attachedFile(ports, visit, at),
    }),
  ),
]

async function paper(ports: PaperRoutePorts, visit: Visit, at: Readonly<Record<string, string>>): Promise<Reply> {
  const place = await paperAt(ports, visit, at)
  if (place === undefined) return absent
  const { chain, one, kind } = place
  ports.looked?.(actorOf(visit), chain.states, openedKey(one.act))
  const signed = await signedPapers(ports, one, kind)
  const people = signed.flatMap(({ signatures }) => signatures.map(({ person }) => person))
  const signing = { one, kind, language: visit.language, person: visit.person!.id }
  return paperReply({
    visit,
    chain,
    one,
    kind,
    nameOf: await ports.names(personsIn(chain, [...actors(one.act), ...people])),
    signed,
    maySign: (await refusalToSign(ports, signing)) === undefined,
  })
}

/** A file by the right of the act that names it; a hash that this act does not name is absent, whoever brought the bytes. */
async function attachedFile(
  ports: PaperRoutePorts,
  visit: Visit,
  { number, place, n, hash, how }: Readonly<Record<string, string>>,
): Promise<Reply> {
  const chain = await chainFor(ports, number!, actorOf(visit))
  if (chain === undefined) return absent
  const opened = await actsAt(ports, chain, Number(place), actorOf(visit))
  const one = opened?.acts.find(({ act }) => act.n === Number(n))
  const file = one && filesIn(one).find((named) => named.hash === hash)
  if (one === undefined || file === undefined) return absent
  ports.looked?.(actorOf(visit), chain.states, openedKey(one.act))
  const shown = await ports.showFile(file.hash)
  if (how !== undefined) return bytesReply(how, file, shown)
  const nameOf = await ports.names(personsIn(chain, actors(one.act)))
  return fileReply({ visit, chain, one, file, shown, nameOf })
}
