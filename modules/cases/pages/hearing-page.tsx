/** One hearing as a working copy: parties, claims, papers, terms, what it was set for, the forms that open from it, own notes. */
import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '../../../engine/command.ts'
import type { Field } from '../../../engine/define.ts'
import { procedureOf } from '../../../engine/law.ts'
import { dayAt, type Instant, parseInstant } from '../../../kernel/instant.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../../web/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../web/components/field/text-area.tsx'
import { Notice } from '../../../web/components/notice/notice.tsx'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { formatDay, formatMoment } from '../../../web/text/formats.ts'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { actInWords, type NameOf, valuesOf } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import type { Chain, OpenAct } from '../chain.ts'
import { type ExplainPorts, myOpenSteps, runningTerms } from '../explain.ts'

export interface HearingPageProps {
  readonly visit: Visit
  readonly ports: ExplainPorts
  readonly chain: Chain
  readonly acts: readonly OpenAct[]
  /** The act that set the hearing. */
  readonly set: OpenAct
  readonly actor: Actor
  readonly nameOf: NameOf
  /** The reader's own notes; nobody else has the key. */
  readonly note: string
  readonly problem?: string
}

export const hearingAddress = (number: string, { place, act }: Pick<OpenAct, 'place' | 'act'>): string =>
  `${caseAddress(number)}/hearing/${place}/${act.n}`

/** The day and hour to come that the act set; undefined when it set none. */
export function hearingAtOf({ law }: Pick<ExplainPorts, 'law'>, { act, state }: OpenAct): Instant | undefined {
  const asked = procedureOf(law, state.procedure)
    .steps.filter(({ id }) => id === act.step)
    .flatMap(({ fields }) => fields ?? [])
  const set = asked.find((field) => field.type === 'moment' && isToCome(field) && act.fields[field.id])
  return set && parseInstant(String(act.fields[set.id]))
}

/** Whether the form takes no moment before the act: what happened earlier and is recorded then is no hearing. */
const isToCome = ({ notBefore }: Field): boolean =>
  notBefore !== undefined && (!('act' in notBefore) || (notBefore.plus?.n ?? 0) >= 0)

/** The way from the case to its hearings: of each proceeding that is not over, the one set last. */
export function HearingLinks({
  visit,
  ports,
  chain,
  acts,
}: Pick<HearingPageProps, 'visit' | 'ports' | 'chain' | 'acts'>): JSX.Element {
  const set = acts.flatMap((one) => {
    const at = one.voidedBy || one.state.closed ? undefined : hearingAtOf(ports, one)
    return at ? [{ one, at }] : []
  })
  const last = new Map(set.map((one) => [one.one.place, one])).values()
  return (
    <>
      {[...last].map(({ one, at }) => (
        <p class="govuk-body tz-screen-only">
          <a class="govuk-link" href={to(visit, hearingAddress(chain.number, one))}>
            {visit.say('case.hearing', { at: formatMoment(at, one.state.zone, visit.language) })}
          </a>
        </p>
      ))}
    </>
  )
}

export function hearingReply(props: HearingPageProps): Reply {
  const { visit, chain, set, problem } = props
  return page(
    visit.say('hearing.title', { number: chain.number, n: `${set.place}.${set.act.n}` }),
    <Hearing {...props} />,
    {
      before: <BackLink say={visit.say} href={to(visit, caseAddress(chain.number))} />,
      ...(problem && { hasErrors: true, status: 422 }),
    },
  )
}

function Hearing(props: HearingPageProps): JSX.Element {
  const { visit, ports, chain, set, nameOf, problem } = props
  const { say } = visit
  const at = hearingAtOf(ports, set)
  const parts = [
    { id: 'set-for', children: <SummaryList say={say} rows={valuesOf(say, ports, set, nameOf)} /> },
    { id: 'parties', children: <Parties {...props} /> },
    { id: 'claims', children: <Claims {...props} /> },
    { id: 'papers', children: <Papers {...props} /> },
    { id: 'terms', children: <Terms {...props} /> },
    { id: 'steps', children: <Steps {...props} />, isOfScreen: true },
    { id: 'note', children: <Note {...props} /> },
  ]
  return (
    <>
      {problem && <ErrorSummary say={say} errors={[{ name: 'note', text: problem }]} />}
      {visit.query.get('done') === 'note' && (
        <Notice say={say} kind="success">
          <p class="govuk-notification-banner__heading">{say('hearing.note.saved')}</p>
        </Notice>
      )}
      <p class="govuk-caption-l">{say(`${set.state.procedure}.title`)}</p>
      <h1 class="govuk-heading-l">
        {say('hearing.heading')} <span class="tz-number">{chain.number}</span>
      </h1>
      <p class="govuk-body">{actInWords(say, ports, set, nameOf).what}</p>
      {at && (
        <p class="govuk-body tz-screen-only">
          <a class="govuk-link" href={to(visit, `/diary?week=${dayAt(at, set.state.zone)}`)}>
            {say('hearing.diary')}
          </a>
        </p>
      )}
      {parts.map(({ id, children, isOfScreen }) => (
        <section class={`tz-section${isOfScreen ? ' tz-screen-only' : ''}`} aria-labelledby={`hearing-${id}`}>
          <h2 class="govuk-heading-m" id={`hearing-${id}`}>
            {say(`hearing.${id}`)}
          </h2>
          {children}
        </section>
      ))}
    </>
  )
}

