/** Walks the administrative procedure, the probes and the toy, beginning on the eve of every day on which their law changes. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { addDays, type CalendarDate, calendarDate } from '../../kernel/calendar-date.ts'
import type { Act } from '../act.ts'
import { daysOf } from '../check/rows.ts'
import { voidStep } from '../correcting/correction.ts'
import type { Procedure } from '../define.ts'
import type { Law } from '../law.ts'
import type { Kept } from '../reading/inventory.ts'
import type { State } from '../state.ts'
import { administrativeLaw, administrativeRegistry } from './administrative-court.ts'
import { civilAnswers, civilLaw, civilRegistry } from './civil-court.ts'
import { type InMemoryCourt, inMemoryCourt } from './court.ts'
import { criminalAnswers, criminalLaw, criminalRegistry, trialLaw } from './criminal-court.ts'
import { type DayRow, dayRow } from './oracle/days.ts'
import { probeLaw, probeRegistry } from './probe-court.ts'
import type { Proceeding } from './proceeding.ts'
import { toyLaw, toyRegistry } from './toy.ts'
import { type Chance, chanceFrom, walk } from './walk.ts'
import { type Watch, type Watched, watchOver } from './watch.ts'

export interface WalkReport {
  /** Histories that were opened: at least one act. */
  files: number
  acts: number
  refusals: number
  /** Histories in which a file was handed over. */
  handedOver: number
  /** Acts that voided others. */
  corrections: number
  neverWalked: string[]
}

/** How to walk; what is left out is as the law has it. */
export interface WalkPlan {
  /** Which law is walked; absent: the administrative one, with the probes and the toy. */
  readonly law?: 'civil' | 'criminal' | 'trial'
  readonly seed: number
  readonly files: number
  /** By which steps histories begin; absent: by any that opens a proceeding. */
  readonly opens?: readonly string[]
  /** How many moves a history has. */
  readonly moves?: (chance: Chance) => number
  /** So many in each: for plans that go to a worker. */
  readonly movesEach?: number
  /** Only open steps are tried: few refusals, and far. In one of so many moves what may be done at will is among them: seldom leads far, often aside. */
  readonly inEarnest?: { readonly atWillOneIn: number }
  /** The clock moves on by so many hours at a time: for terms of hours. */
  readonly hoursAtMost?: number
  /** Bytes, hashes and replays for one history in so many; 1 is all. */
  readonly inFullEvery?: number
  /** One history in so many is walked with every act of a person open to correction. */
  readonly slipsEvery?: number
  /** What the engine is made to believe instead: a fault that must be found. */
  readonly faulty?: (law: Law) => Law
  /** What the watch is told of an act instead; undefined: nothing. */
  readonly told?: (act: Act, state: State) => { readonly act: Act; readonly state: State } | undefined
  /** What the court sees of its file instead. */
  readonly seen?: (before: readonly Kept[]) => readonly Kept[]
}

/** Days off and worked as the calendar's own file lists them. */
function readDays(): DayRow {
  const file = new URL('../../law/kz/calendar/days.yaml', import.meta.url)
  type Entry = { readonly off?: readonly string[]; readonly working?: readonly string[] }
  const years = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, readonly Entry[]>>
  const off = new Set<string>()
  const working = new Set<string>()
  for (const [year, lists] of Object.entries(years))
    for (const entry of Object.values(lists).flat()) {
      for (const day of entry.off ?? []) off.add(`${year}-${day}`)
      for (const day of entry.working ?? []) working.add(`${year}-${day}`)
    }
  return dayRow({ off, working })
}
const firstsOfYears = new Set(Array.from({ length: 26 }, (_, n) => `${2015 + n}-01-01`))

