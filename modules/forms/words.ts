/** The words of procedures, roles and refusals in the reader's language, each found by its key. */
import type { Registry } from '../../engine/law.ts'
import { type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'

/** `head@body` of an office in words: "Head, Akimat of Kokbulak District". */
export function roleInWords(say: Say, registry: Registry, procedure: string, role: string, office?: string): string {
  const [post, seat] = role.split('@')
  if (seat === undefined)
    return say.has(`${procedure}.seat.${post}`) ? say(`${procedure}.seat.${post}`) : say(`who.${post}`)
  const where = office ? registry.office(office)?.names[say.language] : undefined
  return say('who.post-at', { post: say(`post.${post}`), office: where ?? say(`${procedure}.seat.${seat}`) })
}

/** Values of a refusal as words: days written out, lists joined, stages and steps by their names. */
export function refusalValues(say: Say, refusal: Refusal, procedure: string): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(refusal.details ?? {})) {
    if (Array.isArray(value)) values[name] = value.map((one) => wordFor(say, procedure, name, String(one))).join(', ')
    else values[name] = typeof value === 'string' ? wordFor(say, procedure, name, value) : (value as number)
  }
  return values
}

function wordFor(say: Say, procedure: string, name: string, value: string): string {
  const day = parseCalendarDate(value)
  if (day) return formatDay(day, say.language)
  const keys = {
    stage: `${procedure}.stage.${value}`,
    needed: `${procedure}.stage.${value}`,
    term: `${procedure}.term.${value}`,
    steps: `${procedure}.step.${value}.done`,
    step: `${procedure}.step.${value}.do`,
  }
  const key = keys[name as keyof typeof keys]
  if (key && say.has(key)) return say(key)
  // Built-in steps have words of their own, not of the procedure.
  if (name === 'steps' && say.has(`${value}.done`)) return say(`${value}.done`)
  if (name === 'may') return roleWord(say, procedure, value)
  return value
}

function roleWord(say: Say, procedure: string, role: string): string {
  const [post, seat] = role.split('@')
  if (seat === undefined)
    return say.has(`${procedure}.seat.${post}`) ? say(`${procedure}.seat.${post}`) : say(`who.${post}`)
  return `${say(`post.${post}`)} (${say(`${procedure}.seat.${seat}`)})`
}

/** A refusal in its two parts: what is wrong, and what would be accepted; the second may be empty. */
export function refusalParts(say: Say, refusal: Refusal, procedure: string): { title: string; next: string } {
  const values = refusalValues(say, refusal, procedure)
  const key = `refusal.${refusal.refused}`
  const title = say.has(`${key}.title`)
    ? say(`${key}.title`, values)
    : say('refusal.other.title', { code: refusal.refused })
  return { title, next: say.has(`${key}.next`) ? say(`${key}.next`, values) : '' }
}

/** A refusal as a person reads it: what is wrong, by which article, what would be accepted. */
export function refusalInWords(say: Say, refusal: Refusal, procedure: string): string {
  const { title, next } = refusalParts(say, refusal, procedure)
  return [title, next].filter((one) => one !== '').join(' ')
}

export const dayInWords = (say: Say, day: CalendarDate): string => formatDay(day, say.language)
export const momentInWords = (say: Say, at: Parameters<typeof formatMoment>[0], zone: string): string =>
  formatMoment(at, zone, say.language)
