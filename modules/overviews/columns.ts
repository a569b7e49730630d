/** The figures of a body and of a court by month: the columns of their tables and of the twins, each a sum of measures. */
import { afterReview, leftAsItWas, settledGround, upheldStages, wonByCitizen } from './measures.ts'
import type { Sum } from './queries.ts'

/** A column: its id is that of its text and its definition. */
export interface Column {
  readonly id: string
  readonly of: (sums: readonly Sum[]) => number
}

const total =
  (measure: string, counts: (detail: string) => boolean = () => true) =>
  (sums: readonly Sum[]): number =>
    sums.reduce((sum, one) => (one.measure === measure && counts(one.detail) ? sum + one.n : sum), 0)
export const column = (id: string, measure = id, counts?: (detail: string) => boolean): Column => ({
  id,
  of: total(measure, counts),
})
const isWon = (outcome: string): boolean => wonByCitizen.includes(outcome)
const isChanged = (outcome: string): boolean => !leftAsItWas.includes(outcome)

export const ofBodies: readonly Column[] = [
  column('received'),
  column('decided'),
  column('decided-in-time'),
  column('decided-late'),
  column('silent'),
  column('extended'),
  column('heard'),
  column('complained'),
  column('upheld', 'complaint-ended', (stage) => upheldStages.includes(stage)),
  column('sued'),
  column('court-outcome'),
  column('lost', 'court-outcome', isWon),
  column('changed', afterReview, isChanged),
]

export const ofCourts: readonly Column[] = [
  column('filed'),
  column('judged'),
  column('judged-in-time'),
  column('judged-late'),
  column('for-citizen', 'judged', isWon),
  column('returned'),
  column('settled', 'returned', (ground) => ground === settledGround),
  column('appealed'),
  column('changed', afterReview, isChanged),
  column('resolved'),
]

/** Measures from which the columns are summed. */
export const countedFor = (kind: 'body' | 'court'): readonly string[] =>
  kind === 'body'
    ? [
        'received',
        'decided',
        'decided-in-time',
        'decided-late',
        'silent',
        'extended',
        'heard',
        'complained',
        'complaint-ended',
        'sued',
        'court-outcome',
        afterReview,
      ]
    : ['filed', 'judged', 'judged-in-time', 'judged-late', 'returned', 'appealed', 'resolved', afterReview]

export const columnsFor = (kind: 'body' | 'court'): readonly Column[] => (kind === 'body' ? ofBodies : ofCourts)

/** One row of figures, as data. */
export const figuresIn = (columns: readonly Column[], sums: readonly Sum[]): Record<string, number> =>
  Object.fromEntries(columns.map(({ id, of }) => [id, of(sums)]))
