/** The stage of a proceeding as a coloured word. */
import type { JSX } from 'preact'
import type { State } from '../../engine/state.ts'
import { Tag, type TagColour } from '../../web/components/tag/tag.tsx'
import type { Say } from '../../web/text/say.ts'

/** Colour of a stage: over and good, waiting, needs attention. Always beside its word. */
export const stageColour = (state: Pick<State, 'closed'>, stage: string): TagColour =>
  state.closed
    ? 'grey'
    : /refused|unsatisfied|silent/.test(stage)
      ? 'red'
      : /received|filed|forwarded|with-body/.test(stage)
        ? 'amber'
        : 'blue'

export const StageTag = ({ say, state }: { readonly say: Say; readonly state: State }): JSX.Element => {
  const stage = state.branches.main?.stage ?? ''
  return <Tag colour={stageColour(state, stage)}>{say(`${state.procedure}.stage.${stage}`)}</Tag>
}
