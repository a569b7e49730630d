/** Where the answers lead: form, court, place, duty, each with its article, and the courts of the region. */
import type { ComponentChildren, JSX } from 'preact'
import type { Office } from '../../engine/law.ts'
import { Select } from '../../web/components/field/choices.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatMoney, formatNumber } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import { to, type Visit } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'

interface Rate {
  readonly percent?: number
  /** Tenths of the monthly index. */
  readonly index?: number
  readonly max?: number
}

/** What the law answers. */
export interface Found {
  readonly form: { readonly is: string; readonly article: string }
  readonly court: { readonly kind: string; readonly article: string }
  readonly places: readonly { readonly place: string; readonly article: string }[]
  readonly agreement?: string
  readonly duty: {
    readonly item: string
    readonly sum?: string
    readonly rate: Rate
    readonly isHalf: boolean
    readonly isCapped: boolean
    readonly article: string
    readonly unverified?: string
  }
}

interface AnswerProps {
  readonly visit: Visit
  readonly found: Found
  readonly region: string
  readonly regions: readonly { readonly id: string; readonly names: Office['names'] }[]
  readonly courts: (kind: string) => readonly Office[]
  /** Where the filing begins, in the court; undefined where such a filing is not taken here. */
  begin(court?: string): string | undefined
}

export function Answer({ visit, found, region, regions, courts, begin }: AnswerProps): JSX.Element {
  const { say, language } = visit
  const { form, court, places, agreement } = found
  const isCapital = court.kind === 'economic-capital'
  return (
    <section aria-labelledby="result">
      <h2 class="govuk-heading-m" id="result">
        {say('where.result')}
      </h2>
      <SummaryList
        say={say}
        rows={[
          { key: say('where.form'), value: <Said say={say} text={say(`where.form.${form.is}`)} {...form} /> },
          { key: say('where.court'), value: <Said say={say} text={say(`where.court.${court.kind}`)} {...court} /> },
          { key: say('where.place'), value: <Places say={say} places={places} {...(agreement && { agreement })} /> },
          { key: say('where.duty'), value: <Duty visit={visit} duty={found.duty} /> },
        ]}
      />
      {!isCapital && (
        <Select
          say={say}
          name="region"
          label={say('where.region')}
          labelSize="s"
          value={region}
          isEmptyFirst={false}
          items={[
            { value: '', text: say('where.region.none') },
            ...regions.map(({ id, names }) => ({ value: id, text: names[language] })),
          ]}
        />
      )}
      {regions.some(({ id }) => id === region) && !isCapital && (
        <Courts visit={visit} courts={courts(court.kind)} isDistrict={court.kind === 'district'} begin={begin} />
      )}
      {begin() && region === '' && (
        <p class="govuk-body">
          <a class="govuk-link" href={to(visit, begin()!)}>
            {say('where.begin.any')}
          </a>
        </p>
      )}
      <p class="govuk-body tz-muted">{say('where.advice')}</p>
    </section>
  )
}

interface SaidProps {
  readonly say: Say
  readonly text: ComponentChildren
  readonly article: string
  readonly unverified?: string
}

/** Words, the article they come from, and that nobody verified them. */
const Said = ({ say, text, article, unverified }: SaidProps): JSX.Element => (
  <>
    {text} <span class="tz-muted">({articleInWords(say, article)})</span>
    {unverified && (
      <>
        {' '}
        <Tag colour="amber">{say('where.unverified')}</Tag>
      </>
    )}
  </>
)

function Places({ say, places, agreement }: Pick<Found, 'places' | 'agreement'> & { readonly say: Say }): JSX.Element {
  const said = places.map(({ place, article }) => (
    <Said say={say} text={say(`where.place.${place}`)} article={article} />
  ))
  return (
    <>
      {said.length === 1 ? (
        said
      ) : (
        <>
          {say('where.place.choice')}
          <ul class="govuk-list govuk-list--bullet">
            {said.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      )}
      {agreement && (
        <p class="govuk-body-s tz-muted">{say('where.place.agree', { article: articleInWords(say, agreement) })}</p>
      )}
    </>
  )
}

function Duty({
  visit: { say, language },
  duty,
}: {
  readonly visit: Visit
  readonly duty: Found['duty']
}): JSX.Element {
  const { rate, sum } = duty
  if (duty.item === 'exempt') return <Said say={say} text={say('where.duty.exempt')} {...duty} />
  const how = [
    rate.percent !== undefined && say('where.duty.percent', { percent: rate.percent }),
    rate.index !== undefined && say('where.duty.index', { count: rate.index / 10 }),
    rate.max !== undefined && say('where.duty.capped', { max: formatNumber(rate.max, language) }),
    duty.isHalf && say('where.duty.half'),
  ].filter((one) => one !== false)
  return (
    <>
      {sum !== undefined && <p class="govuk-body govuk-!-font-weight-bold">{formatMoney(sum, language)}</p>}
      <Said say={say} text={`${how.join('. ')}.`} {...duty} />
      {sum === undefined && <p class="govuk-body-s">{say('where.duty.no-sum')}</p>}
      <p class="govuk-body-s tz-muted">{say('where.duty.other-exempt')}</p>
    </>
  )
}

const Courts = ({
  visit,
  visit: { say, language },
  courts,
  isDistrict,
  begin,
}: {
  readonly visit: Visit
  readonly courts: readonly Office[]
  readonly isDistrict: boolean
  readonly begin: AnswerProps['begin']
}): JSX.Element => (
  <>
    <p class="govuk-body" role="status">
      {courts.length === 0 ? say('where.courts.none') : say('where.courts', { count: courts.length })}
      {isDistrict && courts.length > 1 && <> {say('where.courts.district')}</>}
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {courts.map(({ id, names }) => (
        <li>
          {names[language]}
          {begin(id) && (
            <>
              <br />
              <a class="govuk-link" href={to(visit, begin(id)!)}>
                {say('where.begin')}
                <span class="govuk-visually-hidden">: {names[language]}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  </>
)
