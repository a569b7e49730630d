/** The decided cases behind a figure: those that the reader may see, and how many there are in all. */
import type { State } from '../../../engine/state.ts'
import { BackLink } from '../../../web/components/back-link/back-link.tsx'
import { EmptyState } from '../../../web/components/empty-state/empty-state.tsx'
import { Table } from '../../../web/components/table/table.tsx'
import { formatDayShort } from '../../../web/text/formats.ts'
import { page, type Reply, to, type Visit } from '../../../web/visit.ts'
import { actorOf, caseAddress } from '../../cases/index.ts'
import { wonByCitizen } from '../measures.ts'
import { isNorm } from '../norms.ts'
import { inAddress, periodOf } from '../period.ts'
import { type JudgmentRow, type JudgmentsAsked, judgmentsAsked, judgmentsMax } from '../queries.ts'
import { asOf, type Ground, nameOf, normInWords, PeriodForm, twin, twinsOf } from './parts.tsx'

/** What an address asks for; nothing that no office, article or outcome is. */
function asked({ registry }: Ground, visit: Visit): JudgmentsAsked {
  const { query } = visit
  const [body, court, norm, outcome, review] = ['body', 'court', 'norm', 'outcome', 'review'].map(
    (name) => query.get(name) ?? '',
  )
  return {
    ...periodOf(visit),
    ...(registry.office(body!) && { body: body! }),
    ...(registry.office(court!) && { court: court! }),
    ...(isNorm(norm!) && { norm: norm! }),
    ...(outcome === 'lost' ? { outcomes: wonByCitizen } : suitOutcomes.includes(outcome!) && { outcomes: [outcome!] }),
    ...(review === 'changed' && { changedAbove: true }),
  }
}

const suitOutcomes: readonly string[] = ['granted', 'granted-in-part', 'dismissed']

interface Found {
  readonly of: number
  readonly open: readonly JudgmentRow[]
}

async function found(ground: Ground, visit: Visit): Promise<Found> {
  const rows = await judgmentsAsked(ground.db, asked(ground, visit))
  const loaded = await ground.loadMany([...new Set(rows.map(({ proceeding }) => proceeding))])
  const actor = visit.person && actorOf(visit)
  const readable = new Set(
    loaded.flatMap(({ id, state }) => (ground.access.may('case.read', actor, state as State) ? [id] : [])),
  )
  return { of: rows.length, open: rows.filter(({ proceeding }) => readable.has(proceeding)) }
}

export async function casesPage(ground: Ground, visit: Visit): Promise<Reply> {
  const { say } = visit
  const { of, open } = await found(ground, visit)
  const what = asked(ground, visit)
  const twins = twinsOf(visit, '/overviews/cases', keptIn(what))
  const about = [
    what.body && nameOf(ground.registry.office(what.body), visit, what.body),
    what.court && nameOf(ground.registry.office(what.court), visit, what.court),
    what.norm && normInWords(say, what.norm),
    what.outcomes &&
      say(what.outcomes === wonByCitizen ? 'overviews.series.lost' : `suit.option.outcome.${what.outcomes[0]}`),
    what.changedAbove && say('overviews.measure.changed'),
  ].filter((one) => typeof one === 'string')
  return page(
    say('overviews.cases'),
    <>
      <h1 class="govuk-heading-l">{say('overviews.cases')}</h1>
      {about.length > 0 && <p class="govuk-body-l">{about.join(' · ')}</p>}
      <p class="govuk-body">
        {of > judgmentsMax
          ? say('overviews.cases.many', { shown: judgmentsMax })
          : say('overviews.cases.found', { of, open: open.length })}{' '}
        {open.length < of && say('overviews.cases.closed')}
      </p>
      <PeriodForm visit={visit} path="/overviews/cases" />
      {await asOf(ground, visit, twins)}
      <Table
        id="cases"
        caption={say('overviews.cases')}
        captionHidden
        empty={<EmptyState title={say('overviews.cases.none')} />}
        columns={[
          { title: say('overviews.number') },
          { title: say('overviews.judged-on') },
          ...(what.body ? [] : [{ title: say('overviews.body') }]),
          ...(what.court ? [] : [{ title: say('overviews.court') }]),
          { title: say('overviews.outcome') },
          { title: say('overviews.articles') },
          { title: say('overviews.review') },
        ]}
        rows={open.slice(0, judgmentsMax).map((row) => ({
          cells: [
            <a class="govuk-link tz-number" href={to(visit, caseAddress(row.number))}>
              {row.number}
            </a>,
            formatDayShort(row.on),
            ...(what.body ? [] : [nameOf(ground.registry.office(row.body), visit, row.body)]),
            ...(what.court ? [] : [nameOf(ground.registry.office(row.court), visit, row.court)]),
            say(`suit.option.outcome.${row.outcome}`),
            row.norms.map((norm) => normInWords(say, norm)).join(', ') || '—',
            row.review === '' ? '—' : reviewInWords(visit, row.review),
          ],
        }))}
      />
    </>,
    {
      wide: true,
      before: <BackLink say={say} href={to(visit, `/overviews/losses?${inAddress(periodOf(visit))}`)} />,
      alternates: twins,
    },
  )
}

/** The outcome of the court above, as the procedure that has it says it. */
export function reviewInWords({ say }: Visit, outcome: string): string {
  const keys = ['appeal', 'cassation', 'supreme-review'].map((procedure) => `${procedure}.option.outcome.${outcome}`)
  const key = keys.find((one) => say.has(one))
  return key ? say(key) : outcome
}

const keptIn = ({ body, court, norm, outcomes, changedAbove }: JudgmentsAsked): string =>
  [
    ['body', body],
    ['court', court],
    ['norm', norm],
    ['outcome', outcomes === wonByCitizen ? 'lost' : outcomes?.[0]],
    ['review', changedAbove && 'changed'],
  ]
    .flatMap(([name, value]) => (value ? [`&${name}=${encodeURIComponent(value)}`] : []))
    .join('')

const columns = ['number', 'on', 'body', 'court', 'outcome', 'norms', 'review'] as const

export async function casesTwin(ground: Ground, visit: Visit): Promise<Reply> {
  const { open } = await found(ground, visit)
  const rows = open.slice(0, judgmentsMax).map(({ number, on, body, court, outcome, norms, review }) => ({
    number,
    on,
    body,
    court,
    outcome,
    norms: norms.join('; '),
    review,
  }))
  return twin(periodOf(visit), columns, rows, judgmentsMax)
}
