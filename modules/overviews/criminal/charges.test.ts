import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Act } from '../../../engine/act.ts'
import { evolve } from '../../../engine/evolve.ts'
import type { State } from '../../../engine/state.ts'
import { exampleFolder } from '../../../law/kz/criminal/index.ts'
import { kazakhLaw } from '../../../law/kz/index.ts'
import { offices } from '../../../law/kz/judicial-system/offices.ts'
import { readExamples } from '../../../platform/play/example.ts'
import { recordedBy } from '../../../platform/play/recorded.ts'
import { figuresOf } from '../counted.ts'
import { normReader } from '../norms.ts'
import { seatAsked } from './agreement-measures.ts'
import { type Charges, noteCharges } from './charges.ts'

const examples = readdirSync(exampleFolder).flatMap((file) =>
  readExamples(readFileSync(new URL(file, exampleFolder), 'utf8'), file),
)

/** The acts an example of the law left on the record, in their order. */
async function actsOfExample(name: string): Promise<Act[]> {
  const example = examples.find((one) => one.name === name)!
  const ground = { law: kazakhLaw, offices: offices(true), zone: kazakhLaw.days.zone }
  const { ok, acts } = await recordedBy(ground, example)
  expect(ok).toBe(true)
  return acts.map(({ act }) => act)
}
const normsIn = normReader(new Map([['CrC', 'CrC']]))
/** What an example comes to: each figure with its details. */
async function figuresOfExample(name: string): Promise<Record<string, string[]>> {
  const { counted } = figuresOf(await actsOfExample(name), { days: kazakhLaw.days, normsIn })
  const groups = Map.groupBy(counted, ({ measure }) => measure)
  return Object.fromEntries([...groups].map(([measure, all]) => [measure, all.map(({ detail }) => detail)]))
}

it('a refused petition for custody is counted by the article of whoever it is about', async () => {
  const figures = await figuresOfExample('Refused, the suspect is free at once')
  expect(figures).toMatchObject({ 'custody-asked': ['CrC 191'], 'custody-refused': ['CrC 191'] })
  expect(figures['custody-granted']).toBeUndefined()
})
it('of two accused one is counted as convicted and one as acquitted, each by an article', async () => {
  const figures = await figuresOfExample('One convicted and one acquitted: the time to appeal begins')
  expect(figures).toMatchObject({ 'criminal-filed': [''], convicted: ['CrC 191'], acquitted: ['CrC 191'] })
})
it('a private accusation is counted by its own article', async () => {
  const figures = await figuresOfExample('Acquitted of it')
  expect(figures).toMatchObject({ 'criminal-filed': [''], acquitted: ['CrC 131'] })
})
it('a new qualification counts from the agreement of the prosecutor, and not before', async () => {
  const acts = await actsOfExample('A changed qualification waits for the prosecutor again, and is announced again')
  const charges: Charges = new Map()
  let state: State | undefined
  const seen = acts.flatMap((act) => {
    state = evolve(state, act, act.id)
    const answered = act.results.flatMap((effect) => (effect.do === 'settle' ? [effect.n] : []))[0]
    noteCharges(
      charges,
      act,
      state,
      acts.find(({ n }) => n === answered),
      normsIn,
    )
    return act.on >= '2026-03-20' ? [[act.step, ...charges.values()].flat()] : []
  })
  expect(seen).toEqual([
    ['change-qualification', 'CrC 191'],
    ['approval.agree', 'CrC 192'],
  ])
})

it('every decision that waits is counted at the office the law asks', () => {
  const { steps } = kazakhLaw.procedures.investigation!
  const asked = steps.flatMap(({ id, approval = [] }) =>
    approval.map(({ by }, link) => ({ id, link, by: seatOfRole(by) })),
  )
  expect(asked.length).toBeGreaterThan(30)
  expect(asked.filter(({ id, link, by }) => seatAsked(id, link) !== by)).toEqual([])
})
const seatOfRole = (role: string): string => (role === 'prosecutor' ? 'prosecution' : role.slice(role.indexOf('@') + 1))
