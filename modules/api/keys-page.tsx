/** Keys of programs: made and revoked by the person they act for. A key is shown once; only its hash is kept. */
import type { JSX } from 'preact'
import { addHours, type Instant } from '../../kernel/instant.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { type ApiKey, hashOfToken, type KeyRing, tokenBeginning } from '../../platform/api-keys/key-ring.ts'
import type { KeyUse, KeyUses } from '../../platform/api-keys/key-use.ts'
import type { Clocks } from '../../platform/clock.ts'
import type { Entropy } from '../../platform/entropy.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { Radios, Select } from '../../web/components/field/choices.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import { Notice } from '../../web/components/notice/notice.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { twinLinks } from '../../web/list.ts'
import { formatMoment } from '../../web/text/formats.ts'
import { page, type Reply, redirect, to, type Visit } from '../../web/visit.ts'
import { refusalInWords } from '../forms/index.ts'
import { proceduresShown } from '../procedures/index.ts'
import { quotas } from './operations.ts'
import type { ApiPorts } from './ports.ts'

export interface KeyPagePorts extends Pick<ApiPorts, 'law' | 'registry' | 'zone'> {
  readonly keys: KeyRing
  readonly uses: KeyUses
  readonly clocks: Clocks
  readonly entropy: Entropy
  perform(request: Request): Promise<Answer>
}

/** Days that a key may be good for. */
const daysOffered = [1, 30, 90, 365] as const
export const addressOfKeys = '/me/api'

interface Shown {
  readonly typed?: Readonly<Record<string, string>>
  readonly problems?: readonly Refusal[]
  /** The key just made. */
  readonly token?: string
}

