import type { Say } from '../../text/say.ts'

/** In what the time left is counted. */
export type LeftUnit = 'days' | 'working-days' | 'hours'

/** Time left in words: "3 working days left", "today is the last day"; below zero, how many days ago the term ended. */
export const timeLeft = (say: Say, count: number, unit: LeftUnit = 'days'): string =>
  count < 0 ? say('web.left.late', { count: -count }) : say(`web.left.${unit}`, { count })

/** From so many hours on, whole days are said. */
const hoursSaid = 100

/** Time left of a term in hours, to the minute: "5 h 12 min left"; a term that has ended says how long ago. */
export function timeLeftTo(say: Say, milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000)
  const values = { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  if (values.hours >= hoursSaid) return timeLeft(say, (milliseconds < 0 ? -1 : 1) * Math.floor(values.hours / 24))
  return say(milliseconds < 0 ? 'web.left.late-minutes' : 'web.left.minutes', values)
}
