/** Runs an example of the interface as a developer would, and gives what it wrote. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ServerUnderTest } from '../kit/server-under-test.ts'

export const examplesFolder = join(import.meta.dirname, '..', '..', 'modules', 'api', 'examples')
const run = promisify(execFile)

export async function runExample(
  { address }: ServerUnderTest,
  name: string,
  key: string,
  more: Readonly<Record<string, string>>,
): Promise<string> {
  const env = { ...process.env, TARAZY_ADDRESS: address, TARAZY_KEY: key, ...more }
  const program = name.endsWith('.sh') ? 'sh' : process.execPath
  return (await run(program, [join(examplesFolder, name)], { env })).stdout
}
