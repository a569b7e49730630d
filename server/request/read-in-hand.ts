/**
 * Reads a posted form with one file into memory, for pages that look at a file and keep nothing of it. Anybody may send one, so it is
 * bounded: the key of the form comes first, a file has 20 MB, few are read at once, and nobody may hold a place for long.
 */
import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import busboy from 'busboy'
import type { Context } from 'hono'
import type { HeldFile } from '../../web/visit.ts'

export type InHand =
  | { readonly form: Readonly<Record<string, string>>; readonly held?: HeldFile }
  | { readonly problem: 'too-big' | 'not-a-form' | 'form-old' | 'busy' }

/** Bytes of a file; of all boxes; forms read at the same time; how long one may take. */
const fileBytesMax = 20 * 1_048_576
const boxBytesMax = 65_536
const atOnceMax = 6
const millisecondsMax = 120_000

let underWay = 0

/** `isOwnKey`: whether the key of the form was made for this browser. */
export async function readInHand(c: Context, isOwnKey: (key: string) => boolean): Promise<InHand> {
  const request = (c.env as HttpBindings).incoming as IncomingMessage
  if (underWay >= atOnceMax) {
    request.resume()
    return { problem: 'busy' }
  }
  underWay++
  const slow = setTimeout(() => request.destroy(), millisecondsMax)
  try {
    return await read(request, isOwnKey)
  } catch {
    return { problem: 'not-a-form' }
  } finally {
    clearTimeout(slow)
    underWay--
  }
}

function read(request: IncomingMessage, isOwnKey: (key: string) => boolean): Promise<InHand> {
  const parser = busboy({
    headers: request.headers,
    defParamCharset: 'utf8',
    limits: { fieldNameSize: 200, fieldSize: boxBytesMax, fields: 10, files: 1, fileSize: fileBytesMax, parts: 20 },
  })
  const form: Record<string, string> = Object.create(null)
  let held: HeldFile | undefined
  let problem: 'too-big' | 'form-old' | undefined
  return new Promise((done, fail) => {
    const broken = (error: Error): void => {
      request.unpipe(parser)
      request.resume()
      fail(error)
    }
    parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
      if (valueTruncated || nameTruncated) problem ??= 'too-big'
      else form[name] = value
    })
    parser.on('file', (box, stream) => {
      stream.on('error', () => undefined)
      // A key that comes behind a file is none: nothing of a stranger's form is read into memory.
      if (!isOwnKey(form.key ?? '')) problem ??= 'form-old'
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => {
        if (problem === undefined) pieces.push(piece)
      })
      stream.on('limit', () => {
        problem ??= 'too-big'
        pieces.length = 0
      })
      stream.on('end', () => {
        if (problem === undefined && pieces.length > 0) held = { box, bytes: new Uint8Array(Buffer.concat(pieces)) }
      })
    })
    parser.once('error', (error) => broken(error as Error))
    request.once('aborted', () => broken(new Error('The sender has gone')))
    parser.once('close', () => done(problem ? { problem } : { form, ...(held && { held }) }))
    request.pipe(parser)
  })
}
