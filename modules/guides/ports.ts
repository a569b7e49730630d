import type { Law } from '../../engine/law.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import type { Language } from '../../kernel/language.ts'

/** A word of the project or of the law. */
export interface Term extends Readonly<Record<Language, string>> {
  readonly id: string
  readonly group: 'project' | 'law'
  readonly meaning: string
  readonly meanings?: Readonly<Record<Exclude<Language, 'en'>, string>>
  readonly article?: string
}

export interface GuidePorts {
  readonly law: Law
  readonly terms: readonly Term[]
  /** Where people reach those who run this installation; absent: none is shown. */
  contact(): string | undefined
  /** The day on which the statements about the site were last gone through. */
  readonly checkedOn: CalendarDate
}
