/**
 * Who is a suspect, and of what: recognition, a first questioning that cannot wait, the qualification of what he did and its announcement, each with no
 * force until the prosecutor agreed over its exact bytes (CrPC 64, 202, 203, 206, 207). A line for each suspect.
 */
import type { Approval, Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { agreedFrom, eve, officials, olderText, personField } from './who.ts'

export const suspectTerms: readonly TermRow[] = [
  { id: 'announcing', n: 24, unit: 'h', article: 'CrPC 206(1)', bound: 'investigator', dayZero: 'issue', atEnd: 'stays', pausesWith: false },
]
export const statusBranch = { start: 'recognised', stages: ['urgent', 'recognised', 'taken', 'qualified', 'announced', 'lapsed', 'no-longer', 'suspicion-elsewhere'], final: ['lapsed', 'no-longer', 'suspicion-elsewhere'], per: 'suspect' } as const
export const statusUnbounded = {
  urgent: 'the resolution goes to the prosecutor at once; the Code names no hours (CrPC 202(1-2))', recognised: 'the qualification is given in a reasonable time; the term of the investigation runs (CrPC 203(1))',
  taken: 'the detention has its hours (CrPC 131(4))', qualified: 'announced within 24 hours of the signing; later is marked (CrPC 206(1))', announced: 'the term of the investigation runs (CrPC 192)',
} as const

const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
/** At once: the Code gives the prosecutor no number of hours (CrPC 202(1-1), 203(1-2)). */
const agreement = (by: string, article: string, refusedTo?: string): { readonly approval: readonly Approval[] } => ({ approval: [{ by, need: 'one', onRefuse: 'void', onLapse: 'stays', article, ...(refusedTo && { refusedTo }) }] })
const both = (at?: string) => [{ branch: 'status', subject: { holdersOf: 'suspect' }, ...(at && { at }) }, { branch: 'restraint', subject: { holdersOf: 'suspect' } }] as const
const named = { seats: [{ seat: 'suspect', do: 'fill', with: { field: 'suspectNamed' } }] } as const
const suspicion = [personField('suspectNamed'), { id: 'offence', type: 'norm', required: true }, reasons] as const

const recognising = {
  by: ['investigator'], stage: ['registered'], correctable: false, fields: [...suspicion], ...named, opens: [...both()], documents: ['suspect-resolution'], notices: [{ kind: 'suspect-recognised', to: ['suspect', 'counsel', 'prosecutor'] }],
} as const satisfies Partial<StepRow>
/** Nobody but officials reads it before the prosecutor agreed. */
const quiet = (step: string) => ({ hiddenUntil: { done: step }, readBy: [...officials] }) as const

const qualifying = {
  by: ['investigator'], branch: 'status', stage: ['recognised', 'taken'], to: 'qualified', correctable: false, fields: [{ id: 'offence', type: 'norm', required: true }, { id: 'deed', type: 'long-text', required: true }, { id: 'evidenceFor', type: 'long-text', required: true }],
  starts: [{ term: 'announcing', of: 'same-subject' }], documents: ['qualification-resolution'], notices: [{ kind: 'deed-qualified', to: ['of-branch', 'counsel', 'prosecutor'] }],
} as const satisfies Partial<StepRow>

export const suspectSteps: readonly StepRow[] = [
  { ...recognising, id: 'recognise-suspect', article: 'CrPC 64(1)(1), 202', until: eve, unverified: olderText },
  { ...recognising, ...quiet('recognise-suspect'), id: 'recognise-suspect', article: 'CrPC 64(1)(1), 202', from: agreedFrom, ...agreement('prosecutor', 'CrPC 202(1-1)') },
  // Advocates, prosecutors and investigators, for what they did in office.
  { ...recognising, ...quiet('recognise-officer-of-law'), id: 'recognise-officer-of-law', article: 'CrPC 202(2), 193(2)(11)', from: agreedFrom, ...agreement('head@prosecution', 'CrPC 202(2)') },
  // Questioned first, a suspect meanwhile: unless the prosecutor agrees, the status lapses and the questioning is no evidence.
  { id: 'question-urgently', article: 'CrPC 64(1)(1-1), 202(1-2)', by: ['investigator'], stage: ['registered'], correctable: false, from: agreedFrom, unverified: 'that part 1-2 came with Law 384-VI and not with Law 88-VII was not compared', ...named, opens: [...both('urgent')],
    fields: [...suspicion, { id: 'questionedAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: -1, unit: 'CD' } }, notAfter: { act: true } }, { id: 'counselPresent', type: 'yes-no', required: true }, { id: 'testimony', type: 'long-text', required: true, sealed: true }],
    documents: ['suspect-resolution', 'protocol'], notices: [{ kind: 'suspect-questioned', to: ['suspect', 'counsel', 'prosecutor'] }] },
  { id: 'ask-agreement-after-questioning', article: 'CrPC 202(1-2)', by: ['investigator'], branch: 'status', stage: ['urgent'], to: 'recognised', correctable: false, from: agreedFrom, fields: [reasons], ...agreement('prosecutor', 'CrPC 202(1-2)', 'lapsed'), notices: [{ kind: 'suspect-recognised', to: ['of-branch', 'counsel', 'prosecutor'] }] },
  { ...qualifying, id: 'qualify', article: 'CrPC 64(1)(3), 203', until: eve, unverified: olderText },
  { ...qualifying, ...quiet('qualify'), id: 'qualify', article: 'CrPC 64(1)(3), 203', from: agreedFrom, ...agreement('prosecutor', 'CrPC 203(1-2), 203(1-3)') },
  { ...qualifying, ...quiet('qualify-officer-of-law'), id: 'qualify-officer-of-law', article: 'CrPC 203(1), 193(2)(11)', from: agreedFrom, ...agreement('head@prosecution', 'CrPC 203(1)') },
  { id: 'announce-qualification', article: 'CrPC 206', by: ['investigator'], branch: 'status', stage: ['qualified'], to: 'announced', correctable: false, within: { term: 'announcing', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'announcing', of: 'same-subject' }],
    fields: [{ id: 'counselPresent', type: 'yes-no', required: true }, { id: 'lateBecause', type: 'choice', options: ['suspect-absent', 'counsel-absent', 'brought-by-force'] }], documents: ['protocol'], notices: [{ kind: 'qualification-announced', to: ['of-branch', 'counsel'] }] },
  { ...qualifying, id: 'change-qualification', article: 'CrPC 207(1)', stage: ['qualified', 'announced'], until: eve, unverified: olderText },
  { ...qualifying, ...quiet('change-qualification'), id: 'change-qualification', article: 'CrPC 207(1)', stage: ['qualified', 'announced'], from: agreedFrom, ...agreement('prosecutor', 'CrPC 207(1)') },
  { id: 'end-prosecution', article: 'CrPC 289(1), 290(1)', by: ['investigator'], branch: 'status', stage: ['recognised', 'taken', 'qualified', 'announced'], to: 'no-longer', correctable: false, fields: [{ id: 'terminationGround', type: 'choice', required: true, options: ['no-event', 'no-elements', 'amnesty', 'limitation', 'reconciliation', 'death', 'other'], fact: 'terminationGround' }, reasons],
    approval: [{ by: 'head@prosecution', need: 'one', within: 'termination-answer', onRefuse: 'return', onLapse: 'stays', article: 'CrPC 290(1), 193(2)(10)' }], documents: ['resolution'], notices: [{ kind: 'prosecution-ended', to: ['of-branch', 'counsel', 'victim'] }] },
  // What holds a person ends with the suspicion: the line of restraint, and the seat.
  { id: 'let-status-go', article: 'CrPC 202(1-2), 153(1)', by: ['time'], branch: 'restraint', stage: ['free', 'detained', 'asked-custody', 'asked-house-arrest', 'asked-bail', 'asked-longer', 'asked-longer-at-home', 'under-measure', 'in-custody', 'in-house-arrest', 'on-bail'], to: 'restraint-over', when: [{ if: { branch: 'status', own: ['lapsed', 'no-longer'] }, code: 'suspect.still' }],
    stops: [{ term: 'detention', of: 'same-subject' }, { term: 'petition-due', of: 'same-subject' }, { term: 'custody', of: 'same-subject' }, { term: 'short-custody', of: 'same-subject' }, { term: 'early-measure', of: 'same-subject' }], seats: [{ seat: 'suspect', do: 'leave' }], notices: [{ kind: 'status-lapsed', to: ['of-branch', 'counsel', 'prosecutor'] }] },
]