export const administrative: Watched = { law: administrativeLaw, registry: administrativeRegistry, days: readDays() }
export const civil: Watched = {
  law: civilLaw,
  registry: civilRegistry,
  days: administrative.days,
  answers: civilAnswers,
}
export const criminal: Watched = {
  law: criminalLaw,
  registry: criminalRegistry,
  days: administrative.days,
  answers: criminalAnswers,
  mistrusts: true,
}
/** Criminal cases that come to court sooner than the law lets them. */
export const trying: Watched = { ...criminal, law: trialLaw }
const plainRow = dayRow({ off: firstsOfYears, working: new Set() })
export const probing: Watched = {
  law: probeLaw,
  registry: probeRegistry,
  days: plainRow,
  answers: { detainedAt: (_, on) => `${addDays(on, -1)}T05:17:00.000Z` },
}
export const playing: Watched = { law: toyLaw, registry: toyRegistry, days: plainRow }

/** Every step of the procedures by name. */
const stepsOf = (procedures: readonly Procedure[]): string[] => [
  ...new Set(procedures.flatMap(({ id, steps }) => steps.map((row) => `${id}.${row.id}`))),
]
const openingsOf = (procedures: readonly Procedure[]): string[] =>
  procedures.flatMap(({ id, steps }) =>
    steps
      .filter((row) => row.stage.length === 0 && !row.by.some((role) => ['linked', 'outside'].includes(role)))
      .map((row) => `${id}.${row.id}`),
  )
const startsOf = (procedures: readonly Procedure[]): CalendarDate[] =>
  [...new Set(procedures.flatMap(daysOf))].map((day) => addDays(day, -1)).concat(calendarDate('2026-02-06'))

/** The same law, in which every act of a person is taken for a slip that may be voided. */
const allCorrectable = (law: Law): Law => ({
  ...law,
  procedures: Object.fromEntries(
    Object.entries(law.procedures).map(([id, one]) => [
      id,
      { ...one, steps: one.steps.map((row) => (row.correctable === false ? { ...row, correctable: true } : row)) },
    ]),
  ),
})

/** Everything of a matter as the court keeps it, found as the product finds it: by the first proceeding of its number, with what it took in. */
export const keptOf = (files: readonly Proceeding[], root: string): Kept[] =>
  joinedWith(files, root).map(({ state, acts, hashes, bytes }) => ({
    state,
    acts: acts.map((act, index) => ({ act, hash: hashes[index]!, ...(bytes[index] && { bytes: bytes[index] }) })),
  }))

function joinedWith(files: readonly Proceeding[], root: string): Proceeding[] {
  const roots = new Set([root])
  for (const one of roots)
    for (const { state } of files.filter(({ state }) => state.root === one))
      for (const { other } of state.links) roots.add(files.find(({ id }) => id === other)!.state.root)
  return files.filter(({ state }) => roots.has(state.root))
}

/** Mostly short, for the beginnings of a matter are the most walked; now and then long enough for three instances. */
const movesOf = (chance: Chance): number => (chance.below(25) === 0 ? 60 + chance.below(120) : 4 + chance.below(20))

/** The civil or the criminal law alone where the plan asks for it; else eight histories in ten under the administrative law, one under the probes, one under the toy, which stands still and is restored. */
export function walkAll(plan: WalkPlan): WalkReport {
  if (plan.law === 'civil') return walkHistories(civil, plan)
  if (plan.law === 'criminal') return walkHistories(criminal, plan)
  if (plan.law === 'trial') return walkHistories(trying, plan)
  const tenth = Math.ceil(plan.files / 10)
  const reports = [
    walkHistories(administrative, { ...plan, files: plan.files - 2 * tenth }),
    walkHistories(probing, { ...plan, files: tenth }),
    walkHistories(playing, { ...plan, files: tenth }),
  ]
  return sumOf(reports, (left, right) => [...left, ...right])
}

/** Several reports as one; what was never walked is joined as the caller says. */
export const sumOf = (
  reports: readonly WalkReport[],
  join: (left: readonly string[], right: readonly string[]) => string[],
): WalkReport =>
  reports.reduce((left, right) => ({
    files: left.files + right.files,
    acts: left.acts + right.acts,
    refusals: left.refusals + right.refusals,
    handedOver: left.handedOver + right.handedOver,
    corrections: left.corrections + right.corrections,
    neverWalked: join(left.neverWalked, right.neverWalked),
  }))

