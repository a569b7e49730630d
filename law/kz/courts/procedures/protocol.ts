/** The record of a session: signed in its term, in a complex case in a longer one; those in the case read it and may remark; the judge decides. Shared by every court that keeps one. */
import type { StepRow, TermRow } from '../../../../engine/define.ts'

/** What differs from one Code to another. */
export interface Recorded {
  /** Seats of those who read the record and may remark on it. */
  readonly sides: readonly string[]
  readonly articles: Readonly<Record<'signing' | 'remarking' | 'deciding', string>>
  readonly terms: readonly TermRow[]
}

export const protocolBranches = {
  protocol: { start: 'to-sign', stages: ['to-sign', 'to-read', 'protocol-final'], final: ['protocol-final'] },
  remark: { start: 'remark-made', stages: ['remark-made', 'remark-taken', 'remark-rejected'], final: ['remark-taken', 'remark-rejected'] },
} as const

const own = { of: 'same-subject' } as const
/** Where the Code names no term for deciding on remarks, none is started. */
const named = (terms: readonly TermRow[], id: string): boolean => terms.some((row) => row.id === id)

export function protocolSteps({ sides, articles, terms }: Recorded): readonly StepRow[] {
  const decides = named(terms, 'remark-decision')
  return [
    { id: 'sign-protocol', article: articles.signing, by: ['secretary@court'], branch: 'protocol', stage: ['to-sign'], to: 'to-read', correctable: false, within: { term: 'protocol', ...own, late: 'mark', ifNotStarted: 'refuse' },
      stops: [{ term: 'protocol', ...own }], starts: [{ term: 'remarks', ...own }], fields: [{ id: 'protocolText', type: 'long-text', required: true }, { id: 'recordFile', type: 'text', max: 200 }], documents: ['court-record'], notices: [{ kind: 'protocol-signed', to: [...sides] }] },
    { id: 'remark-on-protocol', article: articles.remarking, by: [...sides], branch: 'protocol', stage: ['to-read'], correctable: false, within: { term: 'remarks', ...own, late: 'refuse', ifNotStarted: 'refuse' },
      fields: [{ id: 'remarks', type: 'long-text', required: true }], opens: [{ branch: 'remark', subject: 'act' }], ...(decides && { starts: [{ term: 'remark-decision', of: 'each' }] }), documents: ['motion'], notices: [{ kind: 'protocol-remarked', to: ['judge'] }] },
    { id: 'close-protocol', article: articles.remarking, by: ['time'], branch: 'protocol', stage: ['to-read'], to: 'protocol-final', atEndOf: { term: 'remarks' } },
    { id: 'decide-remarks', article: articles.deciding, by: ['judge'], branch: 'remark', stage: ['remark-made'], to: { field: 'remarkDecision', map: { taken: 'remark-taken', 'taken-in-part': 'remark-taken', rejected: 'remark-rejected' } }, correctable: false,
      ...(decides && { within: { term: 'remark-decision', ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'remark-decision', ...own }] }),
      fields: [{ id: 'remarkDecision', type: 'choice', required: true, options: ['taken', 'taken-in-part', 'rejected'], fact: 'remarkDecision' }, { id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'], notices: [{ kind: 'protocol-remarks-decided', to: [...sides] }] },
  ]
}
