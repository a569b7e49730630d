import { parentPort } from 'node:worker_threads'
import { lookInto } from './look.ts'
import type { Asked } from './verdict.ts'

// One file at a time, one answer each. A thread that a file breaks, or that takes too long, is ended, and with it all the file did.

parentPort!.on('message', async ({ bytes, asked }: { readonly bytes: ArrayBuffer; readonly asked: Asked }) => {
  parentPort!.postMessage(await lookInto(Buffer.from(bytes), asked))
})
