/** One payment: how it stands, what to do next, and never to pay twice. */
import type { JSX } from 'preact'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { Payment } from '../../platform/payments/payments.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { Tag, type TagColour } from '../../web/components/tag/tag.tsx'
import { formatMoment, formatMoney } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import { refusalInWords } from '../forms/index.ts'

const colours: Readonly<Record<Payment['stage'], TagColour>> = {
  ordered: 'blue',
  paid: 'green',
  refused: 'red',
  lapsed: 'grey',
  'return-asked': 'blue',
  returned: 'grey',
}

export const StageOfPayment = ({
  say,
  stage,
}: {
  readonly say: Say
  readonly stage: Payment['stage']
}): JSX.Element => <Tag colour={colours[stage]}>{say(`pay.stage.${stage}`)}</Tag>

/** The draft that a payment is for. */
export const draftOf = ({ purpose }: Pick<Payment, 'purpose'>): string => purpose.replace(/^draft:/, '')

/** What became of a payment in the matters of the country. */
export interface Use {
  /** The number of the case that it opened the way to. */
  readonly number?: string
  /** Whether it may be asked back, and why. */
  readonly backFor?: 'not-used' | 'too-late' | 'by-court'
}

export interface Shown {
  readonly payment: Payment
  readonly use: Use
  readonly zone: string
  /** The bank's page, where the order can still be paid and the bank answers. */
  readonly page?: string
  readonly refusal?: Refusal
}

export function paymentReply(visit: Visit, shown: Shown): Reply {
  const { say } = visit
  const { payment, refusal } = shown
  const title = say('pay.payment', { number: payment.number })
  const problem = refusal && isRefusal(refusal) ? [{ text: refusalInWords(say, refusal, payment.about) }] : []
  return page(
    title,
    <div class="tz-narrow">
      {problem.length > 0 && <ErrorSummary say={say} errors={problem} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList say={say} rows={rowsOf(visit, shown)} />
      <InsetText>{say(`pay.stage.${payment.stage}.means`)}</InsetText>
      <Next visit={visit} shown={shown} />
    </div>,
    {
      before: <BackLink say={say} href={to(visit, '/payments')} />,
      ...(problem.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

function rowsOf(visit: Visit, { payment, use, zone }: Shown) {
  const { say, language } = visit
  const { stage, sum, about, paidAt, reference } = payment
  return [
    { key: say('pay.column.stage'), value: <StageOfPayment say={say} stage={stage} /> },
    { key: say('pay.column.sum'), value: formatMoney(sum, language) },
    { key: say('pay.column.about'), value: say(`${about}.title`) },
    ...(paidAt ? [{ key: say('pay.column.paid-at'), value: formatMoment(paidAt, zone, language) }] : []),
    ...(reference ? [{ key: say('pay.reference'), value: <span class="tz-typed">{reference}</span> }] : []),
    ...(use.number
      ? [
          {
            key: say('pay.column.case'),
            value: (
              <a class="govuk-link tz-number" href={to(visit, caseAddress(use.number))}>
                {use.number}
              </a>
            ),
          },
        ]
      : []),
  ]
}

/** What can be done now: on to the bank, ask it, go on with the draft, ask the money back. */
function Next({ visit, shown }: { readonly visit: Visit; readonly shown: Shown }): JSX.Element | null {
  const { say } = visit
  const { payment, use, page: bank } = shown
  const draft = to(visit, `/apply/${draftOf(payment)}/check`)
  switch (payment.stage) {
    case 'ordered':
      return (
        <>
          {bank ? (
            <Button href={bank}>{say('pay.to-bank')}</Button>
          ) : (
            <p class="govuk-body">{say('pay.bank-silent')}</p>
          )}
          <Post visit={visit} payment={payment} what="ask" />
        </>
      )
    case 'refused':
    case 'lapsed':
      return (
        <>
          {use.number === undefined && <Button href={draft}>{say('pay.again')}</Button>}
          <Post visit={visit} payment={payment} what="ask" />
        </>
      )
    case 'paid':
      return (
        <>
          {use.number === undefined && use.backFor === 'not-used' && <Button href={draft}>{say('pay.go-on')}</Button>}
          {use.backFor && (
            <>
              <p class="govuk-body">{say(`pay.back.${use.backFor}`)}</p>
              <Post visit={visit} payment={payment} what="return" />
            </>
          )}
        </>
      )
    case 'return-asked':
      return <Post visit={visit} payment={payment} what="ask" />
    case 'returned':
      return null
  }
}

interface PostProps {
  readonly visit: Visit
  readonly payment: Payment
  readonly what: 'ask' | 'return'
}

const Post = ({ visit, payment, what }: PostProps): JSX.Element => (
  <form method="post" action={to(visit, `/payments/${payment.number}/${what}`)} novalidate>
    <input type="hidden" name="key" value={visit.formKey()} />
    <Button kind="secondary">{visit.say(`pay.${what}`)}</Button>
  </form>
)
