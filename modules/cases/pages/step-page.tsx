/** The page of one step: what it means, its form, and what stands in the way when it cannot be done. */
import type { JSX } from 'preact'
import type { Actor, Command } from '../../../engine/command.ts'
import { voidFields, voidStep } from '../../../engine/correcting/correction.ts'
import { answerFields, isApprovalStep } from '../../../engine/deciding/approval.ts'
import type { Field, StepRow } from '../../../engine/define.ts'
import { procedureOf, stepOn } from '../../../engine/law.ts'
import { whyNot } from '../../../engine/reading/next-steps.ts'
import type { State } from '../../../engine/state.ts'
import { parseCaseNumber } from '../../../kernel/case-number.ts'
import { dayAt } from '../../../kernel/instant.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { ErrorSummary, type FormError } from '../../../web/components/error-summary/error-summary.tsx'
import { Hash } from '../../../web/components/hash/hash.tsx'
import { InsetText } from '../../../web/components/inset-text/inset-text.tsx'
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list/summary-list.tsx'
import type { TimelineAct } from '../../../web/components/timeline/timeline.tsx'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import {
  type Attachments,
  AttachPart,
  articleInWords,
  attachErrors,
  type FormProps,
  labelFor,
  refusalInWords,
  StepFields,
} from '../../forms/index.ts'
import { caseAddress } from '../address.ts'
import type { ExplainPorts } from '../explain.ts'

export interface StepPageProps {
  readonly visit: Visit
  readonly ports: ExplainPorts
  readonly number: string
  readonly state: State
  readonly step: string
  readonly branch?: string
  /** The party whom the branch is about, by role and name. */
  readonly party?: string
  readonly about?: { readonly n: number; readonly hash: string }
  readonly actor: Actor
  readonly typed: Readonly<Record<string, string>>
  /** The group of the form to which one more row was asked for. */
  readonly more?: string
  readonly refusal?: Refusal
  /** Papers attached so far; absent where the step takes none. */
  readonly attachments?: Attachments
  /** The act that waits, and what it says: an approval covers exactly this. */
  readonly waiting?: Pick<TimelineAct, 'what' | 'who' | 'when' | 'status'> & { readonly rows: readonly SummaryRow[] }
  /** Whom a field that asks for the holder of a post may name. */
  readonly holders?: FormProps['holders']
}

/** Whoever came from a desk goes back to it, and on to its next matter. */
export const isFromDesk = ({ query }: Pick<Visit, 'query'>): boolean => query.get('from') === 'desk'

/** The row of the step on the reader's day; of an approval, the row of the waiting act. */
export function rowOf({
  ports,
  state,
  step,
  visit,
  about,
}: Pick<StepPageProps, 'ports' | 'state' | 'step' | 'visit' | 'about'>): StepRow | undefined {
  const id = isApprovalStep(step) ? about && state.pending[about.n]?.step : step
  return id === undefined
    ? undefined
    : stepOn(procedureOf(ports.law, state.procedure), id, state, dayAt(visit.at, state.zone))
}

/** The fields of the step's form; of an approval, those the approver fills; of a correction, why. */
export function fieldsOf(props: Pick<StepPageProps, 'ports' | 'state' | 'step' | 'visit' | 'about'>): readonly Field[] {
  if (props.step === voidStep) return voidFields
  const row = rowOf(props)
  if (!isApprovalStep(props.step)) return row?.fields ?? []
  return answerFields(row?.approval?.[props.state.pending[props.about?.n ?? 0]?.index ?? 0], props.step)
}

/** Papers go with whatever a person writes; an agreement and a correction are about an act that stands, and bring nothing. */
export const takesPapers = (props: Parameters<typeof fieldsOf>[0]): boolean =>
  props.step !== voidStep && !isApprovalStep(props.step) && fieldsOf(props).length > 0

export function stepReply(props: StepPageProps): Reply {
  const { visit, number, state, step, refusal, attachments } = props
  const { say } = visit
  const title = say(isApprovalStep(step) ? `${step}.do` : `${state.procedure}.step.${step}.do`)
  const errors = [...(refusal ? errorsOf(props, refusal) : []), ...(attachments ? attachErrors(say, attachments) : [])]
  const blocked = errors.length > 0 ? [] : inTheWay(props)
  // Many cases have the same step: the title in the browser's tabs says which one this is.
  return page(
    `${title} (${say(`${state.procedure}.short`)}, ${number})`,
    <StepForm {...props} title={title} errors={errors} blocked={blocked} />,
    {
      before: <BackLink say={say} href={to(visit, isFromDesk(visit) ? '/desk' : caseAddress(number))} />,
      ...(blocked.length === 0 && { form: 'answers' }),
      ...(errors.length > 0 && { hasErrors: true, status: refusal ? statusOf(refusal) : 422 }),
    },
  )
}

