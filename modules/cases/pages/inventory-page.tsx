/** The inventory of a case as a page for the court and the parties: is everything here, who did it, how does the body's list differ, and every line. */
import type { ComponentChildren, JSX } from 'preact'
import { seatOf } from '../../../engine/state.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { Hash } from '../../../web/components/hash/hash.tsx'
import { InsetText } from '../../../web/components/inset-text/inset-text.tsx'
import { Pagination } from '../../../web/components/pagination/pagination.tsx'
import { SummaryList } from '../../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { Tag } from '../../../web/components/tag/tag.tsx'
import { Warning } from '../../../web/components/warning/warning.tsx'
import { formatDay, formatDayShort } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { isBuiltIn, type NameOf, whoDid } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import { type Chain, numberAmongTwins } from '../chain.ts'
import type { GivenList, Inventory, Line } from '../inventory.ts'

interface InventoryPageProps {
  readonly visit: Visit
  readonly chain: Chain
  readonly inventory: Inventory
  readonly nameOf: NameOf
}

export const inventoryAddress = (number: string): string => `${caseAddress(number)}/inventory`

export const inventoryReply = (props: InventoryPageProps): Reply =>
  page(`${props.visit.say('case.inventory')} ${props.chain.number}`, <InventoryPage {...props} />, {
    before: <BackLink say={props.visit.say} href={to(props.visit, caseAddress(props.chain.number))} />,
  })

function InventoryPage(props: InventoryPageProps): JSX.Element {
  const { visit, chain, inventory } = props
  const { say } = visit
  return (
    <>
      <p class="govuk-caption-l tz-number">{chain.number}</p>
      <h1 class="govuk-heading-l">{say('case.inventory')}</h1>
      <p class="govuk-body">{say('case.inventory.help')}</p>
      {verdict(say, props)}
      <h2 class="govuk-heading-m">{say('case.inventory.who')}</h2>
      <SummaryList say={say} rows={whoActed(say, inventory.lines)} />
      <h2 class="govuk-heading-m">{say('case.inventory.lists')}</h2>
      {inventory.lists.length === 0 && <p class="govuk-body">{say('case.inventory.lists.none')}</p>}
      {inventory.lists.map((list) => (
        <GivenListPart {...props} list={list} />
      ))}
      {everyLine(props)}
    </>
  )
}

