// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both roles, alert and region, take a label
import type { ComponentChildren, JSX } from 'preact'
import type { Say } from '../../text/say.ts'

/** Of `Notice`. */
export interface NoticeProps {
  readonly say: Say
  /** `success` is read aloud at once: for what the person has just done. */
  readonly kind?: 'important' | 'success'
  readonly title?: string
  readonly id?: string
  readonly children: ComponentChildren
}

/** News about the whole page, above its `h1`. One a page. */
export function Notice({ say, kind = 'important', title, id = 'notice', children }: NoticeProps): JSX.Element {
  const isSuccess = kind === 'success'
  return (
    <div
      class={`govuk-notification-banner${isSuccess ? ' govuk-notification-banner--success' : ''}`}
      role={isSuccess ? 'alert' : 'region'}
      aria-labelledby={`${id}-title`}
      data-focus-on-load={isSuccess ? '' : undefined}
      tabIndex={isSuccess ? -1 : undefined}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={`${id}-title`}>
          {title ?? say(isSuccess ? 'web.done' : 'web.important')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  )
}
