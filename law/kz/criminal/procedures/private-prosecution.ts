/**
 * The private prosecution (CrPC 32(2), 407-412): the victim complains to the court, and prosecutes there. The complaint is mended, taken, passed on or refused in three days; the
 * copy is handed over in seven, peace is offered, a counter-complaint may be joined; the trial takes the steps of every criminal case, without a prosecutor.
 */
import { procedure, type Field, type StepRow, type TermRow } from '../../../../engine/define.ts'
import { offered } from '../../courts/procedures/offered.ts'
import { partyField } from '../../courts/procedures/party.ts'
import { afterSteps, afterTerms, afterUnbounded } from './trial/after.ts'
import { peaceBranch, peaceSteps, peaceUnbounded } from './trial/agreements.ts'
import { sessionDay } from './trial/arriving.ts'
import { challengeTerms, judged, judgeUnbounded } from './trial/index.ts'
import { openings, protocolBranches, protocolSteps, sessionSteps, sessionTerms, sessionUnbounded } from './trial/sessions.ts'
import { chargeBranch, chargeUnbounded, privateEnding, verdictSteps, verdictTerms } from './trial/verdict.ts'
import { days, privately, reasons, seats, text } from './trial/who.ts'

const told = ['accused', 'victim', 'counsel'] as const
const until = { bound: 'judge', ...days } as const
const terms: readonly TermRow[] = [
  { id: 'taking', n: 3, unit: 'CD', article: 'CrPC 409(2)', ...until },
  { id: 'calling', n: 7, unit: 'CD', article: 'CrPC 409(4)', ...until },
  { id: 'private-start', n: 15, unit: 'CD', article: 'CrPC 411(2)', ...until },
  { id: 'copy-wait', n: 3, unit: 'CD', article: 'CrPC 411(2)', bound: 'court', dayZero: 'act', atEnd: 'stays', kind: 'wait' },
  { id: 'mending', n: 0, unit: 'CD', article: 'CrPC 409(1)', bound: 'victim', dayZero: { field: 'mendBy' }, atEnd: 'next-working-day' },
  { id: 'hearing-day', n: 0, unit: 'CD', article: 'CrPC 411(2)', bound: 'court', dayZero: { field: 'hearingAt' }, atEnd: 'stays', kind: 'wait' },
]
const complaint: readonly Field[] = [
  { id: 'court', type: 'court', required: true, kinds: ['district', 'juvenile'] }, partyField('accusedNamed', { max: 3, required: true, personal: 'victim' }), { id: 'offence', type: 'norm', required: true }, { ...text('happenedWhat'), personal: 'victim' }, { id: 'happenedWhen', type: 'text', required: true, max: 200 },
  { id: 'happenedWhere', type: 'text', required: true, max: 300 }, { ...text('evidenceList'), personal: 'victim' }, { ...text('toBeCalled', false), personal: 'victim' }, { id: 'claimAmount', type: 'money', fact: 'claimAmount' },
]
const inTime = { within: { term: 'taking', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'taking' }] } as const
const dealt = { by: ['judge'], correctable: false, documents: ['ruling'] } as const satisfies Partial<StepRow>

