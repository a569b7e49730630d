/** The latest draws as a feed: number, court and day; the page of each can be computed again by anybody. */
import type { Act } from '../../engine/act.ts'
import { itemsMax, rss } from '../../platform/rss.ts'
import { formatDay } from '../../web/text/formats.ts'
import { absent, type Reply, to, type Visit } from '../../web/visit.ts'
import { addressOf, questionOf } from './asked.ts'
import type { DrawPorts } from './ports.ts'
import { distributions } from './queries.ts'
import { distributionOf, drawAddress } from './rows.ts'

export async function drawFeed(ports: DrawPorts, visit: Visit): Promise<Reply> {
  const question = questionOf(visit, ports.registry)
  if (question.wrong.length > 0) return absent
  const { say, language } = visit
  const found = await distributions(ports.db, question.asked, { limit: itemsMax })
  const items = found.map((row) => {
    const { at, id } = JSON.parse(row.bytes) as Act
    const one = distributionOf(row)
    const court = ports.registry.office(one.court)?.names[language] ?? one.court
    return {
      title: `${one.label}: ${say(`draws.manner.${one.manner}`)}`,
      text: `${court}. ${formatDay(one.day as never, language)}`,
      link: `${ports.address}${to(visit, one.draw ? drawAddress(one.draw) : '/draws')}`,
      id: `draw-${id}@tarazy`,
      at,
    }
  })
  const body = rss({
    title: say('draws.title'),
    text: say('draws.intro'),
    language,
    link: `${ports.address}${to(visit, '/draws')}`,
    self: `${ports.address}${addressOf(visit, question, '.rss', 1)}`,
    items,
  })
  return { kind: 'data', type: 'application/rss+xml; charset=utf-8', body }
}
