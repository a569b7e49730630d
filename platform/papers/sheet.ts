/** What a paper says, ready to be set: texts in the words of one language, never source of the typesetter. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Language } from '../../kernel/language.ts'

/** A piece of a paper's body. Texts may hold line ends: each line is a paragraph. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A word that stands alone in the middle of the line, as ҚАУЛЫ ЕТТІ does. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Question and answer, side by side. */
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [question: string, answer: string])[] }
  /** Its head stands again on every page that the rows go over to. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

export interface Sheet {
  readonly language: Language
  /** `act`: of a body or court, its name above. `request`: of a party, the addressee above on the right. `notice`: a letter of a body or court. */
  readonly style: 'act' | 'request' | 'notice'
  /** The day the document itself carries: of the act, never of the machine. */
  readonly on: CalendarDate
  /** Body or court that issues the paper, or to which a party writes. */
  readonly office: string
  /** Said in a frame above everything: a translation without force, the demonstration. */
  readonly remarks: readonly string[]
  /** Printed across every page. */
  readonly across: string
  readonly title: string
  readonly subtitle: string
  readonly number: string
  readonly day: string
  readonly place: string
  /** Who has which seat; of a request, who writes. */
  readonly people: readonly (readonly [seat: string, name: string])[]
  readonly blocks: readonly Block[]
  /** Post and name of each person whose signature the paper has a place for. */
  readonly signatures: readonly (readonly [post: string, name: string])[]
  readonly proof: Proof
}

/** What makes a paper checkable, at its end and foot. */
export interface Proof {
  readonly heading: string
  readonly text: string
  /** Address the QR code opens. */
  readonly address: string
  readonly code: string
  readonly codeName: string
  readonly hashName: string
  /** SHA-256 of the act, in hexadecimal digits. */
  readonly hash: string
}