const ownSteps: readonly StepRow[] = [
  { id: 'complain', article: 'CrPC 32(2), 408(1)-(4)', by: ['anyone'], stage: [], to: 'submitted', correctable: false, registers: ['appeals'], when: [{ if: { computed: 'privately-prosecuted' }, code: 'offence.not-private', article: 'CrPC 32(2)' }], fields: complaint,
    seats: [{ seat: 'victim', do: 'fill', with: 'actor' }, { seat: 'accused', do: 'fill', with: { field: 'accusedNamed' } }, { seat: 'court', do: 'fill', with: { field: 'court' } }, { seat: 'penal', do: 'fill', with: { source: 'penal-body' } }],
    // The accused learns of it with the copy, when the judge has taken it (CrPC 409(3), 409(4)).
    hiddenUntil: { done: 'take-complaint' }, readBy: ['judge@court', 'secretary@court', 'chair@court'], documents: ['private-accusation'], notices: [{ kind: 'accusation-received', to: ['victim'] }] },
  { id: 'enter-complaint', article: 'CrPC 408(1), 409(2)', by: ['time'], stage: ['submitted'], to: 'filed', registers: ['criminal'], starts: [{ term: 'taking' }, { term: 'calling' }, { term: 'private-start' }] },
  { ...dealt, id: 'ask-to-mend', article: 'CrPC 409(1)', stage: ['with-judge'], to: 'mending', ...inTime, fields: [text('defects'), { id: 'mendBy', type: 'day', required: true, notBefore: { act: true, plus: { n: 1, unit: 'CD' } }, notAfter: { act: true, plus: { n: 1, unit: 'M' } } }], starts: [{ term: 'mending' }], notices: [{ kind: 'accusation-to-mend', to: ['victim'] }] },
  { id: 'mend-complaint', article: 'CrPC 409(1)', by: ['victim'], stage: ['mending'], to: 'with-judge', correctable: false, within: { term: 'mending', late: 'refuse', ifNotStarted: 'refuse' }, stops: [{ term: 'mending' }], starts: [{ term: 'taking' }], fields: [text('mended')], documents: ['private-accusation'], notices: [{ kind: 'accusation-mended', to: ['judge'] }] },
  { id: 'miss-mending', article: 'CrPC 409(1)', by: ['time'], stage: ['mending'], to: 'not-mended', atEndOf: { term: 'mending' }, notices: [{ kind: 'accusation-not-mended', to: ['judge', 'victim'] }] },
  { ...dealt, id: 'refuse-complaint', article: 'CrPC 408(2), 408(9), 409(1), 409(2)(3)', stage: ['with-judge', 'not-mended'], to: 'complaint-refused', ...inTime, when: [{ if: { any: [{ not: { fact: 'refusalGround', is: 'not-mended' } }, { branch: 'main', some: ['not-mended'] }] }, code: 'complaint.may-be-mended', article: 'CrPC 409(1)' }],
    fields: [{ id: 'refusalGround', type: 'choice', required: true, options: ['not-mended', 'no-elements', 'limitation', 'amnesty', 'decided', 'withdrawn-before'], fact: 'refusalGround' }, reasons], notices: [{ kind: 'accusation-refused', to: ['victim'] }] },
  { ...dealt, id: 'pass-complaint', article: 'CrPC 409(2)(2)', stage: ['with-judge'], to: 'complaint-passed', ...inTime, fields: [{ id: 'passedBecause', type: 'choice', required: true, options: ['other-court', 'public-offence'], fact: 'passedBecause' }, { id: 'passedTo', type: 'text', required: true, max: 300 }, reasons], notices: [{ kind: 'accusation-passed', to: ['victim'] }] },
  { ...dealt, id: 'take-complaint', article: 'CrPC 408(6), 409(2)(1)', stage: ['with-judge'], to: 'taken-on', ...inTime, fields: [{ id: 'rightsExplained', type: 'yes-no', required: true }], opens: [{ branch: 'charge', subject: { holdersOf: 'accused' } }], notices: [{ kind: 'accusation-taken', to: ['victim'] }] },
  { id: 'hand-copy', article: 'CrPC 409(4), 409(6)', by: ['judge', 'secretary@court'], stage: ['taken-on'], to: 'copy-handed', correctable: false, within: { term: 'calling', late: 'mark', ifNotStarted: 'free' }, stops: [{ term: 'calling' }], fields: [{ id: 'peaceExplained', type: 'yes-no', required: true }, { id: 'accusedCame', type: 'choice', required: true, options: ['all', 'nobody'], fact: 'accusedCame' }, text('defenceList', false)],
    starts: [{ term: 'copy-wait' }], notices: [{ kind: 'accusation-copy', to: ['accused', 'victim'] }] },
  { id: 'admit-counsel', article: 'CrPC 66-68', by: ['accused'], stage: ['copy-handed', 'scheduled', 'in-session'], correctable: false, fields: [partyField('counsel', { max: 1, required: true }), { id: 'warrant', type: 'text', required: true, max: 120 }], seats: [{ seat: 'counsel', do: 'fill', with: { field: 'counsel' } }], notices: [{ kind: 'counsel-admitted', to: ['counsel', 'accused', 'judge'] }] },
  { id: 'complain-back', article: 'CrPC 408(8), 411(3)', by: ['accused'], stage: ['copy-handed', 'scheduled'], correctable: false, opens: [{ branch: 'counter', subject: 'act' }], fields: [{ id: 'offence', type: 'norm', required: true }, text('happenedWhat'), text('evidenceList')], documents: ['private-accusation'], notices: [{ kind: 'accusation-back', to: ['victim', 'judge'] }] },
  { ...dealt, id: 'join-counter', article: 'CrPC 408(8), 411(3)', branch: 'counter', stage: ['counter-made'], to: 'counter-joined', fields: [reasons], times: { atMost: 1, per: 'proceeding' },
    // Whoever accused is accused too, and the other way round (CrPC 411(3)).
    seats: [{ seat: 'accused', do: 'fill', with: { seat: 'victim' } }, { seat: 'victim', do: 'fill', with: { seat: 'accused' } }], opens: [{ branch: 'charge', subject: { holdersOf: 'accused' } }], notices: [{ kind: 'accusations-joined', to: [...told] }] },
  { ...dealt, id: 'refuse-counter', article: 'CrPC 408(8)', branch: 'counter', stage: ['counter-made'], to: 'counter-refused', fields: [reasons], notices: [{ kind: 'accusation-back-refused', to: [...told] }] },
  { id: 'appoint-private-trial', article: 'CrPC 409(4), 411(2)', by: ['judge'], stage: ['copy-handed'], to: 'scheduled', correctable: false, when: [{ if: { branch: 'counter', none: ['counter-made'] }, code: 'counter.not-decided', article: 'CrPC 408(8)' }], within: { term: 'private-start', late: 'mark', ifNotStarted: 'free' },
    fields: [...sessionDay, { id: 'trialLanguage', type: 'choice', required: true, options: ['kk', 'ru'], fact: 'trialLanguage' }, text('calledPeople')], starts: [{ term: 'hearing-day' }], documents: ['trial-appointment'], notices: [{ kind: 'trial-appointed', to: [...told] }] },
  { id: 'withdraw-accusation', article: 'CrPC 35(1)(5), 408(9), 411(5)', by: ['victim'], stage: ['taken-on', 'copy-handed', 'scheduled', 'in-session', 'heard'], correctable: false, computes: [{ name: 'criminal-yes', fact: 'accuserRefused' }], fields: [text('withdrawalReason', false)], documents: ['motion'], notices: [{ kind: 'accusation-withdrawn', to: ['judge', 'accused'] }] },
  { ...dealt, id: 'send-to-prosecution', article: 'CrPC 412(1)(3)', stage: ['in-session', 'heard'], to: 'complaint-passed', fields: [{ id: 'offence', type: 'norm', required: true }, { id: 'passedTo', type: 'text', required: true, max: 300 }, reasons], notices: [{ kind: 'accusation-passed', to: [...told] }] },
]

