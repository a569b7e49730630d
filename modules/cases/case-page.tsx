/** The case page: one number, everything it led to. At its top the five answers; below timeline, papers, parties, terms, notices, record. */
import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '../../engine/command.ts'
import type { State } from '../../engine/state.ts'
import { dayAt } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { Details } from '../../web/components/details/details.tsx'
import { EmptyState } from '../../web/components/empty-state/empty-state.tsx'
import { Hash } from '../../web/components/hash/hash.tsx'
import { Notice } from '../../web/components/notice/notice.tsx'
import { Pagination } from '../../web/components/pagination/pagination.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tabs } from '../../web/components/tabs/tabs.tsx'
import { Tag, type TagColour } from '../../web/components/tag/tag.tsx'
import { TermCard, type TermState } from '../../web/components/term-card/term-card.tsx'
import { Timeline, type TimelineAct } from '../../web/components/timeline/timeline.tsx'
import { type MayDo, TurnBox } from '../../web/components/turn-box/turn-box.tsx'
import { formatDay, formatMomentShort } from '../../web/text/formats.ts'
import type { Say } from '../../web/text/say.ts'
import type { Visit } from '../../web/visit.ts'
import { to } from '../../web/visit.ts'
import { articleInWords } from '../forms/index.ts'
import { actInWords, type NameOf, VoidedTag } from './act-words.tsx'
import { caseAddress } from './address.ts'
import type { Chain, OpenAct } from './chain.ts'
import { correctionAddress, outcomeFor } from './correction-page.tsx'
import {
  type ExplainPorts,
  isTurnOf,
  myOpenSteps,
  otherwise,
  runningTerms,
  type TermInWords,
  termInWords,
} from './explain.ts'
import { inventoryAddress } from './inventory-page.tsx'
import { notices } from './notices.tsx'

export interface CasePageProps {
  readonly visit: Visit
  readonly ports: ExplainPorts
  readonly chain: Chain
  readonly acts: readonly OpenAct[]
  readonly actor: Actor
  readonly nameOf: NameOf
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
  const hrefOf = (section: string, n: number): string => to(visit, `${caseAddress(chain.number)}?page=${n}#${section}`)
  return {
    acts: acts.toReversed().slice((page - 1) * actsPerPage, page * actsPerPage),
    links: (section) => <Pagination say={visit.say} page={page} pages={pages} hrefOf={(n) => hrefOf(section, n)} />,
  }
}

/** Colour of a stage: over and good, waiting, needs attention. Always beside its word. */
export const stageColour = (state: Pick<State, 'closed'>, stage: string): TagColour =>
  state.closed
    ? 'grey'
    : /refused|unsatisfied|silent/.test(stage)
      ? 'red'
      : /received|filed|forwarded|with-body/.test(stage)
        ? 'amber'
        : 'blue'

export const StageTag = ({ say, state }: { readonly say: Say; readonly state: State }): JSX.Element => {
  const stage = state.branches.main?.stage ?? ''
  return <Tag colour={stageColour(state, stage)}>{say(`${state.procedure}.stage.${stage}`)}</Tag>
}

export function CasePage(props: CasePageProps): JSX.Element {
  const { visit, chain, ports } = props
  const { say } = visit
  const shown = windowOf(props)
  const ownNumber = chain.current.names.find(({ name }) => name !== chain.number)?.name
  return (
    <>
      {justDone(visit)}
      <p class="govuk-caption-l">{say(`${chain.current.procedure}.title`)}</p>
      <h1 class="govuk-heading-l tz-case-title">
        <span class="tz-number">{chain.number}</span> <StageTag say={say} state={chain.current} />
      </h1>
      {ownNumber && <p class="govuk-body">{say('case.register-number', { number: ownNumber })}</p>}
      <p class="govuk-body-l">{say(`${chain.current.procedure}.stage.${chain.current.branches.main?.stage}.means`)}</p>
      {turn(props)}
      <Tabs
        say={say}
        sections={[
          { id: 'timeline', label: say('case.timeline'), children: timeline(props, shown) },
          { id: 'papers', label: say('case.papers'), children: papers(props) },
          { id: 'parties', label: say('case.parties'), children: parties(props) },
          { id: 'terms', label: say('case.terms'), children: terms(props, ports) },
          {
            id: 'notices',
            label: say('case.notices'),
            children: [notices({ ...props, acts: shown.acts, law: ports.law }), shown.links('notices')],
          },
          { id: 'record', label: say('case.record'), children: record(props, shown) },
        ]}
      />
    </>
  )
}

/** What the reader has just done, told once on coming back from a form. */
function justDone({ say, query }: Visit): ComponentChildren {
  const [procedure, ...step] = (query.get('done') ?? '').split('.')
  const key =
    step[0] === 'approval' || step[0] === 'correction'
      ? `${step.join('.')}.done`
      : `${procedure}.step.${step.join('.')}.done`
  return (
    say.has(key) && (
      <Notice say={say} kind="success">
        <p class="govuk-notification-banner__heading">{say(key)}</p>
      </Notice>
    )
  )
}

