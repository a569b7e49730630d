/** The public card of a case in court: its court, stage, days, hearings and kinds of papers. No party, no text of anything. */
import type { Act } from '../../engine/act.ts'
import { voidedIn } from '../../engine/correcting/refold.ts'
import { isHiddenFrom } from '../../engine/reading/hidden.ts'
import type { State } from '../../engine/state.ts'
import { registerNumberInAddress } from '../../kernel/case-number.ts'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { SummaryList, type SummaryRow } from '../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { formatDay } from '../../web/text/formats.ts'
import { absent, page, type Reply, to, type Visit } from '../../web/visit.ts'
import { StageTag } from '../cases/index.ts'
import { articleInWords } from '../forms/index.ts'
import { HearingTable } from './hearing-table.tsx'
import { byCourtNumber, courtNumberOf, type Hearing, hearingsOf, judgesOf } from './list.ts'
import type { HearingPorts } from './ports.ts'
import { isPublic } from './public.ts'

/** Everything of a case that the card shows; the JSON twin is this and no more. */
interface Card {
  readonly state: State
  readonly number: string
  readonly court: string
  readonly papers: readonly { readonly day: Act['on']; readonly kind: string }[]
}

async function cardOf(ports: HearingPorts, inAddress: string): Promise<Card | undefined> {
  const state = await byCourtNumber(ports.db, inAddress)
  const number = state && courtNumberOf(state)
  // A number the case had before it went on to another court leads to the same card only by its newest.
  if (!state || !number || !isPublic(ports.publicity, state)) return undefined
  const court = state.seats[ports.law.procedures[state.procedure]!.heldBy]?.holder.office
  if (court === undefined) return undefined
  const acts = (await ports.store.acts(state.id)).map(({ bytes }) => JSON.parse(bytes) as Act)
  const voided = voidedIn(acts)
  const around = { law: ports.law, state, acts, chain: [state] }
  const papers = acts
    .filter((act) => !voided.has(act.n) && !isHiddenFrom(around, act, { person: '', posts: [] }))
    .flatMap((act) =>
      act.results.flatMap((effect) => (effect.do === 'paper' ? [{ day: act.on, kind: effect.kind }] : [])),
    )
  return { state, number, court, papers }
}

export async function cardReply(ports: HearingPorts, visit: Visit, asked: string): Promise<Reply> {
  const isData = asked.endsWith('.json')
  const card = await cardOf(ports, isData ? asked.slice(0, -5) : asked)
  if (card === undefined) return absent
  const { state, number, court, papers } = card
  const hearings = await hearingsOf(ports.db, { procedures: [state.procedure], proceedings: [state.id] })
  if (!isData) return cardPage(ports, visit, card, hearings)
  return {
    kind: 'data',
    type: 'application/json',
    body: JSON.stringify({
      number,
      procedure: state.procedure,
      court,
      stage: state.branches.main?.stage ?? '',
      openedOn: state.openedOn,
      changedOn: state.lastOn,
      hearings: hearings.map(({ at, place, standing }) => ({ at, room: place, standing })),
      papers,
    }),
  }
}

async function cardPage(ports: HearingPorts, visit: Visit, card: Card, hearings: readonly Hearing[]): Promise<Reply> {
  const { state, number, papers } = card
  const { say, language } = visit
  const nameOf = await ports.names(judgesOf(state))
  return page(
    number,
    <>
      <p class="govuk-caption-l">{say(`${state.procedure}.title`)}</p>
      <h1 class="govuk-heading-l tz-number">{number}</h1>
      <p class="govuk-body tz-narrow">{say('card.text', { article: articleInWords(say, ports.publicity.article) })}</p>
      <SummaryList say={say} rows={factsOf(ports, visit, card, nameOf)} />
      <h2 class="govuk-heading-m">{say('hearings.title')}</h2>
      <HearingTable
        visit={visit}
        ports={ports}
        rows={hearings}
        nameOf={nameOf}
        empty={<EmptyState title={say('card.no-hearings')} />}
      />
      <h2 class="govuk-heading-m">{say('card.papers')}</h2>
      <Table
        id="card-papers"
        caption={say('card.papers')}
        captionHidden
        empty={<EmptyState title={say('card.no-papers')} />}
        columns={[{ title: say('card.paper') }, { title: say('card.day') }]}
        rows={papers.map(({ kind, day }) => ({ cells: [say(`document.${kind}`), formatDay(day, language)] }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, '/law/unverified')}>
          {say('card.unverified')}
        </a>
      </p>
    </>,
    {
      alternates: [
        { type: 'application/json', href: to(visit, `/public/cases/${registerNumberInAddress(number)}.json`) },
      ],
    },
  )
}

function factsOf(
  ports: HearingPorts,
  { say, language }: Visit,
  { state, court }: Card,
  nameOf: Awaited<ReturnType<HearingPorts['names']>>,
): SummaryRow[] {
  const judges = judgesOf(state).map((person) => nameOf({ person }, say))
  const rows = [
    [
      'court',
      <a class="govuk-link" href={to({ language }, `/courts/${court}`)}>
        {ports.registry.office(court)?.names[language] ?? court}
      </a>,
    ],
    ['judge', judges.join(', ') || '—'],
    ['stage', <StageTag say={say} state={state} />],
    ['opened', formatDay(state.openedOn, language)],
    ['changed', formatDay(state.lastOn, language)],
  ] as const
  return rows.map(([id, value]) => ({ key: say(`card.${id}`), value }))
}
