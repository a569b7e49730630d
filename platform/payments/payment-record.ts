/**
 * A payment to the budget, as a proceeding of the platform: ordered for one purpose, then paid, refused or lapsed, and perhaps given back. What the
 * bank says reaches it over `payments.ts` alone. One purpose (a draft) may have several payments, one after another: `payment:PURPOSE:1`, `:2` ...
 */
import { procedure } from '../../engine/define.ts'

/** Hours within which an order may be paid; the bank is told the moment. */
export const orderHours = 1

/** Why money is asked back: it covers nothing that was filed, or a court said so. */
export const returnGrounds = ['not-used', 'by-court'] as const

const byBank = { article: 'platform', by: ['outside'], outside: 'cashier', correctable: false } as const
const told = [{ kind: 'payment', to: ['payer'] }] as const

export const paymentRecord = procedure({
  id: 'payment-record',
  code: 'platform',
  editions: [{ from: '2000-01-01', law: 'platform' }],
  seats: { payer: { kind: 'person' } },
  heldBy: 'payer',
  branches: {
    main: {
      start: 'ordered',
      stages: ['ordered', 'paid', 'refused', 'lapsed', 'return-asked', 'returned'],
      final: ['returned'],
    },
  },
  unbounded: {
    paid: 'money that was paid stays paid until it is given back',
    refused: 'the payer may order anew; what the bank took after all is recorded whenever it says so',
    lapsed: 'the payer may order anew; what the bank took after all is recorded whenever it says so',
    'return-asked': 'jobs ask the bank with a bound; the payer may ask again',
  },
  terms: [
    {
      id: 'order',
      n: orderHours,
      unit: 'h',
      article: 'platform',
      bound: 'payer',
      dayZero: 'act',
      atEnd: 'stays',
      pausesWith: false,
    },
  ],
  steps: [
    {
      ...byBank,
      id: 'order',
      stage: [],
      to: 'ordered',
      fields: [
        { id: 'payer', type: 'text', required: true, max: 80 },
        // What is paid for, and nothing else may be covered with it: `draft:ID`.
        { id: 'purpose', type: 'text', required: true, max: 120, fact: 'purpose' },
        // The procedure that the payment opens the way to, for the words of lists.
        { id: 'about', type: 'text', required: true, max: 80, fact: 'about' },
        { id: 'sum', type: 'money', required: true, fact: 'sum' },
        { id: 'currency', type: 'choice', required: true, options: ['KZT'], fact: 'currency' },
      ],
      seats: [{ seat: 'payer', do: 'fill', with: { field: 'payer' } }],
      registers: ['payment'],
      starts: [{ term: 'order' }],
      notices: told,
    },
    {
      // The bank took the money; a word that comes after the order lapsed counts all the same: nobody's money is lost.
      ...byBank,
      id: 'pay',
      stage: ['ordered', 'refused', 'lapsed'],
      to: 'paid',
      fields: [
        { id: 'reference', type: 'text', required: true, max: 80, fact: 'reference' },
        { id: 'paidAt', type: 'moment', required: true, fact: 'paidAt' },
      ],
      stops: [{ term: 'order' }],
    },
    { ...byBank, id: 'refuse', stage: ['ordered'], to: 'refused', stops: [{ term: 'order' }] },
    {
      id: 'lapse',
      article: 'platform',
      by: ['time'],
      stage: ['ordered'],
      to: 'lapsed',
      atEndOf: { term: 'order' },
      notices: told,
    },
    {
      ...byBank,
      id: 'ask-return',
      stage: ['paid'],
      to: 'return-asked',
      fields: [{ id: 'ground', type: 'choice', required: true, options: [...returnGrounds], fact: 'returnGround' }],
      notices: told,
    },
    { ...byBank, id: 'give-back', stage: ['paid', 'return-asked'], to: 'returned' },
  ],
})

/** The number of a payment, given without gaps and the same in every script: `2026-00000017`. */
export const paymentRegister = {
  counter: (): string => 'payment',
  write: (_seats: unknown, year: number, serial: number): string => `${year}-${String(serial).padStart(8, '0')}`,
}
