import { globSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { offices } from '../../law/kz/judicial-system/offices.ts'
import { seededEntropy } from '../../platform/entropy.ts'
import { type Example, readExamples } from '../../platform/play/example.ts'
import { play as playOne } from '../../platform/play/play.ts'
import { houseLaw } from '../house.ts'
import { describe } from './describe.ts'
import type { Verb } from './index.ts'

export const play: Verb = {
  summary: 'run examples of the law, a line each',
  help: `usage: npx tarazy play [--json] PATH...
       npx tarazy play --describe [--json]

Runs every example of the YAML files (or folders of them) through the same perform as the server, on a throw-away record.
Exit 1 when one fails. --json prints {name, file, ok, expected, got} a line. --describe prints every procedure, step, field,
term and refusal code that an example may name.`,
  async run(args) {
    const json = args.includes('--json')
    if (args.includes('--describe')) return describe(json)
    const paths = args.filter((one) => !one.startsWith('--'))
    if (paths.length === 0) {
      console.error(play.help)
      return 2
    }
    let failed = 0
    for (const file of paths.flatMap(filesOf))
      for (const example of readExamples(readFileSync(file, 'utf8'), file))
        if (!(await show(file, example, json))) failed++
    return failed === 0 ? 0 : 1
  },
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return globSync('**/*.{yaml,yml}', { cwd: path })
    .sort()
    .map((name) => join(path, name))
}

async function show(file: string, example: Example, json: boolean): Promise<boolean> {
  const ports = {
    law: houseLaw,
    offices: offices(true),
    zone: houseLaw.days.zone,
    entropy: seededEntropy(example.name),
  }
  const { ok, expected, got } = await playOne(ports, example).catch((error: Error) => ({
    ok: false,
    expected: example.then,
    got: { error: error.message },
  }))
  if (json) console.log(JSON.stringify({ name: example.name, file: relative(process.cwd(), file), ok, expected, got }))
  else
    console.log(
      `${ok ? 'ok  ' : 'FAIL'}  ${example.name}${ok ? '' : `\n      expected ${JSON.stringify(expected)}\n      got      ${JSON.stringify(got)}`}`,
    )
  return ok
}
