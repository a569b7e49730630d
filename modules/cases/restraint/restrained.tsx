/** Measures of restraint of each person as a line of time with its list: since when, until when, by which article, held for how long, how much is left. */
import type { JSX } from 'preact'
import { seatOf } from '../../../engine/state.ts'
import { epochMilliseconds } from '../../../kernel/instant.ts'
import { Spans } from '../../../web/components/spans/spans.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { timeLeftTo } from '../../../web/components/term-card/days-left.ts'
import { formatMoment } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import type { Visit } from '../../../web/visit.ts'
import { articleInWords } from '../../forms/index.ts'
import { articleOf, type NameOf, stepDone } from '../act-words.tsx'
import type { OpenAct } from '../chain.ts'
import { leftColour } from '../decision/time-panel.tsx'
import type { ExplainPorts } from '../explain.ts'
import type { Restrained, Span } from './spans.ts'

interface RestrainedProps {
  readonly visit: Visit
  readonly ports: ExplainPorts
  readonly acts: readonly OpenAct[]
  readonly nameOf: NameOf
  readonly people: readonly Restrained[]
}

export const RestrainedPeople = (props: RestrainedProps): JSX.Element => (
  <>
    {props.people.map((one) => (
      <Person {...props} one={one} />
    ))}
  </>
)

/** Above a case: who is held now, and how much of it is left. */
export function HeldNow({ visit, people, nameOf }: RestrainedProps): JSX.Element | null {
  const { say } = visit
  const held = people.filter(({ left }) => left)
  if (held.length === 0) return null
  return (
    <ul class="govuk-list tz-left" aria-label={say('restraint.now')}>
      {held.map((one) => (
        <li>
          <LeftNow visit={visit} one={one} /> <strong>{stageOf(say, one.spans.at(-1)!)}</strong>
          {': '}
          <span class="tz-typed">{nameOf(one.state.seats[one.seat]?.holder ?? {}, say)}</span>
        </li>
      ))}
    </ul>
  )
}

/** What is left, in words and colour, and that the time to ask for more is over. */
function LeftNow({ visit, one }: { readonly visit: Visit; readonly one: Restrained }): JSX.Element | null {
  const { say, at } = visit
  if (one.left === undefined) return null
  const left = epochMilliseconds(one.left.over) - epochMilliseconds(at)
  const { isWarned } = one.left
  return (
    <>
      <Tag colour={isWarned ? 'red' : leftColour(left)}>{timeLeftTo(say, left)}</Tag>
      {isWarned && (
        <>
          {' '}
          <Tag colour="red">{say('restraint.warned')}</Tag>
        </>
      )}
    </>
  )
}

/** Each measure has one colour, in whatever order measures come. */
const series: Readonly<Record<string, number>> = {
  detained: 2,
  'in-custody': 1,
  'held-before': 1,
  held: 1,
  'in-house-arrest': 3,
  'confined-before': 3,
  confined: 3,
}
const seriesOf = (stage: string): number => series[stage] ?? 4

function Person(props: RestrainedProps & { readonly one: Restrained }): JSX.Element {
  const { visit, nameOf, one } = props
  const { say, at } = visit
  const { seat, state, spans, left, heldMilliseconds } = one
  const now = epochMilliseconds(at)
  return (
    <section class="tz-restrained">
      <h3 class="govuk-heading-s">
        {say(`${state.procedure}.seat.${seatOf(seat)}`)}:{' '}
        <span class="tz-typed">{nameOf(state.seats[seat]?.holder ?? {}, say)}</span> <LeftNow visit={visit} one={one} />
      </h3>
      <Spans
        stretches={spans.map(({ stage, from, to }) => ({
          from: epochMilliseconds(from),
          to: to ? epochMilliseconds(to) : now,
          series: seriesOf(stage),
        }))}
        until={left && epochMilliseconds(left.over)}
        begins={formatMoment(spans[0]!.from, state.zone, say.language)}
        ends={formatMoment(left?.over ?? spans.at(-1)!.to ?? at, state.zone, say.language)}
      />
      <ol class="govuk-list govuk-list--number">
        {spans.map((span, index) => (
          <li>
            <Line {...props} span={span} left={index === spans.length - 1 ? left : undefined} />
          </li>
        ))}
      </ol>
      {heldMilliseconds > 0 && <p class="govuk-body">{say('restraint.held', daysAndHours(heldMilliseconds))}</p>}
    </section>
  )
}

const daysAndHours = (milliseconds: number): { days: number; hours: number; minutes: number } => {
  const minutes = Math.floor(milliseconds / 60_000)
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}

function Line({
  visit,
  ports,
  acts,
  span,
  left,
  one,
}: RestrainedProps & {
  readonly one: Restrained
  readonly span: Span
  readonly left: Restrained['left']
}): JSX.Element {
  const { say } = visit
  const { zone } = one.state
  const moment = (at: Span['from']): string => formatMoment(at, zone, say.language)
  const author = authorOf(acts, span.by)
  return (
    <>
      <svg class="tz-chart__key" viewBox="0 0 10 10" aria-hidden="true">
        <rect class={`tz-series-${seriesOf(span.stage)}`} width="10" height="10" />
      </svg>{' '}
      <strong>{nameOfMeasure(say, span, author)}</strong> {say('restraint.since', { at: moment(span.from) })}
      {span.to && ` ${say('restraint.until', { at: moment(span.to) })}`}
      {span.endedBy &&
        `: ${stepDone(say, span.endedBy.state.procedure, authorOf(acts, span.endedBy).act.step).toLocaleLowerCase(say.language)}`}
      {left && `, ${say('restraint.ends', { at: moment(left.over) })}`}.{' '}
      <span class="tz-muted">
        {articleInWords(say, articleOf(ports, author))} ·{' '}
        <a class="govuk-link" href={`#act-${span.by.place}.${span.by.act.n}`}>
          {say('web.act', { n: `${span.by.place}.${span.by.act.n}` })}
        </a>
      </span>
    </>
  )
}

/** An act that had to be agreed to has force by the agreement, and its name and article by itself. */
function authorOf(acts: readonly OpenAct[], one: OpenAct): OpenAct {
  const settled = one.act.results.find((effect) => effect.do === 'settle')
  return (settled && acts.find(({ act, place }) => place === one.place && act.n === settled.n)) ?? one
}

/** In the words of the proceeding that holds the person. */
const stageOf = (say: Say, { by, stage }: Span): string => say(`${by.state.procedure}.stage.${stage}`)

function nameOfMeasure(say: Say, span: Span, { values }: OpenAct): string {
  const option = `${span.by.state.procedure}.option.measure.${String(values.measure)}`
  return typeof values.measure === 'string' && say.has(option) ? say(option) : stageOf(say, span)
}
