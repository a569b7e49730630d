/** Addresses of the forms of steps. A form with its attached papers becomes a command for perform. */
import { voidStep } from '../../engine/correcting/correction.ts'
import { isApprovalStep } from '../../engine/deciding/approval.ts'
import { holdersOf } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import type { State } from '../../engine/state.ts'
import { seatOf } from '../../engine/state.ts'
import { caseNumberInAddress } from '../../kernel/case-number.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Answer } from '../../platform/perform/request.ts'
import { absent, type Reply, type Route, redirect, type Visit } from '../../web/visit.ts'
import {
  type AttachPorts,
  attachmentsAfter,
  keepForm,
  keptForm,
  noAttachments,
  ownNames,
  readForm,
  referencesOf,
  rowsAsked,
  strangers,
  withoutAttachBoxes,
  withRowsInOrder,
} from '../forms/index.ts'
import { actInWords, type NameOf, namedIn, valuesOf } from './act-words.tsx'
import { actorOf } from './actor.ts'
import { caseAddress } from './address.ts'
import { actsOf, type Chain, chainFor } from './chain.ts'
import { decisionReply } from './decision/decision-page.tsx'
import { type DoingPorts, doStep, freshChain, knownStep } from './do-step.ts'
import { type EvidenceOf, exhibitsIn } from './evidence/register.ts'
import { myOpenSteps } from './explain.ts'
import { correctionReply } from './pages/correction-page.tsx'
import { fieldsOf, isFromDesk, rowOf, type StepPageProps, stepReply, takesPapers } from './pages/step-page.tsx'
import { fileRows } from './papers/attached-files.tsx'
import { actors, personsIn } from './people-in.ts'

export interface StepFormPorts extends DoingPorts, AttachPorts {
  names(persons: readonly string[]): Promise<NameOf>
  readonly evidence: EvidenceOf
  /** Acts (`proceeding/n`) of which the person has opened what they hold, up to this moment, each with the first time. */
  openedBy(person: string, roots: readonly string[]): Promise<ReadonlyMap<string, Visit['at']>>
}

export const stepRoutes = (ports: StepFormPorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:number/:place/:step',
    who: 'signed-in',
    answer: (visit, at) => stepForm(ports, visit, at as never),
  },
  {
    method: 'POST',
    path: '/cases/:number/:place/:step',
    who: 'signed-in',
    upload: true,
    answer: (visit, at) => stepDone(ports, visit, at as never),
  },
]

interface StepAddress {
  readonly number: string
  readonly place: string
  readonly step: string
}

async function stepForm(ports: StepFormPorts, visit: Visit, { number, place, step }: StepAddress): Promise<Reply> {
  const chain = await freshChain(ports, visit, number)
  const state = chain?.states[Number(place) - 1]
  if (chain === undefined || state === undefined || !knownStep(ports, state.procedure, step)) return absent
  const n = Number(visit.query.get('about') ?? '') || waitingFor(ports, visit, state, step)
  const hash = step === voidStep ? '' : state.pending[n]?.hash
  const about = n > 0 && hash !== undefined ? { n, hash } : undefined
  const branch = visit.query.get('branch') ?? undefined
  const props = {
    visit,
    ports,
    number: chain.number,
    state,
    step,
    actor: actorOf(visit),
    typed: {},
    ...(branch && { branch }),
    ...(about && { about }),
  }
  if (!takesPapers(props)) return formReply(ports, chain, props)
  const { files, typed } = await keptForm(ports, props.actor.person, formPlace(props))
  const shown = Object.keys(typed).length > 0 ? typed : proposals(fieldsOf(props), state)
  return formReply(ports, chain, { ...props, typed: shown, attachments: noAttachments(files) })
}

/** The act that waits for this reader first: a desk names the step, and not the act. */
const waitingFor = (ports: StepFormPorts, visit: Visit, state: State, step: string): number =>
  isApprovalStep(step)
    ? (myOpenSteps(ports, state, actorOf(visit), visit.at).find(({ about }) => about !== undefined)?.about ?? 0)
    : 0

