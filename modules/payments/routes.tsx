/** Addresses of paying: from a draft to the bank and back, one payment, one's own list with its twins. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { Failure } from '../../platform/failure.ts'
import type { Payment, Payments } from '../../platform/payments/payments.ts'
import { absent, type Reply, type Route, redirect, selfOf, to, type Visit } from '../../web/visit.ts'
import { type BankPagePorts, bankRoutes } from './bank-page.tsx'
import { coveredBy, type Fee } from './fee.ts'
import { listRoutes } from './list-page.tsx'
import { draftOf, paymentReply, type Use } from './payment-page.tsx'

export interface PaymentPorts extends BankPagePorts {
  readonly payments: Payments
  readonly zone: string
  /** Address under which people reach this installation. */
  readonly address: string
  /** The duty of a draft of this person; undefined where there is no such draft, or nothing is due for it. */
  feeOf(visit: Visit, draft: string): Promise<Fee | undefined>
  useOf(payment: Payment): Promise<Use>
  /** Gives up a draft for good, so that nothing paid for it can be used any more. */
  dropDraft(draft: string, person: string): Promise<void>
}

export const paymentRoutes = (ports: PaymentPorts): readonly Route[] => [
  ...bankRoutes(ports),
  ...listRoutes(ports),
  {
    method: 'POST',
    path: '/payments/for/:draft',
    who: 'signed-in',
    answer: (visit, { draft }) => payFor(ports, visit, draft!),
  },
  withOwn('GET', '', ports, (visit, payment) => shown(ports, visit, payment)),
  // Where the bank leads back to: on with the draft, if the money is there.
  withOwn('GET', '/back', ports, (visit, payment) =>
    payment.stage === 'paid'
      ? redirect(visit, `/apply/${draftOf(payment)}/check`)
      : redirect(visit, `/payments/${payment.number}`),
  ),
  withOwn('POST', '/bank', ports, (visit, payment) =>
    payment.stage === 'ordered' ? toBank(ports, visit, payment) : redirect(visit, `/payments/${payment.number}`),
  ),
  withOwn('POST', '/ask', ports, (visit, payment) => asked(ports, visit, payment)),
  withOwn('POST', '/return', ports, (visit, payment) => returned(ports, visit, payment)),
]

/** A route about one payment, for its payer alone: to others there is none. */
function withOwn(
  method: Route['method'],
  rest: string,
  { payments }: PaymentPorts,
  answer: (visit: Visit, payment: Payment) => Promise<Reply> | Reply,
): Route {
  return {
    method,
    path: `/payments/:number${rest}`,
    who: 'signed-in',
    async answer(visit, { number }) {
      const payment = await payments.byNumber(number!)
      return payment?.payer === selfOf(visit.person!) ? answer(visit, payment) : absent
    },
  }
}

/** Orders what is left to pay, and leads to the bank. */
async function payFor(ports: PaymentPorts, visit: Visit, draft: string): Promise<Reply> {
  const fee = await ports.feeOf(visit, draft)
  if (fee === undefined || fee.way !== 'here' || !ports.payments.isOpen) return absent
  const purpose = `draft:${draft}`
  const { left, isCovered } = coveredBy(fee, await ports.payments.of(purpose), visit.on as CalendarDate, ports.zone)
  if (isCovered || left === undefined) return redirect(visit, `/apply/${draft}/check`)
  const payer = selfOf(visit.person!)
  const payment = await ports.payments.order({ purpose, payer, about: fee.procedure, sum: left })
  return isRefusal(payment) ? refusedOn(ports, visit, draft, payment) : toBank(ports, visit, payment)
}

/** An order cannot be made any more: the newest payment says so. */
async function refusedOn(ports: PaymentPorts, visit: Visit, draft: string, refusal: Refusal): Promise<Reply> {
  const newest = (await ports.payments.of(`draft:${draft}`)).at(-1)
  return newest ? shown(ports, visit, newest, refusal) : absent
}

/** A bank of another house is reached by a link, because forms here lead nowhere else. */
async function toBank(ports: PaymentPorts, visit: Visit, payment: Payment): Promise<Reply> {
  const page = await bankPage(ports, visit, payment)
  const own = `${ports.address}/`
  return page?.startsWith(own)
    ? { kind: 'redirect', to: page.slice(own.length - 1) }
    : redirect(visit, `/payments/${payment.number}`)
}

/** The address of the bank's page; undefined while the bank does not answer. */
async function bankPage(
  { payments, address }: PaymentPorts,
  visit: Visit,
  payment: Payment,
): Promise<string | undefined> {
  const { say, language } = visit
  try {
    return await payments.pageOf(payment, {
      about: say('pay.about', { what: say(`${payment.about}.title`) }),
      language,
      back: `${address}${to(visit, `/payments/${payment.number}/back`)}`,
    })
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

async function shown(ports: PaymentPorts, visit: Visit, payment: Payment, refusal?: Refusal): Promise<Reply> {
  const page = payment.stage === 'ordered' ? await bankPage(ports, visit, payment) : undefined
  const use = await ports.useOf(payment)
  return paymentReply(visit, { payment, use, zone: ports.zone, ...(page && { page }), ...(refusal && { refusal }) })
}

/** Asks the bank now; what it says is on the page that follows. */
async function asked({ payments }: PaymentPorts, visit: Visit, { id, number }: Payment): Promise<Reply> {
  await payments.ask(id).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error
  })
  return redirect(visit, `/payments/${number}`)
}

/** Money that covers nothing goes back. A draft that waits for it is given up first: then nothing can use it any more. */
async function returned(ports: PaymentPorts, visit: Visit, payment: Payment): Promise<Reply> {
  if ((await ports.useOf(payment)).backFor === 'not-used')
    await ports.dropDraft(draftOf(payment), selfOf(visit.person!))
  const { backFor } = await ports.useOf(payment)
  const answer = backFor && (await ports.payments.askReturn(payment, backFor === 'by-court' ? 'by-court' : 'not-used'))
  return answer && isRefusal(answer)
    ? shown(ports, visit, payment, answer)
    : redirect(visit, `/payments/${payment.number}`)
}
