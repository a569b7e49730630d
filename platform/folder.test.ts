import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFolder } from './folder.ts'

let path: string
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'tarazy-folder-'))
})
afterEach(() => rm(path, { recursive: true }))

it('an empty folder becomes a demonstration, and stays one', async () => {
  const folder = await openFolder({ path })
  expect(folder.mode).toBe('demo')
  await folder.release()
  await expect(openFolder({ path, mode: 'live' })).rejects.toMatchObject({ code: 'mode.fixed' })
  await (await openFolder({ path, mode: 'demo' })).release()
  expect(await readdir(path)).toEqual(['mode'])
})

it('a live folder stays live without being told', async () => {
  await (await openFolder({ path, mode: 'live' })).release()
  const folder = await openFolder({ path })
  expect(folder.mode).toBe('live')
  await folder.release()
  await expect(openFolder({ path, mode: 'test' })).rejects.toMatchObject({ code: 'mode.unknown' })
})

it('refuses a second process, naming the first', async () => {
  const folder = await openFolder({ path })
  await expect(openFolder({ path })).rejects.toMatchObject({
    code: 'folder.busy',
    message: expect.stringContaining(`process ${process.pid}`),
  })
  await folder.release()
})

it('takes over the lock of a process that is gone', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await writeFile(join(path, 'tarazy.lock'), JSON.stringify({ pid: child.pid, started: '1' }))
  await (await openFolder({ path })).release()
})

it('takes over the lock of a process whose number another process has now', async () => {
  await writeFile(join(path, 'tarazy.lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }))
  await (await openFolder({ path })).release()
})
