/**
 * The investigation is complete, the file is opened, and the case goes to the prosecutor: with a report, after which the prosecutor draws up the
 * indictment, or with the investigator's indictment to approve, by day and category (CrPC 294-305-1). It ends here at the court's door.
 */
import type { Field, HandOver, StepRow, TermRow } from '../../../../../engine/define.ts'
import { linesToCourt } from '../trial/restraint.ts'
import { day210, everybodyQualified, from210, from88 } from './who.ts'

const days = { bound: 'prosecution', dayZero: 'act', atEnd: 'next-working-day' } as const
export const endingTerms: readonly TermRow[] = [
  { id: 'studying', n: 10, unit: 'CD', article: 'CrPC 302(2)', ...days },
  { id: 'further', n: 1, unit: 'M', article: 'CrPC 192(7)', bound: 'investigator', dayZero: 'act', atEnd: 'next-working-day', tells: ['investigator', 'prosecutor'] },
]

const text = (id: string): Field => ({ id, type: 'long-text', required: true })
/** The questions of article 301, each answered. */
const questions = ['askedElements', 'askedEnding', 'askedRequalify', 'askedProven', 'askedAllActs', 'askedAllPersons', 'askedMeasure', 'askedClaim', 'askedProperty', 'askedBreach', 'askedCosts', 'askedPlea'] as const
const checklist: readonly Field[] = questions.map((id) => ({ id, type: 'choice', required: true, options: ['yes', 'no'] }))
const allSettled = { if: everybodyQualified, code: 'suspect.not-announced', article: 'CrPC 64(1)(3), 206' } as const
const noAnswer = { if: { branch: 'motion', none: ['motion-made'] }, code: 'motion.not-decided', article: 'CrPC 297(6)' } as const
const somebody = { if: { branch: 'status', some: ['announced'] }, code: 'suspect.none', article: 'CrPC 294' } as const
const told = ['suspect', 'counsel', 'victim', 'prosecutor'] as const
/** The wording of chapter 39 before Law 88-VII was not read. */
const oldRoute = 'the wording of article 302 before Law 88-VII was not read; the route lives on by the notes that stage it, and what Law 331-VIII of 01.07.2026 makes of 2027 was not read'
const overdue = { within: { term: 'studying', late: 'mark', ifNotStarted: 'refuse' }, stops: [{ term: 'studying' }] } as const

