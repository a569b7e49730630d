import type { JSX } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import type { Say } from '../../text/say.ts'

/** The end of every page. Help stands first on each page, in the same place (WCAG 3.2.6). */
export function Footer(props: { readonly say: Say; readonly language: Language; readonly width: string }): JSX.Element {
  const { say, language, width } = props
  return (
    <footer class="tz-footer">
      <div class={`${width} tz-footer__row`}>
        <a href={`/${language}/help`} class="govuk-link tz-footer__help">
          {say('web.help')}
        </a>
        <span>{say('web.licence')}</span>
      </div>
    </footer>
  )
}
