/**
 * Service of papers and summonses (CPC 127-133): for each party a line of its own from the act that must reach them to the proof that they count as
 * notified. `withService` gives it to any civil procedure: which steps must reach whom, within what term, and what begins on the day of receipt.
 */
import type { Field, Move, Procedure, StepRow, TermRow, TermUse } from '../../../../engine/define.ts'

/** Ways in which a notice has reached its addressee, and a case may go on without them. */
export const notifiedStages = ['mail-notified', 'notified'] as const
/** Everybody who was to be reached is notified: a condition for steps that go on without them (CPC 196(2)). */
export const everybodyNotified = { branch: 'service', every: notifiedStages } as const
/** The same of whoever did not come, by the field `present` or `absent` of the step's own form. */
export const absentNotified = { if: { computed: 'absent-notified' }, code: 'service.absent-not-notified', article: 'CPC 196(2)' } as const

type ServingTerm = Omit<TermRow, 'bound' | 'dayZero' | 'atEnd'>
/** By when what must be sent: each under the article that says so. A day is a calendar day where the article does not say "working". */
export const servingTerms = {
  notice: [{ id: 'serving', n: 1, unit: 'CD', article: 'CPC 127(3)' }],
  order: [{ id: 'serving-order', n: 1, unit: 'CD', article: 'CPC 141(1)' }],
  cancellation: [{ id: 'serving-cancellation', n: 1, unit: 'CD', article: 'CPC 142(2)' }],
  copies: [{ id: 'serving-copies', n: 3, unit: 'WD', article: 'CPC 165(1)' }],
  simplified: [{ id: 'serving-simplified', n: 1, unit: 'WD', article: 'CPC 267-3(2)' }],
  judgment: [{ id: 'serving-judgment', n: 3, unit: 'WD', article: 'CPC 234' }],
} as const satisfies Readonly<Record<string, readonly ServingTerm[]>>

/** What an act must reach its addressees with. */
export interface Serving {
  /** Seats of those to be reached. */
  readonly to: readonly string[]
  /** Absent where the procedure has a term of its own for it. */
  readonly within?: keyof typeof servingTerms
  /** Whoever was notified before must be notified anew: of a hearing, of a later act. */
  readonly anew?: true
}
export interface Service {
  /** By the step that makes the paper. */
  readonly of: Readonly<Record<string, Serving>>
  /** Terms that begin on the day on which whoever is sued (seats `defendant`, `debtor`) has received what was sent. */
  readonly received?: readonly TermUse[]
  /** Lines of the same party that move on that day. */
  readonly moves?: readonly Move[]
  /** Steps with which nobody waits any longer for what was to be served: a judgment ends the summonses to its trial. */
  readonly over?: readonly string[]
}

/** The steps that `withService` gives to a procedure. */
export const serviceSteps = ['send-notice', 'send-paper', 'record-electronic', 'record-handing', 'acknowledge-notice', 'record-absence', 'find-not-notified', 'declare-search'] as const

const senders = ['secretary@court', 'judge'] as const
const waiting = ['to-notify', 'notice-sent', 'notice-failed', 'notice-missed'] as const
const stages = ['to-notify', 'notice-sent', 'mail-notified', 'notified', 'notice-failed', 'notice-missed'] as const
/** A line that nobody waits for any longer; only where a procedure has a way to it. */
const notNeeded = 'not-needed'

/** Who takes a paper for an absent citizen, as the text of each time lists them (CPC 130(2)). */
const takers2020 = ['family', 'house-cooperative', 'local-authority', 'work-administration'] as const
const takers2025 = ['family', 'house-association', 'local-authority', 'work-administration'] as const
const handed = (takers: readonly string[]) => ['in-person', 'organisation-worker', 'organisation-absent', ...takers, 'refused', 'moved', 'unknown-certified'] as const
const notHanded = ['temporarily-absent', 'returned'] as const
const lawOfTakers2025 = 'Law 207-VIII of 15.07.2025 is in force sixty days after its publication; the day of publication was not read'

const electronic = ['delivery-report', 'telephone-message', 'other-recorded'] as const
const proofs = { email: 'mail-notified', 'contract-email': 'mail-notified', taken: 'notice-sent', delivered: 'notified', read: 'notified', failed: 'notice-failed' } as const

const otherMeans = { if: { computed: 'second-by-other-means' }, code: 'service.other-means', article: 'CPC 127(4)' } as const
const past = { notBefore: { act: true, plus: { n: -6, unit: 'M' } }, notAfter: { act: true } } as const

const handing = (takers: readonly string[]) => ({
  to: { field: 'handing', map: Object.fromEntries([...handed(takers).map((one) => [one, 'notified']), ...notHanded.map((one) => [one, 'notice-failed'])]) },
  fields: [{ id: 'handing', type: 'choice', required: true, options: [...handed(takers), ...notHanded] }, { id: 'handedOn', type: 'day', required: true, ...past }] satisfies readonly Field[],
})
const otherwise = (ways: readonly string[]): readonly Field[] => [{ id: 'noticeWay', type: 'choice', required: true, options: ways }, { id: 'noticedOn', type: 'day', required: true, ...past }, { id: 'noticeDetails', type: 'text', required: true, max: 200 }]

