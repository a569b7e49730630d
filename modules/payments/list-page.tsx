/** One's own payments, the newest first, and the same rows for programs. */
import { type Payment, type Payments, paymentsMax } from '../../platform/payments/payments.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { asList, twinLinks, twinRoutes } from '../../web/list.ts'
import { formatMoment, formatMoney } from '../../web/text/formats.ts'
import { page, type Reply, type Route, selfOf, to, type Visit } from '../../web/visit.ts'
import { caseAddress } from '../cases/index.ts'
import { StageOfPayment, type Use } from './payment-page.tsx'

export interface ListPorts {
  readonly payments: Pick<Payments, 'mine'>
  readonly zone: string
  useOf(payment: Payment): Promise<Use>
}

interface Row extends Pick<Payment, 'number' | 'about' | 'sum' | 'stage' | 'paidAt'> {
  readonly case?: string
}

const columns = ['number', 'about', 'sum', 'currency', 'stage', 'paidAt', 'case'] as const

export const listRoutes = (ports: ListPorts): readonly Route[] => [
  { method: 'GET', path: '/payments', who: 'signed-in', answer: (visit) => list(ports, visit) },
  ...twinRoutes('/payments', 'signed-in', async (visit) =>
    asList(
      columns,
      (await rowsOf(ports, visit)).map((row) => ({ ...row, currency: 'KZT' })),
      { max: paymentsMax },
    ),
  ),
]

async function rowsOf({ payments, useOf }: ListPorts, visit: Visit): Promise<Row[]> {
  const mine = await payments.mine(selfOf(visit.person!))
  return Promise.all(
    mine.map(async (payment) => {
      const { number, about, sum, stage, paidAt } = payment
      const use = stage === 'paid' ? await useOf(payment) : {}
      return { number, about, sum, stage, ...(paidAt && { paidAt }), ...(use.number && { case: use.number }) }
    }),
  )
}

async function list(ports: ListPorts, visit: Visit): Promise<Reply> {
  const { say, language } = visit
  const rows = await rowsOf(ports, visit)
  const title = say('pay.mine')
  return page(
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body tz-narrow">{say('pay.mine.text')}</p>
      <Table
        id="payments"
        caption={title}
        captionHidden
        columns={[
          { title: say('pay.column.number') },
          { title: say('pay.column.about') },
          { title: say('pay.column.sum'), numeric: true },
          { title: say('pay.column.stage') },
          { title: say('pay.column.paid-at') },
          { title: say('pay.column.case') },
        ]}
        empty={<EmptyState title={say('pay.mine.none')} />}
        rows={rows.map((row) => ({
          cells: [
            <a class="govuk-link tz-number" href={to(visit, `/payments/${row.number}`)}>
              {row.number}
            </a>,
            say(`${row.about}.title`),
            formatMoney(row.sum, language),
            <StageOfPayment say={say} stage={row.stage} />,
            row.paidAt ? formatMoment(row.paidAt, ports.zone, language) : '—',
            row.case ? (
              <a class="govuk-link tz-number" href={to(visit, caseAddress(row.case))}>
                {row.case}
              </a>
            ) : (
              '—'
            ),
          ],
        }))}
      />
    </>,
    { before: <BackLink say={say} href={to(visit, '/account')} />, alternates: twinLinks(visit, '/payments') },
  )
}
