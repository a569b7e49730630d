/** Whether a file that an act names can still be had, whole: it is read to its end and its hash computed again. */
import { createHash } from 'node:crypto'
import { Failure } from '../failure.ts'

/** absent: no key opens it any more, or it was never stored. */
export type FileState = 'present' | 'missing' | 'changed' | 'absent'

type GetFile = (hash: string) => Promise<{ stream(): AsyncIterable<Uint8Array> } | undefined>

const codes: Readonly<Record<string, FileState>> = { 'file.missing': 'missing', 'file.damaged': 'changed' }

export async function fileStateOf(getFile: GetFile, hash: string): Promise<FileState> {
  try {
    const file = await getFile(hash)
    if (file === undefined) return 'absent'
    const digest = createHash('sha256')
    for await (const piece of file.stream()) digest.update(piece)
    return digest.digest('hex') === hash ? 'present' : 'changed'
  } catch (error) {
    const state = error instanceof Failure ? codes[error.code] : undefined
    if (state === undefined) throw error
    return state
  }
}
