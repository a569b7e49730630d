/**
 * Figures of criminal cases in court: cases that came, what became of each accused, and what the court above made of it. They are counted at the court.
 * One row is one figure.
 */
import type { Measure, Seen } from '../measures.ts'

const inCourt = ['criminal-case', 'private-prosecution'] as const

/** An accused of whom the act decides, by the article of the charge. */
const ofAccused = (id: string, step: string): Measure => ({
  id,
  procedures: inCourt,
  seat: 'court',
  details: (seen) => (seen.act.step === step ? seen.charged : []),
})
/** The number in the register of criminal cases: of the court that has the case. */
const entered = ({ act }: Seen): readonly string[] =>
  act.results.some((effect) => effect.do === 'number' && effect.register === 'criminal') ? [''] : []
const ending = 'end-'

export const trialMeasures: readonly Measure[] = [
  { id: 'criminal-filed', procedures: inCourt, seat: 'court', details: entered },
  ofAccused('convicted', 'convict'),
  ofAccused('acquitted', 'acquit'),
  ofAccused('charge-ended', 'end-charge'),
  {
    id: 'criminal-appeal',
    procedures: ['criminal-appeal'],
    seat: 'court',
    // Stages of the end say what the court above did.
    details: ({ act }) => (act.step.startsWith(ending) ? [act.step.slice(ending.length)] : []),
  },
]
