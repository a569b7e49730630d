/** Shapes of the papers of agreements with a suspect (CrPC 617(4), 623(1)). The agreement itself has the same shape in court and before. */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'

const unverified = 'the forms that prosecutors use were not read, so it says everything that its act holds'

export const pleaPapers: readonly PaperTemplate[] = [
  { kind: 'cooperation-agreement', style: 'act', article: 'CrPC 616, 619(6)', unverified, parts: [{ rest: true }] },
  {
    kind: 'consensual-motion',
    style: 'request',
    article: 'CrPC 617(4), 623(1)',
    unverified,
    parts: [{ field: 'whyNoMoreActs' }, { rest: true }],
  },
]
