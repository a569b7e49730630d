/** The law of Kazakhstan as one value: every package, the calendar, the registers, the shapes of papers. */
import type { PaperTemplate } from '../../engine/define-papers.ts'
import type { Law } from '../../engine/law.ts'
import * as administrative from './administrative/index.ts'
import { publicity as administrativePublicity } from './administrative/publicity.ts'
import { workingCalendar } from './calendar/index.ts'
import * as civil from './civil/index.ts'
import { serviceSteps } from './civil/procedures/service.ts'
import { publicity as civilPublicity } from './civil/publicity.ts'
import { sharedSteps as assignmentShared } from './courts/procedures/assignment.ts'
import { evidence as criminalEvidence } from './criminal/evidence.ts'
import * as criminal from './criminal/index.ts'
import { publicity as criminalPublicity } from './criminal/publicity.ts'
import { restraint as criminalRestraint } from './criminal/restraint-measures.ts'
import { registers } from './judicial-system/registers.ts'

/** Packages of procedures, in the order in which lists show them. */
const packages = [administrative, civil, criminal] as const

const parameters: typeof civil.parameters = {
  ...administrative.parameters,
  ...civil.parameters,
  ...criminal.parameters,
}

export const kazakhLaw: Law = {
  procedures: Object.fromEntries(packages.flatMap(({ procedures }) => procedures.map((one) => [one.id, one]))),
  days: workingCalendar(),
  sources: { ...administrative.sources, ...civil.sources, ...criminal.sources },
  computations: { ...administrative.computations, ...civil.computations, ...criminal.computations },
  registers,
  param(name, on) {
    const found = parameters[name]
    if (found === undefined) throw new Error(`No parameter ${name}`)
    const from = Object.keys(found.values)
      .filter((day) => day <= on)
      .sort()
      .at(-1)
    if (from === undefined) throw new RangeError(`The parameter ${name} has no value before ${on}`)
    return found.values[from]!.value
  },
}

/** Findings of the static check that are accepted, by name, with the reason. */
export const acceptedFindings: Readonly<Record<string, string>> = {
  ...administrative.acceptedFindings,
  ...civil.acceptedFindings,
  ...criminal.acceptedFindings,
}
/** A kind of paper has one shape a day, whatever procedure issues it. */
export const paperTemplates: readonly PaperTemplate[] = packages.flatMap((one) => one.paperTemplates)
export const paperWords = packages.flatMap((one) => one.paperWords)
export const paperDoubts = packages.flatMap((one) => one.paperDoubts)

/** How people are held and bound, by procedure. */
export const restraint = { ...criminalRestraint }
/** What of a case is its evidence, by procedure. */
export const evidence = { ...criminalEvidence }

const open = [administrativePublicity, civilPublicity, criminalPublicity] as const

/** What of cases in court anybody may read, of every package. */
export const publicity = {
  article: [...new Set(open.map(({ article }) => article))].join(', '),
  procedures: open.flatMap(({ procedures }) => [...procedures]),
  courts: open.flatMap(({ courts }) => [...courts]),
  silent: open.flatMap(({ silent }) => [...silent]),
  unverified: open.flatMap(({ unverified }) => [...unverified]),
}

/** Steps of factories that several procedures use: an example in one of them shows them all. */
export const sharedSteps: readonly string[] = [...assignmentShared, ...serviceSteps]

/** Folders of examples of the law, one a package. */
export const exampleFolders: readonly URL[] = packages.map(({ exampleFolder }) => exampleFolder)
