/** Whom one speaks for: oneself, or one of the organisations that gave the power to. */
import type { JSX } from 'preact'
import { Button } from '../../web/components/button/button.tsx'
import { Radios } from '../../web/components/field/choices.tsx'
import { to, type Visit } from '../../web/visit.ts'

export interface VoicesPageProps {
  readonly visit: Visit
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

export function VoicesPage({ visit, organisations }: VoicesPageProps): JSX.Element {
  const { say, person } = visit
  return (
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('organisations.voices')}</h1>
      <p class="govuk-body">{say('organisations.voices.help')}</p>
      {organisations.length === 0 ? (
        <p class="govuk-body">{say('organisations.voices.none')}</p>
      ) : (
        <form method="post" action={to(visit, '/voices')} novalidate>
          <input type="hidden" name="key" value={visit.formKey()} />
          <Radios
            say={say}
            name="voice"
            label={say('organisations.voices.choose')}
            value={person!.voice?.id ?? ''}
            items={[
              { value: '', text: person!.name, hint: say('organisations.voices.self') },
              ...organisations.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <Button>{say('organisations.voices.go')}</Button>
        </form>
      )}
      {person!.voice && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, '/organisation')}>
            {say('organisations.people')}
          </a>
        </p>
      )}
    </div>
  )
}
