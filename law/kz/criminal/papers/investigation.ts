/** Shapes of the papers of a criminal case before the court. Rulings, motions, complaints, summonses, records have the shapes they have everywhere. */
import type { PaperTemplate } from '../../../../engine/define-papers.ts'

const unverified = 'the forms that bodies use were not read, so it says everything that its act holds'
const act = (kind: string, article: string): PaperTemplate => ({
  kind,
  style: 'act',
  article,
  unverified,
  parts: [{ rest: true }],
})

export const investigationPapers: readonly PaperTemplate[] = [
  { kind: 'report-receipt', style: 'notice', article: 'CrPC 181', unverified, parts: [{ rest: true }] },
  act('resolution', 'CrPC 198'),
  act('suspect-resolution', 'CrPC 202'),
  act('qualification-resolution', 'CrPC 204'),
  act('measure-resolution', 'CrPC 140'),
  act('protocol', 'CrPC 199'),
  act('detention-protocol', 'CrPC 131'),
  { kind: 'detention-notice', style: 'notice', article: 'CrPC 131', unverified, parts: [{ rest: true }] },
  { kind: 'petition', style: 'request', article: 'CrPC 147', unverified, parts: [{ rest: true }] },
  { kind: 'completion-notice', style: 'notice', article: 'CrPC 294', unverified, parts: [{ rest: true }] },
  act('familiarisation-protocol', 'CrPC 297'),
  act('completion-report', 'CrPC 299'),
  act('indictment', 'CrPC 302'),
  {
    kind: 'defence-act',
    style: 'request',
    article: 'CrPC 305-1',
    unverified,
    parts: [{ field: 'arguments' }, { rest: true }],
  },
  act('committal', 'CrPC 305'),
  act('presentation', 'CrPC 550(4)'),
  act('accelerated-protocol', 'CrPC 190(4-2)'),
  act('accusation-protocol', 'CrPC 192-2(3)'),
  act('misdemeanour-protocol', 'CrPC 527'),
  act('order-resolution', 'CrPC 629-2'),
  act('severance-resolution', 'CrPC 44(5)'),
  act('joinder-resolution', 'CrPC 43(3)'),
]
