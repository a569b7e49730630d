/**
 * Has files looked into apart from everything else, in threads bounded in time and memory; a few at once, the others wait. A thread that
 * answered is kept for some more files: making one costs more than a look. One that a file breaks, or that takes too long, is ended.
 */
import { Worker } from 'node:worker_threads'
import { refuse } from '../../../kernel/refusal.ts'
import type { Asked, Verdict } from './verdict.ts'

export interface InspectorSettings {
  /** Looks at once. */
  readonly atOnceMax?: number
  readonly seconds?: number
  /** Megabytes of the thread's heap, and of all memory that the process may grow by meanwhile. */
  readonly heapMegabytes?: number
  readonly growthMegabytes?: number
}

/** The file is loaded when its turn has come. `unchecked`: the time ran out. A file that breaks its thread is broken for every reader. */
export type Inspect = (load: () => Promise<ArrayBuffer>, asked: Asked) => Promise<Verdict | 'unchecked'>

const watchMilliseconds = 100
/** Files that one thread looks into before another takes its place, and how long it is kept without any. */
const filesMax = 100
const idleMilliseconds = 60_000
/** What a thread throws away is swept early: a file is mostly passed through. */
const youngMegabytes = 4

export function inspector(settings: InspectorSettings = {}): Inspect {
  const { atOnceMax = 1, seconds = 30, heapMegabytes = 192, growthMegabytes = 512 } = settings
  const spare: Thread[] = []
  let running = 0
  const waiting: (() => void)[] = []
  const turn = async (): Promise<void> => {
    if (running >= atOnceMax) await new Promise<void>((go) => waiting.push(go))
    else running++
  }
  const done = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
  const back = (thread: Thread): void => {
    if (thread.files >= filesMax) return void thread.worker.terminate()
    thread.idle = setTimeout(() => {
      spare.splice(spare.indexOf(thread), 1)
      void thread.worker.terminate()
    }, idleMilliseconds)
    thread.idle.unref()
    spare.push(thread)
  }
  return async (load, asked) => {
    await turn()
    try {
      const bytes = await load()
      const thread = spare.pop() ?? threadOf(heapMegabytes)
      clearTimeout(thread.idle)
      const { verdict, isWhole } = await lookApart(thread, bytes, asked, { seconds, growthMegabytes })
      if (isWhole) back(thread)
      return verdict
    } finally {
      done()
    }
  }
}

interface Thread {
  readonly worker: Worker
  files: number
  idle?: NodeJS.Timeout
}

function threadOf(heapMegabytes: number): Thread {
  const worker = new Worker(new URL('./look-worker.ts', import.meta.url), {
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  // A thread that waits for files keeps no program from ending.
  worker.unref()
  return { worker, files: 0 }
}

interface Looked {
  readonly verdict: Verdict | 'unchecked'
  /** The thread may look into another file. */
  readonly isWhole: boolean
}

function lookApart(
  thread: Thread,
  bytes: ArrayBuffer,
  asked: Asked,
  bounds: { readonly seconds: number; readonly growthMegabytes: number },
): Promise<Looked> {
  const { worker } = thread
  const before = process.memoryUsage.rss()
  thread.files++
  return new Promise((answer) => {
    const end = (verdict: Verdict | 'unchecked', isWhole: boolean): void => {
      clearTimeout(tooLong)
      clearInterval(tooMuch)
      worker.off('message', told).off('error', broken)
      worker.unref()
      if (isWhole) answer({ verdict, isWhole })
      else void worker.terminate().then(() => answer({ verdict, isWhole }))
    }
    const tooLong = setTimeout(() => end('unchecked', false), bounds.seconds * 1000)
    const tooMuch = setInterval(() => {
      if (process.memoryUsage.rss() - before > bounds.growthMegabytes * 1024 * 1024)
        end(refuse('file.unpacks-too-big'), false)
    }, watchMilliseconds)
    const told = (verdict: Verdict): void => end(verdict, true)
    const broken = (): void => end(refuse('file.broken'), false)
    worker.on('message', told).on('error', broken)
    worker.ref()
    worker.postMessage({ bytes, asked }, [bytes])
  })
}
