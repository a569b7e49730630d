/**
 * Bare Typst in a process of its own. What Typst keeps of a sheet serves every thread of its process: beside the product it would find
 * each sheet half set already (6 ms instead of 22 ms in a second thread).
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Sheet } from '../../platform/papers/sheet.ts'
import { openTypesetter } from '../../platform/papers/typesetter.ts'
import { millisecondsOf } from './report.ts'

export interface BarePaper {
  readonly pdf: Uint8Array
  /** Of the setting alone, without the way between the processes. */
  readonly milliseconds: number
}

export interface BareTypst {
  typeset(sheet: Sheet): Promise<BarePaper>
  close(): Promise<void>
}

export function openBareTypst(): BareTypst {
  const child = fork(fileURLToPath(import.meta.url), ['bare'], {
    execArgv: process.execArgv,
    serialization: 'advanced',
  })
  return {
    async typeset(sheet) {
      const ended = new AbortController()
      const end = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`Bare Typst ended with ${code}`)
      })
      end.catch(() => undefined)
      child.send(sheet)
      const [paper] = await Promise.race([once(child, 'message') as Promise<[BarePaper]>, end])
      ended.abort()
      return paper
    },
    async close() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

if (process.argv[2] === 'bare' && process.send) {
  const typesetter = openTypesetter()
  process.once('disconnect', () => process.exit())
  process.on('message', async (sheet: Sheet) => {
    let pdf: Uint8Array = new Uint8Array()
    const milliseconds = await millisecondsOf(async () => {
      pdf = await typesetter.typeset(sheet)
    })
    process.send!({ pdf, milliseconds } satisfies BarePaper)
  })
}
