/**
 * The participant sees the file of the case within three working days of asking (APPC 75, 98(5)): until 2025-12-28 only after it was
 * considered, since then during and after. Shared by the application and the complaint.
 */
import type { StepRow, TermRow } from '../../../../engine/define.ts'

export const fileAccessTerms = (office: string): readonly TermRow[] => [
  { id: 'file-access', n: 3, unit: 'WD', article: 'APPC 75(1)', bound: office, dayZero: 'act', atEnd: 'next-working-day' },
]

/** Each request to see the file. It outlives the case: the file is shown after it, too. */
export const fileAccessBranch = { start: 'file-asked', stages: ['file-asked', 'file-shown'], final: ['file-shown'] } as const
export const fileAccessUnbounded = { 'file-asked': 'a file shown late is still shown (APPC 75(1)); the delay may be complained of (APPC 91(1))' } as const

export interface FileAccess {
  readonly office: string
  /** Stages in which the case is being considered, and those in which it has been. */
  readonly during: readonly string[]
  readonly after: readonly string[]
}

const notAskedYet = { if: { branch: 'file-access', none: ['file-asked'] }, code: 'file.asked-already' } as const

export const fileAccessSteps = ({ office, during, after }: FileAccess): readonly StepRow[] => [
  { id: 'ask-file', article: 'APPC 75(1)', by: ['applicant'], stage: [...after], until: '2025-12-28', correctable: false, atWill: true, when: [notAskedYet],
    opens: [{ branch: 'file-access', subject: 'act' }], starts: [{ term: 'file-access', of: 'each' }], notices: [{ kind: 'file-asked', to: [office] }] },
  { id: 'ask-file', article: 'APPC 75(1)', by: ['applicant'], stage: [...during, ...after], from: '2025-12-29', correctable: false, atWill: true, when: [notAskedYet],
    opens: [{ branch: 'file-access', subject: 'act' }], starts: [{ term: 'file-access', of: 'each' }], notices: [{ kind: 'file-asked', to: [office] }] },
  { id: 'show-file', article: 'APPC 75(1), 75(2)', by: [`official@${office}`, `registrar@${office}`], branch: 'file-access', stage: ['file-asked'], to: 'file-shown', correctable: true,
    within: { term: 'file-access', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'file-access', of: 'same-subject' }],
    fields: [{ id: 'fileShown', type: 'choice', required: true, options: ['here', 'in-office', 'copies'] }], notices: [{ kind: 'file-shown', to: ['applicant'] }] },
]
