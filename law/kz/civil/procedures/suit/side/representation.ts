/**
 * Who acts for a party (CPC 57-61): named with the last day of the power and with the acts for which it needs a word of its own, removed by the court and
 * replaced within five working days. Each side has a seat for its representatives, so that nobody acts for another side.
 */
import type { StepRow, TermRow } from '../../../../../../engine/define.ts'
import { partyField } from '../../../../courts/procedures/party.ts'
import { since } from './wording.ts'

export const representationSeats = {
  'for-plaintiff': { kind: 'person', many: true, actsFor: 'plaintiff' }, 'for-defendant': { kind: 'person', many: true, actsFor: 'defendant' }, 'for-third': { kind: 'person', many: true, actsFor: 'third' },
} as const

const sidesOf = ['plaintiff', 'defendant', 'third'] as const
type Side = (typeof sidesOf)[number]
const seatOf = (side: Side): `for-${Side}` => `for-${side}`

/** Acts for which the power must have a word of its own, in groups; a power runs out, and they with it (CPC 60(1), 60(3)). */
const special = { 'power-to-settle': 'maySettle', 'power-over-claim': 'mayDispose', 'power-to-appeal': 'mayAppeal' } as const
const powers = Object.entries(special)
const lasting = { n: 0, unit: 'CD', dayZero: { field: 'authorityUntil' }, atEnd: 'stays', kind: 'window', pausesWith: false, bound: 'for-plaintiff' } as const

export const representationTerms: readonly TermRow[] = [
  { ...lasting, id: 'authority', article: 'CPC 58(2), 61(1)' },
  ...powers.map(([id]) => ({ ...lasting, id, article: 'CPC 60(1), 60(3)' })),
  ...since('2020-06-22', 'article 59(5)', { id: 'replacing-representative', n: 5, unit: 'WD', article: 'CPC 59(5)', bound: 'judge', dayZero: 'act', atEnd: 'next-working-day', kind: 'window' } as const),
]
const branch = (side: Side) => ({ start: `acts-for-${side}`, stages: [`acts-for-${side}`, `acted-for-${side}`], final: [`acted-for-${side}`], per: seatOf(side) })
export const representationBranches = { 'for-plaintiff': branch('plaintiff'), 'for-defendant': branch('defendant'), 'for-third': branch('third') }

/** While the case is in this court: from the filing to the end of what follows the judgment. */
const while_ = ['filed', 'no-judge', 'with-judge', 'conciliating', 'protocol-drawn', 'preparation', 'scheduled', 'suspended', 'transferring', 'heard', 'announced', 'judged', 'in-force'] as const
const kinds = ['advocate', 'employee', 'trade-union', 'organisation', 'co-party', 'consultant', 'by-law'] as const
const none = powers.map(([, fact]) => ({ fact, is: false }) as const)
/** A special word stands only in a power of attorney; said aloud in the session, a power is given to few (CPC 58(3), 60(3), 61(5)). */
const fits = [
  { if: { any: [{ fact: 'authorityForm', is: 'power-of-attorney' }, { fact: 'representativeKind', is: 'by-law' }, { all: none }] }, code: 'power.no-word', article: 'CPC 58(3), 60(3)' },
  { if: { any: [{ not: { fact: 'authorityForm', is: 'said-in-session' } }, { fact: 'representativeKind', in: ['co-party', 'consultant'] }] }, code: 'power.not-by-word', article: 'CPC 61(5)' },
  { if: { any: [{ not: { fact: 'authorityForm', is: 'advocate-notice' } }, { fact: 'representativeKind', is: 'advocate' }] }, code: 'power.not-advocate', article: 'CPC 61(3)' },
] as const
const yes = (id: string) => ({ id, type: 'yes-no', required: true, fact: id }) as const

