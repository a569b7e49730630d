/** That sending failed on our side, and when: the time is the person's, what follows from it is the court's to say. */
import type { JSX } from 'preact'
import type { Instant } from '../../kernel/instant.ts'
import { InsetText } from '../../web/components/inset-text/inset-text.tsx'
import { formatMoment } from '../../web/text/formats.ts'
import type { Visit } from '../../web/visit.ts'

interface TriedProps {
  readonly visit: Visit
  readonly zone: string
  readonly tried: readonly Instant[] | undefined
  /** Where it is said: before it was sent, or after. */
  readonly words: 'apply.tried' | 'apply.sent.tried'
}

export const Tried = ({ visit: { say, language }, zone, tried = [], words }: TriedProps): JSX.Element | null =>
  tried.length === 0 ? null : (
    <InsetText>
      <p class="govuk-body">{say(words)}</p>
      <ul class="govuk-list">
        {tried.map((at) => (
          <li>{formatMoment(at, zone, language)}</li>
        ))}
      </ul>
      <p class="govuk-body">{say('apply.tried.day')}</p>
    </InsetText>
  )
