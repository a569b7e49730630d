/** Which acts set a hearing: those with its moment among their fields. Lists, calendars and messages read it alike. */
import type { Act } from '../engine/act.ts'
import { type Instant, parseInstant } from '../kernel/instant.ts'

const moments = ['hearingAt', 'preliminaryAt'] as const

/** Whether the act sets a preliminary hearing. */
export const isPreliminary = ({ fields }: Pick<Act, 'fields'>): boolean => typeof fields.preliminaryAt === 'string'

/** The moment of the hearing that the act set; undefined when it set none. */
export function hearingIn({ fields }: Pick<Act, 'fields'>): Instant | undefined {
  const value = moments.map((name) => fields[name]).find((one) => typeof one === 'string')
  return typeof value === 'string' ? parseInstant(value) : undefined
}
