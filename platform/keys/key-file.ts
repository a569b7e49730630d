/** A secret of 32 bytes in a file of its own: made at the first start, durable before it is used. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeSynced } from '../durable-file.ts'
import type { Entropy } from '../entropy.ts'

export async function openKeyFile(keysFolder: string, name: string, entropy: Entropy): Promise<Uint8Array> {
  const file = join(keysFolder, name)
  const known = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (known) return new Uint8Array(known)
  const key = entropy.bytes(32)
  await writeSynced(file, key)
  return key
}
