/**
 * What special proceedings share (CPC 302-304): an application, no defendant; preparation in ten working days that nothing extends, a session with
 * the applicant and whoever is concerned, judgment within a month. A dispute about a right ends it: the parties may sue (CPC 304(2)).
 */
import type { Field, HandOver, Requirement, StepRow, TermRow } from '../../../../../engine/define.ts'
import { assignmentSteps, assignmentTerms } from '../../../courts/procedures/assignment.ts'
import { partyField } from '../../../courts/procedures/party.ts'
import { dutyComputed, dutyFields } from '../duty.ts'
import { complaining, complaintTerm, rulingFalls, rulingStands } from '../ruling-complaint.ts'

export const told = ['applicant', 'interested'] as const
export const reasons: Field = { id: 'reasons', type: 'long-text', required: true }
export const long = (id: string): Field => ({ id, type: 'long-text', required: true })
/** Applications of this kind go to district courts and those that stand for them (CPC 26, 307, 317). */
export const districtCourts = ['district', 'city', 'interdistrict', 'interdistrict-civil'] as const
const open = ['preparation', 'scheduled', 'heard'] as const
export const leavingGrounds = ['dispute-of-right', 'withdrawn', 'incapable', 'authority', 'same-case', 'absent-twice'] as const
const isGranted = { all: [{ fact: 'outcome', is: 'granted' }, { not: { fact: 'appealResult', is: 'closed' } }] } as const

/** Whoever is concerned and the proof of the duty: the end of every form (CPC 148, 149, 304(1)). */
export const filedWith: readonly Field[] = [
  partyField('concerned', { max: 5, personal: 'applicant' }), ...dutyFields,
]
export const filing = {
  id: 'file', by: ['anyone'], stage: [], to: 'submitted', correctable: false,
  seats: [{ seat: 'applicant', do: 'fill', with: 'actor' }, { seat: 'interested', do: 'fill', with: { field: 'concerned' } }, { seat: 'court', do: 'fill', with: { field: 'court' } }],
  computes: [...dutyComputed('special')], registers: ['appeals'], documents: ['special-application'],
} as const
export const courtFits = (article: string): Requirement => ({ if: { computed: 'court-takes-special' }, code: 'court.other-kind', article })

