import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import type { Answered, Fields, HttpVisitor } from '../kit/http-visitor.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { administrators, inventedIins, type LiveServer, startLive } from './live-server.ts'

let server: LiveServer
let one: HttpVisitor
let two: HttpVisitor

beforeAll(async () => {
  server = await startLive()
  one = await httpVisitor(server, 'en', administrators[0])
  two = await httpVisitor(server, 'en', administrators[1])
}, 60_000)
afterAll(() => server.stop())

const days = (name: string, day: string): Fields => {
  const [year, month, date] = day.split('-')
  return { [`${name}-day`]: date!, [`${name}-month`]: month!, [`${name}-year`]: year! }
}
const send = async (visitor: HttpVisitor, path: string, fields: Fields, page = path): Promise<Answered> =>
  visitor.post(path, { ...(await visitor.form(page, `/en${path}`)), ...fields })

async function entered(visitor: HttpVisitor, iin: string): Promise<string> {
  const reply = await send(visitor, '/admin/people/new', {
    kk: 'Асан Үсенов',
    ru: 'Асан Усенов',
    en: 'Asan Usenov',
    language: 'kk',
    iin,
  })
  expect(reply.status).toBe(303)
  return reply.location.split('/').at(-1)!
}

describe('people', () => {
  it('an administrator enters a person, finds him by his number, appoints him, and the page says who did it', async () => {
    const id = await entered(one, inventedIins[0])
    const found = await one.get(`/admin/people?q=${inventedIins[0]}`)
    expect(found.html).toContain(`/en/admin/people/${id}`)
    const appointed = await send(one, `/admin/people/${id}/appoint`, {
      post: 'official',
      office: 'supreme',
      order: 'No. 7 of 1 March',
      ...days('since', '2026-03-01'),
    })
    expect(appointed.location).toBe(`/en/admin/people/${id}`)
    const { html } = await one.get(`/admin/people/${id}`)
    expect(html).toContain('Asan Usenov')
    expect(html).toContain('No. 7 of 1 March')
    expect(html).toContain('admin-one in English')
    expect(server.house.registry.postsOf(id, '2026-03-01')).toMatchObject([{ post: 'official', office: 'supreme' }])
  })

  it('two people never have one number', async () => {
    const reply = await send(one, '/admin/people/new', {
      kk: 'Б',
      ru: 'Б',
      en: 'B',
      language: 'kk',
      iin: inventedIins[0],
    })
    expect(reply.status).toBe(422)
    expect(reply.html).toContain('Somebody is entered with this IIN already.')
  })

  it('whoever is dismissed holds the post to the last day and no longer', async () => {
    const id = await entered(one, inventedIins[1])
    await send(one, `/admin/people/${id}/appoint`, {
      post: 'head',
      office: 'supreme',
      order: '1',
      ...days('since', '2026-03-01'),
    })
    const gone = await send(one, `/admin/people/${id}/dismiss`, {
      post: 'head@supreme',
      order: '2',
      ...days('until', '2099-04-10'),
    })
    expect(gone.status).toBe(303)
    expect(server.house.registry.postsOf(id, '2099-04-10')).toHaveLength(1)
    expect(server.house.registry.postsOf(id, '2099-04-11')).toHaveLength(0)
  })

  it('nobody gives a post to himself, whatever he sends', async () => {
    const path = `/admin/people/${administrators[0]}`
    const page = await one.get(path)
    expect(page.html).not.toContain(`${path}/appoint`)
    const reply = await send(one, `${path}/appoint`, {
      post: 'judge',
      office: 'supreme',
      order: '1',
      ...days('since', '2026-03-01'),
    })
    expect(reply.status).toBe(422)
    expect(reply.html).toContain('Nobody gives a post to himself.')
  })

  it('an administrator is made by two: one proposes, another agrees', async () => {
    const id = await entered(one, inventedIins[2])
    const alone = await send(one, `/admin/people/${id}/appoint`, {
      post: 'administrator',
      office: 'house',
      order: '1',
      ...days('since', '2026-03-01'),
    })
    expect(alone.status).toBe(422)
    const proposed = await send(one, `/admin/people/${id}/give-administration`, {
      order: 'No. 9',
      ...days('since', '2026-03-01'),
    })
    expect(proposed.status).toBe(303)
    const path = `/admin/people/${id}`
    const own = await send(one, path, { step: 'approval.agree' })
    expect(own.status).toBe(422)
    expect(server.house.registry.heldBy(id)).toEqual([])
    const agreed = await send(two, path, { step: 'approval.agree' })
    expect(agreed.status).toBe(303)
    expect(server.house.registry.heldBy(id)).toMatchObject([{ post: 'administrator', office: 'house', order: 'No. 9' }])
    const third = await httpVisitor(server, 'en', id)
    expect((await third.get('/admin')).status).toBe(200)
  })

  it('the last administrator stays', async () => {
    const { registry } = server.house
    const all = registry.holding('administrator', 'house', calendarDate('2099-12-31'))
    const results: number[] = []
    for (const id of all)
      results.push(
        (
          await send(one, `/admin/people/${id}/dismiss`, {
            post: 'administrator@house',
            order: '1',
            ...days('until', '2099-12-30'),
          })
        ).status,
      )
    expect(results.filter((status) => status === 422)).toHaveLength(1)
    expect(registry.holding('administrator', 'house', calendarDate('2099-12-31'))).toHaveLength(1)
  })

  it('for everybody else there is no administration at all', async () => {
    await server.enter('citizen')
    const citizen = await httpVisitor(server, 'en', 'citizen')
    const absent = await citizen.get('/no-such-page')
    for (const path of [
      '',
      '/people',
      '/people/new',
      `/people/${administrators[0]}`,
      '/offices',
      '/texts',
      '/changes',
    ]) {
      const reply = await citizen.get(`/admin${path}`)
      expect([path, reply.status]).toEqual([path, 404])
      expect(reply.html.replaceAll(`/admin${path}`, '')).toBe(absent.html.replaceAll('/no-such-page', ''))
    }
  })
})