/** What is missing, named one by one; or that nothing is. */
function verdict(say: Say, { chain, inventory: { gaps, lines } }: InventoryPageProps): JSX.Element {
  const count = (what: Line['entry']['what']): number => lines.filter(({ entry }) => entry.what === what).length
  const amounts = { acts: count('act'), papers: count('paper'), notices: count('notice'), files: count('file') }
  const shortOf = (id: string): string =>
    say(`${chain.states.find((state) => state.id === id)?.procedure ?? chain.current.procedure}.short`)
  const problems = [
    ...gaps.map(({ what, proceeding, procedure, n }) =>
      say(`case.inventory.gap.${what}`, {
        where: what === 'proceeding-missing' ? say(`${procedure}.short`) : shortOf(proceeding),
        n,
      }),
    ),
    ...lines.flatMap(({ entry, file }) =>
      file === undefined || file === 'present' ? [] : [say(`case.inventory.gap.file-${file}`, { name: entry.name })],
    ),
  ]
  return (
    <>
      {problems.length === 0 ? (
        <InsetText>
          <p class="govuk-body govuk-!-font-weight-bold">{say('case.inventory.whole')}</p>
        </InsetText>
      ) : (
        <>
          <Warning say={say}>{say('case.inventory.not-whole', { count: problems.length })}</Warning>
          <ul class="govuk-list govuk-list--bullet" id="missing">
            {problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">{say('case.inventory.amounts', amounts)}</p>
    </>
  )
}

/** How many acts each side took, and how many time and the connected proceedings. */
function whoActed(say: Say, lines: readonly Line[]): { key: string; value: string }[] {
  const acts = lines.filter(({ entry, isHidden }) => entry.what === 'act' && !isHidden)
  const times = new Map<string, number>()
  for (const line of acts) {
    const who = sideOf(say, line)
    times.set(who, (times.get(who) ?? 0) + 1)
  }
  return [...times].map(([key, count]) => ({ key, value: say('case.record.acts', { count }) }))
}

function sideOf(say: Say, { entry: { act }, state }: Line): string {
  const { as, person } = act.by
  if (as === 'time' || as === 'linked' || as === 'outside') return say(`who.${as}`)
  const seat =
    as === 'anyone'
      ? Object.keys(state.seats).find((key) => state.seats[key]!.holder.person === person)
      : (as.split('@')[1] ?? as)
  return seat === undefined ? say('who.anyone') : say(`${state.procedure}.seat.${seat.replace(/-\d+$/, '')}`)
}

/** One list of the body, and both sides of its difference from the record. */
function GivenListPart({
  visit,
  chain,
  nameOf,
  inventory,
  list,
}: InventoryPageProps & { readonly list: GivenList }): JSX.Element {
  const { say } = visit
  const { act, state, unlisted, unknown } = list
  const lineOf = (entry: Line['entry']): Line => inventory.lines.find((line) => line.entry === entry)!
  return (
    <section class="tz-listed">
      <p class="govuk-body">
        {say('case.inventory.lists.by', {
          who: whoDid(say, { act, state }, nameOf),
          day: formatDay(act.on, say.language),
        })}
      </p>
      {unlisted.length + unknown.length === 0 && <p class="govuk-body">{say('case.inventory.lists.agree')}</p>}
      {unlisted.length > 0 && (
        <>
          <Warning say={say}>{say('case.inventory.unlisted', { count: unlisted.length })}</Warning>
          <ul class="govuk-list govuk-list--bullet" id={`unlisted-${act.n}`}>
            {unlisted.map((entry) => (
              <li>
                {nameInWords(visit, chain, lineOf(entry))}, {formatDay(entry.act.on, say.language)}
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && (
        <>
          <Warning say={say}>{say('case.inventory.unknown', { count: unknown.length })}</Warning>
          <ul class="govuk-list govuk-list--bullet" id={`unknown-${act.n}`}>
            {unknown.map((line) => (
              <li class="tz-typed">{line}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-hint">{say('case.inventory.lists.how')}</p>
    </section>
  )
}

/** Acts and files shown at once: a case of years stays a light page. */
const linesPerPage = 100

/** A row an act, with the papers it issued and those it told; a row a file. */
function everyLine({ visit, chain, inventory: { lines }, nameOf }: InventoryPageProps): ComponentChildren {
  const { say } = visit
  const ofOwn = lines.filter(({ entry }) => entry.what === 'act' || entry.what === 'file')
  const pages = Math.max(1, Math.ceil(ofOwn.length / linesPerPage))
  const asked = Number(visit.query.get('page') ?? '1')
  const now = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
  const shown = ofOwn.slice((now - 1) * linesPerPage, now * linesPerPage)
  const columns = ['case.inventory.what', 'case.inventory.by', 'case.day', 'case.hash', 'case.inventory.state']
  return (
    <>
      {[...Map.groupBy(shown, ({ place }) => place)].map(([place, own]) => (
        <Table
          id={`inventory-${place}`}
          caption={titleOf(say, chain, own[0]!.state)}
          columns={columns.map((key) => ({ title: say(key) }))}
          rows={own.map((line) => ({
            ...(line.file !== undefined && line.file !== 'present' && { marked: true }),
            cells: [
              <>
                {nameInWords(visit, chain, line)}
                {line.entry.what === 'act' && issuedBy(visit, chain, line, lines)}
              </>,
              line.isHidden ? '—' : whoDid(say, { act: line.entry.act, state: line.state }, nameOf),
              formatDayShort(line.entry.act.on),
              <Hash value={line.entry.hash} />,
              stateTag(say, line),
            ],
          }))}
        />
      ))}
      <Pagination
        say={say}
        page={now}
        pages={pages}
        hrefOf={(n) => to(visit, `${inventoryAddress(chain.number)}?page=${n}`)}
      />
    </>
  )
}

/** With its own number, where the file has several of the kind: cases that were severed or joined. */
function titleOf(say: Say, chain: Chain, state: Line['state']): string {
  const number = numberAmongTwins(chain, state)
  const title = say(`${state.procedure}.title`)
  return number ? `${title} (${number})` : title
}

function issuedBy(visit: Visit, chain: Chain, { entry: { act } }: Line, lines: readonly Line[]): ComponentChildren {
  const own = lines.filter(({ entry }) => entry.act === act && (entry.what === 'paper' || entry.what === 'notice'))
  return (
    own.length > 0 && (
      <ul class="govuk-list govuk-!-font-weight-regular govuk-!-margin-bottom-0">
        {own.map((line) => (
          <li>{nameInWords(visit, chain, line)}</li>
        ))}
      </ul>
    )
  )
}

/** The line by its name: acts with their number, papers as links, notices by whom they went to, files by their name. */
function nameInWords(
  { say, language }: Visit,
  chain: Chain,
  { entry, state, place, isHidden }: Line,
): ComponentChildren {
  if (isHidden) return `${entry.n}. ${say('case.inventory.hidden')}`
  if (entry.what === 'act')
    return `${entry.n}. ${say(isBuiltIn(entry.name) ? `${entry.name}.done` : `${state.procedure}.step.${entry.name}.done`)}`
  if (entry.what === 'file')
    return (
      <a
        class="govuk-link tz-typed"
        href={to({ language }, `${caseAddress(chain.number)}/files/${place}/${entry.n}/${entry.hash}`)}
      >
        {say('case.inventory.file', { name: entry.name })}
      </a>
    )
  if (entry.what === 'notice') return `${say('case.notice')}: ${toldOf(say, entry, state)}`
  return (
    <a
      class="govuk-link"
      href={to({ language }, `${caseAddress(chain.number)}/papers/${place}/${entry.n}/${entry.name}`)}
    >
      {say(`document.${entry.name}`)}
    </a>
  )
}

const toldOf = (say: Say, { act, name }: Line['entry'], { procedure }: Line['state']): string =>
  act.results
    .flatMap((effect) => (effect.do === 'notice' && effect.kind === name ? effect.to : []))
    .map((seat) => say(`${procedure}.seat.${seatOf(seat)}`).toLocaleLowerCase(say.language))
    .join(', ')

function stateTag(say: Say, { entry, file }: Line): JSX.Element {
  if (entry.isVoided) return <Tag colour="grey">{say('case.voided')}</Tag>
  if (file !== undefined && file !== 'present') return <Tag colour="red">{say(`case.inventory.state.${file}`)}</Tag>
  return <Tag colour="green">{say('case.inventory.state.present')}</Tag>
}
