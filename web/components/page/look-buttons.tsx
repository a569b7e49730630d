import type { JSX } from 'preact'
import type { Language } from '../../../kernel/language.ts'
import type { Look } from '../../look.ts'
import type { Say } from '../../text/say.ts'
import { againBox } from '../../visit.ts'

/** Of `LookButtons`. */
export interface LookButtonsProps {
  readonly say: Say
  readonly language: Language
  readonly look: Look
  /** Key of the form. */
  readonly formKey: string
  /** Address below the language to come back to. */
  readonly back: string
  /** Id of the form of the page: its answers come along. */
  readonly form?: string
}

const sizes = [
  { id: 'usual', mark: 'A' },
  { id: 'large', mark: 'A+' },
  { id: 'largest', mark: 'A++' },
] as const

/** Size of letters, dark or light, the version for weak sight: buttons of a form, so that they work without script. */
export function LookButtons({ say, language, look, formKey, back, form }: LookButtonsProps): JSX.Element {
  const isWeak = look.contrast === 'high'
  const set = form ? { form, name: againBox } : { name: 'set' }
  return (
    <form method="post" action={`/${language}/look`} class="tz-look">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="back" value={back} />
      <span aria-hidden="true">{say('web.look.size')}</span>
      {sizes.map(({ id, mark }) => (
        <button
          type="submit"
          class="tz-look__button"
          {...set}
          value={`size:${id}`}
          aria-pressed={(look.size ?? 'usual') === id ? 'true' : 'false'}
        >
          <span lang="en">{mark}</span>
          <span class="govuk-visually-hidden">{` ${say(`web.look.size.${id}`)}`}</span>
        </button>
      ))}
      {(['dark', 'light'] as const).map((theme) => (
        <button type="submit" class={`tz-look__button tz-look__to-${theme}`} {...set} value={`theme:${theme}`}>
          {say(`web.look.${theme}`)}
        </button>
      ))}
      <button type="submit" class="tz-look__button" {...set} value={isWeak ? 'sight:usual' : 'sight:weak'}>
        {say(isWeak ? 'web.look.usual' : 'web.look.weak')}
      </button>
    </form>
  )
}
