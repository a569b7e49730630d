/** Passkeys: one's own, added and removed by acts of the own record, and signing in by one. */
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import { type Passkey, type Passkeys, passkeyNameMax } from '../../platform/registry/passkey-steps.ts'
import type { SignInLimits } from '../../platform/sign-in/limits.ts'
import type { PasskeyDesk } from '../../platform/sign-in/passkeys.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import { PasskeyForm } from '../../web/components/passkey/passkey-form.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import { formatMoment } from '../../web/text/formats.ts'
import { absent, nextOf, page, type Reply, type Route, redirect, to, type Visit, withNext } from '../../web/visit.ts'
import { refusalInWords } from '../forms/index.ts'

export interface PasskeyRoutePorts {
  readonly desk: PasskeyDesk
  readonly limits: SignInLimits
  readonly zone: string
  /** The machine clock. */
  now(): Instant
  of: Passkeys['of']
  perform(request: Request): Promise<Answer>
  /** Values of the own record that only its keys open: here the names of passkeys. */
  personal(id: string): Promise<readonly { readonly n: number; readonly field: string; readonly value?: unknown }[]>
  /** Where the person begins, below the language. */
  homeOf(person: string, visit: Visit): string
}

/** Passkeys of one person at most. */
const passkeysMax = 20

export const passkeyRoutes = (ports: PasskeyRoutePorts): readonly Route[] => [
  { method: 'GET', path: '/sign-in/passkey', who: 'anybody', answer: (visit) => enter(ports, visit) },
  { method: 'POST', path: '/sign-in/passkey', who: 'anybody', answer: (visit) => entered(ports, visit) },
  { method: 'GET', path: '/me/passkeys', who: 'signed-in', answer: (visit) => list(ports, visit) },
  ...twinRoutes('/me/passkeys', 'signed-in', async (visit) => asList(['name', 'at'], await rowsOf(ports, visit))),
  { method: 'POST', path: '/me/passkeys', who: 'signed-in', answer: (visit) => added(ports, visit) },
  { method: 'POST', path: '/me/passkeys/remove', who: 'signed-in', answer: (visit) => removed(ports, visit) },
]

async function enter({ desk }: PasskeyRoutePorts, visit: Visit, refusal?: Refusal): Promise<Reply> {
  const { say } = visit
  const key = visit.formKey()
  return page(
    say('passkey.enter'),
    <div class="tz-narrow">
      <ErrorSummary say={say} errors={refusal ? [{ text: refusalInWords(say, refusal, 'person-record') }] : []} />
      <h1 class="govuk-heading-l">{say('passkey.enter')}</h1>
      <p class="govuk-body">{say('passkey.enter.help')}</p>
      <PasskeyForm
        say={say}
        action={to(visit, '/sign-in/passkey')}
        formKey={key}
        purpose="enter"
        options={await desk.asksToEnter(key)}
        origin={desk.origin}
        button={say('passkey.enter.do')}
      >
        <input type="hidden" name="next" value={nextOf(visit) ?? ''} />
      </PasskeyForm>
      <p class="govuk-body">
        <a class="govuk-link" href={withNext(visit, '/sign-in')}>
          {say('passkey.other-ways')}
        </a>
      </p>
    </div>,
    {
      before: <BackLink say={say} href={withNext(visit, '/sign-in')} />,
      ...(refusal && { hasErrors: true, status: refusal.refused === 'sign-in.wait' ? 429 : 422 }),
    },
  )
}

async function entered(ports: PasskeyRoutePorts, visit: Visit): Promise<Reply> {
  const { desk, limits } = ports
  const now = ports.now()
  const response = visit.form.response ?? ''
  // Whose key it claims to be: a failure counts for that person too.
  const who = { address: visit.address, person: desk.claimed(response)?.person }
  const waits = limits.refusal(who, now)
  if (waits) return enter(ports, visit, waits)
  const key = await desk.enter(visit.form.key ?? '', response, now)
  if (isRefusal(key)) {
    limits.failed(who, now)
    return enter(ports, visit, key)
  }
  limits.passed(who)
  return { kind: 'signed-in', person: key.person, to: to(visit, nextOf(visit) ?? ports.homeOf(key.person, visit)) }
}