const term = { unit: 'WD', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day' } as const
export const commonTerms: readonly TermRow[] = [
  ...assignmentTerms, { ...complaintTerm('return-complaint'), bound: 'applicant' }, { ...complaintTerm('leaving-complaint'), bound: 'applicant' },
  { ...term, id: 'acceptance', n: 5, article: 'CPC 150(1), 304(1)' },
  { ...term, id: 'preparing', n: 10, article: 'CPC 303' },
  { id: 'hearing-day', n: 0, unit: 'CD', article: 'CPC 173', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
  { ...term, id: 'reasons', n: 5, article: 'CPC 223(4)' },
  { id: 'appeal', n: 1, unit: 'M', article: 'CPC 403(3)', bound: 'applicant', dayZero: 'act', atEnd: 'next-working-day', kind: 'window' },
]

/** A judge who takes over an accepted case does not decide on acceptance again (CPC 35(11)). */
const notYetAccepted: Requirement = { if: { not: { done: 'accept' } }, code: 'application.accepted', article: 'CPC 150(2)' }
const answering = { by: ['judge'], stage: ['with-judge'], correctable: false, when: [notYetAccepted], within: { term: 'acceptance', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'acceptance' }], documents: ['ruling'] } as const
const withdrawn = (fact: string): Requirement => ({ if: { any: [{ not: { fact, is: 'withdrawn' } }, { done: 'withdraw' }] }, code: 'application.not-withdrawn', article: 'CPC 152(1)(9), 279(8)' })

export const acceptanceSteps: readonly StepRow[] = [
  { id: 'enter-application', article: 'CPC 150(1), 304(1)', by: ['time'], stage: ['submitted'], to: 'filed', registers: ['civil'], starts: [{ term: 'acceptance' }], notices: [{ kind: 'special-arrived', to: ['applicant', 'court'] }] },
  { ...answering, id: 'accept', article: 'CPC 150, 304(1)', to: 'preparation', fields: [{ id: 'language', type: 'choice', required: true, options: ['kk', 'ru'], fact: 'language' }], starts: [{ term: 'preparing' }],
    notices: [{ kind: 'special-accepted', to: [...told] }] },
  { id: 'take-over', article: 'CPC 35(11)', by: ['time'], stage: ['with-judge'], to: 'preparation', notices: [{ kind: 'judge-drawn', to: ['interested'] }], when: [{ if: { done: 'accept' }, code: 'application.not-accepted' }] },
  { ...answering, id: 'refuse-application', article: 'CPC 151, 304(1)', to: 'refused', starts: [{ term: 'return-complaint' }],
    fields: [{ id: 'refusalGround', type: 'choice', required: true, options: ['not-civil', 'decided'], fact: 'refusalGround' }, reasons], notices: [{ kind: 'special-refused', to: ['applicant'] }] },
  { ...answering, id: 'return-application', article: 'CPC 152, 304(1)', to: 'returned', starts: [{ term: 'return-complaint' }], when: [notYetAccepted, withdrawn('returnGround')],
    fields: [{ id: 'returnGround', type: 'choice', required: true, options: ['wrong-court', 'defects', 'incapable', 'authority', 'same-case', 'withdrawn'], fact: 'returnGround' }, reasons], notices: [{ kind: 'special-returned', to: ['applicant'] }] },
  { id: 'withdraw', article: 'CPC 152(1)(9), 279(8)', by: ['applicant'], stage: ['with-judge', ...open], correctable: false, times: { atMost: 1, per: 'proceeding' }, documents: ['motion'], notices: [{ kind: 'special-withdrawn', to: ['judge', 'interested'] }] },
]

/** By reference; one judge of the court above decides (CPC 402, 429). */
const toCourtAbove: HandOver = {
  procedure: 'ruling-complaint', mode: 'waits', seats: { 'plaintiff-1': 'applicant', ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`defendant-${n}`, `interested-${n}`])), court: { source: 'court-of-appeal' } },
}
const complaintSteps = (name: string, article: string, from: readonly string[], again: { readonly to: string; readonly starts?: StepRow['starts'] }): readonly StepRow[] => [
  { ...complaining, id: `complain-of-${name}`, article: `${article}, 429(1)`, by: [...told], stage: from, to: `${name}-complained`, within: { term: `${name}-complaint`, late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: `${name}-complaint` }], handsOver: [toCourtAbove],
    notices: [{ kind: 'private-complaint-lodged', to: ['judge', ...told] }] },
  { id: `finalise-${name}`, article: `${article}, 429(1)`, by: ['time'], stage: from, to: `${name}-final`, atEndOf: { term: `${name}-complaint` } },
  { id: `hear-${name}-stands`, article: 'CPC 429(6)', by: ['linked'], stage: [`${name}-complained`], to: `${name}-final`, hears: [...rulingStands] },
  { id: `hear-${name}-falls`, article: 'CPC 429(6)', by: ['linked'], stage: [`${name}-complained`], hears: [...rulingFalls], notices: [{ kind: 'ruling-fell', to: ['judge', 'applicant'] }], ...again },
]
export const rulingSteps: readonly StepRow[] = [
  ...complaintSteps('return', 'CPC 151(5), 152(4)', ['returned', 'refused'], { to: 'with-judge', starts: [{ term: 'acceptance' }] }),
  ...complaintSteps('leaving', 'CPC 280(2)', ['left'], { to: 'preparation', starts: [{ term: 'preparing' }] }),
]
export const judgeSteps = assignmentSteps({
  tried: ['with-judge', 'preparation', 'scheduled', 'heard'], tooLate: ['heard'], stops: ['hearing-day'], told: ['applicant'], challengers: ['applicant', 'interested'], register: 'civil', courts: districtCourts,
  articles: { draw: 'CPC 35(7)', again: 'CPC 35(7)', nobody: 'CPC 35(7), 34(2)(2)', sent: 'CPC 34(2)(2), 42(1)', challenge: 'CPC 38, 40', granted: 'CPC 42(1)', absent: 'CPC 35(11)', left: 'CPC 35(11)', signed: 'CPC 35(11)' },
})

