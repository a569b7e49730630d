/** The offices that a question lets choose among, as one search index for each set of kinds. */
import type { Field } from '../../engine/define.ts'
import type { Registry } from '../../engine/law.ts'
import { kindsOf } from '../forms/index.ts'
import { livingIndex, type OfficeIndex } from '../registry/index.ts'

export function officesOffered(
  registry: Pick<Registry, 'offices'> & { version(): string },
): (field: Field) => OfficeIndex {
  const made = new Map<string, OfficeIndex>()
  return (field) => {
    const kinds = kindsOf(field)
    const key = kinds.join()
    const index =
      made.get(key) ??
      livingIndex(() => registry.offices().filter(({ kind }) => kinds.includes(kind)), registry.version)
    made.set(key, index)
    return index
  }
}
