/** What the last page of a draft says of the duty, and the way to pay it. */
import type { JSX } from 'preact'
import { dayAt } from '../../kernel/instant.ts'
import { Button } from '../../web/components/button/button.tsx'
import { InsetText } from '../../web/components/inset-text/inset-text.tsx'
import { formatDay, formatMoney } from '../../web/text/formats.ts'
import { to, type Visit } from '../../web/visit.ts'
import { Count } from './count.tsx'
import type { Covered } from './fee.ts'

interface PanelProps {
  readonly visit: Visit
  readonly draft: string
  readonly covered: Covered
  readonly way: 'here' | 'elsewhere' | 'exempt' | 'deferral' | undefined
  readonly zone: string
  /** Whether anything can be paid here. */
  readonly isOpen: boolean
  /** The question of the draft by which the duty is covered otherwise, and its answers. */
  readonly otherwise: { readonly question: string; readonly ways: readonly string[] }
}

export const Panel = ({ visit, draft, covered, way, zone, isOpen, otherwise }: PanelProps): JSX.Element => (
  <section aria-labelledby="duty">
    <h2 class="govuk-heading-m" id="duty">
      {visit.say('pay.title')}
    </h2>
    <Count visit={visit} count={covered.count} />
    {covered.paid.length > 0 && <Paid visit={visit} covered={covered} zone={zone} />}
    {way === 'here' ? (
      !covered.isCovered && (
        <>
          <ToPay visit={visit} draft={draft} covered={covered} isOpen={isOpen} />
          <Otherwise visit={visit} draft={draft} otherwise={otherwise} />
        </>
      )
    ) : (
      <p class="govuk-body">{visit.say(`pay.way.${way ?? 'none'}`)}</p>
    )}
  </section>
)

/** What was paid here: found again by the draft, whatever became of the browser meanwhile. */
const Paid = ({ visit, covered, zone }: Pick<PanelProps, 'visit' | 'covered' | 'zone'>): JSX.Element => {
  const { say, language } = visit
  return (
    <InsetText>
      <ul class="govuk-list">
        {covered.paid.map(({ number, sum, paidAt }) => (
          <li>
            {say('pay.paid', { sum: formatMoney(sum, language), day: formatDay(dayAt(paidAt!, zone), language) })}{' '}
            <a class="govuk-link tz-number" href={to(visit, `/payments/${number}`)}>
              {say('pay.number', { number })}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{say(covered.isCovered ? 'pay.attached' : 'pay.too-little')}</p>
    </InsetText>
  )
}

function ToPay({ visit, draft, covered, isOpen }: Omit<PanelProps, 'zone' | 'way' | 'otherwise'>): JSX.Element {
  const { say, language } = visit
  if (covered.left === undefined) return <p class="govuk-body">{say('pay.no-price')}</p>
  if (!isOpen) return <p class="govuk-body">{say('pay.no-bank')}</p>
  return (
    <form method="post" action={to(visit, `/payments/for/${draft}`)} novalidate>
      <input type="hidden" name="key" value={visit.formKey()} />
      <p class="govuk-body">{say('pay.before-sending')}</p>
      <Button>{say('pay.do', { sum: formatMoney(covered.left, language) })}</Button>
    </form>
  )
}

/** The other ways to cover it: answers to one question of the draft. */
const Otherwise = ({ visit, draft, otherwise }: Pick<PanelProps, 'visit' | 'draft' | 'otherwise'>): JSX.Element => (
  <>
    {otherwise.ways.length > 0 && (
      <>
        <p class="govuk-body">{visit.say('pay.otherwise')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {otherwise.ways.map((one) => (
            <li>
              <a class="govuk-link" href={to(visit, `/apply/${draft}/${otherwise.question}?change=yes`)}>
                {visit.say(`pay.otherwise.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
    <p class="govuk-body">{visit.say('pay.unpaid')}</p>
  </>
)
