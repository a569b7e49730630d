/** A missed term restored: asked within a month of learning of it, together with what was left undone, and decided within ten working days (CPC 124, 126). */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { sides } from '../filing.ts'
import { complainable } from '../rulings.ts'
import { open } from './who.ts'
import { since } from './wording.ts'

export const restorationTerms: readonly TermRow[] = [
  ...since('2020-06-22', 'article 126(4)', { id: 'restoration', n: 10, unit: 'WD', article: 'CPC 126(4)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' }),
]
export const restorationBranches = {
  restoration: { start: 'restoration-asked', stages: ['restoration-asked', 'restored', 'not-restored', 'restoration-returned'], final: ['restored', 'not-restored', 'restoration-returned'] },
} as const
export const restorationUnbounded = { 'restoration-asked': 'the court has ten working days (CPC 126(4))' } as const

/** What the Code or the court set a term for, and was left undone. */
const missed = ['response', 'evidence', 'counterclaim', 'protocol-remarks', 'other'] as const
const own = { of: 'same-subject' } as const
const decided = { by: ['judge'], branch: 'restoration', stage: ['restoration-asked'], correctable: false, within: { term: 'restoration', ...own, late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'restoration', ...own }], documents: ['ruling'] } as const
const inMonth = { computed: 'restoration-asked-in-month' } as const
const reasons = { id: 'reasons', type: 'long-text', required: true } as const

export const restorationSteps: readonly StepRow[] = [
  { id: 'ask-restoration', article: 'CPC 126(2), 126(4), 126(5)', by: [...sides], stage: [...open, 'judged'], correctable: false, opens: [{ branch: 'restoration', subject: 'act' }], starts: [{ term: 'restoration', of: 'each' }],
    when: [{ if: { branch: 'restoration', none: ['restoration-asked'] }, code: 'restoration.asked' }],
    fields: [
      { id: 'missedTerm', type: 'choice', required: true, options: [...missed], fact: 'missedTerm' }, { id: 'learntOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -10, unit: 'Y' } }, notAfter: { act: true }, fact: 'restorationLearntOn' },
      { id: 'lateReason', type: 'long-text', required: true }, { id: 'lateAct', type: 'long-text', required: true },
    ],
    computes: [{ name: 'day-of-act', fact: 'restorationAskedOn' }], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['judge', ...sides] }] },
  { ...decided, id: 'restore-term', article: 'CPC 126(2), 126(3)', to: 'restored', when: [{ if: inMonth, code: 'restoration.after-month', article: 'CPC 126(4)' }], fields: [reasons], notices: [{ kind: 'term-restored', to: [...sides] }] },
  { ...decided, ...complainable, id: 'refuse-restoration', article: 'CPC 126(2), 126(6)', to: 'not-restored', fields: [reasons], notices: [{ kind: 'restoration-decided', to: [...sides] }] },
  { ...decided, id: 'return-restoration', article: 'CPC 124(2), 126(4)', to: 'restoration-returned', when: [{ if: { not: inMonth }, code: 'restoration.in-month', article: 'CPC 126(4)' }], fields: [reasons], notices: [{ kind: 'restoration-decided', to: [...sides] }] },
]
