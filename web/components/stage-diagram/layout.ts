/**
 * Lays stages and steps out in layers from top to bottom: each step stands between the stage it leaves and the one it
 * leads to. Pure and repeatable: the same procedure gives the same drawing.
 */
import {
  bendLongEdges,
  type Edge,
  edgesOf,
  gap,
  type Node,
  rowsOf,
  setLayers,
  setPlaces,
  sizes,
  widthOf,
} from './graph.ts'

/** A stage as the drawing needs it. */
export interface DiagramStage {
  readonly id: string
  readonly title: string
  /** The case is here now. */
  readonly isCurrent?: boolean
  readonly isFinal?: boolean
}

/** A step as the drawing needs it. */
export interface DiagramStep {
  readonly id: string
  readonly title: string
  /** Stages it may be taken from; empty: from any. */
  readonly from: readonly string[]
  /** Stage it leads to; absent: the stage stays, and the step is listed in its box. */
  readonly to?: string
  /** Taken by time itself when a term runs out. */
  readonly byTime?: boolean
}

/** A box with its place. Bends hold no words: lines go through them. */
export interface Box {
  readonly id: string
  readonly kind: 'stage' | 'step' | 'bend'
  readonly lines: readonly string[]
  /** Steps that leave the stage as it is, as lines. */
  readonly inside: readonly string[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line with its corners. */
export interface Line {
  readonly points: readonly (readonly [number, number])[]
  /** Leads to a stage before: drawn broken. */
  readonly isBack: boolean
  readonly hasArrow: boolean
}

/** The whole drawing, in pixels. */
export interface Layout {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
}

const lineHeight = 20

/** Cuts a text into lines of at most `letters` characters, between words. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const stageNode = (stage: DiagramStage, steps: readonly DiagramStep[]): Node => ({
  id: `stage ${stage.id}`,
  kind: 'stage',
  lines: wrap(stage.title, sizes.stage.letters),
  inside: steps
    .filter((step) => step.from.includes(stage.id) && (step.to === undefined || step.to === stage.id))
    .flatMap((step) => wrap(`• ${step.title}`, sizes.stage.letters + 3)),
  layer: 0,
  x: 0,
})

const stepNode = (step: DiagramStep): Node => ({
  id: `step ${step.id}`,
  kind: 'step',
  lines: wrap(step.title, sizes.step.letters),
  inside: [],
  layer: 0,
  x: 0,
})

const heightOf = (node: Node): number => {
  if (node.kind === 'bend') return 0
  return (node.lines.length + node.inside.length) * lineHeight + (node.inside.length > 0 ? 26 : 16)
}

function boxesOf(rows: readonly Node[][]): Map<string, Box> {
  const left = Math.min(...rows.flat().map((node) => node.x - widthOf(node) / 2))
  const boxes = new Map<string, Box>()
  let top = gap.edge
  for (const row of rows) {
    const tallest = Math.max(...row.map(heightOf))
    for (const node of row) {
      const height = node.kind === 'bend' ? tallest : heightOf(node)
      const x = Math.round(node.x - widthOf(node) / 2 - left + gap.edge)
      const { id, kind, lines, inside } = node
      boxes.set(id, {
        id,
        kind,
        lines,
        inside,
        x,
        y: top + Math.round((tallest - height) / 2),
        width: widthOf(node),
        height,
      })
    }
    top += tallest + gap.down
  }
  return boxes
}

function lineOf(edge: Edge, boxes: ReadonlyMap<string, Box>): Line | undefined {
  const [a, b] = [boxes.get(edge.from), boxes.get(edge.to)]
  if (!a || !b) return undefined
  const isDown = a.y < b.y
  const from = [a.x + a.width / 2, isDown ? a.y + a.height : a.y] as const
  const to = [b.x + b.width / 2, isDown ? b.y : b.y + b.height] as const
  const through = b.kind === 'bend' ? ([[to[0], isDown ? b.y + b.height : b.y]] as const) : []
  return { points: [from, to, ...through], isBack: edge.isBack, hasArrow: b.kind !== 'bend' }
}

/** Where every box and line of a procedure's drawing stands, in pixels. Steps from any stage are left to the table beside it. */
export function layOut(stages: readonly DiagramStage[], steps: readonly DiagramStep[]): Layout {
  const moving = steps.filter((step) => step.to !== undefined && step.from.some((from) => from !== step.to))
  const nodes = new Map<string, Node>()
  for (const node of [...stages.map((stage) => stageNode(stage, steps)), ...moving.map(stepNode)])
    nodes.set(node.id, node)
  const edges = edgesOf(stages, moving)
  setLayers(nodes, edges)
  const parts = bendLongEdges(nodes, edges)
  const rows = rowsOf(nodes)
  setPlaces(rows, parts, nodes)
  const boxes = boxesOf(rows)
  const all = [...boxes.values()]
  return {
    boxes: all.filter((box) => box.kind !== 'bend'),
    lines: parts.flatMap((edge) => lineOf(edge, boxes) ?? []),
    width: Math.max(0, ...all.map((box) => box.x + box.width)) + gap.edge,
    height: Math.max(0, ...all.map((box) => box.y + box.height)) + gap.edge,
  }
}
