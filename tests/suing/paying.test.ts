/** The way of a duty through the product, over HTTP: from the draft to the bank and back, whatever happens on the way. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addHours } from '../../kernel/instant.ts'
import { rowsOf } from '../../platform/payments/proof.ts'
import { passTime } from '../../server/time.ts'
import { type Answered, type HttpVisitor, httpVisitor } from '../kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
let payer: HttpVisitor
const person = 'demo-citizen-5'

beforeAll(async () => {
  server = await startUnderTest()
  payer = await httpVisitor(server, 'en', person)
})
afterAll(async () => {
  expect(server.log).toEqual([])
  await server.stop()
})

const typed = {
  court: 'district-demo',
  writClaim: 'mediation-agreement',
  'defendants.0.kind': 'person',
  'defendants.0.name': 'Serikov Bolat',
  'defendants.0.address': 'Kokbulak, Abai 3',
  price: '500 000',
  claim: 'Pay what was agreed',
  grounds: 'The agreement of mediation',
  executionBy: 'myself',
}
/** A draft of an application for a writ, complete but for its duty. */
async function draftOf(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { store, entropy, clocks } = server.house
  const id = entropy.uuid7(clocks.law.now())
  const body = { procedure: 'writ', step: 'file', typed: { ...typed, ...more }, papers: [] }
  await store.saveDraft({ id, person, kind: 'application', body })
  return id
}
const check = (draft: string): Promise<Answered> => payer.get(`/apply/${draft}/check`)
const press = async (page: string, action: string, more = {}): Promise<Answered> =>
  payer.post(action, { ...(await payer.form(page, `/en${action}`)), ...more })
/** Presses "Pay"; answers with the page of the bank. */
const toBank = async (draft: string): Promise<string> =>
  (await press(`/apply/${draft}/check`, `/payments/for/${draft}`)).location
const pay = async (bank: string, outcome = 'paid'): Promise<Answered> =>
  payer.post(bank, { ...(await payer.form(bank)), outcome })
const numberIn = (bank: string): string => bank.split('/')[3]!
const send = (draft: string): Promise<Answered> => press(`/apply/${draft}/check`, `/apply/${draft}/send`)

it('the last page says the duty and how it was counted; paid, it goes with the filing', async () => {
  const draft = await draftOf()
  const before = await check(draft)
  expect(before.html).toContain('1% of the price of the claim. The price is ₸500,000.')
  expect(before.html).toContain('Pay ₸2,500')
  const bank = await toBank(draft)
  expect((await pay(bank)).location).toContain(`/payments/${numberIn(bank)}/back`)
  expect((await payer.get(`/payments/${numberIn(bank)}/back`)).location).toBe(`/en/apply/${draft}/check`)
  expect((await check(draft)).html).toContain('The payment is attached. Do not pay twice.')
  const number = decodeURIComponent((await send(draft)).location.split('/').at(-1)!)
  expect(number).toMatch(/^JT-/)
  const [row] = JSON.parse((await payer.get('/payments.json')).html).rows
  expect(row).toMatchObject({ number: numberIn(bank), sum: '2500.00', stage: 'paid', case: number.replace('JT', 'ЖТ') })
})

it('a browser that dies at the bank loses nothing: the payment is found again by its draft', async () => {
  const draft = await draftOf()
  const bank = await toBank(draft)
  await server.house.bank.local!.settle(numberIn(bank), 'paid')
  payer = await httpVisitor(server, 'en', person)
  expect((await check(draft)).html).toContain('The payment is attached')
})

it('two tabs that pay at once are led to one order', async () => {
  const draft = await draftOf()
  expect(new Set(await Promise.all([toBank(draft), toBank(draft)])).size).toBe(1)
})

it('a price raised after the payment asks for the rest, and both payments go along', async () => {
  const draft = await draftOf()
  await pay(await toBank(draft))
  const body = { procedure: 'writ', step: 'file', typed: { ...typed, price: '600 000' }, papers: [] }
  await server.house.store.saveDraft({ id: draft, person, kind: 'application', body })
  expect((await check(draft)).html).toContain('Pay ₸500')
  await pay(await toBank(draft))
  expect((await check(draft)).html).toContain('The payment is attached')
  expect(rowsOf(await server.house.payments.of(`draft:${draft}`), server.house.zone).map(({ sum }) => sum)).toEqual([
    '2500.00',
    '500.00',
  ])
  expect((await send(draft)).location).toContain('/sent/')
})

