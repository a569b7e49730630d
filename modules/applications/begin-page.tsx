/** `/begin?what=…`: the first page of a filing to which another page led with answers already; nothing is kept before it is asked for. */
import type { Field } from '../../engine/define.ts'
import { parseCaseNumber } from '../../kernel/case-number.ts'
import { parseMoney } from '../../kernel/money.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { Button } from '../../web/components/button/button.tsx'
import { InsetText } from '../../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { formatMoney } from '../../web/text/formats.ts'
import { absent, page, type Reply, to, type Visit } from '../../web/visit.ts'
import { isOffered, labelOf } from '../forms/index.ts'
import { type DraftPorts, openingNamed } from './draft.ts'

/** Fields that another page may answer: an office, a sum, a choice, yes or no. */
const settable: readonly Field['type'][] = ['body', 'court', 'money', 'choice', 'yes-no']
const box = (id: string): string => `set.${id}`

/** Answers that came along, of those the form asks; what the form would not take is left out. */
export function answersSet(
  { registry }: Pick<DraftPorts, 'registry'>,
  fields: readonly Field[],
  get: (name: string) => string | null | undefined,
): Record<string, string> {
  const set = fields
    .filter(({ type }) => settable.includes(type))
    .flatMap((field) => {
      const value = get(field.id)
      return value && isTaken(registry, field, value) ? [[field.id, value] as const] : []
    })
  return Object.fromEntries(set)
}

function isTaken(registry: DraftPorts['registry'], field: Field, value: string): boolean {
  if (field.type === 'choice') return field.options?.includes(value) === true
  if (field.type === 'money') return !isRefusal(parseMoney(value))
  if (field.type === 'yes-no') return ['yes', 'no'].includes(value)
  return isOffered(registry, field, value)
}

export interface CarryPorts {
  /** What the reader wrote in a case of their own, as boxes of these fields; undefined where there is no such case. */
  carriedFrom(visit: Visit, number: string, fields: readonly Field[]): Promise<Record<string, string> | undefined>
}

/** The number of the case from which answers come along, as it was asked or posted. */
const fromBox = 'from'

/** Answers that came along with the address or its form, over those that the named case gives. */
export async function answersPosted(
  ports: DraftPorts & CarryPorts,
  visit: Visit,
  fields: readonly Field[],
): Promise<Record<string, string>> {
  const { form } = visit
  const carried = form[fromBox] ? await ports.carriedFrom(visit, form[fromBox], fields) : undefined
  return { ...carried, ...answersSet(ports, fields, (id) => form[box(id)]) }
}

export async function beginReply(ports: DraftPorts & CarryPorts, visit: Visit): Promise<Reply> {
  const { say, query } = visit
  const opening = openingNamed(ports, visit, query.get('what') ?? '', query.get('step') ?? undefined)
  if (opening === undefined) return absent
  const { procedure, row } = opening
  const set = answersSet(ports, row.fields ?? [], (id) => query.get(id))
  const from = parseCaseNumber(query.get(fromBox) ?? '')
  const carried = from === undefined ? undefined : await ports.carriedFrom(visit, from, row.fields ?? [])
  const along = (row.fields ?? []).filter(
    ({ id }) => !(id in set) && Object.keys(carried ?? {}).some((name) => name === id || name.startsWith(`${id}.`)),
  )
  const title = say(`${procedure.id}.title`)
  const help = `${procedure.id}.step.${row.id}.help`
  return page(
    say('apply.begin.of', { what: title }),
    <div class="tz-narrow">
      <h1 class="govuk-heading-l">{title}</h1>
      {say.has(help) && <p class="govuk-body">{say(help)}</p>}
      {Object.keys(set).length > 0 && (
        <SummaryList
          say={say}
          rows={Object.entries(set).map(([id, value]) => ({
            key: labelOf(say, procedure.id, id),
            value: inWords(ports, visit, procedure.id, row.fields!.find((field) => field.id === id)!, value),
          }))}
        />
      )}
      {along.length > 0 && (
        <InsetText>
          <p class="govuk-body">{say('apply.begin.carried', { number: from! })}</p>
          <ul class="govuk-list govuk-list--bullet">
            {along.map(({ id }) => (
              <li>{labelOf(say, procedure.id, id)}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <form method="post" action={to(visit, '/apply')} novalidate>
        <input type="hidden" name="key" value={visit.formKey()} />
        <input type="hidden" name="what" value={procedure.id} />
        <input type="hidden" name="step" value={row.id} />
        {carried && <input type="hidden" name={fromBox} value={from!} />}
        {Object.entries(set).map(([id, value]) => (
          <input type="hidden" name={box(id)} value={value} />
        ))}
        <Button>{say('apply.begin')}</Button>
      </form>
      <p class="govuk-body tz-muted">{say('apply.begin.kept')}</p>
    </div>,
  )
}

function inWords(
  { registry }: DraftPorts,
  { say, language }: Visit,
  procedure: string,
  { id, type }: Field,
  value: string,
): string {
  if (type === 'choice') return say(`${procedure}.option.${id}.${value}`)
  if (type === 'money') return formatMoney(value, language)
  if (type === 'yes-no') return say(value === 'yes' ? 'form.yes' : 'form.no')
  return registry.office(value)?.names[language] ?? value
}
