import { expect, it } from 'vitest'
import type { Act } from '../../engine/act.ts'
import { administrativeLaw } from '../../engine/testing/administrative-court.ts'
import { calendarDate } from '../../kernel/calendar-date.ts'
import { sha256Hex } from '../../kernel/hash.ts'
import { instant } from '../../kernel/instant.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { seededEntropy } from '../entropy.ts'
import { memoryStore } from '../perform/memory-store.ts'
import { createPerform } from '../perform/perform.ts'
import { testPosts } from '../perform/test-court.ts'

const order = 'order 12 of 2 February 2026'
const standIn = { post: 'head', office: 'akimat', since: '2026-02-03', until: '2026-02-10', order }

it('who stands in holds the post on those days only, and is never named its holder', () => {
  const registry = testPosts(administrativeLaw)
  registry.take({ proceeding: 'colleague', step: 'stand-in', fields: standIn })
  const posts = (on: string) => registry.postsOf('colleague', on).map(({ post, acting }) => [post, acting])
  expect(posts('2026-02-02')).toEqual([['official', undefined]])
  expect(posts('2026-02-03')).toEqual([
    ['official', undefined],
    ['head', order],
  ])
  expect(posts('2026-02-10')).toHaveLength(2)
  expect(posts('2026-02-11')).toEqual([['official', undefined]])
  expect(registry.holding('head', 'akimat', calendarDate('2026-02-05'))).toEqual(['head of akimat'])
  registry.take({
    proceeding: 'colleague',
    step: 'dismiss',
    fields: { post: 'head', office: 'akimat', until: '2026-02-04' },
  })
  expect(posts('2026-02-05')).toEqual([['official', undefined]])
})

it('a holder lets a colleague stand in for dated days; it ends when the holder says so, and with the holder’s own post', () => {
  const cover = { ...standIn, instead: 'head of akimat' }
  const holds = (registry: ReturnType<typeof testPosts>, on: string) =>
    registry.postsOf('colleague', on).flatMap(({ post, instead }) => (instead ? [[post, instead]] : []))
  const registry = testPosts(administrativeLaw)
  registry.take({ proceeding: 'colleague', step: 'cover', fields: cover })
  expect(['2026-02-02', '2026-02-03', '2026-02-10', '2026-02-11'].map((on) => holds(registry, on).length)).toEqual([
    0, 1, 1, 0,
  ])
  expect(registry.coverOf('head of akimat', '2026-02-01')).toMatchObject([{ person: 'colleague', acting: order }])
  expect(registry.coverOf('somebody else', '2026-02-01')).toEqual([])
  const ending = { post: 'head', office: 'akimat', until: '2026-02-04', instead: 'head of akimat' }
  registry.take({ proceeding: 'colleague', step: 'end-cover', fields: { ...ending, instead: 'somebody else' } })
  expect(holds(registry, '2026-02-05')).toHaveLength(1)
  registry.take({ proceeding: 'colleague', step: 'end-cover', fields: ending })
  expect([holds(registry, '2026-02-04').length, holds(registry, '2026-02-05').length]).toEqual([1, 0])
  const left = testPosts(administrativeLaw)
  left.take({ proceeding: 'colleague', step: 'cover', fields: cover })
  const dismissed = { post: 'head', office: 'akimat', until: '2026-02-05' }
  left.take({ proceeding: 'head of akimat', step: 'dismiss', fields: dismissed })
  expect([holds(left, '2026-02-05').length, holds(left, '2026-02-06').length]).toEqual([1, 0])
})

it('an act taken in the stead of another says so, with the order', async () => {
  const registry = testPosts(administrativeLaw)
  registry.take({ proceeding: 'colleague', step: 'stand-in', fields: standIn })
  const entropy = seededEntropy('acting')
  const store = memoryStore()
  let now = instant('2026-02-02T05:00:00Z')
  const perform = createPerform({
    law: administrativeLaw,
    store,
    registry,
    draws: { day: async (on) => ({ secret: new Uint8Array(), commitment: sha256Hex(on) }) },
    now: () => now,
    newId: (at) => entropy.uuid7(at),
    seal: async (_person, value) => ({ commitment: sha256Hex(JSON.stringify(value)), box: '' }),
  })
  const act = (person: string, step: string, fields: Record<string, unknown>, proceeding?: string) =>
    perform({
      key: entropy.uuid7(now),
      procedure: 'application',
      step,
      person,
      fields,
      ...(proceeding && { proceeding }),
    })
  const filed = await act('aigul', 'file', { body: 'akimat', essence: 'No answer', request: 'Aid', address: 'Astana' })
  if (isRefusal(filed)) throw new Error(JSON.stringify(filed))
  const extension = { newLastDay: '2026-03-20', extensionReason: 'The file is large' }
  await act('registrar of akimat', 'register', {}, filed.proceeding)
  expect(await act('colleague', 'extend', extension, filed.proceeding)).toMatchObject({ refused: 'role.not-yours' })
  now = instant('2026-02-04T05:00:00Z')
  expect(isRefusal(await act('colleague', 'extend', extension, filed.proceeding))).toBe(false)
  const acts = (await store.acts(filed.proceeding)).map(({ bytes }) => JSON.parse(bytes) as Act)
  expect(acts.map(({ by }) => by.acting)).toEqual([undefined, undefined, order])
  expect(acts.at(-1)!.by).toMatchObject({ person: 'colleague', as: 'head@body', for: 'body' })
})