describe('bodies and courts', () => {
  const office = { kk: 'Жаңа орган', ru: 'Новый орган', en: 'New body', order: 'Act 5' }

  it('a body that was added is in the public list, and takes no code of another', async () => {
    const fields = { ...office, code: 'new-body', kind: 'body', region: 'astana', ...days('since', '2026-01-01') }
    expect((await send(one, '/admin/offices/new', fields)).status).toBe(303)
    expect((await one.get('/courts?q=New+body')).html).toContain('New body')
    const twice = await send(one, '/admin/offices/new', fields)
    expect(twice.html).toContain('An office with this code exists already.')
  })

  it('a changed name counts from its day, and every earlier day reads as before, also after a new start', async () => {
    const renamed = { ...office, en: 'Renamed body', ...days('since', '2026-06-01') }
    expect((await send(one, '/admin/offices/new-body', renamed)).status).toBe(303)
    const names = () =>
      ['2026-05-31', '2026-06-01'].map((day) => server.house.registry.asOn(day).office('new-body')?.names.en)
    expect(names()).toEqual(['New body', 'Renamed body'])
    server = await server.again()
    expect(names()).toEqual(['New body', 'Renamed body'])
    one = await httpVisitor(server, 'en', administrators[0])
    two = await httpVisitor(server, 'en', administrators[1])
  })
})

describe('the calendar', () => {
  const day = calendarDate('2027-02-10')

  it('a day made off by an act of law counts as off at once, and as working when the mark is taken back', async () => {
    const { days: calendar } = server.house.law
    expect(calendar.isWorking(day)).toBe(true)
    const marked = await send(one, '/admin/calendar/mark', {
      ...days('day', day),
      status: 'off',
      reason: 'holiday',
      order: 'Resolution 44',
    })
    expect(marked.status).toBe(303)
    expect(calendar.isWorking(day)).toBe(false)
    expect(calendar.addWorkingDays(calendarDate('2027-02-09'), 1)).toBe('2027-02-11')
    expect((await one.get('/admin/calendar?year=2027')).html).toContain('Resolution 44')
    const back = await send(one, '/admin/calendar/unmark', { day, order: 'Resolution 45' })
    expect(back.status).toBe(303)
    expect(calendar.isWorking(day)).toBe(true)
  })

  it('a day beyond the calendar is refused in words', async () => {
    const reply = await send(one, '/admin/calendar/mark', {
      ...days('day', '2077-02-10'),
      status: 'off',
      reason: 'holiday',
      order: 'x',
    })
    expect(reply.status).toBe(422)
    expect(reply.html).toContain('The calendar does not reach this day.')
  })
})

describe('texts', () => {
  const path = '/admin/texts/admin.people.found/en'

  it('a changed text is said at once, and the delivered one again when the change is taken back', async () => {
    const words = '{count, plural, one {# soul} other {# souls}}'
    expect((await send(one, path, { words })).status).toBe(303)
    expect((await one.get('/admin/people')).html).toMatch(/\d+ souls?</)
    expect((await send(one, `${path}/restore`, {}, '/admin/texts/admin.people.found')).status).toBe(303)
    expect((await one.get('/admin/people')).html).toMatch(/people? found</)
  })

  it.each([
    ['Nobody', 'The places for values differ: count.'],
    ['{count, plural, one {#}', 'A brace was left open'],
  ])('a text that would lose its values is refused: %s', async (words, said) => {
    const reply = await send(one, path, { words })
    expect(reply.status).toBe(422)
    expect(reply.html).toContain(said)
  })
})

it('settings show no secret, and all changes have their twins', async () => {
  const settings = JSON.parse((await one.get('/admin/settings.json')).html)
  expect(settings.rows.find(({ name }: { name: string }) => name === 'DATABASE_URL').value ?? '•••').toBe('•••')
  const page = await one.get('/admin/changes')
  const rows = JSON.parse((await one.get('/admin/changes.json')).html).rows
  const csv = (await one.get('/admin/changes.csv')).html.trim().split('\n')
  expect(page.status).toBe(200)
  expect(rows.length).toBeGreaterThan(10)
  expect(csv).toHaveLength(rows.length + 1)
  expect(server.log).toEqual([])
})