it('whoever says why nothing is paid here is not asked to pay', async () => {
  const draft = await draftOf({ dutyBy: 'exempt', dutyExemption: 'disability' })
  const { html } = await check(draft)
  expect(html).toContain('You said that you are exempt')
  expect(html).not.toContain('/payments/for/')
  expect((await payer.post(`/payments/for/${draft}`, await payer.form(`/apply/${draft}/check`))).status).toBe(404)
})

it('a payment that covers nothing goes back, and its draft is given up with it', async () => {
  const draft = await draftOf()
  const bank = await toBank(draft)
  await pay(bank)
  const path = `/payments/${numberIn(bank)}`
  await press(path, `${path}/return`)
  await press(path, `${path}/ask`)
  expect((await payer.get(path)).html).toContain('The bank gave the money back.')
  expect((await check(draft)).status).toBe(404)
})

it('the payment of a filing that is before the court is not given back', async () => {
  const draft = await draftOf()
  const bank = await toBank(draft)
  await pay(bank)
  await send(draft)
  const path = `/payments/${numberIn(bank)}`
  expect((await payer.get(path)).html).not.toContain('Ask for the money back')
  await payer.post(`${path}/return`, await payer.form('/my'))
  expect((await payer.get(path)).html).toContain('The money has come.')
})

it('money that comes after the filing was sent without it is shown, and may be asked back', async () => {
  const draft = await draftOf()
  const bank = await toBank(draft)
  await send(draft)
  await pay(bank)
  expect((await payer.get(`/payments/${numberIn(bank)}`)).html).toContain('The filing went without this payment.')
})

it('a payment is its payer’s alone, and a page of the bank opens to whoever was led there', async () => {
  const bank = await toBank(await draftOf())
  const stranger = await httpVisitor(server, 'en', 'demo-citizen-1')
  for (const rest of ['', '/back']) expect((await stranger.get(`/payments/${numberIn(bank)}${rest}`)).status).toBe(404)
  expect((await stranger.get(`/bank/${numberIn(bank)}/${'0'.repeat(32)}`)).status).toBe(404)
  expect((await stranger.get('/payments')).html).not.toContain(numberIn(bank))
})

it.each([
  ['of another', { sum: '2500.00' }],
  ['with another sum', { sum: '9999.00' }],
])('a filing that names a payment %s is refused whole', async (_what, { sum }) => {
  const paidDraft = await draftOf()
  const bank = await toBank(paidDraft)
  await pay(bank)
  const { house } = server
  const [row] = rowsOf(await house.payments.of(`draft:${paidDraft}`), house.zone)
  const fields = {
    court: 'district-demo',
    writClaim: 'mediation-agreement',
    defendants: [{ kind: 'person', name: 'Serikov Bolat', address: 'Kokbulak' }],
    price: '500000.00',
    claim: 'Pay',
    grounds: 'The agreement',
    executionBy: 'myself',
    dutyPayment: [{ ...row, sum }],
  }
  const answer = await house.perform({ key: `another:${sum}`, procedure: 'writ', step: 'file', person, fields })
  expect(answer).toMatchObject({ refused: 'payment.other', field: 'dutyPayment' })
})

it('an order lapses with its hour, and the page says so', async () => {
  const bank = await toBank(await draftOf())
  const { house } = server
  const from = house.clocks.law.now()
  await house.clocks.law.moveTo(addHours(from, 2))
  await passTime(house, from, house.clocks.law.now())
  expect((await payer.get(bank)).html).toContain('The time of this order is over.')
  expect((await payer.get(`/payments/${numberIn(bank)}`)).html).toContain('No payment came within an hour.')
})

it('whoever is no bank tells the door nothing', async () => {
  const message = { method: 'POST', body: JSON.stringify({ number: '2026-00000001', state: 'paid' }) }
  expect((await fetch(`${server.address}/payments/messages`, message)).status).toBe(401)
})
