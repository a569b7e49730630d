/** The page of the bank of the demonstration, where an order is paid, refused, or left. No money moves: it says so. */
import type { LocalBank } from '../../platform/payments/local-bank.ts'
import { Button, ButtonGroup } from '../../web/components/button/button.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { Warning } from '../../web/components/warning/warning.tsx'
import { formatMoney } from '../../web/text/formats.ts'
import { absent, page, type Reply, type Route, redirect, to, type Visit } from '../../web/visit.ts'

export interface BankPagePorts {
  /** The bank of the demonstration; absent where a real one is used, or none. */
  readonly bank?: Pick<LocalBank, 'order' | 'settle' | 'isPass'>
}

export const bankRoutes = ({ bank }: BankPagePorts): readonly Route[] => [
  {
    method: 'GET',
    path: '/bank/:number/:pass',
    who: 'anybody',
    answer: (visit, { number, pass }) => (bank?.isPass(number!, pass!) ? shown(bank, visit, number!) : absent),
  },
  {
    method: 'POST',
    path: '/bank/:number/:pass',
    who: 'anybody',
    answer: (visit, { number, pass }) => (bank?.isPass(number!, pass!) ? settled(bank, visit, number!) : absent),
  },
]

async function settled(bank: NonNullable<BankPagePorts['bank']>, visit: Visit, number: string): Promise<Reply> {
  const { outcome } = visit.form
  if (outcome !== 'paid' && outcome !== 'refused') return shown(bank, visit, number)
  const order = await bank.settle(number, outcome)
  if (order === undefined) return absent
  return order.state === 'open' ? shown(bank, visit, number) : redirect(visit, `/payments/${number}/back`)
}

function shown(bank: NonNullable<BankPagePorts['bank']>, visit: Visit, number: string): Reply {
  const { say, language } = visit
  const order = bank.order(number)
  if (order === undefined) return absent
  const isOpen = order.state === 'open' && visit.at < order.closesAt
  const back = to(visit, `/payments/${number}/back`)
  return page(
    say('bank.title'),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{say('bank.title')}</h1>
      <Warning say={say}>{say('bank.invented')}</Warning>
      <SummaryList
        say={say}
        rows={[
          { key: say('bank.about'), value: <span class="tz-typed">{order.about}</span> },
          { key: say('pay.column.number'), value: <span class="tz-number">{number}</span> },
          { key: say('pay.column.sum'), value: <strong>{formatMoney(order.sum, language)}</strong> },
        ]}
      />
      {isOpen ? (
        <form method="post" action={to(visit, visit.path.split('?')[0]!)} novalidate>
          <input type="hidden" name="key" value={visit.formKey()} />
          <ButtonGroup>
            <Button name="outcome" value="paid">
              {say('bank.pay', { sum: formatMoney(order.sum, language) })}
            </Button>
            <Button kind="secondary" name="outcome" value="refused">
              {say('bank.refuse')}
            </Button>
          </ButtonGroup>
        </form>
      ) : (
        <p class="govuk-body">{say(order.state === 'open' ? 'bank.closed' : `bank.state.${order.state}`)}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          {say('bank.leave')}
        </a>
      </p>
    </div>,
  )
}
