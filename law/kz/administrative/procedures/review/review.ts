/** How the whole file goes up: to the court of appeal, to the court of cassation, to the Supreme Court (APPC 168, 169, 169-1). */
import type { HandOver } from '../../../../../engine/define.ts'

const sides = {
  plaintiff: 'plaintiff', 'defendant-1': 'defendant-1', 'defendant-2': 'defendant-2', 'defendant-3': 'defendant-3', 'defendant-4': 'defendant-4', 'defendant-5': 'defendant-5', prosecution: 'prosecution',
  'prosecutor-general': { source: 'prosecutor-general' },
} as const
const kindOfDispute = { disputeCategory: 'disputeCategory' } as const

/** By reference, as everywhere: one hand-over after the last term, however many appealed (CPC 405(1)(2)). */
export const toAppeal: HandOver = { procedure: 'appeal', mode: 'waits', facts: kindOfDispute, seats: { ...sides, court: { source: 'court-of-appeal' } } }

/** A ruling goes up alone; the case itself waits only where the ruling held it up (CPC 429(4)). */
export const toPrivateComplaint = (mode: 'waits' | 'beside'): HandOver => ({ ...toAppeal, procedure: 'private-complaint', mode })

export const toCassation = (court: string): HandOver => ({
  procedure: 'cassation', mode: 'waits', seats: { ...sides, court: { source: court }, 'supreme-court': { source: 'supreme-court' } },
})

/** Beside: the acts under review stay in force unless the Supreme Court sends the case back to cassation. */
export const toSupremeReview: HandOver = { procedure: 'supreme-review', mode: 'beside', seats: { ...sides, court: { source: 'supreme-court' } } }

/** New circumstances are considered in the same court, by the judge who reported the case there (CPC 456). */
export const toNewCircumstances = (judge: string): HandOver => ({
  procedure: 'new-circumstances', mode: 'beside', facts: { circumstance: 'circumstance' }, seats: { ...sides, court: 'court', judge },
})

/** Grounds of the exceptional review and of a protest without appeal (APPC 169(7), 169-1(1)). */
export const exceptionalGrounds = ['grave-consequences', 'public-interest', 'uniformity'] as const

/** Disputes with short terms of their own in the courts above (APPC 168(4), 168(8)); procurement complaints since 2025-01-01. */
export const shortDispute2021 = { fact: 'disputeCategory', in: ['bailiff', 'procurement-audit'] } as const
export const shortDispute2025 = { fact: 'disputeCategory', in: ['bailiff', 'procurement-audit', 'procurement-complaint'] } as const