function turn({ visit, ports, chain, actor }: CasePageProps): JSX.Element {
  const { say } = visit
  const state = chain.current
  const [term] = runningTerms(ports, say, state, visit.at)
  const may = chain.states.flatMap((one, index): (MayDo & { atWill: boolean })[] =>
    myOpenSteps(ports, one, actor, visit.at).map((open) => ({
      href: to(
        visit,
        `${caseAddress(chain.number)}/${index + 1}/${open.step}?${new URLSearchParams({ ...(open.branch !== 'main' && { branch: open.branch }), ...(open.about && { about: String(open.about) }) })}`.replace(
          /\?$/,
          '',
        ),
      ),
      text: say(open.step.startsWith('approval.') ? `${open.step}.do` : `${one.procedure}.step.${open.step}.do`),
      atWill: open.atWill === true,
      ...(open.notBefore && {
        hint: say('case.may.from', { day: formatDay(dayAt(open.notBefore, one.zone), say.language) }),
      }),
    })),
  )
  // What somebody waits for comes before what may be done at will.
  const unique = may
    .filter((one, index) => may.findIndex(({ href }) => href === one.href) === index)
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
      may={unique.map(({ atWill: _atWill, ...one }, index) => ({
        ...one,
        isMain: isYours && index === 0 && one.hint === undefined,
      }))}
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
          .map((one) => ({ ...actInWords(say, ports, one, nameOf), ...correction(props, one) }))}
      />
      {links('timeline')}
    </>
  )
}

/** The link that corrects the record, on an act that the reader may void now. */
function correction({ visit, ports, chain, acts, actor }: CasePageProps, one: OpenAct): Pick<TimelineAct, 'link'> {
  if (isRefusal(outcomeFor(ports, acts, one, actor))) return {}
  return { link: { href: to(visit, correctionAddress(chain.number, one)), text: visit.say('correction.void.do') } }
}

function papers({ visit, acts, chain }: CasePageProps): ComponentChildren {
  const { say } = visit
  const rows = acts.flatMap((one) =>
    one.act.results.flatMap((effect) => (effect.do === 'paper' ? [{ one, kind: effect.kind }] : [])),
  )
  const table = (
    <Table
      id="papers-table"
      caption={say('case.papers')}
      captionHidden
      columns={[{ title: say('case.paper') }, { title: say('case.day') }, { title: say('case.act') }]}
      empty={<EmptyState title={say('case.papers.none')} />}
      rows={rows.map(({ one, kind }) => ({
        cells: [
          <>
            <a
              class="govuk-link"
              href={to(visit, `${caseAddress(chain.number)}/papers/${one.place}/${one.act.n}/${kind}`)}
            >
              {say(`document.${kind}`)}
            </a>{' '}
            {one.voidedBy && <VoidedTag say={say} />}
          </>,
          formatDay(one.act.on, say.language),
          say(stepOf(one)),
        ],
      }))}
    />
  )
  return (
    <>
      {table}
      <p class="govuk-body">
        <a class="govuk-link" href={to(visit, inventoryAddress(chain.number))}>
          {say('case.inventory.open')}
        </a>
      </p>
    </>
  )
}

/** What issued a paper: a step of the procedure, or the last signature under it. */
const stepOf = ({ act, state }: OpenAct): string =>
  act.step.startsWith('approval.') ? `${act.step}.done` : `${state.procedure}.step.${act.step}.done`

function parties({ visit, chain, nameOf }: CasePageProps): JSX.Element {
  const { say } = visit
  const rows = chain.states.flatMap((state) =>
    Object.entries(state.seats)
      .filter(([, { active }]) => active)
      .map(([seat, { holder }]) => ({
        key: say(`${state.procedure}.seat.${seat.replace(/-\d+$/, '')}`),
        value: nameOf(holder, say),
        procedure: say(`${state.procedure}.short`),
      })),
  )
  return (
    <Table
      id="parties-table"
      caption={say('case.parties')}
      captionHidden
      columns={[{ title: say('case.party') }, { title: say('case.name') }, { title: say('case.where') }]}
      rows={rows.map(({ key, value, procedure }) => ({ cells: [key, value, procedure] }))}
    />
  )
}

const termState: Readonly<Record<string, TermState>> = {
  running: 'running',
  'stands-still': 'paused',
  stopped: 'met',
  ended: 'over',
}

function terms({ visit, chain }: CasePageProps, ports: ExplainPorts): ComponentChildren {
  const { say } = visit
  const all = chain.states
    .flatMap((state) => Object.keys(state.terms).map((key) => termInWords(ports, say, state, key, visit.at)))
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
