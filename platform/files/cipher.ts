import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Failure } from '../failure.ts'

// An encrypted file is the mark 'TZF1' and then chunks of 64 KiB, each AES-256-GCM with its tag. The nonce counts the chunks
// and marks the last one, so that chunks cannot be swapped or cut off. Every file has a key of its own: nonces never repeat.
const mark = Buffer.from('TZF1')
const chunkBytes = 64 * 1024
const tagBytes = 16

function nonceOf(ordinal: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(ordinal, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** The pieces of a closed chunk as they are written: joining them would only make more to throw away. */
function closeChunk(plain: Uint8Array, key: Uint8Array, nonce: Buffer): Buffer[] {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return [cipher.update(plain), cipher.final(), cipher.getAuthTag()].filter(({ length }) => length > 0)
}

function openChunk(chunk: Buffer, key: Uint8Array, nonce: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes))
  const plain = decipher.update(chunk.subarray(0, chunk.length - tagBytes))
  // In this mode nothing is left for the end, where only the tag is checked.
  decipher.final()
  return plain
}

/** The bytes of `source` in pieces of exactly one chunk, the last one shorter or empty. Each stands in the same memory as the one before. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ plain: Buffer; isLast: boolean }> {
  const held = Buffer.alloc(chunkBytes)
  let filled = 0
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      if (filled === chunkBytes) {
        yield { plain: held, isLast: false }
        filled = 0
      }
      const taken = Math.min(piece.length - at, chunkBytes - filled)
      held.set(piece.subarray(at, at + taken), filled)
      filled += taken
      at += taken
    }
  }
  yield { plain: held.subarray(0, filled), isLast: true }
}

/**
 * Gives back the memory of a piece that nobody reads any more, where it has one of its own. Left to the sweeper, a few megabytes of such
 * pieces make it look through everything that lives in the process.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

/** Encrypts a stream into a new file and syncs it. Memory stays at a few chunks. Returns hash and size of the plain bytes. */
export async function encryptTo(
  path: string,
  key: Uint8Array,
  source: AsyncIterable<Uint8Array>,
): Promise<{ hash: string; size: number }> {
  const digest = createHash('sha256')
  let size = 0
  let ordinal = 0
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.appendFile(mark)
    for await (const { plain, isLast } of inChunks(source)) {
      digest.update(plain)
      size += plain.length
      const closed = closeChunk(plain, key, nonceOf(ordinal++, isLast))
      await handle.writev(closed)
      for (const piece of closed) giveBack(piece)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { hash: digest.digest('hex'), size }
}

async function* chunksOf(handle: FileHandle, path: string, key: Uint8Array): AsyncGenerator<Uint8Array> {
  const { size } = await handle.stat()
  const buffer = Buffer.alloc(chunkBytes + tagBytes)
  let at = mark.length
  for (let ordinal = 0; at < size; ordinal++) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
    at += bytesRead
    try {
      yield openChunk(buffer.subarray(0, bytesRead), key, nonceOf(ordinal, at >= size))
    } catch (cause) {
      throw new Failure('file.damaged', `The stored file ${path} was changed or cut. Put it back from a copy.`, {
        cause,
      })
    }
  }
}

/** The plain bytes of an encrypted file, chunk by chunk. Throws Failure 'file.damaged' at the first chunk that was changed. */
export async function* decryptFrom(path: string, key: Uint8Array): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    yield* chunksOf(handle, path, key)
  } finally {
    await handle.close()
  }
}
