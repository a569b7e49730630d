/** The commands of an operator. Each: --help, --json (one object a line), progress on stderr, exit 0 done / 1 found or refused / 2 wrong use. */
import { resolve } from 'node:path'
import { askServer } from '../platform/beside/beside.ts'
import { openHouse } from './house.ts'
import { type HouseVerb, verbs } from './verbs/index.ts'

const [verb, ...args] = process.argv.slice(2)

const usage = (): string =>
  [
    'usage: npx tarazy VERB [--help] [--json] ...',
    '',
    ...Object.entries(verbs).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`),
  ].join('\n')

async function main(): Promise<number> {
  if (verb === undefined || verb === '--help') {
    console.log(usage())
    return verb === undefined ? 2 : 0
  }
  const found = verbs[verb]
  if (found === undefined) {
    console.error(`There is no command "${verb}".\n${usage()}`)
    return 2
  }
  if (args.includes('--help')) {
    console.log(found.help)
    return 0
  }
  return 'run' in found ? found.run(args) : runOnHouse(verb, found, args)
}

/** Sends the command to the server that holds the folder; without one, opens the folder here. */
async function runOnHouse(name: string, found: HouseVerb, args: readonly string[]): Promise<number> {
  const output = { out: (line: string) => console.log(line), err: (line: string) => console.error(line) }
  const asked = await askServer(resolve(process.env.TARAZY_DATA ?? 'data'), { verb: name, args }, output)
  if (asked !== undefined) return asked
  const house = await openHouse()
  try {
    return await found.runIn(house, args, output)
  } finally {
    await house.close()
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? (process.env.TARAZY_DEBUG ? error.stack : error.message) : String(error))
  return 1
})
