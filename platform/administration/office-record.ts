/** Bodies and courts added to those of the law packages, or changed from a day on: names, superior, hours, first and last day. */
import type { Act } from '../../engine/act.ts'
import type { Field } from '../../engine/define.ts'
import type { Office } from '../../engine/law.ts'
import { book, bookStep, orderField } from './book.ts'

/** What is said of an office anew, whole, from `since` on. */
const officeFields: readonly Field[] = [
  { id: 'kk', type: 'text', required: true, max: 300 },
  { id: 'ru', type: 'text', required: true, max: 300 },
  { id: 'en', type: 'text', required: true, max: 300 },
  { id: 'superior', type: 'text', max: 80 },
  { id: 'ends', type: 'text', max: 5 },
  { id: 'since', type: 'day', required: true },
  { id: 'until', type: 'day' },
  orderField,
]

export const officeRecord = book('office-record', [
  bookStep('add-office', [
    { id: 'code', type: 'text', required: true, max: 60 },
    { id: 'kind', type: 'choice', required: true, options: ['body', 'administrative'] },
    { id: 'region', type: 'text', required: true, max: 60 },
    ...officeFields,
  ]),
  bookStep('change-office', [{ id: 'office', type: 'body', required: true }, ...officeFields]),
])

/** The shape of the code of a new office: small Latin letters, digits, dashes. */
export const isOfficeCode = (code: string): boolean => /^[a-z][a-z0-9-]{2,59}$/.test(code)

/** `18:00` as minutes of the day; undefined when it is no hour. */
export function minuteOf(hour: string): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(hour) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** The office as it reads after the act. `base` is what it was until then; `neighbour` an office of the same region. */
export function officeAfter(
  { step, fields }: Pick<Act, 'step' | 'fields'>,
  base: Office | undefined,
  neighbour: Office | undefined,
): Office | undefined {
  const { kk, ru, en, superior, ends, since, until, code, kind, region } = fields as Record<string, string>
  const minute = ends ? minuteOf(ends) : undefined
  const { superior: _superior, until: _until, ...known } = base ?? newOffice(code!, kind!, region!, since!, neighbour)
  if (step === 'change-office' && base === undefined) return undefined
  return {
    ...known,
    names: { kk: kk!, ru: ru!, en: en! },
    ...(superior && { superior }),
    ...(until && { until }),
    ...(minute !== undefined && {
      workingDayEnds: [...(known.workingDayEnds ?? []).filter(({ from }) => from < since!), { from: since!, minute }],
    }),
  }
}

const newOffice = (
  id: string,
  kind: string,
  region: string,
  from: string,
  neighbour: Office | undefined,
): Omit<Office, 'names'> & Partial<Office> => ({
  id,
  kind,
  region,
  from,
  zone: neighbour?.zone ?? 'UTC',
  ...(neighbour?.place && { place: neighbour.place }),
})
