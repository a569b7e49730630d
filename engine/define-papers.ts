/** The closed vocabulary in which the shape of a paper is written. Meanings: docs/reference/vocabulary.md. */
import type { Dated } from './define.ts'

/** One part of a paper, in the order it stands. Texts are found by their keys: `paper.word.X`, `paper.sentence.X`. */
export type PaperPart =
  /** A field of the act under its own question; `bare`: without the question. Absent from acts in which it was not filled in. */
  | { readonly field: string; readonly bare?: true }
  /** A word alone in the middle of the line. */
  | { readonly word: string }
  /** A heading; `plain`: a paragraph. */
  | { readonly sentence: string; readonly plain?: true }
  /** Every field that no other part names, and what was computed and frozen as facts. */
  | { readonly rest: true }
  /** What was computed and frozen as facts, and nothing of the form. */
  | { readonly facts: true }
  /** Terms the act began for those who may contest it or must answer: each with its last day and article. */
  | { readonly terms: true }
  /** The superior of the office that issues the paper, where it has one. */
  | { readonly superior: string }

/**
 * The shape of a paper on the days it is law: a paper keeps the shape of the day of its act. `act`: of a body or court, `request`: what
 * a party writes to one, `notice`: a letter of one.
 */
export interface PaperTemplate extends Dated {
  readonly kind: string
  /** The procedures that issue it in this shape, by another article than everybody else; absent: all that have no shape of their own. */
  readonly procedures?: readonly string[]
  readonly style: 'act' | 'request' | 'notice'
  /** Where the law says what the paper holds; absent where it says nothing. */
  readonly article?: string
  /** Text key of words above the title. */
  readonly above?: string
  /** Seats whose holders the paper names with their individual or business identification number, because its article asks for it. */
  readonly identified?: readonly string[]
  readonly parts: readonly PaperPart[]
}
