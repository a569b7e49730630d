/**
 * What is gathered, and where it is: each thing from its taking to its return, a line of acts; investigative acts, each with its own form; what needs
 * the judge is asked of him first (CrPC 117-125, 208-222, 251-272). Closed to the others until the file is opened to them.
 */
import type { Field, StepRow, TermRow } from '../../../../../engine/define.ts'
import { closed } from './who.ts'

export const evidenceTerms: readonly TermRow[] = [
  { id: 'motion', n: 3, unit: 'CD', article: 'CrPC 99(4)', bound: 'investigator', dayZero: 'act', atEnd: 'next-working-day' },
]
export const evidenceBranches = {
  item: { start: 'item-kept', stages: ['item-kept', 'item-returned', 'item-destroyed'], final: ['item-returned', 'item-destroyed'] },
  authorisation: { start: 'authorisation-asked', stages: ['authorisation-asked', 'authorised', 'performed', 'not-authorised'], final: ['performed', 'not-authorised'] },
  expertise: { start: 'expertise-ordered', stages: ['expertise-ordered', 'expertise-done'], final: ['expertise-done'] },
  motion: { start: 'motion-made', stages: ['motion-made', 'motion-granted', 'motion-refused'], final: ['motion-granted', 'motion-refused'] },
} as const
export const evidenceUnbounded = {
  'item-kept': 'kept until the fate of the thing is decided (CrPC 118)', 'authorisation-asked': 'the investigating judge decides at once, or within a day (CrPC 55, 220)', authorised: 'the term of the investigation runs', 'expertise-ordered': 'the term stands in the Law on forensic expertise, which was not read', 'motion-made': 'decided within three days; later is marked (CrPC 99(4))',
} as const

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
const line = (id: string, max = 200): Field => ({ id, type: 'text', required: true, max })
const minute = (id: string): Field => ({ id, type: 'moment', required: true, notBefore: { act: true, plus: { n: -3, unit: 'CD' } }, notAfter: { act: true } })
const acting = { by: ['investigator'], correctable: false, atWill: true, ...closed } as const satisfies Partial<StepRow>
const main = { ...acting, stage: ['registered'] } as const

/** What only the judge allows, but for measures of restraint (CrPC 55(1)). */
export const authorisations = ['search', 'seizure', 'inspection', 'personal-search', 'examination', 'samples', 'exhumation', 'suspension-from-office', 'ban-on-approaching', 'arrest-of-property', 'placement-for-expertise', 'international-search'] as const
/** Beside them in an investigation alone (CrPC 55(1)(10), 55(2)(2), 55(2)(4)). */
const lesserPetitions = ['special-hospital', 'sale-of-evidence', 'money-penalty'] as const

/** Moved to a hospital is somebody who is in custody (CrPC 55(1)(10)). */
const hospitalFromCustody = { if: { any: [{ not: { fact: 'petitionFor', is: 'special-hospital' } }, { branch: 'restraint', some: ['in-custody'] }] }, code: 'petition.nobody-held', article: 'CrPC 55(1)(10)' } as const

