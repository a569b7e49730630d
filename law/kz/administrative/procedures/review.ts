/** How the whole file goes up: to the court of appeal, to the court of cassation, to the Supreme Court (APPC 168, 169, 169-1). */
import type { HandOver } from '../../../../engine/define.ts'

const sides = { plaintiff: 'plaintiff', 'defendant-1': 'defendant-1', 'defendant-2': 'defendant-2', 'defendant-3': 'defendant-3', 'defendant-4': 'defendant-4', 'defendant-5': 'defendant-5', prosecution: 'prosecution' }

/** By reference, as everywhere: one hand-over after the last term, however many appealed (CPC 405(1)(2)). */
export const toAppeal: HandOver = { procedure: 'appeal', mode: 'waits', seats: { ...sides, court: { source: 'court-of-appeal' } } }

export const toCassation = (court: string): HandOver => ({ procedure: 'cassation', mode: 'waits', seats: { ...sides, court: { source: court } } })

/** Beside: the acts under review stay in force unless the Supreme Court sends the case back to cassation. */
export const toSupremeReview: HandOver = { procedure: 'supreme-review', mode: 'beside', seats: { ...sides, court: { source: 'supreme-court' } } }

/** Grounds of the exceptional review and of a protest without appeal (APPC 169(7), 169-1(1)). */
export const exceptionalGrounds = ['grave-consequences', 'public-interest', 'uniformity'] as const
