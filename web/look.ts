/** How a reader wants pages to look: kept in a cookie of the browser, never in the record, so it needs no account and no script. */

/** Of a page. What is absent is as the system of the reader says, or ordinary. */
export interface Look {
  readonly theme?: 'light' | 'dark'
  /** A+ and A++. */
  readonly size?: 'large' | 'largest'
  /** Black on white, or white on black, with thick edges. */
  readonly contrast?: 'high'
}

const themes = ['light', 'dark'] as const
const sizes = ['large', 'largest'] as const

/** Reads `dark.large.high`; whatever else stands there is passed over. */
export function lookFrom(text = ''): Look {
  const words = text.split('.')
  const theme = themes.find((one) => words.includes(one))
  const size = sizes.find((one) => words.includes(one))
  return {
    ...(theme && { theme }),
    ...(size && { size }),
    ...(words.includes('high') && { contrast: 'high' as const }),
  }
}

export const lookInText = ({ theme, size, contrast }: Look): string =>
  [theme, size, contrast].filter((word) => word !== undefined).join('.')

/** A whole form, or one button `set`, such as `size:large` or `sight:weak`; the rest stays as it was. */
export function lookAsked(before: Look, form: Readonly<Record<string, string>>): Look {
  const [what, value = ''] = (form.set ?? '').split(':')
  if (what === 'sight')
    return value === 'weak' ? { ...before, size: before.size ?? 'large', contrast: 'high' } : lookFrom(before.theme)
  const asked: Readonly<Record<string, string>> = what === '' ? form : { ...before, [what!]: value }
  const { theme = '', size = '', contrast = '' } = asked
  return lookFrom([theme, size, contrast].join('.'))
}
