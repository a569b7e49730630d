/** Computations of the writ. */
import type { Computation } from '../../../../engine/law.ts'

/** Money is asked for with its sum; alimony by its monthly share, movable things by their value (CPC 136(3), 140). Said of the sum and not of the claim, so that no claim is closed before its sum is asked. */
const sumNamed: Computation = ({ fields }) => fields.price !== undefined || fields.alimonyShare !== undefined

/** An application is returned for the duty only while the duty is not covered (CPC 138(1)(6)). */
const dutyOwed: Computation = ({ state, fields }) => fields.returnGround !== 'duty' || state?.facts.dutyCovered !== true

/** Where the application is refused, the duty that was paid goes back; where the writ is cancelled it does not (CPC 137(2), 137(3)). */
const dutyBack: Computation = ({ state }) => state?.facts.dutyCovered === true && state.facts.stateDuty !== '0.00'

export const writComputations = { 'writ-duty-back': dutyBack, 'writ-sum-named': sumNamed, 'writ-duty-owed': dutyOwed }
