/**
 * Lesser decisions that have no force until the prosecutor agreed, as a table (CrPC 122, 150, 158, 161, 163, 165, 206, 221, 260, 296): each row is a step of
 * whoever investigates, with its own form and article, and the same agreement.
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { closed } from './who.ts'

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const line = (id: string, max = 300): Field => ({ id, type: 'text', required: true, max })
const choice = (id: string, options: readonly string[]): Field => ({ id, type: 'choice', required: true, options, fact: id })
const own = { of: 'same-subject' } as const

/** On which line, from which stage, with which form; what it starts; whether the others read it at once. */
interface Agreed extends Pick<StepRow, 'article' | 'branch' | 'to' | 'fields' | 'starts' | 'opens' | 'documents' | 'hiddenUntil' | 'readBy' | 'when'> {
  readonly stage: readonly string[]
  /** Where the agreement stands. */
  readonly agreedBy: string
}
const rows: Readonly<Record<string, Agreed>> = {
  'publish-qualification': { article: 'CrPC 206(8)', agreedBy: 'CrPC 206(8)', branch: 'status', stage: ['qualified'], fields: [line('media'), text('whatIsPublished'), text('reasons')] },
  'restrict-property': { article: 'CrPC 161(1)', agreedBy: 'CrPC 161(1)', stage: ['registered'], opens: [{ branch: 'restriction', subject: 'act' }], starts: [{ term: 'property-restricted', of: 'each' }], fields: [line('concerning'), line('takenFrom'), text('reasons')], ...closed },
  'cancel-coercion': { article: 'CrPC 158(8), 163(13), 165(8)', agreedBy: 'CrPC 158(8), 163(13), 165(8)', stage: ['registered'], when: [{ if: { branch: 'authorisation', some: ['authorised', 'performed'] }, code: 'coercion.none' }], fields: [choice('coercion', ['suspension-from-office', 'ban-on-approaching', 'arrest-of-property']), line('concerning'), text('reasons')] },
  'destroy-drugs': { article: 'CrPC 221(4)', agreedBy: 'CrPC 221(4)', branch: 'item', stage: ['item-kept'], to: 'item-destroyed', when: [{ if: { done: 'enter-conclusion' }, code: 'item.not-examined', article: 'CrPC 221(4)' }], fields: [text('reasons')], ...closed },
  'demand-check': { article: 'CrPC 122(2), 260(2)', agreedBy: 'CrPC 122(2), 260(2)', stage: ['registered'], fields: [choice('checkKind', ['audit', 'unscheduled', 'bank-secrets']), line('concerning'), text('asked'), text('reasons')], ...closed },
  'hold-in-facility': { article: 'CrPC 150(1)', agreedBy: 'CrPC 150(1)', branch: 'restraint', stage: ['in-custody'], starts: [{ term: 'in-facility', ...own }], fields: [line('keptAt'), text('reasons')] },
  'move-between-prisons': { article: 'CrPC 150(2)', agreedBy: 'CrPC 150(2)', branch: 'restraint', stage: ['in-custody'], fields: [line('keptAt'), text('reasons')] },
  'schedule-reading': { article: 'CrPC 296(3)', agreedBy: 'CrPC 296(3)', stage: ['completed'], fields: [{ id: 'readUntil', type: 'day', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 1, unit: 'Y' } } }, text('reasons')] },
}
const told: Readonly<Record<string, readonly string[]>> = { main: ['suspect', 'counsel', 'victim'], status: ['of-branch', 'counsel'], restraint: ['of-branch', 'counsel', 'prosecutor'] }

const agreedStep = ([id, { agreedBy, ...row }]: readonly [string, Agreed]): StepRow => ({
  documents: ['resolution'], ...row, id, by: ['investigator'], correctable: false, atWill: true, approval: [{ by: 'prosecutor', need: 'one', onRefuse: 'void', onLapse: 'stays', article: agreedBy }],
  // What is closed to the others tells nobody but the prosecutor, who agreed.
  notices: [{ kind: 'agreed-act', to: [...(row.hiddenUntil ? ['prosecutor'] : (told[row.branch ?? 'main'] ?? ['prosecutor']))] }],
})

export const agreedTerms: readonly TermRow[] = [
  { id: 'property-restricted', n: 10, unit: 'CD', article: 'CrPC 161(1)', bound: 'investigator', dayZero: 'act', atEnd: 'stays', pausesWith: false },
  { id: 'in-facility', n: 30, unit: 'CD', article: 'CrPC 150(1)', bound: 'agency', dayZero: 'act', atEnd: 'stays', pausesWith: false, firstDay: 'included' },
]
export const agreedBranches = { restriction: { start: 'restricted', stages: ['restricted', 'restriction-over'], final: ['restriction-over'] } } as const

export const agreedSteps: readonly StepRow[] = [
  ...Object.entries(rows).map(agreedStep),
  { id: 'lift-restriction', article: 'CrPC 161(1)', by: ['time'], branch: 'restriction', stage: ['restricted'], to: 'restriction-over', atEndOf: { term: 'property-restricted' }, notices: [{ kind: 'restriction-over', to: ['investigator', 'prosecutor'] }] },
  { id: 'leave-facility', article: 'CrPC 150(1)', by: ['time'], branch: 'restraint', stage: ['free', 'detained', 'under-measure', 'in-custody', 'in-house-arrest', 'on-bail', 'asked-longer'], atEndOf: { term: 'in-facility' }, notices: [{ kind: 'facility-over', to: ['investigator', 'prosecutor'] }] },
]
