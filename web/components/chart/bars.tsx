import type { ComponentChildren, JSX } from 'preact'

/** One bar: what it is of, its parts in the order of the series, and the same in words beside it. */
export interface Bar {
  readonly label: ComponentChildren
  readonly parts: readonly number[]
  readonly words: ComponentChildren
}

/** Of `Bars`. */
export interface BarsProps {
  readonly id: string
  /** What the chart shows; names the figure. */
  readonly caption: string
  /** Names of the parts; at most four. */
  readonly series: readonly string[]
  readonly bars: readonly Bar[]
  /** What stands under the chart: the table of the same numbers, the definition. */
  readonly children?: ComponentChildren
}

/** Lengths of drawings: a bar is so wide when it is the longest. */
const whole = 1000
const thick = 20

function Drawing({ parts, longest }: { readonly parts: readonly number[]; readonly longest: number }): JSX.Element {
  let x = 0
  return (
    <svg class="tz-bar" viewBox={`0 0 ${whole} ${thick}`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map((part, index) => {
        const width = longest === 0 ? 0 : (part / longest) * whole
        const from = x
        x += width
        return width > 0 && <rect class={`tz-series-${index + 1}`} x={from} y="0" width={width} height={thick} />
      })}
    </svg>
  )
}

/** Bars drawn on the server, one under another, so that they fit a phone and paper; each says its numbers beside it. */
export function Bars({ id, caption, series, bars, children }: BarsProps): JSX.Element {
  const longest = Math.max(0, ...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0)))
  return (
    <figure class="tz-chart" aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`} class="govuk-heading-m">
        {caption}
      </figcaption>
      {series.length > 1 && (
        <ul class="tz-chart__series">
          {series.map((name, index) => (
            <li>
              <svg class="tz-chart__key" viewBox="0 0 10 10" aria-hidden="true">
                <rect class={`tz-series-${index + 1}`} width="10" height="10" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <ol class="tz-chart__bars">
        {bars.map(({ label, parts, words }) => (
          <li>
            <span class="tz-chart__label">{label}</span>
            <Drawing parts={parts} longest={longest} />
            <span class="tz-chart__words">{words}</span>
          </li>
        ))}
      </ol>
      {children}
    </figure>
  )
}