const five = (to: string, from: string) => Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${to}-${n}`, `${from}-${n}`]))
/** The case goes to court with its whole file, and with what holds each accused. */
export const toTrial: HandOver = {
  procedure: 'criminal-case', mode: 'goes-on', seats: { ...five('accused', 'suspect'), ...five('counsel', 'counsel'), ...five('victim', 'victim'), prosecutor: 'prosecutor', agency: 'agency', prosecution: 'prosecution', court: { source: 'trial-court' }, penal: { source: 'penal-body' } },
  facts: { gravity: 'gravity', minor: 'someMinor' }, lines: [linesToCourt],
}

export const endingSteps: readonly StepRow[] = [
  { id: 'announce-completion', article: 'CrPC 294', by: ['investigator'], stage: ['registered'], to: 'completed', correctable: false, when: [allSettled, somebody], pauses: ['investigation'], fields: [{ id: 'volumes', type: 'number', required: true, min: 1, max: 999 }, { id: 'juryExplained', type: 'yes-no', required: true }], documents: ['completion-notice'], notices: [{ kind: 'investigation-complete', to: [...told] }] },
  { id: 'record-familiarisation', article: 'CrPC 295-297', by: ['investigator'], stage: ['completed'], to: 'familiarised', correctable: false, fields: [text('whoRead'), { id: 'juryWanted', type: 'yes-no', required: true }], documents: ['familiarisation-protocol'], notices: [{ kind: 'file-was-read', to: [...told] }] },
  { id: 'go-on-investigating', article: 'CrPC 297(4)', by: ['investigator'], stage: ['completed', 'familiarised'], to: 'registered', correctable: false, resumes: ['investigation'], fields: [text('reasons')], documents: ['resolution'], notices: [{ kind: 'investigation-goes-on', to: [...told] }] },
  { id: 'send-report', article: 'CrPC 298-300', by: ['investigator', 'head-of-investigation@agency'], stage: ['familiarised'], to: 'report-sent', correctable: false, from: from88, unverified: oldRoute, when: [{ if: { computed: 'prosecutor-draws-up' }, code: 'indictment.by-investigator', article: 'CrPC 298, 302' }, allSettled, noAnswer],
    fields: [text('circumstances'), text('evidenceList'), text('toBeCalled')], starts: [{ term: 'studying' }], documents: ['completion-report'], notices: [{ kind: 'case-with-prosecutor', to: [...told] }] },
  { id: 'draw-up-indictment', article: 'CrPC 299-302', by: ['investigator'], stage: ['familiarised'], to: 'indicted', correctable: false, unverified: oldRoute, when: [{ if: { computed: 'investigator-draws-up' }, code: 'indictment.by-prosecutor', article: 'CrPC 65(1)(1), 302(1)(1)' }, allSettled, noAnswer],
    fields: [text('circumstances'), text('evidenceList'), text('toBeCalled')], approval: [{ by: 'head@prosecution', need: 'one', within: 'studying', onRefuse: 'return', onLapse: 'stays', article: 'CrPC 302', fields: checklist }], documents: ['indictment'], notices: [{ kind: 'indicted', to: [...told] }] },
  { id: 'study-longer', article: 'CrPC 302(2)', by: ['head@prosecution'], stage: ['report-sent'], correctable: false, times: { atMost: 1, per: 'proceeding' }, fields: [text('reasons')], extends: [{ term: 'studying', mode: 'total', n: 1, unit: 'M' }], notices: [{ kind: 'study-longer', to: [...told] }] },
  { id: 'draw-up-own-indictment', article: 'CrPC 65(1)(1), 301, 302(1)(1)', by: ['prosecutor'], stage: ['report-sent'], to: 'indicted', correctable: false, when: [allSettled], ...overdue, fields: [...checklist, text('circumstances'), text('evidenceList')],
    approval: [{ by: 'head@prosecution', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'CrPC 193(2)(9)' }], documents: ['indictment'], notices: [{ kind: 'indicted', to: ['suspect', 'counsel', 'victim', 'investigator'] }] },
  { id: 'return-for-investigation', article: 'CrPC 192(7), 302(1)(3), 193(2)(8)', by: ['prosecutor'], stage: ['report-sent', 'familiarised'], to: 'registered', correctable: false, fields: [...checklist, text('instructions')], approval: [{ by: 'head@prosecution', need: 'one', onRefuse: 'void', onLapse: 'stays', article: 'CrPC 193(2)(8)' }],
    stops: [{ term: 'studying' }], starts: [{ term: 'further' }], resumes: ['investigation'], documents: ['resolution'], notices: [{ kind: 'case-returned', to: ['investigator', 'suspect', 'counsel', 'victim'] }] },
  { id: 'serve-copy', article: 'CrPC 304', by: ['prosecutor'], stage: ['indicted'], to: 'served', correctable: false, fields: [{ id: 'servedHow', type: 'choice', required: true, options: ['in-hand', 'through-custody', 'electronically', 'published'], fact: 'servedHow' }, { id: 'rightsExplained', type: 'yes-no', required: true }], notices: [{ kind: 'copy-served', to: ['suspect', 'counsel', 'victim'] }] },
  { id: 'file-defence-act', article: 'CrPC 305-1', by: ['counsel'], stage: ['served'], correctable: false, from: from210, unverified: day210, atWill: true, when: [{ if: { not: { fact: 'clientConsents', is: false } }, code: 'defence.no-consent', article: 'CrPC 305-1(1)' }], fields: [text('arguments'), { id: 'clientConsents', type: 'yes-no', required: true, fact: 'clientConsents' }, { id: 'defenceList', type: 'long-text' }],
    documents: ['defence-act'], notices: [{ kind: 'defence-act-filed', to: ['prosecutor', 'suspect'] }] },
  { id: 'send-to-court', article: 'CrPC 305, 306-310', by: ['prosecutor'], stage: ['served'], to: 'sent-to-court', correctable: false, when: [{ if: { computed: 'court-may-try' }, code: 'court.other-kind', article: 'CrPC 306-308' }], fields: [{ id: 'trialCourt', type: 'court', required: true, kinds: ['district', 'criminal', 'juvenile'] }], computes: [{ name: 'some-minor', fact: 'someMinor' }], documents: ['committal'], handsOver: [toTrial], notices: [{ kind: 'sent-to-court', to: ['suspect', 'counsel', 'victim', 'investigator'] }] },
]
