import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'

/** An act as the timeline of a case shows it. */
export interface TimelineAct {
  /** Place in the proceeding, from 1, or `2.3` in a chain of proceedings: the anchor of its permanent link is `act-1`. */
  readonly n: number | string
  /** What was done, in words. */
  readonly what: string
  /** When, in words, and as the machine reads it. */
  readonly when: string
  readonly dateTime: string
  readonly who: string
  readonly article?: string
  /** Tags: "no legal force yet", "cancelled". */
  readonly status?: ComponentChildren
  readonly details?: ComponentChildren
  /** It no longer counts: struck through, and the status and the remark say so. */
  readonly isVoided?: boolean
  readonly remark?: string
  /** What the reader may do about this act. */
  readonly link?: { readonly href: string; readonly text: string }
}

function Act({
  say,
  act,
  level,
}: {
  readonly say: Say
  readonly act: TimelineAct
  readonly level: 2 | 3 | 4
}): JSX.Element {
  const Heading = `h${level}` as 'h3'
  return (
    <li class="tz-timeline__act" id={`act-${act.n}`}>
      <p class="tz-timeline__when">
        <time dateTime={act.dateTime}>{act.when}</time>
      </p>
      <Heading class="tz-timeline__what">
        {act.isVoided ? <s>{act.what}</s> : act.what} {act.status}
      </Heading>
      <p class="tz-timeline__who">
        {act.who}
        {act.article && <span class="tz-timeline__article">{say('web.term.basis', { article: act.article })}</span>}
        <a class="govuk-link tz-timeline__link" href={`#act-${act.n}`}>
          {say('web.act', { n: act.n })}
        </a>
        {act.link && (
          <a class="govuk-link tz-timeline__link" href={act.link.href}>
            {act.link.text}
            <span class="govuk-visually-hidden">: {say('web.act', { n: act.n })}</span>
          </a>
        )}
      </p>
      {act.remark && <p class="tz-timeline__who">{act.remark}</p>}
      {act.details && <div class="tz-timeline__details">{act.details}</div>}
    </li>
  )
}

/** Acts one under another, in the order given. */
export const Timeline = (props: {
  readonly say: Say
  readonly acts: readonly TimelineAct[]
  readonly headingLevel?: 2 | 3 | 4
}): JSX.Element => (
  <ol class="tz-timeline">
    {props.acts.map((act) => (
      <Act say={props.say} act={act} level={props.headingLevel ?? 3} />
    ))}
  </ol>
)
