// What the npm scripts run: `node tools/run.mjs start | test | test:long | bench | docs | check`. Sets up first.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install, node, root, run } from './set-up.mjs'

const [command, ...args] = process.argv.slice(2)
install()
const bin = (path) => join(root, 'node_modules', path)
const own = (file, more, env = {}) => {
  const done = spawnSync(node(), [bin(file), ...more], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  process.exitCode = done.status ?? 1
}
const commands = {
  start: () => run('server/cli.ts', ['serve', ...args]),
  test: () => own('vitest/vitest.mjs', ['run', ...args]),
  'test:long': () => own('vitest/vitest.mjs', ['run', ...args], { TARAZY_SUITE: 'long' }),
  bench: () => run('tools/bench/main.ts', args),
  docs: () => run('tools/docs/main.ts', args),
  check: () => own('typescript/bin/tsc', ['--noEmit', ...args]),
}
if (commands[command]) commands[command]()
else {
  console.error(`usage: node tools/run.mjs ${Object.keys(commands).join(' | ')}`)
  process.exitCode = 2
}
