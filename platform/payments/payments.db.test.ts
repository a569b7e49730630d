import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { administrativeLaw } from '../../engine/testing/administrative-court.ts'
import { addMinutes, type Instant, instant } from '../../kernel/instant.ts'
import { type Money, money } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { fixedClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import { runJobs } from '../jobs/jobs.ts'
import { durableRecord } from '../perform/durable-record.ts'
import { type TestCourt, testCourt } from '../perform/test-court.ts'
import { openStore, type Store } from '../store/store.ts'
import { signatureHeader, signatureOf } from './bank-word.ts'
import { httpBank } from './http-bank.ts'
import { type Listening, listenOn } from './listen.ts'
import { type LocalBank, openLocalBank } from './local-bank.ts'
import { messageDoor } from './message-door.ts'
import { paymentRecord, paymentRegister } from './payment-record.ts'
import { type Payment, type Payments, paymentsOver, type Wanted } from './payments.ts'
import type { BankWord } from './port.ts'

const law = {
  ...administrativeLaw,
  procedures: { ...administrativeLaw.procedures, 'payment-record': paymentRecord },
  registers: { ...administrativeLaw.registers, payment: paymentRegister },
}
const secret = new TextEncoder().encode('known to bank and court')
const words = { about: 'A suit', language: 'en', back: 'http://court.example/back' }

withDatabases('payments', (database) => {
  let folder: string
  let store: Store
  let court: TestCourt
  let now: Instant
  let bank: LocalBank
  let counter: Listening
  let door: Listening
  let payments: Payments
  let drafts = 0
  /** How the bank's counter treats whoever comes. */
  let mood: 'works' | 'is silent' | 'fails' = 'works'
  /** Whether the bank says anything of its own accord. */
  let tells = true

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-payments-'))
    const clocks = {
      machine: fixedClock(instant('2026-02-02T05:00:00.000Z')),
      law: fixedClock(instant('2026-02-02T05:00:00.000Z')),
    }
    store = await openStore({ folder, clocks, entropy: seededEntropy('payments'), ...(await database.storeOptions()) })
    court = testCourt({ store: durableRecord(store), seal: store.seal, seed: 'payments', law })
    bank = await openLocalBank({
      secret,
      now: () => now,
      pageOf: ({ number, language }) => `http://bank.example/${language}/${number}`,
      court: () => (tells ? `${door.url}/payments/messages` : undefined),
    })
    counter = await listenOn(async (request) => {
      if (mood === 'is silent') return new Promise<Response>(() => undefined)
      if (mood === 'fails') return new Response('<html>', { status: 502 })
      return bank.answer(request)
    })
    payments = paymentsOver({
      db: store.db,
      perform: court.perform,
      now: () => now,
      bank: httpBank({ url: counter.url, secret, patienceMilliseconds: 1500 }),
    })
    door = await listenOn(messageDoor(payments))
  })
  afterAll(async () => {
    await counter.close()
    await door.close()
    await store.close()
    await rm(folder, { recursive: true })
  })
  const at = (moment: Instant): void => {
    now = moment
    court.at(moment)
  }
  beforeEach(() => {
    mood = 'works'
    tells = true
    at(instant('2026-02-02T05:00:00.000Z'))
    drafts += 1
  })

  const wanted = (sum = '50000.00'): Wanted => ({
    purpose: `draft:${drafts}`,
    payer: 'aigul',
    about: 'suit',
    sum: money(sum),
  })
  const ordered = async (sum?: string): Promise<Payment> => {
    const payment = await payments.order(wanted(sum))
    if (isRefusal(payment)) throw new Error(payment.refused)
    return payment
  }
  /** Ordered, and opened at the bank. */
  const opened = async (sum?: string): Promise<Payment> => {
    const payment = await ordered(sum)
    await payments.pageOf(payment, words)
    return payment
  }
  const stageOf = async ({ number }: Payment): Promise<string | undefined> => (await payments.byNumber(number))?.stage
  const stepsOf = async ({ id }: Payment): Promise<string[]> =>
    (await store.acts(id)).map(({ bytes }) => (JSON.parse(bytes) as { step: string }).step)
  const send = async (word: object, signedWith = secret): Promise<number> => {
    const body = JSON.stringify(word)
    const headers = { [signatureHeader]: signatureOf(signedWith, body) }
    return (await fetch(`${door.url}/payments/messages`, { method: 'POST', body, headers })).status
  }
  const paidWord = ({ number, sum }: Payment): BankWord => ({
    number,
    sum,
    currency: 'KZT',
    state: 'paid',
    reference: 'r-1',
    at: now,
  })

  it('a payer pays at the bank, and the court knows it before the payer is back', async () => {
    const payment = await ordered()
    expect(payment.number).toMatch(/^2026-\d{8}$/)
    expect(await payments.pageOf(payment, words)).toBe(`http://bank.example/en/${payment.number}`)
    at(addMinutes(now, 3))
    await bank.settle(payment.number, 'paid')
    expect(await payments.byNumber(payment.number)).toMatchObject({
      stage: 'paid',
      sum: '50000.00',
      paidAt: now,
      payer: 'aigul',
    })
    expect(await payments.of(`draft:${drafts}`)).toHaveLength(1)
    expect((await payments.mine('aigul'))[0]?.number).toBe(payment.number)
  })
  it('a payer whom the bank refuses orders anew under another number', async () => {
    const first = await opened()
    await bank.settle(first.number, 'refused')
    expect(await stageOf(first)).toBe('refused')
    const second = await ordered()
    expect(second.number).not.toBe(first.number)
    expect(await stageOf(second)).toBe('ordered')
  })
  it('two tabs that pay at once get one order, and money is taken once', async () => {
    const tabs = await Promise.all([opened(), opened(), opened()])
    expect(new Set(tabs.map(({ number }) => number)).size).toBe(1)
    await Promise.all(tabs.map(({ number }) => bank.settle(number, 'paid')))
    expect(await stepsOf(tabs[0]!)).toEqual(['order', 'pay'])
  })
  it('two tabs that ask for different sums get an order each', async () => {
    const [one, other] = await Promise.all([ordered('50000.00'), ordered('60000.00')])
    expect(one.number).not.toBe(other.number)
    expect(await payments.of(`draft:${drafts}`)).toHaveLength(2)
  })
  it('a message that comes twice, or many times at once, is one act', async () => {
    const payment = await opened()
    const word = paidWord(payment)
    expect(await Promise.all([send(word), send(word), send(word)])).toEqual([200, 200, 200])
    expect(await send({ ...word, reference: 'r-2' })).toBe(200)
    expect(await stepsOf(payment)).toEqual(['order', 'pay'])
    expect((await payments.byNumber(payment.number))?.reference).toBe('r-1')
  })
  it('a message that comes after the order lapsed still counts: nobody’s money is lost', async () => {
    const payment = await opened()
    const word = paidWord(payment)
    at(addMinutes(now, 61))
    await court.perform.timePasses(payment.id, now)
    expect(await stageOf(payment)).toBe('lapsed')
    expect(await send(word)).toBe(200)
    expect(await payments.byNumber(payment.number)).toMatchObject({ stage: 'paid', paidAt: word.at })
  })
  it('the bank takes no money for an order that has lapsed', async () => {
    const payment = await opened()
    at(addMinutes(now, 60))
    await bank.settle(payment.number, 'paid')
    expect(await stageOf(payment)).toBe('ordered')
    await court.perform.timePasses(payment.id, now)
    expect(await stageOf(payment)).toBe('lapsed')
  })
  it.each<[string, (word: BankWord) => object, number]>([
    ['an unknown order', (word) => ({ ...word, number: '2026-99999999' }), 404],
    ['a smaller sum', (word) => ({ ...word, sum: '49999.99' }), 409],
    ['the same sum written otherwise', (word) => ({ ...word, sum: '50000.0' }), 409],
    ['another currency', (word) => ({ ...word, currency: 'USD' }), 409],
    ['a state nobody knows', (word) => ({ ...word, state: 'half-paid' }), 401],
    ['money without a reference', ({ reference: _gone, ...word }) => word, 401],
    ['nothing at all', () => ({}), 401],
  ])('a message about %s changes nothing', async (_what, made, status) => {
    const payment = await opened()
    expect(await send(made(paidWord(payment)))).toBe(status)
    expect(await stepsOf(payment)).toEqual(['order'])
  })
  it('a message about another order of the payer changes that one alone', async () => {
    const [one, other] = [await opened('50000.00'), await opened('60000.00')]
    expect(await send({ ...paidWord(one), number: other.number })).toBe(409)
    expect([await stageOf(one), await stageOf(other)]).toEqual(['ordered', 'ordered'])
  })
  it('a forged message changes nothing: signed by another, signed for other bytes, or not at all', async () => {
    const payment = await opened()
    expect(await send(paidWord(payment), new TextEncoder().encode('guessed'))).toBe(401)
    const body = JSON.stringify(paidWord(payment))
    const url = `${door.url}/payments/messages`
    const changed = { [signatureHeader]: signatureOf(secret, body.replace('50000', '10')) }
    expect((await fetch(url, { method: 'POST', body, headers: changed })).status).toBe(401)
    expect((await fetch(url, { method: 'POST', body })).status).toBe(401)
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(20_000) })).status).toBe(413)
    expect(await stepsOf(payment)).toEqual(['order'])
  })
  it.each(['is silent', 'fails'] as const)(
    'a bank that %s has said nothing: the order stands, and trying again is safe',
    async (how) => {
      const payment = await ordered()
      mood = how
      await expect(payments.pageOf(payment, words)).rejects.toMatchObject({ code: 'payment.unreachable' })
      expect(await stageOf(payment)).toBe('ordered')
      mood = 'works'
      expect((await opened()).number).toBe(payment.number)
    },
  )
  it('a bank that was down is asked again by a job, and what it took meanwhile is found', async () => {
    const payment = await opened()
    tells = false
    await bank.settle(payment.number, 'paid')
    mood = 'fails'
    const machine = fixedClock(instant('2026-02-02T05:00:00.000Z'))
    const clocks = { machine, law: fixedClock(now) }
    const handlers = {
      notice: ({ body }: { body: string }) => payments.ask((JSON.parse(body) as { proceeding: string }).proceeding),
    }
    expect((await runJobs(store, handlers, clocks)).failed).toBeGreaterThan(0)
    expect(await stageOf(payment)).toBe('ordered')
    mood = 'works'
    await machine.moveTo(addMinutes(machine.now(), 5))
    await runJobs(store, handlers, clocks)
    expect(await stageOf(payment)).toBe('paid')
  })
  it('an answer that the bank did not sign is no answer', async () => {
    const payment = await opened()
    const liar = await listenOn(async () => new Response(JSON.stringify(paidWord(payment))))
    const { state } = httpBank({ url: liar.url, secret, patienceMilliseconds: 1500 })
    await expect(state(payment.number)).rejects.toMatchObject({ code: 'payment.unreachable' })
    await liar.close()
  })
  it('the counter of the bank serves nobody who does not sign', async () => {
    const { state } = httpBank({ url: counter.url, secret: new TextEncoder().encode('guessed') })
    await expect(state((await opened()).number)).rejects.toMatchObject({ code: 'payment.unreachable' })
  })
  it('money is given back once, when the payer asks and the bank says so', async () => {
    const payment = await opened()
    await bank.settle(payment.number, 'paid')
    await payments.askReturn((await payments.byNumber(payment.number))!, 'not-used')
    expect(await stageOf(payment)).toBe('return-asked')
    await payments.ask(payment.id)
    await payments.ask(payment.id)
    expect(await stepsOf(payment)).toEqual(['order', 'pay', 'ask-return', 'give-back'])
  })
  it('nobody orders without end', async () => {
    for (let tenge = 1; tenge <= 20; tenge++) await ordered(`${tenge}.00`)
    expect(await payments.order(wanted('21.00' as Money))).toMatchObject({ refused: 'payment.too-many' })
  })
})

it('the bank keeps its book over a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-bank-'))
  const at = instant('2026-02-02T05:00:00.000Z')
  const open = () =>
    openLocalBank({
      secret,
      file: join(folder, 'bank.json'),
      now: () => at,
      pageOf: () => 'http://b',
      court: () => undefined,
    })
  const body = JSON.stringify({
    number: '2026-00000001',
    sum: '1.00',
    currency: 'KZT',
    closesAt: addMinutes(at, 60),
    ...words,
  })
  const headers = { [signatureHeader]: signatureOf(secret, `POST /orders\n${body}`) }
  const first = await open()
  await first.answer(new Request('http://bank.example/orders', { method: 'POST', body, headers }))
  await first.settle('2026-00000001', 'paid')
  expect((await open()).order('2026-00000001')).toMatchObject({ state: 'paid', sum: '1.00' })
  await rm(folder, { recursive: true })
})
