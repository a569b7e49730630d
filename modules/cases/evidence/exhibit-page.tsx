/** One exhibit: what it is, its files and papers, and the acts of its custody one after another. Opening it is on the record. */
import type { ComponentChildren, JSX } from 'preact'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Hash } from '../../../web/components/hash/hash.tsx'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { Timeline } from '../../../web/components/timeline/timeline.tsx'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { actInWords, type NameOf, valuesOf, whoDid } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import type { Chain, OpenAct } from '../chain.ts'
import { decisionAddress } from '../decision/address.ts'
import type { ExplainPorts } from '../explain.ts'
import { fileRows } from '../papers/attached-files.tsx'
import { papersOf } from '../papers/papers-tab.tsx'
import { exhibitTitle } from './exhibit-list.tsx'
import type { Exhibit } from './register.ts'

export interface ExhibitProps {
  readonly visit: Visit
  readonly ports: ExplainPorts
  readonly chain: Chain
  readonly acts: readonly OpenAct[]
  readonly exhibit: Exhibit
  readonly nameOf: NameOf
  /** The waiting act beside which the exhibit was looked for. */
  readonly about?: number
}

export function exhibitReply(props: ExhibitProps): Reply {
  const { visit, chain, exhibit, about } = props
  const title = exhibitTitle(visit, exhibit)
  const { number } = chain
  return page(`${title} (${number})`, <ExhibitPage {...props} title={title} />, {
    before: (
      <BackLink
        say={visit.say}
        href={to(visit, about ? decisionAddress(number, exhibit.one.place, about) : caseAddress(number))}
      />
    ),
  })
}

function ExhibitPage(props: ExhibitProps & { readonly title: string }): JSX.Element {
  const { visit, ports, chain, exhibit, nameOf, title } = props
  const { say } = visit
  const { one, custody, isThing } = exhibit
  const rows = [...valuesOf(say, ports, one, nameOf), ...fileRows(props, one), ...papersRow(props, one)]
  return (
    <div class="tz-narrow">
      <p class="govuk-caption-l tz-number">{chain.number}</p>
      <h1 class="govuk-heading-l tz-typed">{title}</h1>
      <p class="govuk-body-s tz-muted">{whoDid(say, one, nameOf)}</p>
      <SummaryList say={say} rows={rows} />
      <p class="govuk-body-s">
        {say('case.paper.proof', { n: one.act.n })} <Hash value={one.hash} />
      </p>
      {isThing && (
        <>
          <h2 class="govuk-heading-m">{say('exhibit.custody')}</h2>
          <p class="govuk-hint">{say('exhibit.custody.help')}</p>
          <Timeline say={say} acts={custody.map((act) => actInWords(say, ports, act, nameOf, fileRows(props, act)))} />
        </>
      )}
    </div>
  )
}

function papersRow({ visit, chain }: ExhibitProps, one: OpenAct): { key: string; value: ComponentChildren }[] {
  const { say } = visit
  const papers = papersOf({ acts: [one] })
  if (papers.length === 0) return []
  const links = papers.map(({ kind }) => (
    <li>
      <a class="govuk-link" href={to(visit, `${caseAddress(chain.number)}/papers/${one.place}/${one.act.n}/${kind}`)}>
        {say(`document.${kind}`)}
      </a>
    </li>
  ))
  return [{ key: say('case.paper'), value: <ul class="govuk-list">{links}</ul> }]
}
