/** The case page: one number, everything it led to. At its top the five answers; below timeline, papers, parties, terms, notices, record. */
import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '../../../engine/command.ts'
import { isApprovalStep } from '../../../engine/deciding/approval.ts'
import { dayAt } from '../../../kernel/instant.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { Details } from '../../../web/components/details/details.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { Hash } from '../../../web/components/hash/hash.tsx'
import { Pagination } from '../../../web/components/pagination/pagination.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { Tabs } from '../../../web/components/tabs/tabs.tsx'
import { TermCard, type TermState } from '../../../web/components/term-card/term-card.tsx'
import { Timeline, type TimelineAct } from '../../../web/components/timeline/timeline.tsx'
import { type MayDo, TurnBox } from '../../../web/components/turn-box/turn-box.tsx'
import { formatDay, formatMomentShort } from '../../../web/text/formats.ts'
import type { Say } from '../../../web/text/say.ts'
import type { Visit } from '../../../web/visit.ts'
import { to } from '../../../web/visit.ts'
import { articleInWords } from '../../forms/index.ts'
import { aboutWhom } from '../about-whom.ts'
import { actInWords, type NameOf, stepDone } from '../act-words.tsx'
import { caseAddress } from '../address.ts'
import { CaseBar, isStaff, tabAddresses } from '../case-bar.tsx'
import { type Chain, numberAmongTwins, type OpenAct } from '../chain.ts'
import type { ConnectedCase } from '../connected/connected.ts'
import { ConnectedCases } from '../connected/table.tsx'
import {
  type ExplainPorts,
  isTurnOf,
  myOpenSteps,
  otherwise,
  type TermInWords,
  termInWords,
  termOfTurn,
} from '../explain.ts'
import { notices } from '../notices.tsx'
import { fileRows } from '../papers/attached-files.tsx'
import { type Deliveries, deliveriesTable } from '../papers/deliveries.tsx'
import { PapersToSign, papersOf, papersTab } from '../papers/papers-tab.tsx'
import { HeldNow, RestrainedPeople } from '../restraint/restrained.tsx'
import { type RestraintOf, restrainedIn } from '../restraint/spans.ts'
import { serviceLines } from '../service/lines.ts'
import { partLines } from '../service/one-link.ts'
import { sendingIn } from '../service/routes.tsx'
import { ServiceSummary, ServiceTable, serviceAddress } from '../service/table.tsx'
import { StageTag } from '../stage-tag.tsx'
import { correctionAddress, outcomeFor } from './correction-page.tsx'
import { HearingLinks } from './hearing-page.tsx'
import { JustDone } from './just-done.tsx'

export interface CasePageProps {
  readonly visit: Visit
  readonly ports: ExplainPorts & { readonly restraint: RestraintOf }
  readonly chain: Chain
  readonly acts: readonly OpenAct[]
  readonly actor: Actor
  readonly nameOf: NameOf
  readonly deliveries: Deliveries
  readonly connected: readonly ConnectedCase[]
  /** Where the reader may bring the claim another way, now that it came to nothing here. */
  readonly bringAgain?: string
}

/** Acts shown at once: a case of years stays a light page, and its papers, parties and terms stay whole. */
const actsPerPage = 50

/** The acts of the page asked for, the newest first, and the links to the others. */
interface Window {
  readonly acts: readonly OpenAct[]
  readonly links: (section: string) => ComponentChildren
}

function windowOf({ visit, chain, acts }: CasePageProps): Window {
  const pages = Math.max(1, Math.ceil(acts.length / actsPerPage))
  const asked = Number(visit.query.get('page') ?? '1')
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
  const tab = visit.query.get('tab')
  const hrefOf = (section: string, n: number): string =>
    to(visit, `${caseAddress(chain.number)}?page=${n}${tab ? `&tab=${section}` : ''}#${section}`)
  return {
    acts: acts.toReversed().slice((page - 1) * actsPerPage, page * actsPerPage),
    links: (section) => <Pagination say={visit.say} page={page} pages={pages} hrefOf={(n) => hrefOf(section, n)} />,
  }
}

