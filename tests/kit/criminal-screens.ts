/** The screens of criminal justice: the matters of the demonstration and more at stages that they have not reached, seen by their people, with every step that is open. */
import type { Act } from '../../engine/act.ts'
import { procedureOf } from '../../engine/law.ts'
import { openSteps } from '../../engine/reading/next-steps.ts'
import type { State } from '../../engine/state.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { dayAt } from '../../kernel/instant.ts'
import { procedures } from '../../law/kz/criminal/index.ts'
import { accessFrom } from '../../platform/access.ts'
import { chainOf } from '../../platform/lists.ts'
import type { House } from '../../server/house.ts'
import { rights } from '../../server/routes.ts'
import { playCassation } from './cassation-screens.ts'
import { matters, named, reporter, sealedMatters, suspectAndVictim } from './criminal-matters.ts'
import { playJoined } from './joinder-screens.ts'
import { inPost } from './matter.ts'
import { play } from './play-matter.ts'
import { cooperationMatters, courtPleaMatters, pleaMatters } from './plea-screens.ts'
import type { Screen } from './screens.ts'

const access = accessFrom(rights)

/** Houses in which the matters were played: their moments are counted from the clock, so that they are not played twice. */
const played = new WeakSet<House>()

const all = [
  ...matters,
  ...pleaMatters(suspectAndVictim),
  ...courtPleaMatters(),
  ...sealedMatters,
  ...cooperationMatters(named),
]

/** Plays the matters beside those of the demonstration; the walk opens each as its people see it, and each step that is open to them. */
export async function criminalScreens(house: House): Promise<Screen[]> {
  if (!played.has(house)) {
    for (const [n, matter] of all.entries()) await play(house, matter, `screens: criminal ${n}`)
    await playCassation(house)
    await playJoined(house)
  }
  played.add(house)
  const roots = await house.store.db.query<{ root: string }>(
    `select id as root from core.proceeding where id = root and procedure in ('investigation', 'complaint-investigator', 'private-prosecution', 'covert-action', 'cooperation', 'measure-against-judge') order by opened_on, id`,
  )
  const screens: (Screen & { readonly shape: string })[] = []
  for (const { root } of roots) screens.push(...(await seenIn(house, root)))
  // A step has one form, and a stage one page for each reader, however many matters are there.
  const ofMatters = new Map(screens.map((screen) => [screen.shape, { ...screen, isOfMatter: true as const }]))
  return [...ofMatters.values(), ...pages]
}

/** The page of a case for everybody who may read it, and the forms of its open steps. */
async function seenIn({ store, law, registry, clocks, zone }: House, root: string) {
  const at = clocks.law.now()
  const on = dayAt(at, zone)
  const chain = await chainOf(store.db, root)
  const [first] = chain
  const path = `/cases/${caseNumberInAddress(first!.names[0]!.name)}`
  const newest = chain.at(-1)!
  const people = new Map<string, string>()
  const forms = chain.flatMap((state, place) =>
    openSteps(law, state, registry, at, on).flatMap(({ step, branch, holder, post, about, seat }) => {
      const person = holder.person ?? (post && holder.office && inPost(post, holder.office)?.id)
      if (!person || !access.may('case.read', { person, posts: registry.postsOf(person, on) }, state)) return []
      people.set(person, seat.replace(/-\d+$/, ''))
      const query = new URLSearchParams({
        ...(branch !== 'main' && { branch }),
        ...(about && { about: String(about) }),
      })
      const form = `${path}/${place + 1}/${step}${query.size > 0 ? `?${query}` : ''}`
      const asks = about ? `${step} ${state.pending[about]!.step}` : step
      return [{ shape: `${state.procedure}.${asks}`, path: form, person }]
    }),
  )
  const pageOf = ([person, seat]: readonly [string, string]) => {
    const stage = procedureOf(law, newest.procedure).seats[seat]?.kind === 'office' ? '' : newest.branches.main!.stage
    return { shape: `${newest.procedure} ${stage} ${seat}`, path, person }
  }
  return [
    ...[...people].map(pageOf),
    ...forms,
    ...(await papersIn(store, chain, path)),
    ...(await exhibitsOf(store, chain, path)),
  ]
}

/** A thing with its custody, and a record, seen by whoever entered it. */
async function exhibitsOf({ db }: House['store'], [first]: readonly State[], path: string) {
  const rows = await db.query<{ n: number; step: string; person: string }>(
    `select n, step, bytes::jsonb->'by'->>'person' as person from core.act
      where proceeding = $1 and step in ('take-evidence', 'interrogate', 'draw-up-detention-protocol') order by n`,
    [first!.id],
  )
  return rows.map(({ n, step, person }) => ({ shape: `exhibit ${step}`, path: `${path}/evidence/1/${n}`, person }))
}

/** Each kind of paper, seen by whoever wrote it. */
async function papersIn({ db }: House['store'], chain: readonly State[], path: string) {
  const rows = await db.query<{ proceeding: string; n: number; bytes: string }>(
    'select proceeding, n, bytes from core.act where proceeding = any($1) order by n',
    [chain.map(({ id }) => id)],
  )
  return rows.flatMap(({ proceeding, n, bytes }) => {
    const { by, results } = JSON.parse(bytes) as Act
    const place = chain.findIndex(({ id }) => id === proceeding) + 1
    return results.flatMap((effect) =>
      effect.do === 'paper' && by.as !== 'linked'
        ? [{ shape: `paper ${effect.kind}`, path: `${path}/papers/${place}/${n}/${effect.kind}`, person: by.person }]
        : [],
    )
  })
}

const investigator = inPost('investigator', 'police-demo').id
const policeRegistrar = inPost('registrar', 'police-demo').id
const pages: readonly Screen[] = [
  ...procedures.flatMap(({ id }) => [
    { path: `/procedures/${id}` },
    { path: `/procedures/${id}/compare?a=2020-12-30&b=2026-07-10` },
  ]),
  { path: '/overviews/agreements' },
  { path: '/overviews/offices/district-prosecution-demo', person: inPost('head', 'district-prosecution-demo').id },
  { path: '/enter/investigation', person: policeRegistrar },
  { path: '/enter/covert-action', person: investigator },
  { path: '/enter/urgent-covert-action', person: investigator },
  { path: '/enter/cooperation', person: inPost('prosecutor', 'district-prosecution-demo').id },
  { path: '/enter/measure-against-judge', person: inPost('head', 'prosecutor-general-demo').id },
  { path: '/begin?what=investigation&step=report', person: reporter },
  { path: '/begin?what=complaint-investigator&step=complain-to-judge', person: reporter },
  { path: '/begin?what=private-prosecution&step=complain', person: reporter },
  ...[
    investigator,
    inPost('prosecutor', 'district-prosecution-demo').id,
    inPost('judge', 'investigating-demo').id,
    inPost('registrar', 'penal-demo').id,
  ].map((person) => ({ path: '/desk', person })),
]
