/** Choosing the body to which one applies: a search among hundreds, its results as one question. Works without script. */

import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Button } from '../../web/components/button/button.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { ErrorSummary, errorOf, type FormError } from '../../web/components/error-summary/error-summary.tsx'
import { type Choice, Radios } from '../../web/components/field/choices.tsx'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
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

interface BodyPage {
  readonly bodies: OfficeIndex
  /** What is opened with the body. */
  readonly procedure: string
  /** The page itself, below the language, and the one before it. */
  readonly path: string
  readonly back: string
  readonly value: string
  readonly errors: readonly FormError[]
}

export function bodyReply(visit: Visit, { bodies, procedure, path, back, value, errors }: BodyPage): Reply {
  const { say } = visit
  const asked = askedIn(visit.query)
  const found = foundIn(bodies, asked)
  const items = choices(visit, bodies, found.slice(0, shownMax), value)
  const error = errorOf(errors, 'body')
  return page(
    say('apply.task.body'),
    <div class="tz-narrow">
      {errors.length > 0 && <ErrorSummary say={say} errors={errors} />}
      <p class="govuk-caption-l">{say(procedure === 'application' ? 'apply.title' : `apply.${procedure}.title`)}</p>
      <h1 class="govuk-heading-l">{say('apply.task.body')}</h1>
      <SearchForm say={say} action={to(visit, path)} label={say('registry.words')} index={bodies} asked={asked}>
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
            name="body"
            label={labelOf(say, procedure, 'body')}
            value={value}
            items={items}
            {...(error && { error })}
          />
          <Button>{say('form.save')}</Button>
        </form>
      )}
    </div>,
    {
      before: <BackLink say={say} href={to(visit, back)} />,
      ...(errors.length > 0 && { hasErrors: true, status: 422 }),
    },
  )
}

const isAsked = ({ words, place }: Asked): boolean => words !== '' || place !== ''

/** Nothing asked yet: the first place of the list, which is the invented one in a demonstration, else the whole country. */
const foundIn = (bodies: OfficeIndex, asked: Asked) =>
  isAsked(asked) ? findOffices(bodies, asked.words, asked.place) : findOffices(bodies, '', [...bodies.places.keys()][0])

type Found = ReturnType<typeof foundIn>

/** The body chosen before stands first when the search does not show it: nothing that was chosen gets lost. */
function choices({ say, language }: Visit, bodies: OfficeIndex, found: Found, value: string): Choice[] {
  const chosen = bodies.entries.find(({ office }) => office.id === value)?.office
  const kept =
    chosen && !found.includes(chosen) ? [{ value, text: chosen.names[language], group: say('registry.chosen') }] : []
  const groups = found.map((office) => placeOf(office))
  return [
    ...kept,
    ...found.map((office, at) => ({
      value: office.id,
      text: office.names[language],
      ...(groups[at] !== groups[at - 1] && { group: placeInWords(say, bodies, groups[at]!) }),
    })),
  ]
}

/** The question stays in the address when the form comes back with its error. */
const withQuery = (path: string, { query }: Visit): string => (query.size > 0 ? `${path}?${query}` : path)