export function CasePage(props: CasePageProps): JSX.Element {
  const { visit, chain, ports } = props
  const { say } = visit
  const shown = windowOf(props)
  const people = restrainedIn(ports.law, ports.restraint, props.acts, visit.at)
  const number = chain.current.names.flatMap(({ name }) => (name === chain.number ? [] : name)).join(', ')
  const numbers = `${chain.current.procedure}.numbers`
  return (
    <>
      <JustDone visit={visit} />
      <PapersToSign {...props} />
      <p class="govuk-caption-l">{say(`${chain.current.procedure}.title`)}</p>
      {isStaff(visit) ? (
        <CaseBar {...props} stage={<StageTag say={say} state={chain.current} />} />
      ) : (
        <h1 class="govuk-heading-l tz-case-title">
          <span class="tz-number">{chain.number}</span> <StageTag say={say} state={chain.current} />
        </h1>
      )}
      {number && <p class="govuk-body">{say(say.has(numbers) ? numbers : 'case.register-number', { number })}</p>}
      <p class="govuk-body-l">{say(`${chain.current.procedure}.stage.${chain.current.branches.main?.stage}.means`)}</p>
      <HeldNow {...props} people={people} />
      {turn(props)}
      {isStaff(visit) && <HearingLinks {...props} />}
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, `${caseAddress(chain.number)}/calendar.ics`)}>
          {say('case.calendar')}
        </a>
      </p>
      <Tabs
        say={say}
        {...(isStaff(visit) && { addresses: tabAddresses(visit, chain) })}
        sections={[
          { id: 'timeline', label: say('case.timeline'), children: timeline(props, shown) },
          ...(people.length > 0
            ? [
                {
                  id: 'restraint',
                  label: say('case.restraint'),
                  count: people.length,
                  children: <RestrainedPeople {...props} people={people} />,
                },
              ]
            : []),
          { id: 'papers', label: say('case.papers'), count: papersOf(props).length, children: papersTab(props) },
          { id: 'parties', label: say('case.parties'), children: parties(props) },
          { id: 'terms', label: say('case.terms'), count: termsRunning(props), children: terms(props, ports) },
          {
            id: 'notices',
            label: say('case.notices'),
            children: [
              service(props),
              notices({ ...props, acts: shown.acts, law: ports.law }),
              shown.links('notices'),
              deliveriesTable(
                { ...props, number: chain.number, zone: chain.current.zone },
                props.deliveries,
                props.acts,
              ),
            ],
          },
          { id: 'record', label: say('case.record'), children: record(props, shown) },
        ]}
      />
    </>
  )
}

const withNumber = (text: string, number: string | undefined): string => (number ? `${text} (${number})` : text)

function turn({ visit, ports, chain, actor, bringAgain, nameOf }: CasePageProps): JSX.Element {
  const { say } = visit
  const state = chain.current
  const term = termOfTurn(ports, say, state, actor, visit.at)
  const parted = chain.states.map((one) => partLines(ports, one, myOpenSteps(ports, one, actor, visit.at)))
  const notify = parted.flatMap(({ lines }): (MayDo & { atWill: boolean })[] =>
    lines ? [{ href: to(visit, serviceAddress(chain.number)), text: say('service.notify'), atWill: lines.atWill }] : [],
  )
  const may = chain.states.flatMap((one, index): (MayDo & { atWill: boolean })[] =>
    parted[index]!.others.map((open) => ({
      href: to(
        visit,
        `${caseAddress(chain.number)}/${index + 1}/${open.step}?${new URLSearchParams({ ...(open.branch !== 'main' && { branch: open.branch }), ...(open.about && { about: String(open.about) }) })}`.replace(
          /\?$/,
          '',
        ),
      ),
      text: withNumber(
        say(open.step.startsWith('approval.') ? `${open.step}.do` : `${one.procedure}.step.${open.step}.do`) +
          aboutWhom(one, open, parted[index]!.others, (holder) => nameOf(holder, say)),
        numberAmongTwins(chain, one),
      ),
      atWill: open.atWill === true,
      // What may be done at will has its own last day: that of the turn is somebody else's.
      ...(open.atWill &&
        open.lastDay && { hint: say('case.may.until', { day: formatDay(open.lastDay, say.language) }) }),
      ...(open.notBefore && {
        hint: say('case.may.from', { day: formatDay(dayAt(open.notBefore, one.zone), say.language) }),
      }),
    })),
  )
  // What somebody waits for comes before what may be done at will.
  const unique = [...may, ...notify]
    .filter((one, index, all) => all.findIndex(({ href }) => href === one.href) === index)
    .sort((a, b) => Number(a.atWill) - Number(b.atWill))
  // Who may only withdraw while a body works is not the one everybody waits for.
  const isYours = unique.some(({ atWill }) => !atWill) && isTurnOf(state, actor)
  const stage = state.branches.main?.stage
  const whose = state.closed ? undefined : say(`${state.procedure}.turn.${stage}`)
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
      otherwise={otherwise(ports, say, state)}
    />
  )
}

/** What people and time did; that a connected proceeding heard of it stands in the record below. */
function timeline(props: CasePageProps, { acts, links }: Window): JSX.Element {
  const { visit, ports, nameOf } = props
  const { say } = visit
  return (
    <>
      <Timeline
        say={say}
        acts={acts
          .filter(({ act }) => act.by.as !== 'linked')
          .map((one) => ({
            ...actInWords(say, ports, one, nameOf, fileRows(props, one)),
            ...answered(props, one),
            ...correction(props, one),
          }))}
      />
      {links('timeline')}
    </>
  )
}

/** An answer to a decision names it: one case has many. */
function answered({ visit, acts }: CasePageProps, { act, place, state }: OpenAct): Pick<TimelineAct, 'link'> {
  const n = (act.fields.about as { readonly n?: number } | undefined)?.n
  const about = isApprovalStep(act.step) ? acts.find((one) => one.place === place && one.act.n === n) : undefined
  if (about === undefined) return {}
  return { link: { href: `#act-${place}.${n}`, text: stepDone(visit.say, state.procedure, about.act.step) } }
}

