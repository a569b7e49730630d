/** Single keys at the desk: what they do, and the switch that turns them off (WCAG 2.1.4). Kept with the person, as a draft is. */
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'
import type { DeskPorts } from './reader.ts'

type KeyPorts = Pick<DeskPorts, 'drafts' | 'saveDraft' | 'dropDraft' | 'newId'>

const kind = 'keys-off'

/** Whether single keys work for the reader: they do until they are turned off. */
export const keysAreOn = async (ports: Pick<KeyPorts, 'drafts'>, visit: Visit): Promise<boolean> =>
  (await ports.drafts(visit.person!.id, kind)).length === 0

export const keyRoutes = (ports: KeyPorts): readonly Route[] => [
  { method: 'GET', path: '/keys', who: 'signed-in', answer: (visit) => keys(ports, visit) },
  { method: 'POST', path: '/keys', who: 'signed-in', answer: (visit) => turn(ports, visit) },
]

/** Keys of the desk; `ctrl-k` works everywhere, for it is no single key. */
const single = ['j', 'k', 'o', 'c', 'n', '/'] as const

async function keys(ports: KeyPorts, visit: Visit): Promise<Reply> {
  const { say } = visit
  const on = await keysAreOn(ports, visit)
  return page(
    say('keys.title'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('keys.title')}</h1>
      <p class="govuk-body">{say('keys.about')}</p>
      <SummaryList
        say={say}
        rows={[
          ...single.map((key) => ({ key, value: say(`keys.${key === '/' ? 'slash' : key}`) })),
          { key: 'Ctrl + K', value: say('keys.palette') },
        ]}
      />
      <p class="govuk-body" role="status">
        {say(on ? 'keys.on' : 'keys.off')}
      </p>
      <form method="post" action={to(visit, '/keys')}>
        <input type="hidden" name="key" value={visit.formKey()} />
        <input type="hidden" name="turn" value={on ? 'off' : 'on'} />
        <Button kind="secondary">{say(on ? 'keys.turn-off' : 'keys.turn-on')}</Button>
      </form>
    </div>,
    { before: <BackLink say={say} href={to(visit, '/desk')} /> },
  )
}

async function turn(ports: KeyPorts, visit: Visit): Promise<Reply> {
  const person = visit.person!.id
  const off = await ports.drafts(person, kind)
  if (visit.form.turn === 'off' && off.length === 0)
    await ports.saveDraft({ id: ports.newId(visit), person, kind, body: {} })
  if (visit.form.turn === 'on') for (const { id } of off) await ports.dropDraft(id, person)
  return redirect(visit, '/keys')
}