export async function keysPage(ports: KeyPagePorts, visit: Visit, shown: Shown = {}): Promise<Reply> {
  const { say } = visit
  const { problems = [], token } = shown
  const keys = ports.keys.of(visit.person!.id)
  const uses = await ports.uses.of(keys.map(({ id }) => id))
  const errors = problems.map((one) => problemInWords(visit, one))
  return page(
    say('api-keys.title'),
    <>
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      {token ? <Made visit={visit} token={token} /> : visit.query.has('revoked') && <Revoked visit={visit} />}
      <h1 class="govuk-heading-l">{say('api-keys.title')}</h1>
      <p class="govuk-body tz-narrow">{say('api-keys.intro')}</p>
      <p class="govuk-body tz-narrow">
        {say('api-keys.quota', { n: quotas.key })}{' '}
        <a class="govuk-link" href={to(visit, '/developers')}>
          {say('api-keys.docs')}
        </a>
      </p>
      <KeyTable ports={ports} visit={visit} keys={keys} uses={uses} />
      <MakeForm ports={ports} visit={visit} typed={shown.typed ?? {}} errors={errors} />
    </>,
    {
      before: <BackLink say={say} href={to(visit, '/account')} />,
      alternates: twinLinks(visit, addressOfKeys),
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

function problemInWords({ say }: Visit, problem: Refusal): FormError {
  const { field } = problem
  return {
    ...(field && { name: field, label: say.has(`api-keys.${field}`) ? say(`api-keys.${field}`) : field }),
    text: refusalInWords(say, problem, 'person-record'),
  }
}

const Made = ({ visit: { say }, token }: { readonly visit: Visit; readonly token: string }): JSX.Element => (
  <Notice say={say} kind="success">
    <p class="govuk-notification-banner__heading">{say('api-keys.made')}</p>
    <p class="govuk-body">{say('api-keys.made.once')}</p>
    <p class="govuk-body">
      <code class="tz-token">{token}</code>
    </p>
  </Notice>
)

const Revoked = ({ visit: { say } }: { readonly visit: Visit }): JSX.Element => (
  <Notice say={say} kind="success">
    {say('api-keys.revoked')}
  </Notice>
)

export type KeyState = 'good' | 'over' | 'revoked'
export const stateOf = ({ revokedAt, goodUntil }: ApiKey, now: Instant): KeyState =>
  revokedAt ? 'revoked' : now > goodUntil ? 'over' : 'good'

function KeyTable(props: {
  readonly ports: KeyPagePorts
  readonly visit: Visit
  readonly keys: readonly ApiKey[]
  readonly uses: ReadonlyMap<string, KeyUse>
}): JSX.Element {
  const { ports, visit, keys, uses } = props
  const { say, language } = visit
  const now = ports.clocks.machine.now()
  return (
    <Table
      id="keys"
      caption={say('api-keys.list')}
      empty={<EmptyState title={say('api-keys.none')} />}
      columns={['label', 'scope', 'until', 'used', 'state'].map((id) => ({ title: say(`api-keys.${id}`) }))}
      rows={keys.map((key) => {
        const state = stateOf(key, now)
        return {
          cells: [
            key.label,
            <Reach ports={ports} visit={visit} apiKey={key} />,
            formatMoment(key.goodUntil, ports.zone, language),
            <Used ports={ports} visit={visit} use={uses.get(key.id)} />,
            <>
              <Tag colour={state === 'good' ? 'green' : 'grey'}>{say(`api-keys.state.${state}`)}</Tag>
              {state === 'good' && <RevokeForm visit={visit} apiKey={key} />}
            </>,
          ],
        }
      })}
    />
  )
}

function Reach({ ports, visit, apiKey }: { ports: KeyPagePorts; visit: Visit; apiKey: ApiKey }): JSX.Element {
  const { say, language } = visit
  const offices = apiKey.offices.map((id) => ports.registry.office(id)?.names[language] ?? id)
  return (
    <>
      {say(apiKey.mayAct ? 'api-keys.scope.act' : 'api-keys.scope.read')}
      {[...apiKey.procedures.map((id) => say(`${id}.title`)), ...offices].map((one) => (
        <div class="govuk-hint">{one}</div>
      ))}
    </>
  )
}

function Used(props: { ports: KeyPagePorts; visit: Visit; use: KeyUse | undefined }): JSX.Element {
  const { ports, visit, use } = props
  const { say, language } = visit
  if (use === undefined) return <>{say('api-keys.used.never')}</>
  return (
    <>
      {formatMoment(use.lastAt, ports.zone, language)}
      <div class="govuk-hint">{say('api-keys.requests', { n: use.requests })}</div>
    </>
  )
}

const RevokeForm = ({ visit, apiKey }: { readonly visit: Visit; readonly apiKey: ApiKey }): JSX.Element => (
  <form method="post" action={to(visit, `${addressOfKeys}/revoke`)}>
    <input type="hidden" name="key" value={visit.formKey()} />
    <input type="hidden" name="keyId" value={apiKey.id} />
    <Button kind="secondary">
      {visit.say('api-keys.revoke')}
      <span class="govuk-visually-hidden">: {apiKey.label}</span>
    </Button>
  </form>
)

function MakeForm(props: {
  readonly ports: KeyPagePorts
  readonly visit: Visit
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
}): JSX.Element {
  const { ports, visit, typed, errors } = props
  const { say, language, person } = visit
  const offices = [...new Set(person!.posts.map(({ office }) => office))]
  const box = (name: string) => ({
    say,
    name,
    label: say(`api-keys.${name}`),
    value: typed[name] ?? '',
    error: errorOf(errors, name),
  })
  return (
    <form method="post" action={to(visit, addressOfKeys)} class="tz-narrow" novalidate>
      <h2 class="govuk-heading-m">{say('api-keys.make')}</h2>
      <input type="hidden" name="key" value={visit.formKey()} />
      <TextInput {...box('label')} hint={say('api-keys.label.hint')} />
      <Radios
        {...box('scope')}
        value={typed.scope ?? 'read'}
        items={['read', 'act'].map((value) => ({ value, text: say(`api-keys.scope.${value}`) }))}
      />
      <Select
        {...box('procedure')}
        isEmptyFirst={false}
        items={[
          { value: '', text: say('api-keys.procedure.all') },
          ...proceduresShown(ports).map(({ id }) => ({ value: id, text: say(`${id}.title`) })),
        ]}
      />
      {offices.length > 0 && (
        <Select
          {...box('office')}
          isEmptyFirst={false}
          items={[
            { value: '', text: say('api-keys.office.all') },
            ...offices.map((id) => ({ value: id, text: ports.registry.office(id)?.names[language] ?? id })),
          ]}
        />
      )}
      <Select
        {...box('days')}
        value={typed.days ?? '90'}
        isEmptyFirst={false}
        items={daysOffered.map((n) => ({ value: String(n), text: say('api-keys.days.one', { n }) }))}
      />
      <Button>{say('api-keys.make')}</Button>
    </form>
  )
}

/** What is wrong with the form but for what the act itself checks. */
function wrongIn(ports: KeyPagePorts, { form, person }: Visit): Refusal[] {
  const names = ['key', 'label', 'scope', 'procedure', 'office', 'days']
  const isOneOf = (name: string, values: readonly string[]): Refusal[] =>
    values.includes(form[name] ?? '') ? [] : [{ refused: 'field.not-an-option', field: name }]
  return [
    ...Object.keys(form)
      .filter((name) => !names.includes(name))
      .map((name): Refusal => ({ refused: 'field.unknown', details: { name } })),
    ...isOneOf('scope', ['read', 'act']),
    ...isOneOf('days', daysOffered.map(String)),
    ...isOneOf('procedure', ['', ...proceduresShown(ports).map(({ id }) => id)]),
    ...isOneOf('office', ['', ...person!.posts.map(({ office }) => office)]),
  ]
}

export async function keyMade(ports: KeyPagePorts, visit: Visit): Promise<Reply> {
  const { form, person } = visit
  const now = ports.clocks.machine.now()
  const token = tokenBeginning + ports.entropy.token()
  const wrong = wrongIn(ports, visit)
  const answer: Answer | undefined =
    wrong.length > 0
      ? undefined
      : await ports.perform({
          key: form.key!,
          proceeding: person!.id,
          step: 'make-key',
          person: person!.id,
          fields: {
            keyId: ports.entropy.uuid7(now),
            hash: hashOfToken(token),
            label: form.label ?? '',
            mayAct: form.scope === 'act',
            goodUntil: addHours(now, Number(form.days) * 24),
            ...(form.procedure && { procedures: [form.procedure] }),
            ...(form.office && { offices: [form.office] }),
          },
        })
  const problems = answer === undefined ? wrong : isRefusal(answer) ? [answer, ...(answer.also ?? [])] : []
  return problems.length > 0 ? keysPage(ports, visit, { typed: form, problems }) : keysPage(ports, visit, { token })
}

export async function keyRevoked(ports: KeyPagePorts, visit: Visit): Promise<Reply> {
  const person = visit.person!.id
  const key = ports.keys.of(person).find(({ id }) => id === visit.form.keyId)
  if (key === undefined) return { kind: 'absent' }
  if (key.revokedAt === undefined) {
    const answer = await ports.perform({
      key: visit.form.key!,
      proceeding: person,
      step: 'revoke-key',
      person,
      fields: { keyId: key.id },
    })
    if (isRefusal(answer)) return keysPage(ports, visit, { problems: [answer] })
  }
  return redirect(visit, `${addressOfKeys}?revoked=yes`)
}
