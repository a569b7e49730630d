/** Names of people in the reader's language: opened with their own keys, kept for a while. */
import type { Holder } from '../../engine/act.ts'
import type { Language } from '../../kernel/language.ts'
import type { PostRegistry } from '../../platform/registry/registry.ts'
import type { Store } from '../../platform/store/store.ts'
import type { Say } from '../../web/text/say.ts'

type Names = Readonly<Record<Language, string>>
export interface People {
  /** Loads the names that a page will show. */
  load(ids: readonly string[]): Promise<(holder: Holder, say: Say) => string>
  nameOf(id: string, language: Language): Promise<string>
}

/** Names kept in memory at most; beyond, the oldest are read again. */
const keptMax = 20_000

export function peopleOf(store: Store, registry: PostRegistry): People {
  const kept = new Map<string, Names>()
  const fetch = async (id: string): Promise<void> => {
    if (kept.has(id)) return
    const name = (await store.personal(id)).find(({ field }) => field === 'name')
    if (kept.size > keptMax) kept.delete(kept.keys().next().value!)
    if (name && 'value' in name) kept.set(id, name.value as Names)
  }
  const nameNow = (id: string, language: Language, say?: Say): string =>
    kept.get(id)?.[language] ?? say?.('case.erased') ?? '—'
  return {
    async load(ids) {
      await Promise.all([...new Set(ids)].filter((id) => !['time', 'linked', 'outside'].includes(id)).map(fetch))
      return ({ person, office }, say) =>
        office
          ? (registry.office(office)?.names[say.language] ?? office)
          : person
            ? nameNow(person, say.language, say)
            : '—'
    },
    async nameOf(id, language) {
      await fetch(id)
      return nameNow(id, language)
    },
  }
}
