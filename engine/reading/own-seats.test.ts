import { expect, it } from 'vitest'
import { kazakhLaw } from '../../law/kz/index.ts'
import { ownSeatsOf, partySeatsOf } from './own-seats.ts'

const own = ownSeatsOf(kazakhLaw)
const seats = (procedure: string): string[] =>
  [...own].flatMap((one) => (one.startsWith(`${procedure} `) ? [one.slice(procedure.length + 1)] : []))

it('both sides, third parties and whoever stands for them read their own civil case', () => {
  expect(seats('civil-suit')).toEqual([
    'plaintiff',
    'defendant',
    'third',
    'for-plaintiff',
    'for-defendant',
    'for-third',
  ])
  expect(seats('special-fact')).toEqual(['applicant', 'interested'])
})
it('judges who were drawn, officials who sit by a post, and investigators and prosecutors named for a case do not', () => {
  expect(seats('suit')).toEqual(['plaintiff'])
  expect(seats('cassation')).toEqual(['plaintiff'])
  expect(seats('application')).toEqual(['applicant', 'representative'])
  expect(seats('unsigned')).toEqual([])
  expect(seats('investigation')).toEqual(['reporter', 'victim', 'suspect', 'counsel'])
  expect(seats('sanction')).toEqual(['suspect', 'counsel'])
  expect(seats('sanction-review')).toEqual(['suspect', 'counsel'])
})
it('a representative reads the case as their own, and is no party to it', () => {
  const parties = [...partySeatsOf(kazakhLaw)]
  expect(parties).toContain('civil-suit third')
  expect(parties.filter((one) => /civil-suit for-|application representative/.test(one))).toEqual([])
})
