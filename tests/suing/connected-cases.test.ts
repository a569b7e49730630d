/** Cases between the same people, on the page of each of them: for whoever may read both, and not a byte for anybody else. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedPeople } from '../../server/seed/people.ts'
import { httpVisitor } from '../kit/http-visitor.ts'
import { casePath } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

let server: ServerUnderTest
beforeAll(async () => {
  server = await startUnderTest()
})
afterAll(() => server?.stop())

/** Numbers of the writ that was cancelled and of the suit that followed it, between the first citizen and the sixth. */
async function writAndSuit(): Promise<{ writ: string; suit: string }> {
  const rows = await server.house.store.db.query<{ procedure: string; number: string }>(
    `select p.procedure, (select name from core.name where proceeding = p.root order by n limit 1) as number
       from core.proceeding p
      where (select count(distinct person) from core.seat s where s.proceeding = p.id and s.person in ('demo-citizen-1', 'demo-citizen-6')) = 2`,
  )
  const of = (procedure: string) => rows.find((one) => one.procedure === procedure)!
  return { writ: of('writ').number, suit: of('civil-suit').number }
}
const read = async (person: string, number: string): Promise<string> =>
  (await (await httpVisitor(server, 'en', person)).get(casePath(number))).html

it('a party sees on the suit the writ that was cancelled before it, and on the writ the suit', async () => {
  const { writ, suit } = await writAndSuit()
  for (const person of ['demo-citizen-1', 'demo-citizen-6']) {
    const page = await read(person, suit)
    expect(page).toContain('Connected cases')
    expect(page).toContain(writ)
    expect(await read(person, writ)).toContain(suit)
  }
})

it('a case with somebody else is not connected, though one of its parties is the same', async () => {
  const { suit } = await writAndSuit()
  const page = await read('demo-citizen-1', suit)
  const others = await server.house.store.db.query<{ number: string }>(
    `select (select name from core.name where proceeding = p.root order by n limit 1) as number from core.proceeding p
       join core.seat s on s.proceeding = p.id
      where s.person = 'demo-citizen-1' and p.procedure <> 'person-record'
        and not exists (select from core.seat o where o.proceeding = p.id and o.person = 'demo-citizen-6')`,
  )
  expect(others.length).toBeGreaterThan(2)
  for (const { number } of others) expect(page).not.toContain(number)
})

it('a representative of the suit alone reads it, and nothing of the writ', async () => {
  const { suit } = await writAndSuit()
  const [advocate, defendant] = ['demo-citizen-4', 'demo-citizen-6']
  const [row] = await server.house.store.db.query<{ proceeding: string }>(
    'select proceeding from core.name where name = $1 limit 1',
    [suit],
  )
  await server.house.perform({
    key: 'connected-representative',
    proceeding: row!.proceeding,
    procedure: 'civil-suit',
    step: 'name-for-defendant',
    person: defendant!,
    fields: {
      representative: [
        {
          kind: 'person',
          name: 'Адвокат',
          address: 'Кокбулак',
          iin: seedPeople().find(({ id }) => id === advocate)!.iin,
        },
      ],
      representativeKind: 'advocate',
      authorityForm: 'power-of-attorney',
      authorityUntil: '2027-12-31',
      maySettle: false,
      mayDispose: false,
      mayAppeal: true,
    },
  })
  const page = await read(advocate!, suit)
  expect(page).toContain(suit)
  expect(page).not.toContain('onnected')
})
