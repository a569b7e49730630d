/** An act in words: what was done, by whom, when, by which article; its values as the form asked for them. */
import type { JSX } from 'preact'
import type { Act, Holder } from '../../engine/act.ts'
import { voidStep } from '../../engine/correcting/correction.ts'
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

/** Whether the step is built into the engine: its words stand beside it, not in a procedure. */
export const isBuiltIn = (step: string): boolean => step.startsWith('approval.') || step === voidStep

export function actInWords(say: Say, ports: ExplainPorts, one: OpenAct, nameOf: NameOf): TimelineAct {
  const { act, state, place, voidedBy } = one
  const late = act.results.some((effect) => effect.do === 'relied' && effect.late)
  const waits = state.pending[act.n] !== undefined
  const rows = valuesOf(say, one)
  return {
    n: `${place}.${act.n}`,
    what: say(isBuiltIn(act.step) ? `${act.step}.done` : `${state.procedure}.step.${act.step}.done`),
    when: formatMoment(act.at, state.zone, say.language),
    dateTime: act.at,
    who: whoDid(say, one, nameOf),
    article: articleInWords(say, articleOf(ports, one)),
    ...((late || waits) && { status: <Tag colour="amber">{say(waits ? 'case.no-force' : 'case.late')}</Tag> }),
    ...(voidedBy && { isVoided: true, status: <VoidedTag say={say} />, remark: whyVoided(say, one, voidedBy, nameOf) }),
    ...(rows.length > 0 && {
      details: (
        <Details summary={say('case.what-stands')}>
          <SummaryList say={say} rows={rows} />
        </Details>
      ),
    }),
  }
}

/** Beside whatever belongs to a voided act: it stays readable, and the word says that it no longer counts. */
export const VoidedTag = ({ say }: { readonly say: Say }): JSX.Element => <Tag colour="grey">{say('case.voided')}</Tag>

const whyVoided = (say: Say, { state, ...one }: OpenAct, by: Act, nameOf: NameOf): string =>
  say('case.voided.by', {
    who: whoDid(say, { ...one, state, act: by }, nameOf),
    when: formatMoment(by.at, state.zone, say.language),
    why: say(`correction.option.why.${String(by.fields.why)}`),
  })

const articleOf = ({ law }: ExplainPorts, { act, state }: OpenAct): string =>
  procedureOf(law, state.procedure).steps.find((row) => row.id === act.step && (row.from ?? '') <= act.edition)
    ?.article ?? ''

/** Who took the act: the person with post and body or with the seat, or time, or a connected proceeding. */
export function whoDid(say: Say, { act, state }: Pick<OpenAct, 'act' | 'state'>, nameOf: NameOf): string {
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
export function valuesOf(say: Say, { act, state, values }: OpenAct): SummaryRow[] {
  const fields = act.step === voidStep ? 'correction' : state.procedure
  return Object.entries(values)
    .filter(([name]) => name !== 'about' && say.has(`${fields}.field.${name}`))
    .map(([name, value]) => ({
      key: say(`${fields}.field.${name}`),
      value: <span class="tz-typed">{valueInWords(say, fields, name, value, state.zone)}</span>,
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
