import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askServer, listenBeside } from './beside.ts'

describe('a command beside a running server', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tarazy-beside-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const heard: string[] = []
  const output = {
    out: (line: string) => void heard.push(`out ${line}`),
    err: (line: string) => void heard.push(`err ${line}`),
  }

  it('learns that no server holds the folder', async () => {
    expect(await askServer(folder, { verb: 'fsck', args: [] }, output)).toBeUndefined()
  })

  it('is done by the server, line by line, with its exit code', async () => {
    const server = await listenBeside(folder, async ({ verb, args }, { out, err }) => {
      err('looking')
      out(`${verb} ${args.join(' ')}`)
      return 1
    })
    expect(await askServer(folder, { verb: 'fsck', args: ['--json'] }, output)).toBe(1)
    expect(heard).toEqual(['err looking', 'out fsck --json'])
    server.close()
  })

  it('hears of a failure on the server and ends with 1', async () => {
    const server = await listenBeside(folder, async () => {
      throw new Error('the disk is full')
    })
    heard.length = 0
    expect(await askServer(folder, { verb: 'fsck', args: [] }, output)).toBe(1)
    expect(heard.join()).toContain('the disk is full')
    server.close()
  })
})
