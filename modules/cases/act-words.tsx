/** An act in words: what was done, by whom, when, by which article; its values as the form asked for them. */
import type { JSX } from 'preact'
import type { Holder } from '../../engine/act.ts'
import { procedureOf } from '../../engine/law.ts'
import { seatOf } from '../../engine/state.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { parseInstant } from '../../kernel/instant.ts'
import { Details } from '../../web/components/details/details.tsx'
import { SummaryList, type SummaryRow } from '../../web/components/summary-list/summary-list.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import type { TimelineAct } from '../../web/components/timeline/timeline.tsx'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { articleInWords } from '../forms/index.ts'
import { erased, type OpenAct } from './chain.ts'
import type { ExplainPorts } from './explain.ts'

/** Name of whoever holds a seat, in the reader's language. */
export type NameOf = (holder: Holder, say: Say) => string

export function actInWords(say: Say, ports: ExplainPorts, one: OpenAct, nameOf: NameOf): TimelineAct {
  const { act, state, place } = one
  const late = act.results.some((effect) => effect.do === 'relied' && effect.late)
  const waits = state.pending[act.n] !== undefined
  const rows = valuesOf(say, one)
  return {
    n: `${place}.${act.n}`,
    what: say(act.step.startsWith('approval.') ? `${act.step}.done` : `${state.procedure}.step.${act.step}.done`),
    when: formatMoment(act.at, state.zone, say.language),
    dateTime: act.at,
    who: whoDid(say, one, nameOf),
    article: articleInWords(say, articleOf(ports, one)),
    ...((late || waits) && { status: <Tag colour="amber">{say(waits ? 'case.no-force' : 'case.late')}</Tag> }),
    ...(rows.length > 0 && {
      details: (
        <Details summary={say('case.what-stands')}>
          <SummaryList say={say} rows={rows} />
        </Details>
      ),
    }),
  }
}

const articleOf = ({ law }: ExplainPorts, { act, state }: OpenAct): string =>
  procedureOf(law, state.procedure).steps.find((row) => row.id === act.step && (row.from ?? '') <= act.edition)
    ?.article ?? ''

function whoDid(say: Say, { act, state }: OpenAct, nameOf: NameOf): string {
  if (act.by.as === 'time' || act.by.as === 'linked' || act.by.as === 'outside') return say(`who.${act.by.as}`)
  const name = nameOf({ person: act.by.person }, say)
  const [post, seat] = act.by.as.split('@')
  if (seat !== undefined)
    return `${name}, ${say('who.post-at', { post: say(`post.${post}`), office: nameOf(state.seats[act.by.for ?? seat]?.holder ?? {}, say) })}`
  const role =
    act.by.as === 'anyone'
      ? Object.entries(state.seats).find(([, { holder }]) => holder.person === act.by.person)?.[0]
      : act.by.as
  return role ? `${name}, ${say(`${state.procedure}.seat.${seatOf(role)}`).toLocaleLowerCase(say.language)}` : name
}

/** The values of an act as rows of question and answer. */
export function valuesOf(say: Say, { state, values }: OpenAct): SummaryRow[] {
  return Object.entries(values)
    .filter(([name]) => name !== 'about' && say.has(`${state.procedure}.field.${name}`))
    .map(([name, value]) => ({
      key: say(`${state.procedure}.field.${name}`),
      value: <span class="tz-typed">{valueInWords(say, state.procedure, name, value, state.zone)}</span>,
    }))
}

export function valueInWords(
  say: Say,
  procedure: string,
  name: string,
  value: unknown,
  zone: string,
): JSX.Element | string {
  if (value === erased) return say('case.erased')
  if (typeof value === 'boolean') return say(value ? 'form.yes' : 'form.no')
  if (typeof value !== 'string') return String(value)
  if (say.has(`${procedure}.option.${name}.${value}`)) return say(`${procedure}.option.${name}.${value}`)
  const day = parseCalendarDate(value)
  if (day) return formatDay(day, say.language)
  const moment = /^\d{4}-\d\d-\d\dT/.test(value) ? parseInstant(value) : undefined
  return moment ? formatMoment(moment, zone, say.language) : value
}
