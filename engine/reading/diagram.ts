/** The stages of one branch and the steps between them, as on a day: plain data that a page draws. */
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { inForceOn, type Procedure, type StepRow } from '../define.ts'

export interface GraphStage {
  readonly id: string
  readonly final: boolean
  readonly start: boolean
}
/** A step that leads from one stage to another, or stays in it (`from` and `to` are the same). */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly step: string
  readonly by: 'people' | 'time' | 'linked'
}
export interface StageGraph {
  readonly stages: readonly GraphStage[]
  readonly arrows: readonly Arrow[]
}

/**
 * The graph of a branch on a day; steps of other branches that move this one are arrows too. The step that opens the
 * proceeding has no arrow: it leads to the start. Throws on a branch that the procedure does not have.
 */
export function stageGraph(procedure: Procedure, branch: string, day: CalendarDate): StageGraph {
  const definition = Object.hasOwn(procedure.branches, branch) ? procedure.branches[branch] : undefined
  if (definition === undefined) throw new Error(`The procedure ${procedure.id} has no branch ${branch}`)
  const stages = definition.stages.map((id) => ({
    id,
    final: definition.final.includes(id),
    start: id === definition.start,
  }))
  const open = stages.filter(({ final }) => !final).map(({ id }) => id)
  const rows = procedure.steps.filter((row) => inForceOn(row, day))
  return { stages, arrows: rows.flatMap((row) => [...ownArrows(row, branch, open), ...movedArrows(row, branch, open)]) }
}

/** Who takes a step; a gateway's message counts as people's, for somebody stands behind the device. */
const takenBy = (row: StepRow): Arrow['by'] =>
  row.by.includes('time') ? 'time' : row.by.includes('linked') ? 'linked' : 'people'

function ownArrows(row: StepRow, branch: string, open: readonly string[]): Arrow[] {
  if ((row.branch ?? 'main') !== branch) return []
  const starred = open.filter((stage) => !row.except?.includes(stage))
  const from = [...new Set(row.stage.flatMap((stage) => (stage === '*' ? starred : [stage])))]
  return from.flatMap((stage) => {
    const to =
      row.to === undefined ? [stage] : typeof row.to === 'string' ? [row.to] : [...new Set(Object.values(row.to.map))]
    return to.map((one) => ({ from: stage, to: one, step: row.id, by: takenBy(row) }))
  })
}

const movedArrows = (row: StepRow, branch: string, open: readonly string[]): Arrow[] =>
  (row.moves ?? [])
    .filter((move) => move.branch === branch)
    .flatMap(({ from = open, to }) => from.map((stage) => ({ from: stage, to, step: row.id, by: takenBy(row) })))
