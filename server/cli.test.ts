import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Runs `npx tarazy` as an operator does, through the plain JavaScript that sets up. */
function tarazy(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn('node', ['tools/tarazy.mjs', ...args], { cwd: root })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('close', (code) => done({ code, out, err }))
  })
}

describe('npx tarazy', () => {
  it('says what it can do', async () => {
    const { code, out } = await tarazy('--help')
    expect(code).toBe(0)
    for (const verb of ['serve', 'play', 'fsck', 'verify']) expect(out).toContain(`  ${verb} `)
  })
  it('ends with 2 for a command there is not', async () => {
    expect((await tarazy('prosecute')).code).toBe(2)
  })
  it('plays examples: a line each, 0 when all agree', async () => {
    const { code, out } = await tarazy('play', 'law/kz/administrative/examples/suit.yaml')
    expect(out).not.toContain('FAIL')
    expect(out.split('\n').filter((line) => line.startsWith('ok ')).length).toBeGreaterThan(5)
    expect(code).toBe(0)
  })
  it('ends with 1 when an example fails, and says what came out as JSON', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tarazy-play-')), 'wrong.yaml')
    writeFileSync(
      file,
      `- name: the registry grants by itself\n  given:\n    - { at: 2026-02-02T10:00, as: citizen aigul, do: application.file, with: { body: akimat-demo, essence: "Text", request: "Request", address: "Astana" } }\n  then: { stage: granted }\n`,
    )
    const { code, out } = await tarazy('play', '--json', file)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      name: 'the registry grants by itself',
      ok: false,
      expected: { stage: 'granted' },
      got: { stage: 'received' },
    })
  })
  it('describes everything an example may name', async () => {
    const lines = (await tarazy('play', '--describe', '--json')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines.map(({ procedure }) => procedure)).toEqual(
      expect.arrayContaining(['application', 'complaint', 'suit']),
    )
    expect(lines.at(-1)!.refusals).toContain('complaint.no-superior')
  })
})