const stepsOf = (side: Side): readonly StepRow[] => {
  const seat = seatOf(side)
  const acts = `acts-for-${side}`
  const ends = { branch: seat, to: `acted-for-${side}`, seats: [{ seat, do: 'leave' }], stops: [{ term: 'authority', of: 'same-subject' }, ...powers.map(([term]) => ({ term, of: 'same-subject' as const }))] } as const
  return [
    { id: `name-for-${side}`, article: 'CPC 57, 58, 60, 61', by: [side], stage: [...while_], correctable: false, when: [...fits],
      fields: [
        partyField('representative', { max: 1, required: true, personal: side }), { id: 'representativeKind', type: 'choice', required: true, options: [...kinds], fact: 'representativeKind' },
        { id: 'authorityForm', type: 'choice', required: true, options: ['power-of-attorney', 'advocate-notice', 'said-in-session', 'papers-of-law'], fact: 'authorityForm' },
        { id: 'authorityUntil', type: 'day', required: true, notBefore: { act: true }, notAfter: { act: true, plus: { n: 3, unit: 'Y' } } }, ...powers.map(([, fact]) => yes(fact)),
      ],
      seats: [{ seat, do: 'fill', with: { field: 'representative' } }], opens: [{ branch: seat, subject: { holdersOf: seat } }], stops: [{ term: 'replacing-representative' }],
      starts: [{ term: 'authority', of: 'each' }, ...powers.map(([term, fact]) => ({ term, of: 'each', when: { fact, is: true } }) as const)], notices: [{ kind: 'suit-representative-named', to: [seat, side, 'judge'] }] },
    { ...ends, id: `end-for-${side}`, article: 'CPC 57(1), 58(2)', by: [side, seat], stage: [acts], correctable: false, notices: [{ kind: 'suit-representation-ended', to: [side, 'judge'] }] },
    { ...ends, id: `outlast-for-${side}`, article: 'CPC 58(2), 61(1)', by: ['time'], stage: [acts], atEndOf: { term: 'authority' }, stops: ends.stops.slice(1), notices: [{ kind: 'suit-representation-ended', to: [side, 'judge'] }] },
    { ...ends, id: `remove-for-${side}`, article: 'CPC 59(4), 59(5)', by: ['judge'], stage: [acts], correctable: false,
      fields: [{ id: 'removalGround', type: 'choice', required: true, options: ['office', 'against-law', 'other-side', 'took-part', 'relative', 'unable'], fact: 'removalGround' }, { id: 'reasons', type: 'long-text', required: true }],
      starts: [{ term: 'replacing-representative' }], documents: ['ruling'], notices: [{ kind: 'suit-representative-removed', to: [seat, side] }] },
  ]
}

export const representationSteps: readonly StepRow[] = sidesOf.flatMap(stepsOf)

/** Steps that need a word of their own in the power, by the computation that looks for it. */
const needs: Readonly<Record<string, string>> = {
  'propose-settlement': 'may-settle', 'join-settlement': 'may-settle', 'take-back-settlement': 'may-settle', 'change-claim': 'may-dispose', 'waive-suit': 'may-dispose', 'acknowledge-suit': 'may-dispose', 'file-counterclaim': 'may-dispose', 'ask-return': 'may-dispose',
  appeal: 'may-appeal', 'appeal-after-copy': 'may-appeal', 'complain-of-ruling': 'may-appeal',
}
const isOpening = ({ stage }: StepRow): boolean => stage.length === 0
const isOwn = ({ id }: StepRow): boolean => /^(name|end)-for-/.test(id)
const withSeats = (roles: readonly string[]): string[] => [...roles, ...sidesOf.filter((side) => roles.includes(side)).map(seatOf)]
const power = (computed: string) => ({ if: { computed }, code: 'power.not-given', article: 'CPC 60(1), 60(3)' }) as const

/** A representative may do what the party may, and is told and reads what it does (CPC 60(1), 60(4)). */
export const represented = (rows: readonly StepRow[]): readonly StepRow[] =>
  rows.map((row) => {
    const need = needs[row.id]
    return {
      ...row,
      ...(!isOpening(row) && !isOwn(row) && { by: withSeats(row.by) }),
      ...(row.readBy && !isOpening(row) && { readBy: withSeats(row.readBy) }),
      ...(need && { when: [...(row.when ?? []), power(need)] }),
      ...(row.notices && !isOwn(row) && { notices: row.notices.map(({ kind, to }) => ({ kind, to: [...new Set(withSeats(to))] })) }),
    }
  })
