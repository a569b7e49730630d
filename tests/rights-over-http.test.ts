import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedPeople } from '../server/seed/people.ts'
import { type HttpVisitor, httpVisitor } from './kit/http-visitor.ts'
import { type ServerUnderTest, startUnderTest } from './kit/server-under-test.ts'

/** Somebody in each post of the demonstration, a citizen, and nobody. */
const posts = ['registrar', 'official', 'head', 'judge', 'secretary', 'chair', 'prosecutor', 'administrator'] as const
const roles = ['nobody', 'citizen', ...posts] as const
type Role = (typeof roles)[number]

const everybodySignedIn: readonly Role[] = ['citizen', ...posts]

/** Protected addresses, and the roles for which they open. For all others: "sign in", or the page of what does not exist. */
const addresses: readonly { readonly path: string; readonly opens: readonly Role[] }[] = [
  ...[
    ...['', '/people', '/people.json', '/people.csv', '/people/new', '/people/demo-akimat-head-4'],
    ...['/people/demo-akimat-head-4/appoint', '/people/demo-akimat-head-4/dismiss', '/offices', '/offices/new'],
    ...['/offices/akimat-demo', '/calendar', '/calendar/mark', '/texts', '/texts.csv', '/texts/admin.title'],
    ...[
      '/texts/admin.title/kk',
      '/settings',
      '/settings.json',
      '/settings/SESSION_HOURS',
      '/changes',
      '/changes.json',
      '/changes.csv',
    ],
  ].map((rest) => ({ path: `/admin${rest}`, opens: ['administrator'] as const })),
  ...['', '/application', '/simplified', '/unsigned'].map((rest) => ({
    path: `/enter${rest}`,
    opens: ['registrar'] as const,
  })),
  ...[
    '/account',
    '/notices',
    '/notices.csv',
    '/desk',
    '/me/sessions',
    '/me/sessions.json',
    '/me/sessions.csv',
    '/me/passkeys',
    '/me/access-log',
    '/me/access-log.json',
  ].map((path) => ({ path, opens: everybodySignedIn })),
]

let server: ServerUnderTest
const visitors = new Map<Role, HttpVisitor>()

beforeAll(async () => {
  server = await startUnderTest()
  const people = seedPeople()
  for (const role of roles) {
    const person =
      role === 'citizen'
        ? people.find((one) => one.posts.length === 0)
        : people.find((one) => one.posts[0]?.post === role)
    visitors.set(role, await httpVisitor(server, 'en', role === 'nobody' ? undefined : person!.id))
  }
}, 180_000)
afterAll(() => server.stop())

describe.each(addresses)('$path', ({ path, opens }) => {
  it.each(roles)('%s', async (role) => {
    const visitor = visitors.get(role)!
    const { status, html } = await visitor.get(path)
    if (opens.includes(role)) {
      expect(status).toBe(200)
      expect(html.trim()).not.toBe('')
      return
    }
    expect([401, 404]).toContain(status)
    // Never blank: a heading says what to do, or that there is no such page.
    expect(html).toMatch(/<h1[^>]*>\s*\S/)
    if (role !== 'nobody') {
      const absent = await visitor.get('/no-such-page')
      // The clock in the band of the demonstration may have moved between the two.
      const withoutClock = (text: string): string => text.replace(/, \d\d:\d\d<\/a>/, '')
      expect(withoutClock(html.replaceAll(path, ''))).toBe(withoutClock(absent.html.replaceAll('/no-such-page', '')))
    }
  })
})

it('nothing of this was an error of ours', () => {
  expect(server.log).toEqual([])
})
