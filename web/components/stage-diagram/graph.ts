/** The graph of a procedure: what follows what, in which layer, and how far to the right. */
import type { Box, DiagramStage, DiagramStep } from './layout.ts'

/** Widths in pixels, and letters in a line. */
export const sizes = {
  stage: { width: 208, letters: 23 },
  step: { width: 184, letters: 21 },
  bend: { width: 12, letters: 0 },
}
/** Room between boxes, in pixels. */
export const gap = { across: 20, down: 36, edge: 12 }

/** A box before it has a place: `x` is its middle. */
export interface Node {
  readonly id: string
  readonly kind: Box['kind']
  readonly lines: readonly string[]
  readonly inside: readonly string[]
  layer: number
  x: number
}

/** A line between two nodes, by id. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly isBack: boolean
}

/** Edges stage -> step -> stage. An edge that closes a circle, met while walking from the first stage, leads back. */
export function edgesOf(stages: readonly DiagramStage[], steps: readonly DiagramStep[]): Edge[] {
  const next = new Map<string, string[]>()
  const join = (from: string, to: string): unknown => next.set(from, [...(next.get(from) ?? []), to])
  for (const step of steps) {
    for (const from of step.from) if (from !== step.to) join(`stage ${from}`, `step ${step.id}`)
    join(`step ${step.id}`, `stage ${step.to}`)
  }
  const edges: Edge[] = []
  const open = new Set<string>()
  const done = new Set<string>()
  const walk = (id: string): void => {
    open.add(id)
    for (const to of next.get(id) ?? []) {
      edges.push({ from: id, to, isBack: open.has(to) })
      if (!open.has(to) && !done.has(to)) walk(to)
    }
    open.delete(id)
    done.add(id)
  }
  for (const id of [...stages.map((stage) => `stage ${stage.id}`), ...next.keys()]) if (!done.has(id)) walk(id)
  return edges
}

/** A node stands one layer below the lowest of those that lead to it. */
export function setLayers(nodes: Map<string, Node>, edges: readonly Edge[]): void {
  const forward = edges.filter((edge) => !edge.isBack)
  for (let round = 0, moved = true; moved && round <= nodes.size; round++) {
    moved = false
    for (const { from, to } of forward) {
      const [a, b] = [nodes.get(from), nodes.get(to)]
      if (a && b && b.layer <= a.layer) {
        b.layer = a.layer + 1
        moved = true
      }
    }
  }
}

/** Puts a bend into every layer an edge passes, so that no line runs through a box. */
export function bendLongEdges(nodes: Map<string, Node>, edges: readonly Edge[]): Edge[] {
  return edges.flatMap((edge) => {
    const [a, b] = [nodes.get(edge.from), nodes.get(edge.to)]
    if (!a || !b) return []
    const step = a.layer < b.layer ? 1 : -1
    const path = [edge.from]
    for (let layer = a.layer + step; layer !== b.layer && a.layer !== b.layer; layer += step) {
      const id = `bend ${edge.from} ${edge.to} ${layer}`
      nodes.set(id, { id, kind: 'bend', lines: [], inside: [], layer, x: 0 })
      path.push(id)
    }
    path.push(edge.to)
    return path.slice(1).map((to, index) => ({ from: path[index] ?? '', to, isBack: edge.isBack }))
  })
}

/** Width of a box in pixels. */
export const widthOf = (node: Node): number => sizes[node.kind].width

/** Moves the nodes of a layer apart, keeping their order and staying near where each wants to be. */
function spread(layer: Node[], wish: ReadonlyMap<string, number>): void {
  layer.sort((a, b) => (wish.get(a.id) ?? a.x) - (wish.get(b.id) ?? b.x))
  let right = Number.NEGATIVE_INFINITY
  for (const node of layer) {
    node.x = Math.max(wish.get(node.id) ?? node.x, right + gap.across + widthOf(node) / 2)
    right = node.x + widthOf(node) / 2
  }
  const drift = layer.reduce((sum, node) => sum + node.x - (wish.get(node.id) ?? node.x), 0) / layer.length
  for (const node of layer) node.x -= drift
}

/** Several sweeps down and up: each node goes to the middle of its neighbours in the layer before. */
export function setPlaces(layers: readonly Node[][], edges: readonly Edge[], nodes: ReadonlyMap<string, Node>): void {
  const neighbours = new Map<string, Node[]>()
  const add = (id: string, other: string): void => {
    const node = nodes.get(other)
    if (node) neighbours.set(id, [...(neighbours.get(id) ?? []), node])
  }
  for (const { from, to } of edges) {
    add(from, to)
    add(to, from)
  }
  for (let sweep = 0; sweep < 8; sweep++) {
    const down = sweep % 2 === 0
    for (const layer of down ? layers : [...layers].reverse()) {
      const wish = new Map<string, number>()
      for (const node of layer) {
        const near = (neighbours.get(node.id) ?? []).filter((other) =>
          down ? other.layer < node.layer : other.layer > node.layer,
        )
        if (near.length > 0) wish.set(node.id, near.reduce((sum, other) => sum + other.x, 0) / near.length)
      }
      spread(layer, wish)
    }
  }
}

/** The nodes of each layer, from the top. */
export const rowsOf = (nodes: ReadonlyMap<string, Node>): Node[][] => {
  const rows: Node[][] = []
  for (const node of nodes.values()) {
    rows[node.layer] ??= []
    rows[node.layer]?.push(node)
  }
  return rows.filter((row) => row !== undefined)
}
