/** The notices of a case as they were sent: subject and body, filled from the act that sent them. */
import type { ComponentChildren } from 'preact'
import type { Law } from '../../engine/law.ts'
import { isTold, seatOf } from '../../engine/state.ts'
import { endOf } from '../../engine/time/terms.ts'
import { Details } from '../../web/components/details/details.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { formatDay, formatMoment } from '../../web/text/formats.ts'
import { to, type Visit } from '../../web/visit.ts'
import { type NameOf, VoidedTag } from './act-words.tsx'
import { caseAddress } from './address.ts'
import type { Chain, OpenAct } from './chain.ts'
import { PaperLinks } from './papers/paper-links.tsx'

interface Props {
  readonly visit: Visit
  readonly law: Law
  readonly acts: readonly OpenAct[]
  readonly chain: Chain
  readonly nameOf: NameOf
}

export function notices({ visit, law, acts, chain, nameOf }: Props): ComponentChildren {
  const { say } = visit
  const sent = acts.flatMap((one) =>
    one.act.results.flatMap((effect) => (effect.do === 'notice' ? [{ one, kind: effect.kind, seats: effect.to }] : [])),
  )
  return (
    <Table
      id="notices-table"
      caption={say('case.notices')}
      captionHidden
      columns={[{ title: say('case.notice') }, { title: say('case.to') }, { title: say('case.day') }]}
      empty={<EmptyState title={say('case.notices.none')} />}
      rows={sent.map(({ one, kind, seats }) => {
        const values = noticeValues({ visit, law, chain, nameOf }, one, seats)
        return {
          cells: [
            <>
              <Details summary={say(`notice.${kind}.subject`, values)}>
                <p class="govuk-body">{say(`notice.${kind}.body`, values)}</p>
              </Details>
              <PaperLinks
                visit={visit}
                number={chain.number}
                form="notices"
                place={one.place}
                n={one.act.n}
                kind={kind}
                title={say(`notice.${kind}.subject`, values)}
              />{' '}
              {one.voidedBy && <VoidedTag say={say} />}
            </>,
            seats
              .filter((seat) => isHeld(acts, one, seat))
              .map((seat) => say(`${one.state.procedure}.seat.${seatOf(seat)}`))
              .join(', '),
            formatDay(one.act.on, say.language),
          ],
        }
      })}
    />
  )
}

/** Whether anybody sat in the seat once the act was recorded: a notice to an empty seat reaches nobody. */
function isHeld(acts: Props['acts'], { place, act }: OpenAct, seat: string): boolean {
  const last = acts
    .filter((one) => one.place === place && one.act.n <= act.n && one.voidedBy === undefined)
    .toSorted((a, b) => a.act.n - b.act.n)
    .flatMap((one) => one.act.results)
    .findLast((effect) => effect.do === 'seat' && isTold([seat], effect.seat))
  return last?.do === 'seat' && last.action !== 'leave'
}

/** What a notice may name: the number, the body, the court, the judge, the day of the term that the act began, where to look. */
export function noticeValues(
  {
    visit,
    law,
    chain,
    nameOf,
  }: Pick<Props, 'law' | 'nameOf'> & {
    readonly visit: Pick<Visit, 'say' | 'language'>
    readonly chain: Pick<Chain, 'number'>
  },
  { act, state }: Pick<OpenAct, 'act' | 'state'>,
  seats: readonly string[],
): Record<string, string> {
  const { say } = visit
  const held = (seat: string): string => (state.seats[seat] ? nameOf(state.seats[seat].holder, say) : '')
  return {
    number: chain.number,
    body: held('body') || held('defendant-1'),
    court: held('court'),
    judge: held('judge'),
    day: dayOfTerm(law, act, state, seats, say.language),
    link: to(visit, caseAddress(chain.number)),
  }
}

/** The last day of the term that the act started or extended, of the recipients' own terms first; or the day of the hearing it set. */
function dayOfTerm(
  law: Law,
  act: OpenAct['act'],
  state: OpenAct['state'],
  seats: readonly string[],
  language: Visit['language'],
): string {
  if (typeof act.fields.hearingAt === 'string') return formatMoment(act.fields.hearingAt as never, state.zone, language)
  const keys = act.results.flatMap((effect) => (effect.do === 'start' || effect.do === 'extend' ? [effect.key] : []))
  const ofKind = (kind: string) => keys.filter((one) => state.terms[one]?.rule.kind === kind)
  const own = (list: readonly string[]) => list.find((one) => seats.includes(state.terms[one]!.rule.bound))
  // A window is nobody's deadline, but it is the last day of the one who may use it.
  const key = own(ofKind('last-day')) ?? own(ofKind('window')) ?? ofKind('last-day')[0]
  const day = key && endOf(state, key, law.days).lastDay
  return day ? formatDay(day, language) : '—'
}
