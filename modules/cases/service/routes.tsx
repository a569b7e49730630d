/** `/cases/NUMBER/service`: who was notified and who was not, with its twins; the secretary sends to one party or to all who wait. */
import { procedureOf } from '../../../engine/law.ts'
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../web/components/error-summary/error-summary.tsx'
import { Notice } from '../../../web/components/notice/notice.tsx'
import { asList, twinLinks, twinRoutes } from '../../../web/list.ts'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../../web/visit.ts'
import { refusalInWords } from '../../forms/index.ts'
import type { NameOf } from '../act-words.tsx'
import { actorOf } from '../actor.ts'
import { caseAddress } from '../address.ts'
import { actsOf, type Chain } from '../chain.ts'
import { type DoingPorts, freshChain } from '../do-step.ts'
import { personsIn } from '../people-in.ts'
import { type ServiceLine, sendingStep, serviceBranch, serviceLines } from './lines.ts'
import { ServiceSummary, ServiceTable, serviceAddress } from './table.tsx'

export interface ServicePorts extends DoingPorts {
  names(persons: readonly string[]): Promise<NameOf>
}

export const serviceRoutes = (ports: ServicePorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/cases/:number/service',
    who: 'signed-in',
    answer: (visit, { number }) => show(ports, visit, number!),
  },
  ...twinRoutes('/cases/:number/service', 'signed-in', (visit, { number }) => data(ports, visit, number!)),
  {
    method: 'POST',
    path: '/cases/:number/service',
    who: 'signed-in',
    answer: (visit, { number }) => send(ports, visit, number!),
  },
]

interface Found {
  readonly chain: Chain
  readonly lines: readonly ServiceLine[]
}

async function found(ports: ServicePorts, visit: Visit, number: string): Promise<Found | undefined> {
  const chain = await freshChain(ports, visit, number)
  if (chain === undefined) return undefined
  const actor = actorOf(visit)
  const acts = await actsOf(ports, chain, actor)
  const nameOf = await ports.names(personsIn(chain, []))
  return { chain, lines: serviceLines({ ports, say: visit.say, chain, acts, nameOf, actor, at: visit.at }) }
}

/** Steps that send with one press, of every procedure of the chain. */
export const sendingIn = ({ law }: Pick<ServicePorts, 'law'>, { states }: Pick<Chain, 'states'>): string[] =>
  states.flatMap(({ procedure }) => {
    const all = procedureOf(law, procedure)
    const branch = serviceBranch(all)
    const row = branch === undefined ? undefined : sendingStep(all, branch)
    return row ? [`${procedure}.${row.id}`] : []
  })

async function show(
  ports: ServicePorts,
  visit: Visit,
  number: string,
  refusals: readonly Refusal[] = [],
): Promise<Reply> {
  const all = await found(ports, visit, number)
  if (all === undefined) return absent
  const { chain, lines } = all
  const { say } = visit
  const props = { visit, number: chain.number, lines, sending: sendingIn(ports, chain) }
  const errors = refusals.map((one) => ({ text: refusalInWords(say, one, chain.current.procedure) }))
  return page(
    say('service.title'),
    <>
      <ErrorSummary say={say} errors={errors} />
      {visit.query.get('done') === 'sent' && (
        <Notice say={say} kind="success">
          <p class="govuk-notification-banner__heading">{say('service.sent')}</p>
        </Notice>
      )}
      <h1 class="govuk-heading-l">
        <span class="tz-number">{chain.number}</span> {say('service.title')}
      </h1>
      {lines.length === 0 ? (
        <EmptyState title={say('service.none')} />
      ) : (
        <>
          <ServiceSummary {...props} />
          <ServiceTable {...props} />
        </>
      )}
    </>,
    {
      wide: true,
      before: (
        <BackLink
          say={say}
          href={to(visit, caseAddress(chain.number))}
          text={say('notices.case', { number: chain.number })}
        />
      ),
      alternates: twinLinks(visit, serviceAddress(chain.number)),
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

async function data(ports: ServicePorts, visit: Visit, number: string): Promise<Reply> {
  const all = await found(ports, visit, number)
  if (all === undefined) return absent
  const columns = [
    'seat',
    'role',
    'name',
    'stage',
    'state',
    'isWaiting',
    'whose',
    'until',
    'how',
    'day',
    'article',
    'proof',
  ] as const
  return asList(
    columns,
    all.lines.map((line) => Object.fromEntries(columns.map((name) => [name, line[name]]))),
  )
}

/** One act for each party it is sent to, each with a key of its own: what is sent twice is sent once. */
async function send(ports: ServicePorts, visit: Visit, number: string): Promise<Reply> {
  const all = await found(ports, visit, number)
  if (all === undefined) return absent
  const sending = sendingIn(ports, all.chain)
  const wanted = visit.form.line
  const lines = all.lines.filter(
    ({ place, branch, isWaiting }) => (wanted === 'every' && isWaiting) || wanted === `${place}/${branch}`,
  )
  if (lines.length === 0) return show(ports, visit, number)
  const refusals: Refusal[] = []
  for (const [index, { place, branch, procedure }] of lines.entries()) {
    const step = sending.find((one) => one.startsWith(`${procedure}.`))
    if (step === undefined) continue
    const answer = await ports.perform({
      key: index === 0 ? visit.form.key! : `${visit.form.key}.${index}`,
      proceeding: all.chain.states[place - 1]!.id,
      step: step.slice(procedure.length + 1),
      branch,
      person: visit.person!.id,
      ...(visit.person!.voice && { voice: visit.person!.voice.id }),
      fields: {},
    })
    if (isRefusal(answer)) refusals.push(answer)
  }
  return refusals.length > 0
    ? show(ports, visit, number, refusals)
    : redirect(visit, `${serviceAddress(all.chain.number)}?done=sent`)
}
