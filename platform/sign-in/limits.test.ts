import { beforeEach, expect, it } from 'vitest'
import { addMinutes, instant } from '../../kernel/instant.ts'
import { failuresOfAddressMax, failuresOfPersonMax, type SignInLimits, signInLimits, waitMinutes } from './limits.ts'

const start = instant('2026-11-22T09:00:00Z')
const [aigul, here, there] = ['aigul', '192.0.2.1', '192.0.2.2']
let limits: SignInLimits
beforeEach(() => {
  limits = signInLimits()
})
const fail = (times: number, who: Parameters<SignInLimits['failed']>[0], at = start): void => {
  for (let n = 0; n < times; n++) limits.failed(who, at)
}

it('after five failures a person waits fifteen minutes from the first, is told how many are left, and then tries again', () => {
  fail(failuresOfPersonMax - 1, { person: aigul })
  expect(limits.refusal({ person: aigul }, start)).toBeUndefined()
  fail(1, { person: aigul }, addMinutes(start, 10))
  expect(limits.refusal({ person: aigul }, addMinutes(start, 10))).toEqual({
    refused: 'sign-in.wait',
    details: { minutes: waitMinutes - 10 },
  })
  expect(limits.refusal({ person: aigul }, addMinutes(start, waitMinutes))).toBeUndefined()
})

it('one person’s failures make nobody else wait', () => {
  fail(failuresOfPersonMax, { person: aigul, address: here })
  expect(limits.refusal({ person: 'berik', address: here }, start)).toBeUndefined()
})

it('an address that tried many persons waits, whomever it tries next', () => {
  for (let n = 0; n < failuresOfAddressMax; n++) limits.failed({ person: `person-${n}`, address: here }, start)
  expect(limits.refusal({ address: here }, start)?.refused).toBe('sign-in.wait')
  expect(limits.refusal({ person: 'berik', address: here }, start)?.refused).toBe('sign-in.wait')
  expect(limits.refusal({ person: 'berik', address: there }, start)).toBeUndefined()
})

it('a stranger who fails elsewhere in a person’s name keeps the person’s own place open', () => {
  limits.passed({ person: aigul, address: here })
  fail(failuresOfPersonMax, { person: aigul, address: there })
  expect(limits.refusal({ person: aigul, address: there }, start)?.refused).toBe('sign-in.wait')
  expect(limits.refusal({ person: aigul, address: here }, start)).toBeUndefined()
  fail(failuresOfPersonMax, { person: aigul, address: here })
  expect(limits.refusal({ person: aigul, address: here }, start)?.refused).toBe('sign-in.wait')
})

it('coming in forgets the failures before it', () => {
  fail(failuresOfPersonMax - 1, { person: aigul, address: here })
  limits.passed({ person: aigul, address: here })
  fail(failuresOfPersonMax - 1, { person: aigul, address: here })
  expect(limits.refusal({ person: aigul, address: here }, start)).toBeUndefined()
})
