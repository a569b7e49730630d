import type { Procedure } from '../../engine/define.ts'
import type { Law } from '../../engine/law.ts'

export interface ProcedurePorts {
  readonly law: Law
}

/** Procedures of the law that have words for people; the platform's own are not law. */
export const shown = ({ law }: Pick<ProcedurePorts, 'law'>): Procedure[] =>
  Object.values(law.procedures).filter(({ code }) => code !== 'platform')
