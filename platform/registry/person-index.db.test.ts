import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/refusal.ts'
import { type House, openHouse } from '../../server/house.ts'

let path: string
let house: House
const iin = '991201200003'

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'tarazy-index-'))
  house = await openHouse({ path, mode: 'live' })
})
afterEach(async () => {
  await house.close()
  await rm(path, { recursive: true })
})

async function entered(id: string, number: string): Promise<void> {
  const answer = await house.perform({
    key: `enter:${id}`,
    proceeding: id,
    procedure: 'person-record',
    step: 'enter',
    person: 'personnel',
    outside: true,
    fields: { subject: id, name: { kk: 'А', ru: 'А', en: 'A' }, iin: number, language: 'kk', invented: true },
  })
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
}

it('a person is found by the number as soon as the record is there, and after the server was started again', async () => {
  await entered('p-1', iin)
  expect(house.personIndex.personByIin(iin)).toBe('p-1')
  expect(house.personIndex.personByIin('991202100101')).toBeUndefined()
  await house.close()
  house = await openHouse({ path, mode: 'live' })
  expect(house.personIndex.personByIin(iin)).toBe('p-1')
})

it('a second entry with the same number is never a way into the first', async () => {
  await entered('p-1', iin)
  await entered('p-2', iin)
  expect(house.personIndex.personByIin(iin)).toBe('p-1')
  await house.close()
  house = await openHouse({ path, mode: 'live' })
  expect(house.personIndex.personByIin(iin)).toBe('p-1')
})

it('whose record was closed is not found any more', async () => {
  await entered('p-1', iin)
  await house.perform({ key: 'close', proceeding: 'p-1', step: 'close', person: 'personnel', outside: true })
  expect(house.personIndex.personByIin(iin)).toBeUndefined()
})
