/** `/me/notify`: every change is an act of the person on the own record. */

import { checkForm } from '../../engine/deciding/fields.ts'
import type { Registry } from '../../engine/law.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { type Channel, channels, type EventKind, events } from '../../platform/registry/contact-steps.ts'
import { contactsOf } from '../../platform/registry/contacts.ts'
import type { SignInLimits } from '../../platform/sign-in/limits.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'
import { refusalInWords } from '../forms/index.ts'
import { type ConfirmingPorts, confirm, contactField, isOpen, nameOf, sendCode, waitingOf } from './confirming.ts'
import { NotifyPage } from './notify-page.tsx'

export interface NotifyPorts extends ConfirmingPorts {
  readonly registry: Registry
  readonly zone: string
  /** Wrong codes count as failed tries to come in do: the same person and address wait. */
  readonly limits: SignInLimits
}

export const notifyRoutes = (ports: NotifyPorts): readonly Route[] => [
  { method: 'GET', path: '/me/notify', who: 'signed-in', answer: (visit) => show(ports, visit) },
  { method: 'POST', path: '/me/notify', who: 'signed-in', answer: (visit) => choose(ports, visit) },
  { method: 'POST', path: '/me/notify/address', who: 'signed-in', answer: (visit) => newAddress(ports, visit) },
  { method: 'POST', path: '/me/notify/confirm', who: 'signed-in', answer: (visit) => typedCode(ports, visit) },
  { method: 'POST', path: '/me/notify/drop', who: 'signed-in', answer: (visit) => drop(ports, visit) },
]

const openChannels = ({ carriers }: NotifyPorts): Channel[] => channels.filter((one) => carriers[one])

const channelIn = (ports: NotifyPorts, { form }: Visit): Channel | undefined =>
  openChannels(ports).find((one) => one === form.channel)

async function show(ports: NotifyPorts, visit: Visit, at?: Channel, refusal?: Refusal, field?: string): Promise<Reply> {
  const { say } = visit
  const person = visit.person!.id
  const contacts = await contactsOf(ports.store, person)
  const waiting: Partial<Record<Channel, string>> = {}
  for (const channel of openChannels(ports)) {
    const one = await waitingOf(ports, person, channel)
    if (isOpen(one, ports.machineNow())) waiting[channel] = one.address
  }
  const named = field ?? refusal?.field
  const errors = refusal ? [{ ...(named && { name: named }), text: refusalInWords(say, refusal, 'person-record') }] : []
  return page(
    say('notify.title'),
    <NotifyPage
      visit={visit}
      contacts={contacts}
      open={openChannels(ports)}
      waiting={waiting}
      errors={errors}
      typed={visit.form}
      {...(at && { at })}
    />,
    {
      before: <BackLink say={say} href={to(visit, '/account')} />,
      ...(refusal && { hasErrors: true, status: 422 }),
    },
  )
}

async function newAddress(ports: NotifyPorts, visit: Visit): Promise<Reply> {
  const channel = channelIn(ports, visit)
  if (channel === undefined) return absent
  const name = nameOf(channel)
  const { values, problems } = checkForm(
    [{ ...without(contactField(channel)), required: true }],
    { [name]: visit.form[name] ?? '' },
    { on: visit.on, zone: ports.zone, registry: ports.registry, day: () => undefined },
  )
  if (problems[0]) return show(ports, visit, channel, problems[0])
  const refusal = await sendCode(ports, visit.say, visit.person!.id, channel, String(values[name]))
  return refusal ? show(ports, visit, channel, refusal) : redirect(visit, '/me/notify?done=sent')
}

/** The field by itself: on this page its channel is known. */
const without = ({ showWhen: _showWhen, ...field }: ReturnType<typeof contactField>) => field

async function typedCode(ports: NotifyPorts, visit: Visit): Promise<Reply> {
  const channel = channelIn(ports, visit)
  if (channel === undefined) return absent
  const field = `code-${channel}`
  const who = { person: visit.person!.id, address: visit.address }
  const now = ports.machineNow()
  const waits = ports.limits.refusal(who, now)
  const refusal = waits ?? (await confirm(ports, who.person, channel, visit.form[field] ?? '', visit.form.key!))
  if (refusal?.refused === 'contact.code-wrong') ports.limits.failed(who, now)
  return refusal ? show(ports, visit, channel, refusal, field) : redirect(visit, '/me/notify?done=confirmed')
}

async function drop(ports: NotifyPorts, visit: Visit): Promise<Reply> {
  const channel = channels.find((one) => one === visit.form.channel)
  if (channel === undefined) return absent
  // Pressed again, or in another tab: the address is gone already, and the record tells of it once.
  const { addresses } = await contactsOf(ports.store, visit.person!.id)
  if (addresses[channel] === undefined) return redirect(visit, '/me/notify')
  return performed(ports, visit, 'drop-contact', { channel }, 'dropped')
}

async function choose(ports: NotifyPorts, visit: Visit): Promise<Reply> {
  const contacts = await contactsOf(ports.store, visit.person!.id)
  const open = openChannels(ports)
  // A channel that this installation does not have was not on the form: what was chosen before stays.
  const wants = (event: EventKind, channel: Channel): boolean =>
    open.includes(channel) ? visit.form[`${event}.${channel}`] === 'yes' : contacts.wants(event, channel)
  const choices = events.map((event) => ({ event, email: wants(event, 'email'), sms: wants(event, 'sms') }))
  return performed(ports, visit, 'choose-channels', { choices }, 'choices')
}

async function performed(
  ports: NotifyPorts,
  visit: Visit,
  step: string,
  fields: Record<string, unknown>,
  done: string,
): Promise<Reply> {
  const person = visit.person!.id
  const answer = await ports.perform({ key: visit.form.key!, proceeding: person, step, person, fields })
  return isRefusal(answer) ? show(ports, visit, undefined, answer) : redirect(visit, `/me/notify?done=${done}`)
}
