/** Where an act that waits for agreement is decided: one page for agreeing and refusing. */
import { caseAddress } from '../address.ts'

export const decisionAddress = (number: string, place: number, about: number, step = 'approval.agree'): string =>
  `${caseAddress(number)}/${place}/${step}?about=${about}`
