/**
 * Cases that end without an indictment: protocols of the accelerated form, of accusation, of a misdemeanour, and the resolution on order proceedings. Each is agreed by the
 * head of the body first, then approved by the head of the prosecution in the days that its article names (CrPC 190, 192-2, 526-528, 629-1, 629-3).
 */
import type { Condition, Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { everybodyQualified, from88, personField, refusalFields } from './who.ts'

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const told = ['suspect', 'counsel', 'victim', 'prosecutor'] as const

interface Protocol extends Pick<StepRow, 'article' | 'from' | 'unverified'> {
  readonly stage: string
  readonly only: Condition
  readonly heads: string
  readonly approves: string
  readonly answer: Pick<TermRow, 'n' | 'unit'>
}
const protocols: Readonly<Record<string, Protocol>> = {
  'accelerated-protocol': { article: 'CrPC 190(4-2)', stage: 'familiarised', only: { fact: 'form', is: 'accelerated' }, heads: 'CrPC 190(4-3)', approves: 'CrPC 190(7)', answer: { n: 3, unit: 'CD' } },
  'accusation-protocol': { article: 'CrPC 192-2(2)-(4)', stage: 'familiarised', only: { fact: 'form', is: 'inquiry' }, heads: 'CrPC 192-2(5), 62(5)', approves: 'CrPC 192-2(6)', answer: { n: 3, unit: 'CD' }, from: from88, unverified: 'Law 88-VII is in force ten days after its publication, whose day was not read' },
  'misdemeanour-protocol': { article: 'CrPC 526(1), 527, 528(1)', stage: 'registered', only: { fact: 'form', is: 'protocol' }, heads: 'CrPC 528(2), 62(5)', approves: 'CrPC 528(3)', answer: { n: 1, unit: 'CD' } },
  'order-resolution': { article: 'CrPC 629-1, 629-2', stage: 'registered', only: { any: [{ fact: 'form', is: 'protocol' }, { fact: 'gravity', is: 'minor' }] }, heads: 'CrPC 629-3(1)', approves: 'CrPC 629-3(4)', answer: { n: 24, unit: 'h' } },
}
const settled = { if: everybodyQualified, code: 'suspect.not-announced', article: 'CrPC 64(1)(3), 206' } as const
const somebody = { if: { branch: 'status', some: ['announced'] }, code: 'suspect.none', article: 'CrPC 294' } as const

const drawnUp = ([kind, { stage, only, heads, approves, answer: _, ...dated }]: readonly [string, Protocol]): StepRow => ({
  ...dated, id: `draw-up-${kind}`, by: ['investigator'], stage: [stage], to: 'indicted', correctable: false, atWill: stage === 'registered', when: [{ if: only, code: 'protocol.other-form' }, settled, somebody], fields: [text('circumstances'), text('evidenceList'), text('toBeCalled')],
  approval: [{ by: 'head@agency', need: 'one', refusalFields, onRefuse: 'return', onLapse: 'stays', article: heads }, { by: 'head@prosecution', need: 'one', refusalFields, within: `${kind}-answer`, onRefuse: 'return', onLapse: 'stays', article: approves }], documents: [kind], notices: [{ kind: 'indicted', to: [...told] }],
})

export const protocolTerms: readonly TermRow[] = [
  ...Object.entries(protocols).map(([kind, { answer, approves }]): TermRow => ({ ...answer, id: `${kind}-answer`, article: approves, bound: 'prosecution', dayZero: 'act', atEnd: answer.unit === 'h' ? 'stays' : 'next-working-day', pausesWith: false })),
  { id: 'drawing-up-protocol', n: 10, unit: 'CD', article: 'CrPC 526(1)', bound: 'investigator', dayZero: 'act', atEnd: 'next-working-day' },
]
export const protocolSteps: readonly StepRow[] = [
  // Of a misdemeanour whoever is questioned as a suspect is one: nobody agrees to it.
  { id: 'question-misdemeanour-suspect', article: 'CrPC 64(1)(4), 526(1)', by: ['investigator'], stage: ['registered'], correctable: false, atWill: true, when: [{ if: { fact: 'form', is: 'protocol' }, code: 'protocol.other-form' }], starts: [{ term: 'drawing-up-protocol' }], opens: [{ branch: 'status', subject: { holdersOf: 'suspect' }, at: 'announced' }, { branch: 'restraint', subject: { holdersOf: 'suspect' } }],
    fields: [personField('suspectNamed'), { id: 'offence', type: 'norm', required: true }, { id: 'counselPresent', type: 'yes-no', required: true }, text('testimony')], seats: [{ seat: 'suspect', do: 'fill', with: { field: 'suspectNamed' } }], documents: ['protocol'], notices: [{ kind: 'suspect-questioned', to: ['suspect', 'counsel', 'prosecutor'] }] },
  ...Object.entries(protocols).map(drawnUp),
]
