/** Computations of the ordinary suit. Pure; each names its article. */
import type { Computation } from '../../../../engine/law.ts'
import { courtIsOf } from './courts.ts'

type Input = Parameters<Computation>[0]

/** Claims that only the economic court tries (CPC 27(1), 27(1-2)), and those it never does: their parties are families and workers (CPC 27(1), 27(3)). */
const economicOnly: readonly unknown[] = ['corporate', 'investment']
const neverEconomic: readonly unknown[] = [
  'children',
  'divorce',
  'alimony',
  'paternity',
  'labour',
  'wages',
  'reinstatement',
  'breadwinner',
]

const economic = courtIsOf('economic')
const notEconomic = courtIsOf('district', 'juvenile', 'military')
const anyCivil = courtIsOf('district', 'economic', 'juvenile', 'military')

/** A court of a kind that can have the claim. Who the parties are besides, and whose place it is, the judge looks at (CPC 152(1)(2)). */
const courtFitsClaim: Computation = (input) => {
  const { claimKind } = input.fields
  if (economicOnly.includes(claimKind)) return economic(input)
  return neverEconomic.includes(claimKind) ? notEconomic(input) : anyCivil(input)
}

/** The duty goes back to the plaintiff where the case could not be tried here at all (CPC 278(3), 280(1)). */
const dutyBack =
  (field: string, grounds: readonly string[]): Computation =>
  ({ fields }: Input) =>
    grounds.includes(String(fields[field]))

export const suitComputations = {
  'civil-court-fits-claim': courtFitsClaim,
  'civil-duty-back-on-termination': dutyBack('terminationGround', ['not-civil', 'decided', 'arbitral-award']),
  'civil-duty-back-on-leaving': dutyBack('leavingGround', ['pre-trial-order', 'incapable', 'arbitration']),
  'civil-yes': () => true,
  'civil-no': () => false,
}