export const statusOf = ({ refused }: Refusal): number =>
  refused === 'case.changed' || refused === 'key.used' ? 409 : 422

/** Each problem at its field; what is not about a field stands in the summary alone. */
export function errorsOf({ visit, state, step }: StepPageProps, refusal: Refusal): FormError[] {
  const fields = step === voidStep ? 'correction' : state.procedure
  return [refusal, ...(refusal.also ?? [])].map((one) => ({
    ...(one.field && { name: one.field, label: labelFor(visit.say, fields, one.field) }),
    text: refusalInWords(visit.say, one, state.procedure),
  }))
}

/** What stands in the way of the step, whatever is typed. */
const inTheWay = (props: StepPageProps): readonly Refusal[] =>
  rowOf(props) && !isApprovalStep(props.step)
    ? whyNot(props.ports.law, props.state, commandFor(props), props.ports.registry)
    : []

function StepForm(
  props: StepPageProps & {
    readonly title: string
    readonly errors: readonly FormError[]
    readonly blocked: readonly Refusal[]
  },
): JSX.Element {
  const {
    visit,
    ports,
    state,
    step,
    typed,
    errors,
    title,
    number,
    branch,
    party,
    about,
    holders,
    waiting,
    attachments,
    blocked,
  } = props
  const { say } = visit
  const row = rowOf(props)
  const help = isApprovalStep(step) ? `${step}.help` : `${state.procedure}.step.${step}.help`
  return (
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      {errors.length === 0 && <DoneBefore visit={visit} />}
      <p class="govuk-caption-l">
        {isFromDesk(visit) ? (
          <a class="govuk-link" href={to(visit, caseAddress(number))}>
            {number}
          </a>
        ) : (
          number
        )}
        {party && (
          <>
            {' · '}
            <span class="tz-typed">{party}</span>
          </>
        )}
      </p>
      <h1 class="govuk-heading-l">{title}</h1>
      {say.has(help) && <p class="govuk-body">{say(help)}</p>}
      {row && (
        <p class="govuk-body-s tz-muted">{say('web.term.basis', { article: articleInWords(say, row.article) })}</p>
      )}
      {waiting && about && (
        <>
          <h2 class="govuk-heading-m">
            {waiting.what} {waiting.status}
          </h2>
          <p class="govuk-body-s tz-muted">
            {waiting.who} · {waiting.when}
          </p>
          <SummaryList say={say} rows={waiting.rows} />
          <p class="govuk-body-s">
            {say('case.paper.proof', { n: about.n })} <Hash value={about.hash} />
          </p>
        </>
      )}
      {blocked.length > 0 ? (
        <InsetText>
          {blocked.map((one) => (
            <p class="govuk-body">{refusalInWords(say, one, state.procedure)}</p>
          ))}
        </InsetText>
      ) : (
        <form
          id="answers"
          method="post"
          action={to(visit, visit.path)}
          novalidate
          {...(attachments && { enctype: 'multipart/form-data' })}
        >
          <input type="hidden" name="key" value={visit.formKey()} />
          <input type="hidden" name="seen" value={String(state.seq)} />
          {branch && <input type="hidden" name="branch" value={branch} />}
          {about && <input type="hidden" name="about" value={String(about.n)} />}
          {about && <input type="hidden" name="digest" value={about.hash} />}
          {attachments && <button type="submit" hidden />}
          <StepFields
            say={say}
            procedure={state.procedure}
            fields={fieldsOf(props)}
            typed={typed}
            errors={errors}
            registry={ports.registry}
            {...(holders && { holders })}
            more={props.more}
          />
          {attachments && <AttachPart say={say} attachments={attachments} />}
          <Button>{title}</Button>
        </form>
      )}
    </div>
  )
}

/** At a desk one form follows another: each says that the one before is recorded. */
function DoneBefore({ visit }: { readonly visit: Visit }): JSX.Element | null {
  const done = isFromDesk(visit) ? parseCaseNumber(visit.query.get('done') ?? '') : undefined
  if (done === undefined) return null
  return (
    <p class="govuk-body tz-done-before" role="status">
      {visit.say('case.done-before')}{' '}
      <a class="govuk-link tz-number" href={to(visit, caseAddress(done))}>
        {done}
      </a>
    </p>
  )
}

const commandFor = ({ visit, state, step, branch, actor }: StepPageProps): Command => ({
  key: '',
  proceeding: state.id,
  procedure: state.procedure,
  step,
  by: actor,
  at: visit.at,
  on: dayAt(visit.at, state.zone),
  fields: {},
  ...(branch && { branch }),
})
