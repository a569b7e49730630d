/**
 * What arrives at a body that is not competent goes on: the whole of it, a part while the rest is considered, or at once where it
 * tells of a crime or a threat (APPC 64(7-2), 65). Shared by the application and the simplified procedure.
 */
import type { StepRow, TermRow } from '../../../../engine/define.ts'

export const redirectingTerms: readonly TermRow[] = [
  { id: 'redirection', n: 3, unit: 'WD', article: 'APPC 65(1), 65(2)', bound: 'body', dayZero: 'opening', atEnd: 'next-working-day', kind: 'window' },
]

export interface Redirecting {
  /** The procedure that the competent body begins, and what it is told on arrival. */
  readonly procedure: string
  readonly arrived: string
  /** Stages in which it is considered, and those in which it may still be found to tell of a crime. */
  readonly considered: string
  readonly open: readonly string[]
  /** Facts that go along. */
  readonly facts: Readonly<Record<string, string>>
}

const reasons = { id: 'reasons', type: 'long-text', required: true, personal: 'applicant' } as const
const toBody = [{ id: 'competentBody', type: 'body', required: true }, reasons] as const
const elsewhere = { if: { computed: 'another-body' }, code: 'redirect.same-body', article: 'APPC 65(1)' } as const
const superiorThere = [{ name: 'competent-body-has-superior', fact: 'competentHasSuperior' }] as const

export const redirectingSteps = ({ procedure, arrived, considered, open, facts }: Redirecting): readonly StepRow[] => {
  const handOver = { procedure, seats: { applicant: 'applicant', body: { source: 'competent-body' } }, facts: { hasSuperior: 'competentHasSuperior', ...facts } } as const
  return [
    { id: 'arrive-redirected', article: 'APPC 65(3), 76(2)', by: ['linked'], stage: [], to: 'received', computes: [{ name: 'arrived-after-hours', fact: 'afterHours' }],
      starts: [{ term: 'registration' }, { term: 'redirection' }], notices: [{ kind: arrived, to: ['body'] }] },
    { id: 'redirect', article: 'APPC 65(1)', by: ['official@body', 'registrar@body'], stage: ['received', considered], to: 'redirected', correctable: false,
      when: [elsewhere], within: { term: 'redirection', late: 'mark', ifNotStarted: 'refuse' },
      fields: [...toBody], computes: [...superiorThere], handsOver: [{ ...handOver, mode: 'goes-on' }],
      documents: ['redirection'], notices: [{ kind: 'redirected', to: ['applicant'] }] },
    { id: 'redirect-part', article: 'APPC 65(2)', by: ['official@body'], stage: [considered], correctable: false,
      when: [elsewhere], within: { term: 'redirection', late: 'mark', ifNotStarted: 'refuse' },
      fields: [{ id: 'part', type: 'long-text', required: true, personal: 'applicant' }, ...toBody], computes: [...superiorThere], handsOver: [{ ...handOver, mode: 'beside' }],
      documents: ['redirection'], notices: [{ kind: 'part-redirected', to: ['applicant'] }] },
    { id: 'redirect-crime', article: 'APPC 64(7-2)', by: ['official@body', 'registrar@body'], stage: ['received', ...open], to: 'redirected', from: '2025-12-29', correctable: false,
      when: [elsewhere], fields: [...toBody], computes: [...superiorThere], handsOver: [{ ...handOver, mode: 'goes-on' }],
      documents: ['redirection'], notices: [{ kind: 'crime-redirected', to: ['applicant'] }] },
  ]
}
