import { expect, it } from 'vitest'
import { calendarDate } from '../../kernel/calendar-date.ts'
import type { Request } from '../../platform/perform/request.ts'
import type { Visit } from '../../web/visit.ts'
import { type AuthorPorts, authorOf, authorProblems } from './author.ts'

const asked: Request[] = []
const ports = {
  registry: { office: () => undefined, offices: () => [], holding: () => [] },
  isPerson: async (id: string) => id === 'bolat',
  perform: async (request: Request) => {
    asked.push(request)
    return { proceeding: request.proceeding, n: 1, hash: '', at: '' }
  },
} as unknown as AuthorPorts
const problems = async (typed: object) =>
  (await authorProblems(ports, { ...typed }, calendarDate('2026-02-02'), 'Asia/Almaty')).map(
    ({ refused, field }) => `${refused} ${field}`,
  )

it('an author is known by the code, or named', async () => {
  expect(await problems({})).toEqual(['field.missing authorName'])
  expect(await problems({ authorCode: 'nobody' })).toEqual(['field.not-a-person authorCode'])
  expect(await problems({ authorCode: 'bolat' })).toEqual([])
  expect(await problems({ authorName: 'Асан Омаров' })).toEqual([])
  expect(await problems({ authorName: 'Асан Омаров', authorIin: '12' })).toEqual(['iin.length authorIin'])
})
it('somebody known gets no second record; somebody new gets one under the id of the form’s key', async () => {
  const visit = { form: { key: '018f-1.mac' }, demo: true } as unknown as Visit
  expect(await authorOf(ports, visit, { authorCode: ' bolat ' }, 'kk')).toBe('bolat')
  expect(asked).toEqual([])
  expect(await authorOf(ports, visit, { authorName: 'Асан Омаров' }, 'kk')).toBe('018f-1')
  expect(asked).toMatchObject([{ proceeding: '018f-1', step: 'enter', fields: { subject: '018f-1', language: 'kk' } }])
})
