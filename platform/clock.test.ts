import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addHours, epochMilliseconds, instant } from '../kernel/instant.ts'
import { fixedClock, liveLawClock, machineClock, openDemoLawClock } from './clock.ts'
import { machineEntropy, seededEntropy } from './entropy.ts'

const start = instant('2026-02-02T05:00:00.000Z')

it('the law clock of a demonstration moves forward only, runs on with the real one, and remembers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-clock-'))
  const machine = fixedClock(start)
  const law = await openDemoLawClock(folder, machine)
  expect(law.now()).toBe(start)
  await law.moveTo(addHours(start, 48))
  await machine.moveTo(addHours(start, 1))
  expect(law.now()).toBe(addHours(start, 49))
  expect((await openDemoLawClock(folder, machine)).now()).toBe(addHours(start, 49))
  await expect(law.moveTo(addHours(start, 48))).rejects.toMatchObject({ code: 'clock.backward' })
  await rm(folder, { recursive: true })
})

it('the law clock of a live folder is the machine’s and cannot be moved', async () => {
  const machine = fixedClock(start)
  const law = liveLawClock(machine)
  expect(law.now()).toBe(start)
  await expect(law.moveTo(addHours(start, 1))).rejects.toMatchObject({ code: 'clock.fixed' })
  const now = machineClock.now()
  expect(instant(now)).toBe(now)
})

it('seeded entropy gives the same ids, salts and tokens again', () => {
  const take = (): string[] => {
    const entropy = seededEntropy('golden')
    return [entropy.uuid7(start), entropy.token(), Buffer.from(entropy.bytes(16)).toString('hex')]
  }
  expect(take()).toEqual(take())
  expect(seededEntropy('another').token()).not.toBe(seededEntropy('golden').token())
})

it('ids are UUIDs of version 7 that sort in the order they were made in', () => {
  const entropy = machineEntropy()
  const ids = Array.from({ length: 300 }, (_, i) => entropy.uuid7(i < 200 ? start : addHours(start, i)))
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(epochMilliseconds(start))
})
