/** How much time is left for an answer, to the minute where the law counts hours; red in the last hours, and its count beside it. */
import type { JSX } from 'preact'
import type { State } from '../../../engine/state.ts'
import { epochMilliseconds } from '../../../kernel/instant.ts'
import { Tag, type TagColour } from '../../../web/components/tag/tag.tsx'
import { timeLeftTo } from '../../../web/components/term-card/days-left.ts'
import { formatMoment } from '../../../web/text/formats.ts'
import type { Visit } from '../../../web/visit.ts'
import { articleInWords } from '../../forms/index.ts'
import { type ExplainPorts, termInWords } from '../explain.ts'
import { type Bound, boundsOf } from './time-left.ts'

/** Hours before the end in which the time left is red, and in which it is amber. */
const [redHours, amberHours] = [3, 24]

export function leftColour(milliseconds: number): TagColour {
  const hours = milliseconds / 3_600_000
  return hours < redHours ? 'red' : hours < amberHours ? 'amber' : 'blue'
}

export const LeftTag = ({ visit, over }: { readonly visit: Visit } & Pick<Bound, 'over'>): JSX.Element => {
  const left = epochMilliseconds(over) - epochMilliseconds(visit.at)
  return <Tag colour={leftColour(left)}>{timeLeftTo(visit.say, left)}</Tag>
}

interface TimeProps {
  readonly visit: Visit
  readonly ports: ExplainPorts
  readonly state: State
  readonly n: number
}

export function TimeLeft({ visit, ports, state, n }: TimeProps): JSX.Element {
  const { say } = visit
  const bounds = boundsOf(ports.law, state, n)
  if (bounds.length === 0) return <p class="govuk-body">{say('decision.no-term')}</p>
  return (
    <ul class="govuk-list tz-left" aria-label={say('decision.left')}>
      {bounds.map(({ key, over }) => {
        const term = termInWords(ports, say, state, key, visit.at)
        return (
          <li>
            <LeftTag visit={visit} over={over} /> <strong>{term.name}</strong>{' '}
            <span class="tz-muted">
              {say('decision.until', { at: formatMoment(over, state.zone, say.language) })} · {term.bound} ·{' '}
              {articleInWords(say, term.article)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
