/** Correcting the record: which acts the reader may void, what falls with them, and the form that asks why. */
import type { JSX } from 'preact'
import type { Actor } from '../../../engine/command.ts'
import { outcomeOfVoid, voidFields, voidStep } from '../../../engine/correcting/correction.ts'
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Button } from '../../../web/components/button/button.tsx'
import { ErrorSummary, type FormError } from '../../../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../../../web/components/inset-text/inset-text.tsx'
import { Timeline } from '../../../web/components/timeline/timeline.tsx'
import { absent, page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { refusalInWords, StepFields } from '../../forms/index.ts'
import { actInWords, type NameOf } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import type { OpenAct } from '../chain.ts'
import type { ExplainPorts } from '../explain.ts'
import { errorsOf, type StepPageProps, statusOf } from './step-page.tsx'

/** The form about one act, for the reader who may void it; the same address as every step of the proceeding. */
export const correctionAddress = (number: string, { place, act }: OpenAct): string =>
  `${caseAddress(number)}/${place}/${voidStep}?about=${act.n}`

/** What voiding the act would come to for the reader; `acts` are those of the case that the reader sees. */
export const outcomeFor = ({ law, registry }: ExplainPorts, acts: readonly OpenAct[], one: OpenAct, actor: Actor) =>
  outcomeOfVoid(
    law,
    one.state,
    actor,
    registry,
    acts.filter(({ place }) => place === one.place).map(({ act }) => act),
    one.act,
  )

export interface CorrectionPageProps extends StepPageProps {
  readonly acts: readonly OpenAct[]
  readonly nameOf: NameOf
}

export function correctionReply(props: CorrectionPageProps): Reply {
  const { visit, acts, state, about, number, refusal } = props
  const one = acts.find(({ act }) => act.proceeding === state.id && act.n === about?.n)
  if (one === undefined) return absent
  const title = visit.say('correction.void.do')
  return page(
    `${title} (${visit.say(`${state.procedure}.short`)}, ${number})`,
    <Correction {...props} one={one} title={title} errors={refusal ? errorsOf(props, refusal) : []} />,
    {
      before: <BackLink say={visit.say} href={to(visit, caseAddress(number))} />,
      ...(refusal && { hasErrors: true, status: statusOf(refusal) }),
    },
  )
}

interface Shown extends CorrectionPageProps {
  readonly one: OpenAct
  readonly title: string
  readonly errors: readonly FormError[]
}

function Correction(props: Shown): JSX.Element {
  const { visit, ports, one, acts, actor, nameOf, title, errors, number } = props
  const { say } = visit
  const outcome = outcomeFor(ports, acts, one, actor)
  return (
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <p class="govuk-caption-l">{number}</p>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{say('correction.void.help')}</p>
      <h2 class="govuk-heading-m">{say('case.correct.act')}</h2>
      <Timeline say={say} acts={[actInWords(say, ports, one, nameOf)]} />
      {isRefusal(outcome)
        ? errors.length === 0 && <Refused visit={visit} refusal={outcome} procedure={one.state.procedure} />
        : [<Along {...props} fallen={outcome.voids.slice(1).map(({ n }) => n)} />, <Form {...props} />]}
    </div>
  )
}

const Refused = (props: { visit: Visit; refusal: Refusal; procedure: string }): JSX.Element => (
  <InsetText>
    <p class="govuk-body">{refusalInWords(props.visit.say, props.refusal, props.procedure)}</p>
  </InsetText>
)

/** The acts of time that fall with the one voided. */
function Along({
  visit,
  ports,
  acts,
  one,
  nameOf,
  fallen,
}: Shown & { readonly fallen: readonly number[] }): JSX.Element {
  const { say } = visit
  const shown = acts.filter(({ place, act }) => place === one.place && fallen.includes(act.n))
  if (shown.length === 0) return <p class="govuk-body">{say('case.correct.alone')}</p>
  return (
    <>
      <p class="govuk-body">{say('case.correct.along')}</p>
      <Timeline say={say} acts={shown.map((act) => actInWords(say, ports, act, nameOf))} />
    </>
  )
}

const Form = ({ visit, ports, state, one, typed, errors, title }: Shown): JSX.Element => (
  <form method="post" action={to(visit, visit.path)} novalidate>
    <input type="hidden" name="key" value={visit.formKey()} />
    <input type="hidden" name="seen" value={String(state.seq)} />
    <input type="hidden" name="about" value={String(one.act.n)} />
    <input type="hidden" name="digest" value={one.hash} />
    <StepFields
      say={visit.say}
      procedure="correction"
      fields={voidFields}
      typed={typed}
      errors={errors}
      registry={ports.registry}
    />
    <Button>{title}</Button>
  </form>
)