/** Own passkeys with their names, the newest first. */
async function rowsOf(
  ports: PasskeyRoutePorts,
  visit: Visit,
): Promise<(Pick<Passkey, 'credential' | 'at'> & { readonly name: string })[]> {
  const own = ports.of(visit.person!.id)
  const names = own.length > 0 ? await ports.personal(visit.person!.id) : []
  return own
    .map(({ n, credential, at }) => {
      const name = names.find((one) => one.n === n && one.field === 'label')?.value
      return { credential, at, name: typeof name === 'string' ? name : '' }
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
}

async function list(ports: PasskeyRoutePorts, visit: Visit, refusal?: Refusal): Promise<Reply> {
  const { say, person, form } = visit
  const rows = await rowsOf(ports, visit)
  const error = refusal && refusalInWords(say, refusal, 'person-record')
  const key = visit.formKey()
  return page(
    say('passkey.title'),
    <div class="tz-narrow">
      <ErrorSummary say={say} errors={error ? [{ name: 'label', text: error }] : []} />
      <h1 class="govuk-heading-l">{say('passkey.title')}</h1>
      <p class="govuk-body">{say('passkey.text')}</p>
      {rows.length === 0 ? <p class="govuk-body">{say('passkey.nothing')}</p> : <OwnKeys {...{ ports, visit, rows }} />}
      <h2 class="govuk-heading-m">{say('passkey.add')}</h2>
      <PasskeyForm
        say={say}
        action={to(visit, '/me/passkeys')}
        formKey={key}
        purpose="add"
        options={await ports.desk.asksToAdd(key, person!)}
        origin={ports.desk.origin}
        button={say('passkey.add.do')}
      >
        <TextInput
          say={say}
          name="label"
          label={say('passkey.name')}
          hint={say('passkey.name.hint')}
          width={20}
          value={form.label ?? ''}
          error={error}
        />
      </PasskeyForm>
    </div>,
    {
      before: <BackLink say={say} href={to(visit, '/account')} />,
      alternates: twinLinks(visit, '/me/passkeys'),
      ...(refusal && { hasErrors: true, status: 422 }),
    },
  )
}

const OwnKeys = ({
  ports,
  visit,
  rows,
}: {
  readonly ports: PasskeyRoutePorts
  readonly visit: Visit
  readonly rows: Awaited<ReturnType<typeof rowsOf>>
}) => (
  <Table
    id="passkeys"
    caption={visit.say('passkey.title')}
    captionHidden
    columns={['name', 'added', 'remove'].map((one) => ({ title: visit.say(`passkey.${one}`) }))}
    rows={rows.map(({ credential, name, at }) => ({
      cells: [
        name,
        formatMoment(at, ports.zone, visit.language),
        <form method="post" action={to(visit, '/me/passkeys/remove')}>
          <input type="hidden" name="key" value={visit.formKey()} />
          <Button kind="link" name="credential" value={credential}>
            {visit.say('passkey.remove.do')}
            <span class="govuk-visually-hidden">: {name}</span>
          </Button>
        </form>,
      ],
    }))}
  />
)

async function added(ports: PasskeyRoutePorts, visit: Visit): Promise<Reply> {
  const { form, person } = visit
  const label = (form.label ?? '').trim()
  if (label === '') return list(ports, visit, refuse('passkey.no-name'))
  if (label.length > passkeyNameMax)
    return list(ports, visit, refuse('passkey.long-name', { details: { max: passkeyNameMax } }))
  if (ports.of(person!.id).length >= passkeysMax)
    return list(ports, visit, refuse('passkey.too-many', { details: { max: passkeysMax } }))
  const made = await ports.desk.add(form.key!, form.response ?? '', ports.now())
  if (isRefusal(made)) return list(ports, visit, made)
  const { credential, publicKey, counter } = made
  const answer = await ports.perform({
    key: form.key!,
    proceeding: person!.id,
    step: 'add-passkey',
    person: person!.id,
    fields: { credential, publicKey, counter: String(counter), label },
  })
  return isRefusal(answer) ? list(ports, visit, answer) : redirect(visit, '/me/passkeys')
}

/** Removes one of one's own; a key that is nobody's or another's is absent. */
async function removed(ports: PasskeyRoutePorts, visit: Visit): Promise<Reply> {
  const { form, person } = visit
  const own = ports.of(person!.id).find(({ credential }) => credential === form.credential)
  if (own === undefined) return absent
  const answer = await ports.perform({
    key: form.key!,
    proceeding: person!.id,
    step: 'drop-passkey',
    person: person!.id,
    fields: { credential: own.credential },
  })
  return isRefusal(answer) ? list(ports, visit, answer) : redirect(visit, '/me/passkeys')
}
