/**
 * The page on which an act that waits is agreed to or refused: its text and the hash of its exact bytes, the evidence beside it, how much time is
 * left, what either answer does. One form, two buttons; nothing of it needs a script.
 */
import type { JSX } from 'preact'
import { answerFields } from '../../../engine/deciding/approval.ts'
import type { Approval } from '../../../engine/define.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { Details } from '../../../web/components/details/details.tsx'
import { ErrorSummary, type FormError } from '../../../web/components/error-summary/error-summary.tsx'
import { Hash } from '../../../web/components/hash/hash.tsx'
import { InsetText } from '../../../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { page, type Reply, to } from '../../../web/visit.ts'
import { articleInWords, StepFields } from '../../forms/index.ts'
import { caseAddress } from '../address.ts'
import { ExhibitList } from '../evidence/exhibit-list.tsx'
import type { Exhibit } from '../evidence/register.ts'
import { errorsOf, isFromDesk, type StepPageProps, statusOf } from '../pages/step-page.tsx'
import { decisionAddress } from './address.ts'
import { TimeLeft } from './time-panel.tsx'

export interface DecisionProps extends StepPageProps {
  readonly about: NonNullable<StepPageProps['about']>
  readonly waiting: NonNullable<StepPageProps['waiting']>
  /** The proceeding's place in its chain, from 1. */
  readonly place: number
  readonly approval: Approval
  /** Undefined where the procedure keeps no register of evidence. */
  readonly exhibits?: readonly Exhibit[]
  /** Papers that are issued when it gets force. */
  readonly papers: readonly string[]
  /** The reader is one whose answer is asked for. */
  readonly mayAnswer: boolean
}

export function decisionReply(props: DecisionProps): Reply {
  const { visit, number, state, refusal, waiting } = props
  const { say } = visit
  const errors = refusal ? errorsOf(props, refusal) : []
  return page(
    `${say('decision.title')}: ${waiting.what} (${say(`${state.procedure}.short`)}, ${number})`,
    <DecisionPage {...props} errors={errors} />,
    {
      wide: true,
      before: <BackLink say={say} href={to(visit, isFromDesk(visit) ? '/desk' : caseAddress(number))} />,
      ...(props.mayAnswer && { form: 'answers' }),
      ...(errors.length > 0 && { hasErrors: true, status: statusOf(refusal!) }),
    },
  )
}

type Props = DecisionProps & { readonly errors: readonly FormError[] }

function DecisionPage(props: Props): JSX.Element {
  const { visit, ports, number, party, waiting, approval, errors, exhibits, about, state } = props
  const { say } = visit
  return (
    <>
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <p class="govuk-caption-l">
        <a class="govuk-link tz-number" href={to(visit, caseAddress(number))}>
          {number}
        </a>
        {party && (
          <>
            {' · '}
            <span class="tz-typed">{party}</span>
          </>
        )}
      </p>
      <h1 class="govuk-heading-l">
        {waiting.what} {waiting.status}
      </h1>
      <p class="govuk-body-s tz-muted">
        {waiting.who} · {waiting.when} · {say('web.term.basis', { article: articleInWords(say, approval.article) })}
      </p>
      <TimeLeft visit={visit} ports={ports} state={state} n={about.n} />
      <div class={exhibits ? 'tz-decision' : 'tz-narrow'}>
        <section aria-labelledby="decided">
          <h2 class="govuk-heading-m" id="decided">
            {say('decision.text')}
          </h2>
          <SummaryList say={say} rows={waiting.rows} />
          <Bytes {...props} />
        </section>
        {exhibits && (
          <section aria-labelledby="evidence">
            <h2 class="govuk-heading-m" id="evidence">
              {say('decision.evidence')}
            </h2>
            {exhibits.length === 0 ? (
              <p class="govuk-body">{say('decision.evidence.none')}</p>
            ) : (
              <ExhibitList visit={visit} number={number} exhibits={exhibits} about={about.n} />
            )}
          </section>
        )}
      </div>
      <Answer {...props} />
    </>
  )
}

/** What exactly is agreed to: the hash of the act, its bytes, and the papers it will issue. */
function Bytes({ visit, number, place, about, papers }: Props): JSX.Element {
  const { say } = visit
  return (
    <>
      {papers.length > 0 && (
        <p class="govuk-body">
          {say('decision.paper')}{' '}
          {papers.map((kind, index) => (
            <>
              {index > 0 && ', '}
              <a
                class="govuk-link"
                href={to(visit, `${caseAddress(number)}/papers/${place}/${about.n}/${kind}.pdf`)}
                target="_blank"
                rel="noopener"
              >
                {say(`document.${kind}`)}
              </a>
            </>
          ))}
        </p>
      )}
      <p class="govuk-body-s">
        {say('case.paper.proof', { n: about.n })} <Hash value={about.hash} />{' '}
        <a class="govuk-link" href={to(visit, `${caseAddress(number)}/acts/${place}/${about.n}.json`)}>
          {say('decision.bytes')}
        </a>
      </p>
    </>
  )
}

function Answer(props: Props): JSX.Element {
  const { visit, ports, number, state, place, branch, about, approval, typed, errors, step, mayAnswer } = props
  const { say } = visit
  const refusing = answerFields(approval, 'approval.refuse').slice(approval.fields?.length ?? 0)
  const common = { say, procedure: state.procedure, typed, errors, registry: ports.registry }
  const from = isFromDesk(visit) ? '&from=desk' : ''
  const at = (answer: string): string => to(visit, `${decisionAddress(number, place, about.n, answer)}${from}`)
  return (
    <section class="tz-narrow" aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {say('decision.answer')}
      </h2>
      <p class="govuk-body">{say('decision.agree.does')}</p>
      {mayAnswer ? (
        <form id="answers" method="post" action={at('approval.agree')} novalidate>
          <input type="hidden" name="key" value={visit.formKey()} />
          <input type="hidden" name="seen" value={String(state.seq)} />
          {branch && <input type="hidden" name="branch" value={branch} />}
          <input type="hidden" name="about" value={String(about.n)} />
          <input type="hidden" name="digest" value={about.hash} />
          <StepFields {...common} fields={approval.fields ?? []} />
          <Button>{say('approval.agree.do')}</Button>
          <Details summary={say('approval.refuse.do')} open={step === 'approval.refuse'}>
            <RefusalDoes {...props} />
            <StepFields {...common} fields={refusing} />
            <Button kind="warning" formaction={at('approval.refuse')}>
              {say('approval.refuse.do')}
            </Button>
          </Details>
        </form>
      ) : (
        <InsetText>
          <p class="govuk-body">{say('decision.not-yours')}</p>
        </InsetText>
      )}
    </section>
  )
}

/** What follows a refusal, as the row of the law has it, and what silence does. */
function RefusalDoes({ visit, state, approval }: Props): JSX.Element {
  const { say } = visit
  return (
    <>
      <p class="govuk-body">{say(`decision.refuse.${approval.onRefuse}`)}</p>
      {approval.refusedTo && (
        <p class="govuk-body">
          {say('decision.refuse.moves', { stage: say(`${state.procedure}.stage.${approval.refusedTo}`) })}
        </p>
      )}
      <p class="govuk-body">{say(`decision.lapse.${approval.onLapse}`)}</p>
    </>
  )
}