/** The steps on the line of one party; the first of the terms bounds each of them. */
function steps({ of, received = [], moves = [] }: Service, terms: readonly string[]): readonly StepRow[] {
  const isReceived = { computed: 'received-by-sued' } as const
  const on = (field?: string): Pick<StepRow, 'starts' | 'moves'> => ({
    starts: received.map((use) => ({ ...use, when: { all: [isReceived, ...(use.when ? [use.when] : [])] }, ...(field && { dayZero: { field } }) })),
    ...(moves.length > 0 && { moves: moves.map((move) => ({ ...move, when: isReceived })) }),
  })
  const computes = [{ name: 'article-of-service', fact: 'servedBy' }] as const
  const last = { branch: 'service', count: { stages: ['to-notify'], atMost: 1 } } as const
  const sending = { by: [...senders], branch: 'service', correctable: false, stops: terms.map((term) => ({ term, when: last })) } as const
  const recording = { ...sending, ...(terms[0] !== undefined && { within: { term: terms[0], late: 'mark', ifNotStarted: 'free' } as const }) } as const
  const electronically = { ...recording, computes, id: 'record-electronic', stage: [...waiting], to: 'notified', ...on('noticedOn') } as const
  const paper = { ...recording, computes, id: 'record-handing', article: 'CPC 129(3), 130, 131(2), 132, 133(1)', stage: [...waiting], when: [{ if: { computed: 'handing-fits-party' }, code: 'service.other-party', article: 'CPC 130, 133(1)' }], ...on('handedOn') } as const
  return [
    { ...recording, id: 'send-notice', article: 'CPC 127(2), 127(3), 128(2)', stage: [...waiting], to: 'notice-sent', bulk: true,
      fields: [{ id: 'claimEmail', type: 'choice', options: ['in-contract', 'told-by-other-side'] }, { id: 'contractOn', type: 'day', required: true, showWhen: { field: 'claimEmail', is: 'in-contract' }, notBefore: { act: true, plus: { n: -1, unit: 'Y' } }, notAfter: { act: true } }],
      computes, notices: [{ kind: 'court-notice', to: ['of-branch'] }] },
    { ...recording, id: 'send-paper', article: 'CPC 127(2), 127(4)(6), 128(1), 129(1), 129(2)', stage: [...waiting], to: 'notice-sent',
      fields: [{ id: 'paperWay', type: 'choice', required: true, options: ['post', 'messenger', 'through-party'] }, { id: 'paperTo', type: 'choice', required: true, options: ['home', 'work', 'organisation-seat'] }],
      computes: [...computes, { name: 'served-person', fact: 'servedPerson' }, { name: 'served-as', fact: 'servedAs' }, { name: 'attend-at', fact: 'attendAt' }, { name: 'attend-place', fact: 'attendPlace' }], documents: ['court-summons'] },
    { ...electronically, article: 'CPC 127(4)(4), 127(4)(5), 128(2-1)', until: '2023-03-31', fields: otherwise(electronic) },
    { ...electronically, article: 'CPC 127(4)(4), 127(4)(5), 127(4)(7), 128(2-1)', from: '2023-04-01', fields: otherwise(['cabinet', ...electronic]) },
    { ...paper, until: '2025-09-14', ...handing(takers2020) },
    { ...paper, from: '2025-09-15', unverified: lawOfTakers2025, ...handing(takers2025) },
    { id: 'confirm-delivery', article: 'CPC 127(4), 129(1)', by: ['outside'], outside: 'delivery', branch: 'service', stage: [...waiting, 'mail-notified'], to: { field: 'deliveryProof', map: proofs }, when: [otherMeans],
      fields: [{ id: 'deliveryProof', type: 'choice', required: true, options: Object.keys(proofs) }, { id: 'deliveryOf', type: 'act', required: true }], stops: sending.stops, computes, ...on() },
    { id: 'acknowledge-notice', article: 'CPC 127(4)(5), 129(4)', by: [...new Set(Object.values(of).flatMap(({ to }) => to))], branch: 'service', stage: [...waiting, 'mail-notified'], to: 'notified', correctable: false, atWill: true,
      when: [{ if: { actor: 'is-subject' }, code: 'branch.not-yours' }], stops: sending.stops, ...on() },
    { id: 'record-absence', article: 'CPC 127(4)', by: [...senders], branch: 'service', stage: ['mail-notified'], to: 'notice-missed', correctable: true, atWill: true, times: { atMost: 20, per: 'branch' }, fields: [{ id: 'missedOn', type: 'day', required: true, ...past }] },
    { id: 'find-not-notified', article: 'CPC 129(4), 196(2)', by: ['judge'], branch: 'service', stage: ['notice-sent', 'mail-notified', 'notified'], to: 'notice-failed', correctable: false, atWill: true, fields: [{ id: 'reasons', type: 'long-text', required: true }] },
    { id: 'declare-search', article: 'CPC 133(1), 133(2)', by: ['judge'], branch: 'service', stage: [...waiting], correctable: false, atWill: true, times: { atMost: 1, per: 'branch' },
      when: [{ if: { computed: 'sued-is-sought' }, code: 'service.other-party', article: 'CPC 133' }],
      fields: [{ id: 'searchGround', type: 'choice', required: true, options: ['state-interest', 'alimony', 'harm', 'child-return'] }, { id: 'reasons', type: 'long-text', required: true }], documents: ['ruling'] },
  ] satisfies readonly StepRow[] as readonly StepRow[]
}

