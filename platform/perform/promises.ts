/** What `perform` promises, declared as tests for any record: in memory, on PGlite, on PostgreSQL. */
import { expect, it } from 'vitest'
import { instant } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { TestCourt } from './test-court.ts'

const typed = {
  body: 'akimat',
  essence: 'Баламның көмегі құпия4471',
  request: 'Тағайындауды сұраймын құпия4472',
  address: 'Абай даңғылы, құпия4473',
  phone: '+77014474000',
}
const decision = {
  questions: 'Сұрақ құпия4475',
  reasons: 'Негіз құпия4476',
  operative: 'Бас тарту құпия4477',
  remedyStated: true,
}

async function refusedApplication(court: TestCourt): Promise<void> {
  await court.done('aigul', 'application.file', typed)
  await court.done('registrar of akimat', 'application.register')
  await court
    .at('2026-02-09T05:00:00Z')
    .done('official of akimat', 'application.announce-decision', { preliminary: 'Алдын ала құпия4478' })
  await court.at('2026-02-16T05:00:00Z').done('official of akimat', 'application.refuse', decision)
}

/** Up to a suit over the complaint, with its judge drawn. */
async function suedOverComplaint(court: TestCourt): Promise<void> {
  await refusedApplication(court)
  await court.at('2026-02-20T05:00:00Z').done('aigul', 'application.complain', { grounds: 'Дұрыс емес құпия4479' })
  await court.done('official of akimat', 'complaint.forward')
  await court.done('registrar of regional-akimat', 'complaint.register')
  await court
    .at('2026-02-24T05:00:00Z')
    .done('official of regional-akimat', 'complaint.announce-decision', { preliminary: 'Қалдыру құпия4480' })
  await court.at('2026-03-02T05:00:00Z').done('official of regional-akimat', 'complaint.dismiss', {
    reasons: 'Заңды құпия4481',
    operative: 'Қалдырылсын құпия4482',
  })
  await court.at('2026-03-11T05:00:00Z').done('aigul', 'complaint.sue', {
    claimKind: 'contest',
    claim: 'Күшін жою құпия4483',
    suitGrounds: 'Дәлелсіз құпия4484',
  })
}

