/** Shapes of the papers of cassation (CrPC 488). Resolutions, rulings, summonses have the shapes they have everywhere. */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'

export const cassationPapers: readonly PaperTemplate[] = [
  {
    kind: 'cassation-complaint',
    style: 'request',
    article: 'CrPC 488(1)',
    unverified: 'the forms that courts use were not read, so it says everything that its act holds',
    parts: [{ field: 'cassationGround' }, { field: 'lawBreached' }, { field: 'breachesMattered' }, { rest: true }],
  },
]
