/**
 * Appeals that reach a registry otherwise than through a signed-in person: on paper, orally with a record by the receiver, by video
 * conference, or put in writing after a personal reception (APPC 63, 64(2), 64(5), 90(4)). The registrar of the body enters them.
 */
import type { Field, StepRow } from '../../../../engine/define.ts'

export interface Entering {
  /** What the appeal says, as the filing step asks it. */
  readonly content: readonly Field[]
  /** Terms of the registry that run from the day of arrival. */
  readonly terms: readonly string[]
  /** Notice of the slip. */
  readonly slip: string
}

export const language = { id: 'language', type: 'choice', options: ['kk', 'ru'], fact: 'language' } as const satisfies Field

const channel = { id: 'channel', type: 'choice', required: true, options: ['paper', 'oral', 'video', 'reception'], fact: 'channel' } as const
const record = { id: 'oralRecord', type: 'long-text', required: true, personal: 'applicant', showWhen: { field: 'channel', is: 'oral' } } as const
/** The day and hour of arrival, from which the registry's terms run whenever the appeal is entered. */
export const arrival = [
  { id: 'arrivedOn', type: 'day', required: true, notBefore: { act: true, plus: { n: -31, unit: 'CD' } }, notAfter: { act: true } },
  { id: 'arrivedLate', type: 'yes-no', required: true, fact: 'afterHours' },
] as const satisfies readonly Field[]

export const enteringSteps = ({ content, terms, slip }: Entering): readonly StepRow[] => {
  const entry = {
    id: 'enter', article: 'APPC 63(1), 64(2)', by: ['registrar@body'], stage: [], to: 'received', correctable: false,
    seats: [{ seat: 'applicant', do: 'fill', with: { field: 'applicant' } }, { seat: 'body', do: 'fill', with: { field: 'body' } }],
    registers: ['appeals'], documents: ['slip'], notices: [{ kind: slip, to: ['applicant'] }],
  } as const
  const asked = [{ id: 'applicant', type: 'person', required: true }, { id: 'body', type: 'body', required: true }, channel, record, { ...language, required: true }, ...content] as const
  return [
    { ...entry, until: '2025-12-28', fields: [...asked], computes: [{ name: 'body-has-superior', fact: 'hasSuperior' }, { name: 'arrived-after-hours', fact: 'afterHours' }], starts: terms.map((term) => ({ term })) },
    { ...entry, from: '2025-12-29', fields: [...asked, ...arrival], computes: [{ name: 'body-has-superior', fact: 'hasSuperior' }], starts: terms.map((term) => ({ term, dayZero: { field: 'arrivedOn' } })) },
  ]
}
