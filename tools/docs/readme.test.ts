import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verbs } from '../../server/verbs/index.ts'
import { root } from '../sources.ts'

const pages = globSync(['*.md', 'docs/**/*.md', '{kernel,engine,law,platform,modules,web,server,tools}/**/*.md'], {
  cwd: root,
})
  .filter((path) => !path.includes('node_modules'))
  .sort()
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Commands as a reader would type them: a line of a block without a language, or a piece of code in a sentence. */
const commandsIn = (text: string): string[] => {
  const blocks = [...text.matchAll(/^```\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block!.split('\n'))
  const inline = [...text.matchAll(/`((?:npm|npx|node) [^`]+)`/g)].map(([, command]) => command!)
  return [...blocks, ...inline].map((line) => line.trim()).filter((line) => /^(npm|npx|node) /.test(line))
}

const scripts = (JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }).scripts

/** What is wrong with a command, if anything. */
function problemOf(command: string): string | undefined {
  const [program, first = '', second = ''] = command.split(/\s+/)
  if (program === 'npm') {
    if (first === 'ci') return undefined
    const script = first === 'run' ? second : first
    return scripts[script] ? undefined : `no script "${script}" in package.json`
  }
  if (program === 'npx')
    return first === 'tarazy' && (second === 'VERB' || Object.hasOwn(verbs, second))
      ? undefined
      : `no command "${second}"`
  const file = command.split(/\s+/).find((word) => /\.m?ts$|\.mjs$/.test(word))
  return file && existsSync(join(root, file)) ? undefined : `no file ${file}`
}

describe.each(pages)('%s', (path) => {
  const text = textOf(path)

  it('names only commands that exist', () => {
    expect(commandsIn(text).flatMap((command) => problemOf(command) ?? [])).toEqual([])
  })
  it('links only to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target))
    expect(links.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([])
  })
})

describe('README.md', () => {
  const readme = textOf('README.md')

  it('has fewer than 150 lines and a picture of at most 200 KB', () => {
    expect(readme.split('\n').length).toBeLessThan(150)
    expect(readFileSync(join(root, 'docs/pictures/case-page.png')).length).toBeLessThan(200 * 1024)
  })
  it('names every npm script and every verb', () => {
    const named = commandsIn(readme).join('\n')
    const missing = [
      ...Object.keys(scripts).map((name) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`)),
      ...Object.keys(verbs).map((name) => `npx tarazy ${name}`),
    ]
    expect(missing.filter((command) => !named.includes(command))).toEqual([])
  })
  it.each(Object.keys(verbs))('npx tarazy %s --help says how it is used and needs no data', (verb) => {
    const done = spawnSync(process.execPath, [join(root, 'tools/tarazy.mjs'), verb, '--help'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining(`usage: npx tarazy ${verb}`)])
  })
  it('npx tarazy play --describe lists what an example may name', () => {
    const done = spawnSync(process.execPath, [join(root, 'tools/tarazy.mjs'), 'play', '--describe', '--json'], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('"procedure":"application"')])
  }, 60_000)
})
