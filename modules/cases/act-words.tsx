/** An act in words: what was done, by whom, when, by which article; its values as the form asked for them. */
import type { ComponentChildren, JSX } from 'preact'
import type { Act, ActedBy, Holder } from '../../engine/act.ts'
import { voidStep } from '../../engine/correcting/correction.ts'
import type { Field } from '../../engine/define.ts'
import { procedureOf } from '../../engine/law.ts'
import { signStep } from '../../engine/signing/sign-step.ts'
import { type State, seatOf } from '../../engine/state.ts'
import { Details } from '../../web/components/details/details.tsx'
import { SummaryList, type SummaryRow } from '../../web/components/summary-list/summary-list.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import type { TimelineAct } from '../../web/components/timeline/timeline.tsx'
import { formatMoment, formatMoney } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { articleInWords, type ValueWords, valueInWords } from '../forms/index.ts'
import { erased, type OpenAct } from './chain.ts'
import type { ExplainPorts } from './explain.ts'

/** Name of whoever holds a seat, in the reader's language. */
export type NameOf = (holder: Holder, say: Say) => string

/** Whether the step is built into the engine: its words stand beside it, not in a procedure. */
export const isBuiltIn = (step: string): boolean =>
  step.startsWith('approval.') || step === voidStep || step === signStep

/** What was done, in words. */
export const stepDone = (say: Say, procedure: string, step: string): string =>
  say(isBuiltIn(step) ? `${step}.done` : `${procedure}.step.${step}.done`)

