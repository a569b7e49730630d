/** What a statement of claim asks, and how the whole file goes to the administrative court (APPC 131, 102, 106). */
import type { Field, HandOver } from '../../../../engine/define.ts'

export const suitFields = [
  { id: 'claimKind', type: 'choice', required: true, options: ['contest', 'compel'], fact: 'claimKind' },
  { id: 'claim', type: 'long-text', required: true, personal: 'applicant' },
  { id: 'suitGrounds', type: 'long-text', required: true, personal: 'applicant' },
  { id: 'lateReason', type: 'long-text', personal: 'applicant' },
  { id: 'interimAsked', type: 'yes-no', fact: 'interimAsked' },
  { id: 'interimMeasures', type: 'long-text', required: true, personal: 'applicant', showWhen: { field: 'interimAsked', is: true } },
] as const satisfies readonly Field[]

/** The file goes by reference: nothing is copied, nothing can be left out. */
export const toCourtFrom = (plaintiff: string): HandOver => ({
  procedure: 'suit', mode: 'waits', facts: { claimKind: 'claimKind', interimAsked: 'interimAsked' },
  seats: { plaintiff, 'defendant-1': 'body', court: { source: 'administrative-court-of-body' } },
})

/** Steps of a suit that end it with a judgment in force, and those that open a decided suit again (APPC 161, 168(10), 169(3-1)). */
export const suitDecided = ['enter-into-force', 'enter-into-force-after-refusal', 'hear-refusal-stands', 'hear-appeal', 'hear-cassation', 'hear-cassation-returned'] as const
export const suitReopened = ['appeal-late', 'hear-remittal', 'protest-without-appeal', 'hear-return-falls', 'hear-reopened'] as const
