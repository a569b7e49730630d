/** The commands of an operator. Each: --help, --json (one object a line), progress on stderr, exit 0 done / 1 found or refused / 2 wrong use. */
import { verbs } from './verbs/index.ts'

const [verb, ...args] = process.argv.slice(2)

const usage = (): string => ['usage: npx tarazy VERB [--help] [--json] ...', '', ...Object.entries(verbs).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)].join('\n')

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
  return found.run(args)
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? (process.env.TARAZY_DEBUG ? error.stack : error.message) : String(error))
  return 1
})
