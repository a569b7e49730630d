import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seededEntropy } from '../entropy.ts'
import { openBox, sealBox } from './box.ts'
import { type Keys, openKeys } from './keys.ts'

let folder: string
const entropy = seededEntropy('keys')
const openHere = (): Promise<Keys> => openKeys(join(folder, 'keys'), entropy)
const ring = (): Promise<string> => readFile(join(folder, 'keys', 'persons.ring'), 'utf8')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarazy-keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('gives a person one key for ever, also to many who ask at once', async () => {
  const keys = await openHere()
  const given = await Promise.all([keys.keyFor('a'), keys.keyFor('a'), keys.keyFor('b')])
  expect(given[0]).toEqual(given[1])
  expect(given[0]).not.toEqual(given[2])
  await keys.close()
  const again = await openHere()
  expect(again.keyOf('a')).toEqual(given[0])
  expect(again.keyOf('nobody')).toBeUndefined()
  await again.close()
})

it('writes a key to the disk before it hands it out, and never in the open', async () => {
  const keys = await openHere()
  const key = await keys.keyFor('a')
  const text = await ring()
  expect(text).toContain('"person":"a"')
  expect(text).not.toContain(Buffer.from(key).toString('base64'))
  await keys.close()
})

it('is readable by its owner alone', async () => {
  const keys = await openHere()
  await keys.keyFor('a')
  const modes = ['keys', 'keys/master.key', 'keys/persons.ring'].map(
    async (name) => (await stat(join(folder, name))).mode & 0o777,
  )
  expect(await Promise.all(modes)).toEqual([0o700, 0o600, 0o600])
  await keys.close()
})

it('destroys a key for good, and leaves the others', async () => {
  const keys = await openHere()
  const [gone, kept] = [await keys.keyFor('gone'), await keys.keyFor('kept')]
  const box = sealBox(Buffer.from('secret'), { key: gone, about: 'x', entropy })
  await keys.erase('gone')
  expect(keys.keyOf('gone')).toBeUndefined()
  expect(await ring()).not.toContain('gone')
  const next = await keys.keyFor('gone')
  expect(openBox(box, next, 'x')).toBeUndefined()
  await keys.close()
  const again = await openHere()
  expect(again.keyOf('kept')).toEqual(kept)
  expect(again.keyOf('gone')).toEqual(next)
  await again.close()
})

it('drops a line that was torn before anybody used its key', async () => {
  const keys = await openHere()
  await keys.keyFor('a')
  await keys.close()
  await appendFile(join(folder, 'keys', 'persons.ring'), '{"person":"torn","bo')
  const again = await openHere()
  expect(again.keyOf('torn')).toBeUndefined()
  await again.keyFor('b')
  await again.close()
  const third = await openHere()
  expect([third.keyOf('a'), third.keyOf('b')].every(Boolean)).toBe(true)
  await third.close()
})

it('opens a box only unchanged, with its own key and for its own purpose', () => {
  const key = entropy.bytes(32)
  const box = sealBox(Buffer.from('secret'), { key, about: 'draft/1', entropy })
  expect(Buffer.from(openBox(box, key, 'draft/1')!).toString()).toBe('secret')
  expect(openBox(box, entropy.bytes(32), 'draft/1')).toBeUndefined()
  expect(() => openBox(box, key, 'draft/2')).toThrow('changed or belongs elsewhere')
  const changed = Uint8Array.from(box)
  changed[20]! ^= 1
  expect(() => openBox(changed, key, 'draft/1')).toThrow('changed or belongs elsewhere')
})