/** What the form proposes from the facts of the case: a draft that whoever signs reads and mends. */
const proposals = (fields: readonly Field[], { facts }: State): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ id, proposed }) =>
      proposed !== undefined && facts[proposed] !== undefined ? [[id, String(facts[proposed])]] : [],
    ),
  )

/** Under what the attached papers of a form are kept: this step of this proceeding, in this branch. */
const formPlace = ({ state, step, branch = '' }: Pick<StepPageProps, 'state' | 'step' | 'branch'>): string =>
  [state.id, step, branch].join('/')

/** A correction and an approval show the act they are about, so they need the acts of the case; other forms need their row alone. */
async function formReply(ports: StepFormPorts, chain: Chain, props: StepPageProps): Promise<Reply> {
  const isApproval = isApprovalStep(props.step)
  if (props.step !== voidStep && !isApproval) {
    const [holders, party] = await Promise.all([holdersFor(ports, props), partyMeant(ports, props)])
    return stepReply({ ...props, holders, ...(party && { party }) })
  }
  const acts = await actsOf(ports, chain, props.actor)
  const nameOf = await ports.names(
    personsIn(chain, [...acts.flatMap(({ act }) => actors(act)), ...namedIn(ports, acts)]),
  )
  if (!isApproval) return correctionReply({ ...props, acts, nameOf })
  const about = acts.find(({ act, state }) => state.id === props.state.id && act.n === props.about?.n)
  if (about === undefined) return stepReply(props)
  const { say } = props.visit
  const party = await partyMeant(ports, { ...props, branch: props.state.pending[about.act.n]?.branch })
  const files = fileRows({ visit: props.visit, chain, acts, nameOf }, about)
  const waiting = { ...actInWords(say, ports, about, nameOf), rows: [...valuesOf(say, ports, about, nameOf), ...files] }
  const shown = { ...props, waiting, ...(party && { party }) }
  const row = rowOf(props)
  const approval = row?.approval?.[props.state.pending[about.act.n]?.index ?? 0]
  if (approval === undefined || props.step === 'approval.withdraw') return stepReply(shown)
  const opened = await ports.openedBy(props.actor.person, [props.state.root])
  const own = acts.filter(({ place }) => place === about.place)
  return decisionReply({
    ...shown,
    waiting,
    approval,
    about: props.about!,
    place: about.place,
    ...(ports.evidence[props.state.procedure] && { exhibits: exhibitsIn(ports.evidence, own, opened) }),
    papers: (row?.documents ?? []).flatMap((kind) => (typeof kind === 'string' ? [kind] : [])),
    mayAnswer: myOpenSteps(ports, props.state, props.actor, props.visit.at).some((one) => one.about === about.act.n),
  })
}

/** Whom the branch is about, where it is about a party to the case: the form of one is told apart from that of another. */
async function partyMeant(
  ports: StepFormPorts,
  { visit, state, branch }: Pick<StepPageProps, 'visit' | 'state'> & { readonly branch?: string | undefined },
): Promise<string | undefined> {
  const seat = branch === undefined ? undefined : state.branches[branch]?.subject
  const holder = seat === undefined ? undefined : state.seats[seat]?.holder
  if (seat === undefined || holder?.person === undefined) return undefined
  const nameOf = await ports.names([holder.person])
  return `${visit.say(`${state.procedure}.seat.${seatOf(seat)}`)}: ${nameOf(holder, visit.say)}`
}

/** Whom each field of the form may name, with their names, in the order of the reader's alphabet. */
async function holdersFor(ports: StepFormPorts, props: StepPageProps): Promise<NonNullable<StepPageProps['holders']>> {
  const { visit, state } = props
  const fields = fieldsOf(props).filter(({ holds }) => holds)
  const found = fields.map(
    (field) => [field.id, holdersOf(field.holds!, { registry: ports.registry, state, on: visit.on })] as const,
  )
  const nameOf = await ports.names(found.flatMap(([, people]) => people))
  const collator = new Intl.Collator(visit.language)
  const items = (people: readonly string[]) =>
    people
      .map((person) => ({ value: person, text: nameOf({ person }, visit.say) }))
      .sort((a, b) => collator.compare(a.text, b.text))
  return Object.fromEntries(found.map(([id, people]) => [id, items(people)]))
}

