/** The head of a case for those who work here: a bar that stays in sight, and parts of the case with addresses of their own. */
import type { JSX } from 'preact'
import type { TabAddresses } from '../../web/components/tabs/tabs.tsx'
import { to, type Visit } from '../../web/visit.ts'
import type { NameOf } from './act-words.tsx'
import { caseAddress } from './address.ts'
import type { Chain } from './chain.ts'
import { type ExplainPorts, runningTerms } from './explain.ts'

export const isStaff = ({ person }: Visit): boolean => (person?.posts.length ?? 0) > 0

/** Those who work here open one part of a case at a time; each has its own address. */
export const tabAddresses = (visit: Visit, { number }: Chain): TabAddresses => ({
  ...(visit.query.get('tab') && { current: visit.query.get('tab')! }),
  hrefOf: (id) => to(visit, `${caseAddress(number)}${id ? `?tab=${id}` : ''}`),
  allLabel: visit.say('case.all'),
})

interface CaseBarProps {
  readonly visit: Visit
  readonly ports: ExplainPorts
  readonly chain: Chain
  readonly nameOf: NameOf
  /** The stage in its colour. */
  readonly stage: JSX.Element
}

/** What stays in sight while the case is read: number, stage, the nearest last day, the first two parties. */
export function CaseBar({ visit, chain, ports, nameOf, stage }: CaseBarProps): JSX.Element {
  const { say } = visit
  const [term] = runningTerms(ports, say, chain.current, visit.at)
  const names = Object.values(chain.current.seats)
    .filter(({ active }) => active)
    .slice(0, 2)
    .map(({ holder }) => nameOf(holder, say))
  return (
    <div class="tz-casebar">
      <h1 class="govuk-heading-m tz-case-title">
        <span class="tz-number">{chain.number}</span> {stage}
      </h1>
      {term && (
        <p class={term.isLate ? 'tz-late' : undefined}>
          {say('web.term.last-day', { day: term.last })}
          {term.left && ` (${term.left})`}
        </p>
      )}
      <p class="tz-casebar__parties">{names.join(' — ')}</p>
    </div>
  )
}
