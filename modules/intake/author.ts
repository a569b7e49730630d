/** Who wrote what the registry enters: a person the record knows by code, or one entered now with a name. */
import { checkForm } from '../../engine/deciding/fields.ts'
import type { Field } from '../../engine/define.ts'
import type { Registry } from '../../engine/law.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { houseId } from '../../platform/administration/house-seat.ts'
import type { Answer, Request } from '../../platform/perform/request.ts'
import type { Visit } from '../../web/visit.ts'

/** What is asked of the author: the code of an account, or else the name, and the IIN where it is known. */
export const authorFields = [
  { id: 'authorCode', type: 'text', max: 80 },
  { id: 'authorName', type: 'person' },
  { id: 'authorIin', type: 'iin' },
] as const satisfies readonly Field[]

export interface AuthorPorts {
  readonly registry: Registry
  perform(request: Request): Promise<Answer>
  isPerson(id: string): Promise<boolean>
}

/** Everything wrong with what was typed about the author. */
export async function authorProblems(
  { registry, isPerson }: AuthorPorts,
  typed: Readonly<Record<string, unknown>>,
  on: CalendarDate,
  zone: string,
): Promise<Refusal[]> {
  const { values, problems } = checkForm(authorFields, typed, { on, registry, zone, day: () => undefined })
  if (values.authorCode !== undefined)
    return (await isPerson(String(values.authorCode))) ? [] : [refuse('field.not-a-person', { field: 'authorCode' })]
  return values.authorName === undefined && problems.length === 0
    ? [refuse('field.missing', { field: 'authorName' })]
    : [...problems]
}

/** The id of the author; a new one gets a record, under the id that the key of the form carries. */
export async function authorOf(
  { perform }: AuthorPorts,
  visit: Visit,
  typed: Readonly<Record<string, string>>,
  language: string,
): Promise<string | Refusal> {
  if (typed.authorCode?.trim()) return typed.authorCode.trim()
  const id = visit.form.key!.split('.')[0]!
  const name = typed.authorName!.trim()
  const entered = await perform({
    key: `${visit.form.key}.author`,
    proceeding: id,
    procedure: 'person-record',
    step: 'enter',
    person: 'personnel',
    outside: true,
    fields: {
      subject: id,
      name: { kk: name, ru: name, en: name },
      language,
      invented: visit.demo,
      house: houseId,
      ...(typed.authorIin?.trim() && { iin: typed.authorIin.trim() }),
    },
  })
  return isRefusal(entered) ? entered : id
}
