import { expect, it } from 'vitest'
import { kazakhLaw } from '../index.ts'
import { evidence } from './evidence.ts'
import { restraint } from './restraint-measures.ts'

it('every record and every thing of the register is a step and a line of its procedure, named by a field of its form', () => {
  for (const [id, { things, records }] of Object.entries(evidence)) {
    const { steps } = kazakhLaw.procedures[id]!
    const taken = steps.filter(({ opens }) => opens?.some(({ branch }) => branch === things.line))
    expect(taken.map(({ fields }) => fields?.some((field) => field.id === things.name))).toEqual([true])
    for (const [step, name] of Object.entries(records)) {
      const row = steps.find((one) => one.id === step)
      expect(row, step).toBeDefined()
      if (name !== '') expect(row!.fields!.map((field) => field.id)).toContain(name)
    }
  }
})
it('each act on the line of a thing says which thing it is about', () => {
  const { steps } = kazakhLaw.procedures.investigation!
  const moving = steps.filter(({ branch }) => branch === evidence.investigation.things.line)
  expect(moving.filter(({ to }) => to === undefined)).toEqual([])
  expect(moving.length).toBeGreaterThan(1)
})
/** Stages of a line of restraint in which nobody is held or bound. */
const loose = {
  investigation: ['free', 'restraint-over', 'restraint-elsewhere'],
  'criminal-case': ['at-large', 'set-free', 'restraint-lapsed'],
}

it('every stage of a line of restraint is a measure, leaves the measure as it was, or is none; its terms are those of the procedure', () => {
  for (const [id, { line, measures, unchanged, held }] of Object.entries(restraint)) {
    const { branches, terms } = kazakhLaw.procedures[id]!
    const named = [...Object.keys(measures), ...unchanged, ...loose[id as keyof typeof loose]]
    expect(named.sort()).toEqual([...branches[line]!.stages].sort())
    expect(Object.keys(measures)).toEqual(expect.arrayContaining([...held]))
    const known = terms.map((term) => term.id)
    for (const { ends, warns } of Object.values(measures))
      expect(known).toEqual(expect.arrayContaining([...ends, ...warns]))
  }
})
