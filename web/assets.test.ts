import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Assets, buildAssets } from './assets.ts'

const cache = mkdtempSync(join(tmpdir(), 'assets-'))
let assets: Assets
let css: string
const textOf = (path: string): string => Buffer.from(assets.files.get(path)?.body ?? []).toString('utf8')

beforeAll(async () => {
  assets = await buildAssets(cache)
  css = textOf(assets.css)
})
afterAll(() => rmSync(cache, { recursive: true }))

describe('the bundle', () => {
  it('names files by their content, with type and tag', () => {
    expect(assets.css).toMatch(/^\/assets\/tarazy-[A-Z0-9]{8}\.css$/)
    expect(assets.files.get(assets.script)).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    })
  })
  it('holds every file the style asks for, and asks for nothing from elsewhere', () => {
    const asked = [...css.matchAll(/url\(["']?([^"')]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((url) => !url.startsWith('data:'))
    expect(asked.length).toBeGreaterThan(8)
    expect(asked.filter((url) => !assets.files.has(url))).toEqual([])
  })
  it('has no letters and no crest of the British government', () => {
    expect(css).not.toMatch(/GDS Transport|crest/)
  })
  it('the script of every page is under 5 KB compressed', () => {
    expect(gzipSync(textOf(assets.script)).length).toBeLessThan(5 * 1024)
  })
  it('is built once: the second time the same comes from the cache', async () => {
    expect(await buildAssets(cache)).toEqual(assets)
  })
})

it('dark colours are the same by the system setting and by choice', () => {
  const colours = readFileSync(join(import.meta.dirname, 'styles/colours.css'), 'utf8')
  const listOf = (start: string): string[] =>
    colours
      .slice(colours.indexOf(start))
      .split('{')[1]
      ?.split('}')[0]
      ?.split('\n')
      .map((line) => line.trim()) ?? []
  const system = listOf(":root:not([data-theme='light'])")
  expect(system.length).toBeGreaterThan(30)
  expect(listOf(":root[data-theme='dark']")).toEqual(system)
})
