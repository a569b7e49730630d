/** The own calendar at a secret address: hearings I have a part in, and last days that bind me. Who has the address reads it; it can be renewed. */
import type { State } from '../../engine/state.ts'
import { seatOf } from '../../engine/state.ts'
import { endOf } from '../../engine/time/terms.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { lateSeats } from '../../platform/access.ts'
import { type CalendarEvent, calendarFile } from '../../platform/calendar-file.ts'
import { chainOf, mattersOf, rootOf } from '../../platform/lists.ts'
import { contactsOf } from '../../platform/registry/contacts.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { absent, page, type Reply, redirect, to, type Visit } from '../../web/visit.ts'
import { actorOf, caseAddress } from '../cases/index.ts'
import { articleInWords } from '../forms/index.ts'
import { hearingEvent } from './events.ts'
import { hearingsOf } from './list.ts'
import type { HearingPorts } from './ports.ts'

/** The act that made an address is found by this key: the token itself stands nowhere in the open. */
const keyOf = (token: string): string => `calendar:${sha256Hex(token)}`

export async function calendarPage({ store, address }: HearingPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const { calendarToken: token } = await contactsOf(store, visit.person!.id)
  return page(
    say('calendar.title'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('calendar.title')}</h1>
      <p class="govuk-body">{say('calendar.text')}</p>
      {token && (
        <>
          <p class="govuk-body tz-typed">
            <code>{`${address}/${visit.language}/calendar/${token}.ics`}</code>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={to(visit, `/calendar/${token}.ics`)}>
              {say('calendar.download')}
            </a>
          </p>
          <p class="govuk-hint">{say('calendar.secret')}</p>
        </>
      )}
      <form method="post" action={to(visit, '/me/calendar')}>
        <input type="hidden" name="key" value={visit.formKey()} />
        <Button kind={token ? 'secondary' : 'primary'}>{say(token ? 'calendar.renew' : 'calendar.make')}</Button>
      </form>
    </div>,
    { before: <BackLink say={say} href={to(visit, '/account')} /> },
  )
}

/** A new address; the one before is dead from this act on. */
export async function renewCalendar({ entropy, perform }: HearingPorts, visit: Visit): Promise<Reply> {
  const token = entropy.token()
  const person = visit.person!.id
  const answer = await perform({
    key: keyOf(token),
    proceeding: person,
    step: 'renew-calendar',
    person,
    fields: { calendarToken: token },
  })
  if (isRefusal(answer)) throw new Error(`The own calendar was refused: ${answer.refused}`)
  return redirect(visit, '/me/calendar')
}

export async function calendarReply(ports: HearingPorts, visit: Visit, file: string): Promise<Reply> {
  const token = /^([\w-]{20,60})\.ics$/.exec(file)?.[1]
  const made = token && (await ports.store.byKey(keyOf(token)))
  if (!made) return absent
  const person = made.receipt.proceeding
  if ((await contactsOf(ports.store, person)).calendarToken !== token) return absent
  const late = lateSeats(ports.access.seatsFor('case.read', { posts: [] }))
  const matters = await mattersOf(ports.db, person, { late, on: visit.on })
  const states = matters.map(({ state, number }) => ({ state: JSON.parse(state) as State, number }))
  return calendar(ports, visit, states, person)
}

/** Hearings of a case and the reader's own last days in it, once, for whoever may read the case. */
export async function caseCalendar(ports: HearingPorts, visit: Visit, typed: string): Promise<Reply> {
  const number = parseCaseNumber(typed)
  const root = number && (await rootOf(ports.db, number))
  if (!number || !root) return absent
  const actor = actorOf(visit)
  const states = (await chainOf(ports.db, root)).filter((state) => ports.access.may('case.read', actor, state))
  if (states.length === 0) return absent
  return calendar(
    ports,
    visit,
    states.map((state) => ({ state, number })),
    actor.person,
  )
}

interface Matter {
  readonly state: State
  readonly number: string
}

async function calendar(ports: HearingPorts, visit: Visit, matters: readonly Matter[], person: string): Promise<Reply> {
  const { say } = visit
  const numbers = new Map(matters.map(({ state, number }) => [state.id, number]))
  const hearings = await hearingsOf(ports.db, {
    procedures: Object.keys(ports.law.procedures),
    proceedings: [...numbers.keys()],
  })
  const body = calendarFile(say('calendar.title'), [
    ...hearings.map((one) => hearingEvent(ports, say, one, caseAddress(numbers.get(one.proceeding)!))),
    ...matters.flatMap((one) => termEvents(ports, visit, one, person)),
  ])
  return { kind: 'data', type: 'text/calendar; charset=utf-8', body }
}

/** Last days of running terms that bind a seat of the person. */
function termEvents(
  { law, address }: HearingPorts,
  { say }: Visit,
  { state, number }: Matter,
  person: string,
): CalendarEvent[] {
  const own = Object.entries(state.seats).flatMap(([key, { holder, active }]) =>
    active && holder.person === person ? [seatOf(key)] : [],
  )
  return Object.entries(state.terms).flatMap(([key, run]) => {
    if (run.status !== 'running' || run.rule.kind === 'wait' || !own.includes(run.rule.bound)) return []
    const { lastDay } = endOf(state, key, law.days)
    if (!lastDay) return []
    return [
      {
        uid: `term-${state.id}-${key.replace(/[^\w-]/g, '-')}@tarazy`,
        summary: say('calendar.term', { number, term: say(`${state.procedure}.term.${run.term}`) }),
        description: articleInWords(say, run.rule.article),
        url: `${address}/${say.language}${caseAddress(number)}`,
        stamp: run.at,
        sequence: run.extensions.length,
        when: { day: lastDay as CalendarDate },
      },
    ]
  })
}
