/** The end of a session: staying signed in, and answers that were sent after it was over. */
import { Button } from '../web/components/button/button.tsx'
import { Details } from '../web/components/details/details.tsx'
import { absent, page, type Reply, type Route, to, type Visit } from '../web/visit.ts'
import type { House } from './house.ts'
import { ownPath } from './look.tsx'

/** Drafts of this kind hold a form that came after its session was over. */
const kind = 'unsent'

interface Unsent {
  readonly path: string
  readonly form: Readonly<Record<string, string>>
}

/** Keeps what was typed for the one whose session it was; answers with the address where it is found after signing in. */
export async function keepUnsent({ store, entropy, clocks }: House, person: string, visit: Visit): Promise<string> {
  const { key: _key, ...form } = visit.form
  const id = entropy.uuid7(clocks.machine.now())
  await store.saveDraft({ id, person, kind, body: { path: visit.path, form } satisfies Unsent })
  return `/unsent/${id}`
}

export const sessionRoutes = (house: House): readonly Route[] => [
  {
    method: 'GET',
    path: '/session',
    who: 'signed-in',
    answer: (visit) =>
      page(
        visit.say('server.session'),
        <div class="tz-narrow">
          <h1 class="govuk-heading-l">{visit.say('server.session')}</h1>
          <p class="govuk-body">
            {visit.say('server.session.left', { count: Math.ceil((visit.signedInSeconds ?? 0) / 60) })}
          </p>
          <p class="govuk-body">{visit.say('server.session.text')}</p>
          <form method="post" action={to(visit, '/session')}>
            <input type="hidden" name="key" value={visit.formKey()} />
            <Button>{visit.say('web.session.stay')}</Button>
          </form>
        </div>,
      ),
  },
  {
    method: 'POST',
    path: '/session',
    who: 'signed-in',
    answer: (visit) => ({
      kind: 'stays',
      reply: page(
        visit.say('server.session.stayed'),
        <div class="tz-narrow">
          <h1 class="govuk-heading-l">{visit.say('server.session.stayed')}</h1>
          <p class="govuk-body">{visit.say('server.session.stayed.text')}</p>
        </div>,
      ),
    }),
  },
  {
    method: 'POST',
    path: '/session.json',
    who: 'signed-in',
    answer: () => ({
      kind: 'stays',
      reply: { kind: 'data', type: 'application/json', body: JSON.stringify({ seconds: house.sessions.seconds() }) },
    }),
  },
  {
    method: 'GET',
    path: '/unsent/:id',
    who: 'signed-in',
    answer: (visit, { id }) => unsent(house, visit, id!),
  },
]

/** What the person typed, with a button that sends it as it was sent then: to the same form, under a key of today. */
async function unsent({ store }: House, visit: Visit, id: string): Promise<Reply> {
  const found = await store.loadDraft(id, visit.person!.id)
  if (found?.kind !== kind) return absent
  const { path, form } = found.body as Unsent
  const { say } = visit
  const words = Object.values(form).filter((value) => /\s/.test(value.trim()))
  return page(
    say('server.unsent'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('server.unsent')}</h1>
      <p class="govuk-body">{say('server.unsent.text')}</p>
      {words.length > 0 && (
        <Details summary={say('server.unsent.typed')}>
          {words.map((value) => (
            <p class="govuk-body tz-typed">{value}</p>
          ))}
        </Details>
      )}
      <form method="post" action={to(visit, ownPath(path))}>
        <input type="hidden" name="key" value={visit.formKey()} />
        {Object.entries(form).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>{say('server.unsent.send')}</Button>
      </form>
    </div>,
  )
}