const unbounded = {
  'to-notify': 'the term to send runs; the court still has to send after it (CPC 127(3))', 'notice-sent': 'the hearing does not go on without proof that the party is notified (CPC 196(2))', 'notice-failed': 'sent anew by other means (CPC 127(2))',
  'notice-missed': 'sent anew by other recorded means (CPC 127(4))', 'mail-notified': 'counts as notified', notified: 'counts as notified',
} as const

/** Where and when to come stand on the summons of every party: the day and place of a hearing are kept beside the act that sets it. */
const kept = ['hearingAt', 'preliminaryAt', 'hearingPlace']
const withFacts = (row: StepRow): Pick<StepRow, 'fields'> =>
  row.fields ? { fields: row.fields.map((field) => (kept.includes(field.id) && field.fact === undefined ? { ...field, fact: field.id } : field)) } : {}

/** The row that must reach its addressees opens their lines, or begins them anew. */
const reaching = (row: StepRow, { to, within, anew }: Serving, ends: readonly string[]): StepRow => ({
  ...row,
  ...withFacts(row),
  opens: [...(row.opens ?? []), ...to.map((seat) => ({ branch: 'service', subject: { holdersOf: seat } }))],
  ...(anew && { moves: [...(row.moves ?? []), { branch: 'service', of: 'all-open', from: ['notice-sent', 'mail-notified', 'notified', 'notice-failed', ...ends], to: 'to-notify' }] }),
  ...(within && { starts: [...(row.starts ?? []), { term: servingTerms[within][0].id }] }),
})

const over = [...waiting, 'mail-notified'] as const
const makesLeave = (row: StepRow, served: ReadonlySet<string>): boolean => (row.seats ?? []).some((change) => change.do === 'leave' && served.has(change.seat))
/** Whoever leaves the case is not served any longer, and after the judgment nobody is with what led to it. */
const closing = (row: StepRow, isOver: boolean, served: ReadonlySet<string>, terms: readonly string[]): StepRow => {
  const leaves = makesLeave(row, served)
  if (!leaves && !isOver) return row
  const moves = isOver ? [{ branch: 'service', of: 'all-open', from: over, to: notNeeded } as const] : [{ branch: 'service', of: 'leavers', to: notNeeded } as const]
  return { ...row, moves: [...(row.moves ?? []), ...moves], ...(isOver && { stops: [...(row.stops ?? []), ...terms.map((term) => ({ term }))] }) }
}

/** The procedure with service: `withService(procedure({...}), { of: { 'set-hearing': { to: ['plaintiff', 'defendant'], within: 'notice', anew: true } } })`. */
export function withService(procedure: Procedure, service: Service): Procedure {
  const unknown = [...Object.keys(service.of), ...(service.over ?? [])].filter((id) => !procedure.steps.some((row) => row.id === id))
  if (unknown.length > 0) throw new Error(`No step is called ${unknown.join(', ')}`)
  const loose = procedure.steps.filter((row) => service.of[row.id] && row.starts?.some(({ of, on }) => of === 'each' && on === undefined))
  if (loose.length > 0) throw new Error(`On which branch the terms of ${loose.map(({ id }) => id).join(', ')} start must be said: each line of service is opened, too`)
  const kinds = [...new Set(Object.values(service.of).flatMap(({ within }) => within ?? []))]
  const terms = kinds.flatMap((kind): readonly TermRow[] => servingTerms[kind].map((row) => ({ ...row, bound: 'court', dayZero: 'act', atEnd: 'next-working-day' })))
  const names = [...new Set(terms.map(({ id }) => id))]
  const served = new Set(Object.values(service.of).flatMap(({ to }) => to))
  const ends = service.over || procedure.steps.some((row) => makesLeave(row, served)) ? [notNeeded] : []
  return {
    ...procedure,
    words: [...(procedure.words ?? []), 'service'],
    branches: { ...procedure.branches, service: { start: stages[0], stages: [...stages, ...ends], final: [] } },
    unbounded: { ...procedure.unbounded, ...unbounded, ...(ends.length > 0 && { [notNeeded]: 'the party has left the case, or what it was summoned to is over' }) },
    terms: [...procedure.terms, ...terms],
    steps: [
      ...procedure.steps.map((row) => (service.of[row.id] ? reaching(row, service.of[row.id]!, ends) : row)).map((row) => closing(row, service.over?.includes(row.id) ?? false, served, names)),
      ...steps(service, names),
    ],
  }
}
