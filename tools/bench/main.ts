/** `npm run bench [name]`: every benchmark, or the named one. JSON lines on stdout, progress on stderr. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { api } from './api.ts'
import { filing } from './filing.ts'
import { journal } from './journal.ts'
import { page } from './page.ts'
import { paper } from './paper.ts'
import { progress } from './report.ts'
import { start } from './start.ts'
import { upload } from './upload.ts'

/** The benchmark of kills is a program of its own: it kills others, and is run by hand with another number of rounds. */
async function kill(): Promise<void> {
  const program = fileURLToPath(new URL('./kill.ts', import.meta.url))
  const child = spawn(process.execPath, [...process.execArgv, program], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The benchmark of kills ended with ${code}`)
}

const benches: Readonly<Record<string, () => Promise<void>>> = {
  journal,
  start,
  page,
  paper,
  upload,
  api,
  filing,
  kill,
}

const names = process.argv.slice(2)
const unknown = names.find((name) => !Object.hasOwn(benches, name))
if (unknown !== undefined) {
  console.error(`No benchmark "${unknown}". usage: npm run bench [${Object.keys(benches).join(' | ')}]`)
  process.exitCode = 2
} else
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    progress(`bench ${name} ...`)
    await benches[name]!()
  }
