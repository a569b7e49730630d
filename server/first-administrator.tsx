/** Live mode: the first two administrators come in by one-time addresses on the console, say a name, and are entered by an act. */
import { sha256Hex } from '../kernel/hash.ts'
import { dayAt } from '../kernel/instant.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { refusalInWords } from '../modules/forms/index.ts'
import { administratorPost, houseId } from '../platform/administration/house-seat.ts'
import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary, errorOf } from '../web/components/error-summary/error-summary.tsx'
import { TextInput } from '../web/components/field/text-input.tsx'
import { absent, page, type Reply, type Route, to, type Visit } from '../web/visit.ts'
import type { House } from './house.ts'

export interface FirstAdministrator {
  readonly routes: readonly Route[] /** Path of the one-time address; undefined when nobody is awaited. */
  readonly path?: string
}

/** Routes and address for a live house with fewer than two administrators; nothing otherwise. */
export function firstAdministrator(house: House): FirstAdministrator {
  if (house.folder.mode !== 'live' || administrators(house) >= administratorsMin) return { routes: [] }
  const token = house.entropy.token()
  const door = { hash: sha256Hex(token), isOpen: true }
  const right = (given: string): boolean => door.isOpen && sha256Hex(given) === door.hash
  return {
    path: `/kk/first/${token}`,
    routes: [
      {
        method: 'GET',
        path: '/first/:token',
        who: 'anybody',
        answer: (visit, { token: given }) => (right(given!) ? form(visit, given!, {}) : absent),
      },
      {
        method: 'POST',
        path: '/first/:token',
        who: 'anybody',
        answer: async (visit, { token: given }) => {
          if (!right(given!)) return absent
          const reply = await enter(house, visit, given!)
          if (reply.kind === 'signed-in') door.isOpen = false
          return reply
        },
      },
    ],
  }
}

/** Fewer cannot agree with each other: the keeper of the console is the other one until then. */
const administratorsMin = 2

const administrators = ({ registry, clocks, zone }: House): number =>
  registry.holding(administratorPost, houseId, dayAt(clocks.law.now(), zone)).length

const names = ['kk', 'ru', 'en'] as const

function form(
  visit: Visit,
  token: string,
  typed: Readonly<Record<string, string>>,
  errors: readonly { name?: string; text: string }[] = [],
): Reply {
  const { say } = visit
  return page(
    say('first.title'),
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <h1 class="govuk-heading-l">{say('first.title')}</h1>
      <p class="govuk-body">{say('first.text')}</p>
      <form method="post" action={to(visit, `/first/${token}`)} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        {names.map((name) => (
          <TextInput
            say={say}
            name={name}
            label={say(`first.name.${name}`)}
            value={typed[name] ?? ''}
            error={errorOf(errors, name)}
            autocomplete="name"
          />
        ))}
        <Button>{say('first.enter')}</Button>
      </form>
    </div>,
    errors.length > 0 ? { hasErrors: true, status: 422 } : {},
  )
}

async function enter(house: House, visit: Visit, token: string): Promise<Reply> {
  const { form: typed, say } = visit
  const id = house.entropy.uuid7(visit.at)
  const name = Object.fromEntries(names.map((one) => [one, typed[one] ?? '']))
  const answer = await house.perform({
    key: typed.key!,
    proceeding: id,
    procedure: 'person-record',
    step: 'enter',
    person: 'personnel',
    outside: true,
    fields: { subject: id, name, language: visit.language, invented: false, house: houseId },
  })
  if (isRefusal(answer))
    return form(
      visit,
      token,
      typed,
      [answer, ...(answer.also ?? [])].map((one) => ({
        ...(one.field && { name: one.field.replace('name.', '') }),
        text: refusalInWords(say, one, 'person-record'),
      })),
    )
  await house.perform({
    key: `${typed.key}.post`,
    proceeding: id,
    step: 'appoint',
    person: 'personnel',
    outside: true,
    fields: { post: administratorPost, office: houseId, since: visit.on },
  })
  return { kind: 'signed-in', person: id, to: to(visit, '/account') }
}