const Parties = ({ visit, set, nameOf }: HearingPageProps): JSX.Element => (
  <SummaryList
    say={visit.say}
    rows={Object.entries(set.state.seats)
      .filter(([, { active }]) => active)
      .map(([seat, { holder }]) => ({
        key: visit.say(`${set.state.procedure}.seat.${seat.replace(/-\d+$/, '')}`),
        value: nameOf(holder, visit.say),
      }))}
  />
)

/** What the proceeding was opened with, as it was filed: in its own first act, or in the act that handed the case over to it. */
function Claims({ visit, ports, acts, set, nameOf }: HearingPageProps): JSX.Element {
  const opening = acts.filter(
    ({ place, act }) =>
      (place === set.place && act.n === 1) ||
      act.results.some((effect) => effect.do === 'hand-over' && effect.child === set.state.id),
  )
  const rows = opening.flatMap((one) => valuesOf(visit.say, ports, one, nameOf))
  return rows.length > 0 ? (
    <SummaryList say={visit.say} rows={rows} />
  ) : (
    <EmptyState title={visit.say('hearing.claims.none')} />
  )
}

function Papers({ visit, chain, acts }: HearingPageProps): JSX.Element {
  const { say } = visit
  const papers = acts.flatMap((one) =>
    one.voidedBy
      ? []
      : one.act.results.flatMap((effect) => (effect.do === 'paper' ? [{ one, kind: effect.kind }] : [])),
  )
  return list(
    papers.map(({ one, kind }) => (
      <>
        <a class="govuk-link" href={to(visit, `${caseAddress(chain.number)}/papers/${one.place}/${one.act.n}/${kind}`)}>
          {say(`document.${kind}`)}
        </a>
        , {formatDay(one.act.on, say.language)}
      </>
    )),
    say('case.papers.none'),
  )
}

const Terms = ({ visit, ports, set }: HearingPageProps): JSX.Element =>
  list(
    runningTerms(ports, visit.say, set.state, visit.at).map(({ name, bound, last, left, isLate }) => (
      <>
        {`${name} — ${bound}: ${last}`}
        {left && <span class={isLate ? 'tz-late' : 'tz-muted'}>{` (${left})`}</span>}
      </>
    )),
    visit.say('web.turn.no-term'),
  )

/** The forms the reader may open now, those that are waited for before those taken at will. */
function Steps({ visit, ports, chain, set, actor }: HearingPageProps): JSX.Element {
  const { say } = visit
  const open = myOpenSteps(ports, set.state, actor, visit.at).filter(({ branch, about }) => branch === 'main' && !about)
  const steps = [...new Map(open.map((one) => [one.step, one])).keys()]
  return list(
    steps.map((step) => (
      <a class="govuk-link" href={to(visit, `${caseAddress(chain.number)}/${set.place}/${step}`)}>
        {say(step.startsWith('approval.') ? `${step}.do` : `${set.state.procedure}.step.${step}.do`)}
      </a>
    )),
    say('hearing.steps.none'),
  )
}

const Note = ({ visit, chain, set, note, problem }: HearingPageProps): JSX.Element => (
  <form method="post" action={to(visit, hearingAddress(chain.number, set))} novalidate>
    <input type="hidden" name="key" value={visit.formKey()} />
    <TextArea
      say={visit.say}
      name="note"
      label={visit.say('hearing.note.label')}
      hint={visit.say('hearing.note.hint')}
      value={note}
      rows={10}
      {...(problem && { error: problem })}
    />
    <Button>{visit.say('hearing.note.save')}</Button>
  </form>
)

const list = (items: readonly ComponentChildren[], none: string): JSX.Element =>
  items.length === 0 ? (
    <p class="govuk-body">{none}</p>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