/** `more` are rows beside the values of the act: the files it brought. */
export function actInWords(
  say: Say,
  ports: ExplainPorts,
  one: OpenAct,
  nameOf: NameOf,
  more: readonly SummaryRow[] = [],
): TimelineAct {
  const { act, state, place, voidedBy } = one
  const force = forceTag(say, one)
  const late = act.results.some((effect) => effect.do === 'relied' && effect.late)
  const rows = [...valuesOf(say, ports, one, nameOf), ...more]
  return {
    n: `${place}.${act.n}`,
    what: stepDone(say, state.procedure, act.step),
    when: formatMoment(act.at, state.zone, say.language),
    dateTime: act.at,
    who: whoDid(say, one, nameOf),
    article: articleInWords(say, articleOf(ports, one)),
    ...((late || force) && { status: force ?? <Tag colour="amber">{say('case.late')}</Tag> }),
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

/** Beside an act that waits for an agreement, or got none. */
export function forceTag(say: Say, { act, state, withoutForce }: OpenAct): JSX.Element | undefined {
  if (withoutForce) return <Tag colour="grey">{say('case.without-force')}</Tag>
  return state.pending[act.n] === undefined ? undefined : <Tag colour="amber">{say('case.no-force')}</Tag>
}

/** Beside whatever belongs to a voided act: it stays readable, and the word says that it no longer counts. */
export const VoidedTag = ({ say }: { readonly say: Say }): JSX.Element => <Tag colour="grey">{say('case.voided')}</Tag>

const whyVoided = (say: Say, { state, ...one }: OpenAct, by: Act, nameOf: NameOf): string =>
  say('case.voided.by', {
    who: whoDid(say, { ...one, state, act: by }, nameOf),
    when: formatMoment(by.at, state.zone, say.language),
    why: say(`correction.option.why.${String(by.fields.why)}`),
  })

export const articleOf = ({ law }: ExplainPorts, { act, state }: OpenAct): string =>
  procedureOf(law, state.procedure).steps.find((row) => row.id === act.step && (row.from ?? '') <= act.edition)
    ?.article ?? ''

/** Who took the act: the person with post and body or with the seat, or time, or a connected proceeding. */
export function whoDid(say: Say, { act, state }: Pick<OpenAct, 'act' | 'state'>, nameOf: NameOf): string {
  if (act.by.as === 'time' || act.by.as === 'linked' || act.by.as === 'outside') return say(`who.${act.by.as}`)
  const name = speaking(say, act.by, nameOf)
  const [post, seat] = act.by.as.split('@')
  if (seat !== undefined) {
    const office = nameOf(state.seats[act.by.for ?? seat]?.holder ?? {}, say)
    const held = `${name}, ${say('who.post-at', { post: say(`post.${post}`), office })}`
    if (act.by.instead)
      return say('who.instead', { held, name: nameOf({ person: act.by.instead }, say), order: act.by.acting ?? '' })
    return act.by.acting ? say('who.acting', { held, order: act.by.acting }) : held
  }
  const role =
    act.by.as === 'anyone'
      ? Object.entries(state.seats).find(([, { holder }]) => holder.person === (act.by.voice ?? act.by.person))?.[0]
      : act.by.as
  return role ? `${name}, ${say(`${state.procedure}.seat.${seatOf(role)}`).toLocaleLowerCase(say.language)}` : name
}

/** The person, or the organisation through the person. */
function speaking(say: Say, { person, voice }: ActedBy, nameOf: NameOf): string {
  const name = nameOf({ person }, say)
  return voice ? say('who.for', { person: name, organisation: nameOf({ person: voice }, say) }) : name
}

/** The values of an act as rows of question and answer. */
export function valuesOf(say: Say, ports: ExplainPorts, one: OpenAct, nameOf: NameOf): SummaryRow[] {
  const { act, state, values } = one
  const fields = act.step === voidStep ? 'correction' : state.procedure
  const words = wordsOf(say, fields, state, nameOf)
  return Object.entries(values)
    .filter(([name]) => name !== 'about' && say.has(`${fields}.field.${name}`))
    .map(([name, value]) => ({
      key: say(`${fields}.field.${name}`),
      value: (
        <div class="tz-typed">
          {personIn(say, ports, one, name, nameOf) ??
            readAs(say, fieldOf(ports, one, name), value) ??
            openedInWords(words, name, value)}
        </div>
      ),
    }))
}

const fieldOf = ({ law }: ExplainPorts, { act, state }: OpenAct, name: string): Field | undefined =>
  procedureOf(law, state.procedure)
    .steps.find((row) => row.id === act.step && (row.from ?? '') <= act.edition)
    ?.fields?.find(({ id }) => id === name)

/** The holder of a post whom a field names, by name. */
function personIn(say: Say, ports: ExplainPorts, one: OpenAct, name: string, nameOf: NameOf): string | undefined {
  const value = one.values[name]
  return typeof value === 'string' && fieldOf(ports, one, name)?.holds ? nameOf({ person: value }, say) : undefined
}

/** A sum as sums are written, and an act by its number: what neither a word nor a number says by itself. */
function readAs(say: Say, field: Field | undefined, value: unknown): string | undefined {
  if (field?.type === 'act' && typeof value === 'number') return say('web.act', { n: value })
  return field?.type === 'money' && typeof value === 'string' ? formatMoney(value, say.language) : undefined
}

/** People whom the acts name in their fields, so that their names are at hand. */
export const namedIn = (ports: ExplainPorts, acts: readonly OpenAct[]): string[] =>
  acts.flatMap((one) =>
    Object.entries(one.values).flatMap(([name, value]) =>
      typeof value === 'string' && fieldOf(ports, one, name)?.holds ? [value] : [],
    ),
  )

/** What the words of a case's values need: people in its seats by name; a name that stays the id names no office. */
export const wordsOf = (say: Say, procedure: string, state: State, nameOf: NameOf): ValueWords => ({
  say,
  procedure,
  zone: state.zone,
  officeName: (id) => nameOf(isSeated(state, id) ? { person: id } : { office: id }, say),
})

/** Nobody reads codes: a value that seats a person is read by the name. */
const isSeated = ({ seats }: State, id: string): boolean =>
  Object.values(seats).some(({ holder }) => holder.person === id)

/** A value of the record in words; one whose key was destroyed says so. */
export const openedInWords = (words: ValueWords, name: string, value: unknown): ComponentChildren =>
  value === erased ? words.say('case.erased') : valueInWords(words, name, value)
