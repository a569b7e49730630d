// biome-ignore-all lint/a11y/useSemanticElements: a link that looks like a button is said to be one, as people will call it
import type { ComponentChildren, JSX } from 'preact'

/** Of `Button`. */
export interface ButtonProps {
  /** `primary` once a page; `warning` for what cannot be undone; `link` looks like a link and still sends the form. */
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'link'
  /** With an address it is a link that looks like a button. */
  readonly href?: string
  /** The address opens beside the page; the words say so. */
  readonly newTab?: boolean
  readonly name?: string
  readonly value?: string
  /** Sends the form it stands in to another address. */
  readonly formaction?: string
  /** Id of the form, when the button stands outside it. */
  readonly form?: string
  readonly type?: 'submit' | 'button'
  readonly describedBy?: string
  readonly children: ComponentChildren
}

const classOf = { primary: '', secondary: ' govuk-button--secondary', warning: ' govuk-button--warning' }

/** A button. Its words say the act: "Send the application", never "Submit". */
export function Button(props: ButtonProps): JSX.Element {
  const { kind = 'primary', href, newTab, type = 'submit', describedBy, children, ...rest } = props
  const looks = kind === 'link' ? 'tz-button-link' : `govuk-button${classOf[kind]}`
  if (href !== undefined) {
    return (
      <a
        href={href}
        role="button"
        draggable={false}
        class={looks}
        aria-describedby={describedBy}
        {...(newTab && { target: '_blank', rel: 'noopener' })}
      >
        {children}
      </a>
    )
  }
  return (
    <button type={type} class={looks} aria-describedby={describedBy} {...rest}>
      {children}
    </button>
  )
}

/** Buttons and links beside one another, under one another on a phone. */
export const ButtonGroup = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <div class="govuk-button-group">{children}</div>
)
