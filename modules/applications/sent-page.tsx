/** What was sent: its number, what happens next, the way to follow it. */
import { openerSeat } from '../../engine/reading/opening.ts'
import { type State, seatOf } from '../../engine/state.ts'
import type { Instant } from '../../kernel/instant.ts'
import { Button } from '../../web/components/button/button.tsx'
import { Panel } from '../../web/components/panel/panel.tsx'
import { page, type Reply, to, type Visit } from '../../web/visit.ts'
import { caseAddress, paperAddress } from '../cases/index.ts'
import type { DraftPorts } from './draft.ts'
import { Tried } from './tried.tsx'

/** The step by which a proceeding was opened, when it was opened by the person themselves. */
export function openedBy({ law }: DraftPorts, person: string, state: State): string | undefined {
  const procedure = law.procedures[state.procedure]
  return procedure?.steps.find((row) => {
    const seat = row.stage.length === 0 && row.by.includes('anyone') && openerSeat({ procedure, row })
    return seat && state.done[row.id] !== undefined && sitsIn(state, seat, person)
  })?.id
}

/** One seat, or one of several that were filled together. */
const sitsIn = (state: State, seat: string, person: string): boolean =>
  Object.entries(state.seats).some(([key, { holder }]) => seatOf(key) === seat && holder.person === person)

export function sentReply(
  visit: Visit,
  { law, registry, zone }: DraftPorts,
  number: string,
  state: State,
  step: string,
  tried: readonly Instant[] = [],
): Reply {
  const { say } = visit
  const { procedure } = state
  const office = registry.office(state.seats[law.procedures[procedure]!.heldBy]?.holder.office ?? '')
  const title = say(`${procedure}.step.${step}.done`)
  const next = `${procedure}.step.${step}.next`
  const papers = law.procedures[procedure]!.steps.find(({ id }) => id === step)?.documents ?? []
  return page(
    // Many things are sent: the title in the browser's tabs says which one this is.
    `${title} (${number})`,
    <div class="tz-narrow">
      <Panel title={title}>
        {say('apply.sent.number')}
        <br />
        <strong class="tz-number">{number}</strong>
      </Panel>
      <p class="govuk-body">{say('apply.sent.keep')}</p>
      <Tried visit={visit} zone={zone} tried={tried} words="apply.sent.tried" />
      {papers.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{say('apply.sent.sign')}</h2>
          <p class="govuk-body">{say('apply.sent.sign.why')}</p>
          <ul class="govuk-list">
            {papers.map((kind) => (
              <li>
                <a class="govuk-link" href={to(visit, `${paperAddress(number, 1, 1, kind)}/sign`)}>
                  {`${say('paper.sign.do')}: ${say(`document.${kind}`)}`}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">{say('apply.sent.next')}</h2>
      <p class="govuk-body">
        {say.has(next)
          ? say(next, { office: office?.names[visit.language] ?? '' })
          : say(`${procedure}.stage.${state.branches.main?.stage}.means`)}
      </p>
      <Button href={to(visit, caseAddress(number))}>{say('apply.sent.follow')}</Button>
    </div>,
  )
}
