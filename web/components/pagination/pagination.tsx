import type { JSX } from 'preact'
import type { Say } from '../../text/say.ts'

/** Of `Pagination`. */
export interface PaginationProps {
  readonly say: Say
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** Pages shown: the first, the last, and those around this one; `undefined` stands for a gap. */
export function pagesShown(page: number, pages: number): (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const sorted = [...new Set(near)].sort((a, b) => a - b)
  return sorted.flatMap((n, index) => (index > 0 && n - (sorted[index - 1] ?? n) > 1 ? [undefined, n] : [n]))
}

function Arrow({ to }: { readonly to: 'prev' | 'next' }): JSX.Element {
  const line = to === 'prev' ? 'M7 1 1.5 6.5 7 12M1.5 6.5H15' : 'M8 1l5.5 5.5L8 12M13.5 6.5H0'
  return (
    <svg
      class={`govuk-pagination__icon tz-arrow`}
      width="15"
      height="13"
      viewBox="0 0 15 13"
      aria-hidden="true"
      focusable="false"
    >
      <path d={line} />
    </svg>
  )
}

function Step({
  to,
  href,
  text,
}: {
  readonly to: 'prev' | 'next'
  readonly href: string
  readonly text: string
}): JSX.Element {
  return (
    <div class={`govuk-pagination__${to}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={to}>
        {to === 'prev' && <Arrow to={to} />}
        <span class="govuk-pagination__link-title">{text}</span>
        {to === 'next' && <Arrow to={to} />}
      </a>
    </div>
  )
}

/** Links to the other pages of a list. Nothing when there is one page. */
export function Pagination({ say, page, pages, hrefOf }: PaginationProps): JSX.Element | null {
  if (pages <= 1) return null
  return (
    <nav class="govuk-pagination" aria-label={say('web.pages')}>
      {page > 1 && <Step to="prev" href={hrefOf(page - 1)} text={say('web.previous')} />}
      <ul class="govuk-pagination__list">
        {pagesShown(page, pages).map((n) =>
          n === undefined ? (
            <li class="govuk-pagination__item govuk-pagination__item--ellipsis">…</li>
          ) : (
            <li class={`govuk-pagination__item${n === page ? ' govuk-pagination__item--current' : ''}`}>
              <a
                class="govuk-link govuk-pagination__link"
                href={hrefOf(n)}
                aria-label={say('web.page', { n })}
                aria-current={n === page ? 'page' : undefined}
              >
                {n}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && <Step to="next" href={hrefOf(page + 1)} text={say('web.next')} />}
    </nav>
  )
}
