/** A paper or notice as a file, in each language: PDF қаз · рус · eng. */
import type { JSX } from 'preact'
import { languages } from '../../../kernel/language.ts'
import { to, type Visit } from '../../../web/visit.ts'
import { caseAddress } from '../address.ts'

export interface PaperLinksProps {
  readonly visit: Visit
  readonly number: string
  readonly form: 'papers' | 'notices'
  readonly place: number
  readonly n: number
  readonly kind: string
  /** What is read aloud beside `PDF`. */
  readonly title: string
}

export const PaperLinks = ({ visit, number, form, place, n, kind, title }: PaperLinksProps): JSX.Element => (
  <span class="tz-muted">
    PDF{' '}
    {languages.map((language, index) => (
      <>
        {index > 0 && ' · '}
        <a
          class="govuk-link"
          href={to(visit, `${caseAddress(number)}/${form}/${place}/${n}/${kind}.pdf?language=${language}`)}
          hreflang={language}
        >
          <span class="govuk-visually-hidden">{title}, PDF: </span>
          {visit.say(`case.pdf.${language}`)}
        </a>
      </>
    ))}
  </span>
)
