/** One draw: its pool, the commitment of its day, and the result, computed again before the reader's eyes. */
import type { JSX } from 'preact'
import type { Act, DrawResult } from '../../engine/act.ts'
import { drawFrom, eligible } from '../../engine/deciding/draw.ts'
import { parseCalendarDate } from '../../kernel/calendar-date.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import type { PublicDrawDay } from '../../platform/draws/keeper.ts'
import { BackLink } from '../../web/components/back-link/back-link.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { Tag } from '../../web/components/tag/tag.tsx'
import { formatMoment } from '../../web/text/formats.ts'
import { absent, page, type Reply, to, type Visit } from '../../web/visit.ts'
import { Commitment, dayOfDraws } from './commitment.tsx'
import type { DrawPorts } from './ports.ts'
import { drawsOfCase } from './queries.ts'
import { drawOf } from './rows.ts'

export async function drawPage(ports: DrawPorts, visit: Visit, label: string, ordinal: number): Promise<Reply> {
  const day = parseCalendarDate(visit.query.get('on') ?? '')
  const found = day && (await drawIn(ports, day, label, ordinal))
  if (!day || !found) return absent
  const { say } = visit
  const published = await dayOfDraws(ports, day)
  const nameOf = await ports.judgeNames(found.result.pool.map(({ id }) => id))
  const title = say('draws.one', { label: found.result.label })
  return page(
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {ports.registry.office(found.court ?? '')?.names[visit.language]} ·{' '}
        {formatMoment(found.act.at, ports.zone, visit.language)} · {say('draws.ordinal', { n: ordinal })}
      </p>
      {found.result.follows && <p class="govuk-body">{say('draws.follows.long', { number: found.result.follows })}</p>}
      {published && <Commitment ports={ports} visit={visit} day={published} />}
      <Verdict visit={visit} result={found.result} published={published} />
      <Table
        id="pool"
        caption={say('draws.pool')}
        columns={[
          { title: say('draws.judge') },
          { title: say('draws.weight'), numeric: true },
          { title: say('draws.excluded') },
          { title: say('draws.result') },
        ]}
        rows={found.result.pool.map((entry) => ({
          marked: found.result.drawn.includes(entry.id),
          cells: [
            nameOf(entry.id, say),
            String(entry.weight),
            entry.excluded ? say(`draws.excluded.${entry.excluded}`) : '—',
            found.result.drawn.includes(entry.id) ? (
              <Tag colour="green">{say(found.result.follows ? 'draws.manner.first-judge' : 'draws.drawn')}</Tag>
            ) : (
              '—'
            ),
          ],
        }))}
      />
      <p class="govuk-body">{say('draws.how')}</p>
    </>,
    { before: <BackLink say={say} href={to(visit, `/draws?on=${day}`)} /> },
  )
}

interface Found {
  readonly act: Act
  readonly result: DrawResult
  readonly court: string | null
}

async function drawIn({ db }: DrawPorts, day: string, label: string, ordinal: number): Promise<Found | undefined> {
  for (const { bytes, court } of await drawsOfCase(db, day as never, label)) {
    const act = JSON.parse(bytes) as Act
    const result = drawOf(act)
    if (result?.ordinal === ordinal) return { act, result, court }
  }
  return undefined
}

/** Whether the result is what secret, number and pool come to; whoever knows them computes the same. */
export function agreesWith(
  result: DrawResult,
  published: Pick<PublicDrawDay, 'commitment'>,
  secret: Uint8Array,
): boolean {
  const { label, ordinal, pool, drawn, commitment } = result
  return (
    sha256Hex(secret) === commitment &&
    published.commitment === commitment &&
    eligible(pool).length >= drawn.length &&
    drawFrom(secret, { label, ordinal, pool, count: drawn.length }).join() === drawn.join()
  )
}

/** Whether commitment, secret, pool and result agree, computed anew for this page. */
function Verdict({
  visit,
  result,
  published,
}: {
  readonly visit: Visit
  readonly result: DrawResult
  readonly published: PublicDrawDay | undefined
}): JSX.Element {
  const { say } = visit
  if (!published?.secret)
    return (
      <p class="govuk-body">
        <Tag colour="grey">{say('draws.verdict.later')}</Tag>
      </p>
    )
  const agrees = agreesWith(result, published, Uint8Array.fromHex(published.secret))
  return (
    <p class="govuk-body">
      <Tag colour={agrees ? 'green' : 'red'}>{say(agrees ? 'draws.verdict.agrees' : 'draws.verdict.differs')}</Tag>
    </p>
  )
}
