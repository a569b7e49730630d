/**
 * A book of the installation: one proceeding that stays open, in which administrators change what the installation works with.
 * Each change is an act with its day, its order and its author; what stands now is what the acts come to.
 */
import { type Field, procedure, type StepRow } from '../../engine/define.ts'
import { houseId } from './house-seat.ts'

/** What a change is ordered by: an act of law, an order, a decision. */
export const orderField: Field = { id: 'order', type: 'text', required: true, max: 200 }

export const bookStep = (id: string, fields: readonly Field[], more: Partial<StepRow> = {}): StepRow => ({
  id,
  article: 'platform',
  by: [`administrator@${houseId}`],
  stage: ['kept'],
  fields,
  atWill: true,
  correctable: false,
  ...more,
})

export const book = (id: string, steps: readonly StepRow[]) =>
  procedure({
    id,
    code: 'platform',
    editions: [{ from: '2000-01-01', law: 'platform' }],
    seats: { house: { kind: 'office' } },
    heldBy: 'house',
    branches: { main: { start: 'kept', stages: ['kept', 'closed'], final: ['closed'] } },
    unbounded: { kept: 'a book of the installation is kept as long as it runs' },
    terms: [],
    steps: [
      {
        id: 'open',
        article: 'platform',
        by: ['outside'],
        outside: 'personnel',
        stage: [],
        to: 'kept',
        fields: [{ id: 'house', type: 'body', required: true }],
        seats: [{ seat: 'house', do: 'fill', with: { field: 'house' } }],
      },
      ...steps,
      { id: 'close', article: 'platform', by: ['outside'], outside: 'personnel', stage: ['kept'], to: 'closed' },
    ],
  })
