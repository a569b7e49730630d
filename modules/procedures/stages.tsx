/** What leads where: the stages of a branch in order, each with the steps that leave it, and the same as a picture. */
import type { JSX } from 'preact'
import type { Procedure } from '../../engine/define.ts'
import { type Arrow, stageGraph } from '../../engine/reading/diagram.ts'
import type { CalendarDate } from '../../kernel/calendar-date.ts'
import { Details } from '../../web/components/details/details.tsx'
import { StageDiagram } from '../../web/components/stage-diagram/stage-diagram.tsx'
import type { Say } from '../../web/text/say.ts'
import { byWhom } from './tables.tsx'

interface OnADay {
  readonly say: Say
  readonly procedure: Procedure
  readonly day: CalendarDate
}

/** The main line open, the branches beside it each behind its name. */
export const Stages = ({ say, procedure, day }: OnADay): JSX.Element => {
  const beside = Object.keys(procedure.branches).filter((branch) => branch !== 'main')
  return (
    <>
      <h2 class="govuk-heading-m" id="stages">
        {say('procedures.diagram')}
      </h2>
      <StageList say={say} procedure={procedure} day={day} branch="main" />
      <Details summary={say('procedures.picture')}>
        <Picture say={say} procedure={procedure} day={day} branch="main" title={say('procedures.diagram')} />
      </Details>
      {beside.length > 0 && (
        <section aria-labelledby="beside">
          <h2 class="govuk-heading-m" id="beside">
            {say('procedures.beside')}
          </h2>
          <p class="govuk-body">{say('procedures.beside.means')}</p>
          {beside.map((branch) => {
            const title = say(`${procedure.id}.branch.${branch}`)
            return (
              <Details summary={title}>
                <StageList say={say} procedure={procedure} day={day} branch={branch} />
                <Picture say={say} procedure={procedure} day={day} branch={branch} title={title} />
              </Details>
            )
          })}
        </section>
      )}
    </>
  )
}

interface OfBranch extends OnADay {
  readonly branch: string
}

/** One line a step: arrows of one step to one stage go together. */
const oncePerStep = (arrows: readonly Arrow[]): Arrow[] => [
  ...new Map(arrows.map((arrow) => [`${arrow.step} ${arrow.to}`, arrow])).values(),
]

function StageList({ say, procedure, day, branch }: OfBranch): JSX.Element {
  const { stages, arrows } = stageGraph(procedure, branch, day)
  return (
    <ol class="tz-stages">
      {stages.map(({ id, final }) => {
        const leaving = arrows.filter(({ from }) => from === id)
        const means = `${procedure.id}.stage.${id}.means`
        return (
          <li class={`tz-stages__stage${final ? ' tz-stages__stage--final' : ''}`}>
            <h3 class="govuk-heading-s">{say(`${procedure.id}.stage.${id}`)}</h3>
            {say.has(means) && <p class="govuk-hint">{say(means)}</p>}
            <StepLines say={say} procedure={procedure} day={day} arrows={leaving.filter(({ to }) => to !== id)} />
            <Staying say={say} procedure={procedure} day={day} arrows={leaving.filter(({ to }) => to === id)} />
          </li>
        )
      })}
    </ol>
  )
}

interface OfArrows extends OnADay {
  readonly arrows: readonly Arrow[]
}

function StepLines({ say, procedure, arrows }: OfArrows): JSX.Element | null {
  if (arrows.length === 0) return null
  return (
    <ul class="govuk-list tz-stages__steps">
      {oncePerStep(arrows).map(({ step, to, from }) => {
        const row = procedure.steps.find(({ id }) => id === step)!
        return (
          <li>
            <a class="govuk-link" href={`#step-${step}`}>
              {say(`${procedure.id}.step.${step}.do`)}
            </a>{' '}
            <span class="tz-stages__who">{byWhom(say, procedure, row)}</span>
            {to !== from && <span class="tz-stages__to">{say(`${procedure.id}.stage.${to}`)}</span>}
          </li>
        )
      })}
    </ul>
  )
}

/** Steps that leave the stage as it is: many, and seldom what a reader looks for first. */
function Staying(props: OfArrows): JSX.Element | null {
  const steps = oncePerStep(props.arrows)
  if (steps.length === 0) return null
  return (
    <Details summary={props.say('procedures.staying', { n: steps.length })}>
      <StepLines {...props} />
    </Details>
  )
}

/** A picture with more boxes than this counts the steps that leave a stage as it is instead of naming them. */
const boxesNamed = 12

function Picture({ say, procedure, day, branch, title }: OfBranch & { readonly title: string }): JSX.Element {
  const { stages, arrows } = stageGraph(procedure, branch, day)
  const moving = arrows.filter(({ from, to }) => from !== to)
  const drawn = stages.length + new Set(moving.map(({ step }) => step)).size > boxesNamed ? moving : arrows
  const steps = [...Map.groupBy(drawn, ({ step, to, from }) => `${step}-${to === from ? '' : to}`)].map(
    ([id, group]) => ({
      id,
      title: say(`${procedure.id}.step.${group[0]!.step}.do`),
      from: group.map(({ from }) => from),
      byTime: group[0]!.by === 'time',
      ...(group[0]!.to !== group[0]!.from && { to: group[0]!.to }),
    }),
  )
  return (
    <StageDiagram
      say={say}
      id={`diagram-${branch}`}
      title={title}
      stages={stages.map(({ id, final }) => ({ id, title: say(`${procedure.id}.stage.${id}`), isFinal: final }))}
      steps={steps}
    />
  )
}
