/** Whoever is sued sees the case when the court has taken it, whoever a sealed matter concerns when it is announced: not before, and never later than the first time they are told of anything. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Act } from '../engine/act.ts'
import { stepOn } from '../engine/law.ts'
import { type State, seatOf } from '../engine/state.ts'
import { exampleFolder as civil } from '../law/kz/civil/index.ts'
import { exampleFolder as criminal } from '../law/kz/criminal/index.ts'
import { kazakhLaw } from '../law/kz/index.ts'
import { offices } from '../law/kz/judicial-system/offices.ts'
import { accessFrom } from '../platform/access.ts'
import { seededEntropy } from '../platform/entropy.ts'
import { memoryStore } from '../platform/perform/memory-store.ts'
import { readExamples } from '../platform/play/example.ts'
import { play } from '../platform/play/play.ts'
import { rights } from '../server/routes.ts'

const access = accessFrom(rights)
const late = rights.filter(({ after }) => after !== undefined)

interface Sight {
  readonly example: string
  readonly procedure: string
  readonly step: string
  readonly told: boolean
  readonly sees: boolean
  /** Steps done so far, this one among them. */
  readonly done: readonly string[]
}

/** After each act of each example: what somebody in a late seat is told, and whether the case is open to them. */
async function sights(): Promise<Sight[]> {
  const files = [
    ...readdirSync(civil)
      .filter((file) => file.endsWith('.yaml') && file !== 'duty.yaml')
      .map((file) => new URL(file, civil)),
    ...['against-judge.yaml', 'covert.yaml', 'private-prosecution.yaml'].map((file) => new URL(file, criminal)),
  ]
  const found: Sight[] = []
  for (const file of files)
    for (const example of readExamples(readFileSync(file, 'utf8'), file.pathname)) {
      const store = memoryStore()
      const entropy = seededEntropy(example.name)
      const record = { store, seal: async () => ({ commitment: '', box: '' }) }
      await play({ law: kazakhLaw, offices: offices(true), zone: kazakhLaw.days.zone, entropy, record }, example)
      for (const { id, state } of store.proceedings())
        found.push(...alongActs(example.name, state, await store.acts(id)))
    }
  return found
}

function alongActs(example: string, state: State, acts: readonly { readonly bytes: string }[]): Sight[] {
  const row = late.find(({ procedure }) => procedure === state.procedure)
  if (row === undefined) return []
  const done: Record<string, number> = {}
  return acts.flatMap(({ bytes }) => {
    const act = JSON.parse(bytes) as Act
    done[act.step] = 1
    const notices = stepOn(kazakhLaw.procedures[state.procedure]!, act.step, state, act.on)?.notices ?? []
    return Object.entries(state.seats)
      .filter(([key, { holder }]) => holder.person && row.after!.roles.includes(seatOf(key)))
      .map(([key, { holder }]) => ({
        example,
        procedure: state.procedure,
        step: act.step,
        told: notices.some(({ to }) => to.includes(seatOf(key))),
        sees: access.may(
          'case.read',
          { person: holder.person!, posts: [] },
          { ...state, seats: { [key]: { holder, active: true } }, done: { ...done } },
        ),
        done: Object.keys(done),
      }))
  })
}

/** Sealed matters: the step by which whoever is concerned learns of it. */
const toldBy: Readonly<Record<string, string>> = {
  'measure-against-judge': 'announce-to-concerned',
  'covert-action': 'tell-person',
}

/** What is done before the court has answered. */
const unanswered = [
  'file',
  'enter-suit',
  'enter-writ',
  'draw-judge',
  'complain',
  'enter-complaint',
  'draw-behind-doors',
]

describe('whoever is sued', async () => {
  const all = await sights()
  it.each(late.map(({ procedure }) => procedure))(
    'in %s sees nothing before the court, or the investigator, has answered',
    (procedure) => {
      const own = all.filter((one) => one.procedure === procedure)
      const first = own.filter(({ done }) =>
        toldBy[procedure] ? !done.includes(toldBy[procedure]) : done.every((step) => unanswered.includes(step)),
      )
      expect(first.length).toBeGreaterThan(0)
      expect(own.length).toBeGreaterThan(0)
      expect(first.filter(({ sees }) => sees)).toEqual([])
      expect(own.some(({ sees }) => sees)).toBe(true)
    },
  )
  it('is told of nothing in a case that they do not see', () => {
    expect(all.filter(({ told, sees }) => told && !sees)).toEqual([])
  })
  it('sees it, once the court has taken it, whatever comes after', () => {
    const taken = ['accept-suit', 'accept', 'issue-writ', 'arrive']
    expect(all.filter(({ done, sees }) => !sees && taken.some((step) => done.includes(step)))).toEqual([])
  })
})
