/** What people wrote into acts: the values of fields that hold texts, personal ones opened. */
import type { Act } from '../../engine/act.ts'
import type { Field } from '../../engine/define.ts'
import { type Law, procedureOf } from '../../engine/law.ts'

export interface ActTexts {
  readonly law: Law
  personal(id: string): Promise<readonly { readonly n: number; readonly field: string; readonly value?: unknown }[]>
}

const written: readonly Field['type'][] = ['text', 'long-text', 'group']

/** Names of the fields of a step that hold texts, in any edition of it. */
export function textFields(law: Law, procedure: string, step: string): ReadonlySet<string> {
  const rows = procedureOf(law, procedure).steps.filter(({ id }) => id === step)
  const fields = rows.flatMap((row) => row.fields ?? [])
  return new Set(fields.filter(({ type, sealed }) => written.includes(type) && !sealed).map(({ id }) => id))
}

/** The texts inside a value: itself, or those of a group. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Of acts of one proceeding, those that hold texts. */
export async function textsOfAct(
  { law, personal }: ActTexts,
  procedure: string,
  acts: readonly Act[],
): Promise<readonly { readonly n: number; readonly texts: readonly string[] }[]> {
  const asked = acts.map((act) => ({ act, names: textFields(law, procedure, act.step) }))
  const isSealed = asked.some(({ act, names }) => [...names].some((name) => sealed(act.fields[name])))
  const opened = isSealed ? await personal(acts[0]!.proceeding) : []
  return asked.flatMap(({ act, names }) => {
    const texts = [...names].flatMap((name) => {
      const value = act.fields[name]
      return textsIn(sealed(value) ? opened.find(({ n, field }) => n === act.n && field === name)?.value : value)
    })
    return texts.length === 0 ? [] : [{ n: act.n, texts }]
  })
}

const sealed = (value: unknown): boolean => typeof value === 'object' && value !== null && 'sealed' in value
