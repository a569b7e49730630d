/** Who sits in an investigation, what of it is closed to whom, and days on which its law changed. */
import type { Condition, StepRow } from '../../../../../engine/define.ts'
import { partyField } from '../../../courts/procedures/party.ts'

/** The body that investigates and the prosecutors above it: the district's, the region's, the country's. */
export const seats = {
  reporter: { kind: 'person' }, victim: { kind: 'person', many: true }, suspect: { kind: 'person', many: true }, counsel: { kind: 'person', many: true },
  investigator: { kind: 'person' }, prosecutor: { kind: 'person' },
  agency: { kind: 'office' }, prosecution: { kind: 'office' }, region: { kind: 'office' }, general: { kind: 'office' },
} as const

/** Stages in which the case is investigated; `returned` by the prosecutor or after a refusal, too. */
export const open = ['registered'] as const
export const inHand = ['registered', 'completed', 'familiarised', 'report-sent'] as const

/** Officials who read what is closed to the others until the file is opened to them (CrPC 201, 294-296). */
export const officials = ['investigator', 'prosecutor', 'head-of-investigation@agency', 'head@agency', 'head@prosecution'] as const
/** What is gathered is read by the others when they are told that the investigation is complete (CrPC 294). */
export const closed = { hiddenUntil: { done: 'announce-completion' }, readBy: [...officials] } as const satisfies Partial<StepRow>

/** The person whom an act is about: named by it, and found or entered in the record when it gets force. */
export const personField = (id: string) => partyField(id, { max: 1, required: true })

/** Law 384-VI of 19.12.2020: key decisions have no force until the prosecutor agreed. */
export const agreedFrom = '2020-12-31'
export const eve = '2020-12-30'
export const olderText = 'the wording before Law 384-VI was not read: that the investigator decided alone follows from the day on which agreement came in'
/** Law 88-VII of 27.12.2021, in force ten days after its publication but for what is staged. */
export const from88 = '2022-01-01'
/** Law 210-VIII of 16.07.2025, in force sixty days after its publication. */
export const from210 = '2025-09-16'
export const eve210 = '2025-09-15'
export const day210 = 'Law 210-VIII is in force sixty days after its publication, whose day was not read'

/** Nobody of whom it is open what he did: recognised, detained or questioned, and no qualification agreed and announced. */
export const everybodyQualified: Condition = { branch: 'status', none: ['urgent', 'recognised', 'taken', 'qualified'] }

/** A refusal to agree gives its reasons (CrPC 45(8-1), 147(3), 202, 290(1)); where the article of a row does not say so, the same is asked. */
const refusalFields = [{ id: 'refusalReasons', type: 'long-text', required: true }] as const
export const refusedWithReasons = (steps: readonly StepRow[]): readonly StepRow[] =>
  steps.map((row) => (row.approval ? { ...row, approval: row.approval.map((one) => ({ ...one, refusalFields })) } : row))
