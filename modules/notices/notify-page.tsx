/** Where and how I am told: my confirmed addresses, and which news goes where. The inbox gets everything, always. */
import type { JSX } from 'preact'
import { type Channel, channels, events } from '../../platform/registry/contact-steps.ts'
import type { Contacts } from '../../platform/registry/contacts.ts'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import { Notice } from '../../web/components/notice/notice.tsx'
import { to, type Visit } from '../../web/visit.ts'
import { nameOf } from './confirming.ts'

export interface NotifyProps {
  readonly visit: Visit
  readonly contacts: Contacts
  /** Channels this installation has. */
  readonly open: readonly Channel[]
  /** Addresses that wait for their code. */
  readonly waiting: Readonly<Partial<Record<Channel, string>>>
  readonly errors: readonly FormError[]
  /** The channel whose form came back. */
  readonly at?: Channel
  readonly typed: Readonly<Record<string, string>>
}

export function NotifyPage(props: NotifyProps): JSX.Element {
  const { visit, open, errors } = props
  const { say, query } = visit
  const done = query.get('done') ?? ''
  return (
    <div class="tz-narrow">
      <ErrorSummary say={say} errors={errors} />
      {errors.length === 0 && ['choices', 'confirmed', 'dropped', 'sent'].includes(done) && (
        <Notice say={say} kind="success">
          <p class="govuk-notification-banner__heading">{say(`notify.done.${done}`)}</p>
        </Notice>
      )}
      <h1 class="govuk-heading-l">{say('notify.title')}</h1>
      <p class="govuk-body">{say('notify.text')}</p>
      {visit.demo && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, '/outbox')}>
            {say('notify.outbox')}
          </a>
        </p>
      )}
      {channels.map((channel) =>
        open.includes(channel) ? (
          <Address {...props} channel={channel} />
        ) : (
          <p class="govuk-body">{say(`notify.${channel}.closed`)}</p>
        ),
      )}
      <Grid {...props} />
    </div>
  )
}

const Address = (props: NotifyProps & { readonly channel: Channel }): JSX.Element => {
  const { visit, channel, contacts, waiting, errors, at, typed } = props
  const { say } = visit
  const own = contacts.addresses[channel]
  const name = nameOf(channel)
  const mine = at === channel
  return (
    <section aria-labelledby={`at-${channel}`}>
      <h2 class="govuk-heading-m" id={`at-${channel}`}>
        {say(`notify.channel.${channel}`)}
      </h2>
      {own ? (
        <form method="post" action={to(visit, '/me/notify/drop')}>
          <p class="govuk-body tz-typed">
            <strong>{own}</strong> — {say('notify.confirmed')}
          </p>
          <Hidden visit={visit} channel={channel} />
          <Button kind="secondary">{say(`notify.${channel}.drop`)}</Button>
        </form>
      ) : (
        <p class="govuk-body">{say(`notify.${channel}.none`)}</p>
      )}
      {waiting[channel] && (
        <form method="post" action={to(visit, '/me/notify/confirm')} novalidate>
          <p class="govuk-body tz-typed">{say('notify.waits', { address: waiting[channel] })}</p>
          <Hidden visit={visit} channel={channel} />
          <TextInput
            say={say}
            name={`code-${channel}`}
            label={say(`notify.${channel}.code`)}
            hint={say('notify.code.hint')}
            inputmode="numeric"
            autocomplete="one-time-code"
            width={10}
            {...errorAt(errors, `code-${channel}`)}
          />
          <Button>{say('notify.confirm')}</Button>
        </form>
      )}
      <form method="post" action={to(visit, '/me/notify/address')} novalidate>
        <Hidden visit={visit} channel={channel} />
        <TextInput
          say={say}
          name={name}
          label={say(own ? `notify.${channel}.other` : `notify.${channel}.address`)}
          type={channel === 'email' ? 'email' : 'tel'}
          autocomplete={channel === 'email' ? 'email' : 'tel'}
          spellcheck={false}
          value={mine ? (typed[name] ?? '') : ''}
          {...errorAt(errors, name)}
        />
        <Button kind="secondary">{say('notify.send-code')}</Button>
      </form>
    </section>
  )
}

const errorAt = (errors: readonly FormError[], name: string): { error?: string } => {
  const error = errorOf(errors, name)
  return error ? { error } : {}
}

const Hidden = ({ visit, channel }: { readonly visit: Visit; readonly channel?: Channel }): JSX.Element => (
  <>
    <input type="hidden" name="key" value={visit.formKey()} />
    {channel && <input type="hidden" name="channel" value={channel} />}
  </>
)

/** The grid: a kind of news a row, a channel a column. The inbox stands in it, and cannot be switched off. */
const Grid = ({ visit, contacts, open }: NotifyProps): JSX.Element => {
  const { say } = visit
  return (
    <form method="post" action={to(visit, '/me/notify')}>
      <h2 class="govuk-heading-m">{say('notify.choices')}</h2>
      <p class="govuk-body">{say('notify.choices.text')}</p>
      <Hidden visit={visit} />
      {events.map((event) => (
        <div class="govuk-form-group">
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{say(`notify.event.${event}`)}</legend>
            <div class="govuk-checkboxes govuk-checkboxes--small">
              <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" type="checkbox" id={`${event}-inbox`} checked disabled />
                <label class="govuk-label govuk-checkboxes__label" for={`${event}-inbox`}>
                  {say('notify.channel.inbox')}
                </label>
              </div>
              {open.map((channel) => (
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    type="checkbox"
                    id={`${event}-${channel}`}
                    name={`${event}.${channel}`}
                    value="yes"
                    checked={contacts.wants(event, channel)}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={`${event}-${channel}`}>
                    {say(`notify.channel.${channel}`)}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
        </div>
      ))}
      <Button>{say('notify.save')}</Button>
    </form>
  )
}
