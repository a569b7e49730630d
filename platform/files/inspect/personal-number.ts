/** Finds identification numbers of people in a text, so that whoever brings it is reminded before others read it. */
import type { CalendarDate } from '../../../kernel/calendar-date.ts'
import { checkIin } from '../../../kernel/iin.ts'

/** Twelve digits that stand alone, in one piece or in groups. */
const candidates = /(?<!\d)\d{6}[ \u00a0-]?\d{6}(?!\d)/g

/** Whether an identification number that somebody may bear today stands in the text. */
export const hasPersonalNumber = (text: string, on: CalendarDate): boolean =>
  (text.match(candidates) ?? []).some((one) => 'iin' in checkIin(one, on))

/** Sentences that are meant for a program which reads along, in the languages people write here. */
const orders =
  /(?:ignore|disregard|forget)\s+(?:all\s+|any\s+|the\s+)?(?:previous|prior|above|earlier)\s+(?:instructions|prompts|rules)|(?:игнорируй(?:те)?|забудь(?:те)?)\s+(?:все\s+)?(?:предыдущие|прежние|данные ранее)\s+(?:инструкции|указания)|(?:алдыңғы|бұрынғы)\s+(?:барлық\s+)?(?:нұсқаулар|нұсқауларды)\s+(?:ескерме|елеме|ұмыт)/iu

export const speaksToMachines = (text: string): boolean => orders.test(text)
