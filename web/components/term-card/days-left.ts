import type { Say } from '../../text/say.ts'

/** In what the time left is counted. */
export type LeftUnit = 'days' | 'working-days' | 'hours'

/** Time left in words: "3 working days left", "today is the last day"; below zero, how many days ago the term ended. */
export const timeLeft = (say: Say, count: number, unit: LeftUnit = 'days'): string =>
  count < 0 ? say('web.left.late', { count: -count }) : say(`web.left.${unit}`, { count })
