/** A paper of the case as a page that prints: its kind and number, who made it and when, its parts as they stand in the act. */
import type { JSX } from 'preact'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Hash } from '../../../web/components/hash/hash.tsx'
import { Notice } from '../../../web/components/notice/notice.tsx'
import { Warning } from '../../../web/components/warning/warning.tsx'
import { formatDay, formatMoney } from '../../../web/text/formats.ts'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { type NameOf, openedInWords, wordsOf } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import type { Chain, OpenAct } from '../chain.ts'
import type { SignedPaper } from '../papers/checked-signatures.ts'
import { PaperLinks } from '../papers/paper-links.tsx'
import { Signatures } from '../papers/signature-list.tsx'
import { paperAddress } from '../papers/signing-routes.ts'

export interface PaperProps {
  readonly visit: Visit
  readonly chain: Chain
  readonly one: OpenAct
  readonly kind: string
  readonly nameOf: NameOf
  readonly signed: readonly SignedPaper[]
  readonly maySign: boolean
}

export function paperReply(props: PaperProps): Reply {
  const { visit, chain, one, kind } = props
  const { say } = visit
  const title = say(`document.${kind}`)
  const address = paperAddress(chain.number, one.place, one.act.n, kind)
  const body = (
    <>
      {visit.query.get('signed') === 'yes' && (
        <Notice say={say} kind="success">
          {say('case.signed')}
        </Notice>
      )}
      <Paper {...props} title={title} />
      <Signatures {...props} address={address} />
    </>
  )
  return page(`${title} ${chain.number}`, body, {
    before: <BackLink say={say} href={to(visit, caseAddress(chain.number))} />,
  })
}

function Paper({ visit, chain, one, kind, title, nameOf }: PaperProps & { readonly title: string }): JSX.Element {
  const { say } = visit
  const { act, state, values } = one
  const words = wordsOf(say, state.procedure, state, nameOf)
  const held = Object.entries(state.seats).filter(([, { active }]) => active)
  const parts = Object.entries(values).filter(([name]) => say.has(`${state.procedure}.field.${name}`))
  const counted = act.results.flatMap((effect) => (effect.do === 'fact' ? [effect] : []))
  return (
    <article class="tz-act">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {state.names.at(-1)?.name ?? chain.number} · <time dateTime={act.on}>{formatDay(act.on, say.language)}</time>
      </p>
      <p class="govuk-body govuk-!-display-none-print">
        <PaperLinks
          visit={visit}
          number={chain.number}
          form="papers"
          place={one.place}
          n={one.act.n}
          kind={kind}
          title={title}
        />
      </p>
      {one.voidedBy && <Warning say={say}>{say('case.voided.paper')}</Warning>}
      <dl class="tz-act__parties">
        {held.map(([seat, { holder }]) => (
          <div>
            <dt>{say(`${state.procedure}.seat.${seat.replace(/-\d+$/, '')}`)}</dt>
            <dd>{nameOf(holder, say)}</dd>
          </div>
        ))}
      </dl>
      {parts.map(([name, value]) => (
        <section>
          <h2 class="govuk-heading-m">{say(`${state.procedure}.field.${name}`)}</h2>
          <div class="govuk-body tz-act__text">{openedInWords(words, name, value)}</div>
        </section>
      ))}
      {counted
        .filter(({ name }) => say.has(`${state.procedure}.fact.${name}`))
        .map(({ name, value }) => (
          <section>
            <h2 class="govuk-heading-m">{say(`${state.procedure}.fact.${name}`)}</h2>
            <p class="tz-act__text">
              {say.has(`${state.procedure}.option.${name}.${value}`)
                ? say(`${state.procedure}.option.${name}.${value}`)
                : isSum(value)
                  ? formatMoney(String(value), say.language)
                  : String(value)}
            </p>
          </section>
        ))}
      <footer class="tz-act__proof">
        <p class="govuk-body-s">
          {say('case.paper.proof', { n: act.n })} <Hash value={one.hash} />
        </p>
      </footer>
    </article>
  )
}

/** A fact written in figures is a sum; any other stands as it was written. */
const isSum = (value: unknown): boolean => /^\d+(\.\d+)?$/.test(String(value))