/** Declares the promises; `open` gives a court with nothing in it that it did not do itself. */
export function declarePromises(open: () => TestCourt): void {
  it('the same key with the same body gives the first receipt again, also when the case has moved on', async () => {
    const court = open()
    const filing = court.request('aigul', 'application.file', typed)
    const first = await court.perform(filing)
    expect(first).toMatchObject({ n: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), number: expect.any(String) })
    expect(await court.perform(filing)).toEqual(first)
    const registering = court.request('registrar of akimat', 'application.register')
    const registered = await court.perform(registering)
    await court.done('aigul', 'application.withdraw')
    expect(await court.perform(filing)).toEqual(first)
    expect(await court.perform(registering)).toEqual(registered)
    expect((await court.of('application')).acts).toHaveLength(3)
  })

  it('the same key pressed twice at one moment is one act', async () => {
    const court = open()
    const filing = court.request('aigul', 'application.file', typed)
    const [first, second] = await Promise.all([court.perform(filing), court.perform(filing)])
    expect(second).toEqual(first)
    expect(court.batches).toHaveLength(1)
  })

  it('the same key with another body, or for another case, is refused', async () => {
    const court = open()
    const filing = court.request('aigul', 'application.file', typed)
    await court.perform(filing)
    expect(await court.perform({ ...filing, fields: { ...typed, request: 'Басқа' } })).toMatchObject({
      refused: 'key.used',
    })
    const registering = court.request('registrar of akimat', 'application.register')
    await court.perform(registering)
    await court.done('aigul', 'application.file', typed)
    const elsewhere = court.request('registrar of akimat', 'application.register', {}, { key: registering.key })
    expect(elsewhere.proceeding).not.toBe(registering.proceeding)
    expect(await court.perform(elsewhere)).toMatchObject({ refused: 'key.used' })
  })

  it('an act that hands over and the opening of what it hands over to are recorded together, by reference', async () => {
    const court = open()
    await refusedApplication(court)
    const receipt = await court
      .at('2026-02-20T05:00:00Z')
      .done('aigul', 'application.complain', { grounds: 'Дұрыс емес' })
    expect(court.batches.at(-1)!.map(({ act }) => act.step)).toEqual(['complain', 'arrive'])
    const { state, acts } = await court.of('complaint')
    expect(state.root).toBe(receipt.proceeding)
    expect(acts[0]!.results).toContainEqual(
      expect.objectContaining({ do: 'link', other: receipt.proceeding, n: receipt.n, hash: receipt.hash }),
    )
  })

  it('a judgment in force is heard two levels up, in one batch', async () => {
    const court = open()
    await suedOverComplaint(court)
    const judge = (await court.of('suit')).state.seats.judge!.holder.person!
    await court.at('2026-03-12T05:00:00Z').done(judge, 'suit.demand-response', { respondBy: '2026-03-20' })
    await court
      .at('2026-03-16T05:00:00Z')
      .done('official of akimat', 'suit.respond', { response: 'Келіспейміз', admits: false })
    await court.done(judge, 'suit.schedule-hearing', { hearingAt: '2026-03-30T05:00:00Z', hearingPlace: '2-зал' })
    await court
      .at('2026-03-30T06:00:00Z')
      .done('secretary', 'suit.hold-hearing', { present: 'both', courtRecord: 'Тыңдалды' })
    const parts = {
      introductory: 'Кіріспе',
      descriptive: 'Сипаттама',
      reasoning: 'Дәлел',
      operative: 'Қарар',
      outcome: 'granted',
    }
    const judgment = await court.at('2026-04-02T05:00:00Z').done(judge, 'suit.give-judgment', parts)
    await court.perform.timePasses(judgment.proceeding, instant('2026-06-10T05:00:00Z'))
    // The batches after it begin the execution and the time to claim costs, which are nobody else's matter.
    const [inForce, ...after] = court.batches
      .slice(-4)
      .map((batch) => batch.map(({ state, act }) => `${state.procedure}.${act.step}`))
    expect(inForce).toEqual(['suit.enter-into-force', 'complaint.hear-judgment', 'application.hear-judgment'])
    const costs = 'suit.open-costs-request'
    expect(after.flat()).toEqual(['suit.begin-execution', costs, costs])
    expect((await court.of('application')).state).toMatchObject({
      closed: true,
      branches: { main: { stage: 'decided-by-court' } },
    })
  })

  it('time acts before a person does, at its own moment: a favourable act after the last day comes too late', async () => {
    const court = open()
    await court.done('aigul', 'application.file', typed)
    await court.done('registrar of akimat', 'application.register')
    expect(
      await court
        .at('2026-02-24T05:00:00Z')
        .asked('official of akimat', 'application.grant', { operative: 'Тағайындалсын' }),
    ).toMatchObject({ refused: 'stage.other' })
    const { acts, state } = await court.of('application')
    expect(acts.at(-1)).toMatchObject({ step: 'stay-silent', at: '2026-02-23T19:00:00.000Z', by: { person: 'time' } })
    expect(state.branches.main!.stage).toBe('deemed-refused')
  })

  it('of two officials who act at once one succeeds, and the other is told what changed', async () => {
    const court = open()
    await court.done('aigul', 'application.file', typed)
    const { n: seen } = await court.done('registrar of akimat', 'application.register')
    const act = (person: string) =>
      court.asked(person, 'application.announce-decision', { preliminary: 'Бас тарту' }, { seen })
    const answers = await Promise.all([act('official of akimat'), act('colleague')])
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(answers.find(isRefusal)).toMatchObject({
      refused: 'case.changed',
      details: { steps: ['announce-decision'] },
      also: [{ refused: 'stage.other' }],
    })
    expect((await court.of('application')).acts).toHaveLength(3)
  })

  it('twenty who file at once get numbers without a gap or a repeat', async () => {
    const court = open()
    const year = 2026
    const before = await court.store.lastSerial('appeals', year)
    const receipts = await Promise.all(
      Array.from({ length: 20 }, (_, n) => court.done(`citizen ${n}`, 'application.file', typed)),
    )
    const serials = court.entries.flatMap(({ counters }) => counters.map(({ value }) => value)).sort((a, b) => a - b)
    expect(serials).toEqual(Array.from({ length: 20 }, (_, n) => before + n + 1))
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(20)
  })

  it('nothing personal that was typed stands in the record outside its sealed box', async () => {
    const court = open()
    await suedOverComplaint(court)
    const text = JSON.stringify(court.entries)
    expect(court.entries.some(({ personal }) => personal.length >= 3)).toBe(true)
    expect(text.match(/құпия|77014474000/g) ?? []).toEqual([])
  })
}
