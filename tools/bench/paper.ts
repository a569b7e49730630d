/**
 * Benchmark `paper`: papers a second, from a case on the record to the signed PDF (one CMS signature), over bare Typst setting the same
 * sheets, compiled as the product does, with one CMS signature each; by turns, in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act } from '../../engine/act.ts'
import type { Instant } from '../../kernel/instant.ts'
import { actsAt, chainFor } from '../../modules/cases/index.ts'
import { issuedBy, type PaperPorts, paperBytes } from '../../modules/papers/index.ts'
import { accessFrom } from '../../platform/access.ts'
import type { Sheet } from '../../platform/papers/sheet.ts'
import { openTypesetter } from '../../platform/papers/typesetter.ts'
import { type SigningKey, signCms } from '../../platform/signatures/cms.ts'
import { embed, prepare, signedBytes } from '../../platform/signatures/pdf-signature.ts'
import type { House } from '../../server/house.ts'
import { officeRights, rights } from '../../server/routes.ts'
import { startServer } from '../../server/serve.ts'
import { spokenTexts } from '../../server/texts.ts'
import { paperPorts } from '../../server/wiring/papers.ts'
import { peopleOf } from '../../server/wiring/people.ts'
import { openBareTypst } from './bare-typst.ts'
import { measured, median, millisecondsOf, progress } from './report.ts'

const [warmUp, papersMax] = [5, 60]

/** A paper of the demonstration, found by its number and its act, as its author asks for it. */
interface Asked {
  readonly number: string
  readonly proceeding: string
  readonly n: number
  readonly person: string
}

async function askedIn({ store }: House): Promise<Asked[]> {
  const rows = await store.db.query<{ proceeding: string; number: string; bytes: string }>(
    `select a.proceeding, n.name as number, a.bytes from core.act a join core.proceeding p on p.id = a.proceeding
      join lateral (select name from core.name where proceeding = p.root order by n limit 1) n on true order by a.position limit 2000`,
  )
  return rows
    .map(({ proceeding, number, bytes }) => ({ proceeding, number, act: JSON.parse(bytes) as Act }))
    .filter(({ act }) => issuedBy(act).some(({ form }) => form === 'paper') && !['time', 'linked'].includes(act.by.as))
    .map(({ proceeding, number, act }) => ({ number, proceeding, n: act.n, person: act.by.person }))
}

/** From the record to the bytes; undefined where the author no longer reads the case. */
async function fromCase(ports: PaperPorts, house: House, asked: Asked, at: Instant): Promise<Uint8Array | undefined> {
  const today = at.slice(0, 10) as never
  const actor = { person: asked.person, posts: house.registry.postsOf(asked.person, today) }
  const chain = await chainFor(ports, asked.number, actor)
  if (chain === undefined) return undefined
  const place = chain.states.findIndex(({ id }) => id === asked.proceeding) + 1
  const opened = await actsAt(ports, chain, place, actor)
  const one = opened?.acts.find(({ act }) => act.n === asked.n)
  const issued = one && issuedBy(one.act).find(({ form }) => form === 'paper')
  return opened && one && issued && paperBytes(ports, { chain, ...opened, one, issued, language: 'kk' })
}

function signed(pdf: Uint8Array, key: SigningKey, at: Instant): Uint8Array {
  const room = prepare(pdf, { name: key.certificate.name, reason: 'bench', at })
  if (room === undefined) throw new Error('The paper has no room for a signature')
  return embed(room, signCms(signedBytes(room.bytes, room.gap), key, at))
}

async function measure(house: House): Promise<void> {
  // Each sets every sheet once, in a process of its own: nothing that one kept helps the other.
  const [typesetter, bareTypst] = [openTypesetter(), openBareTypst()]
  let set: { readonly sheet: Sheet; readonly pdf: Uint8Array } | undefined
  const own = paperPorts(
    house,
    peopleOf(house.store, house.registry),
    accessFrom(rights, officeRights),
    spokenTexts(house.own.changedTexts),
  )
  const ports: PaperPorts = {
    ...own,
    typesetter: {
      typeset: async (sheet) => {
        const pdf = await typesetter.typeset(sheet)
        set = { sheet, pdf }
        return pdf
      },
    },
  }
  const at = house.clocks.machine.now()
  const key = await house.signatures.authority!.keyFor('bench', { name: 'Bench' }, at)
  const took = { ours: [] as number[], bare: [] as number[] }
  let bytes = 0
  for (const asked of await askedIn(house)) {
    if (took.ours.length === warmUp + papersMax) break
    let made: Uint8Array | undefined
    const ours = await millisecondsOf(async () => {
      const pdf = await fromCase(ports, house, asked, house.clocks.law.now())
      made = pdf && signed(pdf, key, at)
    })
    if (made === undefined || set === undefined) continue
    const bare = await bareTypst.typeset(set.sheet)
    if (!Buffer.from(bare.pdf).equals(set.pdf)) throw new Error('Bare Typst set another paper')
    const signing = await millisecondsOf(async () => signed(bare.pdf, key, at))
    bytes += made.length
    took.ours.push(ours)
    took.bare.push(bare.milliseconds + signing)
  }
  await typesetter.close()
  await bareTypst.close()
  const perSecond = (all: readonly number[]): number => 1000 / median(all.slice(warmUp))
  const [value, baseline] = [perSecond(took.ours), perSecond(took.bare)]
  const papers = took.ours.length - warmUp
  measured(
    { bench: 'paper', metric: 'typst', value, unit: 'papers/s', baseline, ratio: value / baseline },
    { papers, bytes: Math.round(bytes / took.ours.length) },
  )
}

/** Measures on a demonstration court of its own. */
export async function paper(): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'tarazy-bench-paper-'))
  try {
    const running = await startServer({ path, mode: 'demo', port: 0, say: progress, log: () => undefined })
    try {
      await measure(running.house)
    } finally {
      await running.stop()
    }
  } finally {
    await rm(path, { recursive: true, force: true })
  }
}
