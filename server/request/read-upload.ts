/**
 * Reads a posted form with files (multipart): boxes first, then each file in turn, straight into the store; no file is held in memory.
 * While one is looked into and registered, the next one comes.
 * The key of the form comes before the files, so that nothing of a stranger's form is stored. A form that breaks off leaves nothing.
 */
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import type { HttpBindings } from '@hono/node-server'
import busboy from 'busboy'
import type { Context } from 'hono'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { giveBack } from '../../platform/files/cipher.ts'
import type { FileDesk } from '../../platform/files/file-desk.ts'
import { safeFileName } from '../../platform/files/file-name.ts'
import { limits } from '../../platform/files/inspect/verdict.ts'
import type { BroughtFile } from '../../web/visit.ts'

export type Upload =
  | { readonly form: Readonly<Record<string, string>>; readonly files: readonly BroughtFile[] }
  | { readonly problem: 'too-big' | 'not-a-form' | 'form-old' }

export interface UploadPorts {
  readonly desk: FileDesk
  readonly person: string
  /** Whether the key of the form was made for this browser. */
  isOwnKey(key: string): boolean
}

/** Bytes of all boxes together, of the whole post; how many boxes. */
const formBytesMax = 1_048_576
const postBytesMax = limits.filesOfPost * limits.bytes + 4 * formBytesMax
const boxesMax = 1000
/** Bytes that must come in each window while we wait for them: a slow line has ten times as many. */
const windowMilliseconds = 30_000
const windowBytesMin = 3_000

export const isMultipart = (c: Context): boolean =>
  (c.req.header('content-type') ?? '').toLowerCase().startsWith('multipart/form-data')

export async function readUpload(c: Context, ports: UploadPorts): Promise<Upload> {
  const { incoming } = c.env as HttpBindings
  const request = incoming as IncomingMessage
  try {
    return await new UploadReader(request, ports).read()
  } catch {
    // The line is gone, or what came is no form: what was stored of it is named by nobody and swept away.
    return { problem: 'not-a-form' }
  }
}

class UploadReader {
  private readonly form: Record<string, string> = Object.create(null)
  /** In the order in which they came; each is there when it is kept or refused. */
  private readonly files: Promise<BroughtFile>[] = []
  private formBytes = 0
  private bytes = 0
  private inWindow = 0
  /** Whether bytes are waited for: else nothing is asked of the sender. */
  private isAsking = true
  private problem: 'too-big' | 'form-old' | undefined
  private turn: Promise<void> = Promise.resolve()
  private readonly request: IncomingMessage
  private readonly ports: UploadPorts

  constructor(request: IncomingMessage, ports: UploadPorts) {
    this.request = request
    this.ports = ports
  }

  read(): Promise<Upload> {
    const { request } = this
    const parser = busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        fieldNameSize: 200,
        fieldSize: formBytesMax,
        fields: boxesMax,
        parts: boxesMax + limits.filesOfPost * 4,
        headerPairs: 20,
      },
    })
    return new Promise((done, fail) => {
      const watch = this.watchSpeed()
      const end = (act: () => void): void => {
        clearInterval(watch)
        act()
      }
      const broken = (error: Error): void => {
        request.unpipe(parser)
        request.resume()
        parser.destroy()
        void this.turn.finally(() => Promise.allSettled(this.files)).finally(() => end(() => fail(error)))
      }
      parser.on('field', (name, value, { valueTruncated, nameTruncated }) =>
        this.box(name, value, valueTruncated || nameTruncated),
      )
      parser.on('file', (box, stream, { filename }) => {
        stream.on('error', () => undefined)
        // Checked as the part begins: a key that comes behind a file is none.
        if (!this.ports.isOwnKey(this.form.key ?? '')) this.problem ??= 'form-old'
        this.turn = this.turn.then(() => this.file(box, stream, filename ?? '').catch(broken))
      })
      for (const full of ['fieldsLimit', 'partsLimit'] as const)
        parser.on(full, () => {
          this.problem ??= 'too-big'
        })
      parser.once('error', (error) => broken(error as Error))
      request.once('aborted', () => broken(new Error('The sender has gone')))
      request.on('data', (piece: Buffer) => this.came(piece.length))
      parser.once('close', () => {
        this.isAsking = false
        this.turn
          .then(() => Promise.all(this.files))
          .then((files) => end(() => done(this.problem ? { problem: this.problem } : { form: this.form, files })))
          .catch(broken)
      })
      request.pipe(parser)
    })
  }

  private came(bytes: number): void {
    this.bytes += bytes
    this.inWindow += bytes
    // Beyond this nobody reads on: the line is cut.
    if (this.bytes > postBytesMax) this.request.destroy()
  }

  private watchSpeed(): ReturnType<typeof setInterval> {
    return setInterval(() => {
      if (this.isAsking && this.inWindow < windowBytesMin) this.request.destroy()
      this.inWindow = 0
    }, windowMilliseconds)
  }

  private box(name: string, value: string, isCut: boolean): void {
    this.formBytes += name.length + Buffer.byteLength(value)
    if (isCut || this.formBytes > formBytesMax) this.problem ??= 'too-big'
    else this.form[name] = value
  }

  private async file(box: string, stream: Readable, filename: string): Promise<void> {
    // A box for files that was left empty comes as a file without a name.
    if (this.problem || filename === '') return drained(stream)
    const name = safeFileName(filename)
    if (this.files.length >= limits.filesOfPost) {
      const refused = refuse('file.too-many', { details: { max: limits.filesOfPost } })
      this.files.push(Promise.resolve({ box, name, refused }))
      return drained(stream)
    }
    const { desk, person } = this.ports
    const { pieces, ended } = counted(stream)
    const taken = desk.receive(pieces, { person, name: filename })
    const brought = taken.then((one) => (isRefusal(one) ? { box, name, refused: one } : { box, ...one }))
    this.files.push(brought)
    // Whoever waits for all of them is told; nobody may be waiting yet.
    brought.catch(() => undefined)
    // A file that was refused before it was read to its end ends so too.
    await Promise.race([ended, brought])
    await drained(stream)
  }
}

/** The pieces of a file, each good until the next is asked for, and when no more are taken. A file that was refused half way is read to its end by somebody else. */
function counted(stream: Readable): { pieces: AsyncGenerator<Uint8Array>; ended: Promise<void> } {
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of stream.iterator({ destroyOnReturn: false })) {
        yield piece as Uint8Array
        giveBack(piece as Uint8Array)
      }
    } finally {
      resolve()
    }
  }
  return { pieces: pieces(), ended }
}

async function drained(stream: Readable): Promise<void> {
  if (stream.readableEnded || stream.destroyed) return
  stream.resume()
  await new Promise<void>((done) => stream.once('close', () => done()))
}
