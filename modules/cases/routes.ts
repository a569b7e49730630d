/** Addresses of a case: its page, its record as JSON, the form of every step, its papers. A form becomes a command for perform. */

import { h } from 'preact'
import type { Actor } from '../../engine/command.ts'
import { voidStep } from '../../engine/correcting/correction.ts'
import { isApprovalStep } from '../../engine/deciding/approval.ts'
import { checkForm, holdersOf } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import { due } from '../../engine/time/due.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import { absent, page, type Reply, type Route, redirect, type Visit } from '../../web/visit.ts'
import { isOffered, ownNames, readForm, rowsAsked, strangers, withRowsInOrder } from '../forms/index.ts'
import { type NameOf, namedIn, valuesOf } from './act-words.tsx'
import { caseAddress } from './address.ts'
import { CasePage } from './case-page.tsx'
import { actsOf, type Chain, type ChainPorts, chainFor } from './chain.ts'
import { correctionReply } from './correction-page.tsx'
import type { ExplainPorts } from './explain.ts'
import { type InventoryPorts, inventoryFor } from './inventory.ts'
import { inventoryReply } from './inventory-page.tsx'
import { paperReply } from './paper-page.tsx'
import { fieldsOf, type StepPageProps, stepReply } from './step-page.tsx'

export interface CasePorts extends ChainPorts, ExplainPorts, InventoryPorts {
  acts: InventoryPorts['acts']
  perform(request: Request): Promise<Answer>
  /** Lets time act in the proceedings first, so that no page shows a turn that is over. */
  timePasses(proceeding: string, until: Visit['at']): Promise<unknown>
  names(persons: readonly string[]): Promise<NameOf>
  /** Whether the record knows a person by the code. */
  isPerson(id: string): Promise<boolean>
}

export const caseRoutes = (ports: CasePorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:number',
    who: 'signed-in',
    answer: (visit, { number }) => casePage(ports, visit, number!),
  },
  {
    method: 'GET',
    path: '/cases/:number/inventory',
    who: 'signed-in',
    answer: (visit, { number }) => inventoryPage(ports, visit, number!),
  },
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
    answer: (visit, at) => stepDone(ports, visit, at as never),
  },
  {
    method: 'GET',
    path: '/cases/:number/papers/:place/:n/:kind',
    who: 'signed-in',
    answer: (visit, at) => paper(ports, visit, at),
  },
]

interface StepAddress {
  readonly number: string
  readonly place: string
  readonly step: string
}

/** The reader as an actor: the person and today's posts. */
export const actorOf = (visit: Visit): Actor => ({ person: visit.person!.id, posts: visit.person!.posts })

async function freshChain(ports: CasePorts, visit: Visit, number: string): Promise<Chain | undefined> {
  const chain = await chainFor(ports, number, actorOf(visit))
  if (chain === undefined) return undefined
  let moved = false
  const behind = chain.states.filter((state) => due(ports.law, state, visit.at).length > 0)
  for (const { id } of behind) if (Number(await ports.timePasses(id, visit.at)) > 0) moved = true
  return moved ? chainFor(ports, number, actorOf(visit)) : chain
}

async function casePage(ports: CasePorts, visit: Visit, typed: string): Promise<Reply> {
  const asJson = typed.endsWith('.json')
  const chain = await freshChain(ports, visit, asJson ? typed.slice(0, -5) : typed)
  if (chain === undefined) return absent
  const acts = await actsOf(ports, chain, actorOf(visit))
  if (asJson)
    return {
      kind: 'data',
      type: 'application/json',
      body: JSON.stringify({ number: chain.number, acts: acts.map(({ act, hash }) => ({ hash, act })) }),
    }
  const nameOf = await ports.names(personsIn(chain, [...acts.map(({ act }) => act.by.person), ...namedIn(ports, acts)]))
  const body = h(CasePage, { visit, ports, chain, acts, actor: actorOf(visit), nameOf })
  return page(chain.number, body, {
    alternates: [{ type: 'application/json', href: `/${visit.language}${caseAddress(chain.number)}.json` }],
  })
}

