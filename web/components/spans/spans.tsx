import type { ComponentChildren, JSX } from 'preact'

/** A stretch of time: from and to on any one scale, and which colour of the charts it has, from 1. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly series: number
}

/** Of `Spans`. */
export interface SpansProps {
  readonly stretches: readonly Stretch[]
  /** Until when the last stretch may go on: drawn as an outline after it. */
  readonly until?: number | undefined
  /** What stands under the drawing at its beginning and at its end. */
  readonly begins: ComponentChildren
  readonly ends: ComponentChildren
}

const [wide, thick] = [1000, 20]
/** So narrow a stretch is still seen. */
const leastWide = 6

/** Stretches of time on one line, drawn on the server. The list that says the same in words stands beside it; nobody need see the drawing. */
export function Spans({ stretches, until, begins, ends }: SpansProps): JSX.Element {
  const first = Math.min(...stretches.map(({ from }) => from))
  const last = Math.max(until ?? first, ...stretches.map(({ to }) => to))
  const scale = (at: number): number => ((at - first) / Math.max(1, last - first)) * wide
  const reached = Math.max(...stretches.map(({ to }) => to))
  return (
    <div class="tz-spans">
      <svg viewBox={`0 0 ${wide} ${thick}`} preserveAspectRatio="none" class="tz-bar" aria-hidden="true">
        {stretches.map(({ from, to, series }) => (
          <rect
            class={`tz-series-${series}`}
            x={Math.min(scale(from), wide - leastWide)}
            y="0"
            width={Math.max(leastWide, scale(to) - scale(from))}
            height={thick}
          />
        ))}
        {until !== undefined && until > reached && (
          <rect class="tz-spans__left" x={scale(reached)} y="1" width={wide - scale(reached)} height={thick - 2} />
        )}
      </svg>
      <p class="tz-spans__ends" aria-hidden="true">
        <span>{begins}</span>
        <span>{ends}</span>
      </p>
    </div>
  )
}