const stages = ['submitted', 'filed', 'no-judge', 'with-judge', 'mending', 'not-mended', 'taken-on', 'copy-handed', 'scheduled', 'in-session', 'heard', 'announcing', 'announced', 'on-appeal', 'in-force', 'dropped', 'complaint-refused', 'complaint-passed', 'terminated'] as const
/** The copy stands in the place of the preliminary hearing, which the private prosecution does not know. */
const inItsStages = (rows: readonly StepRow[]): readonly StepRow[] =>
  rows.map((row) => JSON.parse(JSON.stringify(row).replaceAll('"preliminary-set"', '"taken-on"').replaceAll('"preliminary-held"', '"copy-handed"')) as StepRow)
const shared = (rows: readonly StepRow[]): readonly StepRow[] => inItsStages(privately(rows, ['switch-to-shortened', 'extend-shortened', 'switch-to-full']))
/** The trial starts from the complaint, and the shortened order is none of its own. */
const withoutTerms = (rows: readonly StepRow[]): readonly StepRow[] =>
  rows.map(({ within, starts, ...row }) => ({
    ...row, ...(within && within.term !== 'trial-start' && { within }), ...(starts && { starts: starts.filter(({ term }) => term !== 'shortened') }), ...(row.stops && { stops: row.stops.filter(({ term }) => !['trial-start', 'notice-wait', 'shortened'].includes(term)) }),
  }))
