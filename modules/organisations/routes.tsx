/** Whom one speaks for, and the people who speak for an organisation. */
import type { Actor } from '../../engine/command.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Power } from '../../platform/registry/voices.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import type { Say } from '../../web/text/say.ts'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'
import { labelFor, readForm, refusalInWords } from '../forms/index.ts'
import { OrganisationPage } from './organisation-page.tsx'
import { empowerFields } from './powers.ts'
import { VoicesPage } from './voices-page.tsx'

export interface OrganisationPorts {
  readonly registry: PostRegistry
  perform(request: Request): Promise<Answer>
  names(persons: readonly string[]): Promise<(holder: Pick<Actor, 'person'>, say: Say) => string>
  isPerson(id: string): Promise<boolean>
}

export const organisationRoutes = (ports: OrganisationPorts): readonly Route[] => [
  { method: 'GET', path: '/voices', who: 'signed-in', answer: (visit) => voices(ports, visit) },
  { method: 'POST', path: '/voices', who: 'signed-in', answer: (visit) => chosen(ports, visit) },
  { method: 'GET', path: '/organisation', who: 'signed-in', answer: (visit) => organisation(ports, visit) },
  ...twinRoutes('/organisation', 'signed-in', (visit) => twin(ports, visit)),
  { method: 'POST', path: '/organisation/empower', who: 'signed-in', answer: (visit) => empower(ports, visit) },
  { method: 'POST', path: '/organisation/end-power', who: 'signed-in', answer: (visit) => endPower(ports, visit) },
]

const mine = ({ registry }: OrganisationPorts, { person, on }: Visit): readonly string[] =>
  registry.voicesOf(person!.id, on)

async function voices(ports: OrganisationPorts, visit: Visit): Promise<Reply> {
  const ids = mine(ports, visit)
  const nameOf = await ports.names(ids)
  const organisations = ids.map((id) => ({ id, name: nameOf({ person: id }, visit.say) }))
  return page(visit.say('organisations.voices'), <VoicesPage visit={visit} organisations={organisations} />, {
    before: <BackLink say={visit.say} href={to(visit, '/account')} />,
  })
}

function chosen(ports: OrganisationPorts, visit: Visit): Reply {
  const voice = visit.form.voice ?? ''
  if (voice === '') return { kind: 'voice', to: to(visit, '/my') }
  return mine(ports, visit).includes(voice) ? { kind: 'voice', voice, to: to(visit, '/my') } : absent
}

/** Powers that stand on the day, and those that are still to begin. */
const powersNow = ({ registry }: OrganisationPorts, { person, on }: Visit): readonly Power[] =>
  registry.powersOf(person!.voice!.id, on)

const isLeader = (ports: OrganisationPorts, visit: Visit): boolean =>
  powersNow(ports, visit).some((one) => one.paper === undefined && one.person === visit.person!.id)

async function organisation(
  ports: OrganisationPorts,
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  refusal?: Refusal,
): Promise<Reply> {
  if (visit.person!.voice === undefined) return redirect(visit, '/voices')
  const { say } = visit
  const powers = powersNow(ports, visit)
  const nameOf = await ports.names(powers.map(({ person }) => person))
  const errors = refusal
    ? [refusal, ...(refusal.also ?? [])].map((one) => ({
        ...(one.field && { name: one.field, label: labelFor(say, 'organisation-record', one.field) }),
        text: refusalInWords(say, one, 'organisation-record'),
      }))
    : []
  return page(
    say('organisations.title', { name: visit.person!.voice.name }),
    <OrganisationPage
      visit={visit}
      registry={ports.registry}
      isLeader={isLeader(ports, visit)}
      powers={powers.map((power) => ({ ...power, name: nameOf(power, say) }))}
      typed={typed}
      errors={errors}
    />,
    {
      before: <BackLink say={say} href={to(visit, '/voices')} />,
      ...(refusal && { status: 422, hasErrors: true }),
      alternates: twinLinks(visit, '/organisation'),
    },
  )
}

async function twin(ports: OrganisationPorts, visit: Visit): Promise<Reply> {
  if (visit.person!.voice === undefined) return absent
  const powers = powersNow(ports, visit)
  const nameOf = await ports.names(powers.map(({ person }) => person))
  const rows = powers.map((one) => ({
    name: nameOf(one, visit.say),
    since: one.since,
    until: one.until ?? '',
    paper: one.paper ?? '',
  }))
  return asList(['name', 'since', 'until', 'paper'], rows)
}

/** What the code of a person may look like; whether somebody has it is for the record to say. */
const personCode = /^[\w-]{1,80}$/

async function empower(ports: OrganisationPorts, visit: Visit): Promise<Reply> {
  const { key: _key, ...typed } = visit.form
  const values = readForm(empowerFields, visit.form, ports.registry.zoneOf(undefined))
  const code = String(values.representative ?? '').trim()
  if (code !== '' && !(personCode.test(code) && (await ports.isPerson(code))))
    return organisation(ports, visit, typed, refuse('field.not-a-person', { field: 'representative' }))
  return done(ports, visit, 'empower', { ...values, ...(code && { representative: code }) }, typed)
}

function endPower(ports: OrganisationPorts, visit: Visit): Promise<Reply> | Reply {
  const { representative = '' } = visit.form
  if (visit.person!.voice === undefined || !isLeader(ports, visit)) return absent
  // Nobody loses a power they were not given.
  return powersNow(ports, visit).some(({ person, paper }) => paper !== undefined && person === representative)
    ? done(ports, visit, 'end-power', { representative, last: visit.on }, {})
    : organisation(ports, visit, {}, refuse('field.not-a-person', { field: 'representative' }))
}

async function done(
  ports: OrganisationPorts,
  visit: Visit,
  step: string,
  fields: Readonly<Record<string, unknown>>,
  typed: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { person, form } = visit
  if (person!.voice === undefined || !isLeader(ports, visit)) return absent
  const answer = await ports.perform({
    key: form.key!,
    proceeding: person!.voice.id,
    step,
    person: person!.id,
    fields,
  })
  return isRefusal(answer) ? organisation(ports, visit, typed, answer) : redirect(visit, '/organisation')
}
