/** Whose turn it is on a case page, until when and by which article, what the reader may do, and what happens if nobody acts. */
import type { JSX } from 'preact'
import type { Actor } from '../../../engine/command.ts'
import { isApprovalStep } from '../../../engine/deciding/approval.ts'
import type { OpenStep } from '../../../engine/reading/next-steps.ts'
import type { State } from '../../../engine/state.ts'
import { dayAt } from '../../../kernel/instant.ts'
import { type MayDo, TurnBox } from '../../../web/components/turn-box/turn-box.tsx'
import { formatDay } from '../../../web/text/formats.ts'
import { to, type Visit } from '../../../web/visit.ts'
import { articleInWords } from '../../forms/index.ts'
import { aboutWhom } from '../about-whom.ts'
import { type NameOf, stepDone } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import { isStaff } from '../case-bar.tsx'
import { type Chain, numberAmongTwins } from '../chain.ts'
import { askedToAgree, type ExplainPorts, isTurnOf, myOpenSteps, otherwise, termOfTurn } from '../explain.ts'
import { partLines } from '../service/one-link.ts'
import { serviceAddress } from '../service/table.tsx'

export interface TurnProps {
  readonly visit: Visit
  readonly ports: ExplainPorts
  readonly chain: Chain
  readonly actor: Actor
  readonly nameOf: NameOf
  /** Where the reader may bring the claim another way, now that it came to nothing here. */
  readonly bringAgain?: string
}

/** A name with the number of its proceeding, where the case has two of a kind. */
export const withNumber = (text: string, number: string | undefined): string => (number ? `${text} (${number})` : text)

function stepOfWhom({ visit: { say }, nameOf }: TurnProps, state: State, open: OpenStep): string {
  const words = say(isApprovalStep(open.step) ? `${open.step}.do` : `${state.procedure}.step.${open.step}.do`)
  const whom = aboutWhom(state, open)
  return whom ? say('case.may.of', { step: words, whom: nameOf(whom, say) }) : words
}

interface Offered extends MayDo {
  readonly atWill: boolean
}
/** What the reader may do in any proceeding of the case: what somebody waits for comes before what may be done at will. */
function offered(props: TurnProps): readonly Offered[] {
  const { visit, ports, chain, actor } = props
  const { say } = visit
  const parted = chain.states.map((one) => partLines(ports, one, myOpenSteps(ports, one, actor, visit.at)))
  const notify = parted.flatMap(({ lines }): Offered[] =>
    lines ? [{ href: to(visit, serviceAddress(chain.number)), text: say('service.notify'), atWill: lines.atWill }] : [],
  )
  const may = chain.states.flatMap((one, index): Offered[] =>
    parted[index]!.others.map((open) => ({
      href: to(
        visit,
        `${caseAddress(chain.number)}/${index + 1}/${open.step}?${new URLSearchParams({ ...(open.branch !== 'main' && { branch: open.branch }), ...(open.about && { about: String(open.about) }) })}`.replace(
          /\?$/,
          '',
        ),
      ),
      text: withNumber(stepOfWhom(props, one, open), numberAmongTwins(chain, one)),
      atWill: open.atWill === true,
      // What may be done at will has its own last day: that of the turn is somebody else's.
      ...(open.atWill &&
        open.lastDay && { hint: say('case.may.until', { day: formatDay(open.lastDay, say.language) }) }),
      ...(open.notBefore && {
        hint: say('case.may.from', { day: formatDay(dayAt(open.notBefore, one.zone), say.language) }),
      }),
    })),
  )
  return [...may, ...notify]
    .filter((one, index, all) => all.findIndex(({ href }) => href === one.href) === index)
    .sort((a, b) => Number(a.atWill) - Number(b.atWill))
}

/** The box on top of the case page, as this reader sees it. */
export function Turn(props: TurnProps): JSX.Element {
  const { visit, ports, chain, actor, bringAgain } = props
  const { say } = visit
  const state = chain.current
  const term = termOfTurn(ports, say, state, actor, visit.at)
  const unique = offered(props)
  // Who may only withdraw while a body works is not the one everybody waits for.
  const agreement = askedToAgree(myOpenSteps(ports, state, actor, visit.at))
  const isYours = unique.some(({ atWill }) => !atWill) && (agreement !== undefined || isTurnOf(state, actor))
  const stage = state.branches.main?.stage
  const whose = state.closed
    ? undefined
    : agreement
      ? say('case.turn.agreement', { what: stepDone(say, state.procedure, state.pending[agreement.about!]!.step) })
      : say(`${state.procedure}.turn.${stage}`)
  return (
    <TurnBox
      say={say}
      {...(whose && { whose })}
      isYours={isYours}
      may={[
        ...(bringAgain ? [{ href: to(visit, bringAgain), text: say('case.bring-again'), isMain: true }] : []),
        ...unique.map((one, index) => ({
          ...one,
          // A party is shown what is waited for from them, whoever else has a term to keep.
          isMain: index === 0 && (isYours || (!isStaff(visit) && !one.atWill)) && one.hint === undefined,
        })),
      ]}
      {...(term && {
        term: {
          lastDay: term.last,
          ...(term.left && { left: term.left }),
          isLate: term.isLate,
          article: `${term.name}. ${say('web.term.basis', { article: articleInWords(say, term.article) })}`,
          count: term.count,
          ...(term.provisional && { provisional: term.provisional }),
        },
      })}
      {...(agreement && { basis: say('web.term.basis', { article: articleInWords(say, agreement.article) }) })}
      otherwise={otherwise(ports, say, state)}
    />
  )
}
