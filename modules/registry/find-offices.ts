/** Finding an office among a thousand: by words in any of the three languages, typed on any keyboard, and by place. */
import type { Office } from '../../engine/law.ts'
import { foldForSearch } from '../../kernel/text.ts'

/** Offices with what they are found by. */
export interface OfficeIndex {
  readonly entries: readonly Entry[]
  /** Places with their names, in the order of the list; `country`, without names, for offices of the whole country. */
  readonly places: ReadonlyMap<string, Office['place']>
}
interface Entry {
  readonly office: Office
  readonly place: string
  readonly text: string
}

/** Stands for a place where an office is of the whole country, wherever it sits. */
export const country = 'country'

/** The place under which an office is listed. */
export const placeOf = ({ place, region }: Office): string => (place && region ? region : country)

/** Made once: the names of an office and of its place, in all languages, as they are compared. */
export function officeIndex(offices: readonly Office[]): OfficeIndex {
  const entries = offices.map((office) => {
    const names = [...Object.values(office.names), ...Object.values(office.place ?? {})]
    return { office, place: placeOf(office), text: foldForSearch(names.join(' ')) }
  })
  return { entries, places: new Map(entries.map(({ place, office }) => [place, office.place])) }
}

/** An index that is made anew as soon as the list of offices reads otherwise. */
export function livingIndex(offices: () => readonly Office[], version: () => string): OfficeIndex {
  let made = { index: officeIndex(offices()), version: version() }
  const now = (): OfficeIndex => {
    if (made.version !== version()) made = { index: officeIndex(offices()), version: version() }
    return made.index
  }
  return {
    get entries() {
      return now().entries
    },
    get places() {
      return now().places
    },
  }
}

/** A word this long is also looked for without its ending: Kazakh and Russian words change theirs. */
const stemFrom = 6
const endingLength = 2

/** Offices in which every word is found, in the order of the list; without the endings of the words when nothing has them whole. */
export function findOffices(index: OfficeIndex, words: string, place = ''): readonly Office[] {
  const within = index.entries.filter((one) => place === '' || one.place === place)
  const asked = foldForSearch(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const having = (wanted: readonly string[]): Office[] =>
    within.filter(({ text }) => wanted.every((word) => text.includes(word))).map(({ office }) => office)
  const whole = having(asked)
  return whole.length > 0
    ? whole
    : having(asked.map((word) => (word.length < stemFrom ? word : word.slice(0, -endingLength))))
}
