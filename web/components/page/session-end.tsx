import type { JSX } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import type { Say } from '../../text/say.ts'

/** How long the reader stays signed in, and what keeps the reader in. */
export interface SessionLeft {
  /** Seconds of the machine clock until the session is over. */
  readonly seconds: number
  readonly formKey: string
}

/** Seconds before the end from which pages say so. */
export const warnedSeconds = 300

/**
 * Five minutes before the end the page says that the session ends, and offers to stay. A page opened in those minutes says it at
 * once; on an older page the script shows it. The link opens a page of its own, so that nothing typed on this one is lost.
 */
export function SessionEnd(
  props: SessionLeft & { readonly say: Say; readonly language: Language; readonly width: string },
): JSX.Element {
  const { say, language, width, seconds, formKey } = props
  return (
    <section
      class="tz-session"
      aria-label={say('web.session')}
      role="alert"
      hidden={seconds > warnedSeconds}
      data-session-seconds={String(seconds)}
      data-warned-seconds={String(warnedSeconds)}
      data-session-over={say('web.session.over')}
    >
      <div class={`${width} tz-session__row`}>
        <span data-session-words>{say('web.session.text')}</span>
        <form method="post" action={`/${language}/session`} target="_blank" rel="noopener">
          <input type="hidden" name="key" value={formKey} />
          <button type="submit" class="tz-button-link">
            {say('web.session.stay')}
          </button>
        </form>
      </div>
    </section>
  )
}
