import { readFileSync } from 'node:fs'
import { beforeEach, expect, it } from 'vitest'
import { type InMemoryCourt, inMemoryCourt } from '../../../engine/testing/court.ts'
import { criminalLaw, criminalRegistry } from '../../../engine/testing/criminal-court.ts'
import { exampleFolder } from '../../../law/kz/criminal/index.ts'
import { kazakhLaw, restraint } from '../../../law/kz/index.ts'
import { offices } from '../../../law/kz/judicial-system/offices.ts'
import { readExamples } from '../../../platform/play/example.ts'
import { recordedBy } from '../../../platform/play/recorded.ts'
import type { OpenAct } from '../chain.ts'
import { restrainedIn } from './spans.ts'

const [investigator, prosecutor] = ['police-investigator-1', 'district-prosecution-prosecutor-1']
let court: InMemoryCourt

const done = (who: string, step: string, fields = {}, options = {}): void => {
  const act = court.act(who, step, fields, options)
  if ('refused' in act) throw new Error(`${step}: ${JSON.stringify(act)}`)
}
const agreed = (): void => {
  const { pending } = court.of('investigation').state
  done(prosecutor, 'investigation.approval.agree', {}, { about: Number(Object.keys(pending)[0]) })
}
/** The judge comes by lot: whoever was drawn decides. */
const judge = (step: string, fields = {}): void =>
  done(court.of('sanction').state.seats.judge!.holder.person!, `sanction.${step}`, fields)

const people = () => {
  const { state, acts, hashes } = court.of('investigation')
  const open = acts.map((act, index): OpenAct => ({ act, hash: hashes[index]!, values: act.fields, place: 1, state }))
  return restrainedIn(criminalLaw, restraint, open, court.now())
}
const hour = 3_600_000

beforeEach(() => {
  court = inMemoryCourt({ law: criminalLaw, registry: criminalRegistry, seed: 's' }).at('2026-03-02T05:00:00Z')
  done('aigul', 'investigation.report', { agency: 'police', happenedWhat: 'a', happenedWhen: 'b', happenedWhere: 'c' })
  const kind = { form: 'preliminary', offence: 'CrC 188(3)', gravity: 'grave', corruption: false, service: 'other' }
  done('police-registrar-1', 'investigation.register', kind)
  const entrusted = { conductedBy: 'investigator', assignedInvestigator: investigator }
  done('police-head-1', 'investigation.assign-investigator', entrusted)
  done('district-prosecution-head-1', 'investigation.assign-prosecutor', { assignedProsecutor: prosecutor })
  const taken = { detainedAt: '2026-03-02T04:17:00Z', deliveredAt: '2026-03-02T05:00:00Z' }
  done(investigator, 'investigation.detain', {
    suspectNamed: [{ id: 'bolat', kind: 'person', name: 'Bolat', address: 'Kokbulak' }],
    ...taken,
    minor: false,
    longDetention: 'none',
    detentionGround: 'd',
  })
})
const petitioned = (): void => {
  done(investigator, 'investigation.qualify', { offence: 'CrC 188(3)', deed: 'd', evidenceFor: 'e' })
  agreed()
  const why = { petitionFor: 'custody', early: false, overFiveYears: true, whyNoMilder: 'w', reasons: 'r' }
  done(investigator, 'investigation.ask-custody', why)
  agreed()
  const heard = { heardAt: court.now(), prosecutorPresent: true, suspectPresent: 'present', counselPresent: true }
  judge('hold-hearing', { ...heard, record: 'r' })
}

it('a detention counts from the minute of taking, and its hours run out in the minute the law says', () => {
  court.at('2026-03-03T04:17:00Z')
  expect(people()).toMatchObject([
    {
      seat: 'suspect-1',
      heldMilliseconds: 24 * hour,
      spans: [{ stage: 'detained', from: '2026-03-02T04:17:00.000Z' }],
      left: { over: '2026-03-04T04:17:00.000Z', isWarned: false },
    },
  ])
  court.at('2026-03-03T21:00:00Z')
  expect(people()[0]!.left).toMatchObject({ isWarned: true })
  court.at('2026-03-04T05:00:00Z')
  const [free] = people()
  expect(free).toMatchObject({ heldMilliseconds: 48 * hour, spans: [{ to: '2026-03-04T04:17:00.000Z' }] })
  expect(free!.left).toBeUndefined()
})

it('custody goes on from the detention without a gap, and ends with the day of its term', () => {
  petitioned()
  const asked = people()[0]!
  expect(asked.spans.map(({ stage, to }) => [stage, to])).toEqual([['detained', undefined]])
  judge('sanction-custody', { whyNoMilder: 'w', reasons: 'r' })
  const { spans, left } = people()[0]!
  expect(spans.map(({ stage }) => stage)).toEqual(['detained', 'in-custody'])
  expect(spans[0]!.to).toBe(spans[1]!.from)
  expect(left).toMatchObject({ key: 'custody@restraint:suspect-1', over: '2026-05-01T19:00:00.000Z' })
  court.at('2026-04-25T05:00:00Z')
  expect(people()[0]!.left).toMatchObject({ isWarned: true })
  court.at('2026-05-02T05:00:00Z')
  const over = people()[0]!
  expect(over.spans[1]).toMatchObject({
    to: '2026-05-01T19:00:00.000Z',
    endedBy: { act: { step: 'free-at-end-of-custody' } },
  })
  expect(over.heldMilliseconds).toBe(Date.parse('2026-05-01T19:00:00Z') - Date.parse('2026-03-02T04:17:00Z'))
})

it('a person freed by the judge is held no more, and a measure that needs no custody is no time held', () => {
  petitioned()
  judge('refuse', { reasons: 'r' })
  expect(people()[0]!.spans).toMatchObject([{ stage: 'detained', to: court.now() }])
  const choice = { measure: 'undertaking', early: false, duties: [{ duty: 'appear' }], reasons: 'r' }
  done(investigator, 'investigation.choose-measure', choice)
  court.at('2026-03-10T05:00:00Z')
  const { spans, heldMilliseconds } = people()[0]!
  expect(spans.map(({ stage, to }) => [stage, to === undefined])).toEqual([
    ['detained', false],
    ['under-measure', true],
  ])
  expect(heldMilliseconds).toBeLessThan(2 * hour)
})

it('what holds a person before the court and in it is one line of time', async () => {
  const folder = new URL('trial-restraint.yaml', exampleFolder)
  const example = readExamples(readFileSync(folder, 'utf8'), 'trial-restraint.yaml').find(
    ({ name }) => name === 'Custody in court is counted from the day the case came, not from the decision',
  )!
  const ground = { law: kazakhLaw, offices: offices(true), zone: kazakhLaw.days.zone }
  const { acts, proceedings } = await recordedBy(ground, example)
  const open = acts.map(({ act, hash }): OpenAct => {
    const place = proceedings.findIndex(({ id }) => id === act.proceeding)
    return { act, hash, values: act.fields, place: place + 1, state: proceedings[place]! }
  })
  const [held, ...others] = restrainedIn(kazakhLaw, restraint, open, open.at(-1)!.act.at)
  expect(others).toEqual([])
  expect(held!.spans.map(({ stage, by, endedBy }) => [by.state.procedure, stage, endedBy?.act.step])).toEqual([
    ['investigation', 'detained', 'hear-custody'],
    ['investigation', 'in-custody', 'send-to-court'],
    ['criminal-case', 'held-before', 'keep-custody'],
    ['criminal-case', 'held', undefined],
  ])
  expect(held).toMatchObject({ seat: 'accused-1', left: { key: 'custody-in-court@restraint:accused-1' } })
})
