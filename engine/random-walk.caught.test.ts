/** Faults planted in histories: each must be seen. A watch that sees nothing proves nothing. */
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../kernel/calendar-date.ts'
import { type DayMark, type WorkingDays, workingDays } from '../kernel/working-days.ts'
import { calendarMarks } from '../law/kz/calendar/index.ts'
import type { Act, Effect } from './act.ts'
import type { Law } from './law.ts'
import { gapsIn, type Kept } from './reading/inventory.ts'
import type { Run, State } from './state.ts'
import { inMemoryCourt } from './testing/court.ts'
import { administrative, playing, type WalkPlan, walkHistories } from './testing/walk-all.ts'
import { watchOver } from './testing/watch.ts'

const seeds = Array.from({ length: 8 }, (_, n) => n + 1)
const one = (seed: number): WalkPlan => ({ seed, files: 1, moves: () => 20 })

/** What the watch says of a walk, or undefined when it sees nothing. */
function sees(plan: WalkPlan, watched = administrative): string | undefined {
  try {
    walkHistories(watched, plan)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** The histories of some seeds as they are, act by act. */
function actsOf(seed: number): Act[] {
  const acts: Act[] = []
  const told = (act: Act, state: State) => {
    acts.push(act)
    return { act, state }
  }
  walkHistories(administrative, { ...one(seed), told })
  return acts
}

const isPerson = ({ by }: Act): boolean => by.as !== 'time' && by.as !== 'linked' && by.as !== 'outside'

describe('who acted', () => {
  const times = { stranger: 0, time: 0 }
  it.each(seeds)(
    'an act by a stranger is seen, whichever it is, and one that time is said to have taken (history %i)',
    (seed) => {
      for (const { id } of actsOf(seed).filter((act) => isPerson(act) && act.by.as !== 'anyone')) {
        const by = (by: Partial<Act['by']>) => (act: Act, state: State) => ({
          act: act.id === id ? { ...act, by: { ...act.by, ...by } } : act,
          state,
        })
        expect(sees({ ...one(seed), told: by({ person: 'a-stranger' }) })).toMatch(/not theirs|own act|author/)
        expect(sees({ ...one(seed), told: by({ person: 'time', as: 'time' }) })).toMatch(/the law gives it to|slip/)
        times.stranger++
        times.time++
      }
    },
  )
  it('there were such acts', () => {
    expect(times.stranger).toBeGreaterThan(30)
  })
  it('somebody who left the seat, or holds the post elsewhere, is a stranger', () => {
    const elsewhere = (act: Act, state: State) => ({
      act: act.by.as.startsWith('registrar@') ? { ...act, by: { ...act.by, person: 'registrar-3' } } : act,
      state,
    })
    expect(seeds.some((seed) => sees({ ...one(seed), told: elsewhere })?.includes('registrar-3'))).toBe(true)
  })
  it('an engine that asks nobody for a role is seen', () => {
    const everybody = (law: Law): Law => ({
      ...law,
      procedures: Object.fromEntries(
        Object.entries(law.procedures).map(([id, procedure]) => [
          id,
          {
            ...procedure,
            steps: procedure.steps.map((row) => (isOfPeople(row.by) ? { ...row, by: allRoles(procedure) } : row)),
          },
        ]),
      ),
    })
    expect(seeds.map((seed) => sees({ ...one(seed), faulty: everybody })).find(Boolean)).toMatch(/the law gives it to/)
  })
})

const isOfPeople = (by: readonly string[]): boolean =>
  by.some((role) => !['time', 'linked', 'outside', 'anyone'].includes(role))
const allRoles = ({ steps }: Law['procedures'][string]): string[] => [
  ...new Set(steps.flatMap(({ by }) => (isOfPeople(by) ? by : []))),
]

describe('how terms are counted', () => {
  const known: readonly DayMark[] = calendarMarks()
  const without = (day: string): WorkingDays =>
    workingDays(
      known.filter((mark) => mark.day !== day),
      administrative.law.days.zone,
      2010,
      2040,
    )
  const many = { files: 400 }

  it.each(['2025-01-02', '2026-03-09', '2026-03-23'])('a holiday forgotten (%s) is seen', (day) => {
    expect(
      known.some((mark) => mark.day === day),
      `${day} stands in the calendar`,
    ).toBe(true)
    expect(sees({ seed: 7, ...many, inFullEvery: 1000, faulty: (law) => ({ ...law, days: without(day) }) })).toMatch(
      /counted day by day/,
    )
  })

  const faults: Readonly<Record<string, (days: WorkingDays) => Partial<WorkingDays>>> = {
    'a working day too many': (days) => ({ addWorkingDays: (day, n) => days.addWorkingDays(day, n + Math.sign(n)) }),
    'a working day too few': (days) => ({ addWorkingDays: (day, n) => days.addWorkingDays(day, n > 1 ? n - 1 : n) }),
    'a last day left on a Sunday': () => ({ nextWorking: (day) => day }),
    'a last day rolled a day too far': (days) => ({
      nextWorking: (day) => (days.isWorking(day) ? day : addDays(days.nextWorking(day), 1)),
    }),
  }
  it.each(Object.keys(faults))('%s is seen', (name) => {
    const faulty = (law: Law): Law => ({ ...law, days: { ...law.days, ...faults[name]!(law.days) } })
    expect(sees({ seed: 8, ...many, inFullEvery: 1000, faulty })).toMatch(/counted day by day|and is not|before/)
  })

  /** A state in which something of a term is otherwise than the acts said. */
  const runsChanged = (state: State, change: (run: Run) => Run | undefined): State => ({
    ...state,
    terms: Object.fromEntries(Object.entries(state.terms).map(([key, run]) => [key, change(run) ?? run])),
  })
  const otherwise: Readonly<Record<string, (state: State) => State>> = {
    'day zero a day early': (state) =>
      runsChanged(state, (run) => (run.zero === null ? undefined : { ...run, zero: addDays(run.zero, -1) })),
    'an extension forgotten': (state) => runsChanged(state, (run) => ({ ...run, extensions: [] })),
    'a restoration forgotten': (state) => runsChanged(state, ({ restored: _, ...run }) => run),
    'a pause forgotten': (state) => ({ ...state, pauses: [] }),
    'a pause without end': (state) => ({ ...state, pauses: state.pauses.map(({ to: _, ...pause }) => pause) }),
    'a term forgotten': (state) => ({ ...state, terms: Object.fromEntries(Object.entries(state.terms).slice(1)) }),
  }
  it.each(Object.keys(otherwise))('%s is seen', (name) => {
    const told = (act: Act, state: State) => ({ act, state: otherwise[name]!(state) })
    const plan = (seed: number): WalkPlan => ({ seed, files: 1, moves: () => 80, inFullEvery: 1000, told })
    const isFound = (seed: number): boolean => /counted day by day|is lost/.test(sees(plan(seed), playing) ?? '')
    expect(Array.from({ length: 300 }, (_, seed) => seed).some(isFound)).toBe(true)
  })

  it('a ceiling forgotten is seen: a year from the act for whoever took no part in it, until the reform of 2025', () => {
    const { law, registry } = administrative
    const files = (change: (state: State) => State): void => {
      const watch = watchOver(administrative)
      const recorded = (act: Act, state: State): void => watch.recorded(act, change(state))
      inMemoryCourt({ law, registry, seed: 'ceiling', recorded }).at('2025-06-20T05:00:00Z').act('aigul', 'suit.file', {
        defendant: 'akimat',
        claimKind: 'contest',
        disputeCategory: 'ordinary',
        claim: 'Отменить акт',
        suitGrounds: 'Акт нарушает права',
        countedFrom: 'non-participant',
        countedFromDay: '2025-06-20',
        adoptedOn: '2024-07-01',
      })
    }
    const unbounded = (state: State): State =>
      runsChanged(state, (run) => ({ ...run, rule: { ...run.rule, notLaterThan: 'nothing' } }))
    expect(() => files((state) => state)).not.toThrow()
    expect(() => files(unbounded)).toThrow('suing of suit ends 2025-07-21, counted day by day 2025-07-01')
  })

  it('a term that begins on another day than the law names is seen, and so is a term that is none', () => {
    const startsOtherwise =
      (change: (start: Extract<Effect, { do: 'start' }>) => Effect) => (act: Act, state: State) => ({
        act: {
          ...act,
          results: act.results.map((effect) => (effect.do === 'start' && effect.zero ? change(effect) : effect)),
        },
        state,
      })
    const later = startsOtherwise((start) => ({ ...start, zero: addDays(start.zero!, 1) }))
    const longer = startsOtherwise((start) => ({ ...start, rule: { ...start.rule, n: start.rule.n + 1 } }))
    expect(sees({ seed: 10, files: 20, told: later })).toMatch(/the law from/)
    expect(sees({ seed: 10, files: 20, told: longer })).toMatch(/no term of that day/)
  })
})

describe('what lies before the court', () => {
  it.each(seeds)('an act, a paper, a notice or a proceeding left out of the file is seen (history %i)', (seed) => {
    const acts = actsOf(seed)
    for (const { proceeding, n, results } of acts) {
      expect(sees({ ...one(seed), seen: (before) => withoutAct(before, proceeding, n) })).toMatch(/lacks|holds/)
      for (const kind of ['paper', 'notice'] as const)
        if (results.some((effect) => effect.do === kind))
          expect(sees({ ...one(seed), seen: (before) => withoutResults(before, proceeding, n, kind) })).toMatch(
            `${n} ${kind}`,
          )
    }
    for (const id of new Set(acts.map(({ proceeding }) => proceeding)))
      expect(sees({ ...one(seed), seen: (before) => before.filter(({ state }) => state.id !== id) })).toMatch(/lacks/)
  })

  it('an act that was done and never recorded is seen', () => {
    const last = actsOf(3).at(-1)!
    expect(sees({ ...one(3), told: (act, state) => (act.id === last.id ? undefined : { act, state }) })).toBeDefined()
    const first = actsOf(3)[0]!
    expect(sees({ ...one(3), told: (act, state) => (act.id === first.id ? undefined : { act, state }) })).toMatch(
      /not the next act/,
    )
  })

  it('what was never sent and lies in the file is seen', () => {
    const twice = (before: readonly Kept[]): Kept[] =>
      before.map((kept) => ({ ...kept, acts: [...kept.acts, ...kept.acts.slice(0, 1)] }))
    expect(sees({ ...one(3), seen: twice })).toMatch(/lacks|holds/)
  })

  it.each(seeds)('the record itself shows which act is gone or changed (history %i)', (seed) => {
    const files: Kept[] = []
    const seen = (before: readonly Kept[]): readonly Kept[] => {
      files.splice(0, files.length, ...before)
      return before
    }
    walkHistories(administrative, { ...one(seed), seen })
    expect(gapsIn(files)).toEqual([])
    for (const { state, acts } of files)
      for (const { act } of acts) {
        const gone = gapsIn(withoutAct(files, state.id, act.n))
        expect(gone).toContainEqual({ what: 'act-missing', proceeding: state.id, procedure: state.procedure, n: act.n })
        const changed = gapsIn(changedAct(files, state.id, act.n))
        expect(changed).toContainEqual({
          what: 'act-changed',
          proceeding: state.id,
          procedure: state.procedure,
          n: act.n,
        })
      }
  })
})

const withoutAct = (before: readonly Kept[], proceeding: string, n: number): Kept[] =>
  before.map((kept) =>
    kept.state.id === proceeding ? { ...kept, acts: kept.acts.filter(({ act }) => act.n !== n) } : kept,
  )

const withoutResults = (before: readonly Kept[], proceeding: string, n: number, kind: Effect['do']): Kept[] =>
  before.map((kept) =>
    kept.state.id !== proceeding
      ? kept
      : {
          ...kept,
          acts: kept.acts.map((one) =>
            one.act.n === n
              ? { ...one, act: { ...one.act, results: one.act.results.filter((effect) => effect.do !== kind) } }
              : one,
          ),
        },
  )

/** The day of the act moved in its bytes, as somebody would who edits the database. */
const changedAct = (before: readonly Kept[], proceeding: string, n: number): Kept[] =>
  before.map((kept) =>
    kept.state.id !== proceeding
      ? kept
      : {
          ...kept,
          acts: kept.acts.map((one) =>
            one.act.n === n
              ? { ...one, bytes: one.bytes!.replace(one.act.on, addDays(one.act.on as CalendarDate, -1)) }
              : one,
          ),
        },
  )