async function inventoryPage(ports: CasePorts, visit: Visit, typed: string): Promise<Reply> {
  const chain = await freshChain(ports, visit, typed)
  if (chain === undefined) return absent
  const inventory = await inventoryFor(ports, chain, actorOf(visit))
  const nameOf = await ports.names(
    personsIn(
      chain,
      inventory.lines.map(({ entry }) => entry.act.by.person),
    ),
  )
  return inventoryReply({ visit, chain, inventory, nameOf })
}

const personsIn = (chain: Chain, more: readonly string[]): string[] => [
  ...new Set([
    ...more,
    ...chain.states.flatMap((state) => Object.values(state.seats).flatMap(({ holder }) => holder.person ?? [])),
  ]),
]

async function stepForm(ports: CasePorts, visit: Visit, { number, place, step }: StepAddress): Promise<Reply> {
  const chain = await freshChain(ports, visit, number)
  const state = chain?.states[Number(place) - 1]
  if (chain === undefined || state === undefined || !knownStep(ports, state.procedure, step)) return absent
  const n = Number(visit.query.get('about') ?? '')
  const hash = step === voidStep ? '' : state.pending[n]?.hash
  const about = n > 0 && hash !== undefined ? { n, hash } : undefined
  const branch = visit.query.get('branch') ?? undefined
  return formReply(ports, chain, {
    visit,
    ports,
    number: chain.number,
    state,
    step,
    actor: actorOf(visit),
    typed: {},
    ...(branch && { branch }),
    ...(about && { about }),
  })
}

/** A correction and an approval show the act they are about, so they need the acts of the case; other forms need their row alone. */
async function formReply(ports: CasePorts, chain: Chain, props: StepPageProps): Promise<Reply> {
  const isApproval = isApprovalStep(props.step)
  if (props.step !== voidStep && !isApproval) return stepReply({ ...props, holders: await holdersFor(ports, props) })
  const acts = await actsOf(ports, chain, props.actor)
  const nameOf = await ports.names(personsIn(chain, [...acts.map(({ act }) => act.by.person), ...namedIn(ports, acts)]))
  if (!isApproval) return correctionReply({ ...props, acts, nameOf })
  const about = acts.find(({ act, state }) => state.id === props.state.id && act.n === props.about?.n)
  return stepReply({ ...props, ...(about && { waiting: valuesOf(props.visit.say, ports, about, nameOf) }) })
}

/** Whom each field of the form may name, with their names, in the order of the reader's alphabet. */
async function holdersFor(ports: CasePorts, props: StepPageProps): Promise<NonNullable<StepPageProps['holders']>> {
  const { visit, state } = props
  const officeIn = (seat: string): string | undefined => state.seats[seat]?.holder.office
  const fields = fieldsOf(props).filter(({ holds }) => holds)
  const found = fields.map((field) => [field.id, holdersOf(ports.registry, field.holds!, officeIn, visit.on)] as const)
  const nameOf = await ports.names(found.flatMap(([, people]) => people))
  const collator = new Intl.Collator(visit.language)
  const items = (people: readonly string[]) =>
    people
      .map((person) => ({ value: person, text: nameOf({ person }, visit.say) }))
      .sort((a, b) => collator.compare(a.text, b.text))
  return Object.fromEntries(found.map(([id, people]) => [id, items(people)]))
}

/** Steps that people take, answers to waiting acts, corrections of the record; nothing else has a form. */
const knownStep = ({ law }: CasePorts, procedure: string, step: string): boolean =>
  (isApprovalStep(step) && step !== 'approval.lapse') ||
  step === voidStep ||
  law.procedures[procedure]!.steps.some(
    (row) => row.id === step && row.stage.length > 0 && !['time', 'linked', 'outside'].includes(row.by[0]!),
  )

/** An office the form does not offer is no office here: a body is not a court, though both are in the registry. */
const withOffered = (
  { registry }: CasePorts,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const type = fields.find(({ id }) => id === name)?.type
      const isWrong = (type === 'body' || type === 'court') && !isOffered(registry, type, String(value))
      return [name, isWrong ? `not offered: ${value}` : value]
    }),
  )