/** A place in the record, as a form names it. */
const isPlace = (typed: string | undefined): boolean => /^\d{1,9}$/.test(typed ?? '')

async function stepDone(ports: StepFormPorts, visit: Visit, { number, place, step }: StepAddress): Promise<Reply> {
  const chain = await chainFor(ports, number, actorOf(visit))
  const state = chain?.states[Number(place) - 1]
  if (chain === undefined || state === undefined || !knownStep(ports, state.procedure, step)) return absent
  const form = withoutAttachBoxes(visit.form)
  const about = isPlace(form.about) ? { n: Number(form.about), hash: form.digest ?? '' } : undefined
  const bare = {
    visit,
    ports,
    number: chain.number,
    state,
    step,
    actor: actorOf(visit),
    typed: withoutOwn(form),
    ...(form.branch && { branch: form.branch }),
    ...(about && { about }),
  }
  const props = { ...bare, ...(await attachedTo(ports, bare)) }
  const fields = fieldsOf(props)
  const asked = rowsAsked(fields, props.typed)
  if (asked) return formReply(ports, chain, { ...props, ...asked })
  // A paper that was not taken stops the sending: nobody sends half of what they meant to.
  if (props.attachments && (props.attachments.isAsked || props.attachments.problems.length > 0))
    return formReply(ports, chain, props)
  const answer = await stepTaken(ports, props, form)
  if (isRefusal(answer)) return changed(ports, { ...props, typed: withRowsInOrder(fields, props.typed) }, answer)
  const files = props.attachments?.files ?? []
  if (files.length > 0)
    await keepForm(ports, props.actor.person, formPlace(props), { files, typed: {}, sent: form.key! })
  return redirect(
    visit,
    isFromDesk(visit)
      ? `/desk/next?step=${state.procedure}.${step}&done=${caseNumberInAddress(chain.number)}`
      : `${caseAddress(chain.number)}?done=${state.procedure}.${step}`,
  )
}

/** The papers of the form after this post, kept before anything is said about them. */
async function attachedTo(ports: StepFormPorts, props: StepPageProps): Promise<Pick<StepPageProps, 'attachments'>> {
  const { visit, actor, typed } = props
  if (!takesPapers(props)) return {}
  const place = formPlace(props)
  const kept = await keptForm(ports, actor.person, place, visit.form.key)
  const attachments = attachmentsAfter(kept.files, visit)
  if (attachments.isAsked || attachments.files.length + kept.files.length > 0)
    await keepForm(ports, actor.person, place, {
      files: attachments.files,
      typed,
      ...(kept.sent && { sent: kept.sent }),
    })
  return { attachments }
}

async function stepTaken(ports: StepFormPorts, props: StepPageProps, form: Visit['form']): Promise<Answer> {
  const { visit, state, step, about, attachments } = props
  const fields = fieldsOf(props)
  // Both answers stand in one form: whoever agrees sends the boxes of a refusal too.
  const refusing = step === 'approval.agree' ? fieldsOf({ ...props, step: 'approval.refuse' }) : []
  const unknown = strangers([...fields, ...refusing], form)[0]
  // What was opened before an answer is on the record before it.
  if (isApprovalStep(step)) await ports.openedBy(props.actor.person, [])
  if (unknown) return refuse('field.unknown', { details: { name: unknown } })
  return doStep(ports, {
    key: form.key!,
    visit,
    state,
    step,
    fields,
    values: readForm(fields, form, state.zone),
    ...(attachments && { papers: referencesOf(attachments.files) }),
    ...(isPlace(form.seen) && { seen: Number(form.seen) }),
    ...(form.branch && { branch: form.branch }),
    ...(about && { about }),
  })
}

/** After a refusal the form is drawn on the state as it is now, with everything that was typed. */
async function changed(ports: StepFormPorts, props: StepPageProps, refusal: Refusal): Promise<Reply> {
  const chain = await chainFor(ports, props.number, props.actor)
  if (chain === undefined) return absent
  const state = chain.states.find(({ id }) => id === props.state.id) ?? props.state
  return formReply(ports, chain, { ...props, state, refusal })
}

const withoutOwn = (form: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !ownNames.has(name)))