/** The prosecutor takes part where the court finds it necessary; until July 2017 article 320 made it a duty in cases of missing people (CPC 54(2), 219). */
export const partSteps = (leavingGrounds: readonly string[], leaving: readonly Requirement[] = []): readonly StepRow[] => [
  { id: 'state-position', article: 'CPC 166(3), 304(1)', by: ['interested'], stage: ['preparation', 'scheduled'], correctable: false, fields: [long('position')], documents: ['response'], notices: [{ kind: 'position-stated', to: ['judge', 'applicant'] }] },
  { id: 'bring-in-interested', article: 'CPC 165(8), 304(1)', by: ['judge'], stage: ['preparation', 'scheduled'], correctable: false, fields: [partyField('broughtIn', { max: 1, required: true, personal: 'judge' })],
    seats: [{ seat: 'interested', do: 'fill', with: { field: 'broughtIn' } }], documents: ['ruling'], notices: [{ kind: 'special-accepted', to: [...told] }] },
  { id: 'call-prosecutor', article: 'CPC 54(2)', by: ['judge'], stage: ['preparation', 'scheduled'], correctable: false, times: { atMost: 1, per: 'proceeding' }, fields: [reasons],
    seats: [{ seat: 'prosecution', do: 'fill', with: { source: 'prosecution-of-court' } }], documents: ['ruling'], notices: [{ kind: 'prosecutor-called', to: ['prosecution', ...told] }] },
  { id: 'give-opinion', article: 'CPC 219', by: ['prosecutor@prosecution'], stage: ['heard'], correctable: false, times: { atMost: 1, per: 'proceeding' }, fields: [long('opinion')], notices: [{ kind: 'opinion-given', to: ['judge', ...told] }] },
  { id: 'leave', article: 'CPC 279, 304(2)', by: ['judge'], stage: [...open], to: 'left', correctable: false, stops: [{ term: 'preparing' }, { term: 'trial' }, { term: 'hearing-day' }], starts: [{ term: 'leaving-complaint' }], when: [withdrawn('leavingGround'), ...leaving],
    fields: [{ id: 'leavingGround', type: 'choice', required: true, options: [...leavingGrounds], fact: 'leavingGround' }, reasons],
    documents: ['ruling'], notices: [{ kind: 'special-left', to: [...told] }] },
]

const session: readonly Field[] = [{ id: 'hearingPlace', type: 'text', required: true }]
interface Sitting {
  readonly notBefore: NonNullable<Field['notBefore']>
  readonly notAfter: NonNullable<Field['notAfter']>
  readonly when?: readonly Requirement[]
  readonly judged?: readonly Field[]
  readonly judging?: readonly Requirement[]
}

/** The month of the trial runs from the end of the preparation, which the appointment of the session is (CPC 173, 183(2)). */
export const sittingSteps = ({ notBefore, notAfter, when = [], judged = [], judging = [] }: Sitting): readonly StepRow[] => [
  { id: 'schedule-hearing', article: 'CPC 173, 183(2)', by: ['judge'], stage: ['preparation'], to: 'scheduled', correctable: false, within: { term: 'preparing', late: 'mark', ifNotStarted: 'free' }, when,
    fields: [{ id: 'hearingAt', type: 'moment', required: true, notBefore, notAfter }, ...session], stops: [{ term: 'preparing' }], starts: [{ term: 'hearing-day' }, { term: 'trial', when: { term: 'trial', is: 'absent' } }],
    documents: ['summons'], notices: [{ kind: 'hearing-scheduled', to: [...told] }] },
  { id: 'adjourn-hearing', article: 'CPC 198', by: ['judge'], stage: ['scheduled'], correctable: false,
    fields: [reasons, { id: 'hearingAt', type: 'moment', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { term: 'trial' } }, ...session], starts: [{ term: 'hearing-day' }],
    documents: ['ruling', 'summons'], notices: [{ kind: 'hearing-scheduled', to: [...told] }] },
  { id: 'hold-hearing', article: 'CPC 304(1)', by: ['judge', 'secretary@court'], stage: ['scheduled'], to: 'heard', correctable: true, notBefore: { term: 'hearing-day' }, stops: [{ term: 'hearing-day' }],
    fields: [{ id: 'present', type: 'choice', required: true, options: ['all', 'applicant-only', 'interested-only', 'nobody'], fact: 'present' }, long('courtRecord')], documents: ['court-record'] },
  { id: 'announce', article: 'CPC 223(3)', by: ['judge'], stage: ['heard'], to: 'announced', correctable: false, within: { term: 'trial', late: 'mark', ifNotStarted: 'free' },
    when: [{ if: { any: [{ not: { done: 'call-prosecutor' } }, { done: 'give-opinion' }] }, code: 'special.opinion-awaited', article: 'CPC 219' }, ...judging],
    fields: [long('operative'), { id: 'outcome', type: 'choice', required: true, options: ['granted', 'dismissed'], fact: 'outcome' }, ...judged], stops: [{ term: 'trial' }], starts: [{ term: 'reasons' }], notices: [{ kind: 'special-announced', to: [...told] }] },
  { id: 'give-judgment', article: 'CPC 223(4), 226', by: ['judge'], stage: ['announced'], to: 'judged', correctable: false, within: { term: 'reasons', late: 'mark', ifNotStarted: 'free' },
    fields: [long('introductory'), long('descriptive'), long('reasoning'), long('operative')], stops: [{ term: 'reasons' }], starts: [{ term: 'appeal' }], documents: ['special-decision'], notices: [{ kind: 'special-judged', to: [...told] }] },
]

