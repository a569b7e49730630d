/** Who sits in a criminal case before the court, and what its steps have in common. The private prosecution takes the same steps without a prosecutor. */
import type { Field, StepRow } from '../../../../../engine/define.ts'

export const sides = ['accused', 'victim'] as const
export const told = ['accused', 'counsel', 'victim', 'prosecutor'] as const
/** Stages in which the judge has the case and has not yet retired. */
export const before = ['with-judge', 'preliminary-set', 'preliminary-held'] as const
export const open = ['scheduled', 'in-session', 'heard'] as const

export const seats = {
  accused: { kind: 'person', many: true }, victim: { kind: 'person', many: true }, counsel: { kind: 'person', many: true }, judge: { kind: 'person' }, court: { kind: 'office' }, higher: { kind: 'office' }, penal: { kind: 'office' },
} as const
/** Beside them where the state prosecutes. */
export const stateSeats = { prosecutor: { kind: 'person' }, agency: { kind: 'office' }, prosecution: { kind: 'office' } } as const

export const text = (id: string, required = true): Field => ({ id, type: 'long-text', ...(required && { required }) })
export const reasons = text('reasons')
export const own = { of: 'same-subject' } as const
/** Days are counted as the Code says: what ends on a day off ends on the next working day, but for what holds a person (CrPC 48(2), 48(4)). */
export const days = { dayZero: 'act', atEnd: 'next-working-day' } as const

/** Law 210-VIII of 16.07.2025, in force sixty days after its publication. */
export const from210 = '2025-09-16'
export const eve210 = '2025-09-15'
export const day210 = 'Law 210-VIII is in force sixty days after its publication, whose day was not read'

const atState = /^(.*@)?(prosecutor|prosecution|agency)$/
/** The same steps where nobody prosecutes for the state: what only the prosecutor does is no step there, and nobody of the state is told. */
export const privately = (rows: readonly StepRow[], dropped: readonly string[]): readonly StepRow[] =>
  rows
    .filter(({ id, by }) => !dropped.includes(id) && !by.every((role) => atState.test(role)))
    .map((row) => ({
      ...row, by: row.by.filter((role) => !atState.test(role)),
      ...(row.notices && { notices: row.notices.map(({ kind, to }) => ({ kind, to: to.filter((seat) => !atState.test(seat)) })) }),
    }))
