/** The package of the Administrative Procedural and Process Code: what the server wires into the law of the country. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Procedure } from '../../../engine/define.ts'
import { application } from './procedures/application.ts'
import { complaint } from './procedures/complaint.ts'
import { oralAct } from './procedures/oral-act.ts'
import { reception } from './procedures/reception.ts'
import { appeal } from './procedures/review/appeal.ts'
import { cassation } from './procedures/review/cassation.ts'
import { newCircumstances } from './procedures/review/new-circumstances.ts'
import { privateComplaint } from './procedures/review/private-complaint.ts'
import { supremeReview } from './procedures/review/supreme-review.ts'
import { simplified } from './procedures/simplified.ts'
import { suit } from './procedures/suit/index.ts'
import { unsigned } from './procedures/unsigned.ts'

export { paperDoubts, paperTemplates, paperWords } from './papers/templates.ts'
export { acceptedFindings } from './procedures/accepted.ts'
export { computations } from './rules.ts'
export { sources } from './sources.ts'

export const procedures: readonly Procedure[] = [
  application,
  simplified,
  unsigned,
  reception,
  oralAct,
  complaint,
  suit,
  appeal,
  cassation,
  supremeReview,
  privateComplaint,
  newCircumstances,
]

export interface DatedValue {
  readonly value: number
  readonly source: string
  readonly unverified?: string
}
export interface Parameter {
  readonly title: string
  readonly unit: string
  readonly values: Readonly<Record<string, DatedValue>>
}

function parameterIn(file: string): Parameter {
  return parse(readFileSync(new URL(`./parameters/${file}.yaml`, import.meta.url), 'utf8')) as Parameter
}

/** Dated parameters of the Code, by the name under which procedures and computations ask for them. */
export const parameters: Readonly<Record<string, Parameter>> = {
  'administrative.working-day-ends': parameterIn('working-day-ends'),
  'administrative.state-duty': parameterIn('state-duty'),
  'administrative.state-duty-other': parameterIn('state-duty-other'),
}

export const textFolder = new URL('./texts/', import.meta.url)
export const exampleFolder = new URL('./examples/', import.meta.url)
