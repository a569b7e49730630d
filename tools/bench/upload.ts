/**
 * Benchmark `upload`: how far the resident memory of the server rises above idle while a file of 20 MB comes in, is stored, looked
 * into and answered. The baseline takes the same post whole into memory, as a server does that knows no better, in the same run.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { drawn, largePdf, pdf } from '../../platform/files/inspect/testing.ts'
import { freePort, untilReady } from './ready.ts'
import { measured, progress, skipped } from './report.ts'

const root = join(import.meta.dirname, '..', '..')
const megabyte = 1024 * 1024
/** What the goal allows above idle. */
const megabytesMax = 64
const rounds = 5

const residentOf = (pid: number, line: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024

/** Megabytes between what stands when nothing has come yet and the most that stands while all rounds go on, as the kernel counts it. */
async function riseOver(pid: number, bring: (round: number) => Promise<void>): Promise<number> {
  await pause(3000)
  const idle = residentOf(pid, 'VmRSS')
  // Five makes the kernel forget the highest mark so far.
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
  for (let round = 0; round < rounds; round++) {
    await bring(round)
    progress(`upload ${round + 1} of ${rounds}: at most ${(residentOf(pid, 'VmHWM') - idle).toFixed(1)} MB above idle`)
  }
  return residentOf(pid, 'VmHWM') - idle
}

const boundary = '----tarazy-bench'
const multipart = (key: string, name: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="key"\r\n\r\n${key}\r\n`),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="paper-files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])

/** A citizen of the demonstration at the page of papers of a new draft. */
async function citizenAt(address: string): Promise<(name: string, bytes: Buffer) => Promise<void>> {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(address + path, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      cookies.set(name!, value!)
    }
    return answer
  }
  const keyOn = async (path: string): Promise<string> =>
    /name="key" value="([^"]+)"/.exec(await (await ask(path)).text())![1]!
  const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> =>
    (await ask(path, { method: 'POST', body: new URLSearchParams(fields) })).headers.get('location') ?? ''
  await post('/en/sign-in', { key: await keyOn('/en/sign-in'), person: 'demo-citizen-1' })
  const draft = await post('/en/apply', { key: await keyOn('/en/my'), what: 'application' })
  return async (name, bytes) => {
    const answer = await ask(`${draft}/papers`, {
      method: 'POST',
      body: multipart(await keyOn(`${draft}/papers`), name, bytes) as never,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    })
    await answer.arrayBuffer()
    if (answer.status !== 303) throw new Error(`The file was not taken: ${answer.status}`)
  }
}

const whole = largePdf(20 * megabyte - 4096)

/** Different each time, so that nothing is known already. */
const fileOf = (round: number): Buffer => Buffer.concat([whole, Buffer.from(`%${round}\n%%EOF\n`)])

async function ours(folder: string): Promise<number> {
  const port = await freePort()
  const child = spawn(process.execPath, [...process.execArgv, 'server/cli.ts', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TARAZY_DATA: folder, PORT: String(port) },
  })
  try {
    await untilReady(port, child)
    const bring = await citizenAt(`http://localhost:${port}`)
    // The first small files load the code that every later one finds loaded.
    for (let n = 0; n < 3; n++) await bring(`small ${n}.pdf`, pdf({ content: drawn(`small ${n}`) }))
    return await riseOver(child.pid!, (n) => bring(`large ${n}.pdf`, fileOf(n)))
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
  }
}

/** A server that takes every post whole, and cuts the file out of it. */
const wholeInMemory = `
  require('node:http').createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request))
    const at = body.indexOf('\\r\\n\\r\\n', body.indexOf('filename=')) + 4
    const file = Buffer.from(body.subarray(at, body.lastIndexOf('\\r\\n--')))
    response.end(require('node:crypto').createHash('sha256').update(file).digest('hex'))
  }).listen(Number(process.env.PORT))`

async function baseline(): Promise<number> {
  const port = await freePort()
  const child = spawn(process.execPath, ['-e', wholeInMemory], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port) },
  })
  const send = async (bytes: Buffer): Promise<void> => {
    const answer = await fetch(`http://localhost:${port}/`, {
      method: 'POST',
      body: multipart('', 'a.pdf', bytes) as never,
    })
    await answer.text()
  }
  try {
    await pause(1000)
    await send(pdf())
    return await riseOver(child.pid!, (n) => send(fileOf(n)))
  } finally {
    child.kill('SIGTERM')
  }
}

export async function upload(): Promise<void> {
  if (!existsSync('/proc/self/status')) return skipped('upload', 'memory_mb', 'resident memory is read from /proc')
  const folder = await mkdtemp(join(tmpdir(), 'tarazy-bench-upload-'))
  try {
    const compared = await baseline()
    progress(`whole in memory: ${compared.toFixed(1)} MB above idle`)
    const value = await ours(folder)
    measured(
      { bench: 'upload', metric: 'memory_mb', value, unit: 'MB', baseline: compared, ratio: value / compared },
      { goal: megabytesMax },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
