/** What a draft asks of whoever knows what filings cost: the country counts, the payments are elsewhere. */
import type { ComponentChildren } from 'preact'
import type { Command } from '../../engine/command.ts'
import type { Visit } from '../../web/visit.ts'

export interface FeePort {
  /** The field in which what was paid here is named: filled from the record, asked on no page. */
  readonly field: string
  /** Its rows for a draft: found again whatever became of the browser in which they were paid. */
  rowsFor(draft: string): Promise<readonly object[]>
  /** What the last page says of the fee of a filing, and whether it is settled; undefined where none is due. */
  said(
    visit: Visit,
    draft: string,
    command: Command,
  ): Promise<{ readonly body: ComponentChildren; readonly isSettled: boolean } | undefined>
}