const opened = withoutTerms(shared(openings(false))).map((row): StepRow => ({ ...row, notBefore: { term: 'copy-wait' }, stops: [...(row.stops ?? []), { term: 'private-start' }] }))

export const privateProsecution = procedure({
  id: 'private-prosecution',
  code: 'CrPC',
  words: ['trial', 'criminal', 'civil', 'court'],
  editions: [{ from: '2019-12-30', law: 'CrPC, Code 231-V of 04.07.2014, in its oldest edition known' }, { from: '2025-09-16', law: 'Law 210-VIII of 16.07.2025' }],
  seats,
  heldBy: 'court',
  branches: { main: { start: 'submitted', stages, final: ['in-force', 'complaint-refused', 'complaint-passed', 'terminated'] }, charge: { ...chargeBranch, stages: chargeBranch.stages.filter((stage) => stage !== 'charge-refused') }, counter: { start: 'counter-made', stages: ['counter-made', 'counter-joined', 'counter-refused'], final: ['counter-joined', 'counter-refused'] }, peace: peaceBranch, ...protocolBranches },
  unbounded: {
    'no-judge': judgeUnbounded['no-judge'], 'with-judge': 'three days; later is marked (CrPC 409(2))', 'not-mended': 'the judge refuses by his ruling; later is marked (CrPC 409(1))', 'taken-on': 'seven days to hand over the copy; later is marked (CrPC 409(4))', 'copy-handed': 'the trial begins in fifteen days; later is marked (CrPC 411(2))', 'counter-made': 'decided before the evidence is heard (CrPC 411(3))',
    ...sessionUnbounded, ...peaceUnbounded, ...Object.fromEntries(Object.entries(chargeUnbounded).filter(([stage]) => stage !== 'charge-refused')), ...afterUnbounded,
  },
  outlives: ['charge', 'protocol', 'remark'],
  terms: [...terms, ...challengeTerms.slice(1), ...sessionTerms.filter(({ id }) => id !== 'shortened'), ...verdictTerms, ...afterTerms.filter(({ id }) => id !== 'held-appeal')],
  steps: offered([
    ...ownSteps, ...judged(['victim'], ['accused', 'victim']).filter(({ id }) => ['draw-behind-doors', 'wait-behind-doors', 'draw-anew'].includes(id)), ...shared(peaceSteps), ...opened, ...withoutTerms(shared(sessionSteps)), privateEndingHere(), ...withoutTerms(shared(verdictSteps(false))), ...shared(afterSteps(false)).map(anew), ...shared(protocolSteps),
  ], {
    atWill: ['admit-counsel', 'complain-back', 'withdraw-accusation', 'offer-peace', 'take-back-peace', 'adjourn-trial', 'reopen-session', 'end-charge', 'send-to-prosecution', 'appeal', 'remark-on-protocol'], last: ['refuse-complaint', 'pass-complaint', 'end-charge', 'send-to-prosecution'],
  }),
})

/** After a cancelled verdict the case is before another judge, who has three days. */
function anew(row: StepRow): StepRow {
  return row.starts ? { ...row, starts: row.starts.map((use) => (use.term === 'deciding-case' ? { ...use, term: 'taking' } : use)) } : row
}

function privateEndingHere(): StepRow {
  const [row] = shared([privateEnding])
  const accuser = { if: { any: [{ not: { fact: 'terminationGround', is: 'accuser-refused' } }, { fact: 'accuserRefused', is: true }] }, code: 'accusation.not-withdrawn', article: 'CrPC 35(1)(5)' } as const
  return { ...row!, article: 'CrPC 35, 36, 411(6), 412(1)(2)', when: [...row!.when!, accuser] }
}