/** In force, a judgment that grants the application goes to whoever registers or appoints by it: the Code names no term for that. */
const forced = { to: 'in-force', stops: [{ term: 'appeal' }], opens: [{ branch: 'dispatch', subject: 'act', when: isGranted }], notices: [{ kind: 'special-in-force', to: [...told] }] } as const
export const afterSteps = (dispatchArticle: string, addressees: readonly string[]): readonly StepRow[] => [
  { id: 'appeal', article: 'CPC 401, 403', by: [...told], stage: ['judged'], to: 'on-appeal', correctable: false, within: { term: 'appeal', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'appeal' }], fields: [long('appealGrounds')],
    documents: ['appeal'], notices: [{ kind: 'special-appealed', to: ['judge', ...told] }] },
  { ...forced, id: 'enter-appeal-result', article: 'CPC 240(5)', by: ['secretary@court'], stage: ['on-appeal'], correctable: true,
    fields: [{ id: 'appealResult', type: 'choice', required: true, options: ['upheld', 'changed', 'new-decision', 'closed'], fact: 'appealResult' }, { id: 'announcedOn', type: 'day', required: true, notAfter: { act: true }, fact: 'announcedOn' },
      { id: 'outcome', type: 'choice', options: ['granted', 'dismissed'], fact: 'outcome' }] },
  { ...forced, id: 'enter-into-force', article: 'CPC 240(1)', by: ['time'], stage: ['judged'], atEndOf: { term: 'appeal' } },
  { id: 'send-on', article: dispatchArticle, by: ['secretary@court', 'judge'], branch: 'dispatch', stage: ['to-send'], to: 'sent-on', correctable: true, documents: ['registry-extract'],
    fields: [{ id: 'sentTo', type: 'choice', required: true, options: [...addressees], fact: 'sentTo' }, { id: 'operative', type: 'long-text', required: true }], notices: [{ kind: 'special-sent-on', to: [...told] }] },
]

export const commonStages = ['submitted', 'filed', 'no-judge', 'sent', 'with-judge', 'refused', 'returned', 'return-complained', 'return-final', 'preparation', 'scheduled', 'heard', 'announced', 'judged', 'on-appeal', 'in-force', 'left', 'leaving-complained', 'leaving-final'] as const
export const commonFinal = ['return-final', 'leaving-final', 'in-force'] as const
export const dispatchBranch = { start: 'to-send', stages: ['to-send', 'sent-on'], final: ['sent-on'] } as const
export const commonSeats = { applicant: { kind: 'person' }, interested: { kind: 'person', many: true }, prosecution: { kind: 'office' }, court: { kind: 'office' }, higher: { kind: 'office' }, judge: { kind: 'person' } } as const
export const commonUnbounded = {
  'no-judge': 'the text names no term in which the court above sends the case on (CPC 34)', 'challenge-raised': 'decided on the next working day at the latest; later is marked (CPC 41(2))',
  'return-complained': 'the private complaint has its own term (CPC 429)', 'leaving-complained': 'the private complaint has its own term (CPC 429)',
  scheduled: 'the session has its day; the month of the trial runs (CPC 183(2))', heard: 'the month of the trial runs (CPC 183(2))', announced: 'the judge has five working days for the whole text; later is marked (CPC 223(4))', 'on-appeal': 'the court of appeal has its own term (CPC 415)', 'to-send': 'the Code names no term in which the court sends its judgment on',
} as const

/** What may be done and nobody waits for. */
export const atWillOfParties = ['recuse-self', 'challenge-judge', 'replace-judge', 'replace-departed-judge', 'complain-of-return', 'complain-of-leaving', 'withdraw', 'state-position', 'bring-in-interested', 'call-prosecutor', 'leave', 'adjourn-hearing', 'appeal'] as const
