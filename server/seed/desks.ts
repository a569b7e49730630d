/** Several people at work: some matters of each desk are taken, and one official will be away. All by the acts of the desks. */
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { deskAct, type OrderPorts, take } from '../../modules/desks/index.ts'
import type { House } from '../house.ts'
import { voices } from '../texts.ts'
import type { SeedPerson } from './people.ts'

/** Of the matters at a desk with several people, each takes every so many; the rest stay free. */
const shareOf = 4
const takenMax = 3

export async function seedDesks(house: House, people: readonly SeedPerson[], today: CalendarDate): Promise<void> {
  const { store, registry, perform } = house
  const ports: OrderPorts = { db: store.db, registry, perform, names: async () => () => '' }
  const say = voices().en
  const workers = people.filter(({ posts }) => posts.some(({ post }) => ['registrar', 'official'].includes(post)))
  for (const [index, { id, posts }] of workers.entries()) {
    const person = { id, name: '', posts }
    const { post, office } = posts[0]!
    const rows = await store.db.query<{ proceeding: string }>(
      'select proceeding from core.task where office = $1 and post = $2 group by proceeding order by min(last_day) nulls last, proceeding',
      [office, post],
    )
    const own = rows.filter((_, order) => order % shareOf === index % 2).slice(0, takenMax)
    for (const { proceeding } of own) {
      const refusal = await take(ports, { say, on: today, person }, { office, post, proceeding })
      if (refusal) throw new Error(`The demonstration was refused: ${JSON.stringify(refusal)}`)
    }
  }
  const official = workers.find(({ posts }) => posts[0]!.post === 'official')!
  const answer = await deskAct(ports, official.posts[0]!.office, {
    key: `seed:${official.id}:away`,
    step: 'be-away',
    person: official.id,
    fields: { since: addDays(today, 4), until: addDays(today, 11) },
  })
  if (isRefusal(answer)) throw new Error(`The demonstration was refused: ${JSON.stringify(answer)}`)
}