export const evidenceSteps: readonly StepRow[] = [
  { ...main, id: 'take-evidence', article: 'CrPC 118, 120, 221', opens: [{ branch: 'item', subject: 'act' }], fields: [line('itemName', 300), text('itemMarks'), line('takenFrom', 300), line('takenWhere', 300), minute('takenAt'), line('sealNumber', 60), line('keptAt', 300)], documents: ['protocol'] },
  { ...acting, id: 'move-evidence', article: 'CrPC 118', branch: 'item', stage: ['item-kept'], to: 'item-kept', fields: [line('handedFrom'), line('handedTo'), line('keptAt', 300), line('sealNumber', 60), { id: 'sealWhole', type: 'yes-no', required: true }, text('reasons')] },
  { ...acting, id: 'return-evidence', article: 'CrPC 118(3), 121', branch: 'item', stage: ['item-kept'], to: { field: 'itemFate', map: { returned: 'item-returned', destroyed: 'item-destroyed' } }, fields: [{ id: 'itemFate', type: 'choice', required: true, options: ['returned', 'destroyed'], fact: 'itemFate' }, line('handedTo'), text('reasons')], documents: ['resolution'] },
  { ...main, id: 'interrogate', article: 'CrPC 208-215, 209(3)-(4)', when: [{ if: { computed: 'interrogation-not-too-long' }, code: 'interrogation.too-long', article: 'CrPC 209(3), 209(3-1), 209(4)' }],
    fields: [line('questionedName'), { id: 'questionedAs', type: 'choice', required: true, options: ['witness', 'victim', 'suspect', 'protected-witness', 'expert'] }, { id: 'questionedIs', type: 'choice', required: true, options: ['adult', 'protected', 'minor'] }, minute('startedAt'), minute('endedAt'), { id: 'hoursBefore', type: 'number', required: true, max: 8 }, { id: 'testimony', type: 'long-text', required: true, sealed: true }, { id: 'recorded', type: 'yes-no', required: true }],
    documents: ['protocol'] },
  // Whoever it is, is read by the investigator and the prosecutor alone, now and after; everybody else reads the pseudonym, under which the questioning stands (CrPC 97(3)).
  { by: ['investigator'], stage: ['registered'], correctable: false, atWill: true, readBy: ['investigator', 'prosecutor'], id: 'hear-protected-witness', article: 'CrPC 97(1), 97(3), 214', fields: [line('pseudonym', 60), { id: 'realName', type: 'text', required: true, max: 200, sealed: true }, { id: 'realAddress', type: 'address', required: true, sealed: true }, text('threat')], documents: ['resolution'] },
  { ...main, id: 'inspect-scene', article: 'CrPC 219, 220', fields: [line('takenWhere', 300), minute('startedAt'), minute('endedAt'), text('found'), line('attended', 300)], documents: ['protocol'] },
  { ...main, id: 'seize', article: 'CrPC 253, 254', fields: [line('takenWhere', 300), minute('startedAt'), text('found'), line('attended', 300)], documents: ['protocol'] },
  { ...main, id: 'order-expertise', article: 'CrPC 270-272', opens: [{ branch: 'expertise', subject: 'act' }], fields: [line('expertiseKind'), line('expertBody', 300), text('questions')], documents: ['resolution'] },
  { ...acting, id: 'enter-conclusion', article: 'CrPC 283', branch: 'expertise', stage: ['expertise-ordered'], to: 'expertise-done', fields: [text('conclusion')] },
  { ...main, id: 'ask-authorisation', article: 'CrPC 55(1), 55(2)(2), 55(2)(4), 56, 158(2), 160(3), 162(2), 165(2), 220(13), 254(1)', opens: [{ branch: 'authorisation', subject: 'act' }], when: [hospitalFromCustody], fields: [{ id: 'petitionFor', type: 'choice', required: true, options: [...authorisations, ...lesserPetitions], fact: 'petitionFor' }, line('concerning', 300), text('reasons')], documents: ['petition'],
    handsOver: [{ procedure: 'sanction', mode: 'beside', seats: { investigator: 'investigator', prosecutor: 'prosecutor', agency: 'agency', prosecution: 'prosecution', court: { source: 'investigating-court' } }, facts: { petitionFor: 'petitionFor' } }], notices: [{ kind: 'authorisation-asked', to: ['prosecutor'] }] },
  { id: 'hear-authorisation', article: 'CrPC 56', by: ['linked'], branch: 'authorisation', stage: ['authorisation-asked'], to: 'authorised', hears: [{ procedure: 'sanction', steps: ['authorise'] }], notices: [{ kind: 'authorised', to: ['investigator', 'prosecutor'] }] },
  { id: 'hear-no-authorisation', article: 'CrPC 56', by: ['linked'], branch: 'authorisation', stage: ['authorisation-asked'], to: 'not-authorised', hears: [{ procedure: 'sanction', steps: ['refuse'] }], notices: [{ kind: 'not-authorised', to: ['investigator', 'prosecutor'] }] },
  { ...acting, id: 'perform-authorised', article: 'CrPC 220, 252, 254, 163', branch: 'authorisation', stage: ['authorised'], to: 'performed', fields: [line('takenWhere', 300), minute('startedAt'), minute('endedAt'), text('found'), line('attended', 300)], documents: ['protocol'] },
  { id: 'make-motion', article: 'CrPC 99(1)', by: ['suspect', 'counsel', 'victim'], stage: ['registered', 'completed', 'familiarised'], correctable: false, atWill: true, opens: [{ branch: 'motion', subject: 'act' }], starts: [{ term: 'motion', of: 'each' }], fields: [text('asked'), text('reasons')], documents: ['motion'], notices: [{ kind: 'motion-filed', to: ['investigator', 'prosecutor'] }] },
  { id: 'decide-motion', article: 'CrPC 99(4), 297(4)-(5)', by: ['investigator'], branch: 'motion', stage: ['motion-made'], to: { field: 'motionAnswer', map: { granted: 'motion-granted', refused: 'motion-refused' } }, correctable: false, within: { term: 'motion', of: 'same-subject', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'motion', of: 'same-subject' }],
    fields: [{ id: 'motionAnswer', type: 'choice', required: true, options: ['granted', 'refused'], fact: 'motionAnswer' }, text('reasons')], documents: ['resolution'], notices: [{ kind: 'motion-decided', to: ['suspect', 'counsel', 'victim'] }] },
]
