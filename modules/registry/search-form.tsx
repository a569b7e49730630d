/** The box in which an office is looked for: words and place, sent as an address, so that it works without script and goes back. */
import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../../web/components/button/button.tsx'
import { Select } from '../../web/components/field/choices.tsx'
import { TextInput } from '../../web/components/field/text-input.tsx'
import type { Say } from '../../web/text/say.ts'
import type { OfficeIndex } from './find-offices.ts'

/** What is looked for. */
export interface Asked {
  readonly words: string
  readonly place: string
}

const wordsMax = 200

/** What an address asks for; longer words than any name are cut. */
export const askedIn = (query: URLSearchParams): Asked => ({
  words: (query.get('q') ?? '').trim().slice(0, wordsMax),
  place: query.get('where') ?? '',
})

/** A place in the reader's words; it stands alone in a list, so it begins with a capital letter. */
export function placeInWords(say: Say, index: OfficeIndex, place: string): string {
  const name = index.places.get(place)?.[say.language] ?? say('registry.country')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Of `SearchForm`. */
interface SearchFormProps {
  readonly say: Say
  readonly action: string
  readonly label: string
  readonly index: OfficeIndex
  readonly asked: Asked
  /** Hidden or further boxes that the address keeps. */
  readonly children?: ComponentChildren
}

/** Words, place and a button. */
export function SearchForm({ say, action, label, index, asked, children }: SearchFormProps): JSX.Element {
  return (
    <search>
      <form method="get" action={action} class="tz-search">
        <TextInput say={say} name="q" type="search" label={label} hint={say('registry.hint')} value={asked.words} />
        <Select
          say={say}
          name="where"
          label={say('registry.where')}
          value={asked.place}
          isEmptyFirst={false}
          items={[
            { value: '', text: say('registry.everywhere') },
            ...[...index.places.keys()].map((place) => ({ value: place, text: placeInWords(say, index, place) })),
          ]}
        />
        {children}
        <Button kind="secondary">{say('registry.find')}</Button>
      </form>
    </search>
  )
}
