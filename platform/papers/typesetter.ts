/**
 * Sets sheets as PDF/A-2b in a thread of its own. The same sheet gives the same bytes. A paper that fails, takes too long or is too big
 * fails alone: the thread is started anew and the others go on.
 */
import { Worker } from 'node:worker_threads'
import { Failure } from '../failure.ts'
import type { Sheet } from './sheet.ts'
import type { TypesetAnswer, TypesetRequest } from './typesetter-message.ts'

export interface Typesetter {
  /** The bytes of the paper; throws `paper.failed`, `paper.too-long`, `paper.too-many`. */
  typeset(sheet: Sheet): Promise<Uint8Array>
  close(): Promise<void>
}

/** Characters of one paper: about a thousand pages. */
const charactersMax = 3_000_000
/** Papers that may wait for the thread. */
const waitingMax = 200
const millisecondsMax = 30_000

interface Waiter {
  readonly request: TypesetRequest
  resolve(pdf: Uint8Array): void
  reject(error: Error): void
}

export interface TypesetterLimits {
  readonly millisecondsMax?: number
  readonly waitingMax?: number
}

/** Starts no thread before the first paper. */
export function openTypesetter(limits: TypesetterLimits = {}): Typesetter {
  const queue: Waiter[] = []
  let worker: Worker | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastId = 0
  let closed = false

  const next = (): void => {
    const first = queue[0]
    if (first === undefined) return
    worker ??= started()
    timer = setTimeout(() => stop('it took too long'), limits.millisecondsMax ?? millisecondsMax)
    worker.postMessage(first.request)
  }
  const done = (settle: (first: Waiter) => void): void => {
    clearTimeout(timer)
    const first = queue.shift()
    if (first) settle(first)
    next()
  }
  /** The thread is given up, and with it the paper it was at. */
  const stop = (why: string): void => {
    const gone = worker
    worker = undefined
    gone?.removeAllListeners()
    void gone?.terminate()
    done((first) => first.reject(new Failure('paper.failed', `The paper could not be set: ${why}`)))
  }
  function started(): Worker {
    // The loaders of the parent are not handed down: Node strips the types of the thread itself.
    const one = new Worker(new URL('./typesetter-worker.ts', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    one.unref()
    one.on('message', (answer: TypesetAnswer) =>
      done((first) =>
        'pdf' in answer
          ? first.resolve(answer.pdf)
          : first.reject(new Failure('paper.failed', `The paper could not be set: ${answer.error}`)),
      ),
    )
    one.on('error', (error) => stop(String(error)))
    one.on('exit', () => worker === one && stop('its thread ended'))
    return one
  }
  return {
    typeset(sheet) {
      if (closed) return Promise.reject(new Failure('paper.failed', 'The typesetter was closed'))
      if (JSON.stringify(sheet).length > charactersMax)
        return Promise.reject(new Failure('paper.too-long', 'The paper is longer than a thousand pages'))
      if (queue.length >= (limits.waitingMax ?? waitingMax))
        return Promise.reject(new Failure('paper.too-many', 'Too many papers wait to be set; try again in a minute'))
      lastId += 1
      const request = { id: lastId, sheet }
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
      queue.push({ request, resolve, reject })
      if (queue.length === 1) next()
      return promise
    },
    async close() {
      closed = true
      clearTimeout(timer)
      const gone = worker
      worker = undefined
      for (const { reject } of queue.splice(0)) reject(new Failure('paper.failed', 'The typesetter was closed'))
      await gone?.terminate()
    },
  }
}
