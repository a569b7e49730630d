/** Choosing a body or a court: a search among hundreds, its results as one question. Works without script. */
import type { Field } from '../../engine/define.ts'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { errorOf, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { type Choice, Radios } from '../../web/components/field/choices.tsx'
import { to, type Visit } from '../../web/visit.ts'
import { labelOf } from '../forms/index.ts'
import {
  type Asked,
  askedIn,
  findOffices,
  type OfficeIndex,
  placeInWords,
  placeOf,
  SearchForm,
} from '../registry/index.ts'

/** More answers than this are no choice: one more word is asked for. */
const shownMax = 50

interface OfficeQuestionProps {
  readonly visit: Visit
  readonly offices: OfficeIndex
  readonly procedure: string
  readonly field: Field
  /** The page itself, below the language. */
  readonly path: string
  readonly value: string
  readonly errors: readonly FormError[]
}

/** The search, and what it found as one question; the page around it says its heading. */
export function OfficeQuestion({ visit, offices, procedure, field, path, value, errors }: OfficeQuestionProps) {
  const { say } = visit
  const asked = askedIn(visit.query)
  const found = foundIn(offices, asked)
  const items = choices(visit, offices, found.slice(0, shownMax), value)
  const error = errorOf(errors, field.id)
  const hint = `${procedure}.hint.${field.id}`
  return (
    <>
      {say.has(hint) && <p class="govuk-hint">{say(hint)}</p>}
      <SearchForm say={say} action={to(visit, path)} label={say('registry.words')} index={offices} asked={asked}>
        {visit.query.get('change') === 'yes' && <input type="hidden" name="change" value="yes" />}
      </SearchForm>
      {isAsked(asked) && (
        <p class="govuk-body" role="status">
          {say('registry.found', { count: found.length })}
          {found.length > shownMax && <> {say('registry.first', { count: shownMax })}</>}
        </p>
      )}
      {found.length === 0 && <EmptyState title={say('registry.none')}>{say('registry.none.text')}</EmptyState>}
      {items.length > 0 && (
        <form method="post" action={to(visit, withQuery(path, visit))} novalidate>
          <input type="hidden" name="key" value={visit.formKey()} />
          <Radios
            say={say}
            name={field.id}
            label={labelOf(say, procedure, field.id)}
            labelHidden
            value={value}
            items={items}
            {...(error && { error })}
          />
          <Button>{say('form.save')}</Button>
        </form>
      )}
    </>
  )
}

const isAsked = ({ words, place }: Asked): boolean => words !== '' || place !== ''

/** Nothing asked yet: the first place of the list, which is the invented one in a demonstration, else the whole country. */
const foundIn = (offices: OfficeIndex, asked: Asked) =>
  isAsked(asked)
    ? findOffices(offices, asked.words, asked.place)
    : findOffices(offices, '', [...offices.places.keys()][0])

type Found = ReturnType<typeof foundIn>

/** The office chosen before stands first when the search does not show it: nothing that was chosen gets lost. */
function choices({ say, language }: Visit, offices: OfficeIndex, found: Found, value: string): Choice[] {
  const chosen = offices.entries.find(({ office }) => office.id === value)?.office
  const kept =
    chosen && !found.includes(chosen) ? [{ value, text: chosen.names[language], group: say('registry.chosen') }] : []
  const groups = found.map((office) => placeOf(office))
  return [
    ...kept,
    ...found.map((office, at) => ({
      value: office.id,
      text: office.names[language],
      ...(groups[at] !== groups[at - 1] && { group: placeInWords(say, offices, groups[at]!) }),
    })),
  ]
}

/** The question stays in the address when the form comes back with its error. */
const withQuery = (path: string, { query }: Visit): string => (query.size > 0 ? `${path}?${query}` : path)
