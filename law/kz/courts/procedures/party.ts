/** How a party to a case is named: as much as the claim must say of it (CPC 148(2)(2), 148(2)(3), 136(2)). */
import type { Field } from '../../../../engine/define.ts'

/** The number, the telephone and the e-mail of another are named where they are known. */
const answers: readonly Field[] = [
  { id: 'kind', type: 'choice', required: true, options: ['person', 'organisation'] },
  { id: 'name', type: 'organisation', required: true },
  { id: 'iin', type: 'iin', showWhen: { field: 'kind', is: 'person' } },
  { id: 'bin', type: 'bin', showWhen: { field: 'kind', is: 'organisation' } },
  { id: 'address', type: 'address', required: true },
  { id: 'phone', type: 'phone' },
  { id: 'email', type: 'email' },
]

/** A field in which one to so many parties are named; the key of `personal`'s holder, where one is named, seals what is said of them. */
export const partyField = (
  id: string,
  { max, required = false, personal }: { readonly max: number; readonly required?: boolean; readonly personal?: string },
): Field => ({
  id,
  type: 'group',
  party: true,
  many: { min: 1, max },
  ...(required && { required }),
  ...(personal && { personal }),
  fields: answers,
})
