/** Whoever is sued finds nothing of it before the court has taken it: by number, by search, in no list and no log; then everything. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { State } from '../../engine/state.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { seedPeople } from '../../server/seed/people.ts'
import { type HttpVisitor, httpVisitor } from '../kit/http-visitor.ts'
import { casePath, citizen } from '../kit/matter.ts'
import { type ServerUnderTest, startUnderTest } from '../kit/server-under-test.ts'

const filer = citizen(1).id
const sued = seedPeople().find(({ id }) => id === 'demo-citizen-3')!
const defendants = [{ kind: 'person', name: 'Сериков Арман', address: 'Кокбулак, 1', iin: sued.iin }]
const court = 'district-demo'
const paid = { dutyBy: 'elsewhere', dutyPaidOn: '2026-02-01', dutyReceipt: '118-1', dutySum: '2162.50' }

const matters = [
  {
    procedure: 'civil-suit',
    fields: {
      court,
      defendants,
      claimKind: 'money',
      violation: 'Долг не возвращён',
      claim: 'Взыскать долг',
      hasPrice: true,
      price: '9500000.00',
      priceCalculation: 'Долг',
      facts: [{ fact: 'Долг', provenBy: 'Расписка' }],
      preTrialOrder: 'not-required',
      suitLanguage: 'ru',
      interimAsked: true,
      interimMeasures: 'Арест автомобиля',
    },
    taken: ['accept-suit', { caseLanguage: 'ru', actionsToDo: 'Отзыв' }],
  },
  {
    procedure: 'simplified-suit',
    fields: {
      court,
      defendants,
      claimKind: 'money',
      claimGround: 'small-sum',
      price: '800000.00',
      calculation: 'Долг',
      claim: 'Взыскать долг',
      grounds: 'Расписка',
    },
    taken: ['accept', { language: 'ru' }],
  },
  {
    procedure: 'writ',
    fields: {
      court,
      defendants,
      writClaim: 'mediation-agreement',
      price: '300000.00',
      claim: 'Взыскать',
      grounds: 'Соглашение',
      executionBy: 'myself',
    },
    taken: ['issue-writ', { writNorm: 'Закон о медиации', dutyAwarded: '1500.00', operative: 'Взыскать' }],
  },
  {
    procedure: 'special-fact',
    fields: {
      court,
      concerned: defendants,
      factKind: 'kinship',
      factText: 'Дана — моя сестра',
      purpose: 'Наследство',
      obtainableOtherwise: false,
      whyNoPapers: 'Архив сгорел',
      evidence: 'Письма',
      ...paid,
    },
    taken: ['accept', { language: 'ru' }],
  },
  {
    procedure: 'special-missing',
    fields: {
      court,
      concerned: defendants,
      recognition: 'missing',
      missingName: 'Серик',
      missingBirth: 'Караганда, 1970',
      lastHome: 'Кокбулак',
      newsKnown: 'day',
      lastNewsOn: '2025-02-02',
      purpose: 'Смотреть за домом',
      circumstances: 'Ушёл на рыбалку',
      ...paid,
    },
    taken: ['accept', { language: 'ru' }],
  },
] as const

let server: ServerUnderTest
let visitor: HttpVisitor
beforeAll(async () => {
  server = await startUnderTest()
  visitor = await httpVisitor(server, 'ru', sued.id)
})
afterAll(async () => {
  expect(server.log).toEqual([])
  await server.stop()
})

/** Where whoever is sued comes upon the number. */
async function foundAt(number: string): Promise<string[]> {
  const pages = ['/my', '/my.csv', `/find?q=${encodeURIComponent(number)}`, '/me/access-log', '/notices', '/desk']
  const answers = await Promise.all(
    pages.map(async (page) => {
      const { html } = await visitor.get(page)
      // The page of a search repeats what was asked.
      return [page, page.startsWith('/find') ? html.includes(`href="/ru${casePath(number)}"`) : html.includes(number)]
    }),
  )
  const opened = (await visitor.get(casePath(number))).status === 200
  return [
    ...answers.flatMap(([page, isThere]) => (isThere ? [String(page).split('?')[0]!] : [])),
    ...(opened ? ['case'] : []),
  ]
}

describe('whoever is named as the other side', () => {
  it.each(matters)('of $procedure finds it once the court has taken it', async ({ procedure, fields, taken }) => {
    const act = async (step: string, person: string, more: object, proceeding?: string) => {
      const request = { key: `${procedure} ${step}`, step, person, fields: more as Record<string, unknown> }
      const done = await server.house.perform({ ...request, ...(proceeding ? { proceeding } : { procedure }) })
      if (isRefusal(done)) throw new Error(JSON.stringify(done))
      return done
    }
    const { proceeding, number } = await act('file', filer, fields)
    const judge = ((await server.house.store.head(proceeding))!.state as State).seats.judge!.holder.person!
    const reading = await httpVisitor(server, 'ru', judge)
    expect((await reading.get(casePath(number!))).status).toBe(200)
    expect(await foundAt(number!)).toEqual([])
    await act(taken[0], judge, taken[1], proceeding)
    expect(await foundAt(number!)).toEqual(
      expect.arrayContaining(['/my', '/my.csv', '/find', '/me/access-log', 'case']),
    )
  })
})
