import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'
import { Details } from '../details/details.tsx'
import { Tag, type TagColour } from '../tag/tag.tsx'

/** How a term stands: running, stopped for a while, kept, missed, or over without anybody's fault. */
export type TermState = 'running' | 'paused' | 'met' | 'missed' | 'over'

const colours: Readonly<Record<TermState, TagColour>> = {
  running: 'blue',
  paused: 'grey',
  met: 'green',
  missed: 'red',
  over: 'grey',
}

/** Of `TermCard`. */
export interface TermCardProps {
  readonly say: Say
  /** What the term is for. */
  readonly name: string
  readonly state: TermState
  /** In words; absent while the last day is not known. */
  readonly lastDay?: string
  /** `timeLeft(...)`. */
  readonly left?: string
  readonly article?: ComponentChildren
  /** The count, sentence by sentence. */
  readonly count?: readonly string[]
  /** The reason, when the term rests on a value nobody has verified. */
  readonly provisional?: string
  readonly headingLevel?: 3 | 4
}

/** The count of a term, closed at first, and the warning when it is provisional. */
export function HowCounted({
  say,
  count,
  provisional,
}: Pick<TermCardProps, 'say' | 'count' | 'provisional'>): JSX.Element {
  return (
    <>
      {provisional && <p class="tz-provisional">{say('web.term.provisional', { reason: provisional })}</p>}
      {count && count.length > 0 && (
        <Details summary={say('web.term.count')}>
          <ol class="govuk-list govuk-list--number">
            {count.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ol>
        </Details>
      )}
    </>
  )
}

/** One term: its state, last day, basis and count. */
export function TermCard(props: TermCardProps): JSX.Element {
  const { say, name, state, lastDay, left, article, headingLevel = 3 } = props
  const Heading = `h${headingLevel}` as 'h3'
  return (
    <article class={`tz-card tz-term tz-term-${state}`}>
      <Heading class="tz-card__title">
        {name} <Tag colour={colours[state]}>{say(`web.term.${state}`)}</Tag>
      </Heading>
      {lastDay && (
        <p class="tz-term__day">
          {say('web.term.last-day', { day: lastDay })}
          {left && <span class="tz-term__left">{left}</span>}
        </p>
      )}
      {article && <p class="tz-term__basis">{article}</p>}
      <HowCounted {...props} />
    </article>
  )
}
