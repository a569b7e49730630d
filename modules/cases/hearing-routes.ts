/** The working copy of a hearing, for those who work on the case; its notes are a draft that only their author can open. */
import { sha256Hex } from '../../kernel/hash.ts'
import { absent, type Reply, type Route, redirect, type Visit } from '../../web/visit.ts'
import type { AttachPorts } from '../forms/index.ts'
import { type NameOf, namedIn } from './act-words.tsx'
import { actsOf, type ChainPorts, chainFor, type OpenAct } from './chain.ts'
import type { ExplainPorts } from './explain.ts'
import { type HearingPageProps, hearingAddress, hearingAtOf, hearingReply } from './pages/hearing-page.tsx'

export interface HearingPorts extends ChainPorts, ExplainPorts, AttachPorts {
  names(persons: readonly string[]): Promise<NameOf>
}

/** Drafts of this kind are notes on a hearing. */
const kind = 'hearing-note'
/** Letters of a note: more is a paper of the case. */
const noteMax = 50_000

export const hearingRoutes = (ports: HearingPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:number/hearing/:place/:n',
    who: 'signed-in',
    answer: (visit, at) => withHearing(ports, visit, at, async (props) => hearingReply(props)),
  },
  {
    method: 'POST',
    path: '/cases/:number/hearing/:place/:n',
    who: 'signed-in',
    answer: (visit, at) => withHearing(ports, visit, at, (props) => noted(ports, props)),
  },
]

async function withHearing(
  ports: HearingPorts,
  visit: Visit,
  { number, place, n }: Readonly<Record<string, string>>,
  then: (props: HearingPageProps) => Promise<Reply>,
): Promise<Reply> {
  const { id: person, posts } = visit.person!
  if (posts.length === 0) return absent
  const actor = { person, posts }
  const chain = await chainFor(ports, number!, actor)
  if (chain === undefined) return absent
  const acts = await actsOf(ports, chain, actor)
  const set = acts.find((one) => one.place === Number(place) && one.act.n === Number(n))
  if (set === undefined || hearingAtOf(ports, set) === undefined) return absent
  const seated = chain.states.flatMap(({ seats }) => Object.values(seats).flatMap(({ holder }) => holder.person ?? []))
  const nameOf = await ports.names([
    ...new Set([...seated, ...acts.map(({ act }) => act.by.person), ...namedIn(ports, acts)]),
  ])
  const kept = await ports.loadDraft(noteId(person, set), person)
  const note = String((kept as { note?: string } | undefined)?.note ?? '')
  return then({ visit, ports, chain, acts, set, actor, nameOf, note })
}

/** One note a person and a hearing, under an id that says neither. */
const noteId = (person: string, { state, act }: OpenAct): string =>
  `note-${sha256Hex(`${person}|${state.id}|${act.n}`)}`

async function noted(ports: HearingPorts, props: HearingPageProps): Promise<Reply> {
  const { visit, set, chain } = props
  const note = visit.form.note ?? ''
  if (note.length > noteMax)
    return hearingReply({ ...props, note, problem: visit.say('hearing.note.too-long', { max: noteMax }) })
  const person = visit.person!.id
  await ports.saveDraft({ id: noteId(person, set), person, kind, body: { note } })
  return redirect(visit, `${hearingAddress(chain.number, set)}?done=note`)
}
