import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sha256Hex } from '../../kernel/hash.ts'
import { addHours, epochMilliseconds, instant } from '../../kernel/instant.ts'
import { fixedClock } from '../clock.ts'
import { withDatabases } from '../db/test-db.ts'
import { seededEntropy } from '../entropy.ts'
import { sampleEntry } from '../store/sample-entry.ts'
import { openStore, type Store } from '../store/store.ts'

withDatabases('files', (database) => {
  const start = instant('2026-02-02T05:00:00.000Z')
  const machine = fixedClock(start)
  let store: Store
  let folder: string
  const label = (person: string) => ({ person, name: 'Өтініш.pdf', type: 'application/pdf' })
  const pathOf = (hash: string): string => join(folder, 'files', hash.slice(0, 2), hash)
  const read = async (hash: string): Promise<Buffer | undefined> => {
    const file = await store.getFile(hash)
    return file && Buffer.concat(await Array.fromAsync(file.stream()))
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-files-'))
    const options = { folder, clocks: { machine, law: machine }, entropy: seededEntropy('files') }
    store = await openStore({ ...options, ...(await database.storeOptions()) })
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })

  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
    'keeps %i bytes unchanged under their hash, and not in the open',
    async (size) => {
      const bytes = Buffer.alloc(size, 'plain text ')
      const put = await store.putFile(bytes, label('person-1'))
      expect(put).toEqual({ hash: sha256Hex(bytes), size })
      expect((await read(put.hash))!.equals(bytes)).toBe(true)
      expect(await store.getFile(put.hash)).toMatchObject({ ...label('person-1'), size })
      expect((await readFile(pathOf(put.hash))).includes('plain text')).toBe(false)
    },
  )

  it('takes a stream in pieces of any size, and leaves nothing when it breaks off', async () => {
    const bytes = Buffer.alloc(150_000, 'abcdefg')
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < bytes.length; i += 7_001) yield bytes.subarray(i, i + 7_001)
    }
    const { hash } = await store.putFile(pieces(), label('person-1'))
    expect((await read(hash))!.equals(bytes)).toBe(true)
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield bytes
      throw new Error('the line broke')
    }
    await expect(store.putFile(broken(), label('person-1'))).rejects.toThrow('the line broke')
    expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([])
  })

  it('the same bytes from two people stay readable when one of them is erased, and not when both are', async () => {
    const bytes = Buffer.from('the same decision')
    const [first] = await Promise.all(['a', 'b', 'b'].map((person) => store.putFile(bytes, label(person))))
    const hash = first!.hash
    await store.erase('a')
    expect((await read(hash))!.equals(bytes)).toBe(true)
    expect(await store.getFile(hash)).toMatchObject({ person: 'b' })
    await store.erase('b')
    expect(await store.getFile(hash)).toBeUndefined()
    await store.putFile(bytes, label('c'))
    expect((await read(hash))!.equals(bytes)).toBe(true)
  })

  it('finds a changed, cut or lengthened file', async () => {
    const { hash } = await store.putFile(Buffer.alloc(70_000, 'x'), label('person-1'))
    const whole = await readFile(pathOf(hash))
    const changed = Buffer.from(whole)
    changed[66_000]! ^= 1
    for (const bytes of [changed, whole.subarray(0, 4 + 65_552), Buffer.concat([whole, Buffer.alloc(30)])]) {
      await writeFile(pathOf(hash), bytes)
      await expect(read(hash)).rejects.toMatchObject({ code: 'file.damaged' })
    }
  })

  it('refuses an act that names a file which was never put', async () => {
    const entry = sampleEntry({ proceeding: 'p-absent' }, { files: ['0'.repeat(64)] })
    await expect(store.record([entry])).rejects.toMatchObject({ code: 'file.absent' })
  })

  it('sweeps after a day what neither an act nor a draft names', async () => {
    const [named, drafted, orphan] = await Promise.all(
      ['named', 'drafted', 'orphan'].map((text) => store.putFile(Buffer.from(`${text} once`), label('person-1'))),
    )
    await store.record([sampleEntry({ proceeding: 'p-files' }, { files: [named!.hash] })])
    const draft = { id: 'd', person: 'person-1', kind: 'x', body: {}, files: [drafted!.hash] }
    await store.saveDraft(draft)
    const stray = join(folder, 'files', 'incoming', 'stray')
    await writeFile(stray, 'half an upload')
    const old = epochMilliseconds(start) / 1000
    await utimes(stray, old, old)
    await machine.moveTo(addHours(start, 25))
    expect(await store.sweepFiles()).toBeGreaterThanOrEqual(2)
    expect(await store.getFile(orphan!.hash)).toBeUndefined()
    expect(await readdir(join(folder, 'files', 'incoming'))).toEqual([])
    expect(await read(named!.hash)).toBeDefined()
    expect(await read(drafted!.hash)).toBeDefined()
    await store.dropDraft('d', 'person-1')
    await store.sweepFiles()
    expect(await store.getFile(drafted!.hash)).toBeUndefined()
    expect(await read(named!.hash)).toBeDefined()
  })
})
