// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
import type { JSX } from 'preact'
import type { Say } from '../../text/say.ts'
import { type Box, type DiagramStage, type DiagramStep, type Layout, type Line, layOut } from './layout.ts'

/** Of `StageDiagram`. `id` is unique on the page. */
export interface StageDiagramProps {
  readonly say: Say
  readonly id: string
  readonly title: string
  readonly stages: readonly DiagramStage[]
  readonly steps: readonly DiagramStep[]
}

const curve = ({ points }: Line): string =>
  points
    .map(([x, y], index) => {
      const before = points[index - 1]
      if (!before) return `M${x} ${y}`
      if (before[0] === x) return `L${x} ${y}`
      const half = Math.round((before[1] + y) / 2)
      return `C${before[0]} ${half} ${x} ${half} ${x} ${y}`
    })
    .join('')

/** An arrow head at the end of a line, drawn as its own shape: markers would need ids shared by the whole page. */
function Head({ line }: { readonly line: Line }): JSX.Element {
  const [end = [0, 0], before = [0, 0]] = [line.points.at(-1), line.points.at(-2)]
  const back = end[1] >= before[1] ? -8 : 8
  const [x, y] = end
  return <path class="tz-diagram__head" d={`M${x} ${y}L${x - 5} ${y + back}L${x + 5} ${y + back}Z`} />
}

const Lines = ({ lines }: { readonly lines: readonly Line[] }): JSX.Element => (
  <g>
    {lines.map((line) => (
      <>
        <path class={`tz-diagram__line${line.isBack ? ' tz-diagram__line--back' : ''}`} d={curve(line)} />
        {line.hasArrow && <Head line={line} />}
      </>
    ))}
  </g>
)

function Words({ box }: { readonly box: Box }): JSX.Element {
  const middle = box.x + box.width / 2
  const divide = box.y + box.lines.length * 20 + 12
  return (
    <>
      {box.lines.map((line, index) => (
        <text x={middle} y={box.y + 22 + index * 20} class={`tz-diagram__${box.kind}-text`}>
          {line}
        </text>
      ))}
      {box.inside.length > 0 && (
        <line x1={box.x + 8} x2={box.x + box.width - 8} y1={divide} y2={divide} class="tz-diagram__divide" />
      )}
      {box.inside.map((line, index) => (
        <text x={box.x + 10} y={divide + 18 + index * 20} class="tz-diagram__inside">
          {line}
        </text>
      ))}
    </>
  )
}

const classOf = (box: Box, { stages, steps }: StageDiagramProps): string => {
  const stage = stages.find(({ id }) => `stage ${id}` === box.id)
  const step = steps.find(({ id }) => `step ${id}` === box.id)
  return [
    `tz-diagram__${box.kind}`,
    stage?.isCurrent && 'tz-diagram__stage--current',
    stage?.isFinal && 'tz-diagram__stage--final',
    step?.byTime && 'tz-diagram__step--time',
  ]
    .filter(Boolean)
    .join(' ')
}

function inWords({ say, stages, steps }: StageDiagramProps): string {
  const nameOf = (id: string | undefined): string =>
    stages.find((stage) => stage.id === id)?.title ?? say('web.diagram.any')
  const told = steps.map((step) => {
    const from = step.from.length > 0 ? step.from.map(nameOf).join(' / ') : say('web.diagram.any')
    return say('web.diagram.step', { step: step.title, from, to: step.to ? nameOf(step.to) : say('web.diagram.stays') })
  })
  return say('web.diagram.about', { stages: stages.map((stage) => stage.title).join(', '), steps: told.join('; ') })
}

function Legend({ say, stages, steps }: StageDiagramProps): JSX.Element {
  return (
    <ul class="tz-diagram__legend">
      {stages.some((stage) => stage.isCurrent) && <li class="tz-legend-current">{say('web.diagram.now')}</li>}
      {steps.some((step) => step.byTime) && <li class="tz-legend-time">{say('web.diagram.by-time')}</li>}
    </ul>
  )
}

/**
 * The drawing of a procedure: stages as boxes, steps between them, arrows downwards, broken where they lead back. Made on
 * the server; scrolls in its own region. Its description says the same in words; a table beside it should give the articles.
 */
export function StageDiagram(props: StageDiagramProps): JSX.Element {
  const { id, title, stages, steps } = props
  const layout: Layout = layOut(stages, steps)
  return (
    <figure class="tz-diagram">
      <section class="tz-scroll" aria-label={title} tabIndex={0}>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-words`}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-words`}>{inWords(props)}</desc>
          <Lines lines={layout.lines} />
          {layout.boxes.map((box) => (
            <g class={classOf(box, props)}>
              <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={box.kind === 'step' ? 14 : 2} />
              <Words box={box} />
            </g>
          ))}
        </svg>
      </section>
      <Legend {...props} />
    </figure>
  )
}
