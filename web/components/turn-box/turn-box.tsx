import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'
import { Button } from '../button/button.tsx'
import { Details } from '../details/details.tsx'
import { HowCounted } from '../term-card/term-card.tsx'

/** The term that bounds the turn. All words are made by the caller, in the reader's language. */
export interface TurnTerm {
  readonly lastDay: string
  /** `timeLeft(...)`. */
  readonly left?: string
  readonly isLate?: boolean
  readonly article: ComponentChildren
  readonly count?: readonly string[]
  readonly provisional?: string
}

/** What the reader may do: a link to the form of a step. The main one is a button. */
export interface MayDo {
  readonly href: string
  readonly text: string
  readonly isMain?: boolean
  /** Nobody waits for it. */
  readonly atWill?: boolean
  readonly hint?: string
}

/** Of `TurnBox`. */
export interface TurnBoxProps {
  readonly say: Say
  /** Whose turn it is; absent when the case is over. */
  readonly whose?: string
  readonly isYours?: boolean
  readonly term?: TurnTerm
  /** The article by which it is waited for, where no term runs. */
  readonly basis?: ComponentChildren
  readonly may: readonly MayDo[]
  /** What happens if nobody acts, with its article. */
  readonly otherwise?: ComponentChildren
  readonly children?: ComponentChildren
}

const Row = (props: { readonly title: string; readonly children: ComponentChildren }): JSX.Element => (
  <div class="tz-turn__row">
    <dt>{props.title}</dt>
    <dd>{props.children}</dd>
  </div>
)

function Until({ say, term }: { readonly say: Say; readonly term: TurnTerm }): JSX.Element {
  return (
    <Row title={say('web.turn.until')}>
      <p class="tz-turn__day">
        <strong>{term.lastDay}</strong>
        {term.left && (
          <span class={term.isLate ? 'tz-turn__left tz-turn__left--late' : 'tz-turn__left'}>{term.left}</span>
        )}
      </p>
      <p class="tz-turn__basis">{term.article}</p>
      <HowCounted say={say} count={term.count} provisional={term.provisional} />
    </Row>
  )
}

function May({ say, may }: { readonly say: Say; readonly may: readonly MayDo[] }): JSX.Element {
  if (may.length === 0) return <p class="tz-muted">{say('web.turn.wait')}</p>
  const waited = may.filter(({ atWill }) => !atWill)
  const isLong = waited.length > 0 && may.length - waited.length > fewSteps
  if (!isLong) return <Steps may={may} isMany={may.length > 2 * fewSteps} />
  const atWill = <Steps may={may.filter((one) => one.atWill)} isMany />
  const also = say('web.turn.also')
  return (
    <>
      <Steps may={waited} />
      {may.length - waited.length > manySteps ? (
        <Details summary={say('web.turn.also.many', { also, n: may.length - waited.length })}>{atWill}</Details>
      ) : (
        <>
          <p class="tz-turn__title">{also}</p>
          {atWill}
        </>
      )}
    </>
  )
}

/** More steps at will than these stand apart from those that somebody waits for. */
const fewSteps = 3
/** And more than these are opened only when asked for. */
const manySteps = 10

function Steps({ may, isMany = false }: { readonly may: readonly MayDo[]; readonly isMany?: boolean }): JSX.Element {
  return (
    <ul class={`tz-turn__may${isMany ? ' tz-turn__may--many' : ''}`}>
      {may.map(({ href, text, isMain, hint }) => (
        <li>
          {isMain ? (
            <Button href={href}>{text}</Button>
          ) : (
            <a class="govuk-link" href={href}>
              {text}
            </a>
          )}
          {hint && <span class="tz-turn__hint">{hint}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The box on top of every case: whose turn, until when and why then, what may I do, what if nobody acts. */
export function TurnBox({ say, whose, isYours, term, basis, may, otherwise, children }: TurnBoxProps): JSX.Element {
  return (
    <section class={`tz-turn${isYours ? ' tz-turn--yours' : ''}`} aria-labelledby="turn-title">
      <h2 class="tz-turn__title" id="turn-title">
        {say(isYours ? 'web.turn.yours' : 'web.turn')}
      </h2>
      <p class="tz-turn__whose">{whose ?? say('web.turn.nobody')}</p>
      <dl class="tz-turn__rows">
        {term && <Until say={say} term={term} />}
        {whose && !term && (
          <Row title={say('web.turn.until')}>
            {say('web.turn.no-term')}
            {basis && <p class="tz-turn__basis">{basis}</p>}
          </Row>
        )}
        <Row title={say('web.turn.may')}>
          <May say={say} may={may} />
          {children}
        </Row>
        {otherwise && <Row title={say('web.turn.otherwise')}>{otherwise}</Row>}
      </dl>
    </section>
  )
}