/** Walks so many histories of a law. What goes wrong is thrown with the seed, the number and the acts of its history. */
export function walkHistories(watched: Watched, plan: WalkPlan): WalkReport {
  const procedures = Object.values(watched.law.procedures)
  const ways = { ...entrancesOf(watched), walked: new Set<string>() }
  const withSlips = plan.slipsEvery === undefined ? watched : { ...watched, law: allCorrectable(watched.law) }
  const report: WalkReport = { files: 0, acts: 0, refusals: 0, handedOver: 0, corrections: 0, neverWalked: [] }
  for (let place = 0; report.files < plan.files; place++) {
    const isSlip = plan.slipsEvery !== undefined && place % plan.slipsEvery === 0
    walkOne(plan, isSlip ? withSlips : watched, ways, place, report)
  }
  report.neverWalked = stepsOf(procedures).filter((step) => !ways.walked.has(step))
  return report
}

interface Entrances {
  readonly openings: readonly string[]
  readonly starts: readonly CalendarDate[]
}
interface Ways extends Entrances {
  readonly walked: Set<string>
}

const known = new Map<Watched, Entrances>()
/** By which steps and on which days histories of a law begin. */
function entrancesOf(watched: Watched): Entrances {
  const procedures = Object.values(watched.law.procedures)
  const entrances = known.get(watched) ?? { openings: openingsOf(procedures), starts: startsOf(procedures) }
  known.set(watched, entrances)
  return entrances
}

function walkOne(plan: WalkPlan, watched: Watched, ways: Ways, place: number, report: WalkReport): void {
  const chance = chanceFrom(plan.seed * 1_000_003 + place)
  const watch = watchOver(watched)
  const { registry } = watched
  const court: InMemoryCourt = inMemoryCourt({
    law: plan.faulty?.(watched.law) ?? watched.law,
    registry,
    seed: `${plan.seed}-${place}`,
    isQuick: plan.inFullEvery !== undefined && place % plan.inFullEvery !== 0,
    recorded: (act, state) => {
      const told = plan.told ? plan.told(act, state) : { act, state }
      if (told) watch.recorded(told.act, told.state)
      if (state.seq === 1 && act.by.as === 'linked') seeFile(plan, watch, court, act.proceeding)
    },
  })
  try {
    const { openings, walked } = ways
    const start = chance.of(ways.starts)
    const moves = plan.movesEach ?? (plan.moves ?? movesOf)(chance)
    const done = walk({
      court,
      registry,
      chance,
      openings: plan.opens ?? openings,
      start,
      moves,
      walked,
      ...(watched.answers && { answers: watched.answers }),
      ...(watched.mistrusts && { mistrusts: true }),
      ...(plan.inEarnest && { inEarnest: plan.inEarnest }),
      ...(plan.hoursAtMost && { hoursAtMost: plan.hoursAtMost }),
    })
    for (const { id, state } of court.proceedings()) if (state.root === id) seeFile(plan, watch, court, id)
    report.acts += done.acts
    for (const times of done.refusals.values()) report.refusals += times
  } catch (cause) {
    throw new Error(`History ${place} of seed ${plan.seed}: ${(cause as Error).message}\n${watch.history()}`, { cause })
  }
  for (const step of watch.walked) ways.walked.add(step)
  const files = court.proceedings()
  report.files += Math.min(files.length, 1)
  report.handedOver += files.some(({ state }) => state.root !== state.id) ? 1 : 0
  for (const { acts } of files) for (const { step } of acts) if (step === voidStep) report.corrections++
}

function seeFile(plan: WalkPlan, watch: Watch, court: InMemoryCourt, proceeding: string): void {
  const before = keptOf(court.proceedings(), court.of(proceeding).state.root)
  watch.fileOf(proceeding, plan.seen?.(before) ?? before)
}