/** What the code of a person may look like; whether somebody has it is for the record to say. */
const personCode = /^[\w-]{1,80}$/

/** The fields that name a person nobody knows, beside what else is wrong with the form: a seat is never given to a slip of the pen. */
async function strangersNamed(
  { isPerson, registry }: CasePorts,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  { on }: Visit,
  zone: string,
): Promise<Refusal | undefined> {
  const named = fields.filter(({ id, type, holds }) => type === 'person' && !holds && values[id] !== undefined)
  const unknown: Refusal[] = []
  for (const { id } of named) {
    const typed = String(values[id]).trim()
    if (typed === '' || (personCode.test(typed) && (await isPerson(typed)))) continue
    unknown.push(refuse('field.not-a-person', { field: id }))
  }
  const [first, ...more] = unknown
  if (first === undefined) return undefined
  const { problems } = checkForm(fields, values, { on, zone, registry, day: () => undefined })
  const others = problems.filter(({ field }) => !unknown.some((one) => one.field === field))
  return { ...first, also: [...more, ...others] }
}

/** A place in the record, as a form names it. */
const isPlace = (typed: string | undefined): boolean => /^\d{1,9}$/.test(typed ?? '')

async function stepDone(ports: CasePorts, visit: Visit, { number, place, step }: StepAddress): Promise<Reply> {
  const chain = await chainFor(ports, number, actorOf(visit))
  const state = chain?.states[Number(place) - 1]
  if (chain === undefined || state === undefined || !knownStep(ports, state.procedure, step)) return absent
  const { form } = visit
  const about = isPlace(form.about) ? { n: Number(form.about), hash: form.digest ?? '' } : undefined
  const props = {
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
  const fields = fieldsOf(props)
  const asked = rowsAsked(fields, props.typed)
  if (asked) return formReply(ports, chain, { ...props, ...asked })
  const unknown = strangers(fields, form)[0]
  const values = withOffered(ports, fields, readForm(fields, form, state.zone))
  const answer: Answer = unknown
    ? refuse('field.unknown', { details: { name: unknown } })
    : ((await strangersNamed(ports, fields, values, visit, state.zone)) ??
      (await ports.perform({
        key: form.key!,
        proceeding: state.id,
        step,
        person: visit.person!.id,
        fields: values,
        ...(isPlace(form.seen) && { seen: Number(form.seen) }),
        ...(form.branch && { branch: form.branch }),
        ...(about && { about }),
      })))
  if (isRefusal(answer)) return changed(ports, { ...props, typed: withRowsInOrder(fields, props.typed) }, answer)
  return redirect(visit, `${caseAddress(chain.number)}?done=${state.procedure}.${step}`)
}

/** After a refusal the form is drawn on the state as it is now, with everything that was typed. */
async function changed(ports: CasePorts, props: StepPageProps, refusal: Refusal): Promise<Reply> {
  const chain = await chainFor(ports, props.number, props.actor)
  if (chain === undefined) return absent
  const state = chain.states.find(({ id }) => id === props.state.id) ?? props.state
  return formReply(ports, chain, { ...props, state, refusal })
}

const withoutOwn = (form: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !ownNames.has(name)))

async function paper(
  ports: CasePorts,
  visit: Visit,
  { number, place, n, kind }: Readonly<Record<string, string>>,
): Promise<Reply> {
  const chain = await chainFor(ports, number!, actorOf(visit))
  if (chain === undefined) return absent
  const acts = await actsOf(ports, chain, actorOf(visit))
  const one = acts.find((act) => act.place === Number(place) && act.act.n === Number(n))
  if (one === undefined || !one.act.results.some((effect) => effect.do === 'paper' && effect.kind === kind))
    return absent
  // A paper that several sign is issued by the last signature; its text stands in the act they signed.
  const settled = one.act.results.find((effect) => effect.do === 'settle')
  const signed = settled && acts.find((act) => act.place === one.place && act.act.n === settled.n)
  return paperReply(
    visit,
    chain,
    signed ? { ...one, values: signed.values } : one,
    kind!,
    await ports.names(personsIn(chain, [one.act.by.person])),
  )
}