/** The link that corrects the record, on an act that the reader may void now. */
function correction({ visit, ports, chain, acts, actor }: CasePageProps, one: OpenAct): Pick<TimelineAct, 'link'> {
  if (isRefusal(outcomeFor(ports, acts, one, actor))) return {}
  return { link: { href: to(visit, correctionAddress(chain.number, one)), text: visit.say('correction.void.do') } }
}

/** Who was notified and who was not, where the law counts it. */
function service({ visit, ports, chain, acts, nameOf, actor }: CasePageProps): ComponentChildren {
  const { say } = visit
  const lines = serviceLines({ ports, say, chain, acts, nameOf, actor, at: visit.at })
  if (lines.length === 0) return null
  const props = { visit, number: chain.number, lines, sending: sendingIn(ports, chain) }
  return (
    <>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={to(visit, serviceAddress(chain.number))}>
          {say('service.link')}
        </a>
      </h2>
      <ServiceSummary {...props} />
      <ServiceTable {...props} />
    </>
  )
}

function parties({ visit, chain, nameOf, ports, connected }: CasePageProps): JSX.Element {
  const { say } = visit
  const rows = chain.states.flatMap((state) =>
    Object.entries(state.seats)
      .filter(([, { active }]) => active)
      .map(([seat, { holder }]) => ({
        key: say(`${state.procedure}.seat.${seat.replace(/-\d+$/, '')}`),
        value: nameOf(holder, say),
        procedure: withNumber(say(`${state.procedure}.short`), numberAmongTwins(chain, state)),
      })),
  )
  return (
    <>
      <Table
        id="parties-table"
        caption={say('case.parties')}
        captionHidden
        columns={[{ title: say('case.party') }, { title: say('case.name') }, { title: say('case.where') }]}
        rows={rows.map(({ key, value, procedure }) => ({ cells: [key, value, procedure] }))}
      />
      <ConnectedCases visit={visit} registry={ports.registry} connected={connected} />
    </>
  )
}

const termState: Readonly<Record<string, TermState>> = {
  running: 'running',
  'stands-still': 'paused',
  stopped: 'met',
  ended: 'over',
}

const termsRunning = ({ chain }: CasePageProps): number =>
  chain.states.flatMap(({ terms: all }) => Object.values(all)).filter(({ status }) => status === 'running').length

function terms({ visit, chain }: CasePageProps, ports: ExplainPorts): ComponentChildren {
  const { say } = visit
  const all = chain.states
    .flatMap((state) =>
      Object.keys(state.terms).map((key) => {
        const term = termInWords(ports, say, state, key, visit.at)
        return { ...term, name: withNumber(term.name, numberAmongTwins(chain, state)) }
      }),
    )
    .reverse()
  if (all.length === 0) return <EmptyState title={say('case.terms.none')} />
  const running = all.filter(({ status }) => status === 'running' || status === 'stands-still')
  const over = all.filter((term) => !running.includes(term))
  return (
    <>
      {running.length === 0 && <p class="govuk-body">{say('web.turn.no-term')}</p>}
      {running.map((term) => termCard(say, term))}
      {over.length > 0 && (
        <Details summary={say('case.terms.over', { count: over.length })}>
          {over.map((term) => termCard(say, term))}
        </Details>
      )}
    </>
  )
}

const termCard = (say: Say, term: TermInWords): JSX.Element => (
  <TermCard
    say={say}
    name={`${term.name} — ${term.bound}`}
    state={term.isLate ? 'missed' : termState[term.status]!}
    lastDay={term.last}
    {...(term.left && { left: term.left })}
    article={articleInWords(say, term.article)}
    count={term.count}
    {...(term.provisional && { provisional: term.provisional })}
    headingLevel={3}
  />
)

/** The record itself: each act with its place, its moment and its hash, and where to take the whole of it. */
function record({ visit, acts: all, chain }: CasePageProps, { acts, links }: Window): JSX.Element {
  const { say } = visit
  return (
    <>
      <p class="govuk-body">{say('case.record.help')}</p>
      <Details summary={say('case.record.acts', { count: all.length })}>
        <Table
          id="record-table"
          caption={say('case.record')}
          captionHidden
          columns={[
            { title: say('case.act') },
            { title: say('case.moment') },
            { title: say('case.effects') },
            { title: say('case.hash') },
          ]}
          rows={acts.map((one) => ({
            cells: [
              `${say(`${one.state.procedure}.short`)} · ${one.act.n}`,
              formatMomentShort(one.act.at, one.state.zone),
              [...new Set(one.act.results.map((effect) => say(`effect.${effect.do}`)))].join('; '),
              <Hash value={one.hash} />,
            ],
          }))}
        />
        {links('record')}
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, `${caseAddress(chain.number)}.json`)}>
          {say('case.record.json')}
        </a>
      </p>
    </>
  )
}
